import type { AnswerPart } from '../answer.js';
import { subjectLabel, wishLabels } from '../wish-labels.js';
import type { Facets } from '../finder.js';
import {
  fittingPlatforms,
  NARROWER,
  wishesFrom,
  type Candidate,
  type Wishes,
} from '../recommendation.js';
import { messagePart, type AnsweringParts } from '../request.js';
import type { SoughtSubjects } from '../sought-subjects.js';

/** What was looked for, and what came of it. */
export interface Search extends SoughtSubjects {
  readonly wishes: Wishes;
  /** What is named first. */
  readonly best: readonly Candidate[];
  /** What states the subject, where nothing does that meets the rest too. */
  readonly stating: readonly Candidate[];
  /** As it was asked for. */
  readonly facets: Facets;
  /** Wishes that had to be given up. */
  readonly given: readonly string[];
}

/** What the documents state of a platform, or say nothing of: never that it is not there. */
const SELDOM_STATED = ['credential', 'format'];

/** What must be owned up to before platforms are named: nothing, where they meet the whole wish. */
export function introduction(parts: AnsweringParts, search: Search): AnswerPart[] {
  const { audiences, without } = search.wishes;
  const lacks = SELDOM_STATED.some((facet) => (without[facet] ?? []).length > 0);
  return [
    ...(lacks ? [messagePart('recommend.lack-unstated')] : []),
    ...(audiences.length > 0 ? [messagePart('recommend.no-age')] : []),
    ...aboutLacking(search),
    ...aboutSought(parts, search),
  ];
}

/** Subjects that were named beside those that are looked for. */
function aboutLacking({ lacking, best, sought, given, facets }: Search): AnswerPart[] {
  if (lacking.length === 0) return [];
  const missing = lacking.map((id) => subjectLabel(id, facets, 'subject.other'));
  const isStated = given.length === 0 && best[0]?.subject?.kind === 'stated';
  if (!isStated) return [messagePart('recommend.unnamed', { subject: missing.join(' ') })];
  const subject = sought.map((id) => `@subject.${id}`).join(' ');
  return [messagePart('recommend.lacking', { missing: missing.join(' '), subject })];
}

function aboutSought(parts: AnsweringParts, search: Search): AnswerPart[] {
  const { wishes, best: chosen, given, narrowed, facets } = search;
  const [best] = chosen;
  const [wished] = wishes.subjects;
  const subject = narrowed ? NARROWER : wished;
  const statedBySome = !narrowed && statesSome(parts, wished);
  const values = { subject: subjectLabel(subject ?? '', facets) };
  if (given.length > 0) {
    const onlyOne = given.length === 1 && (!best?.subject || best.subject.kind === 'stated');
    const wish = (onlyOne && given[0]) || 'several';
    const unnamed = subject !== undefined && !statedBySome;
    if (unnamed && wish === 'several') return [messagePart('recommend.nearest', values)];
    return [
      ...(unnamed ? [messagePart('recommend.unnamed', values)] : []),
      messagePart('recommend.not-all', { wish }),
    ];
  }
  // "Which of them are free?": how near they come to the subject was said when they were listed.
  if (subject === undefined || wishes.among.length > 0) return [];
  if (!narrowed && best?.subject?.kind === 'stated') return [];
  const fit = best?.subject?.kind === 'broad' ? 'broad' : 'near';
  const leftOut = statedBySome ? onlyByLeftOut(parts, wishes) : [];
  if (leftOut.length > 0) {
    return [messagePart('recommend.left-out', { ...values, platforms: leftOut.join(', '), fit })];
  }
  if (search.stating.length > 0) {
    const rest = restOf(wishes).join(' ');
    const count = search.stating.length;
    return [messagePart('recommend.subject-alone', { ...values, rest, count })];
  }
  if (statedBySome) return [messagePart('recommend.not-with-wishes', values)];
  return [messagePart(fit === 'broad' ? 'recommend.only-broad' : 'recommend.nearest', values)];
}

/** Most platforms named for a subject that do not meet the rest of the wish. */
const MOST_STATING = 2;

/**
 * Platforms that state the wished subject, where the best do not, and of which the rest of the wish
 * is only not stated: who wishes for a university is not told of a company.
 */
export function statingAlone(
  { knowledge }: AnsweringParts,
  { wishes, best, given, narrowed }: Omit<Search, 'stating' | 'facets'>,
): readonly Candidate[] {
  const covered = wishes.among.length > 0 || given.length > 0 || narrowed;
  if (covered || best[0]?.subject?.kind === 'stated') return [];
  const { subjects, without, costs, providers } = wishes;
  const known = { subjects, without, costs, providers };
  return fittingPlatforms(knowledge, { ...wishesFrom({}), ...known })
    .filter(({ subject }) => subject?.kind === 'stated')
    .slice(0, MOST_STATING);
}

/** Labels of what is not stated where the subject is. */
function restOf({ credentials, formats, levels }: Wishes): readonly string[] {
  return wishLabels({ credential: credentials, format: formats, level: levels });
}

function statesSome({ knowledge }: AnsweringParts, subject: string | undefined): boolean {
  return knowledge.platforms.some(({ subjects }) => subjects.ids.some((id) => id === subject));
}

/** Names of the platforms but for whose leaving out the whole wish would be met. */
function onlyByLeftOut({ knowledge }: AnsweringParts, wishes: Wishes): readonly string[] {
  const { platform: ids = [], ...without } = wishes.without;
  return fittingPlatforms(knowledge, { ...wishes, without })
    .filter(({ platform, subject }) => subject?.kind === 'stated' && ids.includes(platform.id))
    .map(({ platform }) => platform.name);
}

/** That none of those asked about meets the wish, before others that do or come near it. */
export function noneOfThese(
  { among }: Wishes,
  allFit: boolean,
  { length }: readonly Candidate[],
): AnswerPart[] {
  const none = messagePart('recommend.none-of-these', { count: among.length });
  return allFit ? [none, messagePart('list.all-fit', { count: length })] : [none];
}
