import type { NumberStore } from './number-store.js';
import type { Share, ShareStore } from './share-store.js';
import type { QuestionExport, QuestionStore } from './question-store.js';
import type { LearningExport, LearningStores } from './learning.js';

/**
 * Everything that outlives a turn, in small stores over one database.
 *
 * The first argument of an operation is the tenant (a Slack team id, or `local`): what one tenant
 * writes, no other can read or change. Only `retention`, `liveTenants` and `takeLost` work across tenants. Times
 * are epoch milliseconds of the clock that the storage was opened with. Expected outcomes are values; an
 * operation rejects only when the database fails.
 */
export interface Storage extends LearningStores {
  readonly seen: SeenStore;
  readonly turns: TurnStore;
  readonly state: StateStore;
  readonly feedback: FeedbackStore;
  readonly shares: ShareStore;
  readonly settings: SettingsStore;
  readonly installations: InstallationStore;
  readonly questions: QuestionStore;
  readonly numbers: NumberStore;
  readonly retention: RetentionStore;
  /** Everything that is kept about one person, as plain JSON to hand to them. */
  exportUser(tenant: string, user: string): Promise<UserExport>;
  /**
   * Forgets a person: their state, votes, settings and questions go. What they shared stays in its channel and
   * can still be corrected, so its record stays too, without the person and their note.
   */
  deleteUser(tenant: string, user: string): Promise<void>;
  /**
   * Removes every row of a tenant whose installation ended then, the installation included, and of the
   * teams that it served. One that was saved at that time or later is a new one: its tenant keeps all.
   *
   * @returns Whether the tenant was removed; where it was not, neither were the teams.
   */
  purgeTenant(tenant: string, endedMs: number, teams?: readonly string[]): Promise<boolean>;
  /** Whether the database answers right now. Never rejects. */
  health(): Promise<Health>;
  /** Closes the database. May be called twice; any other operation rejects from then on. */
  close(): Promise<void>;
}

/** Keys that were met before: event ids, messages that were answered. */
export interface SeenStore {
  /**
   * Whether this call is the first with that key, over all processes: one caller gets `true`.
   * A key older than its `ttlSeconds` counts as new.
   */
  first(tenant: string, key: string, ttlSeconds: number): Promise<boolean>;
}

/** Posts that are answered: each is taken once, and one whose answer did not end is known of. */
export interface TurnStore {
  /**
   * Takes a post that a delivery brought, over all processes: one caller gets `true`. What repeats
   * the delivery, or brings the post again within `ttlSeconds`, gets `false`.
   */
  begin(
    tenant: string,
    delivery: { readonly event: string; readonly post: string },
    ttlSeconds: number,
  ): Promise<boolean>;
  /** The post has had its answer. */
  end(tenant: string, post: string): Promise<void>;
  /** Takes out those that began before then and did not end, in every tenant; gives each once. */
  takeLost(beforeMs: number): Promise<readonly LostTurn[]>;
}

/** A post whose answer was begun. */
export interface LostTurn {
  readonly tenant: string;
  readonly post: string;
  readonly begunMs: number;
}

/** A stored document, and the mark that changes with each write of it. */
export interface StateDocument {
  readonly value: unknown;
  readonly etag: string;
}

/** On what a write depends, how long it lasts, and whose it is. */
export interface WriteOptions {
  /** Write only over the document with this etag; `null`: only where there is none. */
  readonly etag?: string | null;
  /** Counted from this write. Left out, a person's goes by its age, and nobody's stays until deleted. */
  readonly ttlSeconds?: number;
  /** Whose document it is, so that it is exported with that person and deleted with them. */
  readonly user?: string;
}

/** `conflict`: the document is not the one that the etag tells, and nothing was written. */
export type WriteResult =
  { readonly kind: 'written'; readonly etag: string } | { readonly kind: 'conflict' };

