import type { Answer } from '../answering/answer.js';
import type { Mind } from '../bot.js';
import { createBot } from '../conversation/bot.js';
import { guideDialogs } from '../conversation/dialogs/guides.js';
import type { IncomingMessage, Responder } from '../conversation/responder.js';
import { createLogger } from '../logger.js';
import { entriesOf, sourceTitles } from '../presentation/lines.js';
import { presentText } from '../presentation/present-text.js';
import { openStorage } from '../storage/open-storage.js';

/** What was said in answer to a message. */
export interface Spoken {
  readonly answer: Answer;
  readonly text: string;
  readonly entries: readonly string[];
  /** Titles of the documents. */
  readonly sources: readonly string[];
  /** Spent on understanding and answering, Botkit's turn around it left out. */
  readonly micros: number;
}

/** A talk with the bot without Slack, over storage in memory: nothing is kept. */
export interface Talk {
  say(message: Pick<IncomingMessage, 'conversation' | 'user' | 'text' | 'locale'>): Promise<Spoken>;
  close(): Promise<void>;
}

/** The same Botkit turn as in Slack, for the terminal and for measuring. */
export async function createTalk(mind: Mind): Promise<Talk> {
  const storage = await openStorage('file::memory:');
  const timed = timedResponder(mind.responder);
  const logger = createLogger('error');
  const dialogs = guideDialogs(timed.responder, mind.texts);
  const bot = createBot({ responder: timed.responder, storage, clock: Date.now, logger, dialogs });

  return {
    async say(message) {
      let said: Answer | undefined;
      await bot.turn(
        { tenant: 'local', channel: 'terminal', ...message },
        async ({ answer }) => void (said = answer),
      );
      if (!said) throw new Error('the turn ended without a reply');
      return {
        answer: said,
        text: presentText(said, mind.texts),
        entries: entriesOf(said.parts),
        sources: sourceTitles(said, mind.texts),
        micros: timed.lastMicros(),
      };
    },
    async close() {
      await bot.close();
      await storage.close();
    },
  };
}

function timedResponder(inner: Responder): { responder: Responder; lastMicros: () => number } {
  let micros = 0;
  const responder: Responder = {
    respond(message, context) {
      const started = process.hrtime.bigint();
      const response = inner.respond(message, context);
      micros = Number((process.hrtime.bigint() - started) / 1000n);
      return response;
    },
  };
  return { responder, lastMicros: () => micros };
}
