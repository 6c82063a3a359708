import type { RoleFact } from '../knowledge/knowledge.js';
import type { QuizRole } from '../knowledge/topics.js';
import { factsFirst, SPECIFIC_FIT, type OrderedFacts } from './facts-first.js';
import type { AnswerRequest, AnsweringParts } from './request.js';

/** This far ahead of the others, a fact is the one that words speak for. */
const CLEAR_LEAD = 0.1;

/** The facet that holds the fact of the role that what was told before spoke for. */
export const SUITED = 'suited';

/** The message that draws the conclusion from what somebody tells. */
export const CONCLUSION = 'choice.nearer';

/** What is told of a choice between the roles. */
export interface Suited {
  readonly ordered: OrderedFacts<RoleFact>;
  /** The role that what somebody told is nearer to; `both` where each thing told is nearer to another. */
  readonly nearer?: QuizRole | 'both';
}

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
): Suited {
  const { denied, rest, ...likings } = request.likings ?? { ...NO_LIKINGS, rest: request.text };
  const liking = { ...request, text: rest };
  const ofEach = facts.filter(({ summary }) => !summary);
  const disliked = spokenFor({ ...request, text: denied }, parts, ofEach);
  const liked = spokenFor(liking, parts, ofEach);
  const before = ofEach.find(({ id }) => request.question.facets?.[SUITED]?.includes(id));
  // "But I like new technology too": whatever it speaks for, the role before is favoured no longer.
  const tellsMore = likings.liked || disliked !== undefined;
  const suited = ofEach.find((fact) => fact !== disliked && disliked) ?? liked;
  if (before && (suited === before || !tellsMore)) return favouring(before, facts);
  if (before) return { ...favouring(undefined, facts), ...(suited && { nearer: 'both' }) };
  if (disliked) {
    const { ordered, nearer } = favouring(liked === disliked ? undefined : suited, facts);
    return {
      ordered,
      ...(nearer !== undefined && (likings.liked || likings.ownDenial) && { nearer }),
    };
  }
  if (liked && likings.liked) return favouring(liked, facts);
  const ordered = factsFirst(liking, parts, facts, elsewhere);
  return { ordered: ordered.facts[0]?.summary ? { ...ordered, general: true } : ordered };
}

const NO_LIKINGS = { denied: '', liked: false, ownDenial: false };

/** One role before the other; the summary where both or neither is favoured. */
function favouring(fact: RoleFact | undefined, facts: readonly RoleFact[]): Suited {
  const summaries = facts.filter(({ summary }) => summary);
  const others = facts.filter((one) => one !== fact && !one.summary);
  const told = fact ? [fact, ...others, ...summaries] : [...summaries, ...others];
  const ordered = { facts: told, fit: 0, coverage: 0, general: !fact, asked: told };
  return { ordered, ...(fact?.suits && { nearer: fact.suits }) };
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
