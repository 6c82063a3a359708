import type { BotkitMessage } from 'botkit';
import type { DialogContext } from 'botbuilder-dialogs';
import type { TurnContext } from 'botbuilder-core';
import { PLACEHOLDER } from '../turn.js';
import { BotWorker } from './library.js';

/**
 * A worker whose errors come back. Botkit's own `say` runs in a callback that nobody awaits: when a
 * send fails, the promise never settles and Node ends on an unhandled rejection.
 */
export class DirectWorker extends BotWorker {
  /** Sends the response of the turn, or whatever else is asked. */
  override async say(message: Partial<BotkitMessage> | string = PLACEHOLDER): Promise<unknown> {
    const context = this.getConfig('context') as TurnContext;
    return context.sendActivity(this.ensureMessageFormat(message));
  }

  /** Begins a dialog in place of those that are open: Botkit would stack it, and come back to them. */
  override async beginDialog(id: string, options?: object): Promise<void> {
    const dialogs = this.getConfig('dialogContext') as DialogContext;
    await dialogs.cancelAllDialogs();
    await dialogs.beginDialog(`${id}:botkit-wrapper`, options ?? {});
  }
}
