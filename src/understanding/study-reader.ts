import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import type { EntityMatch } from './entity-index.js';
import { phraseSpans, type Phrase, type Span } from './phrases-around.js';

/** What a wish to learn names that no list of subjects holds. */
export interface StrangeSubjects {
  /** A subject of its own, by itself or beside listed ones: "pottery", "pottery and Python". */
  readonly unlisted: boolean;
  /** A kind of a listed subject: "quantum computing". */
  readonly narrowed: boolean;
}

/** Finds out whether a wish to learn names something that nobody listed. */
export interface StudyReader {
  /** Looks for words in a subject's place that are neither known names nor general ones. */
  strangeSubjects(tokens: readonly string[], matches: readonly EntityMatch[]): StrangeSubjects;
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

/** Most words of a subject that is joined to a listed one; more are a clause of their own. */
const MOST_JOINED = 2;

/**
 * Reads the places that a language has for a subject: behind "learn" and "course in", before
 * "course" or, where the verb comes last, before the verb.
 *
 * A subject is told by its place, because no list holds all that people want to learn.
 *
 * @param places - Words that such a place is behind or before.
 */
export function createStudyReader(
  file: PackFile,
  pack: LanguagePack,
  places: PackFile['study']['plans'] = file.study,
): StudyReader {
  const phrases = (list: readonly string[]) => list.map((phrase) => pack.tokenize(phrase));
  const before = phrases(places.before);
  const after = phrases(places.after);
  const ends = new Set(phrases(file.study.ends).flat());
  const joining = new Set([...file.joiners, ...file.forms.either]);
  const isGeneral = generalWords(file, pack);
  const says = (token: string) => pack.concepts(pack.stem(token)).length > 0;

  /** The places for a subject, each from the word that opens it outwards. */
  function spansOf(tokens: readonly string[], matches: readonly EntityMatch[]): number[][] {
    // "Learning" says nothing in the name of a site.
    const siteAt = ({ start }: Span) =>
      matches.some((match) => SITES.has(match.type) && match.start <= start && start < match.end);
    const spoken = (phrases: readonly Phrase[]) =>
      phraseSpans(tokens, phrases).filter((place) => !siteAt(place));
    return [
      ...spoken(before).map(({ end }) => range(end, tokens.length)),
      ...spoken(after).map(({ start }) => range(0, start).toReversed()),
    ].map((places) => {
      const stop = places.findIndex((at) => ends.has(tokens[at] ?? ''));
      return stop < 0 ? places : places.slice(0, stop);
    });
  }

  return {
    strangeSubjects(tokens, matches) {
      const isNamed = (at: number) => matches.some(({ start, end }) => start <= at && at < end);
      const isStrange = (at: number) => !isNamed(at) && !isGeneral(tokens[at] ?? '');
      const listed = matches.filter(({ type }) => type === 'subject');
      const spans = spansOf(tokens, matches);
      if (listed.length === 0) {
        return { unlisted: spans.some((span) => span.some(isStrange)), narrowed: false };
      }
      return {
        unlisted: listed.some(({ start, end }) => isJoinedTo(start - 1, -1) || isJoinedTo(end, +1)),
        narrowed: spans.some((span) =>
          listed.some(
            ({ start }) =>
              span.includes(start - 1) &&
              span.includes(start) &&
              isStrange(start - 1) &&
              !joining.has(tokens[start - 1] ?? ''),
          ),
        ),
      };

      /** Whether a joiner stands there, and behind it a name that nobody listed. */
      function isJoinedTo(at: number, step: 1 | -1): boolean {
        if (!joining.has(tokens[at] ?? '')) return false;
        let count = 0;
        for (let next = at + step; tokens[next] !== undefined; next += step) {
          const token = tokens[next] ?? '';
          const isLetter = token.length === 1;
          if (isLetter || ends.has(token) || !isStrange(next) || says(token)) break;
          count++;
        }
        return count > 0 && count <= MOST_JOINED;
      }
    },
  };
}

/** A course by its code: "CS50". */
const COURSE_CODE = /^\p{L}{2,4}\d{2,3}\p{L}?$/u;

/** A course's code resembles its subject's name, and no document names single courses. */
export function namesOneCourse(
  tokens: readonly string[],
  matches: readonly EntityMatch[],
): boolean {
  return matches.some(
    ({ type, start, end }) =>
      type === 'subject' && tokens.slice(start, end).some((token) => COURSE_CODE.test(token)),
  );
}

/** The subject under which languages are learnt. */
const LANGUAGES = 'languages';

/** Tells whether a language is named in which is to be taught: "kurser på svenska". */
export function createMediumReader(
  file: PackFile,
  pack: LanguagePack,
): (tokens: readonly string[], matches: readonly EntityMatch[]) => boolean {
  const before = new Set(file.study.medium.before);
  const after = new Set(file.study.medium.after);
  const isGeneral = generalWords(file, pack);
  const isLanguage = (tokens: readonly string[], { type, id, start, end }: EntityMatch) =>
    type === 'language' ||
    // "Spanish" names one, "foreign languages" none.
    (type === 'subject' && id === LANGUAGES && !tokens.slice(start, end).some(isGeneral));
  return (tokens, matches) =>
    matches
      .filter((match) => isLanguage(tokens, match))
      .some(
        // The spelling of a language may hold the word: "på svenska".
        ({ start, end }) =>
          tokens.slice(Math.max(0, start - 1), end).some((token) => before.has(token)) ||
          tokens.slice(start, end + 2).some((token) => after.has(token)),
      );
}

const FIGURES = /^\p{N}+$/u;

/** Words that name no subject: those of asking and filling, and those of study itself. */
export function generalWords(file: PackFile, pack: LanguagePack): (token: string) => boolean {
  const { open, polar, who, negation, turning, except, request } = file.forms;
  const listed = [open, polar, who, negation, turning, except, request];
  const words = [
    ...listed,
    file.fillers,
    file.joiners,
    file.study.general,
    file.pointers.numbers,
  ].flat(2);
  const stems = new Set(words.flatMap((word) => pack.tokenize(word).map(pack.stem)));
  return (token) => {
    const stem = pack.stem(token);
    return (
      FIGURES.test(token) ||
      stems.has(stem) ||
      pack.concepts(stem).some((id) => GENERAL_CONCEPTS.has(id))
    );
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
