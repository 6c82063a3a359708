import type { Knowledge, Platform } from '../../knowledge/knowledge.js';
import { factsFirst } from '../facts-first.js';
import {
  draft,
  factPart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';

/** Names every platform that the documents list. */
export function listPlatforms(request: AnswerRequest, parts: AnsweringParts): Draft {
  const { knowledge } = parts;
  const platforms = inListOrder(knowledge);
  const ofList = knowledge.listFacts.filter(({ topics }) => topics.includes('list'));
  return draft({
    parts: factsFirst(request, parts, ofList).facts.slice(0, 1).map(factPart),
    more: platforms.map(({ id }) => ({
      kind: 'platform' as const,
      platform: id,
      entries: knowledge
        .platformFactsOf(id, 'about')
        .slice(0, 1)
        .map((fact) => fact.id),
    })),
    platforms: platforms.map(({ id }) => id),
    nextSteps: ['free', 'certificate', 'university'].map((wish) => ({
      label: `step.list-${wish}`,
      ask: {
        intent: 'course_recommend',
        facets: { [{ free: 'cost', certificate: 'credential' }[wish] ?? 'provider']: [wish] },
      },
    })),
  });
}

/** The platforms as the documents list them, which is how "the second one" counts them. */
function inListOrder({ platforms, listFacts }: Knowledge): readonly Platform[] {
  const list = listFacts.find(({ topics, summary }) => topics.includes('list') && summary);
  const text = list?.text.toLowerCase() ?? '';
  const placeOf = ({ name, aliases }: Platform) => {
    const named = [name.toLowerCase(), ...aliases].find((each) => text.includes(each));
    // What the list leaves out stands behind the others.
    return named === undefined ? text.length : text.indexOf(named);
  };
  return platforms.toSorted((a, b) => placeOf(a) - placeOf(b));
}
