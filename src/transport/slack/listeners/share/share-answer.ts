import type { WebClient } from '@slack/web-api';
import type { Answer } from '../../../../answering/answer.js';
import { entriesOf } from '../../../../presentation/lines.js';
import { errorFields, slackErrorOf } from '../../log.js';
import type { SlackParts } from '../../parts.js';
import { post } from '../../reply.js';
import type { ShareDraft } from './share-views.js';
import { sharedBlocks, sharedText } from './shared-post.js';

export interface Share {
  readonly tenant: string;
  readonly user: string;
  readonly answer: Answer;
  readonly draft: ShareDraft;
}

/** What became of the post. `reason` is the id of the message that says what to do. */
export type ShareOutcome =
  { readonly kind: 'posted' } | { readonly kind: 'refused'; readonly reason: string };

/** Refusals of Slack that have an advice of their own. */
const ADVISED = ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action'];

/** Posts the answer once: a second click on the same button for the same channel posts nothing. */
export async function shareAnswer(
  client: WebClient,
  share: Share,
  parts: SlackParts,
): Promise<ShareOutcome> {
  const { tenant, user, answer, draft } = share;
  const { channel, note, code, source } = draft;
  if (channel === undefined) return refused('no_channel');

  const { shares } = parts.storage;
  const shared = { answer, user, ...(note === undefined ? {} : { note }) };
  try {
    const claim = await shares.claim({
      tenant,
      key: [source, channel, user].join(':'),
      channel,
      sharedBy: user,
      answerCode: code,
      entries: entriesOf(answer.parts),
      language: answer.language,
      ...(note === undefined ? {} : { note }),
    });
    if (claim.kind === 'existing') return { kind: 'posted' };
    return await postClaimed(client, { tenant, channel, id: claim.id, shared }, parts);
  } catch (error) {
    parts.logger.error(errorFields(error), 'a share broke');
    return refused('unexpected');
  }
}

interface Claimed {
  readonly tenant: string;
  readonly channel: string;
  readonly id: string;
  readonly shared: Parameters<typeof sharedBlocks>[0];
}

async function postClaimed(
  client: WebClient,
  { tenant, channel, id, shared }: Claimed,
  parts: SlackParts,
): Promise<ShareOutcome> {
  const { shares } = parts.storage;
  try {
    const told = { text: sharedText(shared, parts), blocks: sharedBlocks(shared, parts) };
    const ts = await post(client, { channel }, told, parts);
    await shares.posted(tenant, id, ts);
    return { kind: 'posted' };
  } catch (error) {
    await shares.failed(tenant, id);
    const slackError = slackErrorOf(error);
    if (slackError === undefined) throw error;
    const advised = ADVISED.find((code) => slackError.startsWith(code));
    if (advised === undefined) parts.logger.warn({ slackError }, 'Slack refused a share');
    return refused(advised ?? 'unexpected');
  }
}

function refused(why: string): ShareOutcome {
  return { kind: 'refused', reason: `share.error.${why}` };
}
