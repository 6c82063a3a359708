import type { LabelledText } from '../../understanding/classifier/labelled-text.js';

/** What an engine makes of a text. */
export interface EngineAnswer {
  /** `null` where the engine says that no intent fits. */
  readonly intent: string | null;
  /** The intent it puts first, even where it rejects. */
  readonly bestGuess: string | null;
  /** How sure it is of `bestGuess`, 0 to 1. */
  readonly confidence: number;
}

/** An engine after training. */
export interface TrainedEngine {
  answer(text: string): EngineAnswer | Promise<EngineAnswer>;
  /** Size of the model as the engine saves it. */
  readonly modelBytes: () => number;
}

/** A way to learn intents that the benchmark can measure. */
export interface Engine {
  readonly name: string;
  train(examples: readonly LabelledText[]): TrainedEngine | Promise<TrainedEngine>;
}
