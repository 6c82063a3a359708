import { randomUUID } from 'node:crypto';
import { textOf } from './json.js';
import {
  addMessage,
  changeMessage,
  emitEvent,
  joinChannel,
  openDirect,
  removeMessage,
} from './messaging.js';
import type { Acknowledgement, Channel, Member, Message, View } from './model.js';
import { homeOpenedEvent } from './payloads/events.js';
import { viewJson } from './payloads/objects.js';
import type { Given } from './block-kit/input-values.js';
import { clickInMessage, clickInView, type ClickOptions } from './person-clicks.js';
import { runCommand } from './person-commands.js';
import { closeModal, submitModal, type Submission } from './person-modals.js';
import { sendGlobalShortcut, sendMessageShortcut } from './person-shortcuts.js';
import { typedText } from './typed-text.js';
import type { World } from './world.js';

/** What a member of the workspace can do, as in Slack's own client. */
export interface Person {
  readonly member: Member;
  /**
   * Posts what is typed; `@Wayfinder` becomes a mention. The channel is an id, a name with or
   * without `#`, or `@wayfinder` for the direct conversation with the bot.
   *
   * @throws {Error} If this member may not post there.
   */
  post(channel: string, text: string, options?: { readonly thread?: string }): Message;
  edit(message: Message, text: string): void;
  delete(message: Message): void;
  join(channel: string): void;
  /** Brings the bot into a channel, as `/invite @Wayfinder` does. */
  inviteBot(channel: string): void;
  /** Takes the bot out of a channel. */
  removeBot(channel: string): void;
  /** Sends a slash command; `/invite` is done by the workspace itself, as in Slack. */
  command(name: string, text: string, channel: string): Promise<Acknowledgement>;
  /** Clicks or chooses in a message or a view. An action id that occurs twice needs `block`. */
  click(target: Message | View, actionId: string, options?: ClickOptions): Promise<Acknowledgement>;
  /** Opens the Home tab; `home(user)` of the workspace tells what stands there. */
  openHome(): void;
  /** Opens the direct conversation with the bot and gives its channel. */
  openMessagesTab(): Channel;
  shortcut(callbackId: string): Promise<Acknowledgement>;
  messageShortcut(callbackId: string, message: Message): Promise<Acknowledgement>;
  /** Submits a modal; values by block id, or by block id and action id joined by a space. */
  submit(view: View, values?: Readonly<Record<string, Given>>): Promise<Submission>;
  /** Closes the topmost modal, or all of them. */
  close(view: View, options?: { readonly all?: boolean }): Promise<void>;
}

/** What the member does, in the world. */
export function personOf(world: World, member: Member): Person {
  const inChannel = (name: string): Channel => channelOf(world, member, name);
  return {
    member,
    post: (channel, text, options = {}) => post(world, member, inChannel(channel), text, options),
    edit: (message, text) => {
      const { text: changed, blocks } = typedText(text, world.state);
      const channel = inChannel(message.channel);
      changeMessage(world, channel, message, { text: changed, blocks }, member.id);
    },
    delete: (message) => {
      removeMessage(world, inChannel(message.channel), message);
    },
    join: (channel) => {
      joinChannel(world, findChannel(world, member, channel), member.id);
    },
    inviteBot: (channel) => {
      joinChannel(world, inChannel(channel), world.settings.botUserId);
    },
    removeBot: (channel) => {
      inChannel(channel).members.delete(world.settings.botUserId);
      world.changed();
    },
    command: (name, text, channel) => runCommand(world, member, inChannel(channel), { name, text }),
    click: (target, actionId, options = {}) =>
      'ts' in target
        ? clickInMessage(world, member, inChannel(target.channel), target, actionId, options)
        : clickInView(world, member, target, actionId, options),
    openHome: () => {
      openTab(world, member, 'home');
    },
    openMessagesTab: () => openTab(world, member, 'messages'),
    shortcut: (callbackId) => sendGlobalShortcut(world, member, callbackId),
    messageShortcut: (callbackId, message) =>
      sendMessageShortcut(world, member, callbackId, inChannel(message.channel), message),
    submit: (view, values = {}) => submitModal(world, member, view, values),
    close: (view, options = {}) => closeModal(world, member, view, options.all ?? false),
  };
}

/** @throws {Error} If there is no such channel, or the member is not in it. */
function channelOf(world: World, member: Member, name: string): Channel {
  const channel = findChannel(world, member, name);
  if (!channel.members.has(member.id)) throw new Error(`${member.name} is not in ${name}`);
  return channel;
}

function findChannel(world: World, member: Member, name: string): Channel {
  const { state, settings } = world;
  if (name.toLowerCase() === `@${settings.botName.toLowerCase()}`) {
    return openDirect(world, member.id);
  }
  const wanted = name.replace(/^#/, '');
  const channel = [...state.channels.values()].find(
    (one) => one.id === wanted || (one.name === wanted && wanted !== ''),
  );
  if (channel === undefined) throw new Error(`There is no channel ${name}`);
  return channel;
}

function post(
  world: World,
  member: Member,
  channel: Channel,
  typed: string,
  { thread }: { readonly thread?: string },
): Message {
  if (channel.archived) throw new Error(`#${channel.name} is archived`);
  if (channel.readOnly && member.kind !== 'admin') {
    throw new Error(`Only admins may post in #${channel.name}`);
  }
  return addMessage(world, channel, member.id, {
    ...typedText(typed, world.state),
    attachments: [],
    clientMessageId: randomUUID(),
    ...(thread === undefined ? {} : { threadTs: thread }),
  });
}

function openTab(world: World, member: Member, tab: 'home' | 'messages'): Channel {
  const channel = openDirect(world, member.id);
  const home = world.state.views.get(textOf(world.state.homes.get(member.id)));
  const view = home === undefined || tab !== 'home' ? undefined : viewJson(home, world.settings);
  emitEvent(world, homeOpenedEvent(member.id, channel.id, tab, view, world.state));
  return channel;
}
