import type { SvmOptions } from './svm-solver.js';

/** What may be changed about training; every part has a measured default. */
export interface TrainingOptions {
  /** Whether to calibrate a gate; without one every text with a known word is answered. */
  readonly gate?: boolean;
  /** Share of right answers that the gate may lose, 0 to 1, as seen in training. */
  readonly targetLoss?: number;
  /** Parts that the examples are dealt into for calibrating the gate, of which some may do. */
  readonly folds?: number;
  /** Intents by which the bot declines: what is out of scope and goes to one is answered right. */
  readonly declining?: readonly string[];
  readonly svm?: Partial<SvmOptions>;
}

/** Training options with nothing left open. */
export interface TrainingSettings {
  readonly gate: boolean;
  readonly targetLoss: number;
  readonly folds: number;
  readonly declining: ReadonlySet<string>;
  readonly svm: SvmOptions;
}

const DEFAULTS = {
  gate: true,
  targetLoss: 0.026,
  folds: 4,
  svm: { cost: 3, tolerance: 0.05, maxSweeps: 20, maxRounds: 10 },
};

/** The options with defaults where none are given. */
export function completeOptions(options: TrainingOptions): TrainingSettings {
  const declining = new Set(options.declining);
  return { ...DEFAULTS, ...options, declining, svm: { ...DEFAULTS.svm, ...options.svm } };
}
