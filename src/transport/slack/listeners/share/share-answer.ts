import type { WebClient } from '@slack/web-api';
import type { Answer } from '../../../../answering/answer.js';
import { entriesOf } from '../../../../presentation/lines.js';
import type { Share as StoredShare } from '../../../../storage/share-store.js';
import { errorFields, slackErrorOf } from '../../log.js';
import type { SlackParts } from '../../parts.js';
import { isAnswerLost, type Place } from '../../post-once.js';
import { post } from '../../reply.js';
import { rememberTold } from './told-text.js';
import { sharedPost, type SharedAnswer } from './shared-post.js';

export interface Share {
  readonly tenant: string;
  readonly user: string;
  /** In the language of the post. */
  readonly answer: Answer;
  readonly code: string;
  /** What the person clicked: the same answer in the same place from there is one post. */
  readonly source: string;
  readonly place: Place;
  readonly note?: string;
}

/** What became of the post. `reason` is the id of the message that says what to do. */
export type ShareOutcome =
  | { readonly kind: 'posted'; readonly id: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Refusals of Slack that have an advice of their own, the longer names first. A channel that is not
 * found now, though it was when it was looked at, was deleted meanwhile.
 */
const ADVISED: readonly (readonly [slackError: string, advice: string])[] = [
  ['not_in_channel', 'not_in_channel'],
  ['channel_not_found', 'deleted'],
  ['is_archived', 'is_archived'],
  ['restricted_action_read_only_channel', 'read_only'],
  ['restricted_action', 'restricted_action'],
];

/** So long at most a post may still be under way: the other click of a double click is answered. */
const BEING_POSTED_MS = 30_000;

/** Posts the answer once: a second click on the same button for the same channel posts nothing. */
export async function shareAnswer(
  client: WebClient,
  share: Share,
  parts: SlackParts,
): Promise<ShareOutcome> {
  const { tenant, user, answer, code, source, place, note } = share;
  try {
    const claim = await parts.storage.shares.claim({
      tenant,
      key: [source, place.channel, user].join(':'),
      channel: place.channel,
      sharedBy: user,
      answerCode: code,
      entries: entriesOf(answer.parts),
      language: answer.language,
      ...(note === undefined ? {} : { note }),
    });
    if (claim.kind === 'existing') return standing(claim.share, parts);
    const shared = { answer, user, ...(note === undefined ? {} : { note }) };
    return await postClaimed(client, { tenant, place, id: claim.id, shared }, parts);
  } catch (error) {
    parts.logger.error(errorFields(error), 'a share broke');
    return refused('unexpected');
  }
}

interface Claimed {
  readonly tenant: string;
  readonly place: Place;
  readonly id: string;
  readonly shared: SharedAnswer;
}

async function postClaimed(
  client: WebClient,
  { tenant, place, id, shared }: Claimed,
  parts: SlackParts,
): Promise<ShareOutcome> {
  const { shares } = parts.storage;
  try {
    const ts = await post(client, place, sharedPost(shared, id, parts), parts);
    await rememberTold(tenant, id, shared.answer, parts);
    await shares.posted(tenant, id, ts);
    return { kind: 'posted', id };
  } catch (error) {
    // The claim stays: the post may stand, and the same click is not to make a second one.
    if (isAnswerLost(error)) return refused('unknown');
    await shares.failed(tenant, id);
    const slackError = slackErrorOf(error);
    if (slackError === undefined) throw error;
    const [, advice] = ADVISED.find(([code]) => slackError.startsWith(code)) ?? [];
    if (advice === undefined) parts.logger.warn({ slackError }, 'Slack refused a share');
    return refused(advice ?? 'unexpected');
  }
}

/** Of a claim that was made long ago, and that nobody finished, nobody knows what became of it. */
function standing({ id, status }: StoredShare, { clock }: SlackParts): ShareOutcome {
  const isUnfinished = status.kind === 'claimed' && clock() - status.claimedMs > BEING_POSTED_MS;
  return isUnfinished ? refused('unknown') : { kind: 'posted', id };
}

function refused(why: string): ShareOutcome {
  return { kind: 'refused', reason: `share.error.${why}` };
}
