import type { Answer } from '../answering/answer.js';
import { isolateTitle } from './isolate-latin.js';
import { afterName, linesOf, sourceTitles, type Item, type Line } from './lines.js';
import type { Texts } from './texts.js';

/** Longest text that is sent, in characters. */
export const LONGEST_ANSWER = 1800;

/**
 * The whole answer in plain words: what screen readers, notifications and the terminal get.
 *
 * Sentences run on, items of a list stand on lines of their own, sources come last.
 */
export function presentText(answer: Answer, texts: Texts): string {
  const body = joinLines(linesOf(answer.parts, answer.language, texts));
  const sources = sourcesLine(answer, texts);
  if (!sources) return cutAtSentence(body, LONGEST_ANSWER);
  return `${cutAtSentence(body, LONGEST_ANSWER - sources.length - 1)}\n${sources}`;
}

/** "Sources: …", or nothing where the answer states no fact. */
export function sourcesLine(answer: Answer, texts: Texts): string | undefined {
  const titles = sourceTitles(answer, texts);
  if (titles.length === 0) return undefined;
  const direction = texts.direction(answer.language);
  return texts.message('answer.sources', answer.language, {
    count: titles.length,
    titles: titles
      .map((title) => isolateTitle(title, direction))
      .join(texts.message('answer.between-sources', answer.language)),
  });
}

/** Sentences in one paragraph, items under each other. */
export function joinLines(lines: readonly Line[]): string {
  let text = '';
  for (const line of lines) {
    if (line.kind === 'sentence') {
      text += text === '' ? line.text : `${text.includes('\n• ') ? '\n' : ' '}${line.text}`;
      continue;
    }
    text += `${text === '' ? '' : '\n'}• ${itemText(line)}`;
  }
  return text;
}

function itemText(item: Item): string {
  const told = `${item.name}${item.remark ?? ''}${afterName(item)}`;
  return item.address === undefined || item.text === '' ? told : `${told} ${item.address}`;
}

function cutAtSentence(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('\n'), cut.lastIndexOf('۔ '));
  return end > 0 ? cut.slice(0, end + 1) : cut;
}
