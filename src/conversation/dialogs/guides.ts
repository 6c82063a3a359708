import type { Responder } from '../responder.js';
import type { Dialog } from './dialog.js';
import { finderDialog } from './finder.js';
import type { Wording } from './guide-reply.js';
import { quizDialog } from './quiz.js';

/** Every guided talk, for `createBot`. */
export function guideDialogs(responder: Responder, wording: Wording): readonly Dialog[] {
  return [quizDialog(responder, wording), finderDialog(responder, wording)];
}
