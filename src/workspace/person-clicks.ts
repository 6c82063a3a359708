import { interactiveElements } from './block-kit/check-blocks.js';
import {
  givenValue,
  initialValues,
  type Given,
  type InputValues,
} from './block-kit/input-values.js';
import { compact, isRecord, listOf, textOf, type Json } from './json.js';
import type { Acknowledgement, Channel, Member, Message, View } from './model.js';
import { messageClick, viewClick } from './payloads/interactions.js';
import { answerInPlace, issueResponseUrl } from './response-url.js';
import { issueTrigger } from './triggers.js';
import type { World } from './world.js';

/** What a click gives besides the element. */
export interface ClickOptions {
  /** The block, where an action id occurs in several. */
  readonly block?: string;
  /** What is chosen or typed; for feedback buttons `positive` or `negative`, or their value. */
  readonly value?: Given;
  /** What else is chosen or typed there, by block id and action id joined by a space. */
  readonly state?: Readonly<Record<string, Given>>;
}

/** Clicks in a message and does what the app's acknowledgement asks for. */
export async function clickInMessage(
  world: World,
  member: Member,
  channel: Channel,
  message: Message,
  actionId: string,
  options: ClickOptions,
): Promise<Acknowledgement> {
  const found = findElement(message.blocks, actionId, options.block);
  const values = initialValues(message.blocks, {});
  fillState(values, message.blocks, options);
  const action = actionFrom(world, found, options.value, values);
  const triggerId = issueTrigger(world.state, member.id);
  const responseUrl = issueResponseUrl(world, member.id, channel, message);
  const click = { member, action, triggerId, values };
  const payload = messageClick(world, click, channel, message, responseUrl);
  const outcome = await world.dispatcher.sendInteraction('interactive', 'block_actions', payload);
  if (outcome.kind === 'acknowledged') {
    answerInPlace(world, { channel: channel.id, user: member.id, message }, outcome.body);
  }
  return outcome;
}

/** Clicks in a modal or in the App Home. */
export async function clickInView(
  world: World,
  member: Member,
  view: View,
  actionId: string,
  options: ClickOptions,
): Promise<Acknowledgement> {
  const blocks = listOf(view.body['blocks']);
  fillState(view.values, blocks, options);
  const found = findElement(blocks, actionId, options.block);
  const action = actionFrom(world, found, options.value, view.values);
  const triggerId = issueTrigger(world.state, member.id, view.id);
  const click = { member, action, triggerId, values: view.values };
  const payload = viewClick(world, click, view);
  return world.dispatcher.sendInteraction('interactive', 'block_actions', payload);
}

interface Found {
  readonly blockId: string;
  readonly element: Json;
}

/** @throws {Error} If no block holds such an element. */
export function findElement(blocks: readonly unknown[], actionId: string, block?: string): Found {
  for (const one of blocks.filter(isRecord)) {
    const blockId = textOf(one['block_id']);
    if (block !== undefined && block !== '' && blockId !== block) continue;
    const element = interactiveElements(one).find(({ action_id: id }) => id === actionId);
    if (element !== undefined) return { blockId, element };
  }
  throw new Error(`There is nothing to click under the action id ${actionId}`);
}

/** What was given in a block that the app has replaced meanwhile is left out. */
function fillState(values: InputValues, blocks: readonly unknown[], options: ClickOptions): void {
  for (const [key, given] of Object.entries(options.state ?? {})) {
    const [blockId = '', id = ''] = key.split(' ');
    if (values[blockId]?.[id] === undefined) continue;
    fill(values, findElement(blocks, id, blockId), given);
  }
}

function fill(values: InputValues, { blockId, element }: Found, given: Given): void {
  values[blockId] ??= {};
  values[blockId][textOf(element['action_id'])] = givenValue(element, given);
}

function actionFrom(
  world: World,
  found: Found,
  given: Given | undefined,
  values: InputValues,
): Json {
  const { blockId, element } = found;
  const type = textOf(element['type']);
  const base = {
    type,
    action_id: element['action_id'],
    block_id: blockId,
    action_ts: world.state.nextTs(),
  };
  if (type === 'button' || type === 'icon_button' || type === 'workflow_button') {
    const { text, value, style, url } = element;
    return compact({ ...base, text, value, style, url });
  }
  if (type === 'feedback_buttons') return { ...base, ...feedback(element, given) };
  if (given !== undefined && type !== 'overflow') fill(values, found, given);
  const current = values[blockId]?.[textOf(element['action_id'])];
  const value = given === undefined ? current : givenValue(element, given);
  return compact({ ...base, placeholder: element['placeholder'], ...value });
}

function feedback(element: Json, given: Given | undefined): Json {
  const sides = { positive: element['positive_button'], negative: element['negative_button'] };
  const chosen = Object.entries(sides).find(
    ([name, side]) => given === name || (isRecord(side) && side['value'] === given),
  )?.[1];
  if (!isRecord(chosen)) throw new Error('Say which feedback: positive or negative');
  return { text: chosen['text'], value: chosen['value'] };
}
