import { checkView, withBlockIds } from '../block-kit/check-blocks.js';
import { initialValues } from '../block-kit/input-values.js';
import { compact, isRecord, listOf, type Json } from '../json.js';
import type { View } from '../model.js';
import { viewJson } from '../payloads/objects.js';
import { Refusal } from '../refusal.js';
import { useTrigger } from '../triggers.js';
import type { World } from '../world.js';
import type { Arguments } from './arguments.js';

const DEEPEST_STACK = 3;

export function openView(world: World, args: Arguments): Json {
  const body = checkedBody(world, args.json('view'), 'modal');
  const { user } = useTrigger(world.state, args.required('trigger_id'));
  const view = addView(world, user, 'modal', body);
  world.state.modals.set(user, [view.id]);
  return told(world, view);
}

export function pushView(world: World, args: Arguments): Json {
  const body = checkedBody(world, args.json('view'), 'modal');
  const { user, view: below } = useTrigger(world.state, args.required('trigger_id'));
  if (below === undefined) throw new Refusal('invalid_trigger_id');
  return told(world, stackView(world, user, body));
}

export function updateView(world: World, args: Arguments): Json {
  const view = namedView(world, args);
  const hash = args.text('hash');
  if (hash !== undefined && hash !== view.hash) throw new Refusal('hash_conflict');
  replaceView(world, view, checkedBody(world, args.json('view'), view.kind));
  return told(world, view);
}

export function publishView(world: World, args: Arguments): Json {
  const user = args.required('user_id');
  if (!world.state.members.has(user)) throw new Refusal('user_not_found');
  const body = checkedBody(world, args.json('view'), 'home');
  const current = world.state.views.get(world.state.homes.get(user) ?? '');
  const hash = args.text('hash');
  if (hash !== undefined && current !== undefined && hash !== current.hash) {
    throw new Refusal('hash_conflict');
  }
  if (current !== undefined) {
    replaceView(world, current, body);
    return told(world, current);
  }
  const view = addView(world, user, 'home', body);
  world.state.homes.set(user, view.id);
  return told(world, view);
}

/**
 * A view as the app gave it, checked as Slack checks it, its blocks with ids.
 *
 * @throws {Refusal} `invalid_arguments`, with every problem.
 */
export function checkedBody(world: World, given: unknown, kind: View['kind']): Json {
  const problems = checkView(given, kind);
  if (!isRecord(given) || problems.length > 0) {
    throw new Refusal('invalid_arguments', {
      response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
    });
  }
  const blocks = withBlockIds(listOf(given['blocks']) as Json[], () => world.state.nextId('b'));
  return { ...given, blocks };
}

/** Puts a modal on top of the member's stack. */
export function stackView(world: World, user: string, body: Json): View {
  const stack = world.state.modals.get(user) ?? [];
  if (stack.length >= DEEPEST_STACK) throw new Refusal('push_limit_reached');
  const below = world.state.views.get(stack.at(-1) ?? '');
  const view = addView(world, user, 'modal', body, below);
  world.state.modals.set(user, [...stack, view.id]);
  return view;
}

/** Gives a view a new body; what was filled in stays where block and action are the same. */
export function replaceView(world: World, view: View, body: Json): void {
  const kept = view.values;
  view.body = body;
  view.hash = nextHash(world);
  view.errors = {};
  view.values = initialValues(listOf(body['blocks']), kept);
  world.changed();
}

function addView(world: World, user: string, kind: View['kind'], body: Json, below?: View): View {
  const id = world.state.nextId('V');
  const view: View = {
    id,
    user,
    kind,
    hash: nextHash(world),
    body,
    values: initialValues(listOf(body['blocks']), {}),
    rootId: below?.rootId ?? id,
    ...(below === undefined ? {} : { previousId: below.id }),
    errors: {},
  };
  world.state.views.set(id, view);
  world.changed();
  return view;
}

function namedView(world: World, args: Arguments): View {
  const externalId = args.text('external_id');
  const view = [...world.state.views.values()].find(
    ({ id, body }) =>
      id === args.text('view_id') ||
      (externalId !== undefined && body['external_id'] === externalId),
  );
  if (view === undefined) throw new Refusal('not_found');
  return view;
}

function nextHash(world: World): string {
  return `${world.state.nowSeconds()}.${world.state.nextId('h')}`;
}

function told(world: World, view: View): Json {
  return compact({ view: viewJson(view, world.settings) });
}
