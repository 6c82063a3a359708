import type { Platform } from '../../knowledge/knowledge.js';
import type { PlatformTopic } from '../../knowledge/topics.js';
import type { AnswerPart } from '../answer.js';
import {
  fittingPlatforms,
  wishesFrom,
  type Candidate,
  type SubjectFit,
  type Wishes,
} from '../recommendation.js';
import { soughtSubjects } from '../sought-subjects.js';
import { subjectLabel } from '../wish-labels.js';
import {
  draft,
  messagePart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';
import { leftOutPart } from '../left-out.js';
import { introduction, noneOfThese, statingAlone } from './introduction.js';
import { factsByStatement, MOST_PLATFORMS, tellFacts } from './by-statement.js';
import { furtherSteps } from './narrowing.js';
import { tellUnknown } from './unknown.js';

/** Which wishes are given up, and in which order, when nothing meets all of them. */
const RELAXED = ['levels', 'formats', 'costs', 'providers', 'credentials'] as const;

const NEAR = 'recommend.near';
const REST_ALONE = 'recommend.rest-alone';
/** The messages behind which platforms stand that come near a wish and do not meet it. */
export const BESIDES: readonly string[] = [NEAR, REST_ALONE];

/** Names the platforms that fit a wish, each with why. */
export function recommend(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly PlatformTopic[],
): Draft {
  const wishes = wishesFrom(request.question.facets ?? {});
  if (wishes.credentials.includes('degree')) return tellUnknown(request, parts, ['degree']);

  const stated = asksForRelation(wishes) ? factsByStatement(request, parts, topics) : [];
  if (stated.length > 0) return tellFacts(stated);

  const asked = withTopics(wishes, topics);
  const subjects = soughtSubjects(parts.knowledge, asked.subjects);
  const { sought, ofNone } = beyondThese(parts, { ...asked, subjects: subjects.sought });
  const { candidates, given } = relaxed(parts, sought);
  const { best, left, near } =
    sought.among.length > 0 ? cut(candidates) : bestOf(candidates, subjects.narrowed);
  const search = { wishes: sought, ...subjects, best, given };
  const stating = ofNone ? [] : statingAlone(parts, search);
  // "Teaching built on research" names no subject that is taught, but how somebody teaches.
  const unstated = isUnstated(sought, best) && stating.length + subjects.lacking.length === 0;
  const method = unstated ? factsByStatement(request, parts, ['format']) : [];
  if (method.length === 1) return tellFacts(method);

  const facets = request.question.facets ?? {};
  const subject = { subject: subjectLabel(sought.subjects[0] ?? '', facets) };
  const intro = introduction(parts, { ...search, stating, facets });
  const partOf = ({ platform }: Candidate) => platformPart(request, parts, platform, asked);
  const chosen = [...stating, ...best, ...near];
  const told = chosen.map(partOf);
  const farther = (others: AnswerPart[]) =>
    best[0]?.subject?.kind === 'stated' && others.length > 0
      ? [messagePart('recommend.farther', subject), ...others]
      : others;
  return draft({
    parts: [
      ...(ofNone ? noneOfThese(wishes, intro.length === 0, chosen) : []),
      ...intro,
      ...stating.map(partOf),
      ...(stating.length > 0 ? [messagePart(REST_ALONE, { ...subject, count: best.length })] : []),
      ...best.map(partOf),
      ...leftOutPart(left.map(({ platform }) => platform.id)),
      ...(near.length > 0 ? [messagePart(NEAR, subject)] : []),
      ...near.map(partOf),
    ],
    more: [
      ...left.map(partOf),
      ...untoldAbout(parts, chosen, told),
      ...farther(candidates.filter((one) => ![...chosen, ...left].includes(one)).map(partOf)),
    ],
    platforms: chosen.map(({ platform }) => platform.id),
    nextSteps: furtherSteps(request, asked, parts),
  });
}

/**
 * Where none of those asked about meets the wish, that is owned up to and all are looked through. Of
 * those with certificates, where no certificate is free, the free ones are those whose courses are.
 */
function beyondThese(
  { knowledge }: AnsweringParts,
  sought: Wishes,
): { sought: Wishes; ofNone: boolean } {
  if (sought.among.length === 0) return { sought, ofNone: false };
  const ofCourses = sought.costs.length > 0 ? [{ ...sought, credentials: [] }] : [];
  const met = [sought, ...ofCourses].find(
    (wishes) => fittingPlatforms(knowledge, wishes).length > 0,
  );
  return { sought: met ?? { ...sought, among: [] }, ofNone: met === undefined };
}

/** A subject is wished for, and no platform that meets the wish states it or one near it. */
function isUnstated({ subjects }: Wishes, [best]: readonly Candidate[]): boolean {
  return subjects.length > 0 && (!best || best.subject?.kind === 'broad');
}

/** What each chosen platform is, where the answer told something narrower of it. */
function untoldAbout(
  { knowledge }: AnsweringParts,
  chosen: readonly Candidate[],
  told: readonly AnswerPart[],
): AnswerPart[] {
  const entries = told.flatMap((part) => (part.kind === 'platform' ? part.entries : []));
  return chosen.flatMap(({ platform }) =>
    knowledge
      .platformFactsOf(platform.id, 'about')
      .slice(0, 1)
      .filter(({ id }) => !entries.includes(id))
      .map(({ id }) => ({ kind: 'platform' as const, platform: platform.id, entries: [id] })),
  );
}

/** "Which has certificates?" asks by topic what "with a certificate" asks by wish. */
function withTopics(wishes: Wishes, topics: readonly PlatformTopic[]): Wishes {
  const credential = topics.includes('certificate') && wishes.credentials.length === 0;
  const trial = topics.includes('trial') && wishes.costs.length === 0;
  return {
    ...wishes,
    credentials: credential ? ['certificate'] : wishes.credentials,
    costs: trial ? ['trial'] : wishes.costs,
  };
}

/** No facet says what is looked for, so that a fact about a platform may be meant. */
function asksForRelation({
  costs,
  providers: _,
  audiences: __,
  among: ___,
  without,
  ...others
}: Wishes): boolean {
  return (
    Object.keys(without).length === 0 &&
    Object.values(others).every((list) => list.length === 0) &&
    costs.every((cost) => cost === 'free')
  );
}

/** The platforms that meet most of what is wished for, and which wishes had to be given up. */
export function relaxed(
  { knowledge }: AnsweringParts,
  wishes: Wishes,
): { candidates: readonly Candidate[]; given: readonly string[] } {
  let current = wishes;
  const given: string[] = [];
  let candidates = fittingPlatforms(knowledge, current);
  if (candidates.length === 0 && wishes.costs.includes('really-free')) {
    current = { ...current, costs: ['free'] };
    candidates = fittingPlatforms(knowledge, current);
  }
  for (const wish of RELAXED) {
    if (candidates.length > 0) break;
    if (current[wish].length === 0) continue;
    current = { ...current, [wish]: [] };
    given.push(wish);
    candidates = fittingPlatforms(knowledge, current);
  }
  return { candidates, given };
}

/** From this many platforms on that state a subject, none that only comes near it is named. */
const ENOUGH_STATED = 2;

/** What a search names. */
interface Chosen {
  readonly best: readonly Candidate[];
  /** As good, but too many to be told of at once. */
  readonly left: readonly Candidate[];
  readonly near: readonly Candidate[];
}

/**
 * The best, and what comes next to a subject that only one platform states. What is merely wide is
 * never mixed with what states a subject, nor what is far with what is near.
 */
function bestOf(candidates: readonly Candidate[], narrowed: boolean): Chosen {
  const [first] = candidates;
  const alike = candidates.filter(({ subject }) => subject?.kind === first?.subject?.kind);
  if (first?.subject?.kind === 'related') return cut(nearest(alike));
  const chosen = cut(alike);
  if (first?.subject?.kind !== 'stated' || narrowed) return chosen;
  if (alike.length >= ENOUGH_STATED) return chosen;
  const near = candidates.filter(({ subject }) => stepsOf(subject) === 1);
  return { ...chosen, near: near.slice(0, MOST_PLATFORMS - alike.length) };
}

function cut(candidates: readonly Candidate[]): Chosen {
  const best = candidates.slice(0, MOST_PLATFORMS);
  return { best, left: candidates.slice(best.length), near: [] };
}

/** Those as near as the nearest, or one step farther. */
function nearest(related: readonly Candidate[]): readonly Candidate[] {
  const least = Math.min(...related.map(({ subject }) => stepsOf(subject)));
  return related.filter(({ subject }) => stepsOf(subject) <= least + 1);
}

function stepsOf(subject: SubjectFit | undefined): number {
  return subject?.kind === 'related' ? subject.steps : Infinity;
}

/** A platform with the facts that say why it fits: at most two, so that a list stays readable. */
export function platformPart(
  request: AnswerRequest,
  { knowledge, rank }: AnsweringParts,
  platform: Platform,
  wishes: Wishes,
): AnswerPart {
  const about = knowledge.platformFactsOf(platform.id, 'about').slice(0, 1);
  const wished: PlatformTopic[] = [
    ...(wishes.credentials.length > 0 ? (['certificate', 'diploma', 'nanodegree'] as const) : []),
    ...(wishes.costs.some((cost) => cost === 'trial' || cost === 'subscription')
      ? (['trial'] as const)
      : []),
    // "Which of them are free?" asks what each of them costs.
    ...(wishes.costs.length > 0 && wishes.among.length > 0 ? (['cost'] as const) : []),
  ];
  const facts = platform.facts.filter(
    (fact) => fact.topics.some((topic) => wished.includes(topic)) && !about.includes(fact),
  );
  const best = rank(request, facts)
    .slice(0, 1)
    .map(({ entry }) => entry);
  const why = best.length > 0 ? best : facts.slice(0, 1);
  return {
    kind: 'platform',
    platform: platform.id,
    entries: (wished.length > 0 && why.length > 0 ? why : about).map(({ id }) => id),
  };
}
