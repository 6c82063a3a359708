import { isRecord, listOf, textOf, type Json } from '../json.js';
import { addMessage, changeMessage } from '../messaging.js';
import type { Channel, Message } from '../model.js';
import { Refusal } from '../refusal.js';
import type { World } from '../world.js';
import type { Arguments } from './arguments.js';
import { channelForBot, channelToPostIn, messageIn } from './channels.js';
import { checkedBlocks } from './chat.js';

const LONGEST_MARKDOWN = 12_000;

export function startStream(world: World, args: Arguments): Json {
  const channel = channelToPostIn(world, args.required('channel'));
  const threadTs = args.required('thread_ts');
  if (channel.kind !== 'im' && args.text('recipient_user_id') === undefined) {
    throw new Refusal('missing_recipient_user_id');
  }
  const message = addMessage(world, channel, world.settings.botUserId, {
    text: markdownOf(args),
    blocks: [],
    attachments: [],
    threadTs,
    streaming: true,
  });
  return { channel: channel.id, ts: message.ts };
}

export function appendStream(world: World, args: Arguments): Json {
  const { channel, message } = openStream(world, args);
  changeMessage(world, channel, message, { text: message.text + markdownOf(args) });
  return { channel: channel.id, ts: message.ts };
}

export function stopStream(world: World, args: Arguments): Json {
  const { channel, message } = openStream(world, args);
  const text = message.text + markdownOf(args);
  const closing = checkedBlocks(world, args.json('blocks'));
  const blocks = text === '' ? closing : [{ type: 'markdown', text }, ...closing];
  changeMessage(world, channel, message, { text, blocks, streaming: false });
  return { channel: channel.id, ts: message.ts, message: { text, blocks } };
}

function openStream(world: World, args: Arguments): { channel: Channel; message: Message } {
  const channel = channelForBot(world, args.required('channel'));
  const message = messageIn(world, channel, args.required('ts'));
  if (message.streaming !== true) throw new Refusal('message_not_in_streaming_state');
  return { channel, message };
}

function markdownOf(args: Arguments): string {
  const chunks = listOf(args.json('chunks'))
    .filter(isRecord)
    .map((chunk) => textOf(chunk['text']));
  const text = (args.text('markdown_text') ?? '') + chunks.join('');
  if (text.length > LONGEST_MARKDOWN) throw new Refusal('msg_too_long');
  return text;
}
