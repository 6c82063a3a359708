import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import type { EntityMatch } from './entity-index.js';
import { createAroundReader, placesOf, type Phrase } from './phrases-around.js';

/** Finds the names that a text wishes away: "not from a university", "anything but Coursera". */
export type ExclusionReader = (
  tokens: readonly string[],
  matches: readonly EntityMatch[],
) => readonly EntityMatch[];

/** What can be wished away. */
const EXCLUDABLE: ReadonlySet<string> = new Set([
  'platform',
  'platform_short',
  'provider',
  'format',
  'credential',
  'subject',
]);
/** What can be taken away from a list besides: "remove the paid ones". */
const REMOVABLE: ReadonlySet<string> = new Set([...EXCLUDABLE, 'cost']);
const COST = 'cost';
/** A wish for no proof of study, which is one by itself. */
const NO_PROOF = 'none';
/** Of what is named, a yes/no question may deny something. */
const NAMED: ReadonlySet<string> = new Set(['platform', 'role']);
/** How many words may stand between "not" and what it leaves out. */
const WITHIN = 3;

/**
 * Reads what is left out by the words around a name, no further than to the next name: "all but
 * Udacity for technology" leaves out Udacity alone, "not Coursera or edX" both. What is excepted
 * from a removal stays: "remove those that are not universities". What a learner dislikes is what
 * help is wished for, unless something else is: "my daughter hates maths, any tips?".
 */
export function createExclusionReader(
  { forms, likings, joiners }: Pick<PackFile, 'forms' | 'likings' | 'joiners'>,
  pack: Pick<LanguagePack, 'tokenize' | 'stem' | 'concepts'>,
): ExclusionReader {
  const { tokenize, stem, concepts } = pack;
  const phrases = (list: readonly string[]) => list.map((phrase) => tokenize(phrase));
  const except = phrases(forms.except);
  const exceptAfter = phrases(forms.exceptAfter);
  const exceptLast = phrases(forms.exceptLast).map((phrase) => phrase.join(' '));
  const leavingOut = createDislikeReader(likings, pack);
  const rather = new Set(forms.rather.when);
  const than = phrases(forms.rather.than);
  const joining = new Set([...joiners, ...forms.either]);
  const either = new Set(forms.either);
  const polar = new Set(forms.polar);
  const negation = new Set(forms.negation);
  const wishing = new Set(forms.wishing);
  const sorting = new Set(forms.sorting);
  const isRemoved = createAroundReader(forms.remove, pack);

  /** "Isn't Udacity free?", "I can't find edX": the no belongs to a verb that wishes nothing away. */
  function deniesVerb(tokens: readonly string[], at: number, name: number): boolean {
    const before = tokens[at - 1] ?? '';
    // "Fanns det inte nåt från Yale?": the subject may stand between the verb and its no.
    const opens = at === 2 && polar.has(tokens[0] ?? '');
    // "Kostar inte intyget nåt?" doubts that it is free.
    const priced = concepts(stem(before)).includes(COST);
    const denied = opens || priced || polar.has(before) || either.has(before);
    if (!negation.has(tokens[at] ?? '') || !denied) return false;
    // "Those that are not …", "which site does not …": what sorts stands before the verb.
    if (tokens.slice(Math.max(0, at - 3), at - 1).some((token) => sorting.has(token))) return false;
    return !tokens.slice(opens ? 0 : at - 1, name).some((token) => wishing.has(token));
  }

  return (tokens, matches) => {
    const sorts = sorting.has(tokens[0] ?? '') && !matches.some(({ type }) => NAMED.has(type));
    const ordered = matches.toSorted((a, b) => a.start - b.start);
    const excluded: EntityMatch[] = [];
    const weighs = tokens.some((token) => rather.has(token));
    const leavesOut = leavingOut(tokens, weighs ? [...except, ...than] : except);
    const leavesOutBefore = leavingOut(tokens, exceptAfter);
    const names = ordered.filter(({ type }) => REMOVABLE.has(type));
    for (const match of names) {
      const removed = isRemoved(tokens, names, match);
      if (!removed && !EXCLUDABLE.has(match.type)) continue;
      const last = ordered.findLast(({ end }) => end <= match.start);
      const next = ordered.find(({ start }) => start >= match.end);
      const from = Math.max(last?.end ?? 0, match.start - WITHIN);
      const before = tokens.slice(from, match.start);
      const excepted = placesOf(before, leavesOut).some(
        (at) => !deniesVerb(tokens, from + at, match.start),
      );
      const after = tokens.slice(match.end, Math.min(next?.start ?? Infinity, match.end + WITHIN));
      // "Coursera nahi, kuch aur": a bare no behind the name, and nothing that it could deny.
      const denied = exceptLast.includes(after.join(' '));
      const joined =
        last?.type === match.type && excluded.includes(last) && isJoining(before, joining);
      const lacking = (sorts && isLacking(match, after, negation)) || denied || excepted;
      const leftOut = joined || lacking || placesOf(after, leavesOutBefore).length > 0;
      if (leftOut !== removed) excluded.push(match);
    }
    return excluded;
  };
}

/** "Which site has no certificates?", "konsi site videos nahi deti?": those without are spoken of. */
function isLacking(
  { type, id }: EntityMatch,
  after: readonly string[],
  negation: ReadonlySet<string>,
): boolean {
  return (type === 'credential' && id === NO_PROOF) || after.some((token) => negation.has(token));
}

/** Of phrases that leave out, those that do not merely tell what a learner dislikes. */
function createDislikeReader(
  { averse, learners, instead }: PackFile['likings'],
  { tokenize }: Pick<LanguagePack, 'tokenize'>,
): (tokens: readonly string[], list: readonly Phrase[]) => readonly Phrase[] {
  const phrases = (list: readonly string[]) => list.map((phrase) => tokenize(phrase));
  const dislikes = new Set(phrases(averse).map((phrase) => phrase.join(' ')));
  const [learning, others] = [phrases(learners), phrases(instead)];
  return (tokens, list) => {
    const ofLearner = placesOf(tokens, learning).length > 0;
    if (!ofLearner || placesOf(tokens, others).length > 0) return list;
    return list.filter((phrase) => !dislikes.has(phrase.join(' ')));
  };
}

function isJoining(between: readonly string[], joining: ReadonlySet<string>): boolean {
  return between.length > 0 && between.every((token) => joining.has(token));
}
