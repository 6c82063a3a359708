import type { BotkitConversation as Conversation, BotkitDialogWrapper } from 'botkit';
import type { TurnContext } from 'botbuilder-core';
import type { Dialog } from '../dialogs/dialog.js';
import { PLACEHOLDER, turnOf, type Turn } from '../turn.js';
import type { AwaitedBotkit } from './engine.js';
import { BotkitConversation } from './library.js';
import { DirectWorker } from './worker.js';

/** What follows the last word of a dialog, which may begin another one. */
export type AfterDialog = (turn: Turn, bot: DirectWorker) => Promise<void>;

/** Where Botkit keeps the state of a dialog. */
const STATE = 'state';

/**
 * A dialog as Botkit's script of one line that repeats until the dialog ends.
 *
 * One line, because Botkit finds its place by number: a script that gained or lost a line would take
 * an open answer for the answer to another question. The text is a function, because Botkit edits
 * its messages in place and a constant would carry one person's data to the next.
 */
export function conversationOf(
  declared: Dialog,
  controller: AwaitedBotkit,
  afterDialog: AfterDialog,
): Conversation {
  const conversation = new BotkitConversation(declared.id, controller);
  conversation.ask(
    { text: () => PLACEHOLDER },
    async (_text: string, convo: BotkitDialogWrapper, bot) => {
      if (!(bot instanceof DirectWorker)) throw new Error('Botkit spawned a worker of its own');
      const turn = turnOf(bot.getConfig('context') as TurnContext);
      const step = declared.step(turn, convo.vars[STATE]);
      turn.response = step.response;
      if (step.kind === 'end') return afterDialog(turn, bot);

      convo.setVar(STATE, step.state);
      return convo.repeat();
    },
    '',
  );
  return conversation;
}

/** The options that begin a dialog in a state. */
export function beginningWith(state: unknown): object {
  return { [STATE]: state };
}
