/** A held-out question and what the classifier made of it. */
export interface JudgedQuestion {
  readonly text: string;
  /** The intent that its author meant; `null` where it is out of scope. */
  readonly expected: string | null;
  /** The intent that it was understood as, or `rejected`. */
  readonly got: string;
  /** How sure the classifier was of its first guess, 0 to 1. */
  readonly confidence: number;
  /** Whether that first guess was right. */
  readonly guessRight: boolean;
  /** Whether what it was understood as was right. */
  readonly right: boolean;
  /** Whether the documents answer it: these questions should be kept, those out of scope rejected. */
  readonly answerable: boolean;
  /** How much speaks for answering it, 0 to 1: low where the first guess is a refusal. */
  readonly answerScore: number;
}
