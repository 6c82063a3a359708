import { compact, type Json } from '../json.js';
import type { Channel, Message } from '../model.js';
import type { Settings } from '../options.js';
import type { State } from '../state.js';
import { channelType, messageJson } from './objects.js';

/** The outer form of an event, as the Events API and Socket Mode both carry it. */
export function eventCallback(event: Json, state: State, settings: Settings): Json {
  return {
    token: settings.verificationToken,
    team_id: settings.teamId,
    context_team_id: settings.teamId,
    context_enterprise_id: null,
    api_app_id: settings.appId,
    event,
    type: 'event_callback',
    event_id: state.nextId('Ev'),
    event_time: state.nowSeconds(),
    authorizations: [
      {
        enterprise_id: null,
        team_id: settings.teamId,
        user_id: settings.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${state.nextId('ctx')}`,
  };
}

/** A new message in a channel that the bot is in. */
export function messageEvent(
  message: Message,
  channel: Channel,
  state: State,
  settings: Settings,
): Json {
  const { reply_count, reply_users, reply_users_count, latest_reply, ...told } = messageJson(
    message,
    state,
    settings,
  );
  void [reply_count, reply_users, reply_users_count, latest_reply];
  return {
    ...told,
    channel: channel.id,
    event_ts: message.ts,
    channel_type: channelType(channel),
  };
}

/** The second event of a message that mentions the bot; it has no `channel_type`. */
export function mentionEvent(
  message: Message,
  channel: Channel,
  state: State,
  settings: Settings,
): Json {
  const { channel_type, ...told } = messageEvent(message, channel, state, settings);
  void channel_type;
  return { ...told, type: 'app_mention' };
}

/** What an edit sends: `message_changed` with the message before and after. */
export function changedEvent(
  before: Json,
  message: Message,
  channel: Channel,
  state: State,
  settings: Settings,
): Json {
  const ts = state.nextTs();
  return {
    type: 'message',
    subtype: 'message_changed',
    message: messageJson(message, state, settings),
    previous_message: before,
    channel: channel.id,
    hidden: true,
    ts,
    event_ts: ts,
    channel_type: channelType(channel),
  };
}

/** What a deletion sends: `message_deleted` with the message as it was. */
export function deletedEvent(before: Json, channel: Channel, state: State): Json {
  const ts = state.nextTs();
  return {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: before,
    deleted_ts: before['ts'],
    channel: channel.id,
    hidden: true,
    ts,
    event_ts: ts,
    channel_type: channelType(channel),
  };
}

/** Sent each time a member opens the app's Home or Messages tab. */
export function homeOpenedEvent(
  user: string,
  channel: string,
  tab: 'home' | 'messages',
  view: Json | undefined,
  state: State,
): Json {
  return compact({ type: 'app_home_opened', user, channel, tab, view, event_ts: state.nextTs() });
}

/** The subscription under which an event is sent: `message.im` for a message in a direct channel. */
export function subscriptionOf(event: Json): string {
  if (event['type'] !== 'message') return String(event['type']);
  const suffix = { channel: 'channels', group: 'groups', im: 'im' }[String(event['channel_type'])];
  return `message.${suffix ?? 'channels'}`;
}
