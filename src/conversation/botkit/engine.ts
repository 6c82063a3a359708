import type { Storage, TurnContext as Context } from 'botbuilder-core';
import type { Dialog, DialogContext } from 'botbuilder-dialogs';
import type { BotkitMessage } from 'botkit';
import { turnOf, type Turn } from '../turn.js';
import type { TurnAdapter } from './adapter.js';
import { Botkit, DialogTurnStatus, TurnContext } from './library.js';
import { DirectWorker } from './worker.js';

/** What is done with a message that no open dialog waits for. */
export type PlainTurn = (turn: Turn, bot: DirectWorker) => Promise<void>;

/**
 * Botkit whose turns fail loudly. In stock Botkit 4.15 an error in a handler, a dialog, a send or
 * the storage never reaches the promise of `handleTurn`: the turn hangs and the process dies. This
 * is the same turn in the same order, with every step awaited.
 */
export class AwaitedBotkit extends Botkit {
  readonly #plainTurn: PlainTurn;

  constructor(adapter: TurnAdapter, storage: Storage, plainTurn: PlainTurn) {
    super({ adapter, storage, disable_webserver: true, disable_console: true });
    this.#plainTurn = plainTurn;
  }

  /** @throws {Error} On an id that is taken, which stock Botkit would silently rename. */
  override addDialog(dialog: Dialog): void {
    if (this.dialogSet.find(dialog.id)) throw new Error(`There are two dialogs ${dialog.id}`);
    super.addDialog(dialog);
  }

  /** Leaves the state in memory; `saveTurn` writes it, once the reply is delivered. */
  override async handleTurn(context: Context): Promise<void> {
    context.turnState.set('botkitMessage', messageOf(context));
    const dialogs = await this.dialogSet.createContext(context);
    this.#dropUnknown(dialogs);

    const { status } = await dialogs.continueDialog();
    if (status !== DialogTurnStatus.empty) return;
    await this.#plainTurn(turnOf(context), await this.workerOf(dialogs));
  }

  async saveTurn(context: Context): Promise<void> {
    await this.saveState(await this.workerOf(await this.dialogSet.createContext(context)));
  }

  async workerOf(dialogs: DialogContext): Promise<DirectWorker> {
    const worker = await this.spawn(dialogs);
    if (!(worker instanceof DirectWorker)) throw new Error('Botkit spawned a worker of its own');
    return worker;
  }

  /** A dialog that a newer version no longer has would throw on every message of that person. */
  #dropUnknown(dialogs: DialogContext): void {
    const known = dialogs.stack.every(({ id }) => this.dialogSet.find(id) !== undefined);
    if (!known) dialogs.stack.length = 0;
  }
}

/** What Botkit hands to the handlers of a dialog. */
function messageOf(context: Context): BotkitMessage {
  const { activity } = context;
  return {
    type: 'message',
    user: activity.from.id,
    channel: activity.conversation.id,
    text: activity.text,
    reference: TurnContext.getConversationReference(activity) as BotkitMessage['reference'],
    context,
    incoming_message: activity,
  };
}
