import type { Channel, Member, Message } from './model.js';
import type { MessagesOptions, Workspace } from './workspace-api.js';
import type { World } from './world.js';

type Readers = Pick<
  Workspace,
  | 'channel'
  | 'messages'
  | 'ephemerals'
  | 'modal'
  | 'home'
  | 'prompts'
  | 'status'
  | 'calls'
  | 'deliveries'
>;

/** The readers of a workspace: what is there to be seen, and by whom. */
export function readersOf(world: World): Readers {
  const { state } = world;
  return {
    channel: (name) => channelOf(world, name),
    messages: (name, options = {}) => messagesOf(world, name, options),
    ephemerals: (user) => {
      const { id } = memberOf(world, user);
      return state.messages.filter(({ ephemeralFor }) => ephemeralFor === id);
    },
    modal: (user) => state.modal(memberOf(world, user).id),
    home: (user) => state.views.get(state.homes.get(memberOf(world, user).id) ?? ''),
    prompts: (user) => state.prompts.get(state.directChannel(memberOf(world, user).id)?.id ?? ''),
    status: (channel, thread) => state.statuses.get(`${channelOf(world, channel).id}:${thread}`),
    calls: (method) => world.calls.filter((call) => method === undefined || call.method === method),
    deliveries: (type) =>
      world.dispatcher.deliveries.filter((one) => type === undefined || one.type === type),
  };
}

/** @throws {Error} If nobody has that handle or id. */
export function memberOf(world: World, handle: string): Member {
  const found = [...world.state.members.values()].find(
    ({ id, name }) => id === handle || name === handle,
  );
  if (found === undefined) throw new Error(`There is no member ${handle}`);
  return found;
}

function channelOf(world: World, name: string): Channel {
  const wanted = name.replace(/^#/, '');
  const found = [...world.state.channels.values()].find(
    (channel) => channel.id === wanted || (channel.name === wanted && wanted !== ''),
  );
  if (found === undefined) throw new Error(`There is no channel ${name}`);
  return found;
}

function messagesOf(world: World, name: string, options: MessagesOptions): readonly Message[] {
  const direct = options.user !== undefined && name.startsWith('@');
  const channel = direct
    ? world.state.directChannel(memberOf(world, options.user).id)
    : channelOf(world, name);
  const { thread } = options;
  return world.state.messages
    .filter((message) => message.channel === channel?.id && message.ephemeralFor === undefined)
    .filter((message) =>
      thread === undefined
        ? message.threadTs === undefined
        : message.ts === thread || message.threadTs === thread,
    );
}
