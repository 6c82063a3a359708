/** Where a question was asked: in a channel, to the bot directly, or so that only the asker sees it. */
export type QuestionPlace = 'channel' | 'direct' | 'private';

export type QuestionOutcome = 'answered' | 'unanswered';

/** A question as far as it is counted: none of its words. */
export interface CountedQuestion {
  readonly tenant: string;
  /** Who asked. Not kept: it only tells apart how many people there are. */
  readonly user: string;
  readonly language: string;
  /** `null` where none was recognised. */
  readonly intent: string | null;
  readonly place: QuestionPlace;
  readonly outcome: QuestionOutcome;
  /** From the question to its answer, in milliseconds. */
  readonly tookMs: number;
}

export type QuestionCount = Readonly<Record<QuestionOutcome, number>>;

/** The questions of one language, intent or place. */
export interface NamedCount extends QuestionCount {
  readonly name: string;
}

/** How many questions were asked and answered. What fewer than five people asked is left out. */
export interface QuestionNumbers {
  /** Of everything; `undefined` where too few people asked anything. */
  readonly all: QuestionCount | undefined;
  readonly languages: readonly NamedCount[];
  readonly intents: readonly NamedCount[];
  readonly places: readonly NamedCount[];
  /** 95 of 100 answers came within so many milliseconds; rounded up, to ten minutes at most. */
  readonly p95Ms: number | undefined;
}

/** Numbers on questions, told only of groups. No table of them names a person. */
export interface NumberStore {
  count(question: CountedQuestion): Promise<void>;
  /**
   * The numbers of that day (UTC) and since. A group that fewer than `minPeople` (5 unless told) have
   * asked in that time is left out, because from a small group one can tell who asked what.
   */
  since(tenant: string, sinceMs: number, minPeople?: number): Promise<QuestionNumbers>;
}
