import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Answer } from '../../../../answering/answer.js';
import { isUnanswered } from '../../../../answering/unanswered.js';
import { OWN_ACTIONS } from '../../actions.js';
import type { Messages, SlackParts } from '../../parts.js';
import { withoutMiddle } from './cut.js';
import { hasEditors } from './editors.js';

/** In UTF-16 units; escaped, it still fits into the 2,000 of a button and the 3,000 of a section. */
const QUESTION_LENGTH = 400;

/**
 * Where the words of a question are: in the asker's own post, or, where there is none, as after a
 * command, in the button, which then only the asker sees.
 */
const Asked = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('post'),
    user: z.string(),
    channel: z.string(),
    thread: z.string(),
    ts: z.string(),
  }),
  z.strictObject({ kind: z.literal('words'), user: z.string(), text: z.string() }),
]);

export type Asked = Readonly<z.infer<typeof Asked>>;

const Offer = z.strictObject({ language: z.string(), asked: Asked });

/** What of a question is offered to be sent: nothing where it was answered, or nobody would read it. */
export async function offered(
  client: WebClient,
  tenant: string,
  { answer, asked }: { readonly answer: Answer; readonly asked: Asked | undefined },
  parts: Pick<SlackParts, 'editors' | 'people'>,
): Promise<Asked | undefined> {
  if (asked === undefined || !isUnanswered(answer)) return undefined;
  return (await hasEditors(client, tenant, asked.user, parts)) ? asked : undefined;
}

/** The button by which an asker sends their question to the editors, last among the others. */
export function withOffer(
  blocks: readonly KnownBlock[],
  answer: Answer,
  asked: Asked | undefined,
  messages: Messages,
): KnownBlock[] {
  if (asked === undefined) return [...blocks];
  const button = {
    type: 'button' as const,
    action_id: OWN_ACTIONS.sendQuestion,
    text: { type: 'plain_text' as const, text: messages('unanswered.send', answer.language) },
    value: offerValue(answer.language, asked),
  };
  const at = blocks.findLastIndex(({ type }) => type === 'actions');
  const actions = blocks[at];
  if (actions?.type !== 'actions') return [...blocks, { type: 'actions', elements: [button] }];
  const more: ActionsBlock = { ...actions, elements: [...actions.elements, button] };
  return blocks.with(at, more);
}

function offerValue(language: string, asked: Asked): string {
  const short = asked.kind === 'words' ? { ...asked, text: keptWords(asked.text) } : asked;
  return JSON.stringify({ language, asked: short });
}

/** A question on one line and not too long. What is no character would take six in the button. */
export function keptWords(text: string): string {
  return withoutMiddle(text.replace(/\p{Cc}|\p{Cs}/gu, ' ').trim(), QUESTION_LENGTH);
}

/** What a button offers; `undefined` where it is not one of ours. */
export function readOffer(value: string | undefined): z.infer<typeof Offer> | undefined {
  try {
    return Offer.safeParse(JSON.parse(value ?? '')).data;
  } catch {
    return undefined;
  }
}
