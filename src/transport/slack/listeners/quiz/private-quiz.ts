import { isOfQuiz } from '../../../../answering/handlers/quiz.js';
import { TO_QUIZ } from '../../../../answering/guide.js';
import type { Answer, StructuredQuestion } from '../../../../answering/answer.js';
import type { ClickedIn } from '../../clicks.js';

const QUIZ: readonly string[] = ['start_quiz', 'quiz_step'];

/** Whether only the two of them read there. */
function isDirect(channel: string): boolean {
  return channel.startsWith('D') || channel.startsWith('U');
}

/** Where others read too, a click on the quiz is answered to the clicker alone. */
export function placeFor<P extends Exclude<ClickedIn, { kind: 'view' }>>(
  place: P,
  { intent }: StructuredQuestion,
): P | Extract<ClickedIn, { kind: 'ephemeral' }> {
  if (!QUIZ.includes(intent) || isDirect(place.channel)) return place;
  return { kind: 'ephemeral', channel: place.channel, ts: place.ts };
}

/** What may be posted there: of a quiz, where others read too, only the button that begins it. */
export function publicForm(answer: Answer, channel: string): Answer {
  if (!isOfQuiz(answer) || isDirect(channel)) return answer;
  return {
    ...answer,
    parts: [{ kind: 'message', id: 'quiz.private' }],
    more: [],
    nextSteps: [TO_QUIZ],
  };
}
