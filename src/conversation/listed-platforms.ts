import type { Answer } from '../answering/answer.js';
import type { ConversationContext } from './responder.js';

/** Fewer are told of, not listed: a list before them is still the one that people point at. */
const FEWEST_LISTED = 2;
/** Most platforms that an answer tells of side by side without a list. */
const MOST_TOLD = 3;

/**
 * Ids of the platforms that "the second one" and "which is better?" speak of: those shown last, in
 * the order in which the reader saw them.
 */
export function listedPlatforms(context: ConversationContext | undefined): readonly string[] {
  if (!context) return [];
  const shown = shownPlatforms(context.answer);
  return shown.length < FEWEST_LISTED ? (context.listed ?? shown) : shown;
}

/** What is to be kept of a list once a later answer tells of one of its platforms alone. */
export function keptList(
  answer: Answer,
  before: ConversationContext | undefined,
): { listed?: readonly string[] } {
  const [only = '', other] = answer.platforms;
  const listed = listedPlatforms(before);
  const ofListed = other === undefined && answer.roles.length === 0 && listed.includes(only);
  return ofListed && listed.length >= FEWEST_LISTED ? { listed } : {};
}

function shownPlatforms({ parts, platforms }: Answer): readonly string[] {
  const shown = parts.flatMap((part) => {
    if (part.kind === 'platform') return [part.platform];
    if (part.kind !== 'comparison') return [];
    const sides = part.rows.flatMap(({ cells }) => cells.map(({ side }) => side));
    return sides.filter((side) => platforms.includes(side));
  });
  if (shown.length > 0) return [...new Set(shown)];
  return platforms.length <= MOST_TOLD ? platforms : [];
}
