import type { RoleFact } from '../../knowledge/knowledge.js';
import type { RoleTopic } from '../../knowledge/topics.js';
import { distinct } from '../facts-first.js';
import {
  draft,
  factPart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';

/** What a fact of the asked topic has ahead of one from elsewhere that fits as well. */
const TOPIC_LEAD = 0.15;
/** What a fact that holds in part has behind one that holds wholly. */
const SHARED_LAG = 0.2;
/** Below this fit no fact is what was asked for. */
const WEAKEST_FIT = 0.12;
/** The other role is told of too where its fact comes this near. */
const ALSO_WITHIN = 0.12;

/**
 * Finds whose fact it is: "who handles vendors?" leads with the role that the documents give it
 * to, and adds the other role where they give it a share.
 */
export function tellWho(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
): Draft | undefined {
  const facts = parts.knowledge.roles
    .filter((role) => role.id !== 'both')
    .flatMap((role) => role.facts)
    // "A CIO is not the architect" names the one whose fact it is not.
    .filter((fact) => fact.polar !== 'no');
  const scored = parts
    .rank(request, facts)
    .map(({ entry, score }) => ({
      entry,
      score: score + (onTopic(entry, topics) ? TOPIC_LEAD : 0) - (isShared(entry) ? SHARED_LAG : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best || best.score < WEAKEST_FIT) return undefined;

  const others = scored.filter(({ entry }) => entry.role !== best.entry.role);
  const also = others.filter(
    ({ entry, score }) => onTopic(entry, topics) && best.score - score < ALSO_WITHIN,
  );
  if (request.negated) return givenTo(best.entry, parts);
  const own = scored
    .map(({ entry }) => entry)
    .filter((fact) => fact.role === best.entry.role && onTopic(fact, topics));
  const [, backing, ...further] = distinct([...new Set([best.entry, ...own])], parts);
  const [theirs, ...more] = also.map(({ entry }) => entry);
  const shown = [best.entry, ...(backing ? [backing] : []), ...(theirs ? [theirs] : [])];
  return draft({
    parts: shown.map(factPart),
    more: [...further.slice(0, 2), ...more.slice(0, 1)].map(factPart),
    roles: [...new Set([best, ...also.slice(0, 1)].map(({ entry }) => entry.role))],
  });
}

/** "Who doesn't write code?" cannot be told by a fact alone: it is said to whom the fact belongs. */
function givenTo(fact: RoleFact, { knowledge }: AnsweringParts): Draft {
  const other = knowledge.role(fact.role)?.abbreviation ?? fact.role;
  return draft({
    parts: [{ kind: 'message', id: 'premise.other-role', values: { other } }, factPart(fact)],
    roles: [fact.role],
  });
}

/** "In part": the other role has the larger share of it. */
function isShared({ polar }: RoleFact): boolean {
  return polar === 'partly';
}

function onTopic(fact: RoleFact, topics: readonly RoleTopic[]): boolean {
  return fact.topics.some((topic) => topics.includes(topic));
}
