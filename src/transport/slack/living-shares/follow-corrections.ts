import type { WebClient } from '@slack/web-api';
import type { Answer } from '../../../answering/answer.js';
import { daysInWords } from '../../../languages/days.js';
import { entriesOf } from '../../../presentation/lines.js';
import { DAY_MS } from '../../../storage/days.js';
import type { Share } from '../../../storage/share-store.js';
import { markOf, rememberTold, toldMark } from '../listeners/share/told-text.js';
import { sharedPost } from '../listeners/share/shared-post.js';
import { errorFields, slackErrorOf } from '../log.js';
import type { SlackParts } from '../parts.js';

/** Older posts are history and stay as they are. */
const LIVE_MS = 30 * DAY_MS;
/** For how long one process has an edit to itself. */
const CLAIM_SECONDS = 600;

/** Errors after which a post can never be edited again. */
const LOST = [
  'message_not_found',
  'edit_window_closed',
  'cant_update_message',
  'channel_not_found',
  'is_archived',
  'not_in_channel',
];

/** What became of the posts that were looked at. */
export interface FollowReport {
  readonly edited: number;
  readonly lost: number;
  /** Edited less than a day ago, switched off in the channel, or not reached: looked at next time. */
  readonly left: number;
}

export interface FollowParts extends SlackParts {
  /** `undefined` where the app is not installed any more. */
  readonly clientFor: (tenant: string) => Promise<WebClient | undefined>;
  /** Between two edits: 1000 suits Slack. */
  readonly editPauseMs: number;
}

/**
 * Edits shared posts whose text has changed since they were made: each at most once a day, those of
 * the last 30 days only, none where the channel does not want it. Safe to run at any time and in
 * several processes: what a post says is compared with what it should say.
 */
export async function followCorrections(parts: FollowParts): Promise<FollowReport> {
  const since = parts.clock() - LIVE_MS;
  const counts = { edited: 0, lost: 0, left: 0 };
  for (const tenant of await parts.storage.shares.liveTenants(since)) {
    const client = await parts.clientFor(tenant);
    if (client === undefined) continue;
    for (const share of await parts.storage.shares.liveSince(tenant, since)) {
      const outcome = await follow(client, tenant, share, parts);
      if (outcome === 'unchanged') continue;
      counts[outcome]++;
      if (outcome !== 'left') await parts.wait(parts.editPauseMs);
    }
  }
  const level = counts.edited + counts.lost + counts.left > 0 ? 'info' : 'debug';
  parts.logger[level](counts, 'shared posts follow the knowledge');
  return counts;
}

async function follow(
  client: WebClient,
  tenant: string,
  share: Share,
  parts: FollowParts,
): Promise<'unchanged' | 'edited' | 'lost' | 'left'> {
  const decoded = parts.present.fromCode(share.answerCode);
  if (decoded === undefined || share.status.kind !== 'posted') return 'unchanged';
  const answer = { ...decoded, language: share.language };
  const mark = await markOf(tenant, share.id, parts);
  const now = toldMark(answer, parts);
  if (mark === now) return 'unchanged';
  if (mark === undefined) {
    // What it said is not known any more: from now on it is.
    await rememberTold(tenant, share.id, answer, parts);
    return 'unchanged';
  }
  if (parts.present.text(answer) === '') return 'left';
  const { livingShares } = await parts.storage.settings.channel(tenant, share.channel);
  const today = share.editedMs !== null && parts.clock() - share.editedMs < DAY_MS;
  if (!livingShares || today) return 'left';
  if (!(await parts.storage.seen.first(tenant, `follow:${share.id}:${now}`, CLAIM_SECONDS))) {
    return 'left';
  }
  return edit(client, { tenant, share, answer, ts: share.status.ts }, parts);
}

interface Due {
  readonly tenant: string;
  readonly share: Share;
  readonly answer: Answer;
  readonly ts: string;
}

async function edit(
  client: WebClient,
  { tenant, share, answer, ts }: Due,
  parts: FollowParts,
): Promise<'edited' | 'lost' | 'left'> {
  const { shares } = parts.storage;
  const shared = {
    answer,
    user: share.sharedBy,
    ...(share.note === null ? {} : { note: share.note }),
    updated: daysInWords([parts.clock()], answer.language),
  };
  const logged = { share: share.id, entries: entriesOf(answer.parts) };
  try {
    await client.chat.update({
      channel: share.channel,
      ts,
      ...sharedPost(shared, share.id, parts),
    });
  } catch (error) {
    const reason = slackErrorOf(error) ?? '';
    if (!LOST.includes(reason)) {
      parts.logger.warn({ ...logged, ...errorFields(error) }, 'a shared post was not edited');
      return 'left';
    }
    await shares.edited(tenant, share.id, { kind: 'lost', reason });
    parts.logger.info({ ...logged, reason }, 'a shared post can no longer be edited');
    return 'lost';
  }
  const { answerCode, entries } = share;
  await shares.edited(tenant, share.id, { kind: 'edited', answerCode, entries });
  await rememberTold(tenant, share.id, answer, parts);
  parts.logger.info(logged, 'a shared post was edited');
  return 'edited';
}
