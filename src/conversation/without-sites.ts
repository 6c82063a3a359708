import type { Domain } from '../answering/domain.js';
import { onlyExcludes } from '../understanding/clauses-apart.js';
import type { Question } from '../understanding/understanding.js';
import { COURSE } from './course-wish.js';
import { readAs } from './read-as.js';
import { lastSearch } from './refine-search.js';
import type { ConversationContext } from './responder.js';

const REFINE = 'refine';
/** What is offered somewhere. */
const SITES = ['platform', 'platform_short'];

/**
 * "Nothing from Google", "not Coursera" wish for courses elsewhere, and ask nothing of that site.
 * `undefined` where more is said.
 */
export function withoutSites(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question | undefined {
  const ofSites = [...question.excluded.keys()].every((type) => SITES.includes(type));
  if (!onlyExcludes(question) || !ofSites) return undefined;
  return readAs(lastSearch(domain, context) ? REFINE : COURSE, question);
}
