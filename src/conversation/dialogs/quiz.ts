import { isOfQuiz } from '../../answering/handlers/quiz.js';
import type { Responder } from '../responder.js';
import type { Dialog } from './dialog.js';
import { guideDialog } from './guide.js';
import type { Wording } from './guide-reply.js';

/** "CIO or CTO for me?": begins where it is asked for, and nowhere else. */
export function quizDialog(responder: Responder, wording: Wording): Dialog {
  return guideDialog({
    id: 'quiz.v1',
    responder,
    wording,
    asks: isOfQuiz,
    explanation: 'quiz.explain',
    introduction: 'quiz.intro',
  });
}
