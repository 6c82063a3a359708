import type { Entry, Fact } from '../knowledge/knowledge.js';
import type { AnswerPart } from './answer.js';
import { factPart, type AnswerRequest, type AnsweringParts, type Ranked } from './request.js';

/** From this fit on, a single fact answers the question better than the topic's summary. */
export const SPECIFIC_FIT = 0.34;
/** A fact that holds less of the question's words does not settle it with yes or no. */
export const WHOLLY_MEANT = 0.9;
/** Characters that the parts shown at once may take together; the rest waits behind "more". */
const SHOWN_CHARACTERS = 420;
/** The same, where the first one is surely what was asked for. */
const SETTLED_CHARACTERS = 280;

/** Where both hold as many of the question's words, a fact leads the summary if it fits better by this. */
const LEAD_OVER_SUMMARY = 0.1;

/** A fact of another topic leads only where it fits well, and this much better than the topic's. */
const ELSEWHERE_FIT = 0.55;
const ELSEWHERE_LEAD = 0.2;
/** It needs fit less where no fact of the topic is asked for, and it holds most of the question. */
const ELSEWHERE_FIT_ALONE = 0.42;
const ELSEWHERE_COVERAGE = 0.5;

/** How much two facts may share. */
interface Shared {
  /** From this share on, of what a fact says, it was told before. */
  readonly before: number;
  /** From this share on, of a single fact told before it, it tells that one again. */
  readonly again: number;
}

/** What shares more waits behind "more", because it says little that is new. */
const MOSTLY: Shared = { before: 0.45, again: 0.5 };
/** What shares more is not told at all. */
const WHOLLY: Shared = { before: 0.65, again: 0.8 };

/** Facts in the order to tell them, and how well the first one fits. */
export interface OrderedFacts<E extends Fact = Fact> {
  readonly facts: readonly E[];
  readonly fit: number;
  /** Share of the question's words that the first fact holds, 0 to 1; 0 for one of another topic. */
  readonly coverage: number;
  /** The question asks for nothing but the topic: no fact of it is closer than another. */
  readonly general: boolean;
  /** Facts that the question's words ask for by themselves. */
  readonly asked: readonly E[];
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
  const ranked = parts.rank(request, facts);
  const other = betterElsewhere(request, parts, ranked, elsewhere);
  if (other) return { ...other, coverage: 0, general: false };

  const summaries = facts.filter((fact) => fact.summary);
  const [best] = ranked;
  const lead = best && leads(best, ranked, summaries) ? [best.entry] : summaries.slice(0, 1);
  const rest = [...summaries, ...ranked.map(({ entry }) => entry), ...facts];
  const ordered = [...new Set([...lead, ...rest])];
  const first = ranked.find(({ entry }) => entry === ordered[0]);
  const fit = best?.score ?? 0;
  const coverage = first?.coverage ?? 0;
  const general = fit === 0 && coverage === 1;
  return { facts: ordered, fit, coverage, general, asked: askedFor(ranked) };
}

/** The fact that was meant in place of the topic's, before its own kin or, where less sure, the topic. */
function betterElsewhere<E extends Fact>(
  request: AnswerRequest,
  parts: AnsweringParts,
  onTopic: readonly Ranked<E>[],
  elsewhere: readonly E[],
): Pick<OrderedFacts<E>, 'facts' | 'fit' | 'asked'> | undefined {
  const ranked = parts.rank(request, elsewhere);
  const [other] = ranked;
  if (!other) return undefined;
  const best = onTopic[0]?.score ?? 0;
  const facts = (following: readonly Ranked<E>[]) => ({
    facts: [...new Set([other, ...following].map(({ entry }) => entry))],
    fit: other.score,
    asked: askedFor([...ranked, ...onTopic]),
  });
  // Of a role many facts sound alike: one of another topic has to hold more of the question.
  const more = other.entry.kind !== 'role' || other.coverage > (onTopic[0]?.coverage ?? 0);
  if (more && other.score >= ELSEWHERE_FIT && other.score - best >= ELSEWHERE_LEAD) {
    const topics: readonly string[] = other.entry.topics;
    return facts(ranked.filter(({ entry }) => entry.topics.some((one) => topics.includes(one))));
  }
  const alone = best < SPECIFIC_FIT && other.coverage >= ELSEWHERE_COVERAGE;
  return alone && !other.entry.summary && other.score >= ELSEWHERE_FIT_ALONE
    ? facts([...onTopic.filter(({ entry }) => entry.summary), ...onTopic])
    : undefined;
}

/** Facts that fit the question's words well enough to be told on their own. */
export function askedFor<E extends Entry>(ranked: readonly Ranked<E>[]): readonly E[] {
  return ranked.filter(({ score }) => score >= SPECIFIC_FIT).map(({ entry }) => entry);
}

function leads<E extends Fact>(
  best: Ranked<E>,
  ranked: readonly Ranked<E>[],
  summaries: readonly E[],
): boolean {
  if (best.score < SPECIFIC_FIT) return summaries.length === 0;
  const summary = ranked.find(({ entry }) => entry === summaries[0]);
  if (summary === undefined) return true;
  const least = best.coverage > summary.coverage ? 0 : LEAD_OVER_SUMMARY;
  return best.score - summary.score > least;
}

