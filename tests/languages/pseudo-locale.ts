import { createMessageCatalog } from '../../src/languages/messages.js';
import type { Language } from '../../src/languages/language.js';
import type { Texts } from '../../src/presentation/texts.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../support/mind.js';

/** A language of no people: what is told in it shows that it came from a file. */
export const PSEUDO = 'qps';

const FULL_WIDTH = 0xfee0;

/** The same text in full-width letters, which nobody writes in code: `CTO` becomes `ＣＴＯ`. */
export function marked(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + FULL_WIDTH),
  );
}

/** Marks a message in ICU syntax, its slots and selectors left as they are. */
export function markedMessage(source: string): string {
  let told = '';
  let at = 0;

  function message(): void {
    while (at < source.length && source[at] !== '}') {
      if (source[at] === '{') slot();
      else told += marked(source[at++] ?? '');
    }
  }

  /** From `{` to its `}`; what stands in braces within is a message of its own. */
  function slot(): void {
    take();
    while (at < source.length && source[at] !== '}') {
      const nested = source[at] === '{';
      take();
      if (!nested) continue;
      message();
      take();
    }
    take();
  }

  function take(): void {
    told += source[at++] ?? '';
  }

  message();
  return told;
}

/** The messages of English, marked. */
export function pseudoMessages(): ReadonlyMap<string, string> {
  const folder = join(ROOT, 'languages', 'en');
  const files = readdirSync(folder).filter((name) => /^messages.*\.yml$/.test(name));
  const all = files.flatMap((name) =>
    Object.entries(parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>),
  );
  return new Map(all.map(([id, text]) => [id, markedMessage(text)]));
}

/** Every text of the product and of its knowledge, marked, whatever language is asked for. */
export function pseudoTexts(texts: Texts): Texts {
  const messages: Language['messages'] = createMessageCatalog('en', pseudoMessages());
  const markedSlots = (text: string) =>
    text.replace(/[^{}]+|\{\w+\}/g, (part) => (part.startsWith('{') ? part : marked(part)));
  return {
    message: (id, _, values) =>
      id.startsWith('@') ? marked(texts.label(id.slice(1), 'en')) : messages.format(id, values),
    entry(id) {
      const entry = texts.entry(id, 'en');
      return entry && { ...entry, text: markedSlots(entry.text), language: PSEUDO };
    },
    platform: (id) => texts.platform(id),
    documentTitle: (id) => marked(texts.documentTitle(id, 'en')),
    label: (id) => {
      const label = texts.label(id, 'en');
      return label === id ? id : marked(label);
    },
    holdsSubject: (id) => texts.holdsSubject(id),
    direction: () => 'left-to-right',
  };
}

/** What no reader sees: ids, addresses, and what a button carries. */
const TECHNICAL =
  /^(types?|filter|unfurl_links|unfurl_media|include_locale|value|url|ts|thread_ts|hash|style|user|users|channel|timestamp|name|method|metadata|trigger_id|view_id|external_id|message_ts|.*_id|private_metadata|initial_.*|token|timezone|response_url|inclusive)$/;

/** Every text of blocks, views and calls that a reader sees. */
export function shownIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(shownIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => (TECHNICAL.test(key) ? [] : shownIn(held)));
}
