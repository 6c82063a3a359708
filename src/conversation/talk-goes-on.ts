import type { Answer, StructuredQuestion } from '../answering/answer.js';
import { unansweredPart } from '../answering/unanswered.js';
import { otherSites } from './other-sites.js';
import type { ConversationContext } from './responder.js';

/**
 * The talk before what told of nothing that can be spoken of: it goes on, with the sites that were
 * named and with what was declined. `undefined` where nothing of it changes, or nothing was spoken of.
 */
export function talkGoesOn(
  question: StructuredQuestion | undefined,
  answer: Answer,
  before: ConversationContext | undefined,
): ConversationContext | undefined {
  const others = question ? otherSites(question) : [];
  const declined = unansweredPart(answer);
  if (!declined && others.length === 0) return undefined;
  const { language } = answer;
  const begun = question && others.length > 0 ? { language, question, answer } : undefined;
  const spokenOf = before ?? begun;
  return (
    spokenOf && {
      ...spokenOf,
      ...(declined && { declined }),
      ...(others.length > 0 && { others }),
    }
  );
}
