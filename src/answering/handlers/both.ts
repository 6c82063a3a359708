import type { Entry, RoleFact } from '../../knowledge/knowledge.js';
import type { RoleTopic } from '../../knowledge/topics.js';
import type { AnswerPart, NextStep } from '../answer.js';
import { factsFirst, polarLead, shownAndMore, WHOLLY_MEANT } from '../facts-first.js';
import {
  draft,
  factPart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
  messagePart,
} from '../request.js';
import { CONCLUSION, suitedFirst } from '../suited-role.js';
import { roleFacts, SINGLE_ROLES } from './of-role.js';
import { tellRole } from './role.js';
import { TO_QUIZ } from '../guide.js';

const COMPARE: NextStep = { label: 'step.compare-roles', ask: { intent: 'role_difference' } };

/** Tells what concerns the two roles together: overlap, size of the organisation, choice. */
export function tellBoth(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
): Draft {
  const onTopic = roleFacts(parts, 'both', topics);
  const elsewhere = parts.knowledge.role('both')?.facts;
  if (topics.includes('choice')) return tellChoice(request, parts, onTopic, elsewhere);
  const ordered = factsFirst(request, parts, onTopic, elsewhere);
  const own = ownTopics(request, parts, ordered.fit);
  if (own.length > 0) return tellRole(request, parts, own);
  const { shown, more } = shownAndMore(ordered, request, parts);
  return draft({
    parts: [...polarLead(request, ordered), ...shown],
    more,
    roles: SINGLE_ROLES,
    nextSteps: [COMPARE],
  });
}

function firstAlone(facts: readonly RoleFact[]) {
  const told = facts.map(factPart);
  return { shown: told.slice(0, 1), more: told.slice(1) };
}

/** Which role suits somebody: the one that what they tell is nearer to, as far as they tell anything. */
function tellChoice(
  request: AnswerRequest,
  parts: AnsweringParts,
  facts: readonly RoleFact[],
  elsewhere?: readonly RoleFact[],
): Draft {
  const { ordered, nearer } = suitedFirst(request, parts, facts, elsewhere);
  const role = parts.knowledge.role(nearer === 'both' ? '' : (nearer ?? ''));
  const { shown, more } = role ? firstAlone(ordered.facts) : shownAndMore(ordered, request, parts);
  const values = { nearer: role ? 'one' : 'both', role: role?.abbreviation ?? '' };
  return draft({
    parts: [...(nearer === undefined ? [] : [messagePart(CONCLUSION, values)]), ...shown],
    more,
    roles: SINGLE_ROLES,
    // Never begun unasked: who wonders which role suits them is answered first, and offered this.
    nextSteps: [TO_QUIZ, COMPARE],
  });
}

/** From this fit on, and this far ahead, a question that seems to ask of both asks of the one it names. */
const OWN_FIT = 0.8;
const OWN_LEAD = 0.2;

/** "Is CIO a respected position?" compares nothing: topics of that role's fact, where it fits wholly. */
function ownTopics(
  request: AnswerRequest,
  parts: AnsweringParts,
  fit: number,
): readonly RoleTopic[] {
  const [role, other] = request.question.roles ?? [];
  if (role === undefined || role === 'both' || other !== undefined) return [];
  const [best] = parts.rank(request, parts.knowledge.role(role)?.facts ?? []);
  if (!best || best.coverage < WHOLLY_MEANT || best.score < OWN_FIT) return [];
  return best.score - fit >= OWN_LEAD ? best.entry.topics : [];
}

/** The difference in a few sentences, and aspect by aspect behind "more". */
export function compareRoles(request: AnswerRequest, parts: AnsweringParts): Draft {
  const aspect = askedAspect(request, parts);
  if (aspect.length > 0) {
    return draft({
      parts: aspect.map(factPart),
      more: comparisonTables(parts),
      roles: SINGLE_ROLES,
    });
  }
  const ordered = factsFirst(request, parts, roleFacts(parts, 'both', ['difference']));
  const { shown } = shownAndMore(ordered, request, parts);
  return draft({
    parts: shown,
    more: comparisonTables(parts),
    roles: SINGLE_ROLES,
    nextSteps: [{ label: 'step.which-suits-me', ask: { intent: 'role_choice' } }],
  });
}

/** From this fit on, one aspect of the difference is asked for: "the difference in education". */
const ASPECT_FIT = 0.5;

/** The entries of the aspect that the question's words single out; none where it asks at large. */
function askedAspect(request: AnswerRequest, parts: AnsweringParts): readonly Entry[] {
  const { knowledge } = parts;
  const rows = knowledge.comparison.map(({ cio, cto }) =>
    [cio, cto].flatMap((id) => knowledge.entry(id) ?? []),
  );
  const [best] = parts.rank(request, rows.flat());
  if (!best || best.score < ASPECT_FIT) return [];
  const [general] = parts.rank(request, roleFacts(parts, 'both', ['difference']));
  if (general && general.score > best.score) return [];
  return rows.find((row) => row.includes(best.entry)) ?? [];
}

/** Aspects of the comparison that one "tell me more" shows. */
const ROWS_AT_ONCE = 4;

function comparisonTables({ knowledge }: AnsweringParts): AnswerPart[] {
  const rows = knowledge.comparison.map(({ id, cio, cto }) => ({
    aspect: id,
    cells: [
      { side: 'cio', entry: cio },
      { side: 'cto', entry: cto },
    ],
  }));
  const pages = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: pages }, (_, page) => ({
    kind: 'comparison',
    rows: rows.slice(page * ROWS_AT_ONCE, (page + 1) * ROWS_AT_ONCE),
  }));
}
