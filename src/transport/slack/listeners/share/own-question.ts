import type { WebClient } from '@slack/web-api';
import { decodeText } from '../../text.js';
import type { ClickedIn } from '../../clicks.js';
import type { ShareDraft } from './share-draft.js';

type Asked = NonNullable<ShareDraft['asked']>;

/**
 * Where the person asked what was answered, if they did and the bot may read it there: the last
 * post of theirs before the answer. Never rejects.
 */
export async function ownQuestion(
  client: WebClient,
  place: ClickedIn,
  user: string,
): Promise<Asked | undefined> {
  if (place.kind !== 'message') return undefined;
  const posts = await postsIn(client, place.channel, place.thread);
  const own = posts.filter((post) => post.user === user && Number(post.ts) < Number(place.ts));
  const ts = own.at(-1)?.ts;
  return ts === undefined ? undefined : { thread: place.thread, ts };
}

/** What was asked there, in the words of the person. `undefined` where it is gone. */
export async function wordingOf(
  client: WebClient,
  { source, asked }: ShareDraft,
): Promise<string | undefined> {
  if (asked === undefined) return undefined;
  const [channel = ''] = source.split(':');
  const post = (await postsIn(client, channel, asked.thread)).find(({ ts }) => ts === asked.ts);
  return post?.text === undefined ? undefined : decodeText(post.text);
}

async function postsIn(client: WebClient, channel: string, ts: string) {
  try {
    const { messages = [] } = await client.conversations.replies({ channel, ts, limit: 100 });
    return messages;
  } catch {
    // Channels' histories are read only where the workspace allowed it.
    return [];
  }
}
