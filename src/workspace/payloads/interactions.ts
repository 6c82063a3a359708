import { compact, type Json } from '../json.js';
import type { Channel, Member, Message, View } from '../model.js';
import type { Settings } from '../options.js';
import type { World } from '../world.js';
import { channelName, messageJson, viewJson } from './objects.js';

/** What every interaction carries. */
function base(type: string, member: Member, settings: Settings): Json {
  return {
    type,
    user: { id: member.id, username: member.name, name: member.name, team_id: settings.teamId },
    team: { id: settings.teamId, domain: settings.teamDomain },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: settings.appId,
    token: settings.verificationToken,
  };
}

interface Click {
  readonly member: Member;
  readonly action: Json;
  readonly triggerId: string;
  readonly values: Readonly<Record<string, Record<string, Json>>>;
}

/** A click in a message. An ephemeral message is named, but its content is not told. */
export function messageClick(
  world: World,
  { member, action, triggerId, values }: Click,
  channel: Channel,
  message: Message,
  responseUrl: string,
): Json {
  const { state, settings } = world;
  const ephemeral = message.ephemeralFor !== undefined;
  return compact({
    ...base('block_actions', member, settings),
    container: compact({
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      thread_ts: message.threadTs,
    }),
    trigger_id: triggerId,
    channel: { id: channel.id, name: channelName(channel) },
    message: ephemeral ? undefined : messageJson(message, state, settings),
    state: { values },
    response_url: responseUrl,
    actions: [action],
  });
}

/** A click in a modal or in the App Home. */
export function viewClick(world: World, { member, action, triggerId }: Click, view: View): Json {
  return {
    ...base('block_actions', member, world.settings),
    container: { type: 'view', view_id: view.id },
    trigger_id: triggerId,
    view: viewJson(view, world.settings),
    actions: [action],
  };
}

export function viewSubmission(
  world: World,
  member: Member,
  view: View,
  triggerId: string,
  responseUrls: readonly Json[],
): Json {
  return {
    ...base('view_submission', member, world.settings),
    trigger_id: triggerId,
    view: viewJson(view, world.settings),
    response_urls: responseUrls,
  };
}

export function viewClosed(world: World, member: Member, view: View, isCleared: boolean): Json {
  return {
    ...base('view_closed', member, world.settings),
    view: viewJson(view, world.settings),
    is_cleared: isCleared,
  };
}

export function globalShortcut(
  world: World,
  member: Member,
  callbackId: string,
  triggerId: string,
): Json {
  return {
    ...base('shortcut', member, world.settings),
    action_ts: world.state.nextTs(),
    callback_id: callbackId,
    trigger_id: triggerId,
  };
}

export function messageShortcut(
  world: World,
  member: Member,
  callbackId: string,
  triggerId: string,
  channel: Channel,
  message: Message,
  responseUrl: string,
): Json {
  return {
    ...base('message_action', member, world.settings),
    action_ts: world.state.nextTs(),
    callback_id: callbackId,
    trigger_id: triggerId,
    message_ts: message.ts,
    channel: { id: channel.id, name: channelName(channel) },
    message: messageJson(message, world.state, world.settings),
    response_url: responseUrl,
  };
}

/** A slash command; every field is text, as in the form that Slack posts. */
export function slashCommand(
  world: World,
  member: Member,
  channel: Channel,
  command: { readonly name: string; readonly text: string },
  triggerId: string,
  responseUrl: string,
): Json {
  const { settings } = world;
  return {
    token: settings.verificationToken,
    team_id: settings.teamId,
    team_domain: settings.teamDomain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: member.id,
    user_name: member.name,
    command: command.name,
    text: command.text,
    api_app_id: settings.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
  };
}
