import type { RoleFact } from '../../knowledge/knowledge.js';
import type { RoleTopic } from '../../knowledge/topics.js';
import { adding, askedFor, distinct, SPECIFIC_FIT, WHOLLY_MEANT } from '../facts-first.js';
import {
  draft,
  factPart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
  type Ranked,
} from '../request.js';

/** What a fact of the asked topic has ahead of one from elsewhere that fits as well. */
const TOPIC_LEAD = 0.15;
/** What a fact that holds in part has behind one that holds wholly; so does one of a role that has not the task. */
const SHARED_LAG = 0.2;
/** A role is denied what is asked for where that fits nearly as well as its best fact: by this. */
const DENIED_WITHIN = 0.1;
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
  const all = parts.knowledge.roles.filter(({ id }) => id !== 'both').flatMap(({ facts }) => facts);
  const everything = parts.rank(request, all);
  // "A CIO is not the architect" names the one whose fact it is not.
  const ranked = everything.filter(({ entry }) => !isDenial(entry));
  const scored = ranked
    .map(({ entry, score }) => ({ entry, score: score + headStart(entry, topics, everything) }))
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
  const further = distinct([...new Set([best.entry, ...own])], parts).slice(1);
  const theirs = also.map(({ entry }) => entry);
  const asked = further.filter((fact) => askedFor(ranked).includes(fact));
  const backing = isSettled(best.entry, ranked) ? [] : asked.slice(0, 1);
  const parted = [best.entry, ...theirs.slice(0, 1)].some((fact) => tellsOfOther(fact, parts));
  const shown = [best.entry, ...backing, ...(parted ? [] : theirs.slice(0, 1))];
  const more = [...further.slice(0, 3), ...theirs.slice(0, 2)];
  return draft({
    parts: shown.map(factPart),
    more: adding(shown, more, parts).map(factPart),
    roles: [...new Set(shown.map(({ role }) => role))],
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

/** How far a fact is ahead of others that hold as many of the question's words, or behind them. */
function headStart(
  fact: RoleFact,
  topics: readonly RoleTopic[],
  ranked: readonly Ranked<RoleFact>[],
): number {
  const behind = isShared(fact) || isDenied(fact.role, ranked);
  return (onTopic(fact, topics) ? TOPIC_LEAD : 0) - (behind ? SHARED_LAG : 0);
}

/** What fits about as well as anything said of a role is that the thing asked for is not its task. */
function isDenied(role: string, ranked: readonly Ranked<RoleFact>[]): boolean {
  const own = ranked.filter(({ entry }) => entry.role === role);
  const denial = own.find(({ entry }) => isDenial(entry))?.score ?? 0;
  return denial >= SPECIFIC_FIT && denial >= (own[0]?.score ?? 0) - DENIED_WITHIN;
}

function isDenial({ polar }: RoleFact): boolean {
  return polar === 'no';
}

/** A summary that says what the other role does: half of its words are about that one. */
function tellsOfOther({ role, summary, text }: RoleFact, { knowledge }: AnsweringParts): boolean {
  return (
    summary &&
    knowledge.roles.some(({ id, abbreviation }) => id !== role && text.includes(abbreviation))
  );
}

/** Nothing need stand beside a summary, or beside a fact that holds all of the question. */
function isSettled(fact: RoleFact, ranked: readonly Ranked[]): boolean {
  const coverage = ranked.find(({ entry }) => entry === fact)?.coverage ?? 0;
  return fact.summary || coverage >= WHOLLY_MEANT;
}

/** "In part": the other role has the larger share of it. */
function isShared({ polar }: RoleFact): boolean {
  return polar === 'partly';
}

function onTopic(fact: RoleFact, topics: readonly RoleTopic[]): boolean {
  return fact.topics.some((topic) => topics.includes(topic));
}
