import { emojiMarker } from './emoji.js';
import { code, lineBreak, paired, parseInline, type Marker } from './inline.js';
import { safeUrl, type Cell, type Inline, type ListItem, type Part } from './tree.js';

/** Reads the standard Markdown of a `markdown` block: headings, lists, tables, links and emphasis. */
export function parseMarkdown(text: string): readonly Part[] {
  const lines = text.replaceAll('\r', '').split('\n');
  const parts: Part[] = [];
  for (let from = 0; from < lines.length;) {
    const read = readPart(lines, from);
    if (read.part !== undefined) parts.push(read.part);
    from = read.next;
  }
  return parts;
}

interface Read {
  readonly part: Part | undefined;
  readonly next: number;
}

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;
const ITEM = /^(\s*)(?:[-*+]|(\d{1,3})[.)])\s+(.*)$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

const link: Marker = {
  match(text, at) {
    const found = text[at] === '[' ? /^\[([^\]]+)\]\(([^()\s]+)\)/.exec(text.slice(at)) : null;
    if (found === null) return undefined;
    const children = inline(found[1] ?? '');
    const url = safeUrl(found[2] ?? '');
    const end = at + found[0].length;
    if (url === undefined) return { end, node: { kind: 'text', text: found[1] ?? '' } };
    return { end, node: { kind: 'link', url, children } };
  },
};

const bareLink: Marker = {
  match(text, at) {
    const found =
      text[at] === 'h' ? /^https?:\/\/[^\s<>()]+[^\s<>().,;:!?]/.exec(text.slice(at)) : null;
    if (found === null) return undefined;
    const [url] = found;
    return {
      end: at + url.length,
      node: { kind: 'link', url, children: [{ kind: 'text', text: url }] },
    };
  },
};

const escaped: Marker = {
  match(text, at) {
    const next = text[at] === '\\' ? (text[at + 1] ?? '') : '';
    if (!/^[\\`*_{}[\]()#+\-.!|~>]$/.test(next)) return undefined;
    return { end: at + 2, node: { kind: 'text', text: next } };
  },
};

const MARKERS: readonly Marker[] = [
  escaped,
  code((text) => text),
  link,
  bareLink,
  paired('**', 'bold', inline),
  paired('__', 'bold', inline),
  paired('~~', 'strike', inline),
  paired('*', 'italic', inline),
  paired('_', 'italic', inline),
  emojiMarker,
  lineBreak,
];

function inline(text: string): readonly Inline[] {
  return parseInline(text, MARKERS);
}

function readPart(lines: readonly string[], from: number): Read {
  const line = lines[from] ?? '';
  if (line.trim() === '') return { part: undefined, next: from + 1 };
  if (line.trimStart().startsWith('```')) return readFence(lines, from);
  const heading = HEADING.exec(line);
  if (heading !== null) {
    const [, signs = '#', content = ''] = heading;
    return {
      part: { kind: 'heading', level: signs.length, children: inline(content) },
      next: from + 1,
    };
  }
  if (RULE.test(line)) return { part: { kind: 'rule' }, next: from + 1 };
  if (line.includes('|') && TABLE_RULE.test(lines[from + 1] ?? '')) return readTable(lines, from);
  if (ITEM.test(line)) return readList(lines, from);
  if (line.startsWith('>')) return readQuote(lines, from);
  return readParagraph(lines, from);
}

function readFence(lines: readonly string[], from: number): Read {
  const end = lines.findIndex((line, index) => index > from && line.trimStart().startsWith('```'));
  const to = end === -1 ? lines.length : end;
  return { part: { kind: 'pre', text: lines.slice(from + 1, to).join('\n') }, next: to + 1 };
}

function readTable(lines: readonly string[], from: number): Read {
  const to = endOf(lines, from + 2, (line) => line.includes('|'));
  const rows = lines.slice(from + 2, to).map(cellsOf);
  return { part: { kind: 'table', head: cellsOf(lines[from] ?? ''), rows }, next: to };
}

function readList(lines: readonly string[], from: number): Read {
  const first = ITEM.exec(lines[from] ?? '');
  const ordered = first?.[2] !== undefined;
  const to = endOf(lines, from, (line) => ITEM.test(line));
  const items = lines.slice(from, to).map(itemOf);
  return { part: { kind: 'list', ordered, start: Number(first?.[2] ?? 1), items }, next: to };
}

function readQuote(lines: readonly string[], from: number): Read {
  const to = endOf(lines, from, (line) => line.startsWith('>'));
  const inner = lines.slice(from, to).map((line) => line.replace(/^>\s?/, ''));
  return { part: { kind: 'quote', parts: parseMarkdown(inner.join('\n')) }, next: to };
}

function readParagraph(lines: readonly string[], from: number): Read {
  const to = endOf(lines, from + 1, (line) => line.trim() !== '' && !startsPart(line));
  return {
    part: { kind: 'paragraph', children: inline(lines.slice(from, to).join('\n')) },
    next: to,
  };
}

function startsPart(line: string): boolean {
  return HEADING.test(line) || ITEM.test(line) || line.startsWith('>') || line.startsWith('```');
}

function endOf(lines: readonly string[], from: number, goesOn: (line: string) => boolean): number {
  const end = lines.findIndex((line, index) => index >= from && !goesOn(line));
  return end === -1 ? lines.length : end;
}

function itemOf(line: string): ListItem {
  const [, indent = '', , text = ''] = ITEM.exec(line) ?? [];
  return { children: inline(text), depth: Math.min(3, Math.floor(indent.length / 2)) };
}

function cellsOf(line: string): readonly Cell[] {
  const trimmed = line.trim().replace(/^\||\|$/g, '');
  return trimmed.split('|').map((cell) => inline(cell.trim()));
}
