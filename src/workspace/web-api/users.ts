import type { Json } from '../json.js';
import { memberJson } from '../payloads/objects.js';
import { Refusal } from '../refusal.js';
import type { World } from '../world.js';
import type { Arguments } from './arguments.js';

export function userInfo(world: World, args: Arguments): Json {
  const member = world.state.members.get(args.required('user'));
  if (member === undefined) throw new Refusal('user_not_found');
  return { user: shown(memberJson(member, world.settings), args) };
}

export function listUsers(world: World, args: Arguments): Json {
  const members = [...world.state.members.values()].map((member) =>
    shown(memberJson(member, world.settings), args),
  );
  return { members, cache_ts: world.state.nowSeconds(), response_metadata: { next_cursor: '' } };
}

/** Slack tells a locale only to those who ask for it. */
function shown({ locale, ...member }: Json, args: Arguments): Json {
  return args.flag('include_locale') ? { ...member, locale } : member;
}
