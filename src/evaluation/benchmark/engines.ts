import type { Engine } from './engine.js';

/** Names that `--engine` takes, the default first. */
export const engineNames = ['wayfinder', 'bayes', 'logistic', 'nlpjs'] as const;
export type EngineName = (typeof engineNames)[number];

export function isEngineName(name: string): name is EngineName {
  return engineNames.some((known) => known === name);
}

/**
 * The engine of a name.
 *
 * Each engine's libraries are loaded only when it is asked for, so that the memory told beside its
 * figures is its own.
 */
export async function loadEngine(name: EngineName): Promise<Engine> {
  switch (name) {
    case 'wayfinder':
      return (await import('./wayfinder-engine.js')).wayfinderEngine;
    case 'bayes':
      return (await import('./natural-engines.js')).bayesEngine;
    case 'logistic':
      return (await import('./natural-engines.js')).logisticEngine;
    case 'nlpjs':
      return (await import('./nlpjs-engine.js')).nlpjsEngine;
  }
}
