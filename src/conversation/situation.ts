import type { StructuredQuestion } from '../answering/answer.js';
import { type Domain, type Plan, speaksBy } from '../answering/domain.js';
import { SUITED } from '../answering/suited-role.js';
import { entityIds, names, type Question } from '../understanding/understanding.js';
import { READ_SURELY, readAs } from './read-as.js';
import type { ConversationContext } from './responder.js';
import { isOfPlatforms, spokenRoles } from './spoken-roles.js';

const EDUCATION = 'role_education';
const PATH = 'role_path';
/** Which of the roles suits somebody. */
export const CHOICE = 'role_choice';
const DEPTH = 'role_technical_depth';
const CODE = 'code';

/** Names beside which nothing is told of oneself and a role. */
const SITES = ['platform', 'other_platform'];
const OTHER_ROLE = 'other_role';
/** Who tells what they study asks for no course. */
const LEARN = 'learn';
/** What is told of oneself is no wish for a course, and asks nothing of the job that one has. */
const OWN = ['credential', 'subject', 'other_platform', OTHER_ROLE];
/** Beside one of these, what is told is about a course. */
const OF_COURSES = ['credential', 'cost', 'provider', 'format', 'level'];

/**
 * The question that lies in what somebody tells of themselves: "I only have a diploma", after talk of
 * the CTO, asks what a CTO must have learnt, and is no wish for a diploma; "I lead people well but
 * can't code: CIO or CTO?" asks which role suits them. `undefined` where nothing of that is told.
 */
