import type { Domain } from '../answering/domain.js';
import { entityIds, names, type Question } from '../understanding/understanding.js';
import { intentOfFacet, intentOn } from './intent-about.js';
import type { ConversationContext } from './responder.js';
import { surelyAs } from './read-as.js';
import { isOfPlatforms } from './spoken-roles.js';

/** What a trial is looked for by. */
const TRIAL = 'trial';

/** Where this is asked of a trial, it is asked of what comes after it. */
const COST = 'cost';

/**
 * "What does it cost after the trial?" asks for the price, however much it speaks of the trial.
 * `undefined` where something else is asked.
 */
export function costAskedOf(question: Question, domain: Domain): Question | undefined {
  const { intent, exact, concepts } = question;
  const asksOfTrial = intent !== null && intent === intentOn('platform', TRIAL, domain);
  const price = intentOn('platform', COST, domain);
  const ofTrial = asksOfTrial && exact && concepts.includes(COST);
  return price && (ofTrial || pricesNoProof(question, domain))
    ? surelyAs(price, question)
    : undefined;
}

/** "Is there a fee on Alison?" resembles a question of certificates, and names none. */
function pricesNoProof(question: Question, domain: Domain): boolean {
  const { intent, concepts } = question;
  const named = names(question, 'credential') || concepts.includes('certificate');
  const ofProof = intent !== null && intent === intentOfFacet('credential', domain);
  const priced = entityIds(question, COST).some((id) => id === 'free' || id === 'paid');
  return ofProof && !named && priced && names(question, 'platform');
}

/**
 * "How long is it free?", after talk of platforms, asks of a trial: nothing else that is free ends. So
 * does "for how long?" after talk of one.
 * `undefined` where nothing of that is asked.
 */
export function trialAskedOf(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question | undefined {
  const { exact, lasting, entities, unknownWords } = question;
  if (!(exact || lasting) || unknownWords.length > 1 || !isOfPlatforms(context)) return undefined;
  const named = entities.has('role') || entities.has('subject');
  const intent = intentOn('platform', TRIAL, domain);
  const { question: before } = context ?? {};
  const ofTrial = before?.intent === intent || before?.facets?.[COST]?.includes(TRIAL) === true;
  const spokenOf = ofTrial && lasting && entities.size === 0;
  const free = entityIds(question, 'cost').includes('free');
  if (!(free || spokenOf) || named || !intent) return undefined;
  return {
    ...surelyAs(intent, question),
    entities: new Map([...entities, ['cost', [TRIAL]]]),
  };
}
