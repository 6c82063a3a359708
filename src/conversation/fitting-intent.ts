import { type Domain, type Plan, speaksBy } from '../answering/domain.js';
import { OUT_OF_SCOPE } from '../understanding/out-of-scope.js';
import { entityIds, names, type Question } from '../understanding/understanding.js';
import { askedOfTold } from './asked-of-told.js';
import { askedOn } from './asked-on.js';
import { comparesOneRole, equatesWithJob } from './both-roles.js';
import { fitsNames, namesIn, namesProof } from './fits-names.js';
import { HOMONYM, meansAnother } from './homonym.js';
import { noneOfThese } from './none-of-these.js';
import { speaksOfCourses } from './named-in-question.js';
import { meansRefining } from './means-refining.js';
import type { ConversationContext } from './responder.js';
import { wishesForQuiz } from './study-wishes.js';
import { teachingLanguage } from './teaching-language.js';
import { isOfPlatforms, isOfRoles } from './spoken-roles.js';

/** Below this share of the model's belief a lower-ranked intent is not taken in another's place. */
const LEAST_SHARE = 0.01;
/** The same where only the conversation so far, not a name, speaks against the first intent. */
const LEAST_SHARE_IN_CONTEXT = 0.05;

/**
 * The question with the first of its ranked intents that agrees with the names in it, or, where it
 * names nothing, with what the conversation is about.
 *
 * "Can a developer become a CTO?" names a role that we know, so it asks of that role, even where
 * the classifier puts "asks of another job" first.
 */
export function withFittingIntent(
  question: Question,
  domain: Domain,
  context?: ConversationContext,
): Question {
  const meant =
    teachingLanguage(question, domain, context) ??
    wishesForQuiz(question, domain) ??
    (meansRefining(question, domain, context) ? REFINE : undefined) ??
    askedOfTold(question, domain, context) ??
    impliedIntent(question, domain) ??
    noneOfThese(question, context);
  if (meant !== undefined) return { ...question, intent: meant };
  if (question.intent === null) return askedOn(question, domain, context);
  const untold = untoldIntent(question, domain);
  if (untold !== undefined) return { ...question, intent: untold };
  const fits = (plan: Plan | undefined): plan is Plan =>
    plan !== undefined && (fitsNames(plan, question) || asksAgain(plan, question, context));
  const named = firstThat(question, LEAST_SHARE, (intent) => fits(domain.get(intent)));
  if (!context) return named;
  const next = firstThat(named, LEAST_SHARE_IN_CONTEXT, (intent) => {
    const plan = domain.get(intent);
    return fits(plan) && continues(plan, named, context);
  });
  return goesOn(next, domain, context);
}

/** "No, I meant the CTO": what is named is asked what was asked before, unless it is compared. */
function asksAgain(
  plan: Plan,
  { compares }: Question,
  context: ConversationContext | undefined,
): boolean {
  return context !== undefined && !compares && speaksBy(plan, 'other');
}

const REFINE = 'refine';

/** Confidence from which on a role's intent stands, however near what is untold may be. */
const SURE_OF_ROLE = 0.91;
/** From this share of the belief in a role's intent on, all that is untold together outweighs it. */
const SHARE_OF_UNTOLD = 0.6;
/** The same where a word of the question is one that only untold things are asked with. */
const SHARE_OF_WORDED = 0.1;
/** Of other careers people ask in the very words of ours. */
const MUCH_ALIKE = 'career-general';

/**
 * The intent near our subject that the documents do not answer, where it comes nearly as close as one
 * of a role: a wrong answer is worse than to say that nothing is known.
 */
function untoldIntent(question: Question, domain: Domain): string | undefined {
  const { intent, ranked, confidence, declinedWords } = question;
  if (domain.get(intent ?? '')?.tell !== 'role' || confidence >= SURE_OF_ROLE) return undefined;
  const untold = ranked.filter(({ intent: other }) => {
    const plan = domain.get(other);
    if (plan?.tell !== 'unknown' || plan.topics.includes(MUCH_ALIKE)) return false;
    return fitsNames(plan, question);
  });
  const share = untold.reduce((sum, one) => sum + one.share, 0);
  const least = declinedWords.length > 0 ? SHARE_OF_WORDED : SHARE_OF_UNTOLD;
  return share >= least * (ranked[0]?.share ?? 0) ? untold[0]?.intent : undefined;
}

const OTHER_ROLE = 'other_role';
const WISH = 'course_recommend';
/** From this share of the model's belief on, what names a subject by its place is a wish for it. */
const LEAST_SHARE_OF_WISH = 0.3;
/** Beside a listed subject it is one where it comes as near as this to the share of the first. */
const LEAST_PART_OF_TOP = 0.6;

/** Concepts that set two roles side by side: an answer about one would miss the question. */
const SIDE_BY_SIDE = ['difference', 'report', 'salary'];

