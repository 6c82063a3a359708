import type { UsersConversationsResponse, WebClient } from '@slack/web-api';
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

/** The most channels that Slack tells at once. */
const PAGE = 999;

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
  wish: Wish,
  { people, storage }: SlackParts,
): Promise<ChannelCheck> {
  const { tenant, user, channel } = wish;
  const { channel: told } = await client.conversations.info({ channel });
  if (told === undefined) return refused('channel_not_found');
  const isPrivate = told.is_private === true;
  const closed = closedBy(told);
  if (closed !== undefined && !isPrivate) return refused(closed);
  if (!(await isMember(client, wish, isPrivate ? 'private_channel' : 'public_channel'))) {
    if (isPrivate) return refused('channel_not_found');
    const { guest } = await people.profile(client, tenant, user);
    return refused(guest ? 'guest' : 'not_member');
  }
  if (closed !== undefined) return refused(closed);
  const { mode, language } = await storage.settings.channel(tenant, channel);
  if (mode === 'off') return refused('off');
  const external = told.is_ext_shared === true || told.is_pending_ext_shared === true;
  return { kind: 'open', external, language };
}

/** What keeps everybody from sharing there. Who is in a channel without the bot, Slack may not tell. */
function closedBy(told: { readonly is_archived?: boolean; readonly is_member?: boolean }) {
  if (told.is_archived === true) return 'is_archived';
  return told.is_member === false ? 'not_in_channel' : undefined;
}

/** Looks through the person's channels: they are few, where a channel may have any number of members. */
async function isMember(
  client: WebClient,
  { tenant, user, channel }: Wish,
  types: 'public_channel' | 'private_channel',
): Promise<boolean> {
  const asked = { user, types, limit: PAGE, team_id: tenant };
  const pages = client.paginate('users.conversations', asked);
  for await (const { channels = [] } of pages as AsyncIterable<UsersConversationsResponse>) {
    if (channels.some(({ id }) => id === channel)) return true;
  }
  return false;
}

function refused(why: string): ChannelCheck {
  return { kind: 'refused', reason: `share.error.${why}` };
}
