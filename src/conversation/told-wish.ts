import type { Domain, Plan } from '../answering/domain.js';
import type { Question } from '../understanding/understanding.js';
import { tellsOfWriter } from './asked-of-told.js';
import { meantAlone } from './listed-platforms.js';
import { FACETS, namedIn } from './named-in-question.js';
import { lastSearch } from './refine-search.js';
import type { ConversationContext } from './responder.js';
import { READ_SURELY, readAs } from './read-as.js';
import { isOfPlatforms } from './spoken-roles.js';

const REFINE = 'refine';
/** What is understood as being of courses is read by that. */
const OF_COURSES: readonly Plan['tell'][] = ['recommendation', 'platform', 'follow-up'];

/**
 * The search that lies in what somebody tells once courses are spoken of: "no money either" and "she
 * also likes drawing" ask nothing, and yet say what to look for. `undefined` where nothing does.
 */
export function toldWish(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question | undefined {
  if (!isOfPlatforms(context) || question.asks || !wishes(question, domain, context)) {
    return undefined;
  }
  return readAs(REFINE, question);
}

function wishes(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): boolean {
  const { roles, platforms, facets = {} } = namedIn(question);
  if (roles || platforms || facets['other_role'] || facets['other_platform']) return false;
  const plan = domain.get(question.intent ?? '');
  if (facets['subject']) {
    const placed = plan !== undefined && OF_COURSES.includes(plan.tell);
    return question.likings.liked && !placed;
  }
  const described = FACETS.some((facet) => facets[facet]);
  const several = meantAlone(context) === undefined && lastSearch(domain, context) !== undefined;
  // After a search, "never coded before" hardly asks how well a role must code.
  const unsure = plan?.tell === 'role' && question.confidence < READ_SURELY;
  return described && several && tellsOfWriter(question, unsure ? undefined : plan);
}
