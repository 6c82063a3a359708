import type { WebClient } from '@slack/web-api';
import type { LanguageTag } from '../../../../languages/language-pack.js';
import { errorFields, slackErrorOf } from '../../log.js';
import type { SlackParts } from '../../parts.js';

/** Whether a person may share in a channel. `reason` is the id of the message that says why not. */
export type ChannelCheck =
  | {
      readonly kind: 'open';
      /** People of other organisations read along. */
      readonly external: boolean;
      /** What is mostly spoken there; `null` where nobody said. */
      readonly language: LanguageTag | null;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Who wants to share where. */
export interface Wish {
  readonly tenant: string;
  readonly user: string;
  readonly channel: string;
}

/** Pages of 1,000 members that are looked through before somebody counts as no member. */
const MOST_PAGES = 50;

/**
 * Looks before anything is posted. A private channel in which the person is not is told apart from
 * none by nothing: its existence is nobody else's business.
 */
export async function checkChannel(
  client: WebClient,
  wish: Wish,
  parts: SlackParts,
): Promise<ChannelCheck> {
  try {
    return await check(client, wish, parts);
  } catch (error) {
    const slackError = slackErrorOf(error);
    if (slackError === 'channel_not_found') return refused('channel_not_found');
    parts.logger.warn(errorFields(error), 'a channel could not be looked at');
    return refused('unexpected');
  }
}

async function check(
  client: WebClient,
  { tenant, user, channel }: Wish,
  { people, storage }: SlackParts,
): Promise<ChannelCheck> {
  const { channel: told } = await client.conversations.info({ channel });
  if (told === undefined) return refused('channel_not_found');
  if (!(await isMember(client, channel, user))) {
    if (told.is_private === true) return refused('channel_not_found');
    const { guest } = await people.profile(client, tenant, user);
    return refused(guest ? 'guest' : 'not_member');
  }
  if (told.is_archived === true) return refused('is_archived');
  if (told.is_member === false) return refused('not_in_channel');
  const { mode, language } = await storage.settings.channel(tenant, channel);
  if (mode === 'off') return refused('off');
  const external = told.is_ext_shared === true || told.is_pending_ext_shared === true;
  return { kind: 'open', external, language };
}

async function isMember(client: WebClient, channel: string, user: string): Promise<boolean> {
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page++) {
    const { members = [], response_metadata: next } = await client.conversations.members({
      channel,
      limit: 1000,
      ...(cursor === '' ? {} : { cursor }),
    });
    if (members.includes(user)) return true;
    cursor = next?.next_cursor ?? '';
    if (cursor === '') return false;
  }
  return false;
}

function refused(why: string): ChannelCheck {
  return { kind: 'refused', reason: `share.error.${why}` };
}
