import type { Entry, Fact } from '../knowledge/knowledge.js';
import type { AnswerPart } from './answer.js';
import { factPart, type AnswerRequest, type AnsweringParts, type Ranked } from './request.js';

/** From this fit on, a single fact answers the question better than the topic's summary. */
export const SPECIFIC_FIT = 0.34;
/** A fact that holds less of the question's words does not settle it with yes or no. */
export const WHOLLY_MEANT = 0.9;
/** Characters that the parts shown at once may take together; the rest waits behind "more". */
const SHOWN_CHARACTERS = 420;

/** A fact of another topic leads only where it fits well, and this much better than the topic's. */
const ELSEWHERE_FIT = 0.55;
const ELSEWHERE_LEAD = 0.2;

/** A text of which this share of the words was said before says little that is new. */
const REPEATED_SHARE = 0.7;

/** Facts in the order to tell them, and how well the first one fits. */
export interface OrderedFacts<E extends Fact = Fact> {
  readonly facts: readonly E[];
  readonly fit: number;
  /** Share of the question's words that the first fact holds, 0 to 1; 0 for one of another topic. */
  readonly coverage: number;
}

/**
 * Puts the fact first that the question's words ask for; where none stands out, the summary.
 * The others follow as they fit.
 *
 * @param elsewhere - More facts on the same subject: the best of them leads where it fits far better,
 *   because the topic may have been misunderstood.
 */
export function factsFirst<E extends Fact>(
  request: AnswerRequest,
  parts: AnsweringParts,
  facts: readonly E[],
  elsewhere: readonly E[] = [],
): OrderedFacts<E> {
  const ranked = withElsewhere(
    parts.rank(request, facts),
    parts.rank(
      request,
      elsewhere.filter((fact) => !facts.includes(fact)),
    ),
  );
  const summaries = facts.filter((fact) => fact.summary);
  const best = ranked[0];
  const lead = best && leads(best, ranked, summaries) ? [best.entry] : summaries.slice(0, 1);
  const rest = [...summaries, ...ranked.map(({ entry }) => entry), ...facts];
  const ordered = [...new Set([...lead, ...rest])];
  const first = ranked.find(({ entry }) => entry === ordered[0]);
  const onTopic = ordered[0] !== undefined && facts.includes(ordered[0]);
  const coverage = onTopic ? (first?.coverage ?? 0) : 0;
  return { facts: ordered, fit: best?.score ?? 0, coverage };
}

function withElsewhere<E extends Fact>(
  ranked: readonly Ranked<E>[],
  elsewhere: readonly Ranked<E>[],
): readonly Ranked<E>[] {
  const [other] = elsewhere;
  const best = ranked[0]?.score ?? 0;
  const better = other && other.score >= ELSEWHERE_FIT && other.score - best >= ELSEWHERE_LEAD;
  return better ? [other, ...ranked] : ranked;
}

function leads<E extends Fact>(
  best: Ranked<E>,
  ranked: readonly Ranked<E>[],
  summaries: readonly E[],
): boolean {
  if (best.score < SPECIFIC_FIT) return summaries.length === 0;
  const summary = ranked.find(({ entry }) => entry === summaries[0]);
  return best.score > (summary?.score ?? 0);
}

/** Splits facts into those told at once and those behind "more". The first is always told. */
export function shownAndMore(
  facts: readonly Fact[],
  language: string,
  parts: AnsweringParts,
): { shown: readonly AnswerPart[]; more: readonly AnswerPart[] } {
  const told = withoutRepetition(facts, language, parts);
  let characters = 0;
  const shown: Fact[] = [];
  for (const fact of told) {
    characters += textOf(fact, language, parts).length;
    if (shown.length > 0 && characters > SHOWN_CHARACTERS) break;
    shown.push(fact);
  }
  return { shown: shown.map(factPart), more: told.slice(shown.length).map(factPart) };
}

/** Entries of which none says again what one before it said. The first always stays. */
export function withoutRepetition<E extends Entry>(
  entries: readonly E[],
  language: string,
  parts: AnsweringParts,
): readonly E[] {
  const said: ReadonlySet<string>[] = [];
  return entries.filter((entry) => {
    const own = wordsOf(textOf(entry, language, parts));
    if (said.some((before) => shareIn(own, before) >= REPEATED_SHARE)) return false;
    said.push(own);
    return true;
  });
}

function textOf(entry: Entry, language: string, { knowledge }: AnsweringParts): string {
  return knowledge.textOf(entry.id, language)?.text ?? entry.text;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}

function shareIn(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = [...words].filter((word) => others.has(word)).length;
  return words.size === 0 ? 1 : shared / words.size;
}

/** "Yes." or "No." where the first fact settles a yes/no question that was put plainly. */
export function polarLead(
  request: AnswerRequest,
  { facts, fit, coverage }: OrderedFacts,
): AnswerPart[] {
  const polar = facts[0]?.polar;
  const meant = fit >= SPECIFIC_FIT && coverage >= WHOLLY_MEANT;
  const settles = request.form === 'polar' && !request.negated && !request.turned && meant;
  return settles && polar ? [{ kind: 'message', id: `polar.${polar}` }] : [];
}
