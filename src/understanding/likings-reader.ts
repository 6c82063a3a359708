import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import { startsAt } from '../languages/text.js';
import { placesOf } from './phrases-around.js';
import { markedOff } from './split-questions.js';
import type { Likings } from './understanding.js';

/** Parts what a text denies from the rest of it. */
export type LikingsReader = (text: string) => Likings;

type Tokens = readonly string[];

interface Clause {
  readonly tokens: Tokens;
  readonly isDenied: boolean;
}

/**
 * Reads clause by clause what somebody denies: "I like people, but I can not code" denies the code
 * alone. A denial holds for the whole of its clause, because it may stand behind what it denies.
 */
export function createLikingsReader(
  { forms, likings, joiners }: Pick<PackFile, 'forms' | 'likings' | 'joiners'>,
  pack: Pick<LanguagePack, 'tokenize' | 'stem'>,
): LikingsReader {
  const stems = (tokens: Tokens) => tokens.map((token) => pack.stem(token));
  const phrases = (list: Tokens) => list.map((phrase) => stems(pack.tokenize(phrase)));
  const denying = phrases([
    ...forms.negation,
    ...forms.except,
    ...forms.exceptAfter,
    ...likings.averse,
  ]);
  const spared = phrases(likings.spared);
  const saying = [...denying, ...phrases(likings.said)];
  const begins = phrases(likings.begins);
  const ends = phrases(likings.ends);
  const joins = phrases(joiners);
  const rather = phrases(forms.rather.when);
  const than = phrases(forms.rather.than);
  const liked = phrases(likings.liked);
  const self = phrases(likings.self);

  /** Whether a clause that began at `from` ends before `at`. */
  function endsBefore(read: Tokens, from: number, at: number): boolean {
    if (startsAny(read, at, begins) || startsAny(read, at - 1, ends)) return true;
    if (!startsAny(read, at, joins)) return false;
    return holdsAny(likings.saidLast ? read.slice(from, at) : read.slice(at + 1), saying);
  }

  function clausesIn(tokens: Tokens): Clause[] {
    const read = stems(tokens);
    const starts = [0];
    const less = new Set<number>();
    for (let at = 1; at < read.length; at++) {
      const from = starts.at(-1) ?? 0;
      // "Rather people than code": the second is what is liked less.
      if (startsAny(read, at, than) && holdsAny(read.slice(from, at), rather)) less.add(at);
      if (less.has(at) || endsBefore(read, from, at)) starts.push(at);
    }
    return starts.map((start, index) => {
      const end = starts[index + 1];
      const clause = read.slice(start, end);
      const denies = holdsAny(clause, denying) && !holdsAny(clause, spared);
      return { tokens: tokens.slice(start, end), isDenied: denies || less.has(start) };
    });
  }

  return (text) => {
    const all = markedOff(text).flatMap((part) => clausesIn(pack.tokenize(part)));
    const wordsOf = (denied: boolean) =>
      all.flatMap((clause) => (clause.isDenied === denied ? clause.tokens : [])).join(' ');
    const denied = wordsOf(true);
    const read = stems(pack.tokenize(text));
    return {
      denied,
      rest: wordsOf(false),
      liked: holdsAny(read, liked),
      ownDenial: denied !== '' && holdsAny(read, self),
    };
  };
}

function holdsAny(tokens: Tokens, phrases: readonly Tokens[]): boolean {
  return placesOf(tokens, phrases).length > 0;
}

/** Whether one of the phrases stands at that place. */
function startsAny(tokens: Tokens, at: number, phrases: readonly Tokens[]): boolean {
  return phrases.some((phrase) => startsAt(tokens, at, phrase));
}
