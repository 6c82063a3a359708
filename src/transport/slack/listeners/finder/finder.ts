import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Facets } from '../../../../answering/finder.js';
import type { Deliver } from '../../../../conversation/ports.js';
import type { IncomingMessage } from '../../../../conversation/responder.js';
import { BUTTONS, OWN_ACTIONS, VIEWS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { clickedIn, talkAt } from '../../clicks.js';
import { errorFields } from '../../log.js';
import type { Register, SlackParts } from '../../parts.js';
import { postTo, whisper, type ReplyTo } from '../../reply.js';
import { respondAt } from '../../respond-at.js';
import type { Home } from '../home/home-section.js';
import { tellStale } from '../stale/stale.js';
import { keptIn, wishesIn, withoutFields, type Kept } from './filters.js';
import { finderModal, wishIn } from './finder-modal.js';

/** The course finder as a form: from the Home tab, and to change the filters of an answer. */
export const registerFinder: Register = (app, parts) => {
  app.action<BlockAction<ButtonAction>>(OWN_ACTIONS.finderOpen, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    const language = await parts.people.language(client, tenantOf(context), body.user.id);
    const view = finderModal(parts.finderSubjects ?? [], language, parts);
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
  registerFilters(app, parts);
  registerSubmission(app, parts);
};

/** Opens the form with the wishes of the answer under which the button stands. */
function registerFilters(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.filters, async (click) => {
    const { ack, action, body, client, context } = click;
    await ack();
    const place = clickedIn(body);
    const facets = wishesIn(action.value);
    if (facets === undefined || place.kind === 'view') return tellStale(click, parts);

    const language = await parts.people.language(client, tenantOf(context), body.user.id);
    const where: Kept['place'] =
      place.kind === 'ephemeral' ? { ...place, url: body.response_url ?? '' } : place;
    const kept: Kept = { others: withoutFields(facets), place: where };
    const view = finderModal(parts.finderSubjects ?? [], language, parts, facets);
    await client.views.open({
      trigger_id: body.trigger_id,
      view: { ...view, private_metadata: JSON.stringify(kept) },
    });
  });
}

function registerSubmission(app: App, parts: SlackParts): void {
  app.view(VIEWS.finder, async ({ ack, view, body, client, context }) => {
    await ack();
    const tenant = tenantOf(context);
    const user = body.user.id;
    const kept = keptIn(view.private_metadata);
    const facets: Facets = { ...kept?.others, ...wishIn(view.state.values) };
    const { channel } = await client.conversations.open({ users: user });
    const direct = channel?.id ?? user;
    const locale = await parts.people.locale(client, tenant, user);
    const message: IncomingMessage & { begins?: string } = {
      tenant,
      channel: kept?.place.channel ?? direct,
      ...(kept ? talkAt(kept.place) : { conversation: direct }),
      user,
      text: '',
      ...(locale !== undefined && { locale }),
      ask: {
        intent: 'course_recommend',
        ...(Object.keys(facets).length > 0 && { facets }),
      },
    };
    const begins = (ts: string) => (message.begins = ts);
    const deliver = kept
      ? delivery(kept.place, direct, client, { tenant, user }, parts)
      : postTo(client, { channel: direct }, { tenant, user, posted: begins }, parts);
    await parts.bot.turn(message, deliver);
  });
}

/** Where the person was when the form opened, or else, and where that is gone, directly. */
function delivery(
  place: Kept['place'],
  direct: string,
  client: WebClient,
  to: ReplyTo,
  parts: SlackParts,
): Deliver {
  const directly = postTo(client, { channel: direct }, to, parts);
  const inPlace =
    place.kind === 'message'
      ? postTo(client, place, to, parts)
      : whisper(respondAt(place.url), to.tenant, parts);
  return async (reply) => {
    try {
      await inPlace(reply);
    } catch (error) {
      parts.logger.warn(errorFields(error), 'the place of a form is gone: answered directly');
      await directly(reply);
    }
  };
}

/** The button in the Home tab that opens the form. */
export async function finderSection({ tell }: Home): Promise<readonly KnownBlock[]> {
  const text = { type: 'plain_text' as const, text: tell('finder.modal.title') };
  const button = { type: 'button' as const, action_id: OWN_ACTIONS.finderOpen, text };
  return [{ type: 'actions', block_id: 'home:finder', elements: [button] }];
}
