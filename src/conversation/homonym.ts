import type { Question } from '../understanding/understanding.js';

const DEFINITION = 'role_definition';
/** The intent of what our letters stand for in other fields. */
export const HOMONYM = 'homonym';
/** From this share of the model's belief on, a strange word turns a definition to another meaning. */
const LEAST_SHARE_OF_HOMONYM = 0.08;

/** "What is a CTO in cardiology?": the letters are ours, the word beside them is not. */
export function meansAnother({ intent, unknownWords, concepts, ranked }: Question): boolean {
  if (intent !== DEFINITION) return false;
  const share = ranked.find((one) => one.intent === HOMONYM)?.share ?? 0;
  const elsewhere = concepts.includes('otherfield');
  return elsewhere || (unknownWords.length > 0 && share >= LEAST_SHARE_OF_HOMONYM);
}
