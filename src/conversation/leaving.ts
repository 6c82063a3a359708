import type { FollowUpAct } from '../answering/domain.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import { FACETS } from './named-in-question.js';

/** Whether a follow-up ends what is spoken of. */
export function isLeaving(act: FollowUpAct): boolean {
  return act === 'start-over' || act === 'stop';
}

/** "Stop" and "never mind" name nothing that is asked of: "can I skip it?" and "no colleges" do. */
export function leaves(question: Question): boolean {
  const { excluded, needless, entities, form } = question;
  if (excluded.size > 0 || needless.size > 0) return false;
  if (FACETS.some((facet) => entities.has(facet))) return false;
  return !(form === 'polar' && entityIds(question, 'reference').includes('it'));
}
