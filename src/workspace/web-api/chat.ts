import { checkBlocks, withBlockIds } from '../block-kit/check-blocks.js';
import { compact, listOf, type Json } from '../json.js';
import { addEphemeral, addMessage, changeMessage, removeMessage } from '../messaging.js';
import type { Message, MessageFields } from '../model.js';
import { messageJson } from '../payloads/objects.js';
import { Refusal } from '../refusal.js';
import type { World } from '../world.js';
import type { Arguments } from './arguments.js';
import { channelForBot, channelToPostIn, messageIn } from './channels.js';

/** In characters. */
const LONGEST_TEXT = 40_000;

export function postMessage(world: World, args: Arguments): Json {
  const channel = channelToPostIn(world, args.required('channel'));
  const fields = messageFields(world, args);
  const message = addMessage(world, channel, world.settings.botUserId, fields);
  return posted(world, message);
}

export function postEphemeral(world: World, args: Arguments): Json {
  const channel = channelToPostIn(world, args.required('channel'));
  const reader = args.required('user');
  if (!world.state.members.has(reader)) throw new Refusal('user_not_found');
  if (!channel.members.has(reader)) throw new Refusal('user_not_in_channel');
  const message = addEphemeral(world, channel, reader, messageFields(world, args));
  return { message_ts: message.ts };
}

export function updateMessage(world: World, args: Arguments): Json {
  const channel = channelForBot(world, args.required('channel'));
  const message = messageIn(world, channel, args.required('ts'));
  if (message.user !== world.settings.botUserId) throw new Refusal('cant_update_message');
  if (message.streaming === true) throw new Refusal('streaming_state_conflict');
  const fields = messageFields(world, args);
  const change = compact({
    text: args.text('text') === undefined ? undefined : fields.text,
    blocks: args.json('blocks') === undefined ? undefined : fields.blocks,
  });
  changeMessage(world, channel, message, change, world.settings.botUserId);
  return {
    channel: channel.id,
    ts: message.ts,
    text: message.text,
    message: messageJson(message, world.state, world.settings),
  };
}

export function deleteMessage(world: World, args: Arguments): Json {
  const channel = channelForBot(world, args.required('channel'));
  const message = messageIn(world, channel, args.required('ts'));
  if (message.user !== world.settings.botUserId) throw new Refusal('cant_delete_message');
  removeMessage(world, channel, message);
  return { channel: channel.id, ts: message.ts };
}

export function permalink(world: World, args: Arguments): Json {
  const channel = channelForBot(world, args.required('channel'));
  const message = messageIn(world, channel, args.required('message_ts'));
  const path = `archives/${channel.id}/p${message.ts.replace('.', '')}`;
  return { channel: channel.id, permalink: `${world.origin}/${path}` };
}

/**
 * What a message is made of, checked as Slack checks it.
 *
 * @throws {Refusal} `no_text`, `msg_too_long`, `invalid_blocks` or `invalid_blocks_format`.
 */
export function messageFields(world: World, args: Arguments): MessageFields {
  const text = args.text('text') ?? args.text('markdown_text') ?? '';
  const blocks = checkedBlocks(world, args.json('blocks'));
  const attachments = listOf(args.json('attachments'));
  if (text === '' && blocks.length === 0 && attachments.length === 0) throw new Refusal('no_text');
  if (text.length > LONGEST_TEXT) throw new Refusal('msg_too_long');
  const threadTs = args.text('thread_ts');
  const metadata = args.record('metadata');
  return {
    text,
    blocks,
    attachments,
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(metadata === undefined ? {} : { metadata }),
  };
}

/** @throws {Refusal} `invalid_blocks_format` for what is no list, `invalid_blocks` for the rest. */
export function checkedBlocks(world: World, given: unknown): readonly Json[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw new Refusal('invalid_blocks_format');
  const problems = checkBlocks(given, 'message');
  if (problems.length > 0) {
    throw new Refusal('invalid_blocks', {
      errors: problems,
      response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
    });
  }
  return withBlockIds(given as Json[], () => world.state.nextId('b'));
}

function posted(world: World, message: Message): Json {
  return {
    channel: message.channel,
    ts: message.ts,
    message: messageJson(message, world.state, world.settings),
  };
}
