import type { KnownBlock } from '@slack/types';
import type { Answer } from '../../../../answering/answer.js';
import { daysInWords } from '../../../../languages/days.js';
import { OWN_ACTIONS } from '../../actions.js';
import type { SlackParts } from '../../parts.js';
import type { Told } from '../../reply.js';
import { escapeText, quoted } from '../../text.js';

/** An answer as somebody shares it. */
export interface SharedAnswer {
  readonly answer: Answer;
  /** Who shares it; `null` once that person had their data deleted. */
  readonly user: string | null;
  /** What the sharer says, and the question where it goes along. */
  readonly note?: string;
  /** When the post last followed a correction, in words. */
  readonly updated?: string;
}

/** Blocks with buttons stay with the asker: in a channel they would be clicked by everybody. */
const PRIVATE_BLOCKS = ['actions', 'context_actions'];

/** Who shared it, their note, then the answer with its sources. */
export function sharedBlocks(shared: SharedAnswer, parts: SlackParts): KnownBlock[] {
  const { answer, note } = shared;
  const told = parts.present.blocks(answer).filter(({ type }) => !PRIVATE_BLOCKS.includes(type));
  return [
    small(byline(shared, parts)),
    ...(note === undefined ? [] : [words(note)]),
    ...told,
    ...restsOn(answer, parts).map(small),
  ];
}

/** The same for notifications and screen readers. */
export function sharedText(shared: SharedAnswer, parts: SlackParts): string {
  const { answer, note } = shared;
  const lines = [byline(shared, parts), escapeText(parts.present.text(answer))];
  if (note !== undefined) lines.splice(1, 0, quoted(note));
  return [...lines, ...restsOn(answer, parts)].join('\n');
}

/** Which entries it tells and when they were last reviewed, for whoever doubts it later. */
function restsOn(answer: Answer, { messages, present }: SlackParts): string[] {
  const { entries, reviewed } = present.why(answer);
  if (entries.length === 0) return [];
  const { language } = answer;
  const days = reviewed.length === 0 ? undefined : daysInWords(reviewed.map(Date.parse), language);
  return [
    [
      messages('why.entries', language, { entries: entries.join(', ') }),
      ...(days === undefined ? [] : [messages('why.reviewed', language, { date: days })]),
    ].join(' · '),
  ];
}

function small(text: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text }] };
}

/** The post, with the one button by which it can be taken back. */
export function sharedPost(shared: SharedAnswer, id: string, parts: SlackParts): Told {
  const undo = {
    type: 'button' as const,
    action_id: OWN_ACTIONS.shareUndo,
    text: {
      type: 'plain_text' as const,
      text: parts.messages('share.undo', shared.answer.language),
    },
    value: id,
  };
  return {
    text: sharedText(shared, parts),
    blocks: [...sharedBlocks(shared, parts), { type: 'actions', elements: [undo] }],
  };
}

function byline({ answer, user, updated }: SharedAnswer, { messages }: SlackParts): string {
  const { language } = answer;
  const by =
    user === null
      ? messages('share.by-nobody', language)
      : messages('share.by', language, { user: `<@${user}>` });
  if (updated === undefined) return by;
  return `${by} · ${messages('share.updated', language, { date: updated })}`;
}

function words(note: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: quoted(note), verbatim: true } };
}
