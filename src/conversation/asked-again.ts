import type { AnswerPart } from '../answering/answer.js';
import type { Answerer } from '../answering/answerer.js';
import { TO_FINDER } from '../answering/guide.js';
import { leftOutOf, leftOutPart } from '../answering/left-out.js';
import { messagePart, type Draft } from '../answering/request.js';
import { intentOfFacet } from './intent-about.js';
import type { Told } from './join-answers.js';
import { isList } from './listed-platforms.js';
import type { ConversationContext } from './responder.js';

type FactPart = Extract<AnswerPart, { kind: 'fact' }>;

/** Wishes of a search that a fact of a platform may say it meets. */
const STATED = ['cost', 'format', 'level'];

/**
 * What is told a second time in a row, in short: nobody wants to read the same paragraph again.
 * What goes on with the question before ("again, please", "in Swedish") is no second asking.
 */
export function inShort(
  told: Told,
  before: ConversationContext | undefined,
  answerer: Pick<Answerer, 'opening' | 'domain'>,
): Told {
  const { language } = told;
  if (!before || language !== before.language) return told;
  const short = repeated(told, before, answerer);
  return short ? { ...told, draft: short } : told;
}

function repeated(
  told: Told,
  before: ConversationContext,
  answerer: Pick<Answerer, 'opening' | 'domain'>,
): Draft | undefined {
  const { draft, question, aside } = told;
  if (draft.kind !== 'answer' || aside || question === before.question) return undefined;
  if (isList(draft)) return allFit(told, before, answerer);
  return sameComparison(draft, before) ?? asSaid(draft, before);
}

/** The very list told last, which meets a further wish: of each platform, what says that it does. */
function allFit(
  { draft, question }: Told,
  before: ConversationContext,
  { opening, domain }: Pick<Answerer, 'opening' | 'domain'>,
): Draft | undefined {
  const [now, then] = [draft, before.answer].map(({ parts }) => JSON.stringify(listIn(parts)));
  if (now !== then) return undefined;
  const added = STATED.filter(
    (facet) => question?.facets?.[facet] && !before.question.facets?.[facet],
  );
  const intents = added.flatMap((facet) => intentOfFacet(facet, domain) ?? []);
  const entriesOf = (platform: string) =>
    intents.flatMap((intent) => opening({ intent, platforms: [platform] })?.id ?? []);
  const fitting = draft.parts.flatMap((part) =>
    part.kind === 'platform' ? [{ ...part, entries: entriesOf(part.platform) }] : [],
  );
  if (fitting.some(({ entries }) => entries.length === 0)) {
    return added.length > 0 && givesUp(draft) ? unchanged(draft) : undefined;
  }
  const values = { count: fitting.length };
  const lead: AnswerPart = { kind: 'message', id: 'list.all-fit', values };
  return { ...draft, parts: [lead, ...fitting, ...leftOutPart(leftOutOf(draft))] };
}

/** Whether a list meets only a part of the wish. */
function givesUp({ parts }: Draft): boolean {
  return parts.some((part) => part.kind === 'message' && part.id === 'recommend.not-all');
}

/** The same list for want of a better one, by name. */
function unchanged(list: Draft): Draft {
  const named = list.parts.flatMap((part) =>
    part.kind === 'platform' ? [{ ...part, entries: [] }] : [],
  );
  return { ...list, parts: [{ kind: 'message', id: 'list.unchanged' }, ...named] };
}

/** Platforms that were set side by side just before: what is left is to ask what matters to the reader. */
function sameComparison(said: Draft, { answer }: ConversationContext): Draft | undefined {
  const [now, then] = [said, answer].map(({ parts }) => parts.find(isComparison));
  if (!now || JSON.stringify(now) !== JSON.stringify(then)) return undefined;
  const parts = [messagePart('compare.as-said')];
  return { ...said, parts, more: [now, ...said.more], nextSteps: [TO_FINDER] };
}

/** The fact that led the answer before, in one sentence. */
function asSaid(said: Draft, { answer }: ConversationContext): Draft | undefined {
  const at = said.parts.findIndex(isFact);
  const lead = said.parts[at];
  const ledBefore = answer.parts.find(isFact);
  if (!lead || !isFact(lead) || lead.entry !== ledBefore?.entry) return undefined;
  // "What does a CIO do?" and then "both?": there is more to tell than was.
  if (said.roles.some((role) => !answer.roles.includes(role))) return undefined;
  const again: AnswerPart = { kind: 'message', id: 'follow-up.as-said' };
  return {
    ...said,
    parts: [...said.parts.slice(0, at), again, { ...lead, brief: true }],
    more: [...said.parts.slice(at + 1), ...said.more],
  };
}

function isComparison({ kind }: AnswerPart): boolean {
  return kind === 'comparison';
}

function isFact(part: AnswerPart): part is FactPart {
  return part.kind === 'fact';
}

/** The platforms of a list with what is told of each, and what parts them. */
function listIn(parts: readonly AnswerPart[]): readonly AnswerPart[] {
  return parts.slice(parts.findIndex(({ kind }) => kind === 'platform'));
}
