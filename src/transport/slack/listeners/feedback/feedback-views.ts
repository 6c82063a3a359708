import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { OWN_ACTIONS, VIEWS } from '../../actions.js';

/** Block and action id of the question for a person. */
export const QUESTION = 'person:question';

const REASONS = ['wrong', 'not-my-question', 'unclear'] as const;
const LONGEST_QUESTION = 2000;

type Tell = (id: string, values?: Readonly<Record<string, string>>) => string;

/** Which vote a reason belongs to. */
const Reason = z.strictObject({
  answer: z.string(),
  intent: z.string().nullable(),
  language: z.string(),
  reason: z.enum(REASONS),
});

export type VotedOn = Omit<z.infer<typeof Reason>, 'reason'>;

/** Asks why an answer did not help, for the voter alone. */
export function reasonBlocks(vote: VotedOn, tell: Tell, people: boolean): KnownBlock[] {
  const reasons = REASONS.map((reason, at) => ({
    type: 'button' as const,
    action_id: `${OWN_ACTIONS.reason}:${at}`,
    text: { type: 'plain_text' as const, text: tell(`feedback.reason.${reason}`) },
    value: JSON.stringify({ ...vote, reason }),
  }));
  const person = {
    type: 'button' as const,
    action_id: OWN_ACTIONS.askPerson,
    text: { type: 'plain_text' as const, text: tell('button.ask-person') },
  };
  return [
    { type: 'section', text: { type: 'mrkdwn', text: tell('feedback.unhelpful') } },
    { type: 'actions', elements: [...reasons, ...(people ? [person] : [])] },
  ];
}

export function readReason(value: string | undefined): z.infer<typeof Reason> | undefined {
  try {
    return Reason.safeParse(JSON.parse(value ?? '')).data;
  } catch {
    return undefined;
  }
}

/** The form in which a person writes what they want to ask people. */
export function personForm(tell: Tell, channel: string): ModalView {
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  return {
    type: 'modal',
    callback_id: VIEWS.askPerson,
    title: plain(tell('person.title')),
    submit: plain(tell('person.submit')),
    close: plain(tell('share.cancel')),
    blocks: [
      {
        type: 'section',
        text: { type: 'mrkdwn', text: tell('person.where', { channel: `<#${channel}>` }) },
      },
      {
        type: 'input',
        block_id: QUESTION,
        label: plain(tell('person.question')),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION,
          multiline: true,
          max_length: LONGEST_QUESTION,
        },
      },
    ],
  };
}
