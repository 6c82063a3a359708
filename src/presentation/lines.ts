import type {
  Answer,
  AnswerPart,
  ComparisonRow,
  MessageValues,
  NextStep,
} from '../answering/answer.js';
import type { LanguageTag } from '../languages/language-pack.js';
import { briefly, firstSentence } from './brief.js';
import { rightToLeft } from './isolate-latin.js';
import type { EntryText, Texts } from './texts.js';

/** An answer's part in words. `item` stands in a list, with its link where it has one. */
export type Line =
  | { readonly kind: 'sentence'; readonly text: string }
  | {
      readonly kind: 'item';
      readonly name: string;
      readonly text: string;
      readonly address?: string;
      /** Told beside the name, outside its link. */
      readonly remark?: string;
    };

export type Item = Extract<Line, { kind: 'item' }>;

/** The words of parts in a language, in reading order. Parts whose ids are gone are left out. */
export function linesOf(
  parts: readonly AnswerPart[],
  language: LanguageTag,
  texts: Texts,
): readonly Line[] {
  return parts.flatMap((part) => lines(part, language, texts));
}

function lines(part: AnswerPart, language: LanguageTag, texts: Texts): readonly Line[] {
  switch (part.kind) {
    case 'message':
      return [
        sentence(
          texts.message(part.id, language, named(part.values, language, texts)),
          language,
          texts,
        ),
      ];
    case 'fact':
      return entryText(part.entry, language, texts, part.values).map((text) =>
        sentence(part.brief ? brief(text, part.entry, language, texts) : text, language, texts),
      );
    case 'platform':
      return platformLine(part, language, texts);
    case 'comparison':
      return part.rows.map((row) => rowLine(row, sidesOf(part.rows), language, texts));
  }
}

/**
 * What follows an item's name on its line. A text that begins with the name runs on from it, so that
 * it is told once.
 */
export function afterName({ name, text }: Item): string {
  if (text === '') return '';
  const rest = text.slice(name.length);
  return text.startsWith(name) && !/^\p{L}/u.test(rest) ? rest : `: ${text}`;
}

function brief(text: string, entry: string, language: LanguageTag, texts: Texts): string {
  return briefly(text, texts.entry(entry, language)?.sides ?? [], language);
}

function sentence(text: string, language: LanguageTag, texts: Texts): Line {
  return { kind: 'sentence', text: directed(text, language, texts) };
}

/** The words of a step, on one line: in a text, an option stands on a line of its own. */
export function stepLabel(
  { label, values }: NextStep,
  language: LanguageTag,
  texts: Texts,
): string {
  return texts.message(label, language, named(values, language, texts)).trim();
}

/** The values with labels in the language of the answer. */
export function named(
  values: MessageValues = {},
  language: LanguageTag,
  texts: Texts,
): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.startsWith('@')
        ? labelled(value.split(' '), language, texts)
        : value,
    ]),
  );
}

/** Names such as `@subject.python` in the reader's language, as a list. */
function labelled(names: readonly string[], language: LanguageTag, texts: Texts): string {
  return names
    .map((name) => texts.label(name.slice(1), language))
    .join(texts.message('list.separator', language));
}

/** A text as it stands on a line of its own in that language. */
export function directed(text: string, language: LanguageTag, texts: Texts): string {
  return texts.direction(language) === 'right-to-left' ? rightToLeft(text) : text;
}

function entryText(
  id: string,
  language: LanguageTag,
  texts: Texts,
  values: MessageValues = {},
): readonly string[] {
  const entry = texts.entry(id, language);
  if (!entry) return [];
  const told = named(values, language, texts);
  const filled = entry.text.replace(/\{(\w+)\}/g, (slot, name: string) =>
    String(told[name] ?? slot),
  );
  const note = noteOn(entry, language);
  return [note ? `${filled} ${texts.message(note, language)}` : filled];
}

/** What the reader is told of a text that is not a fresh text in their language. */
function noteOn({ language: told, stale }: EntryText, language: LanguageTag): string | undefined {
  if (told !== language) return 'note.english-only';
  return stale ? 'note.under-review' : undefined;
}

function platformLine(
  part: Extract<AnswerPart, { kind: 'platform' }>,
  language: LanguageTag,
  texts: Texts,
): readonly Line[] {
  const platform = texts.platform(part.platform);
  if (!platform) return [];
  const text = part.entries.flatMap((id) => entryText(id, language, texts)).join(' ');
  return [
    {
      kind: 'item',
      name: directed(platform.name, language, texts),
      ...remarkOn(part.subjects, language, texts),
      text: directed(text, language, texts),
      address: platform.address,
    },
  ];
}

/** The subjects that a platform is named for. */
function remarkOn(
  subjects: readonly string[] = [],
  language: LanguageTag,
  texts: Texts,
): { remark?: string } {
  if (subjects.length === 0) return {};
  const labels = subjects.map((id) => `@subject.${id}`);
  return { remark: ` (${labelled(labels, language, texts)})` };
}

/** Aspects of the roles are labels of the knowledge, those of platforms are messages. */
export function aspectName(aspect: string, language: LanguageTag, texts: Texts): string {
  const id = `comparison.${aspect}`;
  const label = texts.label(id, language);
  return label === id ? texts.message(`aspect.${aspect}`, language) : label;
}

/** What is compared, in order. */
export function sidesOf(rows: readonly ComparisonRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.map(({ side }) => side)))];
}

/** Roles by their abbreviation, platforms by their name. */
export function sideName(side: string, texts: Texts): string {
  return texts.platform(side)?.name ?? side.toUpperCase();
}

function rowLine(
  row: ComparisonRow,
  sides: readonly string[],
  language: LanguageTag,
  texts: Texts,
): Line {
  const cells = sides.flatMap((side) => {
    const entry = row.cells.find((cell) => cell.side === side)?.entry;
    const told = entry === undefined ? [] : entryText(entry, language, texts);
    if (told.length > 0) return told.map((text) => firstSentence(text, language));
    return [texts.message('table.not-stated-of', language, { name: sideName(side, texts) })];
  });
  return {
    kind: 'item',
    name: directed(aspectName(row.aspect, language, texts), language, texts),
    text: directed(cells.join(' '), language, texts),
  };
}

/** Ids of every entry that an answer tells or holds back, in order, without repeats. */
export function entriesOf(parts: readonly AnswerPart[]): readonly string[] {
  const ids = parts.flatMap((part) => {
    switch (part.kind) {
      case 'message':
        return [];
      case 'fact':
        return [part.entry];
      case 'platform':
        return part.entries;
      case 'comparison':
        return part.rows.flatMap(({ cells }) => cells.map(({ entry }) => entry));
    }
  });
  return [...new Set(ids)];
}

/** The days on which the entries that an answer tells or holds back were last reviewed, in order. */
export function reviewDays(answer: Pick<Answer, 'parts' | 'language'>, texts: Texts): string[] {
  const days = entriesOf(answer.parts).flatMap(
    (id) => texts.entry(id, answer.language)?.reviewed ?? [],
  );
  return [...new Set(days)].sort();
}

/** Titles of the documents that an answer rests on, as people are told of them. */
export function sourceTitles(answer: Pick<Answer, 'parts' | 'language'>, texts: Texts): string[] {
  const documents = entriesOf(answer.parts).flatMap(
    (id) => texts.entry(id, answer.language)?.documents ?? [],
  );
  return [...new Set(documents)].map((id) => texts.documentTitle(id, answer.language));
}
