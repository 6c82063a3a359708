import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Answer } from '../../../../answering/answer.js';
import type { LanguageTag } from '../../../../languages/language-pack.js';
import type { SlackParts } from '../../parts.js';
import { checkChannel } from './channel-check.js';
import { wordingOf } from './own-question.js';
import type { ShareDraft } from './share-draft.js';
import { shareForm } from './share-form.js';
import { postInModal, sharePreview } from './share-preview.js';

/** Who is about to share what. */
export interface Sharing {
  readonly tenant: string;
  readonly user: string;
  readonly draft: ShareDraft;
}

export type DrawnPreview =
  | {
      readonly kind: 'preview';
      readonly view: ModalView;
      readonly draft: ShareDraft;
      /** The post will stand as the form shows it, so it may go without another look. */
      readonly asInForm: boolean;
    }
  /** `reason` is the id of the message that says what to do. */
  | { readonly kind: 'refused'; readonly reason: string };

/** The form for a draft, with the post in the language of the answer. */
export function formFor(
  { draft, user }: Pick<Sharing, 'draft' | 'user'>,
  parts: SlackParts,
  problem?: string,
): ModalView {
  const answer = parts.present.fromCode(draft.code);
  const tell = (id: string) => parts.messages(id, answer?.language ?? 'en');
  const post = answer === undefined ? [] : postInModal({ answer, user }, parts);
  return shareForm(draft, tell, post, problem === undefined ? undefined : tell(problem));
}

/** Looks at the channel and draws the post as it will stand there, in the channel's language. */
export async function previewOf(
  client: WebClient,
  { tenant, user, draft }: Sharing,
  parts: SlackParts,
): Promise<DrawnPreview> {
  const answer = parts.present.fromCode(draft.code);
  if (answer === undefined) return { kind: 'refused', reason: 'stale.button' };
  const { channel } = draft;
  if (channel === undefined) return { kind: 'refused', reason: 'share.error.no_channel' };
  const checked = await checkChannel(client, { tenant, user, channel }, parts);
  if (checked.kind === 'refused') return checked;

  const spoken = checked.language !== null && parts.languages.has(checked.language);
  const main = spoken ? (checked.language ?? answer.language) : answer.language;
  const language = draft.language ?? main;
  const preview = {
    shared: await sharedAnswer(client, { draft, answer, user, language }, parts),
    draft: { ...draft, channel, language },
    external: checked.external,
    choice: [...new Set([main, answer.language])],
  };
  const asInForm = language === answer.language && !checked.external && draft.quote !== true;
  const tell = (id: string, values?: Readonly<Record<string, string>>) =>
    parts.messages(id, answer.language, values);
  const view = sharePreview(preview, tell, parts);
  return { kind: 'preview', view, draft: preview.draft, asInForm };
}

interface Told {
  readonly draft: ShareDraft;
  readonly answer: Answer;
  readonly user: string;
  readonly language: LanguageTag;
}

/** The answer in the language of the post; the question goes along only where it was ticked. */
export async function sharedAnswer(
  client: WebClient,
  { draft, answer, user, language }: Told,
  { messages }: SlackParts,
) {
  const question = draft.quote === true ? await wordingOf(client, draft) : undefined;
  const lines = [
    ...(question === undefined ? [] : [messages('share.asked', language, { question })]),
    ...(draft.note === undefined ? [] : [draft.note]),
  ];
  const note = lines.join('\n');
  return { answer: { ...answer, language }, user, ...(note === '' ? {} : { note }) };
}
