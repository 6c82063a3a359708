import type { Answer, StructuredQuestion } from '../answering/answer.js';
import { tellsLearningPlan } from '../answering/handlers/learning-plan.js';
import { unansweredPart } from '../answering/unanswered.js';
import { otherSites } from './other-sites.js';
import type { ConversationContext } from './responder.js';

/** What a role's name alone asks. */
const DEFINITION = 'role_definition';

/**
 * The talk before what told of nothing that can be spoken of: it goes on, with the sites that were
 * named and with what was declined; where there was none, one begins of the plan that was wished for
 * or of the roles that were named.
 * `undefined` where nothing of it changes, or nothing was spoken of.
 */
export function talkGoesOn(
  question: StructuredQuestion | undefined,
  roles: readonly string[],
  answer: Answer,
  before: ConversationContext | undefined,
): ConversationContext | undefined {
  const others = question ? otherSites(question) : [];
  const declined = unansweredPart(answer);
  const begins = !before && roles.length > 0;
  const spoken = others.length > 0 || tellsLearningPlan(answer);
  if (!declined && !spoken && !begins) return undefined;
  const { language } = answer;
  const begun =
    question && spoken
      ? { language, question, answer }
      : begins && { language, question: { intent: DEFINITION, roles }, answer, roles };
  const spokenOf = before ?? (begun || undefined);
  return (
    spokenOf && {
      ...spokenOf,
      ...(declined && { declined }),
      ...(others.length > 0 && { others }),
    }
  );
}
