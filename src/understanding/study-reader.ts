import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import type { EntityMatch } from './entity-index.js';

/** Finds out whether a wish to learn names something that nobody listed. */
export interface StudyReader {
  /** Whether a subject's place holds a word that is neither a known name nor a general one. */
  namesUnlisted(tokens: readonly string[], matches: readonly EntityMatch[]): boolean;
}

type Phrase = readonly string[];

/** Where a phrase stands in a text, the end excluded. */
interface Place {
  readonly start: number;
  readonly end: number;
}

const SITES: ReadonlySet<string> = new Set(['platform', 'platform_short', 'other_platform']);

/** Concepts whose words say how one studies, never what. */
const GENERAL_CONCEPTS: ReadonlySet<string> = new Set([
  'learn',
  'platform',
  'certificate',
  'degree',
  'free',
  'cost',
  'trial',
  'video',
  'exercise',
  'beginner',
  'recommend',
  'become',
  'skill',
  'jobs',
]);

/**
 * Reads the places that a language has for a subject: behind "learn" and "course in", before
 * "course" or, where the verb comes last, before the verb.
 *
 * A subject is told by its place, because no list holds all that people want to learn.
 */
export function createStudyReader(file: PackFile, pack: LanguagePack): StudyReader {
  const phrases = (list: readonly string[]) => list.map((phrase) => pack.tokenize(phrase));
  const before = phrases(file.study.before);
  const after = phrases(file.study.after);
  const ends = new Set(phrases(file.study.ends).flat());
  const isGeneral = generalWords(file, pack);

  return {
    namesUnlisted(tokens, matches) {
      if (matches.some(({ type }) => type === 'subject')) return false;
      const isNamed = (at: number) => matches.some(({ start, end }) => start <= at && at < end);
      // "Learning" says nothing in the name of a site.
      const siteAt = ({ start }: Place) =>
        matches.some((match) => SITES.has(match.type) && match.start <= start && start < match.end);
      const spoken = (phrases: readonly Phrase[]) =>
        placesOf(phrases, tokens).filter((place) => !siteAt(place));
      const holdsSubject = (places: readonly number[]) => {
        const stop = places.findIndex((at) => ends.has(tokens[at] ?? ''));
        const span = stop < 0 ? places : places.slice(0, stop);
        return span.some((at) => !isNamed(at) && !isGeneral(tokens[at] ?? ''));
      };
      return (
        spoken(before).some(({ end }) => holdsSubject(range(end, tokens.length))) ||
        spoken(after).some(({ start }) => holdsSubject(range(0, start).toReversed()))
      );
    },
  };
}

/** Words that name no subject: those of asking and filling, and those of study itself. */
function generalWords(file: PackFile, pack: LanguagePack): (token: string) => boolean {
  const { open, polar, who, negation, turning, except } = file.forms;
  const listed = [open, polar, who, negation, turning, except, file.fillers, file.study.general];
  const stems = new Set(listed.flat().flatMap((word) => pack.tokenize(word).map(pack.stem)));
  return (token) => {
    const stem = pack.stem(token);
    return stems.has(stem) || pack.concepts(stem).some((id) => GENERAL_CONCEPTS.has(id));
  };
}

function placesOf(phrases: readonly Phrase[], tokens: readonly string[]): Place[] {
  return tokens.flatMap((_, start) =>
    phrases
      .filter((phrase) => phrase.every((word, offset) => tokens[start + offset] === word))
      .map((phrase) => ({ start, end: start + phrase.length })),
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
