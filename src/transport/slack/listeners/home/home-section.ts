import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { LanguageTag } from '../../../../languages/language-pack.js';
import type { SlackParts } from '../../parts.js';

/** Whose Home tab is drawn, and what it is drawn with. */
export interface Home {
  readonly tenant: string;
  readonly user: string;
  readonly admin: boolean;
  /** Whether they see what was not answered. */
  readonly editor: boolean;
  readonly language: LanguageTag;
  /** A message in the person's language. */
  readonly tell: (id: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly client: WebClient;
  readonly parts: SlackParts;
}

/**
 * One part of the Home tab. Gives no blocks where the person has no use for it. The features add
 * theirs in `home-sections.ts`, in the order in which they are shown.
 */
export type HomeSection = (home: Home) => Promise<readonly KnownBlock[]>;
