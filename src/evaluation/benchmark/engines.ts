import type { Engine } from './engine.js';
import { bayesEngine, logisticEngine } from './natural-engines.js';
import { wayfinderEngine } from './wayfinder-engine.js';

/** Names that `--engine` takes, the default first. */
export const engineNames = ['wayfinder', 'bayes', 'logistic', 'nlpjs'] as const;
export type EngineName = (typeof engineNames)[number];

export function isEngineName(name: string): name is EngineName {
  return engineNames.some((known) => known === name);
}

/**
 * The engine of a name.
 *
 * nlp.js is a development dependency, and heavy: it is loaded only when it is asked for.
 */
export async function loadEngine(name: EngineName): Promise<Engine> {
  switch (name) {
    case 'wayfinder':
      return wayfinderEngine;
    case 'bayes':
      return bayesEngine;
    case 'logistic':
      return logisticEngine;
    case 'nlpjs':
      return (await import('./nlpjs-engine.js')).nlpjsEngine;
  }
}
