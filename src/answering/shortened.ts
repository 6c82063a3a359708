import type { Knowledge } from '../knowledge/knowledge.js';
import type { Answer, AnswerPart } from './answer.js';
import { draft, type Draft } from './request.js';

/** The answer again, in short: its leading facts, each cut to what says it. */
export function shortened(answer: Answer, knowledge: Pick<Knowledge, 'entry'>): Draft {
  const { parts, ...led } = leading(answer, knowledge);
  const facts = parts.filter((part) => part.kind !== 'message');
  if (facts.length === 0) return answer;
  return {
    ...led,
    parts: facts.map((part) => (part.kind === 'fact' ? { ...part, brief: true } : part)),
  };
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
