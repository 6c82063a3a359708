import { createHash } from 'node:crypto';
import type { Answer } from '../../../../answering/answer.js';
import type { SlackParts } from '../../parts.js';

/** As long as posts follow corrections, and a day. */
const REMEMBER_SECONDS = 31 * 24 * 60 * 60;

type Parts = Pick<SlackParts, 'storage' | 'present'>;

/** What an answer says today, as a short mark: another text, another mark. */
export function toldMark(answer: Answer, { present }: Pick<Parts, 'present'>): string {
  return createHash('sha256').update(present.text(answer)).digest('hex').slice(0, 16);
}

/** Keeps what a shared post says, so that a later start sees whether that still holds. */
export async function rememberTold(
  tenant: string,
  shareId: string,
  answer: Answer,
  parts: Parts,
): Promise<void> {
  const options = { ttlSeconds: REMEMBER_SECONDS };
  await parts.storage.state.write(tenant, keyOf(shareId), toldMark(answer, parts), options);
}

/** The mark of what the post said when it was made or last edited. */
export async function markOf(
  tenant: string,
  shareId: string,
  { storage }: Pick<Parts, 'storage'>,
): Promise<unknown> {
  return (await storage.state.read(tenant, keyOf(shareId)))?.value;
}

function keyOf(shareId: string): string {
  return `share-text:${shareId}`;
}
