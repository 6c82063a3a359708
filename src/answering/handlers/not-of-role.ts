import type { Entry } from '../../knowledge/knowledge.js';
import type { RoleTopic } from '../../knowledge/topics.js';
import { factsFirst, SPECIFIC_FIT, WHOLLY_MEANT } from '../facts-first.js';
import {
  draft,
  factPart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';
import { tellFallback } from './smalltalk.js';
import { abbreviation, isStatement, otherRole, roleFacts } from './of-role.js';

/** How much better the other role's fact must fit before a premise counts as false. */
const FALSE_PREMISE_LEAD = 0.2;

/** Topics on which every role has something of its own: a better fit elsewhere corrects nothing. */
const SHARED_TOPICS: readonly RoleTopic[] = [
  'definition',
  'responsibilities',
  'education',
  'path',
  'skills',
  'management',
  'jobs',
];

/** Whether a premise may be false: that what is asked about is this role's at all. */
export function canMistake(
  { negated, form, question: { like } }: AnswerRequest,
  topics: readonly RoleTopic[],
): boolean {
  // "And the CTO?" takes nothing for granted.
  const assumes = like === undefined || form === 'polar';
  return assumes && !negated && !topics.some((topic) => SHARED_TOPICS.includes(topic));
}

/** The documents give what is asked to the other role, and plainly so. */
export function falsePremise(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
  role: string,
  fit: number,
): Draft | undefined {
  const other = otherRole(role);
  const facts = parts.knowledge.role(other)?.facts ?? [];
  const [best] = parts.rank(request, facts.filter(isStatement));
  if (!best || best.score < 2 * SPECIFIC_FIT || best.coverage < WHOLLY_MEANT) return undefined;
  if (best.score - fit < FALSE_PREMISE_LEAD) return undefined;
  return draft({
    parts: [
      { kind: 'message', id: 'premise.other-role', values: { other: abbreviation(parts, other) } },
      factPart(best.entry),
      ...roleFacts(parts, role, topics).slice(0, 1).map(factPart),
    ],
    roles: [other, role],
  });
}

/** Below this confidence silence on a topic is owned up to only where the question's words name it. */
const SURE_OF_TOPIC = 0.75;

function comesNear(
  request: AnswerRequest,
  parts: AnsweringParts,
  entries: readonly (Entry | undefined)[],
): boolean {
  const [best] = parts.rank(
    request,
    entries.filter((entry) => entry !== undefined),
  );
  return best !== undefined && best.score >= SPECIFIC_FIT;
}

/** Owns up to silence on a topic, beside what is said of the other role. */
export function notStated(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
  role: string,
): Draft {
  const other = otherRole(role);
  const { facts } = factsFirst(request, parts, roleFacts(parts, other, topics));
  const [unknown] = topics.flatMap((topic) => parts.knowledge.unknownsOf(topic, role));
  if (request.confidence < SURE_OF_TOPIC && !comesNear(request, parts, [unknown, ...facts])) {
    return tellFallback();
  }
  return draft({
    kind: 'fallback',
    parts: [
      unknown
        ? factPart(unknown)
        : { kind: 'message', id: 'unknown.of-role', values: { role: abbreviation(parts, role) } },
      ...facts.slice(0, 1).map(factPart),
    ],
    roles: [role],
  });
}