/** JSON documents by key: Botkit's dialog state, the context of a conversation, joined threads. */
export interface StateStore {
  /** `undefined` where there is none, or it has expired. */
  read(tenant: string, key: string): Promise<StateDocument | undefined>;
  /**
   * Stores any value that JSON can hold; without `etag` the last writer wins.
   *
   * @throws {TypeError} If the value is no JSON (`undefined`, a function, a cycle).
   */
  write(tenant: string, key: string, value: unknown, options?: WriteOptions): Promise<WriteResult>;
  delete(tenant: string, key: string): Promise<void>;
}

/** What one person thinks of one answer. */
export interface Vote {
  readonly tenant: string;
  readonly user: string;
  /** Which answer: one person has one vote on it, the last they gave. */
  readonly answer: string;
  readonly helpful: boolean;
  /** `null` where the answer was a fallback. */
  readonly intent: string | null;
  readonly language: string;
  readonly reason?: string;
}

/** The votes on answers of one intent in one language. */
export interface FeedbackGroup {
  readonly intent: string | null;
  readonly language: string;
  readonly people: number;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** Votes on answers, told only as counts. */
export interface FeedbackStore {
  vote(vote: Vote): Promise<void>;
  /**
   * Counts by intent and language. A group of fewer than `minPeople` voters (5 unless told) is left
   * out, because from a small group one can tell who voted how.
   */
  summary(tenant: string, minPeople?: number): Promise<readonly FeedbackGroup[]>;
}

export interface UserSettings {
  /** `null`: whatever the person writes in. */
  readonly language: string | null;
}

export interface ChannelSettings {
  /**
   * `mention`: mentions are answered, and the asker's next posts in that thread. `strict`: mentions
   * only. `off`: nothing.
   */
  readonly mode: 'mention' | 'strict' | 'off';
  readonly language: string | null;
  /** Whether posts in the channel follow corrections of the knowledge. */
  readonly livingShares: boolean;
}

/** What was never set has its default: `null`, `mention`, living shares on. */
export interface SettingsStore {
  user(tenant: string, user: string): Promise<UserSettings>;
  /** Changes the settings that are named and leaves the others. */
  setUser(tenant: string, user: string, change: Partial<UserSettings>): Promise<void>;
  channel(tenant: string, channel: string): Promise<ChannelSettings>;
  setChannel(tenant: string, channel: string, change: Partial<ChannelSettings>): Promise<void>;
}

/** Slack installations by team id or, for one of a whole organisation, by enterprise id. */
export interface InstallationStore {
  /** @throws {Error} If the storage was opened without a sealing key. */
  save(id: string, installation: unknown): Promise<void>;
  /** @throws {Error} If it was sealed with a key that is not handed in, or was altered. */
  fetch(id: string): Promise<unknown>;
  delete(id: string): Promise<void>;
  /** Seals with the newest key what an older one sealed; gives how many. Then the old key may go. */
  reseal(): Promise<number>;
}

/** How many days to keep what has no time to live of its own. */
export interface RetentionDays {
  /** Since the last write, of what belongs to a person. */
  readonly state: number;
  /** Since the last vote. */
  readonly feedback: number;
  /** Since the claim. */
  readonly shares: number;
  /** Since they were sent to the editors, or counted. */
  readonly questions: number;
}

/** How many rows were removed. */
export interface RetentionReport {
  readonly seen: number;
  readonly state: number;
  readonly feedback: number;
  readonly shares: number;
  readonly questions: number;
}

export interface RetentionStore {
  /** Removes what is older than told, and what has expired, in every tenant. */
  enforce(days: RetentionDays): Promise<RetentionReport>;
}

/** What is kept about one person. */
export interface UserExport extends LearningExport {
  readonly settings: UserSettings;
  readonly state: readonly { key: string; value: unknown; writtenMs: number }[];
  readonly votes: readonly (Omit<Vote, 'tenant' | 'user'> & { votedMs: number })[];
  readonly shares: readonly Share[];
  readonly questions: readonly QuestionExport[];
}

export type DatabaseKind = 'sqlite' | 'postgres';

/** Whether the database answers. The reason is for the log, not for people. */
export type Health =
  | { readonly kind: 'up'; readonly database: DatabaseKind }
  | { readonly kind: 'down'; readonly database: DatabaseKind; readonly reason: string };

/** Epoch milliseconds. */
export type Clock = () => number;
