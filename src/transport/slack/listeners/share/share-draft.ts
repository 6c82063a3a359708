import { z } from 'zod';
import type { LanguageTag } from '../../../../languages/language-pack.js';

/** Where a person wrote the question that was answered. */
const Asked = z.strictObject({ thread: z.string(), ts: z.string() });

const Kept = z.strictObject({
  code: z.string(),
  /** The message that the button stands under: `channel:ts`. */
  source: z.string(),
  channel: z.string().exactOptional(),
  note: z.string().exactOptional(),
  /** There where the sharer wrote the question and the bot may read it. */
  asked: Asked.exactOptional(),
  /** Whether the question goes along, in the sharer's words. */
  quote: z.boolean().exactOptional(),
  language: z.string().exactOptional(),
});

/** What a person is about to share, as the modal carries it along. */
export type ShareDraft = Readonly<z.infer<typeof Kept>>;

/** In characters. Twice as much, escaped, fits beside a code in the 3,000 that a modal carries. */
export const NOTE_LENGTH = 400;

export function draftToMetadata(draft: ShareDraft): string {
  return JSON.stringify(draft);
}

/** @throws {Error} If the modal is not one of ours. */
export function draftFrom(metadata: string): ShareDraft {
  return Kept.parse(JSON.parse(metadata));
}

/** What Slack tells of the fields of a form. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, FieldState>>>>;

interface FieldState {
  readonly selected_conversation?: string | null;
  readonly value?: string | null;
  readonly selected_options?: readonly unknown[] | null;
}

/** Block ids of the form; each holds one field with the same action id. */
export const FIELDS = {
  channel: 'share:channel',
  note: 'share:note',
  quote: 'share:quote',
} as const;

/** The draft with what was filled in. Control characters go: each takes six in the metadata. */
export function withForm(draft: ShareDraft, values: FormValues): ShareDraft {
  const { code, source, asked } = draft;
  const channel = values[FIELDS.channel]?.[FIELDS.channel]?.selected_conversation;
  const note = values[FIELDS.note]?.[FIELDS.note]?.value?.replace(/(?!\n)\p{Cc}/gu, ' ').trim();
  const quote = (values[FIELDS.quote]?.[FIELDS.quote]?.selected_options ?? []).length > 0;
  return {
    code,
    source,
    ...(asked === undefined ? {} : { asked }),
    ...(channel ? { channel } : {}),
    ...(note ? { note } : {}),
    ...(quote ? { quote } : {}),
  };
}

export function withLanguage(draft: ShareDraft, language: LanguageTag): ShareDraft {
  return { ...draft, language };
}
