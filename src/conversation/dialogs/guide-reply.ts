import type { MessageValues, NextStep, StructuredQuestion } from '../../answering/answer.js';
import { GUIDE_LABELS, type GuideCommand } from '../../answering/guide.js';
import type { LanguageTag } from '../../languages/language-pack.js';
import { QUESTION_MARK, startsAt } from '../../languages/text.js';
import { clausesOf, markedOff } from '../../understanding/split-questions.js';

/** Where a dialog finds the words that a person may answer with. */
export interface Wording {
  message(id: string, language: LanguageTag, values?: MessageValues): string;
  /** A label of the knowledge, such as `subject.python`. */
  label(id: string, language: LanguageTag): string;
}

const COMMANDS = Object.entries(GUIDE_LABELS) as [GuideCommand, string][];
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
  const command = COMMANDS.find(([name]) => means(name, text, language, wording));
  if (command) return askOf(command[1], steps);

  const place = options.findIndex((_, at) => namesOf(at, language, wording).includes(reply));
  if (place >= 0) return options[place]?.ask;
  const meant = options.filter((step) => holds(optionText(step, language, wording), reply));
  return meant.length === 1 ? meant[0]?.ask : undefined;
}

/** What the button of that label asks, where there is one. */
export function askOf(label: string, steps: readonly NextStep[]): StructuredQuestion | undefined {
  return steps.find((step) => step.label === label)?.ask;
}

/** What the words of a typed reply may stand for, whether or not there is a button for it. */
export type GuideWord = GuideCommand | 'explain';

/**
 * Whether a typed reply stands for it, by itself or in a clause of its own: "next question please",
 * "I don't know, you tell me". What has a question mark is read as a whole.
 */
export function means(
  word: GuideWord,
  text: string,
  language: LanguageTag,
  wording: Wording,
): boolean {
  const clauses = QUESTION_MARK.test(text) ? [] : clausesOf(text);
  return [text, ...clauses].some((part) => isMadeOfWords(word, part, language, wording));
}

/** Whether a text stands for it and holds nothing else. */
function isMadeOfWords(
  word: GuideWord,
  text: string,
  language: LanguageTag,
  wording: Wording,
): boolean {
  const phrases = wordsFor(word, language, wording).map((phrase) => phrase.split(' '));
  const beside = [
    ...wordsFor('beside', language, wording),
    ...ownWords(word, language, wording),
  ].map((phrase) => phrase.split(' '));
  return isMadeOf(plain(text).split(' '), phrases, beside);
}

/**
 * Whether a text holds words for leaving anywhere: enough where it would else begin the talk again,
 * because it names it ("please stop this quiz, it is late"). So do some that else skip a question:
 * "skip the quiz".
 */
export function mentionsLeaving(text: string, language: LanguageTag, wording: Wording): boolean {
  const words = plain(text).split(' ');
  const phrases = [
    ...wordsFor('stop', language, wording),
    ...wordsFor('drop', language, wording),
  ].map((phrase) => phrase.split(' '));
  return words.some((_, at) => phrases.some((phrase) => startsAt(words, at, phrase)));
}

/** Whether a clause leaves and others do more than that: "enough quizzing. What does a CTO do?" */
export function leavesBesideElse(text: string, language: LanguageTag, wording: Wording): boolean {
  const clauses = markedOff(text);
  const leaves = (part: string) =>
    !QUESTION_MARK.test(part) && isMadeOfWords('stop', part, language, wording);
  return clauses.length > 1 && clauses.some(leaves) && !leaves(text);
}

/** The name of the talk and the wish for its result may stand beside a word for leaving it. */
function ownWords(word: GuideWord, language: LanguageTag, wording: Wording): readonly string[] {
  return word === 'stop' ? wordsFor('leaving', language, wording) : [];
}

/** Whether words are phrases of the one list, with those of the other beside them. */
function isMadeOf(
  words: readonly string[],
  phrases: readonly (readonly string[])[],
  beside: readonly (readonly string[])[],
): boolean {
  const longest = [...phrases, ...beside].toSorted((one, other) => other.length - one.length);
  let found = false;
  for (let at = 0; at < words.length;) {
    const phrase = longest.find((one) => startsAt(words, at, one));
    if (!phrase) return false;
    found ||= phrases.includes(phrase);
    at += phrase.length;
  }
  return found;
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
