import type { NextStep } from '../answer.js';
import { isMeant, type OrderedFacts } from '../facts-first.js';
import type { AnswerRequest, AnsweringParts } from '../request.js';
import { otherRole } from './of-role.js';

/** The same question, asked of the other role; of the one fact that settled it, for its like. */
export function otherRoleStep(
  { question: { like: _, ...question }, form }: AnswerRequest,
  role: string,
  ordered?: OrderedFacts,
): NextStep {
  const other = otherRole(role);
  const fact = ordered && isMeant(ordered) ? ordered.facts[0] : undefined;
  const like = fact && !fact.summary && { entry: fact.id, form };
  return {
    label: `step.and-${other}`,
    ask: { ...question, roles: [other], ...(like && { like }) },
  };
}

/** "Does a CTO write code?" and then "the CIO?": what the fact told of the one is asked by, of the other. */
export function askedLikeBefore(
  request: AnswerRequest,
  { knowledge }: AnsweringParts,
): AnswerRequest {
  const { like } = request.question;
  if (!like) return request;
  const [text = ''] = knowledge.asksOf(like.entry, request.language);
  return { ...request, text, form: like.form };
}
