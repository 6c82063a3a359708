import { subjectFit } from '../recommendation.js';
import { subjectLabel } from '../wish-labels.js';
import type { PlatformFact, Platform } from '../../knowledge/knowledge.js';
import type { PlatformTopic, UnknownTopic } from '../../knowledge/topics.js';
import type { AnswerPart, NextStep } from '../answer.js';
import { factsFirst, polarLead, shownAndMore, type OrderedFacts } from '../facts-first.js';
import {
  draft,
  factPart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';
import { recommend } from './recommend.js';
import { tellUnknown, unknownPart } from './unknown.js';

/** Below this confidence "it is not stated" would answer a question that was perhaps not asked. */
const UNSURE = 0.8;
/** Most platforms that one answer tells of side by side; more stand in a list. */
const MOST_SIDE_BY_SIDE = 3;

/** Tells what the documents say of a platform; without one, names platforms with such facts. */
export function tellPlatform(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly PlatformTopic[],
): Draft {
  const platforms = namedPlatforms(request, parts);
  const [platform, other] = platforms;
  if (platform === undefined) return recommend(request, parts, topics);
  if (asksForDegree(request, topics)) return tellUnknown(request, parts, ['degree']);
  if (other === undefined) return tellOne(request, parts, topics, platform);
  return tellSeveral(request, parts, topics, platforms);
}

/** "Do I get a degree from Yale?": what certificates there are would not answer it. */
function asksForDegree({ question }: AnswerRequest, [topic]: readonly PlatformTopic[]): boolean {
  return topic === 'certificate' && (question.facets?.['credential'] ?? []).includes('degree');
}

/** The platforms that a question names and that the knowledge holds. */
export function namedPlatforms(
  { question }: AnswerRequest,
  { knowledge }: AnsweringParts,
): readonly Platform[] {
  return (question.platforms ?? []).flatMap((id) => knowledge.platform(id) ?? []);
}

function tellOne(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly PlatformTopic[],
  platform: Platform,
): Draft {
  const facts = platformFacts(parts, platform, topics);
  if (facts.length === 0) {
    return request.confidence < UNSURE && !namesProof(request, topics)
      ? tellOne(request, parts, ['about'], platform)
      : notStated(request, parts, topics, platform);
  }

  const unnamed = unnamedSubject(request, parts, topics, platform);
  const silent = unnamed !== undefined && !comesNear(request, parts, platform);
  const ordered = factsFirst(request, parts, facts, platform.facts);
  if (request.exact) return notExactly(request, parts, platform, ordered.facts);
  const { shown, more } = shownAndMore(ordered, request, parts, platform.facts);
  return draft({
    ...(silent && { kind: 'fallback' as const }),
    parts: [...(unnamed ? [unnamed] : plainLead(request, ordered)), ...shown],
    more,
    platforms: [platform.id],
    nextSteps: platformSteps(platform, topics),
  });
}

/** "Is there a fee for the certificate?" says what it asks of, however little it is understood. */
function namesProof({ question }: AnswerRequest, [topic]: readonly PlatformTopic[]): boolean {
  const { credential = [], cost = [] } = question.facets ?? {};
  return topic === 'certificate' && (credential.length > 0 || cost.includes('paid-certificate'));
}

/** What a yes to a topic answers, by facet: "does edX certify?", but not "is the certificate free?". */
const ANSWERED: Partial<Record<PlatformTopic, { readonly facet: string; readonly id: string }>> = {
  cost: { facet: 'cost', id: 'free' },
  certificate: { facet: 'credential', id: 'certificate' },
};

/** "Yes." or "No." where the first fact settles just what was asked. */
function plainLead(request: AnswerRequest, ordered: OrderedFacts<PlatformFact>): AnswerPart[] {
  const [topic, ...others] = ordered.facts[0]?.topics ?? [];
  const answered = topic && ANSWERED[topic];
  const { facets = {} } = request.question;
  // That there are nanodegrees is no yes to "is the nanodegree free?".
  if (facets['cost'] && topic !== 'cost' && !others.includes('cost')) return [];
  const asked = Object.entries(facets);
  const isAsked = ([facet, ids]: (typeof asked)[number]) =>
    facet === answered?.facet && ids.every((id) => id === answered.id);
  return !answered || (asked.length > 0 && asked.every(isAsked)) ? polarLead(request, ordered) : [];
}

/** Facts of a platform on several topics, those of the first topic first. */
export function platformFacts(
  { knowledge }: AnsweringParts,
  platform: Platform,
  topics: readonly PlatformTopic[],
): readonly PlatformFact[] {
  return [...new Set(topics.flatMap((topic) => knowledge.platformFactsOf(platform.id, topic)))];
}

/** What may not be stated of a platform by figure or date. */
const EXACT_TOPICS: readonly UnknownTopic[] = ['price', 'platform-logistics'];

/** "How much is it per month?": the documents give neither prices nor dates, and what they do say. */
function notExactly(
  request: AnswerRequest,
  parts: AnsweringParts,
  platform: Platform,
  [fact]: readonly PlatformFact[],
): Draft {
  return draft({
    kind: 'fallback',
    parts: [
      // How long a trial lasts is owned up to by its fact.
      ...(fact?.topics.includes('trial') ? [] : [unknownPart(request, parts, EXACT_TOPICS, {})]),
      ...(fact ? [factPart(fact)] : []),
    ],
    platforms: [platform.id],
  });
}

/** "Does Codecademy teach marketing?": the documents name other subjects, and that is what is said. */
function unnamedSubject(
  { question }: AnswerRequest,
  { knowledge }: AnsweringParts,
  topics: readonly PlatformTopic[],
  platform: Platform,
): AnswerPart | undefined {
  const [subject] = question.facets?.['subject'] ?? [];
  if (subject === undefined || !topics.includes('subjects')) return undefined;
  if (subjectFit(knowledge, platform, [subject])?.kind === 'stated') return undefined;
  const values = { platform: platform.name, subject: subjectLabel(subject, question.facets) };
  return { kind: 'message', id: 'platform.subject-not-named', values };
}

/** What is told of the platform comes near the subject: technology, where web development is asked. */
function comesNear(
  { question }: AnswerRequest,
  { knowledge }: AnsweringParts,
  platform: Platform,
): boolean {
  return subjectFit(knowledge, platform, question.facets?.['subject'] ?? [])?.kind === 'related';
}

/** Topics on which "what is there at Harvard Extension School?" is answered by what it is, in part. */
const TOLD_BY_ABOUT: readonly PlatformTopic[] = ['subjects', 'format'];

function notStated(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly PlatformTopic[],
  platform: Platform,
): Draft {
  const about = platformFacts(parts, platform, ['about']).slice(0, 1).map(factPart);
  const unknown = unknownPart(request, parts, topics, { platform: platform.name });
  const told = request.form === 'open' && topics.some((topic) => TOLD_BY_ABOUT.includes(topic));
  return draft({
    ...(told ? { parts: [...about, unknown] } : { kind: 'fallback', parts: [unknown, ...about] }),
    platforms: [platform.id],
    nextSteps: platformSteps(platform, topics),
  });
}

function tellSeveral(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly PlatformTopic[],
  platforms: readonly Platform[],
): Draft {
  const inList = platforms.length > MOST_SIDE_BY_SIDE;
  const told = platforms.map((platform): AnswerPart => {
    const { facts } = factsFirst(request, parts, platformFacts(parts, platform, topics));
    const [lead] = facts;
    if (!lead) return unknownPart(request, parts, topics, { platform: platform.name });
    return inList
      ? { kind: 'platform', platform: platform.id, entries: [lead.id] }
      : factPart(lead);
  });
  const anyKnown = platforms.some((platform) => platformFacts(parts, platform, topics).length > 0);
  return draft({
    kind: anyKnown ? 'answer' : 'fallback',
    parts: told,
    platforms: platforms.map(({ id }) => id),
  });
}

/** Compares two or three platforms: what each is, what it costs, what proof it gives. */
export function comparePlatforms(request: AnswerRequest, parts: AnsweringParts): Draft {
  const named = namedPlatforms(request, parts);
  const platforms = named.slice(0, MOST_SIDE_BY_SIDE);
  const [only, other] = platforms;
  if (!only) return recommend(request, parts, []);
  if (!other) return tellOne(request, parts, ['about'], only);
  const shown = named.length > platforms.length ? 'some' : 'all';
  return draft({
    parts: [
      { kind: 'message', id: 'compare.not-ranked', values: { shown } },
      sideBySide(parts, platforms),
    ],
    platforms: platforms.map(({ id }) => id),
  });
}

const COMPARED: readonly PlatformTopic[] = ['about', 'cost', 'certificate'];

/** A row per topic. What the documents do not state of a platform has no cell. */
function sideBySide({ knowledge }: AnsweringParts, platforms: readonly Platform[]): AnswerPart {
  const all = COMPARED.map((topic) => ({
    aspect: topic,
    cells: platforms.flatMap(({ id }) =>
      knowledge
        .platformFactsOf(id, topic)
        .slice(0, 1)
        .map((fact) => ({ side: id, entry: fact.id })),
    ),
  }));
  return { kind: 'comparison', rows: all.filter(({ cells }) => cells.length > 0) };
}

const STEP_TOPICS: readonly { topic: PlatformTopic; intent: string; label: string }[] = [
  { topic: 'cost', intent: 'platform_cost', label: 'step.cost' },
  { topic: 'certificate', intent: 'platform_certificate', label: 'step.certificate' },
  { topic: 'subjects', intent: 'platform_subjects', label: 'step.subjects' },
];

/** What else may be asked of a platform, as buttons. */
export function platformSteps(platform: Platform, asked: readonly PlatformTopic[]): NextStep[] {
  return STEP_TOPICS.filter(
    ({ topic }) =>
      !asked.includes(topic) && platform.facts.some((fact) => fact.topics.includes(topic)),
  ).map(({ intent, label }) => ({ label, ask: { intent, platforms: [platform.id] } }));
}
