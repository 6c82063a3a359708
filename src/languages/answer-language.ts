import type { Language } from './language.js';
import type { PackFile } from './pack-file.js';
import type { LanguageTag } from './language-pack.js';
import { normalize, QUESTION_MARK, startsAt } from './text.js';

/** A message, and the language that it asks to be answered in. */
export interface LanguageWish {
  /** The message without the wish. */
  readonly text: string;
  readonly answerIn?: LanguageTag;
}

/** Takes the wish for a language out of a message that asks something else as well. */
export type ReadLanguageWish = (text: string) => LanguageWish;

interface Phrase {
  readonly words: readonly string[];
  readonly tag: LanguageTag;
  /** Verbs before it, or before the word between, that ask of something else: "is it in Swedish?". */
  readonly notAfter: ReadonlySet<string>;
}

/** Words of a message from one place to another, the end excluded. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly tag: LanguageTag;
  /** Words of asking stand beside the language: "in Swedish please". */
  readonly asks: boolean;
}

/** Where one clause ends and another begins. */
const CLAUSE_END = /[.?!,:;)،؛؟۔…–—-]$/;
const LOOSE_END = /[\s,:;،؛–—-]+$/;

/**
 * Reads "in Swedish please" beside a question, in the words of every language at once: whoever
 * wishes for another language may do so in that language, or in any other.
 *
 * What stands within a sentence is no wish without a word of asking: "are there courses in Urdu?".
 */
export function languageWishReader(
  languages: ReadonlyMap<LanguageTag, Pick<Language, 'file'>>,
): ReadLanguageWish {
  const files = [...languages.values()].map(({ file }) => file.answerIn);
  const phrases = files
    .flatMap((file) => phrasesOf(file))
    .filter(({ tag }) => languages.has(tag))
    .toSorted((a, b) => b.words.length - a.words.length);
  const beside = files.flatMap((file) => file.beside.flatMap(plainWords));
  const around = new Set([...files.flatMap((file) => file.around.flatMap(plainWords)), ...beside]);
  const silent = new Set([...around, ...[...languages.values()].flatMap(wordsOfAsking)]);
  const ends = [...languages.values()].flatMap(({ file }) => file.forms.polarEnd);
  const closing = new Set([...ends, ...beside]);
  const only = new Set([...languages.values()].flatMap(({ file }) => file.forms.turning));
  /** "Do you answer only in English?" asks which others there are. */
  const asksForOthers = (run: Run, plain: readonly string[], text: string) =>
    plain.slice(run.start, run.end).some((word) => only.has(word)) &&
    (QUESTION_MARK.test(text) || ends.includes(plain.at(-1) ?? ''));

  return (text) => {
    const written = text.split(/\s+/).filter((word) => word !== '');
    const plain = written.map((word) => plainWords(word).join(' '));
    const stops = written.map((word) => CLAUSE_END.test(word));
    const run = runsIn(plain, stops, phrases, { around, closing }).find((one) =>
      isWish(one, stops),
    );
    const others = plain.filter((_, at) => run && (at < run.start || at >= run.end));
    const isAll = others.every((word) => word === '' || silent.has(word));
    if (!run || isAll || asksForOthers(run, plain, text)) return { text };
    const rest = [...written.slice(0, run.start), ...written.slice(run.end)].join(' ');
    const asked = QUESTION_MARK.test(written[run.end - 1] ?? '') && run.end === written.length;
    const whole = rest.replace(LOOSE_END, '');
    return { text: asked ? `${whole}?` : whole, answerIn: run.tag };
  };
}

function phrasesOf({ phrases, notAfter }: PackFile['answerIn']): readonly Phrase[] {
  const verbs = new Set(notAfter.flatMap(plainWords));
  return Object.entries(phrases).flatMap(([tag, each]) =>
    each.map((phrase) => ({ words: plainWords(phrase), tag, notAfter: verbs })),
  );
}

/** Words that ask nothing without others: "can I have it in Swedish" wishes for nothing else. */
function wordsOfAsking({ file: { fillers, forms } }: Pick<Language, 'file'>): readonly string[] {
  const asking = [forms.open, forms.polar, forms.polarEnd, forms.request];
  return [fillers, ...asking].flat().flatMap(plainWords);
}

/** Words that may stand around a language, and those of them that wish for nothing: "hain", "also". */
interface Frame {
  readonly around: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
}

/** Every phrase with the words of asking around it, within its clause. */
function runsIn(
  plain: readonly string[],
  stops: readonly boolean[],
  phrases: readonly Phrase[],
  { around, closing }: Frame,
): readonly Run[] {
  return phrases.flatMap(({ words, tag, notAfter }) =>
    plain.flatMap((_, at) => {
      if (!startsAt(plain, at, words)) return [];
      const near = [at - 1, ...(stops[at - 1] === false ? [at - 2] : [])];
      if (near.some((one) => notAfter.has(plain[one] ?? '') && stops[one] === false)) return [];
      let start = at;
      let end = at + words.length;
      while (around.has(plain[start - 1] ?? '') && !stops[start - 1]) start--;
      while (around.has(plain[end] ?? '') && !stops[end - 1]) end++;
      const beside = [...plain.slice(start, at), ...plain.slice(at + words.length, end)];
      return [{ start, end, tag, asks: beside.some((word) => !closing.has(word)) }];
    }),
  );
}

/** It is a clause of its own, or asks at one end of a clause; and it is not all there is. */
function isWish({ start, end, asks }: Run, stops: readonly boolean[]): boolean {
  const begins = start === 0 || stops[start - 1] === true;
  const ends = end === stops.length || stops[end - 1] === true;
  const isAll = start === 0 && end === stops.length;
  return !isAll && (asks ? begins || ends : begins && ends);
}

function plainWords(text: string): string[] {
  return normalize(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
