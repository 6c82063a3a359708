import type { LanguageTag } from '../languages/language-pack.js';
import type { QuestionForm } from '../understanding/understanding.js';

export type AnswerKind = 'answer' | 'clarify' | 'fallback' | 'smalltalk' | 'dialog';

/**
 * One piece of an answer, in reading order. Facts and platforms are ids, messages are ids of the
 * message file: an answer holds no prose, so it can be cited, translated, shared and replayed.
 */
export type AnswerPart =
  | { readonly kind: 'message'; readonly id: string; readonly values?: MessageValues }
  | {
      readonly kind: 'fact';
      readonly entry: string;
      readonly values?: MessageValues;
      /** Only the first sentence is told. */
      readonly brief?: true;
    }
  | {
      readonly kind: 'platform';
      readonly platform: string;
      readonly entries: readonly string[];
      /** Subjects for which we match it with a role, told beside its name. */
      readonly subjects?: readonly string[];
    }
  | { readonly kind: 'comparison'; readonly rows: readonly ComparisonRow[] };

/**
 * What fills the places of a message. A text that begins with `@` names a label of the knowledge,
 * such as `@subject.python`, and is told in the language of the answer; several names, with spaces
 * between them, are told as a list.
 */
export type MessageValues = Readonly<Record<string, string | number>>;

/** One aspect of a comparison, with the entry that tells it for each side. */
export interface ComparisonRow {
  readonly aspect: string;
  readonly cells: readonly { readonly side: string; readonly entry: string }[];
}

/** What a button under an answer asks, by ids: it needs no understanding when it is clicked. */
export interface NextStep {
  /** Message id of the button's label. */
  readonly label: string;
  readonly values?: MessageValues;
  readonly ask: StructuredQuestion;
}

/** A question that needs no understanding any more. Empty lists are left out. */
export interface StructuredQuestion {
  readonly intent: string;
  readonly roles?: readonly string[];
  readonly platforms?: readonly string[];
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** The fact of another role that was asked for, and how: the like of it is meant. */
  readonly like?: { readonly entry: string; readonly form: QuestionForm };
}

/** What is told, not how it looks. The same question gives the same answer, always. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly language: LanguageTag;
  readonly intent: string | null;
  /** Calibrated, 0 to 1; 1 for buttons. */
  readonly confidence: number;
  readonly runnerUp: string | null;
  readonly parts: readonly AnswerPart[];
  /** Parts held back for "tell me more", in reading order. */
  readonly more: readonly AnswerPart[];
  readonly roles: readonly string[];
  /** Platform ids in order of recommendation. */
  readonly platforms: readonly string[];
  readonly nextSteps: readonly NextStep[];
}
