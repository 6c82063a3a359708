import { compact, isRecord, textOf, type Json } from './json.js';
import { addEphemeral, addMessage, changeMessage, removeMessage } from './messaging.js';
import type { Channel, Message } from './model.js';
import { Refusal } from './refusal.js';
import type { ResponseUrl } from './state.js';
import { Arguments } from './web-api/arguments.js';
import { messageFields } from './web-api/chat.js';
import type { World } from './world.js';

const LIFE_MS = 30 * 60 * 1000;
const MOST_USES = 5;

/** An address at which the app may answer what a member just did: five times in 30 minutes. */
export function issueResponseUrl(
  world: World,
  user: string,
  channel: Channel,
  message?: Message,
): string {
  const id = world.state.nextId('R');
  world.state.responseUrls.set(id, {
    channel: channel.id,
    user,
    message,
    expiresAt: world.state.now() + LIFE_MS,
    usesLeft: MOST_USES,
  });
  return `${world.origin}/response/${id}`;
}

/**
 * Does what the app posts to a response URL: answers, replaces the message or takes it away.
 *
 * @throws {Refusal} `invalid_url`, `used_url`, `expired_url`, or what is wrong with the message.
 */
export function useResponseUrl(world: World, id: string, body: Json): void {
  const target = world.state.responseUrls.get(id);
  if (target === undefined) throw new Refusal('invalid_url');
  if (target.usesLeft === 0) throw new Refusal('used_url');
  if (world.state.now() > target.expiresAt) throw new Refusal('expired_url');
  answerInPlace(world, target, body);
  target.usesLeft -= 1;
}

/** Does what an acknowledgement with a body asks for: the same as a response URL. */
export function answerInPlace(
  world: World,
  target: Pick<ResponseUrl, 'channel' | 'user' | 'message'>,
  body: unknown,
): void {
  const channel = world.state.channels.get(target.channel);
  if (channel === undefined || !isRecord(body)) return;
  const { message } = target;
  if (body['delete_original'] === true) {
    if (message !== undefined) removeMessage(world, channel, message);
    return;
  }
  if (!hasContent(body)) return;
  const fields = messageFields(world, new Arguments(compact(body)));
  if (body['replace_original'] === true && message !== undefined) {
    changeMessage(world, channel, message, { text: fields.text, blocks: fields.blocks });
    return;
  }
  if (textOf(body['response_type']) === 'in_channel') {
    addMessage(world, channel, world.settings.botUserId, fields);
    return;
  }
  addEphemeral(world, channel, target.user, fields);
}

function hasContent(body: Json): boolean {
  return ['text', 'blocks', 'attachments'].some((name) => body[name] !== undefined);
}
