/** What a person asked in vain and then sent to the editors: the one text of theirs that is kept. */
export interface SentQuestion {
  readonly tenant: string;
  readonly user: string;
  /** The same for each way in which one question is written. */
  readonly key: string;
  readonly text: string;
  readonly language: string;
}

/** A question with how many people sent it, in the words of the last of them. */
export interface OpenQuestion {
  readonly key: string;
  readonly text: string;
  readonly language: string;
  readonly people: number;
  readonly lastMs: number;
}

/** Questions that wait for an editor. */
export interface QuestionStore {
  /** Keeps it, once for each person and key; `false` where they had sent it already. */
  send(question: SentQuestion): Promise<boolean>;
  /** The questions that were sent last, the newest first, without the first `skip` of them. */
  open(tenant: string, most: number, skip?: number): Promise<readonly OpenQuestion[]>;
  /** How many wait for an editor. */
  openCount(tenant: string): Promise<number>;
  /** An editor is done with it: forgets it, whoever sent it. */
  done(tenant: string, key: string): Promise<void>;
}

/** What is handed to a person of what they sent. */
export interface QuestionExport {
  readonly text: string;
  readonly language: string;
  readonly sentMs: number;
}
