import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Share } from '../../../../storage/share-store.js';
import { BUTTONS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { clickedIn, respondBeside } from '../../clicks.js';
import { slackErrorOf } from '../../log.js';
import type { SlackParts } from '../../parts.js';
import { whisperText } from '../../reply.js';
import { notice } from './share-form.js';

/** For how long a post can be taken back. */
const UNDO_MS = 24 * 60 * 60 * 1000;

/** Deleted already, by whomever: then there is nothing left to take back. */
const GONE = ['message_not_found', 'channel_not_found', 'is_archived'];

/** Takes a shared post back, for its sharer and for admins. */
export function registerUndo(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.shareUndo, async (click) => {
    const { ack, action, body, client, context } = click;
    await ack();
    const [tenant, user] = [tenantOf(context), body.user.id];
    const language = await parts.people.language(client, tenant, user);
    const outcome = await undo(client, { tenant, user, id: action.value ?? '' }, parts);
    if (clickedIn(body).kind !== 'view') {
      return whisperText(respondBeside(click), parts.messages(outcome, language));
    }
    const view = notice((id) => parts.messages(id, language), outcome);
    await client.views.update({ view_id: body.view?.id ?? '', view });
  });
}

/** Gives the id of the message that tells what became of it. */
async function undo(
  client: WebClient,
  { tenant, user, id }: { tenant: string; user: string; id: string },
  { storage, people, clock }: SlackParts,
): Promise<string> {
  const share: Share | undefined = await storage.shares.get(tenant, id);
  if (share?.status.kind !== 'posted') return 'share.undo.gone';
  const { admin } = await people.profile(client, tenant, user);
  if (share.sharedBy !== user && !admin) return 'share.undo.not-yours';
  if (clock() - share.status.postedMs > UNDO_MS) return 'share.undo.too-late';

  try {
    // The post first: a record without a post does no harm, a post without a record stays for ever.
    await client.chat.delete({ channel: share.channel, ts: share.status.ts });
  } catch (error) {
    if (!GONE.includes(slackErrorOf(error) ?? '')) throw error;
  }
  await storage.shares.undo(tenant, id);
  return 'share.undone';
}
