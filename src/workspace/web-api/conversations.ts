import type { Json } from '../json.js';
import { joinChannel, openDirect } from '../messaging.js';
import type { Channel, Message } from '../model.js';
import { channelJson, messageJson } from '../payloads/objects.js';
import { Refusal } from '../refusal.js';
import type { World } from '../world.js';
import type { Arguments } from './arguments.js';
import { channelForBot, messageIn } from './channels.js';

const DEFAULT_PAGE = 100;
/** What reading the posts of each kind of channel asks for. */
const HISTORY_SCOPES = {
  public: 'channels:history',
  private: 'groups:history',
  im: 'im:history',
} as const;

export function openConversation(world: World, args: Arguments): Json {
  const users = (args.text('users') ?? '').split(',').filter((id) => id !== '');
  const [user] = users;
  if (user === undefined)
    return { channel: { id: channelForBot(world, args.required('channel')).id } };
  if (!world.state.members.has(user)) throw new Refusal('user_not_found');
  if (users.length > 1) throw new Refusal('not_enough_users');
  const before = world.state.directChannel(user);
  const channel = openDirect(world, user);
  const already = before === undefined ? {} : { no_op: true, already_open: true };
  return { ...already, channel: { id: channel.id } };
}

export function conversationInfo(world: World, args: Arguments): Json {
  const channel = channelForBot(world, args.required('channel'));
  return { channel: channelJson(channel, world.settings) };
}

export function conversationHistory(world: World, args: Arguments): Json {
  const channel = readableChannel(world, args);
  const messages = world.state.messages
    .filter((message) => message.channel === channel.id && message.threadTs === undefined)
    .filter((message) => message.ephemeralFor === undefined)
    .reverse();
  return page(world, messages, args);
}

export function conversationReplies(world: World, args: Arguments): Json {
  const channel = readableChannel(world, args);
  const root = messageIn(world, channel, args.required('ts'), 'thread_not_found');
  const messages = world.state.messages
    .filter((message) => message.channel === channel.id && message.ephemeralFor === undefined)
    .filter((message) => message === root || message.threadTs === root.ts);
  return page(world, messages, args);
}

export function listConversations(world: World, args: Arguments): Json {
  const types = (args.text('types') ?? 'public_channel').split(',');
  const channels = [...world.state.channels.values()]
    .filter((channel) => types.includes(listType(channel)))
    .filter((channel) => channel.kind === 'public' || channel.members.has(world.settings.botUserId))
    .filter((channel) => !(args.flag('exclude_archived') && channel.archived))
    .map((channel) => channelJson(channel, world.settings));
  return { channels, response_metadata: { next_cursor: '' } };
}

/** The channels that the bot is in, of those a member is in. */
export function conversationsOfUser(world: World, args: Arguments): Json {
  const { botUserId } = world.settings;
  const user = args.text('user') ?? botUserId;
  if (!world.state.members.has(user)) throw new Refusal('user_not_found');
  const types = (args.text('types') ?? 'public_channel').split(',');
  const channels = [...world.state.channels.values()]
    .filter((channel) => types.includes(listType(channel)))
    .filter(({ members }) => members.has(user) && members.has(botUserId))
    .filter((channel) => !(args.flag('exclude_archived') && channel.archived));
  const { items, next_cursor } = pageOf(channels, args);
  // Slack leaves these two out here.
  const told = items.map((channel) => {
    const { is_member, num_members, ...rest } = channelJson(channel, world.settings);
    void [is_member, num_members];
    return rest;
  });
  return { channels: told, response_metadata: { next_cursor } };
}

export function conversationMembers(world: World, args: Arguments): Json {
  const channel = channelForBot(world, args.required('channel'));
  const { items: members, next_cursor } = pageOf([...channel.members], args);
  return { members, response_metadata: { next_cursor } };
}

export function joinConversation(world: World, args: Arguments): Json {
  const channel = channelForBot(world, args.required('channel'));
  if (channel.kind !== 'public') throw new Refusal('method_not_supported_for_channel_type');
  if (channel.archived) throw new Refusal('is_archived');
  joinChannel(world, channel, world.settings.botUserId);
  return { channel: channelJson(channel, world.settings) };
}

function readableChannel(world: World, args: Arguments): Channel {
  const channel = channelForBot(world, args.required('channel'));
  if (!channel.members.has(world.settings.botUserId)) throw new Refusal('not_in_channel');
  const needed = HISTORY_SCOPES[channel.kind];
  const provided = world.settings.scopes;
  if (provided === undefined || provided.includes(needed)) return channel;
  throw new Refusal('missing_scope', { needed, provided: provided.join(',') });
}

function listType(channel: Channel): string {
  return { public: 'public_channel', private: 'private_channel', im: 'im' }[channel.kind];
}

function page(world: World, messages: readonly Message[], args: Arguments): Json {
  const oldest = args.text('oldest') ?? '0';
  const latest = args.text('latest') ?? '9999999999.999999';
  const inclusive = args.flag('inclusive');
  const within = messages.filter(
    ({ ts }) => (ts > oldest && ts < latest) || (inclusive && (ts === oldest || ts === latest)),
  );
  const { items, next_cursor } = pageOf(within, args);
  return {
    messages: items.map((message) => messageJson(message, world.state, world.settings)),
    has_more: next_cursor !== '',
    response_metadata: { next_cursor },
  };
}

function pageOf<T>(all: readonly T[], args: Arguments) {
  const start = Number(args.text('cursor') ?? 0);
  const end = start + (args.number('limit') ?? DEFAULT_PAGE);
  return { items: all.slice(start, end), next_cursor: end < all.length ? String(end) : '' };
}
