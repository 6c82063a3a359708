import type { App, BlockAction, Context, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { isKnownButton, isKnownShortcut, isKnownView } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { clickedIn, respondBeside } from '../../clicks.js';
import type { Register, SlackParts } from '../../parts.js';
import { whisperText } from '../../reply.js';

/** What is needed of a click to say that it came too late. */
interface Click {
  readonly body: BlockAction;
  readonly context: Context;
  readonly client: WebClient;
  readonly respond: RespondFn;
}

/**
 * Answers what nobody else listens to, such as the buttons of an older version: without an
 * acknowledgement Slack shows people a warning sign after three seconds.
 */
export const registerStale: Register = (app, parts) => {
  app.action<BlockAction>(/^/, async (click) => {
    const ids = click.body.actions.map(({ action_id }) => action_id);
    if (ids.some(isKnownButton)) return;
    await click.ack();
    await tellStale(click, parts);
  });
  acknowledgeOtherViews(app);
};

/** Tells the person that the button no longer works, and what to do instead. */
export async function tellStale(click: Click, { people, messages }: SlackParts): Promise<void> {
  const { body, context, client } = click;
  const user = body.user.id;
  const text = messages('stale.button', await people.language(client, tenantOf(context), user));
  if (clickedIn(body).kind !== 'view') return whisperText(respondBeside(click), text);
  await client.chat.postMessage({ channel: user, text });
}

function acknowledgeOtherViews(app: App): void {
  app.view(/^/, async ({ ack, view }) => {
    if (!isKnownView(view.callback_id)) await ack();
  });
  app.shortcut(/^/, async ({ ack, shortcut }) => {
    if (!isKnownShortcut(shortcut.callback_id)) await ack();
  });
}