/**
 * Splits facts into those told at once and those behind "more". The first is always told, then what
 * is new; what mostly repeats waits.
 *
 * @param others - Further facts on the same subject, which are told behind "more" alone.
 */
export function shownAndMore(
  ordered: OrderedFacts,
  { language, form }: AnswerRequest,
  parts: AnsweringParts,
  others: readonly Fact[] = [],
): { shown: readonly AnswerPart[]; more: readonly AnswerPart[] } {
  const settled = form === 'polar';
  const facts = factsToTell(ordered, settled, parts);
  const room = isMeant(ordered) ? SETTLED_CHARACTERS : SHOWN_CHARACTERS;
  const shown: Fact[] = [];
  let characters = 0;
  for (const fact of facts) {
    if (settled && tellsAgain(fact, shown, parts, MOSTLY)) break;
    if (!isNew(fact, shown, parts, MOSTLY)) continue;
    if (shown[0] && !mayFollow(fact, shown[0], ordered)) continue;
    characters += textOf(fact, language, parts).length;
    if (shown.length > 0 && characters > room) break;
    shown.push(fact);
  }
  const more = adding(shown, [...ordered.facts, ...others], parts);
  return { shown: shown.map(factPart), more: more.map(factPart) };
}

/**
 * What may stand beside the first fact: what was asked for as well, and behind a fact that hardly
 * settles the question, the topic's summary.
 */
function mayFollow(fact: Fact, first: Fact, ordered: OrderedFacts): boolean {
  // Of a platform little is said, and shortly.
  if (first.kind === 'platform') return true;
  if (isMeant(ordered)) return false;
  // A summary answers its topic alone: what else stands on it is told behind "more".
  const topics: readonly string[] = first.summary ? first.topics : [];
  if (fact.topics.some((topic) => topics.includes(topic))) return false;
  return fact.summary || ordered.asked.includes(fact);
}

/**
 * What is told, in order: of nothing in particular, the summaries; where an open question is hardly
 * settled by the first fact, a summary that tells it again in its place.
 */
function factsToTell(
  ordered: OrderedFacts,
  settled: boolean,
  parts: AnsweringParts,
): readonly Fact[] {
  const { facts, general } = ordered;
  if (general) return facts.filter(({ summary }, at) => summary || at === 0);
  const [first] = facts;
  if (!first || first.summary || settled || isMeant(ordered)) return facts;
  const wider = facts.find((fact) => fact.summary && tellsAgain(fact, [first], parts, MOSTLY));
  return wider ? [...new Set([wider, ...facts.slice(1)])] : facts;
}

/** Entries of which none mostly repeats those before it. The first always stays. */
export function distinct<E extends Entry>(
  entries: readonly E[],
  parts: AnsweringParts,
): readonly E[] {
  return kept([], entries, parts, MOSTLY);
}

/** The entries that say something new after those told, and after each other. */
export function adding<E extends Entry>(
  told: readonly Entry[],
  entries: readonly E[],
  parts: AnsweringParts,
): readonly E[] {
  return kept(told, entries, parts, WHOLLY);
}

function kept<E extends Entry>(
  before: readonly Entry[],
  entries: readonly E[],
  parts: AnsweringParts,
  most: Shared,
): readonly E[] {
  const told = [...before];
  return entries.filter((entry) => {
    const adds = isNew(entry, told, parts, most);
    if (adds) told.push(entry);
    return adds;
  });
}

function isNew(entry: Entry, told: readonly Entry[], parts: AnsweringParts, most: Shared): boolean {
  const before = told.length > 0 && parts.repeated(entry, told) >= most.before;
  return !before && !tellsAgain(entry, told, parts, most);
}

function tellsAgain(
  entry: Entry,
  told: readonly Entry[],
  { repeated }: AnsweringParts,
  most: Shared,
): boolean {
  return told.some((one) => repeated(one, [entry]) >= most.again);
}

function textOf(entry: Entry, language: string, { knowledge }: AnsweringParts): string {
  return knowledge.textOf(entry.id, language)?.text ?? entry.text;
}

/** The first fact is what the question's words ask for. */
export function isMeant({ fit, coverage }: OrderedFacts): boolean {
  return fit >= SPECIFIC_FIT && coverage >= WHOLLY_MEANT;
}

/** Below this confidence a bare yes or no could answer another question. */
const SURE_OF_YES = 0.7;

/** "Yes." or "No." where the first fact settles a yes/no question that was put plainly. */
export function polarLead(request: AnswerRequest, ordered: OrderedFacts): AnswerPart[] {
  const polar = ordered.facts[0]?.polar;
  const sure = request.confidence >= SURE_OF_YES;
  const plainly = sure && request.form === 'polar' && !request.negated && !request.turned;
  const settles = plainly && isMeant(ordered);
  return settles && polar ? [{ kind: 'message', id: `polar.${polar}` }] : [];
}
