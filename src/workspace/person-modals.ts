import { interactiveElements } from './block-kit/check-blocks.js';
import { givenValue, isEmpty, type Given } from './block-kit/input-values.js';
import { isRecord, listOf, textOf, type Json } from './json.js';
import type { Acknowledgement, Member, View } from './model.js';
import { viewClosed, viewSubmission } from './payloads/interactions.js';
import { findElement } from './person-clicks.js';
import { issueResponseUrl } from './response-url.js';
import { issueTrigger } from './triggers.js';
import { checkedBody, replaceView, stackView } from './web-api/views.js';
import type { World } from './world.js';

/** What a submission leads to. */
export type Submission =
  /** Not sent: a field is missing or too long, by block id, as Slack's client says itself. */
  | { readonly kind: 'incomplete'; readonly errors: Readonly<Record<string, string>> }
  /** Refused by the app, by block id; the modal stays. */
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'closed' }
  /** The modal now shows something else, or another stands on top of it. */
  | { readonly kind: 'continued'; readonly view: View }
  | { readonly kind: 'failed'; readonly acknowledgement: Acknowledgement };

/** Fills a modal in, submits it and does what the app's acknowledgement asks for. */
export async function submitModal(
  world: World,
  member: Member,
  view: View,
  values: Readonly<Record<string, Given>>,
): Promise<Submission> {
  fillIn(view, values);
  const incomplete = missingInputs(view);
  if (Object.keys(incomplete).length > 0) return refuse(world, view, 'incomplete', incomplete);
  const triggerId = issueTrigger(world.state, member.id, view.id);
  const payload = viewSubmission(world, member, view, triggerId, responseUrls(world, member, view));
  const outcome = await world.dispatcher.sendInteraction('interactive', 'view_submission', payload);
  if (outcome.kind === 'failed') {
    view.errors = { '': 'We had some trouble connecting. Try again?' };
    world.changed();
    return { kind: 'failed', acknowledgement: outcome };
  }
  return follow(world, member, view, isRecord(outcome.body) ? outcome.body : {});
}

/** Closes a modal; the app hears of it where it asked to. */
export async function closeModal(
  world: World,
  member: Member,
  view: View,
  all: boolean,
): Promise<void> {
  const stack = world.state.modals.get(member.id) ?? [];
  const closed = all ? [...stack].reverse() : [view.id];
  dropViews(world, member, closed);
  for (const one of all ? closed.slice(0, 1) : closed) {
    const gone = one === view.id ? view : world.state.views.get(one);
    if (gone?.body['notify_on_close'] !== true) continue;
    const payload = viewClosed(world, member, gone, all);
    await world.dispatcher.sendInteraction('interactive', 'view_closed', payload);
  }
}

function fillIn(view: View, values: Readonly<Record<string, Given>>): void {
  for (const [key, given] of Object.entries(values)) {
    const [blockId = '', actionId] = key.split(' ');
    const block = blocksOf(view).find((one) => one['block_id'] === blockId);
    if (block === undefined) throw new Error(`The modal has no block ${blockId}`);
    const id = actionId ?? textOf(interactiveElements(block)[0]?.['action_id']);
    const { element } = findElement([block], id);
    view.values[blockId] ??= {};
    view.values[blockId][id] = givenValue(element, given);
  }
}

/** What Slack's client says before it sends anything. */
function missingInputs(view: View): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const block of blocksOf(view).filter(({ type }) => type === 'input')) {
    const blockId = textOf(block['block_id']);
    const element = isRecord(block['element']) ? block['element'] : {};
    const value = view.values[blockId]?.[textOf(element['action_id'])];
    const problem = inputProblem(block, element, value);
    if (problem !== undefined) errors[blockId] = problem;
  }
  return errors;
}

function inputProblem(block: Json, element: Json, value: Json | undefined): string | undefined {
  if (isEmpty(value)) {
    return block['optional'] === true ? undefined : 'Please complete this required field.';
  }
  const { length } = textOf(value?.['value']);
  const longest = element['max_length'];
  const shortest = element['min_length'];
  if (typeof longest === 'number' && length > longest) {
    return `Please shorten this to ${longest} characters or fewer.`;
  }
  if (typeof shortest === 'number' && length < shortest) {
    return `Please lengthen this to ${shortest} characters or more.`;
  }
  return undefined;
}

function follow(world: World, member: Member, view: View, body: Json): Submission {
  switch (body['response_action']) {
    case 'errors':
      return refuse(world, view, 'errors', errorsFrom(view, body['errors']));
    case 'update':
      replaceView(world, view, checkedBody(world, body['view'], 'modal'));
      return { kind: 'continued', view };
    case 'push': {
      const pushed = stackView(world, member.id, checkedBody(world, body['view'], 'modal'));
      return { kind: 'continued', view: pushed };
    }
    case 'clear':
      dropViews(world, member, world.state.modals.get(member.id) ?? []);
      return { kind: 'closed' };
    default:
      dropViews(world, member, [view.id]);
      return { kind: 'closed' };
  }
}

function refuse(
  world: World,
  view: View,
  kind: 'incomplete' | 'errors',
  errors: Readonly<Record<string, string>>,
): Submission {
  view.errors = errors;
  world.changed();
  return { kind, errors };
}

/** Slack ignores an error for a block that is no input, and then shows none at all. */
function errorsFrom(view: View, given: unknown): Readonly<Record<string, string>> {
  const inputs = blocksOf(view)
    .filter(({ type }) => type === 'input')
    .map((block) => block['block_id']);
  const entries = Object.entries(isRecord(given) ? given : {});
  const known = entries.filter(([blockId]) => inputs.includes(blockId));
  if (known.length < entries.length || known.length === 0) {
    return { '': 'We had some trouble connecting. Try again?' };
  }
  return Object.fromEntries(known.map(([blockId, message]) => [blockId, textOf(message)]));
}

function dropViews(world: World, member: Member, ids: readonly string[]): void {
  const stack = world.state.modals.get(member.id) ?? [];
  world.state.modals.set(
    member.id,
    stack.filter((id) => !ids.includes(id)),
  );
  for (const id of ids) world.state.views.delete(id);
  world.changed();
}

function responseUrls(world: World, member: Member, view: View): readonly Json[] {
  const urls: Json[] = [];
  for (const block of blocksOf(view)) {
    for (const element of interactiveElements(block)) {
      if (element['response_url_enabled'] !== true) continue;
      const blockId = textOf(block['block_id']);
      const actionId = textOf(element['action_id']);
      const value = view.values[blockId]?.[actionId];
      const chosen = value?.['selected_conversation'] ?? value?.['selected_channel'];
      const channel = world.state.channels.get(textOf(chosen));
      if (channel === undefined) continue;
      const responseUrl = issueResponseUrl(world, member.id, channel);
      urls.push({
        block_id: blockId,
        action_id: actionId,
        channel_id: channel.id,
        response_url: responseUrl,
      });
    }
  }
  return urls;
}

function blocksOf(view: View): readonly Json[] {
  return listOf(view.body['blocks']).filter(isRecord);
}
