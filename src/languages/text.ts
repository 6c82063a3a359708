/** Letters that one alphabet writes in several ways, by the form that we keep. */
const URDU_FORMS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ە: 'ہ',
  ه: 'ہ',
  ۀ: 'ہ',
  ۂ: 'ہ',
  ۓ: 'ے',
  ة: 'ہ',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
};
const ARABIC_SCRIPT = /[\u0600-\u06ff]/;
const ARABIC_MARKS = /[\u064b-\u065f\u0670\u0640\u06d6-\u06ed]/g;
const URDU_FORM = new RegExp(`[${Object.keys(URDU_FORMS).join('')}]`, 'g');
/** The two-eyed heh aspirates a letter before it; at a word's start the round one is meant. */
const INITIAL_HEH = /(?<!\p{L})ھ/gu;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const QUOTES = /[\u2018\u2019\u02bc`´]/g;

/** Longest text that is read, in characters: more is cut, so that cost stays bounded. */
export const LONGEST_TEXT = 4000;

/**
 * One spelling for what is written in many: compatibility forms, case, apostrophes, the letter
 * variants of Urdu keyboards, digits and invisible marks.
 */
export function normalize(text: string): string {
  const lower = text.slice(0, LONGEST_TEXT).normalize('NFKC').toLowerCase().replace(QUOTES, "'");
  if (!ARABIC_SCRIPT.test(lower)) return lower.replace(INVISIBLE, '');
  return lower
    .replace(ARABIC_MARKS, '')
    .replace(INVISIBLE, ' ')
    .replace(URDU_FORM, (letter) => URDU_FORMS[letter] ?? letter)
    .replace(INITIAL_HEH, 'ہ')
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
}

const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]+`/g;
const SLACK_TOKEN = /<([@#!])[^>]*>/g;
const SLACK_LINK = /<(?:https?|mailto):[^|>]*(?:\|([^>]*))?>/g;
const URL = /https?:\/\/\S+/g;

/** Stands for code in a text. No training utterance holds it. */
const CODE_MARK = ' codeblock ';

/** Longest word, in characters: stemmers take time that grows with its square. */
const LONGEST_WORD = 64;

/** Takes out what is no language: code (a mark stays), mentions, addresses. A link's label stays. */
export function withoutMarkup(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(CODE, CODE_MARK)
    .replace(SLACK_LINK, (_, label: string | undefined) => ` ${label ?? ''} `)
    .replace(SLACK_TOKEN, ' ')
    .replace(URL, ' ');
}

const DOTTED_INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu;
const DRAWN_OUT = /(\p{L})\1{2,}/gu;
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[+#]+)?/gu;

/**
 * Words of a normalised text. `c.t.o.` is one word, `sooo` is `soo`, `c++` keeps its signs.
 */
export function words(normalized: string): string[] {
  const text = normalized
    .replace(DOTTED_INITIALS, (initials) => initials.replaceAll('.', ''))
    .replace(DRAWN_OUT, '$1$1');
  return (text.match(TOKEN) ?? []).map((word) => word.slice(0, LONGEST_WORD));
}

/** A mark by which a text asks, in any of the scripts. */
export const QUESTION_MARK = /[?؟]/;

/** Whether a phrase, given word by word, stands at that place of a list of words. */
export function startsAt(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => words[at + offset] === word);
}

/** How many words a text is written in, marks and all. */
export function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** Long runs of blanks say nothing, and cost time in every pattern that looks past them. */
export function oneSpaced(text: string): string {
  return text.replace(/[^\S\n]+/g, ' ').replace(/\n[\n ]*/g, '\n');
}
