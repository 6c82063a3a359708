import { randomUUID } from 'node:crypto';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { slackErrorOf } from './log.js';
import type { SlackParts } from './parts.js';
import { ANSWER_LOST } from './posting-fetch.js';

/** Where a post goes. */
export interface Place {
  readonly channel: string;
  /** The thread; left out, the post stands on its own. */
  readonly thread?: string;
}

/** What a post says. */
export interface PostContent {
  readonly text: string;
  readonly blocks?: readonly KnownBlock[];
}

type Parts = Pick<SlackParts, 'clock' | 'logger' | 'wait'>;

const MOST_ATTEMPTS = 3;
/** What Slack took a moment ago can be read by then. */
const LOOK_AFTER_MS = 1000;
/** Slack's clock and ours differ by less. */
const CLOCKS_APART_MS = 60_000;
/** As many posts as Slack shows at once to apps that are not in its Marketplace. */
const LOOKED_AT = 15;

/**
 * Posts without previews of links, and never twice. Where Slack's answer is lost, it is looked
 * whether the post stands, known by the id of its first block; only where it does not, it is posted
 * again. Gives its timestamp.
 *
 * @throws {WebAPIPlatformError} `answer_lost` where nobody can tell whether it stands.
 */
export async function postOnce(
  client: WebClient,
  place: Place,
  { text, blocks }: PostContent,
  parts: Parts,
): Promise<string> {
  const { channel, thread } = place;
  const mark = `post:${randomUUID()}`;
  const message = {
    channel,
    ...(thread === undefined ? {} : { thread_ts: thread }),
    unfurl_links: false,
    unfurl_media: false,
    text,
    ...(blocks === undefined ? {} : { blocks: marked(blocks, mark) }),
  };
  const begunMs = parts.clock();
  for (let attempt = 1; ; attempt++) {
    try {
      const { ts } = await client.chat.postMessage(message);
      return ts ?? '';
    } catch (error) {
      if (!isAnswerLost(error)) throw error;
      await parts.wait(LOOK_AFTER_MS);
      const seen = await look(client, place, { mark, begunMs });
      parts.logger.warn({ channel, thread, seen: seen.kind }, 'the answer to a post was lost');
      if (seen.kind === 'stands') return seen.ts;
      if (seen.kind === 'unknown' || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/** Whether nobody can tell if Slack took a post. */
export function isAnswerLost(error: unknown): boolean {
  return slackErrorOf(error) === ANSWER_LOST;
}

function marked(blocks: readonly KnownBlock[], mark: string): KnownBlock[] {
  return blocks.map((block, at) => (at === 0 ? { ...block, block_id: mark } : block));
}

type Seen =
  { readonly kind: 'stands'; readonly ts: string } | { readonly kind: 'absent' | 'unknown' };

/** Channels' histories are read only where the workspace allowed it. */
async function look(
  client: WebClient,
  { channel, thread }: Place,
  { mark, begunMs }: { readonly mark: string; readonly begunMs: number },
): Promise<Seen> {
  const oldest = String((begunMs - CLOCKS_APART_MS) / 1000);
  const some = { channel, oldest, limit: LOOKED_AT };
  try {
    const { messages = [] } =
      thread === undefined
        ? await client.conversations.history(some)
        : await client.conversations.replies({ ...some, ts: thread });
    const post = messages.find(({ blocks = [] }) => blocks[0]?.block_id === mark);
    return post?.ts === undefined ? { kind: 'absent' } : { kind: 'stands', ts: post.ts };
  } catch {
    return { kind: 'unknown' };
  }
}
