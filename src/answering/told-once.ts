import type { Entry } from '../knowledge/knowledge.js';
import type { AnswerPart } from './answer.js';
import { adding } from './facts-first.js';
import type { AnsweringParts } from './request.js';

/**
 * The parts of several answers, without facts of a platform that what is told of it before holds
 * already: "what is Udacity, and what does it cost?". What a bare yes or no leads to stays.
 */
export function toldOnce(
  answerParts: readonly AnswerPart[],
  parts: AnsweringParts,
): readonly AnswerPart[] {
  const told: Entry[] = [];
  return answerParts.filter((part, at) => {
    const fact = part.kind === 'fact' ? parts.knowledge.entry(part.entry) : undefined;
    if (fact?.kind !== 'platform') return true;
    const before = told.filter((one) => one.kind === 'platform' && one.platform === fact.platform);
    const led = answerParts[at - 1]?.kind === 'message';
    const adds = led || before.length === 0 || adding(before, [fact], parts).length > 0;
    if (adds) told.push(fact);
    return adds;
  });
}
