import type { ActionsBlock, ContextActionsBlock, KnownBlock } from '@slack/types';
import type { Answer, AnswerPart, NextStep } from '../answering/answer.js';
import { CHANGE_FILTERS } from '../answering/finder.js';
import { tellsLearningPlan } from '../answering/handlers/learning-plan.js';
import { itemKey, savable } from '../answering/plan.js';
import { ACTIONS } from './action-ids.js';
import { hasCards, isPlatform, platformCards } from './cards.js';
import { escapeMrkdwn, splitAtLimit } from './mrkdwn.js';
import { markupAround } from './isolate-latin.js';
import { afterName, directed, linesOf, stepLabel, type Item, type Line } from './lines.js';
import { sourcesLine } from './present-text.js';
import { comparisonTable, isComparison } from './table.js';
import type { Texts } from './texts.js';

/** Slack's limits, in characters (docs.slack.dev/reference/block-kit/blocks). */
const SECTION_CHARACTERS = 3000;
const BUTTON_CHARACTERS = 75;
/** Most next steps shown: more would crowd a phone. */
const MOST_STEPS = 3;
/** A question offers its options and the ways on. */
const MOST_OPTIONS = 12;

/** How the blocks are used: an answer of one's own has buttons, a shared post has none. */
export interface BlockOptions {
  /** The answer's code, which the buttons carry. Left out: no buttons. */
  readonly code?: string;
  /** Platforms on cards, which Slack shows in messages only, and not to every workspace. */
  readonly cards?: boolean;
}

/**
 * An answer in Block Kit: what is told, its sources in a context line, then what can be done next.
 *
 * Every call makes new blocks, because Botkit edits them in place.
 */
export function presentBlocks(
  answer: Answer,
  texts: Texts,
  { code, cards = false }: BlockOptions = {},
): KnownBlock[] {
  const onCards = cards && code !== undefined && hasCards(answer);
  const table = comparisonTable(answer, texts);
  const besides = answer.parts.filter((part) => !isComparison(part));
  const linesFrom = (parts: readonly AnswerPart[]) =>
    sections(linesOf(parts, answer.language, texts));
  const first = onCards ? besides.findIndex(isPlatform) : besides.length;
  const after = besides.slice(first).filter((part) => !isPlatform(part));
  const sources = table ? table.sources.join(' · ') : sourcesLine(answer, texts);
  return [
    ...linesFrom(besides.slice(0, first)),
    ...(onCards ? platformCards(answer, texts) : []),
    ...linesFrom(after),
    ...(table ? [table.block] : []),
    ...(sources ? [context(sources)] : []),
    ...(code === undefined ? [] : buttons(answer, texts, code, onCards)),
  ];
}

function sections(lines: readonly Line[]): KnownBlock[] {
  const paragraphs: string[] = [];
  let running = '';
  for (const line of lines) {
    if (line.kind === 'sentence') {
      running += `${running === '' ? '' : ' '}${escapeMrkdwn(line.text)}`;
      continue;
    }
    if (running !== '') paragraphs.push(running);
    running = '';
    paragraphs.push(itemMrkdwn(line));
  }
  if (running !== '') paragraphs.push(running);
  return splitAtLimit(paragraphs.join('\n'), SECTION_CHARACTERS).map((text) => ({
    type: 'section',
    text: { type: 'mrkdwn', text },
  }));
}

function itemMrkdwn(item: Item): string {
  const { name, address, remark = '' } = item;
  const title = markupAround(name, (plain) =>
    address === undefined ? `*${escapeMrkdwn(plain)}*` : `*<${address}|${escapeMrkdwn(plain)}>*`,
  );
  return `• ${title}${escapeMrkdwn(`${remark}${afterName(item)}`)}`;
}

function context(text: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: escapeMrkdwn(text) }] };
}

function buttons(answer: Answer, texts: Texts, code: string, onCards: boolean): KnownBlock[] {
  const label = (id: string) => texts.message(id, answer.language).slice(0, BUTTON_CHARACTERS);
  const steps = answer.nextSteps.filter(({ ask }) => ask.intent !== CHANGE_FILTERS);
  const filters = answer.nextSteps.filter(({ ask }) => ask.intent === CHANGE_FILTERS);
  const elements = [
    ...steps
      .slice(0, answer.kind === 'dialog' ? MOST_OPTIONS : MOST_STEPS)
      .map((step, at) => stepButton(step, at, answer, texts)),
    ...(answer.more.length > 0 ? [button(label('button.more'), ACTIONS.more, code)] : []),
    ...(answer.kind === 'answer' ? [button(label('button.share'), ACTIONS.share, code)] : []),
    ...filters.map(({ label: id, ask }) =>
      button(label(id), ACTIONS.filters, JSON.stringify(ask.facets ?? {})),
    ),
    ...saveButton(answer, onCards, label),
    ...(tellsLearningPlan(answer) ? [button(label('plan.open'), ACTIONS.openPlan, 'plan')] : []),
    ...(hasReasons(answer) ? [button(label('button.why'), ACTIONS.why, code)] : []),
  ];
  return [
    ...(elements.length > 0 ? [{ type: 'actions', elements } satisfies ActionsBlock] : []),
    ...(hasReasons(answer) ? [feedback(label, code)] : []),
  ];
}

/** Whether people may judge it and ask why. Small talk and questions back need neither. */
function hasReasons({ kind }: Answer): boolean {
  return kind === 'answer' || kind === 'fallback';
}

/** Keeps the platforms of an answer in the reader's learning plan. */
function saveButton(answer: Answer, onCards: boolean, label: (id: string) => string) {
  const items = savable(answer);
  // A card has its own.
  if (items.length === 0 || (onCards && items.length === 1)) return [];
  return [
    button(
      label(onCards ? 'plan.save-all' : 'plan.save'),
      ACTIONS.savePlan,
      items.map(itemKey).join(' '),
    ),
  ];
}

function stepButton(step: NextStep, at: number, answer: Answer, texts: Texts) {
  const label = directed(stepLabel(step, answer.language, texts), answer.language, texts);
  const action = `${ACTIONS.ask}:${String(at)}`;
  return button(label.slice(0, BUTTON_CHARACTERS), action, JSON.stringify(step.ask));
}

function button(text: string, action: string, value: string) {
  return {
    type: 'button' as const,
    action_id: action,
    text: { type: 'plain_text' as const, text, emoji: true },
    value,
  };
}

function feedback(label: (id: string) => string, code: string): ContextActionsBlock {
  const choice = (id: string, value: string) => ({
    text: { type: 'plain_text' as const, text: label(id) },
    value: `${value}:${code}`,
    accessibility_label: label(id),
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: ACTIONS.feedback,
        positive_button: choice('button.helpful', 'helpful'),
        negative_button: choice('button.not-helpful', 'not-helpful'),
      },
    ],
  };
}
