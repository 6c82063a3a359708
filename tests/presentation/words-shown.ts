import type { KnownBlock } from '@slack/types';

/** The numbers by which the cells of a table point to their sources. */
const SOURCE_MARKS = /\[\d+(?:, \d+)*\]/g;

/** What a person reads in the blocks, buttons and marks left out, with the addresses of links. */
export function wordsShown(blocks: readonly KnownBlock[]): string {
  const read = blocks.filter(({ type }) => type !== 'actions' && type !== 'context_actions');
  return stringsAt(read, 'text')
    .join('\n')
    .replace(SOURCE_MARKS, '')
    .replace(/<(https:[^|>]+)\|([^>]*)>/g, '$2 $1')
    .replaceAll('*', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Share of the words that two texts have in common, 0 to 1 (Dice). */
export function similarity(one: string, other: string): number {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const left = words(one);
  const rest = words(other);
  const total = left.length + rest.length;
  const shared = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / total;
}

/** Every string inside a value that stands at this key, in order. */
export function stringsAt(value: unknown, key: string): string[] {
  return objectsIn(value).flatMap((one) => (typeof one[key] === 'string' ? [one[key]] : []));
}

/** The objects inside a value, itself included. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Record<string, unknown>];
  return [...own, ...Object.values(value).flatMap(objectsIn)];
}
