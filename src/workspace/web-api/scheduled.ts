import type { Json } from '../json.js';
import { addMessage } from '../messaging.js';
import { Refusal } from '../refusal.js';
import type { World } from '../world.js';
import type { Arguments } from './arguments.js';
import { channelForBot, channelToPostIn } from './channels.js';
import { messageFields } from './chat.js';

const LONGEST_AHEAD_SECONDS = 120 * 24 * 60 * 60;

export function scheduleMessage(world: World, args: Arguments): Json {
  const channel = channelToPostIn(world, args.required('channel'));
  const postAt = args.number('post_at');
  if (postAt === undefined) throw new Refusal('invalid_time');
  const now = world.state.nowSeconds();
  if (postAt <= now) throw new Refusal('time_in_past');
  if (postAt > now + LONGEST_AHEAD_SECONDS) throw new Refusal('time_too_far');
  const id = world.state.nextId('Q');
  const fields = messageFields(world, args);
  world.state.scheduled.set(id, { id, channel: channel.id, postAt, fields });
  world.changed();
  const message = { type: 'delayed_message', text: fields.text, blocks: fields.blocks };
  return { channel: channel.id, scheduled_message_id: id, post_at: postAt, message };
}

export function deleteScheduledMessage(world: World, args: Arguments): Json {
  const channel = channelForBot(world, args.required('channel'));
  const id = args.required('scheduled_message_id');
  if (world.state.scheduled.get(id)?.channel !== channel.id) {
    throw new Refusal('invalid_scheduled_message_id');
  }
  world.state.scheduled.delete(id);
  world.changed();
  return {};
}

export function listScheduledMessages(world: World, args: Arguments): Json {
  const wanted = args.text('channel');
  const scheduled = [...world.state.scheduled.values()]
    .filter(({ channel }) => wanted === undefined || channel === wanted)
    .map(({ id, channel, postAt, fields }) => ({
      id,
      channel_id: channel,
      post_at: postAt,
      date_created: world.state.nowSeconds(),
      text: fields.text,
    }));
  return { scheduled_messages: scheduled, response_metadata: { next_cursor: '' } };
}

/** Posts every scheduled message whose time has come. */
export function postDueMessages(world: World): void {
  const now = world.state.nowSeconds();
  const due = [...world.state.scheduled.values()].filter(({ postAt }) => postAt <= now);
  for (const { id, channel: channelId, fields } of due) {
    world.state.scheduled.delete(id);
    const channel = world.state.channels.get(channelId);
    if (channel === undefined || channel.archived) continue;
    addMessage(world, channel, world.settings.botUserId, fields);
  }
}
