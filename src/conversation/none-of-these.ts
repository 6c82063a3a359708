import type { Question } from '../understanding/understanding.js';
import { FACETS, namedIn, pointsTogether } from './named-in-question.js';
import type { ConversationContext } from './responder.js';
import { wordCount } from '../languages/text.js';

const DOUBT = 'doubt';
/** In longer questions something else is asked of them. */
const MOST_WORDS = 6;

/** The intent of "none of them?" after platforms were told of: it doubts, and compares nothing. */
export function noneOfThese(
  question: Question,
  context: ConversationContext | undefined,
): string | undefined {
  const { asks, negated, text, excluded } = question;
  const { roles, platforms, facets = {} } = namedIn(question);
  const ofPlatforms = (context?.answer.platforms ?? []).length > 0;
  const namesMore = roles ?? platforms ?? FACETS.find((facet) => facets[facet]);
  if (!ofPlatforms || !asks || !negated || excluded.size > 0 || namesMore) return undefined;
  return pointsTogether(question) && wordCount(text) <= MOST_WORDS ? DOUBT : undefined;
}
