import type { StructuredQuestion } from '../answering/answer.js';
import type { Domain, Plan } from '../answering/domain.js';
import { ROLE_STUDY } from '../answering/handlers/role.js';
import {
  aboutOther,
  ABOUT,
  ABOUT_A_PLATFORM,
  ABOUT_A_ROLE,
  askedOf,
  DEFINITION,
} from './asked-of-other.js';
import { askedOfListed, asksOfEach, MOST_TOLD_OF } from './asked-of-told.js';
import { withCarried } from './carried.js';
import { comparesOneRole, meansBoth } from './both-roles.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import { amongThese, isList, meantAlone, meantTogether } from './listed-platforms.js';
import { besideAnother, ofOtherSite, withSites } from './other-sites.js';
import { refined } from './refine-search.js';
import { isOfRoles } from './spoken-roles.js';
import type { ConversationContext } from './responder.js';
import { COURSE, describesCourse, wishesForCourse } from './course-wish.js';
import { intentOfFacet } from './intent-about.js';
import { asksItself, asksNothingElse } from './language-wish.js';
import { FACETS, namedIn, pointsAtOne, pointsTogether, type Named } from './named-in-question.js';
import { isChoice, withSuited } from './situation.js';
import {
  asksOfDegree,
  asksOfRole,
  asksWhatToStudy,
  isSearch,
  meansAide,
  meansStudyForRole,
  unlistedSubject,
  wishedGuide,
} from './study-wishes.js';

const OTHER_ROLE = 'other_role';
/**
 * The question that a person means: its own names first, then what the conversation was about.
 * `undefined` where nothing says what is asked.
 */
export function resolveQuestion(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): StructuredQuestion | undefined {
  const own = withSites(namedIn(question), question, domain, context);
  const guided = wishedGuide(question, own, domain, context);
  if (guided) return guided;
  const beside =
    besideAnother(question, own, domain, context) ?? ofOtherSite(question, own, domain, context);
  if (beside) return beside;
  if (question.intent === OTHER_ROLE && comparesOneRole(question)) {
    return { ...own, intent: OTHER_ROLE };
  }
  // "Hi there" points at nothing.
  const talks =
    domain.get(question.intent ?? '')?.tell === 'smalltalk' && asksNothingElse(question);
  // "Is it in Urdu?" names a language alone, and asks something of it.
  const mentions = asksItself(question) || (question.bare && Object.keys(own).length > 0);
  if (mentions && !talks && !question.medium && !asksOfRole(own, question, domain, context)) {
    return bareMention(own, question, domain, context);
  }
  if (question.intent === null) return fillAwaited(own, context);
  const intent = asksWhatToStudy(question, domain) ? ROLE_STUDY : question.intent;
  const plan = domain.get(intent);
  if (!plan) return undefined;
  if (meansAide(question, plan)) return { intent: OTHER_ROLE };
  const ofListed = askedOfListed(own, question, plan, domain, context);
  if (ofListed) return ofListed;
  const strange = unlistedSubject(own, question, plan);
  if (isSearch(plan) && meansStudyForRole(question, { ...own, ...strange }, context)) {
    return { intent: ROLE_STUDY, roles: context?.answer.roles ?? [] };
  }
  if (describesCourse(own, question, plan, context)) {
    return refined(own, domain, context) ?? { ...own, intent: COURSE };
  }
  const both = !own.roles && plan.tell === 'role' && meansBoth(question, context);
  const asked = {
    ...own,
    ...(both && { roles: ['both'] }),
    ...strange,
    intent: wishesForCourse(own, question, plan, context) ? COURSE : intent,
  };
  return withContext(asked, question, plan, domain, context);
}

