import type { Answer } from '../answer.js';
import { TO_FINDER } from '../guide.js';
import { ROLE_STUDY } from './role.js';
import { draft, type AnswerRequest, type Draft } from '../request.js';

/** What is asked by "make me a learning plan" and "show my plan". */
export const LEARNING_PLAN = 'learning_plan';

const HOW = 'plan.how';
/** Where somebody asks of its weeks. */
const TIMING = 'plan.timing';
/** Below platforms that were asked for to put into a plan. */
const FROM_THESE = 'plan.from-these';
/** Where somebody tells how much time they have. */
const PACE = 'plan.pace';

/**
 * How a plan comes about, with a way to something to put in it: courses for the role of the talk, and
 * any others. The plan itself is its owner's.
 */
export function tellLearningPlan({ question }: Pick<AnswerRequest, 'question'>): Draft {
  const { roles = [] } = question;
  const forRole = { label: 'step.role-courses', ask: { intent: ROLE_STUDY, roles } };
  return draft({
    kind: 'dialog',
    parts: [{ kind: 'message', id: asked(question.facets?.['pace']) }],
    nextSteps: [...(roles.length > 0 ? [forRole] : []), TO_FINDER],
  });
}

function asked([pace]: readonly string[] = []): string {
  if (pace === undefined) return HOW;
  return pace === 'weeks' ? TIMING : PACE;
}

/** Platforms that were looked for with a plan in mind, and how a plan is made of them. */
export function withWayToPlan(told: Draft): Draft {
  if (!told.parts.some(({ kind }) => kind === 'platform')) return told;
  return { ...told, parts: [...told.parts, { kind: 'message', id: FROM_THESE }] };
}

/** Whether an answer speaks of the reader's own plan, which can be opened beside it. */
export function tellsLearningPlan({ parts }: Pick<Answer, 'parts'>): boolean {
  return parts.some(
    (part) => part.kind === 'message' && [HOW, PACE, TIMING, FROM_THESE].includes(part.id),
  );
}
