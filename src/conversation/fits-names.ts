import type { FollowUpAct, Plan } from '../answering/domain.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import { comparesOneRole } from './both-roles.js';
import { isLeaving, leaves } from './leaving.js';
import { platformsOf } from './named-in-question.js';

/** What a question names, as far as it speaks for or against a kind of answer. */
interface Names {
  readonly role: boolean;
  readonly platform: boolean;
  /** A subject, proof or form of study, and a word for learning. */
  readonly course: boolean;
  readonly subject: boolean;
}

/** Follow-ups in which a name changes nothing: "didn't you say the CIO?". */
const NAMING: readonly FollowUpAct[] = ['language', 'refine', 'doubt'];
/** Below this confidence small talk names no subject. */
const SURE_TALK = 0.75;
const PROOFS = ['certificate', 'diploma', 'nanodegree'];

/** Reads off a question what of that it names. */
export function namesIn(question: Question): Names {
  const named = (type: string) => entityIds(question, type);
  const proof = namesProof(question);
  const study = ['subject', 'format'].some((type) => named(type).length > 0);
  return {
    role: named('role').length > 0,
    platform: platformsOf(question).length > 0,
    course: proof || (study && question.concepts.includes('learn')),
    subject: named('subject').length > 0,
  };
}

/** Whether it names what courses end with. */
export function namesProof(question: Question): boolean {
  return entityIds(question, 'credential').some((id) => PROOFS.includes(id));
}

/** "I'm a chef" tells of its writer, and asks of no other job. */
function onlyTellsJob({ background, entities }: Question): boolean {
  return background.ownJob && !entities.has('other_role');
}

/** Whether the names in a question speak for that kind of answer, or at least not against it. */
export function fitsNames(plan: Plan, question: Question): boolean {
  const { role, platform, course, subject } = namesIn(question);
  switch (plan.tell) {
    case 'role':
      return role || !(platform || course);
    case 'both':
    case 'role-comparison':
    case 'role-study':
      return role || !platform;
    case 'platform':
    case 'platform-comparison':
    case 'platform-address':
      return platform || !role;
    case 'unknown':
      if (plan.topics.includes('other-role')) {
        if (onlyTellsJob(question)) return false;
        return !role || comparesOneRole(question);
      }
      if (plan.topics.includes('career-general')) return !role && !course;
      // "Which Udemy course is best for Python?": ours are named beside what is not described.
      return plan.topics.includes('other-platform') ? !platform && !(subject && course) : true;
    case 'smalltalk':
      return !role && !platform && !course && !(subject && question.confidence < SURE_TALK);
    case 'follow-up':
      if (isLeaving(plan.act)) return !role && !platform && leaves(question);
      return NAMING.includes(plan.act) || (!role && !platform);
    case 'platform-list':
      return !platform;
    case 'recommendation':
      return course || platform || entityIds(question, 'role').length < 2;
  }
}
