import type { BlockAction, FeedbackButtonsAction } from '@slack/bolt';
import { BUTTONS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { clickedIn } from '../../clicks.js';
import type { Register } from '../../parts.js';
import { whisperText } from '../../reply.js';
import { tellStale } from '../stale/stale.js';

/** The value of a feedback button: the verdict, and the code of the answer. */
const VALUE = /^(?<verdict>helpful|not-helpful):(?<code>.+)$/s;

/** Keeps whether an answer helped: one vote for each person and answer, the last they gave. */
export const registerFeedback: Register = (app, parts) => {
  app.action<BlockAction<FeedbackButtonsAction>>(BUTTONS.feedback, async (click) => {
    const { ack, action, body, context, respond } = click;
    await ack();
    const place = clickedIn(body);
    const { verdict, code = '' } = VALUE.exec(action.value ?? '')?.groups ?? {};
    const answer = parts.present.fromCode(code);
    if (answer === undefined || place.kind === 'view') return tellStale(click, parts);

    const helpful = verdict === 'helpful';
    const { intent, language } = answer;
    await parts.storage.feedback.vote({
      tenant: tenantOf(context),
      user: body.user.id,
      answer: `${place.channel}:${place.ts}`,
      helpful,
      intent,
      language,
    });
    const thanks = helpful ? 'feedback.helpful' : 'feedback.unhelpful';
    await whisperText(respond, parts.messages(thanks, language));
  });
};
