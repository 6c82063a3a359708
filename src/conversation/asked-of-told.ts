import type { StructuredQuestion } from '../answering/answer.js';
import { type Domain, type Plan, speaksBy } from '../answering/domain.js';
import { AMONG } from '../answering/recommendation.js';
import { QUESTION_MARK, wordCount } from '../languages/text.js';
import type { Question } from '../understanding/understanding.js';
import { COURSE } from './course-wish.js';
import { intentOfFacet } from './intent-about.js';
import { listedPlatforms, longerLists, meantAlone, meantTogether } from './listed-platforms.js';
import {
  FACETS,
  platformsOf,
  pointsAtOne,
  pointsTogether,
  type Named,
} from './named-in-question.js';
import { lastSearch } from './refine-search.js';
import type { ConversationContext } from './responder.js';

/** What is asked of a platform by what is named of it, the narrower first. */
const ASKED_BY = ['credential', 'cost', 'format', 'level'];
/** Names that look for something else than the platform told of. */
const ELSEWHERE = ['role', 'subject', 'provider', 'other_role', 'other_platform'];
/** Whatever it names: nobody in distress is told of courses. */
const DISTRESS = 'distress';
/** In longer messages more is asked than of one thing. */
const MOST_WORDS = 8;
/** What only tells may tell it at greater length. */
const MOST_WORDS_TOLD = 14;
/** From this share of the model's belief on, a message that points at nothing asks of a platform. */
const LEAST_SHARE = 0.05;
/** From this share on, what comes second to a wish for others is what is asked. */
const LIKELY_SHARE = 0.2;
/** Most platforms that a question can be about, one by one. */
export const MOST_TOLD_OF = 3;

/**
 * The intent of a message that asks of the one platform told of or found, though it resembles a wish
 * for others: "does it come with a certificate?", "and videos?", or tells what its writer wishes of
 * it: "no money either". `undefined` where the classifier's stands.
 */
export function askedOfTold(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): string | undefined {
  const { intent, entities, excluded, form } = question;
  const plan = domain.get(intent ?? '');
  if (plan?.tell === 'platform' || form === 'who') return undefined;
  const tells = tellsOfWriter(question, looksForOthers(plan) ? undefined : plan);
  const ofFew = tells && areFewTold(domain, context);
  if (meantAlone(context) === undefined && !ofFew && !asksOfEach(question, context)) {
    return undefined;
  }
  const elsewhere = ELSEWHERE.some((type) => entities.has(type) || excluded.has(type));
  const long = isLong(question, tells ? MOST_WORDS_TOLD : MOST_WORDS);
  if (elsewhere || question.indefinite || platformsOf(question).length > 0 || long) {
    return undefined;
  }
  const facet = ASKED_BY.find((one) => entities.has(one) || excluded.has(one));
  const asked = facet === undefined ? likelyOfIt(question, domain) : intentOfFacet(facet, domain);
  const points = pointsAtOne(question) || asksOfEach(question, context);
  const means = points
    ? question.asks || looksForOthers(plan)
    : meansIt(question, plan, domain, context);
  return means ? asked : undefined;
}

/** "Is either of them free?" asks it of each of the few that were told of or listed. */
export function asksOfEach(question: Question, context: ConversationContext | undefined): boolean {
  if (question.form !== 'polar' || !pointsTogether(question)) return false;
  const { length } = meantTogether(question, context);
  return length > 1 && length <= MOST_TOLD_OF;
}

/** Whether a few were told of and none searched for: what is wished for is asked of each of them. */
export function areFewTold(domain: Domain, context: ConversationContext | undefined): boolean {
  const { length } = context?.answer.platforms ?? [];
  return length > 1 && length <= MOST_TOLD_OF && !lastSearch(domain, context);
}

/** Without pointing: "kostar det nåt med intyg?" asks of it, and so do "and certificates?" and "free?". */
function meansIt(
  question: Question,
  plan: Plan | undefined,
  domain: Domain,
  context: ConversationContext | undefined,
): boolean {
  const { adds, bare, form, text } = question;
  const wishesOfFew = looksForOthers(plan) && areFewTold(domain, context);
  if (tellsOfWriter(question, wishesOfFew ? undefined : plan)) return true;
  if (plan !== undefined && !looksForOthers(plan)) return false;
  if (bare) return (adds || QUESTION_MARK.test(text)) && !lastSearch(domain, context);
  return (
    form === 'polar' && plan !== undefined && shareOfPlatforms(question, domain) >= LEAST_SHARE
  );
}

/**
 * Whether a message only tells, and was taken for small talk or for nothing known: "no money either"
 * says what is wished for.
 */
export function tellsOfWriter(question: Question, plan: Plan | undefined): boolean {
  const taken = plan === undefined || plan.tell === 'smalltalk' || speaksBy(plan, 'doubt');
  if (question.intent === DISTRESS) return false;
  const light = !question.asks && question.unknownWords.length <= 1;
  return taken && light && !isLong(question, MOST_WORDS_TOLD);
}

/** "Does that cost anything?" names nothing, and yet the classifier half takes it for what it asks. */
function likelyOfIt({ form, ranked }: Question, domain: Domain): string | undefined {
  const [, second] = ranked;
  const likely = second !== undefined && second.share >= LIKELY_SHARE;
  const ofOne = form === 'polar' && domain.get(second?.intent ?? '')?.tell === 'platform';
  return likely && ofOne ? second.intent : undefined;
}

function isLong({ text }: Question, most: number): boolean {
  return wordCount(text) > most;
}

function shareOfPlatforms({ ranked }: Question, domain: Domain): number {
  return ranked
    .filter(({ intent }) => domain.get(intent)?.tell === 'platform')
    .reduce((sum, { share }) => sum + share, 0);
}

/** Whether what was understood is a wish for platforms, or for others than those told of. */
export function looksForOthers(plan: Plan | undefined): boolean {
  return plan?.tell === 'recommendation' || speaksBy(plan, 'refine');
}

/**
 * "Which of the first three teach maths?" sorts what was listed, and "are those two free?" asks it of
 * each: neither compares them.
 */
export function askedOfListed(
  { platforms = [], facets = {} }: Named,
  question: Question,
  plan: Plan,
  domain: Domain,
  context: ConversationContext | undefined,
): StructuredQuestion | undefined {
  const [facet] = FACETS.filter((one) => facets[one]);
  if (facet === undefined || question.concepts.includes('difference')) return undefined;
  const listed = [...listedPlatforms(context), ...longerLists(context).flat()];
  if (plan.tell !== 'platform-comparison') return undefined;
  if (platforms.length < 2 || !platforms.every((id) => listed.includes(id))) return undefined;
  const intent = question.form === 'polar' ? intentOfFacet(facet, domain) : undefined;
  if (intent !== undefined) return { intent, platforms, facets };
  return { intent: COURSE, facets: { ...facets, [AMONG]: platforms } };
}
