import type { Answer, AnswerPart } from '../answering/answer.js';
import type { Domain } from '../answering/domain.js';
import type { Facets } from '../answering/finder.js';
import { AMONG } from '../answering/recommendation.js';
import { BESIDES } from '../answering/handlers/recommend.js';
import { leftOutOf } from '../answering/left-out.js';
import { draft, type Draft } from '../answering/request.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import type { ConversationContext } from './responder.js';
import { platformsOf, pointsThere, pointsTogether } from './named-in-question.js';
import { looksForCourses } from './refine-search.js';

/** Fewer are told of, not listed: a list before them is still the one that people point at. */
const FEWEST_LISTED = 2;
/** Most platforms told of one by one that people still speak of as "those". */
const MOST_IN_ROW = 3;

/**
 * Ids of the platforms that "the second one" and "which is better?" speak of: those shown last, in
 * the order in which the reader saw them; with no list, those told of one after another.
 */
export function listedPlatforms(context: ConversationContext | undefined): readonly string[] {
  if (!context) return [];
  const shown = shownPlatforms(context.answer);
  const before = isList(context.answer) ? [] : (context.listed ?? []);
  const lists = [shown, before, context.inRow ?? []];
  return lists.find((list) => list.length >= FEWEST_LISTED) ?? shown;
}

/** The platforms that "them" means; "those two" of a longer list are the last two told of. */
export function meantTogether(
  question: Question,
  context: ConversationContext | undefined,
): readonly string[] {
  const listed = listedPlatforms(context);
  const lastTwo = (context?.inRow ?? []).slice(-2);
  const two = entityIds(question, 'reference').includes('two') && listed.length !== 2;
  return two && lastTwo.length === 2 ? lastTwo : listed;
}

/** The platforms that "them" means, with those that their list left out. */
function meantInAll(
  question: Question,
  context: ConversationContext | undefined,
): readonly string[] {
  const meant = meantTogether(question, context);
  const whole = wholeList(context);
  const isTheList = meant.length === listedPlatforms(context).length;
  const cut = context !== undefined && isList(context.answer) && whole.length > meant.length;
  return isTheList && cut ? whole : meant;
}

/**
 * The platform that "it" and "there" mean: the one told of, or the one found, however many others
 * come near it. `undefined` where roles or several platforms were told of.
 */
export function meantAlone(context: ConversationContext | undefined): string | undefined {
  if (!context || context.answer.roles.length > 0) return undefined;
  const { parts, platforms } = context.answer;
  const near = parts.findIndex((part) => part.kind === 'message' && BESIDES.includes(part.id));
  const found = near < 0 ? platforms : platformsIn(parts.slice(0, near));
  const [only, second] = found;
  return second === undefined ? only : undefined;
}

/** "Which of those is free?" asks of what was listed alone, "which of edX and Alison …?" of these. */
export function amongThese(question: Question, context: ConversationContext | undefined): Facets {
  const named = question.form === 'who' ? platformsOf(question) : [];
  const pointed =
    pointsTogether(question) || pointsThere(question) || choosesAmongCompared(question, context);
  const together = pointed && named.length === 0 ? meantInAll(question, context) : named;
  return together.length < FEWEST_LISTED ? {} : { [AMONG]: together };
}

/** "Who certifies for free?", right after some were set side by side, means one of them. */
function choosesAmongCompared(
  { form }: Question,
  context: ConversationContext | undefined,
): boolean {
  return form === 'who' && context?.answer.parts.some(({ kind }) => kind === 'comparison') === true;
}

/** The platforms told of one by one, up to this answer, where no list came between. */
export function toldInRow(
  { platforms, roles }: Answer,
  before: ConversationContext | undefined,
): Pick<ConversationContext, 'inRow'> {
  const [only, second] = platforms;
  if (only === undefined || second !== undefined || roles.length > 0) return {};
  const earlier = (before?.inRow ?? []).filter((id) => id !== only);
  return { inRow: [...earlier, only].slice(-MOST_IN_ROW) };
}

/**
 * Longer lists that "the fifth" may count in, the nearest first: the one before it, where the last
 * answer told of several of its platforms, and the whole of one that was shown in part.
 */
export function longerLists(
  context: ConversationContext | undefined,
): readonly (readonly string[])[] {
  const least = listedPlatforms(context).length;
  return [context?.listed ?? [], wholeList(context)].filter(({ length }) => length > least);
}

/** The list shown last with what it left out, in order. */
export function wholeList(context: ConversationContext | undefined): readonly string[] {
  if (!context) return [];
  const { answer, whole } = context;
  return whole ?? [...shownPlatforms(answer), ...leftOutOf(answer)];
}

/**
 * What is to be kept of a list, and of its search, once a later answer tells of its platforms.
 *
 * @param goesOn - The answer shows more of the list, and asks nothing new.
 */
export function keptList(
  answer: Answer,
  before: ConversationContext | undefined,
  domain: Domain,
  goesOn: boolean,
): Pick<ConversationContext, 'listed' | 'search' | 'whole' | 'foundBy'> {
  const { platforms, roles } = answer;
  if (!before || roles.length > 0 || platforms.length === 0) return {};
  const whole = wholeList(before);
  const earlier = isList(before.answer) ? [] : (before.listed ?? []);
  const listed = [earlier, listedPlatforms(before), whole].find(
    (list) => list.length >= FEWEST_LISTED && platforms.every((id) => list.includes(id)),
  );
  const search = [before.question, before.search].find((asked) => looksForCourses(asked, domain));
  if (!listed) {
    const same = platforms.every((id) => before.answer.platforms.includes(id));
    const foundBy = search ?? before.foundBy;
    return same && !isList(answer) && foundBy ? { foundBy } : {};
  }
  return {
    listed,
    ...((goesOn || !isList(answer)) && whole.length > listed.length && { whole }),
    ...(search && { search }),
  };
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

/** Whether an answer lists platforms: by itself, one that is told of or compared is no list. */
export function isList({ parts }: Pick<Answer, 'parts'>): boolean {
  return parts.some(({ kind }) => kind === 'platform');
}

/** The platforms that parts of an answer list. */
export function platformsIn(parts: readonly AnswerPart[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'platform' ? [part.platform] : []));
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
