import { wishLabels } from '../answering/wish-labels.js';
import { AMONG } from '../answering/recommendation.js';
import type { Facets } from '../answering/finder.js';
import type { Draft } from '../answering/request.js';
import type { Told } from './join-answers.js';
import { isList } from './listed-platforms.js';
import { facetsOf } from './named-in-question.js';
import type { ConversationContext } from './responder.js';

/** A list that also goes by what was wished for before says so: nobody need guess why it is short. */
export function showingKept(told: Told, before: ConversationContext | undefined): Told {
  const { draft, question, understood } = told;
  const facets = question?.facets;
  // What goes on with the list before it was found by nothing else.
  if (!facets || !understood || question === before?.question) return told;
  if (!isSearched(draft, facets) || isOfListBefore(draft)) return told;
  const named = facetsOf(understood);
  const kept = Object.entries(facets)
    .filter(([facet]) => facet !== 'subject' || !namesSubject(draft))
    .map(([facet, ids]) => {
      const own = named[facet] ?? [];
      return [facet, ids.filter((id) => !own.includes(id))] as const;
    });
  const wishes = wishLabels(Object.fromEntries(kept), 'subject.yours');
  if (wishes.length === 0) return told;
  const values = { wishes: wishes.join(' ') };
  const lead = { kind: 'message', id: 'recommend.kept', values } as const;
  return { ...told, draft: { ...draft, parts: [lead, ...draft.parts] } };
}

/** What only sorts the list shown before names that list, and not what it was found by. */
function isSearched(draft: Draft, facets: Facets): boolean {
  return draft.kind === 'answer' && isList(draft) && facets[AMONG] === undefined;
}

function namesSubject({ parts }: Draft): boolean {
  return parts.some((part) => part.kind === 'message' && part.values?.['subject'] !== undefined);
}

/** Whether the list shown before is only told of again. */
function isOfListBefore({ parts: [first] }: Draft): boolean {
  return first?.kind === 'message' && first.id.startsWith('list.');
}
