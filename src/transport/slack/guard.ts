import type { AnyMiddlewareArgs, App, RespondFn } from '@slack/bolt';
import { respondBeside } from './clicks.js';
import { InFlight } from './in-flight.js';
import { errorFields } from './log.js';
import type { SlackParts } from './parts.js';
import { whisperText } from './reply.js';

/** Every listener with its middleware, as Bolt hands it to the middleware of the app. */
type Passing = AnyMiddlewareArgs & { readonly next: () => Promise<void> };

/**
 * Stands around all listeners: counts what is being worked on, and turns whatever breaks in one of
 * them into a line in the log and, where somebody clicked or typed a command, into an apology with
 * the code of that line. Turns of the conversation have a guard of their own.
 */
export function guardListeners(app: App, parts: SlackParts): InFlight {
  const inFlight = new InFlight();
  app.use((passing) => inFlight.track(guarded(passing, parts)));
  return inFlight;
}

async function guarded(passing: Passing, parts: SlackParts): Promise<void> {
  try {
    await passing.next();
  } catch (error) {
    const code = parts.clock().toString(36);
    parts.logger.error({ code, ...errorFields(error) }, 'a listener broke');
    if ('respond' in passing) await apologise(respondBeside(passing), code, parts);
  }
}

async function apologise(respond: RespondFn, code: string, parts: SlackParts): Promise<void> {
  try {
    await whisperText(respond, parts.messages('error.unexpected', 'en', { code }));
  } catch (error) {
    parts.logger.error({ code, ...errorFields(error) }, 'an apology could not be shown');
  }
}
