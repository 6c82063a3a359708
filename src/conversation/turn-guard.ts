import type { LanguageTag } from '../languages/language-pack.js';
import { apology } from './apology.js';
import { errorReport } from './error-report.js';
import type { Clock, Deliver, ErrorLog } from './ports.js';
import type { IncomingMessage } from './responder.js';

/** Does the work of a turn, and shows its reply by the `deliver` that it is handed. */
export type Work = (deliver: Deliver) => Promise<void>;

/** Runs the work for a message. Never rejects. */
export type TurnGuard = (message: IncomingMessage, deliver: Deliver, work: Work) => Promise<void>;

export interface GuardParts {
  readonly clock: Clock;
  readonly logger: ErrorLog;
  readonly languageOf: (message: IncomingMessage) => LanguageTag;
}

/**
 * The one guard of the conversation: whatever breaks in a turn ends here, as an apology with a code
 * and a line in the log with the same code. Once a reply may have been seen, nothing more is shown:
 * a delivery that seems to have failed can have arrived.
 */
export function turnGuard({ clock, logger, languageOf }: GuardParts): TurnGuard {
  async function apologise(message: IncomingMessage, deliver: Deliver, code: string) {
    try {
      await deliver({ answer: apology(languageOf(message), code) });
    } catch (error) {
      const report = errorReport(error, message.text);
      logger.error({ code, error: report }, 'an apology could not be shown');
    }
  }

  return async (message, deliver, work) => {
    let shown = false;
    try {
      await work((reply) => {
        shown = true;
        return deliver(reply);
      });
    } catch (error) {
      const code = clock().toString(36);
      logger.error({ code, shown, error: errorReport(error, message.text) }, 'a turn broke');
      if (!shown) await apologise(message, deliver, code);
    }
  };
}
