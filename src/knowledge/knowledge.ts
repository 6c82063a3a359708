import type { Quiz } from './quiz.js';
import type { ListTopic, PlatformTopic, QuizRole, RoleTopic, UnknownTopic } from './topics.js';

/** Where a fact stands: the document's id, and the place in it in words. */
export interface Source {
  readonly document: string;
  readonly where: string;
}

/** How a fact answers its natural yes/no question: "does a CTO code?" is `yes`. */
export type Polar = 'yes' | 'no' | 'partly';

interface EntryBase {
  readonly id: string;
  /** English. Ask `textOf` for another language. */
  readonly text: string;
  /** English phrases that ask for exactly this entry, for ranking; may be empty. */
  readonly asks: readonly string[];
  /** The day, such as `2026-11-21`, on which it was last held against its sources. */
  readonly reviewed: string;
}

interface FactBase extends EntryBase {
  readonly sources: readonly Source[];
  /** Opens its topics: alone it answers the general question about each of them. */
  readonly summary: boolean;
  readonly polar?: Polar;
}

/** A fact about one role, or about both together (`role` is then `both`). */
export interface RoleFact extends FactBase {
  readonly kind: 'role';
  readonly role: string;
  readonly topics: readonly RoleTopic[];
  /** The role that it says whom it suits, where it is a fact about both. */
  readonly suits?: QuizRole;
}

/** A fact about one course platform. */
export interface PlatformFact extends FactBase {
  readonly kind: 'platform';
  readonly platform: string;
  readonly topics: readonly PlatformTopic[];
}

/** A fact about the list of platforms as a whole. */
export interface ListFact extends FactBase {
  readonly kind: 'list';
  readonly topics: readonly ListTopic[];
}

/**
 * What people ask and no document says, told honestly.
 *
 * `text` may hold `{platform}`, `{subject}` or `{role}`, to be filled in with a name.
 */
export interface Unknown extends EntryBase {
  readonly kind: 'unknown';
  readonly topics: readonly UnknownTopic[];
  /** The roles that it concerns; empty where it concerns none or all. */
  readonly roles: readonly string[];
  /** Entries that come nearest, best first. */
  readonly related: readonly string[];
  readonly sources: readonly Source[];
}

export type Fact = RoleFact | PlatformFact | ListFact;
export type Entry = Fact | Unknown;

/** A document that the knowledge rests on. `title` is how people are told of it. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly holds: string;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly facts: readonly RoleFact[];
}

/**
 * A proof of study. `cost` is the price of the proof itself: `fee` where the documents speak of
 * one (always, often or sometimes: the facts say which), `in-free-course` where they count the
 * programme among the free courses but leave open whether the paper costs, else `not-stated`.
 */
export interface Credential {
  readonly kind: 'certificate' | 'diploma' | 'nanodegree';
  readonly cost: 'fee' | 'in-free-course' | 'not-stated';
}

export type PlatformCost = 'free' | 'free-with-paid-certificate' | 'free-and-paid-parts' | 'trial';
export type ProviderKind = 'university' | 'company' | 'charity' | 'unknown';
export type Format = 'video' | 'exercise' | 'project' | 'interactive' | 'text';
export type Level = 'introductory';

export interface Platform {
  readonly id: string;
  readonly name: string;
  /** Other spellings, former names, common misspellings, other scripts. */
  readonly aliases: readonly string[];
  /** Bare names such as `harvard` or `google`, which may mean the university or company instead. */
  readonly shortNames: readonly string[];
  /** Official https address: ours, not the documents'. */
  readonly address: string;
  readonly provider: {
    readonly kind: ProviderKind;
    /** `stated` by the documents or plain from the name, or `ours`: common knowledge. */
    readonly basis: 'stated' | 'ours';
  };
  /** Whose courses it carries, where the documents say so. */
  readonly partners: readonly ('universities' | 'organisations' | 'institutions')[];
  readonly subjects: {
    /** Subjects that the documents name for it. */
    readonly ids: readonly string[];
    /** The documents speak of a wide or various range. */
    readonly broad: boolean;
  };
  readonly credentials: readonly Credential[];
  readonly cost: PlatformCost;
  readonly formats: readonly Format[];
  readonly levels: readonly Level[];
  /** The heading that the documents list it under. It does not mean that degrees are given. */
  readonly listedUnder: 'education-degrees' | 'online-courses';
  readonly facts: readonly PlatformFact[];
}

