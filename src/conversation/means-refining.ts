import { type Domain, speaksBy } from '../answering/domain.js';
import type { Question } from '../understanding/understanding.js';
import { amongThese } from './listed-platforms.js';
import { FACETS, namedIn } from './named-in-question.js';
import { changesSearch } from './refine-search.js';
import type { ConversationContext } from './responder.js';
import { isOfPlatforms } from './spoken-roles.js';

/** Whether a message narrows, widens or sorts what was spoken of, whatever its words resemble. */
export function meansRefining(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): boolean {
  return (
    changesSearch(question, domain, context) ||
    sortsThese(question, context) ||
    picksForSubject(question, domain, context)
  );
}

/** "Which of these is good for maths?" looks for maths among them: nothing is told of which is better. */
function picksForSubject(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): boolean {
  const { roles, platforms, facets = {} } = namedIn(question);
  if (roles || platforms || !facets['subject'] || question.form === 'polar') return false;
  const plan = domain.get(question.intent ?? '');
  const ofCareers = plan?.tell === 'unknown' && plan.topics.includes('career-general');
  const picks = ofCareers || plan?.tell === 'both' || speaksBy(plan, 'compare-these');
  return picks && isOfPlatforms(context) && Object.keys(amongThese(question, context)).length > 0;
}

/** "Which of the two certifies for free?" sorts those spoken of by what is stated of them. */
function sortsThese(question: Question, context: ConversationContext | undefined): boolean {
  const { roles, facets = {} } = namedIn(question);
  if (question.form !== 'who' || roles) return false;
  const described = FACETS.some((facet) => facets[facet]);
  return described && Object.keys(amongThese(question, context)).length > 0;
}
