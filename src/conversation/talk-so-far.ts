import type { Answer } from '../answering/answer.js';
import { tellsLearningPlan } from '../answering/handlers/learning-plan.js';
import { CAN_ANSWER, tellsWhatToAsk } from '../answering/handlers/smalltalk.js';
import type { Told } from './join-answers.js';
import type { ConversationContext } from './responder.js';

/** Stands for the question of a talk in which nothing was spoken of so far. */
const NOTHING_YET = 'nothing-yet';

/** What a talk is about; `undefined` where something was said in it, and nothing spoken of. */
export function spokenOf(
  context: ConversationContext | undefined,
): ConversationContext | undefined {
  return context?.question.intent === NOTHING_YET ? undefined : context;
}

/**
 * What is kept of a talk after an answer: beside what it is about, that it was told what can be asked
 * and that a learning plan was wished for. `undefined` where nothing changes.
 */
export function talkSoFar(
  answer: Answer,
  now: ConversationContext | undefined,
  before: ConversationContext | undefined,
): ConversationContext | undefined {
  const told = {
    ...((before?.oriented || tellsWhatToAsk(answer)) && { oriented: true as const }),
    ...((before?.planning || tellsLearningPlan(answer)) && { planning: true as const }),
  };
  const isNew = Object.keys(told).some((key) => !(key in (before ?? {})));
  if (now) return { ...now, ...told };
  return isNew ? { ...(before ?? opened(answer)), ...told } : undefined;
}

/** What can be asked instead is told once in a talk: after that it stays in the buttons. */
export function orientedOnce(told: Told, before: ConversationContext | undefined): Told {
  const { draft } = told;
  if (!before?.oriented || draft.kind !== 'fallback') return told;
  const parts = draft.parts.filter((part) => part.kind !== 'message' || part.id !== CAN_ANSWER);
  return { ...told, draft: { ...draft, parts } };
}

function opened(answer: Answer): ConversationContext {
  return { language: answer.language, question: { intent: NOTHING_YET }, answer };
}
