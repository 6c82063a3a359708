import type { RoleFact } from '../../knowledge/knowledge.js';
import type { RoleTopic } from '../../knowledge/topics.js';
import type { NextStep } from '../answer.js';
import { adding, factsFirst, polarLead, shownAndMore, WHOLLY_MEANT } from '../facts-first.js';
import {
  draft,
  factPart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';
import { canMistake, falsePremise, notStated } from './not-of-role.js';
import { isStatement, namedRoles, otherRole, roleFacts, SINGLE_ROLES } from './of-role.js';
import { askedLikeBefore, otherRoleStep } from './other-role.js';
import { tellWho } from './who.js';

/** The intent that asks which courses fit a role. */
export const ROLE_STUDY = 'role_study';

/** Tells what the documents say of a role on a topic; asks which role where none is named. */
export function tellRole(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
): Draft {
  const roles = namedRoles(request);
  if (request.form === 'who' && roles.length !== 1) {
    const found = tellWho(request, parts, topics);
    if (found) return found;
  }
  const [role = onlyRole(request, parts, topics), other] = roles;
  if (role === undefined) return tellOwner(request, parts, topics) ?? whichRole(request);
  if (other !== undefined) return tellSeveral(request, parts, topics, roles);
  return tellOne(request, parts, topics, role);
}

/** From this confidence on, the topic alone may say which role is meant. */
const SURELY_OF_A_ROLE = 0.83;

/** The role that alone has facts on the topics: nobody need be asked which one is meant. */
function onlyRole(
  { confidence }: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
): string | undefined {
  if (confidence < SURELY_OF_A_ROLE) return undefined;
  const having = SINGLE_ROLES.filter((role) => roleFacts(parts, role, topics).some(isStatement));
  return having.length === 1 ? having[0] : undefined;
}

/** From this fit on, and this far ahead of the other role's, a fact alone says which role is meant. */
const OWNED_FIT = 0.5;
const OWNED_LEAD = 0.1;
/** A fact that holds less of the question's words says nothing about whose it is. */
const OWNED_COVERAGE = 0.5;

/** "Head of the development department?" names no role, and need not: only one of them heads it. */
function tellOwner(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
): Draft | undefined {
  const all = parts.knowledge.roles.flatMap(({ facts }) => facts);
  // What is denied of a role makes it one that a yes/no question may mean.
  const facts = request.form === 'polar' ? all : all.filter(isStatement);
  const ranked = parts.rank(request, facts);
  const [best, ...others] = ranked.filter(({ entry }) => entry.role !== 'both');
  // A fact of both that fits better makes it a question of both; one that fits alike says whose it is.
  if (!best || best.score < (ranked[0]?.score ?? 0)) return undefined;
  if (best.score < OWNED_FIT || best.coverage < OWNED_COVERAGE) return undefined;
  const { role } = best.entry;
  const next = others.find(({ entry }) => entry.role === otherRole(role));
  const wholly = best.coverage >= WHOLLY_MEANT && (next?.coverage ?? 0) < WHOLLY_MEANT;
  const lead = best.score - (next?.score ?? 0);
  if (lead < (wholly ? 0 : OWNED_LEAD)) return undefined;
  return tellOne(request, parts, [...new Set([...topics, ...best.entry.topics])], role);
}

function whichRole({ question }: AnswerRequest): Draft {
  return draft({
    kind: 'clarify',
    parts: [{ kind: 'message', id: 'clarify.which-role' }],
    nextSteps: [...SINGLE_ROLES, 'both'].map((role) => ({
      label: `choice.role.${role}`,
      ask: { ...question, roles: [role] },
    })),
  });
}

function tellOne(
  asked: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
  role: string,
): Draft {
  const request = askedLikeBefore(asked, parts);
  const onTopic = roleFacts(parts, role, topics);
  const ordered = factsFirst(request, parts, onTopic, elsewhere(request, parts, topics, role));
  const corrected = canMistake(request, topics)
    ? falsePremise(request, parts, topics, role, ordered.fit)
    : undefined;
  if (corrected) return corrected;
  if (ordered.facts.length === 0) return notStated(request, parts, topics, role);

  const { shown, more } = shownAndMore(ordered, request, parts);
  return draft({
    parts: [...polarLead(request, ordered), ...shown],
    more,
    roles: [role],
    nextSteps: [otherRoleStep(request, role, ordered), ...courseSteps(topics, [role])],
  });
}

/**
 * What else is said of a role, which the question may mean instead. Where the documents are known to
 * be silent on the topic, it has to fit better than to say so.
 */
function elsewhere(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
  role: string,
): readonly RoleFact[] {
  const { facts = [] } = parts.knowledge.role(role) ?? {};
  const [topic] = topics;
  if (topic === undefined || parts.knowledge.factsOf(role, topic).length > 0) return facts;
  const silence = parts.knowledge.unknownsOf(topic, role);
  const [best] = parts.rank(request, [...silence, ...facts]);
  const [fact] = parts.rank(request, facts);
  const wholly = (fact?.coverage ?? 0) >= WHOLLY_MEANT;
  const isKnown = silence.length > 0 && request.confidence >= SURELY_OF_A_ROLE;
  return best?.entry.kind === 'unknown' || (isKnown && !wholly) ? [] : facts;
}

function tellSeveral(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
  roles: readonly string[],
): Draft {
  const each = roles.map(
    (role) => factsFirst(request, parts, roleFacts(parts, role, topics)).facts,
  );
  const first = each.flatMap((facts) => facts.slice(0, 1));
  const stated = first.filter(isStatement);
  // "And the intranet?" asks whose it is: that it is not the other's says nothing new.
  const shown = request.form === 'polar' || stated.length === 0 ? first : stated;
  const further = each.flat().filter((fact) => !shown.includes(fact));
  return draft({
    parts: shown.map(factPart),
    more: adding(shown, further, parts).map(factPart),
    roles,
    nextSteps: courseSteps(topics, roles),
  });
}

/** Topics after which one may want to learn what they ask for. */
const LEARNABLE_TOPICS: readonly RoleTopic[] = ['education', 'path', 'skills'];

/** A plain question of fact is answered shortly, with platforms for it on a button. */
function courseSteps([topic]: readonly RoleTopic[], roles: readonly string[]): NextStep[] {
  if (topic === undefined || !LEARNABLE_TOPICS.includes(topic)) return [];
  return [{ label: 'step.role-courses', ask: { intent: ROLE_STUDY, roles } }];
}
