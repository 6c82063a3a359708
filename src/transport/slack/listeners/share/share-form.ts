import type { KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import { VIEWS } from '../../actions.js';
import { draftToMetadata, FIELDS, NOTE_LENGTH, type ShareDraft } from './share-draft.js';

export type Tell = (id: string, values?: Readonly<Record<string, string>>) => string;

/**
 * The modal: where to share, with which words, and below them the post as it will stand. `problem`
 * tells why the last attempt failed.
 */
export function shareForm(
  draft: ShareDraft,
  tell: Tell,
  post: readonly KnownBlock[],
  problem?: string,
): ModalView {
  return {
    type: 'modal',
    callback_id: VIEWS.shareForm,
    title: plain(tell('share.title')),
    submit: plain(tell('share.submit')),
    close: plain(tell('share.cancel')),
    private_metadata: draftToMetadata(draft),
    blocks: [
      ...(problem === undefined ? [] : [paragraph(`:warning: ${problem}`)]),
      channelInput(draft, tell),
      noteInput(draft, tell),
      ...(draft.asked === undefined ? [] : [quoteInput(draft, tell)]),
      { type: 'divider' },
      ...post,
    ],
  };
}

/** A modal that only says something. */
export function notice(tell: Tell, id: string, more: readonly KnownBlock[] = []): ModalView {
  return {
    type: 'modal',
    callback_id: 'share:notice',
    title: plain(tell('share.title')),
    close: plain(tell('share.close')),
    blocks: [paragraph(tell(id)), ...more],
  };
}

function channelInput({ channel }: ShareDraft, tell: Tell): KnownBlock {
  return {
    type: 'input',
    block_id: FIELDS.channel,
    label: plain(tell('share.channel')),
    element: {
      type: 'conversations_select',
      action_id: FIELDS.channel,
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      ...(channel === undefined
        ? { default_to_current_conversation: true }
        : { initial_conversation: channel }),
    },
  };
}

function noteInput({ note }: ShareDraft, tell: Tell): KnownBlock {
  return {
    type: 'input',
    block_id: FIELDS.note,
    optional: true,
    label: plain(tell('share.note')),
    element: {
      type: 'plain_text_input',
      action_id: FIELDS.note,
      multiline: true,
      max_length: NOTE_LENGTH,
      ...(note === undefined ? {} : { initial_value: note }),
    },
  };
}

/** Not ticked unless the sharer ticks it: what they asked is theirs to tell. */
function quoteInput({ quote }: ShareDraft, tell: Tell): KnownBlock {
  const option = { text: plain(tell('share.quote.tick')), value: 'quote' };
  return {
    type: 'input',
    block_id: FIELDS.quote,
    optional: true,
    label: plain(tell('share.quote')),
    element: {
      type: 'checkboxes',
      action_id: FIELDS.quote,
      options: [option],
      ...(quote === true ? { initial_options: [option] } : {}),
    },
  };
}

export function paragraph(text: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
