import type { Generated } from 'kysely';

/**
 * The tables, with types that SQLite and PostgreSQL hold alike: text, and numbers for times in epoch
 * milliseconds and for truth (0 or 1). Lists and documents are JSON in text. Ids are made by the
 * application. Every table has a `tenant`, which `purgeTenant` and its test rely on.
 */
export interface Database {
  seen: SeenTable;
  turn: TurnTable;
  state: StateTable;
  feedback: FeedbackTable;
  share: ShareTable;
  user_setting: UserSettingTable;
  channel_setting: ChannelSettingTable;
  installation: InstallationTable;
  plan: PlanTable;
  reminder: ReminderTable;
  question: QuestionTable;
  answer_count: AnswerCountTable;
  asker_mark: AskerMarkTable;
  answer_time: AnswerTimeTable;
}

interface SeenTable {
  tenant: string;
  key: string;
  expires_ms: number;
}

interface TurnTable {
  tenant: string;
  post: string;
  begun_ms: number;
}

interface StateTable {
  tenant: string;
  key: string;
  user_id: string | null;
  value: string;
  etag: string;
  written_ms: number;
  expires_ms: number | null;
}

interface FeedbackTable {
  tenant: string;
  user_id: string;
  answer: string;
  helpful: number;
  intent: string | null;
  language: string;
  reason: string | null;
  voted_ms: number;
}

/** A claim to post, and what became of it. */
export interface ShareTable {
  tenant: string;
  id: string;
  /** Unique in its tenant; the id itself once the key is free again. */
  key: string;
  channel: string;
  shared_by: string | null;
  answer_code: string;
  entries: string;
  language: string;
  note: string | null;
  status: 'claimed' | 'posted' | 'undone' | 'lost';
  ts: string | null;
  claimed_ms: number;
  posted_ms: number | null;
  edited_ms: number | null;
  lost_reason: string | null;
}

interface UserSettingTable {
  tenant: string;
  user_id: string;
  language: string | null;
}

interface ChannelSettingTable {
  tenant: string;
  channel: string;
  mode: Generated<'mention' | 'strict' | 'off'>;
  language: string | null;
  living_shares: Generated<number>;
}

interface InstallationTable {
  /** The team's id or the enterprise's; there is one installation of each. */
  tenant: string;
  sealed: string;
  saved_ms: number;
}

interface PlanTable {
  tenant: string;
  user_id: string;
  value: string;
  version: number;
  saved_ms: number;
}

export interface ReminderTable {
  tenant: string;
  user_id: string;
  zone: string;
  minute: number;
  every: 'daily' | 'weekly';
  language: string;
  next_ms: number;
}

/** Words of a question that its asker chose to send. Beside it only a share's note is written by people. */
interface QuestionTable {
  tenant: string;
  key: string;
  user_id: string;
  text: string;
  language: string;
  sent_ms: number;
}

interface AnswerCountTable {
  tenant: string;
  /** Days since 1970, in UTC. */
  day: number;
  language: string;
  /** Empty where there was none. */
  intent: string;
  /** Empty where it was not counted yet. */
  place: string;
  answered: number;
  unanswered: number;
}

/** That somebody with this mark asked; not who. */
interface AskerMarkTable {
  tenant: string;
  /** `all`, or a language, intent or place. */
  part: string;
  /** One of 32. */
  mark: number;
  last_day: number;
}

interface AnswerTimeTable {
  tenant: string;
  day: number;
  /** No answer that is counted here took longer. */
  within_ms: number;
  answers: number;
}

/** What a person typed, without U+0000: PostgreSQL's text cannot hold it. */
export function storableText(text: string | undefined): string | null {
  return text === undefined ? null : text.replaceAll('\0', '');
}
