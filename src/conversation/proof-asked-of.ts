import type { Domain } from '../answering/domain.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import { intentOfFacet } from './intent-about.js';
import { surelyAs } from './read-as.js';

/** A proof whose name means nothing else than on the platforms. */
const NANODEGREE = 'nanodegree';

/**
 * "What is a nanodegree?", in whatever words nobody understands, asks where there are any: of those,
 * not of what was searched for. `undefined` where it is understood, or not asked.
 */
export function proofAskedOf(question: Question, domain: Domain): Question | undefined {
  const { intent, asks, exact, unknownWords, entities } = question;
  const named = entityIds(question, 'credential').includes(NANODEGREE);
  const certificate = intentOfFacet('credential', domain);
  const plan = domain.get(intent ?? '');
  const placed = plan !== undefined && plan.tell !== 'smalltalk';
  if (placed || !named || !certificate) return undefined;
  if (!asks || exact || unknownWords.length > 0) return undefined;
  const left = [...entities].filter(([type]) => type !== 'reference');
  return { ...surelyAs(certificate, question), form: 'who', entities: new Map(left) };
}
