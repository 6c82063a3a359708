import type { App, BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { StructuredQuestion } from '../../../../answering/answer.js';
import type { Deliver } from '../../../../conversation/ports.js';
import type { IncomingMessage } from '../../../../conversation/responder.js';
import { BUTTONS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { clickedIn, respondBeside, talkAt, type ClickedIn } from '../../clicks.js';
import type { Register, SlackParts } from '../../parts.js';
import { postTo, whisper, type ReplyTo } from '../../reply.js';
import { placeFor } from '../quiz/private-quiz.js';
import { tellStale } from '../stale/stale.js';

const Ids = z.array(z.string());

/** The value of a next-step button: JSON of a question that needs no understanding. */
const Question = z.strictObject({
  intent: z.string(),
  roles: Ids.optional(),
  platforms: Ids.optional(),
  facets: z.record(z.string(), Ids).optional(),
});

/** Answers the buttons under an answer: its next steps, and what it held back. */
export const registerNextSteps: Register = (app, parts) => {
  // The browser opens the site by itself; Slack tells of the click all the same.
  app.action<BlockAction<ButtonAction>>(BUTTONS.openSite, ({ ack }) => ack());
  registerAsk(app, parts);
  registerMore(app, parts);
};

function registerAsk(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.ask, async (click) => {
    const { ack, action, body, context, client } = click;
    await ack();
    const respond = respondBeside(click);
    const clicked = clickedIn(body);
    const ask = questionIn(action.value);
    if (ask === undefined || clicked.kind === 'view') return tellStale(click, parts);
    const place = placeFor(clicked, ask);

    const user = body.user.id;
    const { channel } = place;
    const tenant = tenantOf(context);
    const message: IncomingMessage & { locale?: string } = {
      tenant,
      channel,
      ...talkAt(place),
      user,
      text: '',
      ask,
    };
    await parts.bot.turn(
      message,
      beside(place, client, respond, { tenant, user }, parts),
      async () => {
        await parts.people.locate(client, message);
        return true;
      },
    );
  });
}

function registerMore(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.more, async (click) => {
    const { ack, action, body, client, context } = click;
    await ack();
    const respond = respondBeside(click);
    const place = clickedIn(body);
    const answer = parts.present.fromCode(action.value ?? '');
    if (answer === undefined || answer.more.length === 0 || place.kind === 'view') {
      return tellStale(click, parts);
    }
    const to = { tenant: tenantOf(context), user: body.user.id };
    const { channel } = place;
    const message = { ...to, channel, ...talkAt(place), text: '' };
    await parts.bot.showRest(message, answer, beside(place, client, respond, to, parts));
  });
}

/** A reply to a click stands where the clicked message does, and is seen by whom that is seen. */
function beside(
  place: Exclude<ClickedIn, { kind: 'view' }>,
  client: WebClient,
  respond: RespondFn,
  to: ReplyTo,
  parts: SlackParts,
): Deliver {
  return place.kind === 'ephemeral'
    ? whisper(respond, to.tenant, parts)
    : postTo(client, place, to, parts);
}

function questionIn(value: string | undefined): StructuredQuestion | undefined {
  try {
    const checked = Question.safeParse(JSON.parse(value ?? ''));
    // Without `undefined` values, which JSON never holds.
    return checked.success ? (checked.data as StructuredQuestion) : undefined;
  } catch {
    return undefined;
  }
}
