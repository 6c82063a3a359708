import type { KnownBlock, ModalView } from '@slack/types';
import type { LanguageTag } from '../../../../languages/language-pack.js';
import { OWN_ACTIONS, VIEWS } from '../../actions.js';
import type { SlackParts } from '../../parts.js';
import { draftToMetadata, type ShareDraft } from './share-draft.js';
import { paragraph, plain, type Tell } from './share-form.js';
import { sharedBlocks, type SharedAnswer } from './shared-post.js';

/** What the second modal shows, where the post differs from the one that the form shows. */
export interface Preview {
  readonly shared: SharedAnswer;
  readonly draft: ShareDraft & { readonly channel: string };
  /** People of other organisations read along. */
  readonly external: boolean;
  /** The languages to choose from: the channel's and the asker's. */
  readonly choice: readonly LanguageTag[];
}

/** Blocks that Slack takes in a modal. */
const IN_MODALS = ['section', 'context', 'divider', 'header', 'image', 'rich_text'];

/** As long as a section may be. */
const SECTION_LENGTH = 3000;

/** The second modal: the post as it will stand, where and in whose name; submitting it posts. */
export function sharePreview(preview: Preview, tell: Tell, parts: SlackParts): ModalView {
  const { draft, external, shared } = preview;
  const where = { channel: `<#${draft.channel}>`, user: `<@${shared.user ?? ''}>` };
  return {
    type: 'modal',
    callback_id: VIEWS.sharePreview,
    title: plain(tell('share.title')),
    submit: plain(tell('share.submit')),
    close: plain(tell('share.cancel')),
    private_metadata: draftToMetadata(draft),
    blocks: [
      paragraph(tell('share.preview.where', where)),
      ...(external ? [paragraph(`:warning: ${tell('share.external')}`)] : []),
      { type: 'actions', block_id: 'share:choices', elements: choices(preview, tell, parts) },
      { type: 'divider' },
      ...postInModal(shared, parts),
    ],
  };
}

function choices({ choice, shared }: Preview, tell: Tell, { languages }: SlackParts) {
  const back = {
    type: 'button' as const,
    action_id: OWN_ACTIONS.shareBack,
    text: plain(tell('share.back')),
  };
  if (choice.length < 2) return [back];
  const options = choice.map((tag) => ({ value: tag, text: plain(languages.get(tag) ?? tag) }));
  const chosen = options.find(({ value }) => value === shared.answer.language);
  return [
    {
      type: 'static_select' as const,
      action_id: OWN_ACTIONS.shareLanguage,
      options,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    },
    back,
  ];
}

/** The post, for a modal; its text where it holds blocks that a modal does not take. */
export function postInModal(shared: SharedAnswer, parts: SlackParts): KnownBlock[] {
  const blocks = sharedBlocks(shared, parts);
  if (blocks.every(({ type }) => IN_MODALS.includes(type))) return blocks;
  const text = [...parts.present.text(shared.answer)].slice(0, SECTION_LENGTH).join('');
  return [{ type: 'section', text: plain(text) }];
}
