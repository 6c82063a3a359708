import type { Answer, AnswerPart } from '../answering/answer.js';
import type { Domain } from '../answering/domain.js';
import { draft, type Draft } from '../answering/request.js';
import type { ConversationContext } from './responder.js';
import { looksForCourses } from './refine-search.js';

/** Fewer are told of, not listed: a list before them is still the one that people point at. */
const FEWEST_LISTED = 2;

/**
 * Ids of the platforms that "the second one" and "which is better?" speak of: those shown last, in
 * the order in which the reader saw them.
 */
export function listedPlatforms(context: ConversationContext | undefined): readonly string[] {
  if (!context) return [];
  const shown = shownPlatforms(context.answer);
  return shown.length < FEWEST_LISTED ? (context.listed ?? shown) : shown;
}

/** The list before it, where the last answer told of several of its platforms: "and the third?". */
export function longerList(context: ConversationContext | undefined): readonly string[] {
  const { listed = [] } = context ?? {};
  return listed.length > listedPlatforms(context).length ? listed : [];
}

/** What is to be kept of a list, and of its search, once a later answer tells of its platforms. */
export function keptList(
  answer: Answer,
  before: ConversationContext | undefined,
  domain: Domain,
): Pick<ConversationContext, 'listed' | 'search'> {
  const { platforms, roles } = answer;
  if (!before || roles.length > 0 || platforms.length === 0) return {};
  const listed = [isList(before.answer) ? [] : (before.listed ?? []), listedPlatforms(before)].find(
    (list) => list.length >= FEWEST_LISTED && platforms.every((id) => list.includes(id)),
  );
  if (!listed) return {};
  const search = [before.question, before.search].find((asked) => looksForCourses(asked, domain));
  return { ...(!isList(answer) && { listed }), ...(search && { search }) };
}

/** Whether the platforms that were shown are a list that can be counted: one told of alone is none. */
export function wasListed(context: ConversationContext | undefined): boolean {
  return context !== undefined && (isList(context.answer) || listedPlatforms(context).length > 1);
}

/** "The ninth" of five: how many were listed, and which. */
export function tellPastEnd(listed: readonly string[]): Draft {
  return draft({
    kind: 'fallback',
    parts: [
      { kind: 'message', id: 'pointing.past-end', values: { count: listed.length } },
      ...listed.map((platform): AnswerPart => ({ kind: 'platform', platform, entries: [] })),
    ],
    platforms: listed,
  });
}

function isList({ parts }: Answer): boolean {
  return parts.some(({ kind }) => kind === 'platform');
}

function shownPlatforms({ parts, platforms }: Answer): readonly string[] {
  const shown = parts.flatMap((part) => {
    if (part.kind === 'platform') return [part.platform];
    if (part.kind !== 'comparison') return [];
    const sides = part.rows.flatMap(({ cells }) => cells.map(({ side }) => side));
    return sides.filter((side) => platforms.includes(side));
  });
  return shown.length > 0 ? [...new Set(shown)] : platforms;
}
