import type { StructuredQuestion } from '../answering/answer.js';
import type { Domain, Plan } from '../answering/domain.js';
import type { Facets } from '../answering/finder.js';
import { isOfLearning } from '../answering/handlers/background.js';
import { LEARNING_PLAN } from '../answering/handlers/learning-plan.js';
import { ROLE_STUDY } from '../answering/handlers/role.js';
import { NARROWER, UNLISTED } from '../answering/recommendation.js';
import { entityIds, names, type Question } from '../understanding/understanding.js';
import { COURSE } from './course-wish.js';
import { FACETS, namedIn, type Named } from './named-in-question.js';
import { planOfChosen } from './plan-of-chosen.js';
import type { ConversationContext } from './responder.js';
import { spokenRoles } from './spoken-roles.js';
import { QUESTION_MARK, wordCount } from '../languages/text.js';

/**
 * What somebody asks who wants the quiz, or a plan: of a subject, courses; of a role, what to learn for
 * it; else how a plan of one's own comes about. `undefined` where neither is
 * wished for.
 */
export function wishedGuide(
  question: Question,
  own: Named,
  domain: Domain,
  context: ConversationContext | undefined,
): StructuredQuestion | undefined {
  const { intent, bare, background, asks } = question;
  if (wantsQuiz(question)) return { intent: START_QUIZ };
  if (!wishesForPlan(question)) {
    const ofPlan = context?.planning && asksOfPace(question, own);
    if (!ofPlan && !setsPace(question, own)) return undefined;
    const tells = names(question, 'pace') || !question.asks;
    return { intent: LEARNING_PLAN, facets: { pace: [tells ? 'hours' : 'weeks'] } };
  }
  const chosen = planOfChosen(question, own, domain, context);
  if (chosen) return chosen;
  const plan = domain.get(intent ?? '');
  const unplaced = intent === null || plan?.tell === 'recommendation';
  if (own.roles) {
    const ofLearning = plan?.tell === 'role' && isOfLearning(plan.topics);
    const wishes = background.becoming && !asks;
    return unplaced || ofLearning || wishes ? { intent: ROLE_STUDY, roles: own.roles } : undefined;
  }
  if ((!bare && !unplaced) || question.strangePlan) return undefined;
  if (own.facets?.['subject']) return { ...own, intent: COURSE };
  const roles = spokenRoles(context);
  return { intent: LEARNING_PLAN, ...(roles.length > 0 && { roles }) };
}

const START_QUIZ = 'start_quiz';
const QUIZ = 'quiz';
/** What asks for the quiz in so many words: "quiz me", "test me on". */
const QUIZ_ME = 'quiz-me';
const PLAN = 'learning-plan';
/** Names beside which a quiz is one of theirs. */
const NOT_OURS = ['platform', 'platform_short', 'other_platform', 'subject'];

/** Whether a question names the quiz, and nothing that may have one of its own. */
function meansQuiz(question: Question): boolean {
  const ofTheirs = NOT_OURS.some((type) => names(question, type));
  return entityIds(question, 'guide').includes(QUIZ) && !ofTheirs;
}

/** Most strange words beside a wish for the quiz: "test me, my exam is tomorrow". */
const MOST_STRANGE = 2;

/** The question as a wish for the quiz, where it is one. */
export function askedQuiz(question: Question): Question | undefined {
  return wantsQuiz(question) ? { ...question, intent: START_QUIZ } : undefined;
}

/** Whether a question wishes for the quiz, in whatever words it goes on. */
export function wantsQuiz(question: Question): boolean {
  const { intent, unknownWords } = question;
  if (unknownWords.length > MOST_STRANGE) return false;
  if (intent === START_QUIZ && meansQuiz(question)) return true;
  const ofTheirs = NOT_OURS.some((type) => names(question, type));
  return entityIds(question, 'guide').includes(QUIZ_ME) && !ofTheirs;
}

/** The intent of what names the quiz, where nothing else is understood: "starta testet". */
export function wishesForQuiz(question: Question, domain: Domain): string | undefined {
  const { intent, unknownWords } = question;
  const unplaced = intent === null || domain.get(intent)?.tell === 'follow-up';
  return unplaced && unknownWords.length === 0 && meansQuiz(question) ? START_QUIZ : undefined;
}

/** Whether a question names a plan for learning. */
export function wishesForPlan(question: Question): boolean {
  return entityIds(question, 'guide').includes(PLAN);
}

/** Below this confidence, names alone say what is meant. */
const SURE_OF_NAMES = 0.8;
/** In longer messages the hours are told of something else. */
const MOST_WORDS_OF_PACE = 10;

/** "Five hours a week": what alone is told of one's time is for a plan. */
function setsPace(question: Question, own: Named): boolean {
  const { intent, asks, form, text, confidence } = question;
  // "Har tre timmar i veckan" begins like a question, and asks as little as "I have three".
  const asked = QUESTION_MARK.test(text) || (asks && form !== 'polar');
  const placed = intent !== null && confidence >= SURE_OF_NAMES;
  return !placed && !asked && names(question, 'pace') && isShortAlone(text, own);
}

