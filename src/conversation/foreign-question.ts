import type { StructuredQuestion } from '../answering/answer.js';
import { LEARNING_PLAN } from '../answering/handlers/learning-plan.js';
import { NOT, UNLISTED } from '../answering/recommendation.js';
import type { Answerer } from '../answering/answerer.js';
import type { Plan } from '../answering/domain.js';
import type { AnswerRequest, Ranked } from '../answering/request.js';
import { OUT_OF_SCOPE } from '../understanding/out-of-scope.js';
import type { Question } from '../understanding/understanding.js';
import { FACETS } from './named-in-question.js';
import { wantsQuiz, wishesForPlan } from './study-wishes.js';
import { wordCount } from '../languages/text.js';

/** From this confidence on, unknown words do not make a question foreign. */
const SURE = 0.75;

/** Below this confidence, a question of the roles has to ask for something that is stated. */
const HARDLY = 0.58;
/** From this fit on, what is unknown is what a question comes nearest to. */
const UNKNOWN_FIT = 0.35;
/** From this fit on, a fact is what a question asks for, though some of its words are strange. */
const HELD_FIT = 0.6;
const HELD_COVERAGE = 0.5;

/** No entry holds a word of it, or none as well as one that says what is unknown. */
function isUnstated(nearest: Ranked | undefined): boolean {
  if (!nearest || nearest.score === 0) return true;
  return nearest.entry.kind === 'unknown' && nearest.score >= UNKNOWN_FIT;
}

function isHeld(nearest: Ranked | undefined, platforms: readonly string[] = []): boolean {
  const { entry } = nearest ?? {};
  const ofNamed = entry?.kind === 'platform' && platforms.includes(entry.platform);
  if (!nearest || (entry?.kind !== 'role' && !ofNamed)) return false;
  return nearest.score >= HELD_FIT && nearest.coverage >= HELD_COVERAGE;
}

const OF_ROLES: readonly (Plan['tell'] | undefined)[] = ['role', 'both', 'role-comparison'];

/** Concepts without one of which no course is asked for. */
const COURSE_CONCEPTS = ['learn', 'platform', 'certificate'];

/** The more of its words are unknown, the surer a guess has to be. */
const DOUBTFUL = [0.3, 0.4, 0.61] as const;
/** The same of one of our roles: its name says much by itself. */
const DOUBTFUL_OF_ROLE = 0.44;

/** "Does a CTO do marketing?" names a subject, and only sounds like the job market. */
function isOfTrade(
  { roles, facets = {} }: StructuredQuestion,
  { confidence }: Question,
  { topics: [topic] }: Extract<Plan, { tell: 'role' }>,
): boolean {
  const named = roles !== undefined && facets['subject'] !== undefined;
  return named && topic === 'jobs' && confidence < SURE;
}

/** Our words in a sentence about something else: "which train is the CTO station code?". */
function isFarOff(
  { unknownWords, confidence, bestGuess, concepts }: Question,
  { platforms = [], facets = {} }: StructuredQuestion,
): boolean {
  // A subject that no list holds is made of strange words.
  if (facets['subject']?.includes(UNLISTED)) return false;
  // What was read as a wish for a listed subject in spite of its words is judged already.
  if (facets['subject'] && bestGuess === OUT_OF_SCOPE) return false;
  // The name of a platform or a subject says much by itself: one strange word beside it is forgiven.
  const named =
    platforms.length > 0 ||
    (facets['subject'] !== undefined && concepts.includes('learn')) ||
    facets[`${NOT}platform`] !== undefined;
  const strange = unknownWords.length - (named ? 1 : 0);
  return confidence < (DOUBTFUL[Math.max(0, Math.min(strange, 2))] ?? 0);
}

/** "Is Blurbo any good?": what a strange name is good for is no fact of another site. */
function isOfNoSite(
  { unknownWords, confidence }: Question,
  { platforms }: StructuredQuestion,
  plan: Plan | undefined,
): boolean {
  const ofOne = plan?.tell === 'platform' && plan.topics[0] === 'about';
  return ofOne && !platforms && unknownWords.length > 0 && confidence < SURE;
}

/** Below it, two strange things are compared; above it, a misspelt word may be what is strange. */
const UNSURE_OF_ROLES = 0.61;

