import type { Domain } from '../answering/domain.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import { readAs } from './read-as.js';

const UNDONE = 'role_undone';
const DUTIES = ['responsibilities', 'definition'];

/** "What does a CTO not do?" asks for what is not of the job. `undefined` where something else is asked. */
export function undoneDuties(question: Question, domain: Domain): Question | undefined {
  const { undone, form, intent } = question;
  if (!undone || form !== 'open') return undefined;
  const plan = domain.get(intent ?? '');
  const ofDuties = plan?.tell === 'role' && DUTIES.includes(plan.topics[0] ?? '');
  // What one of them does not do is not how the two differ.
  const ofOne = plan?.tell === 'role-comparison' && entityIds(question, 'role').length === 1;
  return ofDuties || ofOne ? readAs(UNDONE, question) : undefined;
}
