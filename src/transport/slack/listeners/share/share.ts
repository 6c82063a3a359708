import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { BUTTONS, VIEWS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { clickedIn } from '../../clicks.js';
import type { Register, SlackParts } from '../../parts.js';
import { tellStale } from '../stale/stale.js';
import { ownQuestion } from './own-question.js';
import { registerPreview, sendInModal } from './preview-listeners.js';
import { draftFrom, FIELDS, withForm, type ShareDraft } from './share-draft.js';
import { formFor, previewOf } from './previews.js';
import { registerUndo } from './undo.js';
import { within } from './within.js';

/** How long a click may be looked into before its modal opens; Slack takes it for three seconds. */
const LOOK_MS = 1000;

/** How long a channel may be looked at before the form says that Slack is slow. */
const CHECK_MS = 1800;

/**
 * Lets a person post an answer in a channel: a form that shows the post, then the post. Where it
 * will differ from what the form shows (another language, people of other organisations, the
 * question), its exact preview comes between.
 */
export const registerShare: Register = (app, parts) => {
  registerButton(app, parts);
  registerForm(app, parts);
  registerPreview(app, parts);
  registerUndo(app, parts);
};

function registerButton(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.share, async (click) => {
    const { ack, action, body, client } = click;
    await ack();
    const code = action.value ?? '';
    const answer = parts.present.fromCode(code);
    const place = clickedIn(body);
    if (answer === undefined || place.kind === 'view') return tellStale(click, parts);

    const asked = await within(LOOK_MS, ownQuestion(client, place, body.user.id));
    const draft: ShareDraft = {
      code,
      source: `${place.channel}:${place.ts}`,
      ...(asked === undefined ? {} : { asked }),
    };
    const view = formFor({ draft, user: body.user.id }, parts);
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
}

/** What is wrong with the channel stands beside it, and the rest of the form stays. */
function registerForm(app: App, parts: SlackParts): void {
  app.view(VIEWS.shareForm, async ({ ack, view, body, client, context }) => {
    const draft = withForm(draftFrom(view.private_metadata), view.state.values);
    const [tenant, user] = [tenantOf(context), body.user.id];
    const refuse = async (id: string) => {
      const language =
        parts.present.fromCode(draft.code)?.language ??
        (await parts.people.language(client, tenant, user));
      const told = parts.messages(id, language);
      await ack({ response_action: 'errors', errors: { [FIELDS.channel]: told } });
    };
    const preview = await within(CHECK_MS, previewOf(client, { tenant, user, draft }, parts));
    if (preview === undefined) return refuse('share.error.slow');
    if (preview.kind === 'refused') return refuse(preview.reason);
    const show = (next: ModalView) => ack({ response_action: 'update', view: next });
    if (!preview.asInForm) return show(preview.view);
    const sharing = { tenant, user, draft: preview.draft };
    await sendInModal({ show, client, viewId: view.id }, sharing, parts);
  });
}
