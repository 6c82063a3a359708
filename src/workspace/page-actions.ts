import type { Acknowledgement, Member, Message, View } from './model.js';
import type { PageAction, PageClick } from './page-protocol.js';
import { personOf, type Person } from './person.js';
import type { ClickOptions } from './person-clicks.js';
import type { World } from './world.js';

/** What an action in the page led to. */
export interface ActionOutcome {
  /** The direct conversation, where it was opened. */
  readonly channel?: string;
  /** What the person is told, where the app did not acknowledge. */
  readonly problem?: string;
}

/**
 * Does what a member did in the page.
 *
 * @throws {Error} Where the member may not do it, or what it is done to is gone.
 */
export async function act(
  world: World,
  member: Member,
  action: PageAction,
): Promise<ActionOutcome> {
  const person = personOf(world, member);
  switch (action.kind) {
    case 'command':
      await person.command(action.name, action.text, action.channel);
      return {};
    case 'click': {
      const message = visibleMessage(world, member, action.channel, action.ts);
      return outcomeOf(await person.click(message, action.action, clickOptions(action)));
    }
    case 'view-click': {
      const view = ownView(world, member, action.view);
      return outcomeOf(await person.click(view, action.action, clickOptions(action)));
    }
    case 'submit':
      await person.submit(ownView(world, member, action.view), action.values);
      return {};
    case 'close':
      await person.close(ownView(world, member, action.view));
      return {};
    case 'shortcut':
      return outcomeOf(await person.shortcut(action.callbackId));
    case 'message-shortcut': {
      const message = visibleMessage(world, member, action.channel, action.ts);
      return outcomeOf(await person.messageShortcut(action.callbackId, message));
    }
    default:
      return actAtOnce(world, member, person, action);
  }
}

type Slow =
  'command' | 'click' | 'view-click' | 'submit' | 'close' | 'shortcut' | 'message-shortcut';

/** Those actions for which nobody waits for the app. */
function actAtOnce(
  world: World,
  member: Member,
  person: Person,
  action: Exclude<PageAction, { kind: Slow }>,
): ActionOutcome {
  switch (action.kind) {
    case 'post':
      person.post(action.channel, action.text, action.thread ? { thread: action.thread } : {});
      return {};
    case 'edit':
      person.edit(ownMessage(world, member, action.channel, action.ts), action.text);
      return {};
    case 'delete':
      person.delete(ownMessage(world, member, action.channel, action.ts));
      return {};
    case 'open-home':
      person.openHome();
      return {};
    case 'open-messages':
      return { channel: person.openMessagesTab().id };
    case 'join':
      person.join(action.channel);
      return {};
    case 'invite-bot':
      person.inviteBot(action.channel);
      return {};
    case 'fail-next':
      world.faults.plan(action.method, { kind: 'error', error: action.error }, 1);
      return {};
    case 'reset':
      world.reset();
      return {};
  }
}

function clickOptions({ block, value, state }: PageClick): ClickOptions {
  return {
    block,
    ...(value === undefined ? {} : { value }),
    ...(state === undefined ? {} : { state }),
  };
}

function outcomeOf(acknowledgement: Acknowledgement): ActionOutcome {
  if (acknowledgement.kind === 'acknowledged') return {};
  return { problem: 'The app did not answer in time. Try again.' };
}

function visibleMessage(world: World, member: Member, channel: string, ts: string): Message {
  const found = world.state.messages.find(
    (message) =>
      message.channel === channel &&
      message.ts === ts &&
      (message.ephemeralFor === undefined || message.ephemeralFor === member.id),
  );
  if (found === undefined) throw new Error('This message is gone.');
  return found;
}

function ownMessage(world: World, member: Member, channel: string, ts: string): Message {
  const message = visibleMessage(world, member, channel, ts);
  if (message.user !== member.id) throw new Error('This message is not yours.');
  return message;
}

function ownView(world: World, member: Member, id: string): View {
  const view = world.state.views.get(id);
  if (view?.user !== member.id) throw new Error('This window is gone.');
  return view;
}
