import type { Entry, Knowledge } from '../knowledge/knowledge.js';
import type { LanguageTag } from '../languages/language-pack.js';
import type { Background, Likings, QuestionForm } from '../understanding/understanding.js';
import type {
  AnswerKind,
  AnswerPart,
  MessageValues,
  NextStep,
  StructuredQuestion,
} from './answer.js';

/** What is to be answered: a question whose names are known, and how it was put. */
export interface AnswerRequest {
  readonly question: StructuredQuestion;
  /** As written, to choose which fact leads; empty for buttons. */
  readonly text: string;
  readonly language: LanguageTag;
  readonly form: QuestionForm;
  readonly negated: boolean;
  /** What the writer likes and what not, to choose which role suits them; none for buttons. */
  readonly likings?: Likings;
  /** What it says of learning and of work, to set beside what a role asks for; none for buttons. */
  readonly background?: Background;
  /** It asks whom an employer is to take on. */
  readonly hires?: boolean;
  /** A word turns it round or limits it, so that a bare yes or no would mislead. */
  readonly turned: boolean;
  /** It asks for a figure or a date. */
  readonly exact: boolean;
  /** How sure it is that the intent is right, 0 to 1; 1 for buttons. */
  readonly confidence: number;
}

/** An answer before the turn adds what it knows of language and confidence. */
export interface Draft {
  readonly kind: AnswerKind;
  readonly parts: readonly AnswerPart[];
  readonly more: readonly AnswerPart[];
  readonly roles: readonly string[];
  readonly platforms: readonly string[];
  readonly nextSteps: readonly NextStep[];
}

/** An entry and how well it fits the question's words, 0 to 1. */
export interface Ranked<E extends Entry = Entry> {
  readonly entry: E;
  readonly score: number;
  /** Share of the question's words that the entry holds, 0 to 1. */
  readonly coverage: number;
}

/** What handlers work with. Pure: the same request gives the same draft. */
export interface AnsweringParts {
  readonly knowledge: Knowledge;
  /**
   * Entries by how well they fit the words of a question, best first.
   *
   * @param inWish - Words that stand in any wish for a course say nothing of which entry is meant.
   */
  readonly rank: <E extends Entry>(
    request: AnswerRequest,
    entries: readonly E[],
    inWish?: boolean,
  ) => readonly Ranked<E>[];
  /** Share of what an entry says that the entries told before it say, 0 to 1. */
  readonly repeated: (entry: Entry, told: readonly Entry[]) => number;
}

const NOTHING: Draft = {
  kind: 'answer',
  parts: [],
  more: [],
  roles: [],
  platforms: [],
  nextSteps: [],
};

/** A draft of which only what differs from an empty answer is said. */
export function draft(said: Partial<Draft>): Draft {
  return { ...NOTHING, ...said };
}

/** A part that says a message, with what stands in it. */
export function messagePart(id: string, values?: MessageValues): AnswerPart {
  return { kind: 'message', id, ...(values && { values }) };
}

/** A part that tells an entry. */
export function factPart(entry: Entry): AnswerPart {
  return { kind: 'fact', entry: entry.id };
}
