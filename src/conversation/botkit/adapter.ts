import type {
  Activity,
  ConversationAccount,
  ResourceResponse,
  TurnContext as Context,
} from 'botbuilder-core';
import { talkKey } from '../memory.js';
import type { IncomingMessage } from '../responder.js';
import { carryTurn, PLACEHOLDER, turnOf, type Turn } from '../turn.js';
import { BotAdapter, TurnContext } from './library.js';
import { DirectWorker } from './worker.js';

/**
 * Gives turns to Botkit without a web server. It knows no surface: what Botkit sends is noted in the
 * turn, and whoever began the turn delivers it when Botkit is through. So a delivery that fails
 * cannot leave a dialog half done, and a turn that went wrong has shown nothing yet.
 */
export class TurnAdapter extends BotAdapter {
  /** Botkit registers only an adapter that has a name. */
  readonly name = 'turns';
  /** Botkit spawns this class instead of its own worker. */
  readonly botkit_worker = DirectWorker;

  async processTurn(turn: Turn, logic: (context: Context) => Promise<void>): Promise<void> {
    const context = new TurnContext(this, activityOf(turn.message));
    carryTurn(context, turn);
    await this.runMiddleware(context, logic);
  }

  /** @throws {Error} On text that Botkit made up, such as "Failed to start prompt". */
  override async sendActivities(
    context: Context,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const turn = turnOf(context);
    for (const { type, text } of activities) {
      if (type !== 'message') continue;
      if (text !== PLACEHOLDER) throw new Error('Botkit sent a text of its own');
      turn.sends += 1;
    }
    return activities.map(() => ({ id: '' }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error('A reply is not changed within its turn');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('A reply is not deleted within its turn');
  }

  override async continueConversation(): Promise<void> {
    throw new Error('A turn begins with a message');
  }
}

/** Botkit keys its state by every field of `conversation`: it holds one, and it names the talk. */
function activityOf(message: IncomingMessage): Partial<Activity> {
  return {
    type: 'message',
    channelId: 'wayfinder',
    conversation: { id: talkKey(message) } as ConversationAccount,
    from: { id: message.user, name: '' },
    recipient: { id: 'wayfinder', name: '' },
    text: PLACEHOLDER,
    channelData: {},
  };
}
