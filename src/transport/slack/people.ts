import type { WebClient } from '@slack/web-api';
import type { IncomingMessage } from '../../conversation/responder.js';
import type { LanguageTag } from '../../languages/language-pack.js';
import { spokenLanguage } from '../../languages/locale.js';
import type { Storage } from '../../storage/storage.js';
import { slackErrorOf } from './log.js';

/** What Slack says of a person. Where it says nothing, `locale` is absent and the rest `false`. */
export interface Profile {
  /** Whether Slack said anything: without the scope `users:read` it does not. */
  readonly known: boolean;
  /** Such as `sv-SE`. */
  readonly locale?: string;
  readonly admin: boolean;
  readonly guest: boolean;
}

interface Remembered {
  readonly profile: Profile;
  readonly untilMs: number;
}

const UNKNOWN: Profile = { known: false, admin: false, guest: false };
const REMEMBER_MS = 10 * 60 * 1000;
const MOST_REMEMBERED = 5000;
const DEFAULT_LANGUAGE: LanguageTag = 'en';

export interface PeopleParts {
  readonly storage: Storage;
  readonly clock: () => number;
  /** The languages that the bot speaks, with the name of each in itself. */
  readonly languages: ReadonlyMap<LanguageTag, string>;
}

/**
 * Who somebody is: what they chose in the Home tab, and what Slack tells where the app may read
 * profiles. Without that scope everybody is an unknown member who speaks English.
 */
export class People {
  readonly #parts: PeopleParts;
  readonly #remembered = new Map<string, Remembered>();

  constructor(parts: PeopleParts) {
    this.#parts = parts;
  }

  /** Never rejects: what Slack does not tell is not known. */
  async profile(client: WebClient, tenant: string, user: string): Promise<Profile> {
    const key = `${tenant}:${user}`;
    const known = this.#remembered.get(key);
    if (known !== undefined && known.untilMs > this.#parts.clock()) return known.profile;
    try {
      const { user: told } = await client.users.info({ user, include_locale: true });
      return this.#remember(key, {
        known: true,
        ...(told?.locale !== undefined && { locale: told.locale }),
        admin: told?.is_admin === true || told?.is_owner === true,
        guest: told?.is_restricted === true || told?.is_ultra_restricted === true,
      });
    } catch (error) {
      return slackErrorOf(error) === undefined ? UNKNOWN : this.#remember(key, UNKNOWN);
    }
  }

  /** The language that a person chose, else the one of their Slack, else English. */
  async language(client: WebClient, tenant: string, user: string): Promise<LanguageTag> {
    const chosen = await this.chosen(tenant, user);
    if (chosen !== undefined) return chosen;
    const { locale } = await this.profile(client, tenant, user);
    return spokenLanguage(locale, this.#parts.languages) ?? DEFAULT_LANGUAGE;
  }

  /** What a message may be in where its words do not tell: the choice, else the locale. */
  async locale(client: WebClient, tenant: string, user: string): Promise<string | undefined> {
    return (await this.chosen(tenant, user)) ?? (await this.profile(client, tenant, user)).locale;
  }

  /** Adds the locale of its writer to a message, where it is known. */
  async locate(client: WebClient, message: IncomingMessage & { locale?: string }): Promise<void> {
    const locale = await this.locale(client, message.tenant, message.user);
    if (locale !== undefined) message.locale = locale;
  }

  async chosen(tenant: string, user: string): Promise<LanguageTag | undefined> {
    const { language } = await this.#parts.storage.settings.user(tenant, user);
    return language !== null && this.#parts.languages.has(language) ? language : undefined;
  }

  forget(tenant: string, user: string): void {
    this.#remembered.delete(`${tenant}:${user}`);
  }

  #remember(key: string, profile: Profile): Profile {
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size >= MOST_REMEMBERED && oldest !== undefined) {
      this.#remembered.delete(oldest);
    }
    this.#remembered.set(key, { profile, untilMs: this.#parts.clock() + REMEMBER_MS });
    return profile;
  }
}
