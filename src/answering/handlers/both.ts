import type { RoleTopic } from '../../knowledge/topics.js';
import type { AnswerPart } from '../answer.js';
import { factsFirst, polarLead, shownAndMore } from '../facts-first.js';
import { draft, type AnswerRequest, type AnsweringParts, type Draft } from '../request.js';
import { roleFacts, SINGLE_ROLES } from './role.js';

/** Tells what concerns the two roles together: overlap, size of the organisation, choice. */
export function tellBoth(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
): Draft {
  const onTopic = roleFacts(parts, 'both', topics);
  const ordered = factsFirst(request, parts, onTopic, parts.knowledge.role('both')?.facts);
  const { shown, more } = shownAndMore(ordered.facts, request.language, parts);
  return draft({
    parts: [...polarLead(request, ordered), ...shown],
    more,
    roles: SINGLE_ROLES,
    nextSteps: [{ label: 'step.compare-roles', ask: { intent: 'role_difference' } }],
  });
}

/** The difference in a few sentences, and aspect by aspect behind "more". */
export function compareRoles(request: AnswerRequest, parts: AnsweringParts): Draft {
  const { facts } = factsFirst(request, parts, roleFacts(parts, 'both', ['difference']));
  const { shown } = shownAndMore(facts, request.language, parts);
  return draft({
    parts: shown,
    more: [comparisonTable(parts)],
    roles: SINGLE_ROLES,
    nextSteps: [{ label: 'step.which-suits-me', ask: { intent: 'role_choice' } }],
  });
}

function comparisonTable({ knowledge }: AnsweringParts): AnswerPart {
  return {
    kind: 'comparison',
    rows: knowledge.comparison.map(({ id, cio, cto }) => ({
      aspect: id,
      cells: [
        { side: 'cio', entry: cio },
        { side: 'cto', entry: cto },
      ],
    })),
  };
}
