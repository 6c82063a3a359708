import type { Inline } from './tree.js';

/** A marker of running text: where it stands, and what stands between its ends. */
export interface Marker {
  /** Matched at a position; `undefined` where it does not start there. */
  match(text: string, at: number): { readonly end: number; readonly node: Inline } | undefined;
}

/** Reads running text: at each place the first marker that matches wins, the rest is text. */
export function parseInline(text: string, markers: readonly Marker[]): readonly Inline[] {
  const nodes: Inline[] = [];
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    const found = firstMatch(text, at, markers);
    if (found === undefined) {
      at += 1;
      continue;
    }
    pushText(nodes, text.slice(plainFrom, at));
    nodes.push(found.node);
    at = found.end;
    plainFrom = at;
  }
  pushText(nodes, text.slice(plainFrom));
  return nodes;
}

/** Text between a pair of signs, such as `*bold*`, closed on the same paragraph. */
export function paired(
  sign: string,
  kind: 'bold' | 'italic' | 'strike',
  inner: (text: string) => readonly Inline[],
): Marker {
  return {
    match(text, at) {
      if (!text.startsWith(sign, at) || isWord(text[at - 1])) return undefined;
      const from = at + sign.length;
      if (isSpace(text[from])) return undefined;
      const to = closing(text, sign, from);
      if (to === undefined) return undefined;
      return { end: to + sign.length, node: { kind, children: inner(text.slice(from, to)) } };
    },
  };
}

/** Code between backticks, in which nothing else is read. */
export function code(decode: (text: string) => string): Marker {
  return {
    match(text, at) {
      if (text[at] !== '`') return undefined;
      const to = text.indexOf('`', at + 1);
      if (to < at + 2 || text.slice(at, to).includes('\n')) return undefined;
      return { end: to + 1, node: { kind: 'code', text: decode(text.slice(at + 1, to)) } };
    },
  };
}

/** A line break. */
export const lineBreak: Marker = {
  match: (text, at) => (text[at] === '\n' ? { end: at + 1, node: { kind: 'break' } } : undefined),
};

function firstMatch(text: string, at: number, markers: readonly Marker[]) {
  for (const marker of markers) {
    const found = marker.match(text, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function closing(text: string, sign: string, from: number): number | undefined {
  for (let at = text.indexOf(sign, from + 1); at !== -1; at = text.indexOf(sign, at + 1)) {
    const fits = !isSpace(text[at - 1]) && !isWord(text[at + sign.length]);
    if (fits && text[at + sign.length] !== sign[0]) return at;
  }
  return undefined;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

function pushText(nodes: Inline[], text: string): void {
  if (text !== '') nodes.push({ kind: 'text', text });
}
