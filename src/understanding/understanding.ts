import type { LanguageTag } from '../languages/language-pack.js';

/** Canonical ids of what a text names, by entity type, in the order of mention, without repeats. */
export type Entities = ReadonlyMap<string, readonly string[]>;

/** How a question asks: for the one whose fact it is, for yes or no, or for anything else. */
export type QuestionForm = 'who' | 'polar' | 'open';

/** Words of a message, parted into clauses that deny something and all others. */
export interface Likings {
  readonly denied: string;
  readonly rest: string;
  /** It speaks of liking something or being good at it. */
  readonly liked: boolean;
  /** Its writer denies something of themselves. */
  readonly ownDenial: boolean;
}

/** What a question says of learning and of work. */
export interface Background {
  /** Ids of the degrees and other schooling that it names, such as `mba`. */
  readonly degrees: readonly string[];
  /** One of them is its writer's own. */
  readonly ownDegree: boolean;
  /** It tells of work that its writer has done. */
  readonly ownExperience: boolean;
  /** It tells which job its writer has: "I'm a chef". */
  readonly ownJob: boolean;
  /** It tells of studies that its writer is in. */
  readonly ownStudies: boolean;
  /** It speaks of becoming something. */
  readonly becoming: boolean;
}

/** One question of a message, understood. */
export interface Question {
  /** As written, without the rest of the message. */
  readonly text: string;
  /** `null` where the gate rejects: what was asked is not among the intents. */
  readonly intent: string | null;
  /** The intent that the classifier put first, told even where the gate rejects it. */
  readonly bestGuess: string;
  /** Calibrated probability that `bestGuess` is right, 0 to 1. */
  readonly confidence: number;
  readonly runnerUp: string | null;
  /** Share of the model's belief in `runnerUp`, 0 to 1, beside that in `bestGuess`. */
  readonly ranked: readonly { readonly intent: string; readonly share: number }[];
  readonly form: QuestionForm;
  /** Its words ask or request something; else it only tells, and may lead to a question. */
  readonly asks: boolean;
  readonly negated: boolean;
  /** It asks what is not done: "what does a CTO not do?". */
  readonly undone: boolean;
  /** It speaks of any one of several: "is there one with exercises?". */
  readonly indefinite: boolean;
  /** What its writer likes and what not, as the whole message tells. */
  readonly likings: Likings;
  readonly background: Background;
  /** A word turns it round or limits it: "only", "avoid". */
  readonly turned: boolean;
  /** It sets a thing beside the one that it names: "better than edX". */
  readonly compares: boolean;
  /** It begins as what is added to something: "and certificates?". */
  readonly adds: boolean;
  /** It asks for a figure or a date: "how much per month", "what year". */
  readonly exact: boolean;
  /** It asks whom to take on: "which of the two should we hire first?". */
  readonly hires: boolean;
  /** It asks of what was before: "its old name". */
  readonly former: boolean;
  /** It speaks of weeks, days or hours, or of being done: "what comes in week two?". */
  readonly timing: boolean;
  /** Whether it asks how long something takes. */
  readonly lasting: boolean;
  /** It finds something too dear: "no, too expensive". */
  readonly dear: boolean;
  /** It lets go of what was offered: "leave it". */
  readonly refuses: boolean;
  /** It wishes for a short answer: "… in two lines". */
  readonly brief: boolean;
  /** Nothing but entities and fillers, as in "and the CTO?". */
  readonly bare: boolean;
  /** Words that no training utterance holds and that are no entity: a sign of a foreign subject. */
  readonly unknownWords: readonly string[];
  /** Words, names apart, that people use only where the bot has to decline. */
  readonly declinedWords: readonly string[];
  /** Concepts of the language pack that its words stand for, such as `learn`. */
  readonly concepts: readonly string[];
  /** It wishes to learn something that is in no list of subjects. */
  readonly unlistedSubject: boolean;
  /** It wishes to learn a kind of a listed subject that is in no list: "quantum computing". */
  readonly narrowedSubject: boolean;
  /** It speaks of a plan for something that is no study: "a plan for my wedding". */
  readonly strangePlan: boolean;
  /** It names a language in which is to be taught: "kurser på svenska". */
  readonly medium: boolean;
  /** It speaks of somebody who works for a role: "the CTO's assistant". */
  readonly aide: boolean;
  /** Intents of what it says by the way, the weightier first: "another ChatGPT?". */
  readonly remarks: readonly string[];
  readonly entities: Entities;
  /** What is named to be left out: "not from a university". */
  readonly excluded: Entities;
  /** What is named to be wished for no longer: "never mind the certificate". */
  readonly needless: Entities;
}

/** What a message says: its language, and the questions in it. */
export interface Understanding {
  readonly language: LanguageTag;
  readonly questions: readonly Question[];
  /** The language that it asks to be answered in, beside what else it asks. */
  readonly answerIn?: LanguageTag;
  /** It points at a place that the list shown last does not have: "the ninth" of five. */
  readonly pointsPastEnd: boolean;
  /** It may do so: "the first three" of two, beside other words. */
  readonly pointsBeyond: boolean;
}

/** The ids that a question names for one entity type; empty where it names none. */
export function entityIds(question: Pick<Question, 'entities'>, type: string): readonly string[] {
  return question.entities.get(type) ?? [];
}

/** Whether a question names anything of a type. */
export function names(question: Question, type: string): boolean {
  return entityIds(question, type).length > 0;
}
