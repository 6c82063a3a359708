import type { Answer, AnswerPart, StructuredQuestion } from '../answering/answer.js';
import type { Domain, FollowUpAct } from '../answering/domain.js';
import type { Facets } from '../answering/finder.js';
import { draft, type Draft } from '../answering/request.js';
import { tellGrounds } from './grounds.js';
import { listedPlatforms } from './listed-platforms.js';
import { COURSE } from './course-wish.js';
import { FACETS, facetsOf } from './named-in-question.js';
import { refined } from './refine-search.js';
import { aboutOther } from './resolve-question.js';
import type { ConversationContext } from './responder.js';
import type { Question } from '../understanding/understanding.js';

/** What a message about the conversation itself leads to. */
export type FollowUp =
  | { readonly kind: 'ask'; readonly question: StructuredQuestion }
  | { readonly kind: 'tell'; readonly draft: Draft }
  /** Told beside the talk, which goes on from where it was. */
  | { readonly kind: 'aside'; readonly draft: Draft }
  | { readonly kind: 'nothing-before' };

/** Parts shown at once of what "tell me more" holds. */
const MORE_AT_ONCE = 4;

/** Reads a message about the conversation against what was said last. */
export function followUp(
  act: FollowUpAct,
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): FollowUp {
  if (act === 'stop') return { kind: 'tell', draft: tellMessage('follow-up.stopped') };
  if (act === 'start-over') {
    return { kind: 'tell', draft: tellMessage('follow-up.fresh-start') };
  }
  const facets = facetsOf(question);
  if (!context) return withoutContext(act, facets);
  // "Which of them is a charity?" sorts by what is stated, and compares nothing.
  const meant = act === 'compare-these' && facets['provider'] ? 'refine' : act;
  switch (meant) {
    case 'more':
      return { kind: 'tell', draft: more(context.answer) };
    case 'shorten':
      return { kind: 'tell', draft: shortened(context.answer) };
    case 'repeat':
    case 'language':
      return { kind: 'tell', draft: context.answer };
    case 'other':
      return asked(aboutOther(context.question, domain));
    case 'refine':
      // "Something else": no wish is named, so the next ones are meant.
      if (Object.keys(facets).length === 0 && listedPlatforms(context).length > 0) {
        return { kind: 'tell', draft: more(context.answer) };
      }
      return asked(
        refined({ facets }, domain, context) ??
          (Object.keys(facets).length > 0 ? { intent: COURSE, facets } : undefined),
      );
    case 'compare-these':
      return asked(comparison(context));
    case 'why':
    case 'doubt':
      return { kind: 'aside', draft: tellGrounds(meant, domain, context) };
  }
}

/** With nothing before it, what describes a course looks for one. */
function withoutContext(act: FollowUpAct, facets: Facets): FollowUp {
  if (act === 'why' || act === 'doubt') {
    return { kind: 'aside', draft: tellMessage('follow-up.which-answer', 'fallback') };
  }
  const describes = FACETS.some((facet) => facets[facet]);
  const searches = act === 'refine' || act === 'more' || act === 'compare-these';
  if (searches && describes) return asked({ intent: COURSE, facets });
  return asked(act === 'compare-these' ? { intent: 'role_difference' } : undefined);
}

function asked(question: StructuredQuestion | undefined): FollowUp {
  return question ? { kind: 'ask', question } : { kind: 'nothing-before' };
}

/** A message that belongs to the conversation itself. */
export function tellMessage(id: string, kind: 'dialog' | 'fallback' = 'dialog'): Draft {
  return draft({ kind, parts: [{ kind: 'message', id }] });
}

/** What was held back of an answer; at its end, an honest "that is all". */
export function more(answer: Answer): Draft {
  const { more: held, roles, platforms } = answer;
  if (held.length === 0) {
    return draft({
      kind: 'fallback',
      parts: [{ kind: 'message', id: 'follow-up.no-more' }],
      roles,
      platforms,
    });
  }
  const atOnce = held[0]?.kind === 'comparison' ? 1 : MORE_AT_ONCE;
  return draft({
    parts: held.slice(0, atOnce),
    more: held.slice(atOnce),
    roles,
    platforms,
  });
}

function shortened(answer: Answer): Draft {
  const facts = answer.parts.filter((part) => part.kind !== 'message');
  const [lead] = facts;
  if (!lead) return answer;
  const brief: AnswerPart = lead.kind === 'fact' ? { ...lead, brief: true } : lead;
  return draft({
    kind: answer.kind,
    parts: [brief],
    more: [...facts.slice(1), ...answer.more],
    roles: answer.roles,
    platforms: answer.platforms,
  });
}

function comparison(context: ConversationContext): StructuredQuestion | undefined {
  const { roles } = context.answer;
  const platforms = listedPlatforms(context);
  // What was searched for stays wished for: "only really free ones" may follow.
  const { facets } = context.question;
  if (platforms.length >= 2) {
    return { intent: 'platform_compare', platforms, ...(facets && { facets }) };
  }
  return roles.length > 0 ? { intent: 'role_difference' } : undefined;
}
