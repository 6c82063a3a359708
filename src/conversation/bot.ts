import type { Answer } from '../answering/answer.js';
import type { LanguageTag } from '../languages/language-pack.js';
import { busy } from './apology.js';
import { TurnAdapter } from './botkit/adapter.js';
import { beginningWith, conversationOf } from './botkit/dialog-conversation.js';
import { DialogStorage } from './botkit/dialog-storage.js';
import { AwaitedBotkit } from './botkit/engine.js';
import type { DirectWorker } from './botkit/worker.js';
import { clarifyDialog } from './dialogs/clarify.js';
import type { Dialog } from './dialogs/dialog.js';
import { afterRest, restOf } from './held-back.js';
import { KeyedQueue } from './keyed-queue.js';
import { recall, remember, talkKey } from './memory.js';
import type { Clock, Deliver, ErrorLog, StateStore } from './ports.js';
import type { IncomingMessage, Responder } from './responder.js';
import { turnGuard, type Work } from './turn-guard.js';
import type { Turn } from './turn.js';

/** Answers messages, one turn at a time for each person in each conversation. */
export interface Bot {
  /**
   * Takes its place in the conversation at once, and settles when the reply was delivered. Delivers
   * exactly one reply to each message that is accepted, also when the turn breaks. `accepts` is
   * asked once the turn has come, and may look into a store: a repeated event is not accepted.
   * Never rejects: what goes wrong is logged.
   */
  turn(message: IncomingMessage, deliver: Deliver, accepts?: Accepts): Promise<void>;
  /**
   * Shows what an answer held back, and keeps it as what was shown last. In the place of a turn, and
   * like one: `message` says whose and where, its text is not read. Never rejects.
   */
  showRest(message: IncomingMessage, answer: Answer, deliver: Deliver): Promise<void>;
  /** Settles when no turn is in flight. */
  idle(): Promise<void>;
  /** Waits for the turns in flight, then lets go of Botkit. Stop the sources of messages before. */
  close(): Promise<void>;
}

/** Whether a message is to be answered at all. */
export type Accepts = () => Promise<boolean>;

export interface BotParts {
  readonly responder: Responder;
  readonly storage: { readonly state: StateStore };
  readonly clock: Clock;
  readonly logger: ErrorLog;
  /** Dialogs beside the question back. Each has its own id. */
  readonly dialogs?: readonly Dialog[];
  /** The language to apologise in before a responder has found one; English unless told. */
  readonly languageOf?: (message: IncomingMessage) => LanguageTag;
}

const always: Accepts = async () => true;

/** How many messages of one person in one conversation may wait. */
const WAITING_LIMIT = 20;

/** Joins the responder, Botkit and the stores into a bot. */
export function createBot(parts: BotParts): Bot {
  const { clock, logger, languageOf = () => 'en' } = parts;
  const { state } = parts.storage;
  const queue = new KeyedQueue(WAITING_LIMIT);
  const guard = turnGuard({ clock, logger, languageOf });
  const runner = turnRunner(parts);

  /** Does the work once the talk's turn has come; says so where too many wait. */
  async function queued(message: IncomingMessage, deliver: Deliver, accepts: Accepts, work: Work) {
    const guarded = (done: Work) =>
      guard(message, deliver, async (deliverOnce) => {
        if (await accepts()) await done(deliverOnce);
      });
    const admission = await queue.run(talkKey(message), () => guarded(work));
    if (admission.kind === 'ran') return;
    await guarded((deliverOnce) => deliverOnce({ answer: busy(languageOf(message)) }));
  }

  return {
    turn: (message, deliver, accepts = always) =>
      queued(message, deliver, accepts, (deliverOnce) => runner.turn(message, deliverOnce)),
    showRest: (message, answer, deliver) =>
      queued(message, deliver, always, async (deliverOnce) => {
        await deliverOnce({ answer: restOf(answer) });
        const spokenOf = afterRest(answer, await recall(state, message));
        if (spokenOf) await remember(state, message, spokenOf);
      }),
    idle: () => queue.idle(),
    async close() {
      await queue.idle();
      await runner.shutdown();
    },
  };
}

/** Runs single turns through Botkit: recall, decide, deliver, remember. */
function turnRunner({ responder, storage: { state }, dialogs: others = [] }: BotParts) {
  const dialogs = [clarifyDialog(responder), ...others];
  const adapter = new TurnAdapter();
  const controller = new AwaitedBotkit(adapter, new DialogStorage(state), plainTurn);
  for (const each of dialogs) controller.addDialog(conversationOf(each, controller, conclude));

  async function plainTurn(turn: Turn, bot: DirectWorker): Promise<void> {
    turn.response = responder.respond(turn.message, turn.context);
    await conclude(turn, bot);
  }

  /** Sends the response: as the first question of the dialog that it begins, or as it is. */
  async function conclude(turn: Turn, bot: DirectWorker): Promise<void> {
    const { response } = turn;
    if (response === undefined) throw new Error('A turn was concluded without a response');
    for (const each of dialogs) {
      const beginning = each.opens(response);
      if (beginning !== undefined) return bot.beginDialog(each.id, beginningWith(beginning));
    }
    await bot.say();
  }

  async function turn(message: IncomingMessage, deliver: Deliver): Promise<void> {
    const running: Turn = { message, context: await recall(state, message), sends: 0 };
    await adapter.processTurn(running, async (context) => {
      await controller.handleTurn(context);
      const { answer, context: spokenOf } = soundResponse(running);
      await deliver({ answer });
      await controller.saveTurn(context);
      if (spokenOf) await remember(state, message, spokenOf);
    });
  }

  return { turn, shutdown: () => controller.shutdown() };
}

/** @throws {Error} If the turn would show nothing, or more than one reply. */
function soundResponse({ response, sends }: Turn) {
  if (response === undefined || sends !== 1) throw new Error(`A turn sent ${sends} replies`);
  return response;
}
