import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { BUTTONS, OWN_ACTIONS, VIEWS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import type { SlackParts } from '../../parts.js';
import { formFor, previewOf, sharedAnswer, type DrawnPreview, type Sharing } from './previews.js';
import { shareAnswer, type ShareOutcome } from './share-answer.js';
import { draftFrom, withLanguage } from './share-draft.js';
import { notice, plain } from './share-form.js';
import { within } from './within.js';

/** How long the modal waits for Slack to take the post; Slack gives it three seconds at most. */
const PATIENCE_MS = 900;

/** What can be done with a preview: another language, back to the form, or to share it. */
export function registerPreview(app: App, parts: SlackParts): void {
  registerLanguage(app, parts);
  registerBack(app, parts);
  registerSubmission(app, parts);
}

function registerLanguage(app: App, parts: SlackParts): void {
  app.action<BlockAction<StaticSelectAction>>(BUTTONS.shareLanguage, async (click) => {
    const { ack, action, body, client, context } = click;
    await ack();
    const { view } = body;
    if (view === undefined) return;
    const draft = withLanguage(draftFrom(view.private_metadata), action.selected_option.value);
    const sharing = { tenant: tenantOf(context), user: body.user.id, draft };
    const drawn = await previewOf(client, sharing, parts);
    await client.views.update({ view_id: view.id, view: nextView(drawn, sharing, parts) });
  });
}

function registerBack(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.shareBack, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    const { view } = body;
    if (view === undefined) return;
    const draft = draftFrom(view.private_metadata);
    const sharing = { tenant: tenantOf(context), user: body.user.id, draft };
    await client.views.update({ view_id: view.id, view: formAgain(sharing, undefined, parts) });
  });
}

/** The form with the draft, and what is wrong above it. */
function formAgain(
  { draft, user }: Sharing,
  problem: string | undefined,
  parts: SlackParts,
): ModalView {
  const { language: _, ...kept } = draft;
  return formFor({ draft: kept, user }, parts, problem);
}

function nextView(drawn: DrawnPreview, sharing: Sharing, parts: SlackParts): ModalView {
  if (drawn.kind === 'preview') return drawn.view;
  return formAgain(sharing, drawn.reason, parts);
}

/**
 * The acknowledgement carries the outcome where Slack takes the post in time. Else the modal says
 * that it is sending. A refusal brings the form back with the draft.
 */
function registerSubmission(app: App, parts: SlackParts): void {
  app.view(VIEWS.sharePreview, async ({ ack, view, body, client, context }) => {
    const draft = draftFrom(view.private_metadata);
    const sharing = { tenant: tenantOf(context), user: body.user.id, draft };
    const show = (next: ModalView) => ack({ response_action: 'update', view: next });
    await sendInModal({ show, client, viewId: view.id }, sharing, parts);
  });
}

/** What a submitted modal is answered with. */
export interface Submission {
  /** Answers the submission with another view. */
  readonly show: (view: ModalView) => Promise<void>;
  readonly client: WebClient;
  readonly viewId: string;
}

/** Posts, and lets the modal tell what became of it. */
export async function sendInModal(
  { show, client, viewId }: Submission,
  sharing: Sharing,
  parts: SlackParts,
): Promise<void> {
  const { draft } = sharing;
  const outcome = send(client, sharing, parts);
  const early = await within(PATIENCE_MS, outcome);
  if (early !== undefined) return show(after(early, sharing, parts));
  const tell = (id: string) => parts.messages(id, draft.language ?? 'en');
  await show(notice(tell, 'share.sending'));
  const late = after(await outcome, sharing, parts);
  await client.views.update({ view_id: viewId, view: late });
}

async function send(
  client: WebClient,
  { tenant, user, draft }: Sharing,
  parts: SlackParts,
): Promise<ShareOutcome> {
  const answer = parts.present.fromCode(draft.code);
  if (answer === undefined || draft.channel === undefined) {
    return { kind: 'refused', reason: 'stale.button' };
  }
  const language = draft.language ?? answer.language;
  const shared = await sharedAnswer(client, { draft, answer, user, language }, parts);
  const { code, source, channel } = draft;
  const share = { ...shared, tenant, user, code, source, place: { channel } };
  return shareAnswer(client, share, parts);
}

function after(outcome: ShareOutcome, sharing: Sharing, parts: SlackParts): ModalView {
  if (outcome.kind === 'refused') return formAgain(sharing, outcome.reason, parts);
  const language = parts.present.fromCode(sharing.draft.code)?.language ?? 'en';
  const tell = (id: string) => parts.messages(id, language);
  const undo: KnownBlock = {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: OWN_ACTIONS.shareUndo,
        text: plain(tell('share.undo')),
        value: outcome.id,
      },
    ],
  };
  return notice(tell, 'share.done', [undo]);
}
