import type { MessageValues, NextStep, StructuredQuestion } from '../../answering/answer.js';
import { GUIDE_LABELS } from '../../answering/guide.js';
import type { LanguageTag } from '../../languages/language-pack.js';

/** Where a dialog finds the words that a person may answer with. */
export interface Wording {
  message(id: string, language: LanguageTag, values?: MessageValues): string;
  /** A label of the knowledge, such as `subject.python`. */
  label(id: string, language: LanguageTag): string;
}

const COMMANDS = Object.entries(GUIDE_LABELS);
const FIRST_LETTER = 'a'.charCodeAt(0);
/** Shorter words stand in too many options to tell them apart. */
const SHORTEST_WORD = 3;

/**
 * Which of the buttons a typed reply means: "B", "2", "skip", or words of one of the options and of
 * no other. `undefined` where it means none of them, or might mean two.
 */
export function readReply(
  text: string,
  steps: readonly NextStep[],
  language: LanguageTag,
  wording: Wording,
): StructuredQuestion | undefined {
  const reply = plain(text);
  const options = steps.filter(({ label }) => COMMANDS.every(([, command]) => command !== label));
  const command = COMMANDS.find(([name]) => wordsFor(name, language, wording).includes(reply));
  if (command) return steps.find(({ label }) => label === command[1])?.ask;

  const place = options.findIndex((_, at) => namesOf(at, language, wording).includes(reply));
  if (place >= 0) return options[place]?.ask;
  const meant = options.filter((step) => holds(optionText(step, language, wording), reply));
  return meant.length === 1 ? meant[0]?.ask : undefined;
}

/** Whether a typed reply is the word for going back, wherever that leads. */
export function meansBack(text: string, language: LanguageTag, wording: Wording): boolean {
  return wordsFor('back', language, wording).includes(plain(text));
}

/** Small letters, no marks, single spaces. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function wordsFor(name: string, language: LanguageTag, wording: Wording): readonly string[] {
  const id = `guide.words.${name}`;
  const both = `${wording.message(id, language)},${wording.message(id, 'en')}`;
  return both.split(',').map(plain);
}

/** "a", "1" and, for the first two, the letters of the language. */
function namesOf(at: number, language: LanguageTag, wording: Wording): readonly string[] {
  const letter = String.fromCharCode(FIRST_LETTER + at);
  const own = at < 2 ? wordsFor(letter, language, wording) : [];
  return [letter, String(at + 1), ...own];
}

function optionText({ label, values = {} }: NextStep, language: LanguageTag, wording: Wording) {
  const told = Object.entries({ ...values, letter: '' }).map(([name, value]) => [
    name,
    typeof value === 'string' && value.startsWith('@')
      ? wording.label(value.slice(1), language)
      : value,
  ]);
  return plain(wording.message(label, language, Object.fromEntries(told) as MessageValues));
}

function holds(option: string, reply: string): boolean {
  if (reply === option) return true;
  const words = reply.split(' ').filter((word) => word.length >= SHORTEST_WORD);
  const among = option.split(' ');
  return words.length > 0 && words.every((word) => among.includes(word));
}
