import type { ConversationsRepliesArguments, WebClient } from '@slack/web-api';
import { decodeText } from './text.js';

/** A post of a thread. */
export interface Place {
  readonly channel: string;
  readonly thread: string;
  readonly ts: string;
}

/**
 * The text of a post as Slack has it now; `undefined` where it is gone, is another person's, or may
 * not be read. Never rejects.
 */
export async function postText(
  client: WebClient,
  { channel, thread, ts }: Place,
  user?: string,
): Promise<string | undefined> {
  const only = { oldest: ts, latest: ts, inclusive: true };
  const { messages } = await repliesIn(client, { channel, ts: thread, ...only });
  const post = messages.find((one) => one.ts === ts && (user ?? one.user) === one.user);
  return post?.text === undefined ? undefined : decodeText(post.text);
}

/**
 * A page of a thread's posts, and where the next begins (empty after the last). Nothing where it may
 * not be read: channels' histories are, only where the workspace allowed it.
 */
export async function repliesIn(client: WebClient, what: ConversationsRepliesArguments) {
  try {
    const { messages = [], response_metadata: more } = await client.conversations.replies(what);
    return { messages, cursor: more?.next_cursor ?? '' };
  } catch {
    return { messages: [], cursor: '' };
  }
}
