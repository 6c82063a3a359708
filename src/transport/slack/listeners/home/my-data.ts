import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { countTalks } from '../../../../conversation/memory.js';
import type { UserExport } from '../../../../storage/storage.js';
import { BUTTONS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import type { SlackParts } from '../../parts.js';
import { post } from '../../reply.js';
import { escapeText, inPieces } from '../../text.js';
import { savedPlan } from '../plan/saved-plan.js';
import { paragraph } from './home-blocks.js';

/** Draws the Home tab anew. */
export type Republish = (
  client: WebClient,
  whose: { tenant: string; user: string; channel: string },
  parts: SlackParts,
) => Promise<void>;

/** Characters of a piece of an export: Slack cuts messages that are much longer. */
const PIECE = 2800;

/** See, export and delete what is kept about oneself. */
export function registerMyData(app: App, parts: SlackParts, republish: Republish): void {
  registerSee(app, parts);
  registerExport(app, parts);
  registerDelete(app, parts, republish);
}

function registerSee(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.seeData, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    const [tenant, user] = [tenantOf(context), body.user.id];
    const language = await parts.people.language(client, tenant, user);
    const kept = await parts.storage.exportUser(tenant, user);
    const tell: Tell = (id, values = {}) => parts.messages(id, language, values);
    await client.views.open({ trigger_id: body.trigger_id, view: keptView(kept, tell) });
  });
}

function registerExport(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.exportData, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    const [tenant, user] = [tenantOf(context), body.user.id];
    const channel = body.view?.private_metadata || user;
    const kept = await parts.storage.exportUser(tenant, user);
    const json = JSON.stringify(kept, null, 1);
    for (const piece of inPieces(json, PIECE)) {
      const text = `\`\`\`${escapeText(piece)}\`\`\``;
      const preformatted = {
        type: 'rich_text_preformatted' as const,
        elements: [{ type: 'text' as const, text: piece }],
      };
      const blocks = [{ type: 'rich_text' as const, elements: [preformatted] }];
      await post(client, { channel }, { text, blocks }, parts);
    }
  });
}

/** The receipt is counted anew after the deletion, not promised. */
function registerDelete(app: App, parts: SlackParts, republish: Republish): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.deleteData, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    const [tenant, user] = [tenantOf(context), body.user.id];
    const language = await parts.people.language(client, tenant, user);
    await parts.storage.deleteUser(tenant, user);
    parts.people.forget(tenant, user);
    const kept = await parts.storage.exportUser(tenant, user);
    const tell: Tell = (id, values = {}) => parts.messages(id, language, values);
    await client.views.open({ trigger_id: body.trigger_id, view: deletedView(kept, tell) });
    const channel = body.view?.private_metadata || user;
    await republish(client, { tenant, user, channel }, parts);
  });
}

type Tell = (id: string, values?: Readonly<Record<string, string | number>>) => string;

function keptView(kept: UserExport, tell: Tell): ModalView {
  return notice(tell('data.title'), countsOf(kept, tell), tell);
}

function deletedView(kept: UserExport, tell: Tell): ModalView {
  return notice(tell('data.title'), `${tell('data.deleted')}\n\n${countsOf(kept, tell)}`, tell);
}

function countsOf(kept: UserExport, tell: Tell): string {
  return tell('data.kept', {
    language: kept.settings.language ?? '–',
    talks: countTalks(kept.state.map(({ key }) => key)),
    votes: kept.votes.length,
    shares: kept.shares.length,
    questions: kept.questions.length,
    items: savedPlan(kept.plan).items.length,
    reminder: kept.reminder?.every ?? 'off',
  });
}

function notice(title: string, text: string, tell: Tell): ModalView {
  const plain = (words: string) => ({ type: 'plain_text' as const, text: words });
  return {
    type: 'modal',
    callback_id: 'notice',
    title: plain(title),
    close: plain(tell('share.close')),
    blocks: [paragraph(text)],
  };
}
