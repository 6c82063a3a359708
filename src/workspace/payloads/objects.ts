import { compact, type Json } from '../json.js';
import type { Channel, Member, Message, View } from '../model.js';
import type { Settings } from '../options.js';
import type { State } from '../state.js';

/** A message in the form in which Slack's history, events and interactions tell it. */
export function messageJson(message: Message, state: State, settings: Settings): Json {
  const fromBot = message.user === settings.botUserId;
  return compact({
    type: 'message',
    subtype: message.subtype,
    user: message.user,
    ts: message.ts,
    client_msg_id: message.clientMessageId,
    ...(fromBot ? botFields(settings) : {}),
    text: message.text,
    team: settings.teamId,
    blocks: message.blocks.length > 0 ? message.blocks : undefined,
    attachments: message.attachments.length > 0 ? message.attachments : undefined,
    metadata: message.metadata,
    edited: message.edited,
    thread_ts: message.threadTs ?? ownThread(message, state),
    parent_user_id: parentUser(message, state),
    streaming_state: message.streaming === true ? 'in_progress' : undefined,
    reactions: message.reactions.length > 0 ? message.reactions.map(reactionJson) : undefined,
    ...threadFields(message, state),
  });
}

/** A member as users.info tells it. */
export function memberJson(member: Member, settings: Settings): Json {
  return compact({
    id: member.id,
    team_id: settings.teamId,
    name: member.name,
    real_name: member.realName,
    deleted: !member.active,
    tz: member.timeZone,
    locale: member.locale,
    is_bot: member.kind === 'bot',
    is_admin: member.kind === 'admin',
    is_owner: member.kind === 'admin',
    is_restricted: member.kind === 'guest',
    is_ultra_restricted: false,
    is_app_user: false,
    profile: compact({
      real_name: member.realName,
      display_name: member.name,
      title: member.title,
      bot_id: member.kind === 'bot' ? settings.botId : undefined,
      api_app_id: member.kind === 'bot' ? settings.appId : undefined,
      team: settings.teamId,
    }),
  });
}

/** A channel as conversations.info tells it. */
export function channelJson(channel: Channel, settings: Settings): Json {
  if (channel.kind === 'im') return directJson(channel, settings);
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_archived: channel.archived,
    is_ext_shared: channel.external ?? false,
    is_general: channel.name === 'general',
    is_member: channel.members.has(settings.botUserId),
    created: channel.created,
    creator: channel.creator,
    context_team_id: settings.teamId,
    num_members: channel.members.size,
    topic: { value: channel.topic, creator: channel.creator, last_set: channel.created },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}

/** A modal or an App Home as views.open and interactions tell it. */
export function viewJson(view: View, settings: Settings): Json {
  return {
    id: view.id,
    team_id: settings.teamId,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    submit: null,
    ...view.body,
    type: view.kind,
    state: { values: view.values },
    hash: view.hash,
    previous_view_id: view.previousId ?? null,
    root_view_id: view.rootId,
    app_id: settings.appId,
    app_installed_team_id: settings.teamId,
    bot_id: settings.botId,
  };
}

/** The name of a channel as payloads of commands and clicks give it. */
export function channelName(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}

/** `channel`, `group` or `im`, as message events tell it. */
export function channelType(channel: Channel): 'channel' | 'group' | 'im' {
  const types = { public: 'channel', private: 'group', im: 'im' } as const;
  return types[channel.kind];
}

function directJson(channel: Channel, settings: Settings): Json {
  return {
    id: channel.id,
    created: channel.created,
    is_im: true,
    is_org_shared: false,
    is_archived: false,
    context_team_id: settings.teamId,
    user: [...channel.members].find((id) => id !== settings.botUserId) ?? '',
  };
}

function botFields(settings: Settings): Json {
  return {
    bot_id: settings.botId,
    app_id: settings.appId,
    bot_profile: {
      id: settings.botId,
      app_id: settings.appId,
      name: settings.botName,
      deleted: false,
      team_id: settings.teamId,
    },
  };
}

function replies(message: Message, state: State): Message[] {
  return state.messages.filter(
    (other) =>
      other.channel === message.channel &&
      other.threadTs === message.ts &&
      other.ephemeralFor === undefined,
  );
}

function ownThread(message: Message, state: State): string | undefined {
  return replies(message, state).length > 0 ? message.ts : undefined;
}

function parentUser(message: Message, state: State): string | undefined {
  if (message.threadTs === undefined) return undefined;
  return state.message(message.channel, message.threadTs)?.user;
}

function threadFields(message: Message, state: State): Json {
  const answers = replies(message, state);
  if (answers.length === 0) return {};
  const users = [...new Set(answers.map(({ user }) => user))];
  return {
    reply_count: answers.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: answers.at(-1)?.ts,
  };
}

function reactionJson(reaction: { name: string; users: readonly string[] }): Json {
  return { name: reaction.name, users: reaction.users, count: reaction.users.length };
}
