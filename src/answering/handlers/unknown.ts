import { distinct } from '../facts-first.js';
import { subjectLabel } from '../wish-labels.js';
import type { Entry, Unknown } from '../../knowledge/knowledge.js';
import type { UnknownTopic } from '../../knowledge/topics.js';
import type { AnswerPart, MessageValues } from '../answer.js';
import {
  draft,
  factPart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';

/** From this fit on, a fact settles a yes/no question near what is unknown: "is the pay good?". */
const SETTLING_FIT = 0.55;

/** Says that the documents are silent, and what comes nearest. Always a fallback. */
export function tellUnknown(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly UnknownTopic[],
): Draft {
  const unknown = fittingUnknown(request, parts, topics);
  const related = relatedFacts(unknown, request, parts);
  const settling = settlingFact(request, parts, related);
  if (settling) {
    return draft({
      parts: [factPart(settling)],
      more: unknown ? [factPart(unknown)] : [],
      roles: request.question.roles ?? [],
      platforms: request.question.platforms ?? [],
    });
  }
  return draft({
    kind: 'fallback',
    parts: [
      unknownPart(request, parts, topics, namesFor(request, parts)),
      ...besides(unknown, related, request, parts).map(factPart),
    ],
    roles: request.question.roles ?? [],
    platforms: request.question.platforms ?? [],
  });
}

/**
 * What may help beside it: nothing that it says itself, nothing of a role that nobody asked about,
 * and not all platforms where one is spoken of.
 */
function besides(
  unknown: Unknown | undefined,
  [nearest]: readonly Entry[],
  { question: { roles = [], platforms = [] } }: AnswerRequest,
  parts: AnsweringParts,
): readonly Entry[] {
  if (!nearest) return [];
  const ofOneRole = nearest.kind === 'role' && nearest.role !== 'both';
  const ofAll = nearest.kind === 'list' && nearest.topics.includes('list');
  if ((ofOneRole && roles.length === 0) || (ofAll && platforms.length > 0)) return [];
  return unknown ? distinct([unknown, nearest], parts).slice(1) : [nearest];
}

/** What comes nearest to an unknown, that of the role in question first. */
function relatedFacts(
  unknown: Unknown | undefined,
  { question: { roles = [] } }: AnswerRequest,
  { knowledge }: AnsweringParts,
): readonly Entry[] {
  const related = (unknown?.related ?? []).flatMap((id) => knowledge.entry(id) ?? []);
  if (roles.length !== 1) return related;
  const own = related.filter((entry) => entry.kind === 'role' && entry.role === roles[0]);
  return [...new Set([...own, ...related])];
}

/** The fact that answers a yes/no question about one role or platform, and about no other. */
function settlingFact(
  request: AnswerRequest,
  parts: AnsweringParts,
  related: readonly Entry[],
): Entry | undefined {
  const { roles = [], facets = {} } = request.question;
  const ofOthers = roles.length > 1 || (facets['other_role'] ?? []).length > 0;
  if (request.form !== 'polar' || ofOthers) return undefined;
  const [best] = parts.rank(request, related.filter(isOfOneOf(roles)));
  return best && best.score >= SETTLING_FIT ? best.entry : undefined;
}

/** A fact about one role or platform: what holds of all together, or of the other role, settles nothing. */
function isOfOneOf(roles: readonly string[]): (entry: Entry) => boolean {
  const [asked] = roles;
  return (entry) =>
    entry.kind === 'platform' ||
    (entry.kind === 'role' && (asked === undefined ? entry.role !== 'both' : entry.role === asked));
}

/** The part that says what is not stated, with names filled in. */
export function unknownPart(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly UnknownTopic[],
  values: MessageValues,
): AnswerPart {
  const unknown = fittingUnknown(request, parts, topics);
  if (!unknown) return { kind: 'message', id: 'fallback.unknown' };
  return { kind: 'fact', entry: unknown.id, values };
}

function fittingUnknown(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly UnknownTopic[],
): Unknown | undefined {
  const [role, other] = request.question.roles ?? [];
  const filled = new Set(Object.keys(namesFor(request, parts)));
  const candidates = topics
    .flatMap((topic) => parts.knowledge.unknownsOf(topic, other === undefined ? role : undefined))
    .filter(({ text }) => placeholders(text).every((name) => filled.has(name)));
  const [best] = parts.rank(request, candidates);
  return best && best.score > 0 ? best.entry : candidates[0];
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}

function namesFor({ question }: AnswerRequest, { knowledge }: AnsweringParts): MessageValues {
  const role = knowledge.role(question.roles?.[0] ?? '');
  const platform = knowledge.platform(question.platforms?.[0] ?? '');
  const subject = knowledge.subjects.get(question.facets?.['subject']?.[0] ?? '');
  return {
    ...(role && { role: role.abbreviation }),
    ...(platform && { platform: platform.name }),
    ...(subject && { subject: subjectLabel(subject.id, question.facets) }),
  };
}
