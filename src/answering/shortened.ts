import type { Knowledge } from '../knowledge/knowledge.js';
import type { Answer, AnswerPart } from './answer.js';
import { draft, type Draft } from './request.js';

/** The answer again, in short: its first fact, or of each role one where it sets them side by side. */
export function shortened(answer: Answer, knowledge: Pick<Knowledge, 'entry'>): Draft {
  const facts = answer.parts.filter((part) => part.kind !== 'message');
  const [lead] = facts;
  if (!lead) return answer;
  const sides = facts.map((part) => sideOf(part, knowledge));
  const kept = facts.filter(
    (_, at) => at === 0 || (sides[0] && sides[at] && sides.indexOf(sides[at]) === at),
  );
  return draft({
    kind: answer.kind,
    parts: kept.map((part) => (part.kind === 'fact' ? { ...part, brief: true } : part)),
    more: [...facts.filter((part) => !kept.includes(part)), ...answer.more],
    roles: answer.roles,
    platforms: answer.platforms,
  });
}

/** The role that a part tells of; none where it tells of both or of something else. */
function sideOf(part: AnswerPart, knowledge: Pick<Knowledge, 'entry'>): string | undefined {
  const entry = part.kind === 'fact' ? knowledge.entry(part.entry) : undefined;
  return entry?.kind === 'role' && entry.role !== 'both' ? entry.role : undefined;
}