/** "And the CTO?", "edX?", "python?": a name alone asks what was asked before, of it. */
function bareMention(
  own: Named,
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): StructuredQuestion | undefined {
  const before = context?.question;
  const plan = before && domain.get(before.intent);
  const references = entityIds(question, 'reference');
  if (before && plan && references.includes('other')) return aboutOther(context, domain);
  const plural = references.includes('them') || references.includes('two');
  if (context?.awaiting === 'role' && plural) {
    return { ...context.question, roles: ['both'] };
  }
  const ofBoth = before && references.includes('two') && !own.platforms && isOfRoles(context);
  if (ofBoth && plan && ABOUT_A_ROLE.includes(plan.tell)) return { ...before, roles: ['both'] };
  // Which of the two is for somebody was told by what they like: now it is of either.
  if (ofBoth && isChoice(before.intent, domain)) return { intent: before.intent };
  if (own.roles) {
    const one = own.roles.length === 1 && own.roles[0] !== 'both';
    const same = before && plan && ABOUT_A_ROLE.includes(plan.tell);
    if (same && (one || context.awaiting === 'role')) return askedOf(own.roles, context);
    // "CTO vs CISO"; in a row of titles ("CEO, CFO, CTO"), ours is what is asked for.
    if (own.facets?.[OTHER_ROLE]?.length === 1) return { ...own, intent: OTHER_ROLE };
    return { ...own, intent: one ? DEFINITION : 'role_difference' };
  }
  if (own.platforms) {
    const same = before && plan && ABOUT_A_PLATFORM.includes(plan.tell);
    const compared = own.platforms.length > 1 && question.concepts.includes('difference');
    if (compared) return { ...own, intent: 'platform_compare' };
    // "Are both free?", but not "Khan Academy or Codecademy, for a beginner".
    const ofEach = own.platforms.length === 1 || question.form === 'polar';
    const [facet] = FACETS.filter((one) => ofEach && own.facets?.[one]);
    const asked = facet === undefined ? undefined : intentOfFacet(facet, domain);
    return { ...own, intent: asked ?? (same ? before.intent : ABOUT) };
  }
  if (own.facets?.[OTHER_ROLE]) return { ...own, intent: OTHER_ROLE };
  if (own.facets?.['other_platform']) return { ...own, intent: 'other_platform' };
  if (!own.facets || !FACETS.some((facet) => own.facets?.[facet])) return undefined;
  const intent = question.intent ?? '';
  if (context && domain.get(intent)?.tell === 'platform') {
    return platformFromContext({ ...own, intent }, question, domain, context);
  }
  return refined(own, domain, context) ?? { ...own, intent: COURSE };
}

function fillAwaited(
  own: Named,
  context: ConversationContext | undefined,
): StructuredQuestion | undefined {
  if (context?.awaiting !== 'role' || !own.roles) return undefined;
  return { ...context.question, roles: own.roles };
}

function withContext(
  asked: StructuredQuestion,
  question: Question,
  plan: Plan,
  domain: Domain,
  context: ConversationContext | undefined,
): StructuredQuestion {
  if (!context) return asked;
  const narrowed = asked.facets && !asked.roles ? refined(asked, domain, context) : undefined;
  switch (plan.tell) {
    case 'both':
      return isChoice(asked.intent, domain) ? withSuited(asked, domain, context) : asked;
    case 'role':
      if (
        narrowed &&
        !asksOfDegree(asked, context) &&
        FACETS.some((facet) => asked.facets?.[facet])
      ) {
        return narrowed;
      }
      return withCarried(asked, question, plan, context);
    case 'unknown':
    case 'role-study':
      return withCarried(asked, question, plan, context);
    case 'platform-address':
      return asked.platforms ? asked : { ...asked, platforms: platformsMeant(question, context) };
    case 'platform':
    case 'platform-comparison':
      return asked.platforms || choosesAfresh(asked, question)
        ? asked
        : platformFromContext(asked, question, domain, context);
    default:
      return asked;
  }
}

/** "Which are free?" looks through all platforms, whichever was told of before; "who founded it?" not. */
function choosesAfresh({ facets }: StructuredQuestion, question: Question): boolean {
  const points = pointsAtOne(question) || pointsTogether(question);
  return question.form === 'who' && !points && FACETS.some((facet) => facets?.[facet]);
}

/** "What about certificates?" means the platform told of, or narrows the search before it. */
function platformFromContext(
  asked: StructuredQuestion,
  question: Question,
  domain: Domain,
  context: ConversationContext,
): StructuredQuestion {
  const platforms = platformsMeant(question, context);
  const few = platforms.length > 0 && platforms.length <= MOST_TOLD_OF;
  const ofEach = few && (!isList(context.answer) || asksOfEach(question, context));
  const { search: _, ...current } = context;
  const facets = { ...asked.facets, ...amongThese(question, context) };
  const narrowed = asked.facets && refined({ facets }, domain, current);
  // "Certificates?" after two were compared asks of the two, and narrows no search.
  if (narrowed && (question.indefinite || (platforms.length !== 1 && !ofEach))) return narrowed;
  if (few) return { ...asked, platforms };
  return Object.keys(facets).length > 0 ? { ...asked, facets } : asked;
}

/** The platforms that words point at, or those told of last. */
function platformsMeant(question: Question, context: ConversationContext): readonly string[] {
  if (pointsTogether(question)) return meantTogether(question, context);
  // "What about certificates?" goes on with the search, "do I get one?" does not.
  const adds = question.bare && question.form !== 'polar' && !pointsAtOne(question);
  const alone = adds ? undefined : meantAlone(context);
  return alone === undefined ? context.answer.platforms : [alone];
}
