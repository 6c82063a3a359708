import type { Acknowledgement, Channel, Member, Message } from './model.js';
import { globalShortcut, messageShortcut } from './payloads/interactions.js';
import { issueResponseUrl } from './response-url.js';
import { issueTrigger } from './triggers.js';
import type { World } from './world.js';

/** Uses a shortcut from the menu beside the message field. */
export function sendGlobalShortcut(
  world: World,
  member: Member,
  callbackId: string,
): Promise<Acknowledgement> {
  const triggerId = issueTrigger(world.state, member.id);
  const payload = globalShortcut(world, member, callbackId, triggerId);
  return world.dispatcher.sendInteraction('interactive', 'shortcut', payload);
}

/** Uses a shortcut from the menu of a message. */
export function sendMessageShortcut(
  world: World,
  member: Member,
  callbackId: string,
  channel: Channel,
  message: Message,
): Promise<Acknowledgement> {
  const triggerId = issueTrigger(world.state, member.id);
  const responseUrl = issueResponseUrl(world, member.id, channel, message);
  const payload = messageShortcut(
    world,
    member,
    callbackId,
    triggerId,
    channel,
    message,
    responseUrl,
  );
  return world.dispatcher.sendInteraction('interactive', 'message_action', payload);
}
