import type { RoleFact } from '../../knowledge/knowledge.js';
import type { AnswerPart, NextStep } from '../answer.js';
import { adding, factsFirst } from '../facts-first.js';
import { leftOutPart } from '../left-out.js';
import { wishesFrom, type Candidate } from '../recommendation.js';
import {
  draft,
  factPart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';
import { platformPart, relaxed } from './recommend.js';
import { namedRoles, roleFacts, SINGLE_ROLES } from './of-role.js';
import { otherRoleStep } from './other-role.js';
import { ROLE_STUDY } from './role.js';

/** Most platforms that are told at once: with two roles, their statements need the room. */
const MOST_FOR_ONE = 3;
const MOST_FOR_TWO = 2;

/**
 * What to study for a role: what the documents ask of it, then platforms that teach such subjects.
 * The documents link no role to a platform, so the second half is told as our matching.
 */
export function tellRoleStudy(request: AnswerRequest, parts: AnsweringParts): Draft {
  const named = namedRoles(request);
  const roles = named.length > 0 ? named : SINGLE_ROLES;
  const facets = request.question.facets ?? {};
  const subjects = facets['subject'] ?? matchedSubjects(parts, roles);
  const wishes = { ...wishesFrom(facets), subjects };
  const { candidates, given } = relaxed(parts, wishes);
  const fitting = equallyStated(candidates);
  const chosen = fitting.slice(0, roles.length === 1 ? MOST_FOR_ONE : MOST_FOR_TWO);
  const stated = roles.flatMap((role) => statedOf(request, parts, role, roles.length === 1));
  const platformOf = ({ platform }: Candidate): AnswerPart => ({
    ...platformPart(request, parts, platform, wishes),
    ...forSubjects(platform.subjects.ids, subjects),
  });
  return draft({
    parts: [
      ...stated.map(factPart),
      ...given.slice(0, 1).map((wish): AnswerPart => notAll(wish, given)),
      matching(chosen),
      ...chosen.map(platformOf),
      ...leftOutPart(fitting.slice(chosen.length).map(({ platform }) => platform.id)),
      ...(chosen[0]?.subject?.kind === 'stated' ? unnamed(parts, subjects) : []),
    ],
    more: [
      ...fitting.slice(chosen.length).map(platformOf),
      ...restOf(parts, roles, stated).map(factPart),
    ],
    roles,
    platforms: chosen.map(({ platform }) => platform.id),
    nextSteps: furtherSteps(request, roles),
  });
}

/** The single fact that is asked for, then education and skills; of two roles, only these. */
function statedOf(
  request: AnswerRequest,
  parts: AnsweringParts,
  role: string,
  alone: boolean,
): readonly RoleFact[] {
  const topics = ['education', 'path'] as const;
  const { facts } = factsFirst(request, parts, roleFacts(parts, role, topics));
  const told = [
    ...(alone ? facts.slice(0, 1).filter(({ summary }) => !summary) : []),
    ...roleFacts(parts, role, ['education']).slice(0, 1),
    ...roleFacts(parts, role, ['skills']).slice(0, 1),
  ];
  return adding([], [...new Set(told)], parts);
}

/** Subjects that teach what is stated of the roles, those of the first role first. */
function matchedSubjects(
  { knowledge }: AnsweringParts,
  roles: readonly string[],
): readonly string[] {
  const subjects = roles.flatMap((role) => {
    const ids = new Set(knowledge.role(role)?.facts.map(({ id }) => id));
    return knowledge.study.filter(({ entry }) => ids.has(entry)).flatMap((one) => one.subjects);
  });
  return [...new Set(subjects)];
}

/** Where a platform states a subject, none that merely comes near it is named beside it. */
function equallyStated(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  return candidates.filter(({ subject }) => subject?.kind === best?.subject?.kind);
}

function notAll(wish: string, given: readonly string[]): AnswerPart {
  const told = given.length === 1 ? wish : 'several';
  return { kind: 'message', id: 'recommend.not-all', values: { wish: told } };
}

function matching([best]: readonly Candidate[]): AnswerPart {
  const fit = best?.subject?.kind ?? 'none';
  return { kind: 'message', id: 'study.our-matching', values: { fit } };
}

function forSubjects(
  stated: readonly string[],
  wished: readonly string[],
): { subjects?: readonly string[] } {
  const subjects = wished.filter((id) => stated.includes(id));
  return subjects.length > 0 ? { subjects } : {};
}

/** Subjects that no platform is said to teach. */
function unnamed({ knowledge }: AnsweringParts, subjects: readonly string[]): AnswerPart[] {
  const lacking = subjects.filter(
    (id) => !knowledge.platforms.some((platform) => platform.subjects.ids.includes(id)),
  );
  if (lacking.length === 0) return [];
  const names = lacking.map((id) => `@subject.${id}`).join(' ');
  return [{ kind: 'message', id: 'study.unnamed', values: { subjects: names } }];
}

/** What the match rests on, and how one gets there, as far as it was not told. */
function restOf(
  parts: AnsweringParts,
  roles: readonly string[],
  told: readonly RoleFact[],
): readonly RoleFact[] {
  const matched = new Set(parts.knowledge.study.map(({ entry }) => entry));
  const rest = roles.flatMap((role) => [
    ...roleFacts(parts, role, ['path']).slice(0, 1),
    ...(parts.knowledge.role(role)?.facts ?? []).filter(({ id }) => matched.has(id)),
  ]);
  return adding(told, rest, parts);
}

function furtherSteps(request: AnswerRequest, roles: readonly string[]): NextStep[] {
  const { question } = request;
  const { facets = {} } = question;
  const [role, second] = roles;
  const narrowed = (facet: string, value: string) => ({
    ...question,
    intent: ROLE_STUDY,
    roles,
    facets: { ...facets, [facet]: [value] },
  });
  return [
    ...(role !== undefined && second === undefined ? [otherRoleStep(request, role)] : []),
    ...(facets['credential'] === undefined
      ? [{ label: 'step.with-certificate', ask: narrowed('credential', 'certificate') }]
      : []),
    ...(facets['cost'] === undefined
      ? [{ label: 'step.really-free', ask: narrowed('cost', 'really-free') }]
      : []),
  ];
}
