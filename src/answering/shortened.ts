import type { Knowledge } from '../knowledge/knowledge.js';
import type { AnswerPart } from './answer.js';
import { draft, type Draft } from './request.js';

/** The answer again, in short: its leading facts, each cut to what says it; of a list the names. */
export function shortened(answer: Draft, knowledge: Pick<Knowledge, 'entry'>): Draft {
  if (answer.parts.some(({ kind }) => kind === 'platform')) return namesOnly(answer);
  const { parts, ...led } = leading(answer, knowledge);
  const facts = parts.filter((part) => part.kind !== 'message');
  if (facts.length === 0) return answer;
  return {
    ...led,
    parts: facts.map(inShort),
    more: [...facts.flatMap(furtherRows), ...led.more],
  };
}

/** A list without what is told of each. */
function namesOnly(list: Draft): Draft {
  const named = (part: AnswerPart) =>
    part.kind === 'platform' ? { ...part, entries: [] } : inShort(part);
  return { ...list, parts: list.parts.map(named) };
}

/** A fact cut to what says it; of a comparison the aspect that leads it. */
function inShort(part: AnswerPart): AnswerPart {
  if (part.kind === 'comparison') return { ...part, rows: part.rows.slice(0, 1) };
  return part.kind === 'fact' ? { ...part, brief: true } : part;
}

function furtherRows(part: AnswerPart): readonly AnswerPart[] {
  if (part.kind !== 'comparison' || part.rows.length < 2) return [];
  return [{ ...part, rows: part.rows.slice(1) }];
}

/**
 * An answer with its first fact alone, or of each role one where it sets them side by side, and what
 * leads to it, such as "Yes.".
 */
export function leading(answer: Draft, knowledge: Pick<Knowledge, 'entry'>): Draft {
  const facts = answer.parts.filter((part) => part.kind !== 'message');
  if (facts.length === 0) return answer;
  const sides = facts.map((part) => sideOf(part, knowledge));
  const kept = facts.filter(
    (_, at) => at === 0 || (sides[0] && sides[at] && sides.indexOf(sides[at]) === at),
  );
  const first = answer.parts.findIndex((part) => part.kind !== 'message');
  const cut = facts.filter((part) => !kept.includes(part));
  const untold = cut.flatMap((part) => (part.kind === 'platform' ? [part.platform] : []));
  return draft({
    kind: answer.kind,
    parts: [...answer.parts.slice(0, first), ...kept],
    more: [...cut, ...answer.more],
    roles: answer.roles,
    platforms: answer.platforms.filter((id) => !untold.includes(id)),
  });
}

/** The role that a part tells of; none where it tells of both or of something else. */
function sideOf(part: AnswerPart, knowledge: Pick<Knowledge, 'entry'>): string | undefined {
  const entry = part.kind === 'fact' ? knowledge.entry(part.entry) : undefined;
  return entry?.kind === 'role' && entry.role !== 'both' ? entry.role : undefined;
}