export function situationOf(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question | undefined {
  // "I study at KTH" names where its writer learns, and looks for nothing there.
  const sites = question.background.ownStudies ? ['platform'] : SITES;
  if (sites.some((type) => names(question, type))) return undefined;
  // "I'd like to read some history" goes on looking for courses.
  if (isOfPlatforms(context) && names(question, 'subject')) return undefined;
  if (asksWhomToHire(question, domain)) return toldAs(CHOICE, question);
  if (tellsOfLikings(question, domain, context)) return toldAs(CHOICE, question);
  if (wavers(question, domain)) return toldAs(CHOICE, question);
  const roles = rolesMeant(question, context);
  const intent = learntFor(roles, question, domain);
  return intent === undefined ? undefined : askedOf(roles, intent, question);
}

/** "They want me to go for CIO, but I am not sure": the doubt is about oneself, not about an answer. */
function wavers(question: Question, domain: Domain): boolean {
  const { intent, background, likings, asks } = question;
  const doubts = speaksBy(domain.get(intent ?? ''), 'doubt');
  return doubts && !asks && background.becoming && likings.ownDenial && names(question, 'role');
}

/** "Whom do we hire first?", of both roles or of those spoken of; not "should we hire a CFO?". */
function asksWhomToHire(question: Question, domain: Domain): boolean {
  const { intent, hires } = question;
  const one = entityIds(question, 'role').length === 1;
  // "کس کو رکھنا" takes on, but "خیال رکھنا" takes care.
  const ofTask = domain.get(intent ?? '')?.tell === 'role';
  return hires && !one && !ofTask && !names(question, OTHER_ROLE);
}

/** The roles that it names, or those of the talk; both where it is the first that somebody tells. */
function rolesMeant(
  question: Question,
  context: ConversationContext | undefined,
): readonly string[] {
  const named = entityIds(question, 'role');
  if (named.length > 0 || context) return named.length > 0 ? named : spokenRoles(context);
  return tellsOwn(question.background) ? ['both'] : [];
}

function tellsOwn({ ownDegree, ownExperience }: Question['background']): boolean {
  return ownDegree || ownExperience;
}

/** What must have been learnt or done for a role, where that is what a question turns on. */
function learntFor(
  roles: readonly string[],
  question: Question,
  domain: Domain,
): string | undefined {
  const { background, bare, asks, concepts, form, intent, negated } = question;
  if (roles.length === 0 || (asks && concepts.includes('learn'))) return undefined;
  const ofDegree = background.degrees.length > 0;
  if (ofDegree && bare) return EDUCATION;
  if (background.ownStudies && !asks) return EDUCATION;
  const plan = domain.get(intent ?? '');
  if (tellsOwn(background) && (intent === EDUCATION || intent === PATH)) return intent;
  // "I have a BCom" tells of a degree, whatever task of a role it half resembles.
  const unsure = !asks && question.confidence < READ_SURELY;
  if (ofDegree && background.ownDegree && unsure) return EDUCATION;
  if (plan?.tell === 'role' || isUntold(plan)) return undefined;
  if (ofDegree && background.ownDegree) return EDUCATION;
  const isUnplaced = plan === undefined || plan.tell === 'unknown';
  if (background.ownExperience && (!asks || isUnplaced)) return PATH;
  // "Is an MBA needed?", in talk of the CIO, is asked of the CIO and of no other career.
  if (ofDegree && plan?.tell === 'unknown' && !names(question, OTHER_ROLE)) return EDUCATION;
  // "I'm a nurse": in talk of both roles, the next step is to choose.
  const open = isUnplaced || isChoice(intent, domain);
  if (background.ownJob && !asks && open && roles.length > 0) return isBoth(roles) ? CHOICE : PATH;
  // "Can a networker become a CIO?", "so can't I become one?"
  const ofOne = plan !== undefined && !isBoth(roles) && !names(question, OTHER_ROLE);
  if (!ofOne || !background.becoming || (form !== 'polar' && !negated)) return undefined;
  return deniesCode(question) ? DEPTH : PATH;
}

/** "I don't like coding, can I become a CIO?" turns on whether a CIO must. */
function deniesCode({ concepts, excluded }: Question): boolean {
  return concepts.includes(CODE) && excluded.has('subject');
}

/** What no document says, whoever asks; other careers than ours are asked of in the words of ours. */
function isUntold(plan: Plan | undefined): boolean {
  const ofOthers = ['career-general', 'other-role'];
  return plan?.tell === 'unknown' && !plan.topics.some((topic) => ofOthers.includes(topic));
}

/** What is told of oneself is no bare mention. */
function toldAs(intent: string, question: Question): Question {
  return { ...readAs(intent, question), bare: false };
}

function askedOf(roles: readonly string[], intent: string, question: Question): Question {
  const entities = [...question.entities].filter(([type]) => !OWN.includes(type));
  const concepts = question.concepts.filter((concept) => concept !== LEARN);
  return {
    ...toldAs(intent, question),
    concepts,
    entities: new Map([...entities, ['role', roles]]),
  };
}

/**
 * Whether likings ask which role suits: beside both roles, in a question of what to become, or told
 * where no role is spoken of or the choice is.
 */
function tellsOfLikings(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): boolean {
  const { likings, background, asks, concepts, intent, form } = question;
  if (!likings.liked && !likings.ownDenial) return false;
  if (names(question, OTHER_ROLE)) return false;
  const named = entityIds(question, 'role');
  const torn = likings.denied !== '' && likings.rest !== '';
  if (named.length > 0) return torn && form === 'who' && isBoth(named);
  const chosen = isChoice(context?.question.intent, domain);
  // "What if I like building things too?" goes on with the choice that was made.
  if (asks) return likings.liked && (background.becoming || chosen) && !concepts.includes('learn');
  if (OF_COURSES.some((type) => names(question, type))) return false;
  if (chosen || isChoice(intent ?? undefined, domain)) return true;
  const plan = domain.get(intent ?? '');
  const unplaced = plan === undefined || plan.tell === 'role' || plan.tell === 'recommendation';
  const spokenOf = spokenRoles(context);
  const isLiking = torn || (likings.liked && isBoth(spokenOf) && plan?.tell === 'role');
  return isLiking && unplaced && spokenOf.length !== 1;
}

function isBoth(roles: readonly string[]): boolean {
  return roles.includes('both') || roles.length > 1;
}

/** Whether an intent asks which of the roles suits somebody. */
export function isChoice(intent: string | null | undefined, domain: Domain): boolean {
  const plan = domain.get(intent ?? '');
  return plan?.tell === 'both' && plan.topics.includes('choice');
}

/** "Which of the two, then?" is asked by somebody of whom the answer before went by what they like. */
export function withSuited(
  asked: StructuredQuestion,
  domain: Domain,
  { question: before, answer }: ConversationContext,
): StructuredQuestion {
  const first = answer.parts.find(({ kind }) => kind === 'fact');
  if (!isChoice(before.intent, domain) || first?.kind !== 'fact') return asked;
  return { ...asked, facets: { ...asked.facets, [SUITED]: [first.entry] } };
}