/** One aspect of the comparison, in reading order, with the entry for each role. */
export interface ComparisonAspect {
  readonly id: string;
  readonly label: string;
  readonly cio: string;
  readonly cto: string;
}

export interface Subject {
  readonly id: string;
  readonly label: string;
  /** The next wider subjects. */
  readonly broader: readonly string[];
}

/** Subjects that teach what an entry of a role asks for. */
export interface StudyMatch {
  readonly entry: string;
  readonly subjects: readonly string[];
}

/** Degrees that an entry of a role names. */
export interface NamedDegrees {
  readonly entry: string;
  readonly names: readonly string[];
}

/** Subjects and how they nest. Unknown ids have no relatives. */
export interface Subjects {
  readonly all: readonly Subject[];
  get(id: string): Subject | undefined;
  /** Wider subjects, nearest first. */
  ancestors(id: string): readonly string[];
  /** Narrower subjects, nearest first. */
  descendants(id: string): readonly string[];
}

/** A text as it can be told in a language. */
export interface LocalText {
  readonly text: string;
  /** The language that it is really in: English where there is no translation. */
  readonly language: string;
  /** The English text changed after this translation was made. */
  readonly stale: boolean;
}

/** What a language lacks. Ids in the order of the knowledge. */
export interface TranslationGaps {
  readonly missing: readonly string[];
  readonly stale: readonly string[];
  /** Translated, but nothing in the knowledge has this id any more. */
  readonly orphaned: readonly string[];
}

/**
 * Everything that Wayfinder knows, checked whole at load.
 *
 * Look-ups with an id that is not there give `undefined` or an empty list: a stored answer may be
 * older than the knowledge.
 */
export interface Knowledge {
  readonly documents: readonly SourceDocument[];
  readonly roles: readonly Role[];
  readonly platforms: readonly Platform[];
  readonly listFacts: readonly ListFact[];
  readonly comparison: readonly ComparisonAspect[];
  readonly unknowns: readonly Unknown[];
  readonly subjects: Subjects;
  readonly quiz: Quiz;
  /** Which subjects we match with what is stated of a role. Ours, not the documents'. */
  readonly study: readonly StudyMatch[];
  /** Which degrees the documents name for a role. */
  readonly degrees: readonly NamedDegrees[];
  /** Roles, platforms, list, unknowns, each in file order. */
  readonly entries: readonly Entry[];
  /** Languages with translations, besides English. */
  readonly languages: readonly string[];
  /** First 16 hex digits of a hash over every file: changes whenever an answer could. */
  readonly version: string;
  entry(id: string): Entry | undefined;
  document(id: string): SourceDocument | undefined;
  role(id: string): Role | undefined;
  platform(id: string): Platform | undefined;
  /** Facts of a role (`cio`, `cto`, `both`) on a topic, the summary first. */
  factsOf(role: string, topic: RoleTopic): readonly RoleFact[];
  /** Facts of a platform on a topic, the summary first. */
  platformFactsOf(platform: string, topic: PlatformTopic): readonly PlatformFact[];
  /** Unknowns on a topic: those of that role first; without a role, those of none in particular. */
  unknownsOf(topic: UnknownTopic, role?: string): readonly Unknown[];
  /**
   * The text of an entry, or of `comparison.<aspect>`, `subject.<id>`, `role.<id>`,
   * `document.<id>`, in a language; in English where it is not translated.
   */
  textOf(id: string, language: string): LocalText | undefined;
  /** Phrases that ask for an entry, in a language; none where it has none. */
  asksOf(id: string, language: string): readonly string[];
  translationGaps(language: string): TranslationGaps;
}
