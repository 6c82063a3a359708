import type { PageView } from '../../page-protocol.js';
import { parseMrkdwn } from './mrkdwn.js';
import type { Inline, Part } from './tree.js';

/** A message as it is read out: no signs of markup, names instead of ids. */
export function spokenText(text: string, view: Pick<PageView, 'members' | 'channels'>): string {
  return parseMrkdwn(text)
    .map((part) => spokenPart(part, view))
    .join('\n');
}

type Names = Pick<PageView, 'members' | 'channels'>;

function spokenPart(part: Part, names: Names): string {
  switch (part.kind) {
    case 'paragraph':
    case 'heading':
      return spokenInlines(part.children, names);
    case 'quote':
      return part.parts.map((inner) => spokenPart(inner, names)).join('\n');
    case 'list':
      return part.items.map(({ children }) => spokenInlines(children, names)).join('\n');
    case 'pre':
      return part.text;
    case 'table':
      return [part.head, ...part.rows]
        .map((row) => row.map((cell) => spokenInlines(cell, names)).join(', '))
        .join('\n');
    case 'rule':
      return '';
  }
}

function spokenInlines(nodes: readonly Inline[], names: Names): string {
  return nodes.map((node) => spokenInline(node, names)).join('');
}

function spokenInline(node: Inline, names: Names): string {
  switch (node.kind) {
    case 'text':
    case 'code':
      return node.text;
    case 'break':
      return '\n';
    case 'member':
      return names.members.find(({ id }) => id === node.id)?.realName ?? node.label;
    case 'channel':
      return names.channels.find(({ id }) => id === node.id)?.name ?? node.label;
    case 'broadcast':
      return node.range;
    default:
      return spokenInlines(node.children, names);
  }
}
