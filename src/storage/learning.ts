/** What is kept of a person's learning plan. */
export interface LearningStores {
  readonly plans: PlanStore;
  readonly reminders: ReminderStore;
}

/** A learning plan for each person, kept until they delete it. */
export interface PlanStore {
  /** `undefined` where they have none, which counts as version 0. */
  get(tenant: string, user: string): Promise<{ value: unknown; version: number } | undefined>;
  /** Writes only over that version; `false` where another write came first. */
  save(tenant: string, user: string, value: unknown, version: number): Promise<boolean>;
  /** The plan and its reminder. */
  delete(tenant: string, user: string): Promise<void>;
}

/** When somebody who asked for it is next reminded of their plan. */
export interface Reminder {
  readonly tenant: string;
  readonly user: string;
  readonly zone: string;
  /** Minutes since midnight there. */
  readonly minute: number;
  readonly every: 'daily' | 'weekly';
  readonly language: string;
  readonly nextMs: number;
}

/** Reminders. Someone without a row gets none. */
export interface ReminderStore {
  get(tenant: string, user: string): Promise<Reminder | undefined>;
  /**
   * Sets the one reminder of a person. Where it goes by the same time of the same zone as before,
   * `nextMs` stays what it was: what is due is not missed, and what is paused stays paused.
   */
  set(reminder: Reminder): Promise<void>;
  stop(tenant: string, user: string): Promise<void>;
  /** Those whose time has come, in every tenant, the longest waiting first. */
  due(nowMs: number): Promise<readonly Reminder[]>;
  /** Moves one on. Among processes that found it due, one gets `true` and may send it. */
  claim(reminder: Reminder, thenMs: number): Promise<boolean>;
}

/** What is handed to a person of it; absent where there is none. */
export interface LearningExport {
  readonly plan?: unknown;
  readonly reminder?: Reminder;
}
