import type { Json } from './json.js';
import type { Channel, Delivery, Message, MessageFields } from './model.js';
import {
  changedEvent,
  deletedEvent,
  eventCallback,
  mentionEvent,
  messageEvent,
  subscriptionOf,
} from './payloads/events.js';
import { messageJson } from './payloads/objects.js';
import type { World } from './world.js';

/** The scope without which Slack sends no such event, subscribed or not. */
const EVENT_SCOPES: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
};

/** Sends an event to the app, where it is subscribed to that kind of event and has its scope. */
export function emitEvent(world: World, event: Json): Delivery | undefined {
  const { state, settings, dispatcher } = world;
  const subscription = subscriptionOf(event);
  if (!settings.events.includes(subscription)) return undefined;
  const scope = EVENT_SCOPES[subscription];
  if (scope !== undefined && settings.scopes?.includes(scope) === false) return undefined;
  return dispatcher.sendEvent(eventCallback(event, state, settings));
}

/** Posts a message as a member or the bot, and tells the app what its membership lets it see. */
export function addMessage(
  world: World,
  channel: Channel,
  user: string,
  fields: MessageFields & Pick<Message, 'clientMessageId' | 'subtype' | 'streaming'>,
): Message {
  const { state, settings } = world;
  const message: Message = {
    channel: channel.id,
    ts: state.nextTs(),
    user,
    ...fields,
    reactions: [],
  };
  state.messages.push(message);
  if (user === settings.botUserId) forgetStatus(world, message);
  world.changed();
  if (!botSees(world, channel)) return message;
  emitEvent(world, messageEvent(message, channel, state, settings));
  const mentioned = message.text.includes(`<@${settings.botUserId}>`);
  if (mentioned && channel.kind !== 'im' && user !== settings.botUserId) {
    emitEvent(world, mentionEvent(message, channel, state, settings));
  }
  return message;
}

/** Changes a message's text or blocks in place. */
export function changeMessage(
  world: World,
  channel: Channel,
  message: Message,
  change: Partial<Pick<Message, 'text' | 'blocks' | 'streaming'>>,
  editor?: string,
): void {
  const { state, settings } = world;
  const before = messageJson(message, state, settings);
  Object.assign(message, change);
  if (editor !== undefined) message.edited = { user: editor, ts: state.nextTs() };
  world.changed();
  if (!botSees(world, channel)) return;
  emitEvent(world, changedEvent(before, message, channel, state, settings));
}

/** Takes a message away. */
export function removeMessage(world: World, channel: Channel, message: Message): void {
  const { state, settings } = world;
  const before = messageJson(message, state, settings);
  state.messages = state.messages.filter((other) => other !== message);
  world.changed();
  if (message.ephemeralFor !== undefined || !botSees(world, channel)) return;
  emitEvent(world, deletedEvent(before, channel, state));
}

/** Shows a message to one member only. Slack tells the app nothing of it. */
export function addEphemeral(
  world: World,
  channel: Channel,
  reader: string,
  fields: MessageFields,
  author: string = world.settings.botUserId,
): Message {
  const message: Message = {
    channel: channel.id,
    ts: world.state.nextTs(),
    user: author,
    ...fields,
    reactions: [],
    ephemeralFor: reader,
  };
  world.state.messages.push(message);
  world.changed();
  return message;
}

/** The direct conversation of a member with the bot, opened where it is not yet. */
export function openDirect(world: World, user: string): Channel {
  const { state, settings } = world;
  const open = state.directChannel(user);
  if (open !== undefined) return open;
  const channel: Channel = {
    id: state.nextId('D'),
    name: '',
    kind: 'im',
    topic: '',
    archived: false,
    readOnly: false,
    members: new Set([user, settings.botUserId]),
    created: state.nowSeconds(),
    creator: user,
  };
  state.channels.set(channel.id, channel);
  world.changed();
  return channel;
}

/** Brings a member or the bot into a channel, with the line that Slack posts about it. */
export function joinChannel(world: World, channel: Channel, user: string): void {
  if (channel.members.has(user)) return;
  channel.members.add(user);
  emitEvent(world, {
    type: 'member_joined_channel',
    user,
    channel: channel.id,
    channel_type: channel.kind === 'private' ? 'G' : 'C',
    team: world.settings.teamId,
    event_ts: world.state.nextTs(),
  });
  const text = `<@${user}> has joined the channel`;
  addMessage(world, channel, user, { text, blocks: [], attachments: [], subtype: 'channel_join' });
}

function botSees(world: World, channel: Channel): boolean {
  return world.state.installed && channel.members.has(world.settings.botUserId);
}

/** A reply of the bot ends "is thinking…" in that thread. */
function forgetStatus({ state }: World, message: Message): void {
  state.statuses.delete(`${message.channel}:${message.threadTs ?? message.ts}`);
}