function isShortAlone(text: string, own: Named): boolean {
  return Object.keys(own).length === 0 && wordCount(text) <= MOST_WORDS_OF_PACE;
}

/** Below this confidence, what speaks of time in talk of a plan is hardly of a role or a site. */
const SURE_OF_OTHERS = 0.9;
/** The same of what is nothing that the bot speaks of: "what is the weather this weekend?". */
const SURE_OF_NOTHING = 0.98;

/** "What do I do in week two?", "when am I done?": where a plan was spoken of, it is asked of that. */
function asksOfPace(question: Question, own: Named): boolean {
  const { intent, confidence, timing, declinedWords, form, text } = question;
  if (!timing || form === 'who' || declinedWords.length > 1) return false;
  const unplaced = confidence < (intent === null ? SURE_OF_NOTHING : SURE_OF_OTHERS);
  return unplaced && isShortAlone(text, own);
}

/** The question as one of the plan that was spoken of, whatever its words alone resemble. */
export function askedOfPlan(
  question: Question,
  context: ConversationContext | undefined,
): Question | undefined {
  const ofPlan = context?.planning && asksOfPace(question, namedIn(question));
  return ofPlan ? { ...question, intent: null, bare: false } : undefined;
}

/** Plans that look for platforms where none is named. */
const SEARCHES: readonly Plan['tell'][] = [
  'recommendation',
  'platform-list',
  'platform',
  'role-study',
];

/** Whether a plan looks for platforms where none is named. */
export function isSearch(plan: Plan | undefined): boolean {
  return plan !== undefined && SEARCHES.includes(plan.tell);
}

/** No list of subjects holds a language. */
function learnsLanguage(question: Question, facets: Facets = {}): boolean {
  const named = entityIds(question, 'language').length > 0 && question.concepts.includes('learn');
  return named && !facets['subject'];
}

/** "Where can I learn pottery?" wishes for a subject, though no list holds it. */
export function unlistedSubject(
  { facets, platforms }: Named,
  question: Question,
  plan: Plan,
): { facets?: Facets } {
  const subject = subjectsOf(question, facets, plan);
  if (!subject) return {};
  const ofSite = plan.tell === 'platform' && plan.topics.includes('subjects');
  const ofAny = isSearch(plan);
  return ofSite || (ofAny && !platforms) ? { facets: { ...facets, subject } } : {};
}

/** The subjects with marks for those that no list holds; `undefined` where all are listed. */
function subjectsOf(
  question: Question,
  facets: Facets | undefined,
  plan: Plan,
): readonly string[] | undefined {
  const listed = facets?.['subject'] ?? [];
  const ofLanguage = isSearch(plan) && learnsLanguage(question, facets);
  if (question.narrowedSubject && listed.length > 0) return [NARROWER, ...listed];
  return question.unlistedSubject || ofLanguage ? [...listed, UNLISTED] : undefined;
}

/**
 * "What should I study to become a CTO?" asks for advice, and is met with courses as well; "what
 * education does a CTO need?" and "must I study?" ask for a fact.
 */
export function asksWhatToStudy({ intent, form, concepts }: Question, domain: Domain): boolean {
  const plan = domain.get(intent ?? '');
  if (plan?.tell !== 'role' || !domain.has(ROLE_STUDY)) return false;
  return isOfLearning(plan.topics) && form === 'open' && concepts.includes('learn');
}

/** "Where can I learn that?", after talk of a role alone, asks where to learn what it needs. */
export function meansStudyForRole(
  { concepts }: Question,
  { facets, roles, platforms }: Named,
  context: ConversationContext | undefined,
): boolean {
  if (!context || facets || roles || platforms || !concepts.includes('learn')) return false;
  return context.answer.roles.length > 0 && context.answer.platforms.length === 0;
}

/** Which plans would tell of our role where somebody is meant who works for it. */
export function meansAide({ aide, concepts }: Question, plan: Plan): boolean {
  if (!aide) return false;
  if (plan.tell === 'role-study') return true;
  const learnt = plan.tell === 'role' && isOfLearning(plan.topics);
  return learnt && (concepts.includes('learn') || concepts.includes('become'));
}

/** "Which degree is needed?", after courses for a CTO, is asked of the CTO: no platform gives one. */
export function asksOfDegree({ facets = {} }: Named, context: ConversationContext): boolean {
  return spokenRoles(context).length > 0 && (facets['credential']?.includes('degree') ?? false);
}

/**
 * "Certifications for a CTO" and, in talk of one, "what degree?": only names, and yet one of them says
 * what is asked of the role.
 */
export function asksOfRole(
  own: Named,
  { intent, confidence }: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): boolean {
  if (intent === null || confidence < SURE_OF_NAMES) return false;
  const goesOn = domain.get(intent)?.tell === 'role' && context && asksOfDegree(own, context);
  if (!own.roles && !goesOn) return false;
  return FACETS.some((facet) => own.facets?.[facet]);
}
