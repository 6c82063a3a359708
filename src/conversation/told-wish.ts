import type { Domain, Plan } from '../answering/domain.js';
import { QUESTION_MARK, wordCount } from '../languages/text.js';
import type { Question } from '../understanding/understanding.js';
import { tellsOfWriter } from './asked-of-told.js';
import { meantAlone } from './listed-platforms.js';
import { FACETS, namedIn } from './named-in-question.js';
import { lastSearch } from './refine-search.js';
import type { ConversationContext } from './responder.js';
import { READ_SURELY, readAs } from './read-as.js';
import { isOfPlatforms } from './spoken-roles.js';

const REFINE = 'refine';
/** In longer messages more is said than what a course has to be. */
const FEW_WORDS = 6;
/** What a course may have to be or have. */
const DEMANDED: readonly string[] = FACETS.filter((facet) => facet !== 'subject');
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
  if (!isOfPlatforms(context)) return undefined;
  const told = question.asks
    ? demands(question, domain, context)
    : wishes(question, domain, context);
  return told ? readAs(REFINE, question) : undefined;
}

/** "It has to be free": a few words of what was looked for that nothing else understands. */
function demands(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): boolean {
  const { intent, unknownWords, declinedWords, form, exact, text } = question;
  const { roles, platforms, facets = {} } = namedIn(question);
  const strange = unknownWords.length + declinedWords.length > 0 || roles || platforms;
  if (intent !== null || strange || form !== 'open' || exact) return false;
  if (QUESTION_MARK.test(text) || wordCount(text) > FEW_WORDS) return false;
  const only = Object.keys(facets).every((facet) => DEMANDED.includes(facet));
  return only && Object.keys(facets).length > 0 && lastSearch(domain, context) !== undefined;
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
  if (!described || lastSearch(domain, context) === undefined) return false;
  const isUnsure = question.confidence < READ_SURELY;
  // "Free, man, my money goes on petrol" wishes for something else in no word of its own.
  if (plan?.tell === 'recommendation' && isUnsure) return true;
  // After a search, "never coded before" hardly asks how well a role must code.
  const unsure = plan?.tell === 'role' && isUnsure;
  return meantAlone(context) === undefined && tellsOfWriter(question, unsure ? undefined : plan);
}
