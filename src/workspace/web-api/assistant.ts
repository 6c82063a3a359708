import { isRecord, listOf, textOf, type Json } from '../json.js';
import { Refusal } from '../refusal.js';
import type { World } from '../world.js';
import type { Arguments } from './arguments.js';
import { channelForBot } from './channels.js';

const MOST_PROMPTS = 4;

export function setStatus(world: World, args: Arguments): Json {
  const channel = channelForBot(world, args.required('channel_id'));
  const key = `${channel.id}:${args.required('thread_ts')}`;
  const status = args.text('status');
  if (status === undefined) world.state.statuses.delete(key);
  else world.state.statuses.set(key, status);
  world.changed();
  return {};
}

export function setTitle(world: World, args: Arguments): Json {
  const channel = channelForBot(world, args.required('channel_id'));
  world.state.threadTitles.set(
    `${channel.id}:${args.required('thread_ts')}`,
    args.required('title'),
  );
  world.changed();
  return {};
}

export function setSuggestedPrompts(world: World, args: Arguments): Json {
  const channel = channelForBot(world, args.required('channel_id'));
  const prompts = listOf(args.json('prompts')).filter(isRecord);
  if (prompts.length === 0 || prompts.length > MOST_PROMPTS) throw new Refusal('invalid_arguments');
  const thread = args.text('thread_ts');
  world.state.prompts.set(thread === undefined ? channel.id : `${channel.id}:${thread}`, {
    title: args.text('title') ?? '',
    prompts: prompts.map(({ title, message }) => ({
      title: textOf(title),
      message: textOf(message),
    })),
  });
  world.changed();
  return {};
}
