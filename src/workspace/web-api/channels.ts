import type { Channel, Message } from '../model.js';
import { openDirect } from '../messaging.js';
import { Refusal } from '../refusal.js';
import type { World } from '../world.js';

/**
 * The channel that the bot names, where the bot may know of it.
 *
 * @throws {Refusal} `channel_not_found`, also for private channels without the bot.
 */
export function channelForBot(world: World, id: string): Channel {
  const channel = world.state.channels.get(id);
  if (channel === undefined) throw new Refusal('channel_not_found');
  const hidden = channel.kind === 'private' && !channel.members.has(world.settings.botUserId);
  if (hidden) throw new Refusal('channel_not_found');
  return channel;
}

/**
 * Where the bot may post. The id of a member stands for the direct conversation with that member,
 * the name of a channel for the channel.
 *
 * @throws {Refusal} `channel_not_found`, `not_in_channel`, `is_archived` or `restricted_action`.
 */
export function channelToPostIn(world: World, target: string): Channel {
  const member = world.state.members.get(target);
  if (member !== undefined && member.kind !== 'bot') return openDirect(world, target);
  const named = [...world.state.channels.values()].find(({ name }) => `#${name}` === target);
  const channel = channelForBot(world, named?.id ?? target);
  if (channel.archived) throw new Refusal('is_archived');
  if (!channel.members.has(world.settings.botUserId)) throw new Refusal('not_in_channel');
  if (channel.readOnly) throw new Refusal('restricted_action');
  return channel;
}

/** @throws {Refusal} The given code, where there is no such message. */
export function messageIn(
  world: World,
  channel: Channel,
  ts: string,
  code = 'message_not_found',
): Message {
  const message = world.state.message(channel.id, ts);
  if (message === undefined) throw new Refusal(code);
  return message;
}
