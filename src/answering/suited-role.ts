import type { RoleFact } from '../knowledge/knowledge.js';
import { factsFirst, SPECIFIC_FIT, type OrderedFacts } from './facts-first.js';
import type { AnswerRequest, AnsweringParts } from './request.js';

/** This far ahead of the others, a fact is the one that words speak for. */
const CLEAR_LEAD = 0.1;

/** The facet that holds the fact of the role that what was told before spoke for. */
export const SUITED = 'suited';

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
  const liked = spokenFor(liking, parts, ofEach);
  const before = ofEach.find(({ id }) => request.question.facets?.[SUITED]?.includes(id));
  // "But I like new technology too": whatever it speaks for, the role before is favoured no longer.
  const tellsMore = request.likings?.liked === true || disliked !== undefined;
  const suited = ofEach.find((fact) => fact !== disliked && disliked) ?? liked;
  if (before) return favouring(suited === before || !tellsMore ? before : undefined);
  if (disliked) return favouring(liked === disliked ? undefined : suited);
  if (liked && request.likings?.liked) return favouring(liked);
  const ordered = factsFirst(liking, parts, facts, elsewhere);
  return ordered.facts[0]?.summary ? { ...ordered, general: true } : ordered;

  /** One role before the other; the summary where both or neither is favoured. */
  function favouring(fact: RoleFact | undefined): OrderedFacts<RoleFact> {
    const others = ofEach.filter((one) => one !== fact);
    const ordered = fact ? [fact, ...others, ...summaries] : [...summaries, ...ofEach];
    return { facts: ordered, fit: 0, coverage: 0, general: !fact, asked: ordered };
  }
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