/** "SQL vs NoSQL", "Java and Python, what differs?": two things are compared that are not our roles. */
function comparesOthers(
  { roles, facets = {} }: StructuredQuestion,
  { unknownWords, confidence }: Question,
): boolean {
  if (roles) return false;
  if (facets['subject']) return confidence < SURE;
  return unknownWords.length > 0 && confidence < UNSURE_OF_ROLES;
}

/** The more of its words people use only where we decline, the surer a guess has to be. */
const DECLINED = [0, 0.83, 0.95] as const;
/** Words of a message that is long enough for one such word to stand in it by the way. */
const LONG = 14;

/** Words that no question holds which we answer: "can a CIO fire the head of development?". */
function speaksOfUntold(
  question: Question,
  { facets = {} }: StructuredQuestion,
  plan: Plan | undefined,
): boolean {
  const { declinedWords, confidence, text, background } = question;
  // Of another site it is said that it is not described, beside those that are.
  if (facets['subject']?.includes(UNLISTED) || facets['other_platform']) return false;
  // "I passed my matric, is there a course?": schooling tells who wishes for one.
  const schooling = background.degrees.length > 0 && plan?.tell === 'recommendation';
  // "A plan for three months" tells how long it is to last.
  const planning = question.timing && wishesForPlan(question);
  if (declinedWords.length === 1 && (schooling || planning)) return false;
  if (declinedWords.length === 1 && wordCount(text) > LONG) return false;
  return confidence < (DECLINED[Math.min(declinedWords.length, 2)] ?? 0);
}

/** Below this confidence it is not said in particular what no document answers: it may be another thing. */
const HARDLY_UNTOLD = 0.65;

/** A guess of the classifier's that nothing in the question names: then it is simply not known. */
function isHardlyUntold({ ranked, confidence, entities }: Question, intent: string): boolean {
  const named = OTHERS.some((type) => entities.has(type));
  return ranked[0]?.intent === intent && confidence < HARDLY_UNTOLD && !named;
}

/** Names of what the documents do not describe, or of what they leave open: "useful certifications". */
const OTHERS = ['other_role', 'other_platform', 'language', 'credential'];

/** Below this confidence talk with the bot is no talk with the bot. */
const LEAST_TALK = 0.48;

/** Talk among people that only sounds like talk with the bot. */
export function isChatter({ unknownWords, confidence, excluded, needless }: Question): boolean {
  if (excluded.size > 0 || needless.size > 0) return false;
  return confidence < LEAST_TALK || (unknownWords.length > 0 && confidence < SURE);
}

/**
 * What the classifier accepts but the names in it contradict: "what does a plumber do?" asks as one
 * asks of a role, and names none; "recommend me a restaurant" as one asks for a course.
 *
 * @param request - The same question as it would be answered, to hold it against the facts.
 */
export function isForeign(
  asked: StructuredQuestion,
  question: Question,
  { domain, nearest }: Answerer,
  request: AnswerRequest,
): boolean {
  // What else a plan or a quiz may be for was looked at before.
  if (asked.intent === LEARNING_PLAN || wantsQuiz(question)) return false;
  const plan = domain.get(asked.intent);
  const untold = plan?.tell !== 'unknown' && speaksOfUntold(question, asked, plan);
  if (untold && !isHeld(nearest(request), asked.platforms)) return true;
  const hardly = OF_ROLES.includes(plan?.tell) && question.confidence < HARDLY;
  if (hardly && isUnstated(nearest(request))) return true;
  if (plan?.tell === 'role') {
    if (isOfTrade(asked, question, plan)) return true;
    if (question.unknownWords.length === 0 || question.form === 'who') return false;
    if (asked.roles) return question.confidence < DOUBTFUL_OF_ROLE;
    return question.confidence < SURE && !isHeld(nearest(request));
  }
  if (plan?.tell === 'smalltalk') return isChatter(question);
  if (plan?.tell === 'unknown' && isHardlyUntold(question, asked.intent)) return true;
  if (OF_ROLES.includes(plan?.tell) && comparesOthers(asked, question)) return true;
  if (isFarOff(question, asked) || isOfNoSite(question, asked, plan)) return true;
  if (plan?.tell !== 'recommendation' && plan?.tell !== 'platform') return false;
  const names = asked.platforms ?? FACETS.flatMap((facet) => asked.facets?.[facet] ?? []);
  if (question.confidence >= SURE) return false;
  return names.length === 0 && !question.concepts.some((id) => COURSE_CONCEPTS.includes(id));
}
