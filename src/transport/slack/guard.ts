import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import type { LanguageTag } from '../../languages/language-pack.js';
import { tenantOf } from './arrival.js';
import { respondBeside } from './clicks.js';
import { InFlight } from './in-flight.js';
import { errorFields } from './log.js';
import type { SlackParts } from './parts.js';
import { whisperText } from './reply.js';

/** Every listener with its middleware, as Bolt hands it to the middleware of the app. */
type Passing = AnyMiddlewareArgs & AllMiddlewareArgs;

/**
 * Stands around all listeners: counts what is being worked on, and turns whatever breaks in one of
 * them into a line in the log and, where somebody clicked, sent a form or typed a command, into an
 * apology with the code of that line. Turns of the conversation have a guard of their own.
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
    await apologise(passing, code, parts);
  }
}

async function apologise(passing: Passing, code: string, parts: SlackParts): Promise<void> {
  const user = passing.context.userId;
  try {
    const text = parts.messages('error.unexpected', await chosenBy(passing, parts), { code });
    if ('respond' in passing) await whisperText(respondBeside(passing), text);
    else if ('view' in passing && user) {
      await passing.client.chat.postMessage({ channel: user, text });
    }
  } catch (error) {
    parts.logger.error({ code, ...errorFields(error) }, 'an apology could not be shown');
  }
}

/** English too where the storage is what broke. */
async function chosenBy({ context }: Passing, { people }: SlackParts): Promise<LanguageTag> {
  try {
    return (await people.chosen(tenantOf(context), context.userId ?? '')) ?? 'en';
  } catch {
    return 'en';
  }
}
