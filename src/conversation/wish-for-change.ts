import type { Domain, Plan } from '../answering/domain.js';
import { QUESTION_MARK } from '../languages/text.js';
import type { Question } from '../understanding/understanding.js';
import { COURSE } from './course-wish.js';
import { FACETS, namedIn } from './named-in-question.js';
import type { ConversationContext } from './responder.js';
import { READ_SURELY, readAs } from './read-as.js';
import { isChoice } from './situation.js';
import { isOfPlatforms, isOfRoles, spokenRoles } from './spoken-roles.js';

/** The intent of who wants something new and does not know what; its remarks are in the packs. */
export const CAREER_CHANGE = 'career_change';
const CAREERS = 'career-general';
/** What one's work is taken for where only its name is told: "I teach, and am tired of it". */
const OF_CAREERS = [CAREERS, 'other-role'];
/** "New at my job" says how far somebody is, and looks for nothing yet. */
const WISHED = FACETS.filter((facet) => facet !== 'level');
/** Beside one of these, who tells of their studies wishes for a course. */
const OF_A_COURSE = ['cost', 'provider', 'format'];
/** Needs more than an offer of courses. */
const IN_NEED: readonly string[] = ['distress', 'discouraged'];

/**
 * The wish that lies in what somebody tells of their work: "I stand at a till all day and want out"
 * asks nothing that a document could answer, and yet is a reason to ask back what they would like to
 * learn. `undefined` where a role, a platform or a course is named, or something else is told.
 */
export function wishForChange(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question | undefined {
  const { intent, remarks, asks, form, text, background } = question;
  if (IN_NEED.includes(intent ?? '')) return undefined;
  const ofJob = besideJob(question, domain, context);
  if (ofJob !== undefined) return readAs(ofJob, question);
  if (QUESTION_MARK.test(text)) return undefined;
  const studies = context === undefined && tellsOfStudies(question);
  if (!studies && namesOurs(question)) return undefined;
  const plan = domain.get(intent ?? '');
  const says = remarks.includes(CAREER_CHANGE) && form !== 'who' && !wishesSurely(question, plan);
  const opens = context === undefined || plan === undefined || isOfCareers(plan, OF_CAREERS);
  const tells = isOfCareers(plan, [CAREERS]) && (!asks || background.ownJob);
  if (!studies && !tells && !(says && opens)) return undefined;
  return readAs(CAREER_CHANGE, question);
}

/**
 * What is meant beside one's own job: "I'm a chef" and "I'm a nurse, what can I learn?" name nothing to
 * go by yet, and "hairdresser, want to start a business" names a subject.
 */
function besideJob(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): string | undefined {
  const { background, asks, intent, concepts } = question;
  const { roles, platforms, facets = {} } = namedIn(question);
  if (!background.ownJob || (roles ?? platforms)) return undefined;
  const plan = domain.get(intent ?? '');
  const unplaced = plan === undefined || isOfCareers(plan, OF_CAREERS);
  if (facets['subject']) return unplaced ? COURSE : undefined;
  if (WISHED.some((facet) => facets[facet])) return undefined;
  const spokenOf = spokenRoles(context).length > 0;
  // In talk of a role, a job is set beside what that role asks for.
  if (!asks && isOfRoles(context)) return undefined;
  if (asks) {
    const studies =
      plan?.tell === 'role-study' || (plan?.tell === 'role' && concepts.includes('learn'));
    return studies && !spokenOf ? CAREER_CHANGE : undefined;
  }
  const ofNone =
    (plan?.tell === 'role' && !spokenOf) || (plan?.tell === 'platform' && !isOfPlatforms(context));
  return unplaced || isChoice(intent, domain) || ofNone ? CAREER_CHANGE : undefined;
}

function isOfCareers(plan: Plan | undefined, careers: readonly string[]): boolean {
  return plan?.tell === 'unknown' && plan.topics.some((topic) => careers.includes(topic));
}

/** "I don't know what to learn, take me through it" wishes for a course already. */
function wishesSurely({ confidence }: Question, plan: Plan | undefined): boolean {
  return plan?.tell === 'recommendation' && confidence >= READ_SURELY;
}

/** "I am in the last year of a BSCS", with which a talk begins: what is studied is no wish yet. */
function tellsOfStudies(question: Question): boolean {
  const { roles, platforms, facets = {} } = namedIn(question);
  if (roles || platforms || OF_A_COURSE.some((facet) => facets[facet])) return false;
  return question.background.ownStudies && !question.asks;
}

function namesOurs(question: Question): boolean {
  const { roles, platforms, facets = {} } = namedIn(question);
  return Boolean(roles ?? platforms ?? WISHED.some((facet) => facets[facet]));
}
