import type { KnownBlock } from '@slack/types';
import type { Answer } from '../../../../answering/answer.js';
import type { SlackParts } from '../../parts.js';
import { escapeText } from '../../text.js';

/** An answer as somebody shares it. */
export interface SharedAnswer {
  readonly answer: Answer;
  /** Who shares it. */
  readonly user: string;
  readonly note?: string;
}

/** Blocks with buttons stay with the asker: in a channel they would be clicked by everybody. */
const PRIVATE_BLOCKS = ['actions', 'context_actions'];

/** Who shared it, their note, then the answer with its sources. */
export function sharedBlocks(shared: SharedAnswer, parts: SlackParts): KnownBlock[] {
  const { answer, note } = shared;
  const told = parts.present.blocks(answer).filter(({ type }) => !PRIVATE_BLOCKS.includes(type));
  return [
    { type: 'context', elements: [{ type: 'mrkdwn', text: byline(shared, parts) }] },
    ...(note === undefined ? [] : [quoted(note)]),
    ...told,
  ];
}

/** The same for notifications and screen readers. */
export function sharedText(shared: SharedAnswer, parts: SlackParts): string {
  const { answer, note } = shared;
  const lines = [byline(shared, parts), escapeText(parts.present.text(answer))];
  if (note !== undefined) lines.splice(1, 0, quote(note));
  return lines.join('\n');
}

function byline({ answer, user }: SharedAnswer, { messages }: SlackParts): string {
  return messages('share.by', answer.language, { user: `<@${user}>` });
}

function quoted(note: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: quote(note) } };
}

function quote(note: string): string {
  return escapeText(note)
    .split('\n')
    .map((line) => `>${line}`)
    .join('\n');
}
