import type { KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import { z } from 'zod';
import type { Answer } from '../../../../answering/answer.js';
import type { SlackParts } from '../../parts.js';
import { sharedBlocks } from './shared-post.js';

/** What a person is about to share. `channel` and `note` are there once they were chosen. */
export interface ShareDraft {
  readonly code: string;
  /** The message that the button stands under: `channel:ts`. */
  readonly source: string;
  readonly channel?: string;
  readonly note?: string;
}

export interface ShareFormParts {
  readonly answer: Answer;
  readonly draft: ShareDraft;
  readonly user: string;
  /** Why the last attempt failed. */
  readonly problem?: string;
}

/** Blocks that Slack takes in a modal. */
const IN_MODALS = ['section', 'context', 'divider', 'header', 'image', 'rich_text'];

/** As long as a section may be. */
const SECTION_LENGTH = 3000;

const NOTE_LENGTH = 500;

const Metadata = z.object({ code: z.string(), source: z.string() });

/** The modal in which a channel is chosen, with a preview of the post. */
export function shareForm(form: ShareFormParts, parts: SlackParts): ModalView {
  const { answer, draft, problem } = form;
  const tell = (id: string) => parts.messages(id, answer.language);
  const { code, source } = draft;
  return {
    type: 'modal',
    callback_id: 'share',
    title: plain(tell('share.title')),
    submit: plain(tell('share.submit')),
    close: plain(tell('share.cancel')),
    private_metadata: JSON.stringify({ code, source }),
    blocks: [
      ...(problem === undefined ? [] : [paragraph(`:warning: ${problem}`)]),
      channelInput(tell, draft),
      noteInput(tell, draft),
      { type: 'divider' },
      paragraph(`*${tell('share.preview')}*`),
      ...preview(form, parts),
    ],
  };
}

/** What the modal says while Slack has not taken the post yet. */
export function shareSending(tell: (id: string) => string): ModalView {
  return notice(tell, 'share.sending');
}

export function shareDone(tell: (id: string) => string): ModalView {
  return notice(tell, 'share.done');
}

/** The draft in a submitted form. */
export function draftOf(view: {
  readonly private_metadata: string;
  readonly state: {
    readonly values: Readonly<Record<string, Readonly<Record<string, FieldState>>>>;
  };
}): ShareDraft {
  const { code, source } = Metadata.parse(JSON.parse(view.private_metadata));
  const { values } = view.state;
  const channel = values['share:channel']?.['share:channel']?.selected_conversation;
  const note = values['share:note']?.['share:note']?.value?.trim();
  return { code, source, ...(channel ? { channel } : {}), ...(note ? { note } : {}) };
}

interface FieldState {
  readonly selected_conversation?: string | null;
  readonly value?: string | null;
}

function channelInput(tell: (id: string) => string, { channel }: ShareDraft): KnownBlock {
  return {
    type: 'input',
    block_id: 'share:channel',
    label: plain(tell('share.channel')),
    element: {
      type: 'conversations_select',
      action_id: 'share:channel',
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      ...(channel === undefined
        ? { default_to_current_conversation: true }
        : { initial_conversation: channel }),
    },
  };
}

function noteInput(tell: (id: string) => string, { note }: ShareDraft): KnownBlock {
  return {
    type: 'input',
    block_id: 'share:note',
    optional: true,
    label: plain(tell('share.note')),
    element: {
      type: 'plain_text_input',
      action_id: 'share:note',
      multiline: true,
      max_length: NOTE_LENGTH,
      ...(note === undefined ? {} : { initial_value: note }),
    },
  };
}

/** The post as it will stand, or its text where it holds blocks that a modal does not take. */
function preview({ answer, user }: ShareFormParts, parts: SlackParts): KnownBlock[] {
  const blocks = sharedBlocks({ answer, user }, parts);
  if (blocks.every(({ type }) => IN_MODALS.includes(type))) return blocks;
  const text = [...parts.present.text(answer)].slice(0, SECTION_LENGTH).join('');
  return [{ type: 'section', text: plain(text) }];
}

function notice(tell: (id: string) => string, id: string): ModalView {
  return {
    type: 'modal',
    callback_id: 'share:notice',
    title: plain(tell('share.title')),
    close: plain(tell('share.close')),
    blocks: [paragraph(tell(id))],
  };
}

function paragraph(text: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
