import { isRecord, listOf, textOf, type Json } from './json.js';
import type { Channel, Member, Message, View } from './model.js';
import type {
  PageChannel,
  PageForm,
  PageMember,
  PageMessage,
  PageModal,
  PageView,
} from './page-protocol.js';
import type { World } from './world.js';

/** What the member sees now: no private channel of others, no ephemeral message to others. */
export function pageView(world: World, member: Member): PageView {
  const { state, settings } = world;
  const channels = [...state.channels.values()].filter((channel) => isVisible(channel, member));
  const joined = new Set(
    channels.filter(({ members }) => members.has(member.id)).map(({ id }) => id),
  );
  const modal = state.modal(member.id);
  const home = state.views.get(state.homes.get(member.id) ?? '');
  return {
    team: settings.teamName,
    me: pageMember(member),
    botId: settings.botUserId,
    members: [...state.members.values()].map(pageMember),
    channels: channels.map((channel) => pageChannel(world, channel, member)),
    messages: state.messages
      .filter((message) => joined.has(message.channel) && isReader(message, member))
      .map(pageMessage),
    modal: modal === undefined ? null : pageModal(modal, state.modals.get(member.id)?.length ?? 0),
    home: home === undefined ? null : pageForm(home),
    prompts: state.prompts.get(state.directChannel(member.id)?.id ?? '') ?? null,
    statuses: Object.fromEntries(
      [...state.statuses].filter(([key]) => joined.has(key.split(':')[0] ?? '')),
    ),
    commands: settings.commands.map(({ command, description, usageHint = '' }) => ({
      command,
      description,
      usageHint,
    })),
    shortcuts: settings.shortcuts,
    appConnected: world.dispatcher.transportName === 'http' || world.socketMode.connections > 0,
  };
}

function isVisible(channel: Channel, member: Member): boolean {
  if (channel.members.has(member.id)) return true;
  return channel.kind === 'public' && member.kind !== 'guest';
}

function isReader(message: Message, member: Member): boolean {
  return message.ephemeralFor === undefined || message.ephemeralFor === member.id;
}

function pageMember({ id, name, realName, locale, kind, title }: Member): PageMember {
  return { id, name, realName, locale, kind, title };
}

function pageChannel(world: World, channel: Channel, member: Member): PageChannel {
  return {
    id: channel.id,
    name: channel.name,
    kind: channel.kind,
    topic: channel.topic,
    memberCount: channel.members.size,
    joined: channel.members.has(member.id),
    botIn: channel.members.has(world.settings.botUserId),
    closed: closedBecause(channel, member),
  };
}

function closedBecause(channel: Channel, member: Member): PageChannel['closed'] {
  if (channel.archived) return 'archived';
  if (!channel.members.has(member.id)) return 'not-joined';
  return channel.readOnly && member.kind !== 'admin' ? 'read-only' : null;
}

function pageMessage(message: Message): PageMessage {
  return {
    channel: message.channel,
    ts: message.ts,
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    threadTs: message.threadTs ?? null,
    edited: message.edited !== undefined,
    streaming: message.streaming ?? false,
    ephemeral: message.ephemeralFor !== undefined,
    system: message.subtype !== undefined,
    reactions: message.reactions.map(({ name, users }) => ({ name, count: users.length })),
  };
}

function pageForm(view: View): PageForm {
  return {
    id: view.id,
    hash: view.hash,
    blocks: listOf(view.body['blocks']) as readonly Json[],
    values: view.values,
  };
}

function pageModal(view: View, depth: number): PageModal {
  const { title, submit, close } = view.body;
  return {
    ...pageForm(view),
    title: plainText(title) ?? '',
    submit: plainText(submit),
    close: plainText(close),
    errors: view.errors,
    stacked: depth > 1,
  };
}

function plainText(value: unknown): string | null {
  return isRecord(value) ? textOf(value['text']) : null;
}
