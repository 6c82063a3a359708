/** A piece of running text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'member' | 'channel'; readonly id: string; readonly label: string }
  | { readonly kind: 'broadcast'; readonly range: string };

/** A part of a text that stands on lines of its own. */
export type Part =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly parts: readonly Part[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  | { readonly kind: 'pre'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly Cell[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'rule' };

export type Cell = readonly Inline[];

export interface ListItem {
  readonly children: readonly Inline[];
  /** How far it is set in, from 0. */
  readonly depth: number;
}

/** The address where it may be opened; `undefined` for `javascript:` and everything else. */
export function safeUrl(url: string): string | undefined {
  return /^(https?:\/\/|mailto:|tel:)[^\s]*$/i.test(url) ? url : undefined;
}
