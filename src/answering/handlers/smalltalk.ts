import type { Plan } from '../domain.js';
import type { Answer, NextStep } from '../answer.js';
import { TO_FINDER, TO_QUIZ } from '../guide.js';
import { draft, type Draft } from '../request.js';

/** Questions that show what can be asked, as buttons. */
export const STARTERS: readonly NextStep[] = [
  { label: 'starter.difference', ask: { intent: 'role_difference' } },
  { label: 'starter.cto', ask: { intent: 'role_responsibilities', roles: ['cto'] } },
  {
    label: 'starter.coding',
    ask: { intent: 'course_recommend', facets: { subject: ['programming'], cost: ['free'] } },
  },
  { label: 'starter.platforms', ask: { intent: 'platform_list' } },
];

const WITH_STARTERS = [
  'smalltalk.greet',
  'smalltalk.how-are-you',
  'smalltalk.help',
  'smalltalk.who-are-you',
];
const WITH_GUIDES = ['smalltalk.career-change', 'smalltalk.undecided'];
const WITH_QUIZ = [
  'smalltalk.bored',
  'smalltalk.joke',
  'smalltalk.quiz-result',
  'smalltalk.no-open-question',
];

/** What can be asked instead of what is not known. */
export const CAN_ANSWER = 'fallback.can-answer';

/** Whether an answer says what can be asked, in any words. */
export function tellsWhatToAsk({ parts }: Pick<Answer, 'parts'>): boolean {
  const ids = [CAN_ANSWER, ...WITH_STARTERS];
  return parts.some((part) => part.kind === 'message' && ids.includes(part.id));
}

/** A fixed reply that states no fact. */
export function tellSmalltalk(plan: Extract<Plan, { tell: 'smalltalk' }>): Draft {
  return draft({
    kind: plan.kind,
    parts: [{ kind: 'message', id: plan.message }],
    nextSteps: stepsBelow(plan.message),
  });
}

function stepsBelow(message: string): readonly NextStep[] {
  if (WITH_STARTERS.includes(message)) return STARTERS;
  if (WITH_GUIDES.includes(message)) return [TO_FINDER, TO_QUIZ];
  return WITH_QUIZ.includes(message) ? [TO_QUIZ] : [];
}

/** The reply to what is not among the intents: short, and with what can be asked instead. */
export function tellFallback(message = 'fallback.unknown'): Draft {
  return draft({
    kind: 'fallback',
    parts: [
      { kind: 'message', id: message },
      { kind: 'message', id: CAN_ANSWER },
    ],
    nextSteps: STARTERS,
  });
}
