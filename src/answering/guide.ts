import type { NextStep, StructuredQuestion } from './answer.js';
import { draft, type Draft } from './request.js';

/** What a button asks that leaves a guided talk. */
export const LEAVE = 'leave_guide';

/** Message ids of the buttons that lead through a guided talk, beside those of its options. */
export const GUIDE_LABELS = { back: 'guide.back', skip: 'guide.skip', stop: 'guide.stop' } as const;
export type GuideCommand = keyof typeof GUIDE_LABELS;

/** Begins the quiz of inclinations. */
export const TO_QUIZ: NextStep = { label: 'step.quiz', ask: { intent: 'start_quiz' } };
/** Begins the course finder. */
export const TO_FINDER: NextStep = { label: 'step.finder', ask: { intent: 'start_finder' } };

/** Back and skip, where they lead somewhere, and always stop. */
export function guideSteps({
  back,
  skip,
  stop = { intent: LEAVE },
}: Readonly<Partial<Record<GuideCommand, StructuredQuestion>>>): NextStep[] {
  return [
    ...(back ? [{ label: GUIDE_LABELS.back, ask: back }] : []),
    ...(skip ? [{ label: GUIDE_LABELS.skip, ask: skip }] : []),
    { label: GUIDE_LABELS.stop, ask: stop },
  ];
}

/** The last word to somebody who leaves a guided talk. */
export function tellLeave(): Draft {
  return draft({ kind: 'dialog', parts: [{ kind: 'message', id: 'follow-up.stopped' }] });
}
