import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import { startsAt } from '../languages/text.js';
import type { Question } from './understanding.js';

/** What is said by the way in a text: "lol", "what a pity". */
export interface Remarks {
  /** The intents whose remarks stand in it, the weightier first. */
  readonly within: readonly string[];
  /** The words of these remarks, none of which is strange. */
  readonly words: ReadonlySet<string>;
  /** The weightiest of them, where the text holds nothing else, or somebody is in need. */
  readonly whole: string | undefined;
}

/** Of who says this, nothing else is heard. */
const NEED = 'distress';

/** Reads remarks off the words of a text. Built once per language. */
export type RemarkReader = (tokens: readonly string[]) => Remarks;

/** Finds the remarks of a language pack, each a phrase that asks nothing of the documents. */
export function createRemarkReader(
  { remarks, fillers }: Pick<PackFile, 'remarks' | 'fillers'>,
  { tokenize }: Pick<LanguagePack, 'tokenize'>,
): RemarkReader {
  const silent = new Set(fillers);
  const phrases = Object.entries(remarks).flatMap(([intent, written]) =>
    written.map((one) => ({ intent, places: placesOf(one, tokenize) })),
  );
  const byFirstWord = indexed(phrases);

  return (tokens) => {
    const found = new Set<string>();
    const said = new Set<string>();
    let covers = true;
    for (let at = 0; at < tokens.length;) {
      const [intent, end] = longestAt(tokens, at, byFirstWord.get(tokens[at] ?? '') ?? []);
      if (intent !== undefined) {
        found.add(intent);
        for (const word of tokens.slice(at, end)) said.add(word);
      } else covers &&= silent.has(tokens[at] ?? '');
      at = end;
    }
    const within = Object.keys(remarks).filter((intent) => found.has(intent));
    return { within, words: said, whole: covers || found.has(NEED) ? within[0] : undefined };
  };
}

/** A question that is nothing but a remark: it is known by its own words, and names and likes nothing. */
export function remarked(intent: string, question: Question): Question {
  const nothing = new Map<string, readonly string[]>();
  return {
    ...question,
    intent,
    bestGuess: intent,
    confidence: 1,
    bare: false,
    likings: { denied: '', rest: '', liked: false, ownDenial: false },
    unknownWords: [],
    declinedWords: [],
    entities: nothing,
    excluded: nothing,
    needless: nothing,
  };
}

/** What may stand in one place of a phrase: several words, or none. */
type Place = readonly (readonly string[])[];

interface Phrase {
  readonly intent: string;
  readonly places: readonly Place[];
}

/** Words in one place stand for one another, and none for all: "how|so kind", "you |really rock". */
function placesOf(phrase: string, tokenize: LanguagePack['tokenize']): readonly Place[] {
  if (!phrase.includes('|')) return tokenize(phrase).map((token) => [[token]]);
  return phrase.split(' ').map((place) => place.split('|').map((word) => tokenize(word)));
}

/** The phrases that may begin with a word, by that word. */
function indexed(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const byFirstWord = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    for (const first of firstWords(phrase.places)) {
      const beginning = byFirstWord.get(first);
      if (beginning) beginning.push(phrase);
      else byFirstWord.set(first, [phrase]);
    }
  }
  return byFirstWord;
}

/** The words with which a phrase may begin. */
function firstWords([place = [], ...others]: readonly Place[]): ReadonlySet<string> {
  const first = place.flatMap(([word]) => (word === undefined ? [] : [word]));
  const mayLack = place.some((words) => words.length === 0);
  return new Set([...first, ...(mayLack ? firstWords(others) : [])]);
}

/** The intent of the longest phrase that begins at a place, and where it ends. */
function longestAt(
  tokens: readonly string[],
  at: number,
  phrases: readonly Phrase[],
): readonly [intent: string | undefined, end: number] {
  let longest: readonly [string | undefined, number] = [undefined, at + 1];
  for (const { intent, places } of phrases) {
    const end = endOf(tokens, at, places) ?? at;
    if (end > longest[1] || (longest[0] === undefined && end > at)) longest = [intent, end];
  }
  return longest;
}

/** Where the places of a phrase are filled, as far on as may be; `undefined` where they are not. */
function endOf(
  tokens: readonly string[],
  at: number,
  [place, ...others]: readonly Place[],
): number | undefined {
  if (!place) return at;
  const ends = place
    .filter((words) => startsAt(tokens, at, words))
    .flatMap((words) => endOf(tokens, at + words.length, others) ?? []);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}
