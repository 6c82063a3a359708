import type { RoleFact } from '../knowledge/knowledge.js';
import { factsFirst, SPECIFIC_FIT, type OrderedFacts } from './facts-first.js';
import type { AnswerRequest, AnsweringParts } from './request.js';

/** This far ahead of the others, a fact is the one that words speak for. */
const CLEAR_LEAD = 0.1;

/**
 * Facts on which role suits somebody, in the order to tell them. What the writer says they do not
 * like never draws a role: it comes last. Where one role is both liked and disliked, or none stands
 * out, the summary tells of each without favour.
 *
 * @param elsewhere - More facts of both roles, as for `factsFirst`.
 */
export function suitedFirst(
  request: AnswerRequest,
  parts: AnsweringParts,
  facts: readonly RoleFact[],
  elsewhere: readonly RoleFact[] = [],
): OrderedFacts<RoleFact> {
  const { denied, rest } = request.likings ?? { denied: '', rest: request.text };
  const liking = { ...request, text: rest };
  const summaries = facts.filter(({ summary }) => summary);
  const ofEach = facts.filter(({ summary }) => !summary);
  const disliked = spokenFor({ ...request, text: denied }, parts, ofEach);
  if (!disliked) {
    const ordered = factsFirst(liking, parts, facts, elsewhere);
    return ordered.facts[0]?.summary ? { ...ordered, general: true } : ordered;
  }
  const others = ofEach.filter((fact) => fact !== disliked);
  const torn = spokenFor(liking, parts, ofEach) === disliked;
  const ordered = torn ? [...summaries, ...ofEach] : [...others, disliked, ...summaries];
  return { facts: ordered, fit: 0, coverage: 0, general: torn };
}

/** The fact that the words speak for; none where they speak for several alike. */
function spokenFor(
  request: AnswerRequest,
  parts: AnsweringParts,
  facts: readonly RoleFact[],
): RoleFact | undefined {
  const [best, next] = parts.rank(request, facts);
  if (!best || best.score < SPECIFIC_FIT) return undefined;
  return best.score - (next?.score ?? 0) >= CLEAR_LEAD ? best.entry : undefined;
}
