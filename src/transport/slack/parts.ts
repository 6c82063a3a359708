import type { KnownBlock } from '@slack/types';
import type { App } from '@slack/bolt';
import type { Answer, MessageValues } from '../../answering/answer.js';
import type { PlanItem } from '../../answering/plan.js';
import type { Bot } from '../../conversation/bot.js';
import type { LanguageTag } from '../../languages/language-pack.js';
import type { Storage } from '../../storage/storage.js';
import type { CardSupport } from './card-support.js';
import type { Log } from './log.js';
import type { Outbox } from './outbox.js';
import type { People } from './people.js';
import type { Wait } from './wait.js';

/** How answers look in Slack, and how they fit into the value of a button. */
export interface Presenter {
  /** The whole answer in plain words, for notifications and screen readers. Not escaped. */
  text(answer: Answer): string;
  blocks(answer: Answer): KnownBlock[];
  /** The same with platforms on cards, for messages; `undefined` where it names none. */
  cards(answer: Answer): KnownBlock[] | undefined;
  /** What the answer can be made from again. At most 1,960 characters. */
  code(answer: Answer): string;
  /** `undefined` for a code of another version, or of an entry that is gone. */
  fromCode(code: string): Answer | undefined;
  /** Whether the knowledge still has the platform or the subject that somebody saved. */
  holds(item: PlanItem): boolean;
  /** What an answer rests on, for people who ask why. */
  why(answer: Answer): Why;
}

/** What an answer rests on. */
export interface Why {
  /** Ids of knowledge entries. */
  readonly entries: readonly string[];
  /** Titles of documents. */
  readonly sources: readonly string[];
  /** Days such as `2026-11-21` on which the entries were last reviewed, the earliest first. */
  readonly reviewed: readonly string[];
}

/** Looks up what people read, by id and language. Falls back to English. */
export type Messages = (id: string, language: LanguageTag, values?: MessageValues) => string;

/** What the program hands to the Slack app. */
export interface GivenParts {
  readonly bot: Bot;
  readonly storage: Storage;
  readonly present: Presenter;
  readonly messages: Messages;
  readonly logger: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The languages that the bot speaks, with the name of each in itself. */
  readonly languages: ReadonlyMap<LanguageTag, string>;
  /** Changes whenever an answer could. */
  readonly knowledgeVersion: string;
  /** Where questions for people go; `null` where there is no such channel. */
  readonly helpChannel: string | null;
  /** Ids of people who see unanswered questions, besides the admins of the workspace. */
  readonly editors: ReadonlySet<string>;
  /** Between two posts in one channel: 1000 suits Slack. */
  readonly postPauseMs: number;
  /** How pauses between posts and edits are waited for; by the clock unless told. */
  readonly wait?: Wait;
  /** Subjects to choose from in the form of the course finder; without any it has no such filter. */
  readonly finderSubjects?: readonly string[];
}

/** What the listeners work with. */
export interface SlackParts extends GivenParts {
  readonly wait: Wait;
  readonly outbox: Outbox;
  readonly people: People;
  readonly cardSupport: CardSupport;
}

/** Adds the listeners of one feature to the app. */
export type Register = (app: App, parts: SlackParts) => void;
