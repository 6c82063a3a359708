import type { Json } from '../json.js';
import { emitEvent } from '../messaging.js';
import { Refusal } from '../refusal.js';
import type { World } from '../world.js';
import type { Arguments } from './arguments.js';
import { channelForBot, messageIn } from './channels.js';

export function authTest(world: World): Json {
  const { settings, origin } = world;
  return {
    url: `${origin}/`,
    team: settings.teamName,
    user: settings.botName.toLowerCase(),
    team_id: settings.teamId,
    user_id: settings.botUserId,
    bot_id: settings.botId,
    is_enterprise_install: false,
  };
}

export function openConnection(world: World): Json {
  const address = world.origin.replace(/^http/, 'ws');
  return { url: `${address}/socket?ticket=${world.socketMode.issueTicket()}` };
}

export function revoke(world: World, args: Arguments): Json {
  if (!args.flag('test')) uninstallApp(world);
  return { revoked: !args.flag('test') };
}

/** Takes the app out of the workspace: its token is void, and it is told so. */
export function uninstallApp(world: World): void {
  emitEvent(world, {
    type: 'tokens_revoked',
    tokens: { oauth: [], bot: [world.settings.botUserId] },
    event_ts: world.state.nextTs(),
  });
  emitEvent(world, { type: 'app_uninstalled', event_ts: world.state.nextTs() });
  world.state.installed = false;
  world.state.expiringTokens.clear();
  world.state.refreshTokens.clear();
  world.changed();
}

export function addReaction(world: World, args: Arguments): Json {
  const channel = channelForBot(world, args.required('channel'));
  const message = messageIn(world, channel, args.required('timestamp'));
  const name = args.required('name');
  const user = world.settings.botUserId;
  const current = message.reactions.find((reaction) => reaction.name === name);
  if (current?.users.includes(user) === true) throw new Refusal('already_reacted');
  const others = message.reactions.filter((reaction) => reaction !== current);
  message.reactions = [...others, { name, users: [...(current?.users ?? []), user] }];
  world.changed();
  return {};
}

/** Slack keeps what a workflow step gave back; here the record of calls does. */
export function completeFunction(_world: World, args: Arguments): Json {
  args.required('function_execution_id');
  return {};
}
