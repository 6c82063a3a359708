import type { WebClient } from '@slack/web-api';
import { postText, repliesIn } from '../../replies.js';
import { escapeText } from '../../text.js';
import { withoutMiddle } from '../unanswered/cut.js';
import type { ClickedIn } from '../../clicks.js';
import type { ShareDraft } from './share-draft.js';

type Asked = NonNullable<ShareDraft['asked']>;

/** In UTF-16 units; a section of Slack's holds three thousand, and an `&` takes five of them. */
const LONGEST_QUOTED = 400;
const LONGEST_ESCAPED = 900;
/** A thread is read from its beginning: one that is longer is not read to its end. */
const MOST_PAGES = 5;

/**
 * Where the person asked what was answered, if they did and the bot may read it there: the post of
 * theirs that the answer follows, with nothing of the bot's between. Never rejects.
 */
export async function ownQuestion(
  client: WebClient,
  place: ClickedIn,
  user: string,
): Promise<Asked | undefined> {
  if (place.kind !== 'message') return undefined;
  const posts = await postsBefore(client, place);
  const last = posts.findLast((post) => post.user === user || post.bot_id !== undefined);
  if (last?.ts === undefined || last.user !== user) return undefined;
  return { thread: place.thread, ts: last.ts };
}

/** What was asked there, in the words of the person, shortened. `undefined` where it is gone. */
export async function wordingOf(
  client: WebClient,
  { source, asked }: ShareDraft,
): Promise<string | undefined> {
  if (asked === undefined) return undefined;
  const [channel = ''] = source.split(':');
  const text = await postText(client, { channel, ...asked });
  return text === undefined ? undefined : shortened(text);
}

function shortened(text: string): string {
  let limit = LONGEST_QUOTED;
  while (escapeText(withoutMiddle(text, limit)).length > LONGEST_ESCAPED) limit -= 50;
  return withoutMiddle(text, limit);
}

async function postsBefore(
  client: WebClient,
  { channel, thread, ts }: Extract<ClickedIn, { kind: 'message' }>,
) {
  const posts = [];
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page++) {
    const range = { channel, ts: thread, latest: ts, limit: 100 };
    const read = await repliesIn(client, { ...range, ...(cursor && { cursor }) });
    posts.push(...read.messages.filter((post) => Number(post.ts) < Number(ts)));
    if (read.cursor === '') return posts;
    cursor = read.cursor;
  }
  return [];
}
