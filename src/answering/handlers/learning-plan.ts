import type { Platform } from '../../knowledge/knowledge.js';
import type { Answer, AnswerPart } from '../answer.js';
import { TO_FINDER } from '../guide.js';
import { namedPlatforms, platformFacts } from './platform.js';
import { ROLE_STUDY } from './role.js';
import { draft, type AnswerRequest, type AnsweringParts, type Draft } from '../request.js';

/** What is asked by "make me a learning plan" and "show my plan". */
export const LEARNING_PLAN = 'learning_plan';

const HOW = 'plan.how';
/** Where somebody asks of its weeks. */
const TIMING = 'plan.timing';
/** Below platforms that were asked for to put into a plan. */
const FROM_THESE = 'plan.from-these';
/** Below a platform that somebody chose for their plan. */
const CHOSEN = 'plan.chosen';
/** Where somebody tells how much time they have. */
const PACE = 'plan.pace';

/**
 * How a plan comes about, with the platforms that were chosen for it, or else a way to something to
 * put in it: courses for the role of the talk, and any others. The plan itself is its owner's.
 */
export function tellLearningPlan(request: AnswerRequest, parts: AnsweringParts): Draft {
  const { question } = request;
  const { roles = [] } = question;
  const platforms = namedPlatforms(request, parts);
  if (platforms.length > 0) return tellPlanWith(platforms, parts);
  const forRole = { label: 'step.role-courses', ask: { intent: ROLE_STUDY, roles } };
  return draft({
    kind: 'dialog',
    parts: [{ kind: 'message', id: asked(question.facets?.['pace']) }],
    nextSteps: [...(roles.length > 0 ? [forRole] : []), TO_FINDER],
  });
}

/** The platforms to save, and what becomes of them in the plan. */
function tellPlanWith(platforms: readonly Platform[], parts: AnsweringParts): Draft {
  const told = platforms.map((one): AnswerPart => {
    const about = platformFacts(parts, one, ['about']).slice(0, 1);
    return { kind: 'platform', platform: one.id, entries: about.map(({ id }) => id) };
  });
  return draft({
    parts: [...told, { kind: 'message', id: CHOSEN }],
    platforms: platforms.map(({ id }) => id),
  });
}

function asked([pace]: readonly string[] = []): string {
  if (pace === undefined) return HOW;
  return pace === 'weeks' ? TIMING : PACE;
}

/** Platforms that were looked for with a plan in mind, and how a plan is made of them. */
export function withWayToPlan(told: Draft): Draft {
  const found = told.parts.some(({ kind }) => kind === 'platform');
  if (!found || tellsLearningPlan(told)) return told;
  return { ...told, parts: [...told.parts, { kind: 'message', id: FROM_THESE }] };
}

/** Whether an answer speaks of the reader's own plan, which can be opened beside it. */
export function tellsLearningPlan({ parts }: Pick<Answer, 'parts'>): boolean {
  return parts.some(
    (part) => part.kind === 'message' && [HOW, PACE, TIMING, FROM_THESE, CHOSEN].includes(part.id),
  );
}
