import { code, lineBreak, paired, parseInline, type Marker } from './inline.js';
import { emojiMarker } from './emoji.js';
import { safeUrl, type Inline, type ListItem, type Part } from './tree.js';

/**
 * Reads Slack's mrkdwn: `*bold*`, `_italic_`, `~strike~`, code, `<…>` links and mentions, quotes.
 *
 * Lines that begin with a bullet or a number are shown as lists, as people mean them. The text is
 * escaped as Slack demands it: `&amp;`, `&lt;` and `&gt;`.
 */
export function parseMrkdwn(text: string): readonly Part[] {
  return text
    .split('```')
    .flatMap((piece, index) =>
      index % 2 === 1
        ? [{ kind: 'pre' as const, text: decode(piece.replace(/^\n|\n$/g, '')) }]
        : parseLines(piece),
    );
}

/** One line of mrkdwn, without lists and quotes. */
export function parseMrkdwnInline(text: string): readonly Inline[] {
  return parseInline(text, MARKERS).map((node) =>
    node.kind === 'text' ? { kind: 'text', text: decode(node.text) } : node,
  );
}

const BULLET = /^(\s*)(?:[•◦▪‣]|[-–](?=\s))\s*(.*)$/u;
const NUMBERED = /^(\s*)(\d{1,3})[.)]\s+(.*)$/;
const QUOTED = /^(?:&gt;|>)\s?(.*)$/;

const angle: Marker = {
  match(text, at) {
    const found = text[at] === '<' ? /^<([^<>]+)>/.exec(text.slice(at)) : null;
    if (found?.[1] === undefined) return undefined;
    return { end: at + found[0].length, node: angleNode(found[1]) };
  },
};

const MARKERS: readonly Marker[] = [
  code(decode),
  angle,
  paired('*', 'bold', parseMrkdwnInline),
  paired('_', 'italic', parseMrkdwnInline),
  paired('~', 'strike', parseMrkdwnInline),
  emojiMarker,
  lineBreak,
];

function angleNode(content: string): Inline {
  const [target = '', label] = content.split('|');
  if (target.startsWith('@'))
    return { kind: 'member', id: target.slice(1), label: decode(label ?? '') };
  if (target.startsWith('#'))
    return { kind: 'channel', id: target.slice(1), label: decode(label ?? '') };
  if (target.startsWith('!')) return special(target.slice(1), label);
  const url = safeUrl(decode(target));
  if (url === undefined) return { kind: 'text', text: decode(`<${content}>`) };
  const shown = decode(label ?? target.replace(/^mailto:/, ''));
  return { kind: 'link', url, children: [{ kind: 'text', text: shown }] };
}

function special(content: string, label: string | undefined): Inline {
  const [name = ''] = content.split('^');
  if (['here', 'channel', 'everyone'].includes(name)) return { kind: 'broadcast', range: name };
  return { kind: 'text', text: decode(label ?? content) };
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

type Line =
  | {
      readonly kind: 'item';
      readonly ordered: boolean;
      readonly start: number;
      readonly item: ListItem;
    }
  | { readonly kind: 'quote' | 'plain'; readonly text: string }
  | { readonly kind: 'empty' };

function readLine(line: string): Line {
  if (line.trim() === '') return { kind: 'empty' };
  const quoted = QUOTED.exec(line);
  if (quoted !== null) return { kind: 'quote', text: quoted[1] ?? '' };
  const numbered = NUMBERED.exec(line);
  if (numbered !== null) return item(true, Number(numbered[2]), numbered[1], numbered[3]);
  const bullet = BULLET.exec(line);
  if (bullet !== null) return item(false, 1, bullet[1], bullet[2]);
  return { kind: 'plain', text: line };
}

function item(ordered: boolean, start: number, indent = '', text = ''): Line {
  const depth = Math.min(3, Math.floor(indent.replaceAll('\t', '    ').length / 2));
  return { kind: 'item', ordered, start, item: { children: parseMrkdwnInline(text), depth } };
}

/** Joins lines of one kind into one part. An empty line ends a paragraph. */
function parseLines(text: string): readonly Part[] {
  const lines = text
    .replace(/^\n|\n$/g, '')
    .split('\n')
    .map(readLine);
  const parts: Part[] = [];
  for (let from = 0; from < lines.length;) {
    const to = runEnd(lines, from);
    const part = partFrom(lines.slice(from, to));
    if (part !== undefined) parts.push(part);
    from = to;
  }
  return parts;
}

function runEnd(lines: readonly Line[], from: number): number {
  const first = lines[from];
  let to = from + 1;
  while (to < lines.length && lines[to]?.kind === first?.kind && sameList(first, lines[to]))
    to += 1;
  return to;
}

function sameList(a: Line | undefined, b: Line | undefined): boolean {
  return a?.kind !== 'item' || (b?.kind === 'item' && a.ordered === b.ordered);
}

function partFrom(lines: readonly Line[]): Part | undefined {
  const [first] = lines;
  switch (first?.kind) {
    case 'item': {
      const items = lines.flatMap((line) => (line.kind === 'item' ? [line.item] : []));
      return { kind: 'list', ordered: first.ordered, start: first.start, items };
    }
    case 'quote':
      return { kind: 'quote', parts: parseLines(textOfLines(lines)) };
    case 'plain':
      return { kind: 'paragraph', children: parseMrkdwnInline(textOfLines(lines)) };
    default:
      return undefined;
  }
}

function textOfLines(lines: readonly Line[]): string {
  return lines.map((line) => ('text' in line ? line.text : '')).join('\n');
}