/**
 * The intent that the names alone imply where the classifier has none: one of our platforms, spoken
 * of as people speak of courses; or one of our roles in a row of other titles.
 */
function impliedIntent(question: Question, domain: Domain): string | undefined {
  const { intent, unknownWords, concepts } = question;
  if (meansAnother(question)) return HOMONYM;
  if (intent === null) {
    const named = entityIds(question, 'platform').length > 0 && speaksOfCourses(question);
    return named && unknownWords.length <= 1 ? 'platform_about' : unlistedWish(question);
  }
  const plan = domain.get(intent);
  const ofRole = plan?.tell === 'role' || plan?.tell === 'both';
  if (ofRole && equatesWithJob(question) && comparesOneRole(question)) return 'other_role';
  const ofOthers = plan?.tell === 'unknown' && plan.topics.includes('other-role');
  // "How do I become head of IT?" asks of that job, as one asks of careers.
  const ofCareers = plan?.tell === 'unknown' && plan.topics.includes(MUCH_ALIKE);
  if (ofCareers && namesOtherJob(question)) return OTHER_ROLE;
  const row = entityIds(question, 'role').length > 0 && entityIds(question, OTHER_ROLE).length > 1;
  const compared = SIDE_BY_SIDE.some((concept) => concepts.includes(concept));
  return ofOthers && row && !compared ? 'role_definition' : undefined;
}

/** Jobs that are mostly told as what somebody is, and are asked of as well. */
const HEADS_OF_IT = ['it-manager', 'it-director'];

function namesOtherJob(question: Question): boolean {
  const heads = entityIds(question, 'background_role').some((id) => HEADS_OF_IT.includes(id));
  return entityIds(question, OTHER_ROLE).length > 0 || (heads && !question.background.ownJob);
}

/** "Pottery courses": its words are strange because no list of subjects holds them. */
function unlistedWish(question: Question): string | undefined {
  const { unlistedSubject, ranked, unknownWords } = question;
  const named = (type: string) => names(question, type);
  const wish = ['cost', 'format', 'level', 'provider'].some(named);
  // "Cheapest certificate?" describes a course, whatever else is bought as cheaply as can be.
  if (namesProof(question) && wish && unknownWords.length === 0) return WISH;
  const share = ranked.find(({ intent }) => intent === WISH)?.share ?? 0;
  const [best] = ranked.filter(({ intent }) => intent !== OUT_OF_SCOPE);
  const likely = best?.intent === WISH && share >= LEAST_SHARE_OF_WISH;
  const nearTop = share >= LEAST_PART_OF_TOP * (ranked[0]?.share ?? 1);
  const described = named('subject') && (wish || question.concepts.includes('learn'));
  if (unlistedSubject || described) return likely || nearTop ? WISH : undefined;
  // "Maths help for a teenager" wishes; "how do I solve this in Python?" asks to be told.
  const mayWish = !question.asks && unknownWords.length <= 1;
  return named('subject') && nearTop && mayWish ? WISH : undefined;
}

function firstThat(
  question: Question,
  leastShare: number,
  isRight: (intent: string) => boolean,
): Question {
  if (question.intent === null || isRight(question.intent)) return question;
  const other = question.ranked.find(({ intent, share }) => share >= leastShare && isRight(intent));
  return other ? { ...question, intent: other.intent } : question;
}

/** After talk of platforms, a question that names nothing is hardly about roles, and the reverse. */
function continues(plan: Plan, question: Question, context: ConversationContext): boolean {
  const { role, platform, course } = namesIn(question);
  if (role || platform || course) return true;
  switch (plan.tell) {
    case 'role':
    case 'both':
    case 'role-comparison':
      return !isOfPlatforms(context);
    case 'platform':
    case 'platform-comparison':
      return !isOfRoles(context);
    default:
      return true;
  }
}

/** Below this confidence, what was asked before may be what is asked again. */
const UNSURE_OF_TOPIC = 0.75;
/** From this part of the first one's share on, it is. */
const PART_OF_FIRST = 0.5;

/** "And the employees?": among intents that come alike, it is the one asked just before. */
function goesOn(
  question: Question,
  domain: Domain,
  { question: before }: ConversationContext,
): Question {
  const { role, platform, course } = namesIn(question);
  const plan = domain.get(before.intent);
  if (role || platform || course || question.confidence >= UNSURE_OF_TOPIC) return question;
  if (plan?.tell !== 'role' && plan?.tell !== 'platform') return question;
  const shareOf = (intent: string | null) =>
    question.ranked.find((one) => one.intent === intent)?.share ?? 0;
  const comesAlike = shareOf(before.intent) >= PART_OF_FIRST * shareOf(question.intent);
  return comesAlike ? { ...question, intent: before.intent } : question;
}
