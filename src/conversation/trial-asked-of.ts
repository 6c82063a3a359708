import type { Domain } from '../answering/domain.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import { intentOn } from './intent-about.js';
import type { ConversationContext } from './responder.js';
import { READ_SURELY } from './situation.js';
import { isOfPlatforms } from './spoken-roles.js';

/** What a trial is looked for by. */
const TRIAL = 'trial';

/**
 * "How long is it free?", after talk of platforms, asks of a trial: nothing else that is free ends.
 * `undefined` where nothing of that is asked.
 */
export function trialAskedOf(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question | undefined {
  const { exact, entities, unknownWords, confidence } = question;
  if (!exact || unknownWords.length > 1 || !isOfPlatforms(context)) return undefined;
  const named = entities.has('role') || entities.has('subject');
  const intent = intentOn('platform', TRIAL, domain);
  if (!entityIds(question, 'cost').includes('free') || named || !intent) return undefined;
  const sure = Math.max(confidence, READ_SURELY);
  return {
    ...question,
    intent,
    confidence: sure,
    entities: new Map([...entities, ['cost', [TRIAL]]]),
  };
}
