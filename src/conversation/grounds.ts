import type { Answer, AnswerPart } from '../answering/answer.js';
import type { Domain, FollowUpAct, Plan } from '../answering/domain.js';
import { wishLabels } from '../answering/wish-labels.js';
import { draft, messagePart, type Draft } from '../answering/request.js';
import { CONCLUSION } from '../answering/suited-role.js';
import { unansweredPart } from '../answering/unanswered.js';
import type { ConversationContext } from './responder.js';
import { isChoice } from './situation.js';

/** Asking why, and doubting: what the last answer rests on is all that there is to tell. */
export type GroundsAct = Extract<FollowUpAct, 'why' | 'doubt'>;

/**
 * What the last answer rests on, shortly: its main statement in a sentence, with the sources that its entry
 * names, or what a search went by. Nothing is claimed that was not told before.
 */
export function tellGrounds(act: GroundsAct, domain: Domain, context: ConversationContext): Draft {
  const { answer, question } = context;
  const silent = context.declined ?? unansweredPart(answer);
  if (silent) return tellSilence(silent, context);
  if (answer.parts.every(({ kind }) => kind === 'message')) return answer;

  if (act === 'why' && answer.parts.some(isConclusion)) return tellLikings(answer);
  const plan = domain.get(question.intent);
  const { main, list } = mainOf(answer, plan);
  const searched = list.length > 0 ? wishLabels(question.facets) : [];
  const told = [...main, ...list];
  return draft({
    parts: [leadTo(act, isChoice(question.intent, domain), searched), ...told.map(inShort)],
    more: [...statements(answer.parts).filter((part) => !told.includes(part)), ...answer.more],
    roles: answer.roles,
    platforms: answer.platforms,
    nextSteps: answer.nextSteps,
  });
}

function leadTo(act: GroundsAct, chooses: boolean, searched: readonly string[]): AnswerPart {
  if (searched.length > 0)
    return messagePart('follow-up.by-wishes', { wishes: searched.join(' ') });
  // The documents tell of the roles, and nobody has told of the person.
  return chooses ? messagePart('follow-up.choice') : messagePart('follow-up.grounds', { act });
}

function isConclusion(part: AnswerPart): boolean {
  return part.kind === 'message' && part.id === CONCLUSION;
}

/** A conclusion rests on what was told, and on what is said of each role. */
function tellLikings({ parts, more, roles, platforms, nextSteps }: Answer): Draft {
  const facts = statements([...parts, ...more]);
  return draft({
    parts: [messagePart('follow-up.choice-told'), ...facts.slice(0, 2)],
    more: facts.slice(2),
    roles,
    platforms,
    nextSteps,
  });
}

/** What the documents do not say stays unsaid, whatever is asked again. */
function tellSilence(silent: AnswerPart, { answer }: ConversationContext): Draft {
  return draft({
    kind: 'fallback',
    parts: [messagePart('follow-up.not-stated'), ...statements([silent])],
    roles: answer.roles,
    platforms: answer.platforms,
  });
}

/**
 * The statement that led the answer, one for each role where each has its own, and the list that
 * followed.
 */
function mainOf(
  { parts, roles }: Answer,
  plan: Plan | undefined,
): { main: readonly AnswerPart[]; list: readonly AnswerPart[] } {
  const most = plan?.tell === 'both' ? 1 : Math.max(1, roles.length);
  const facts = parts.filter(({ kind }) => kind === 'fact');
  const after = parts.slice(parts.findLastIndex(({ kind }) => kind === 'fact') + 1);
  return {
    main: facts.slice(0, most),
    list: after.some(({ kind }) => kind !== 'message') ? after : [],
  };
}

function inShort(part: AnswerPart): AnswerPart {
  return part.kind === 'fact' ? { ...part, brief: true } : part;
}

function statements(parts: readonly AnswerPart[]): readonly AnswerPart[] {
  return parts.filter(({ kind }) => kind !== 'message');
}
