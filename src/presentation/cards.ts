import type { Button, CardBlock, CarouselBlock, KnownBlock } from '@slack/types';
import type { Answer, AnswerPart } from '../answering/answer.js';
import { itemKey, savable } from '../answering/plan.js';
import { ACTIONS } from './action-ids.js';
import { directed, linesOf } from './lines.js';
import { cutAt, escapeMrkdwn } from './mrkdwn.js';
import type { Texts } from './texts.js';

/** Slack's limits (docs.slack.dev/reference/block-kit/blocks/card-block and carousel-block). */
const BODY_CHARACTERS = 200;
const TITLE_CHARACTERS = 150;
const BUTTON_CHARACTERS = 75;
const MOST_CARDS = 10;

type PlatformPart = Extract<AnswerPart, { kind: 'platform' }>;

/** Whether an answer's platforms fit side by side on cards. */
export function hasCards({ parts }: Pick<Answer, 'parts'>): boolean {
  const platforms = parts.filter(isPlatform);
  return platforms.length > 0 && platforms.length <= MOST_CARDS;
}

export function isPlatform(part: AnswerPart): part is PlatformPart {
  return part.kind === 'platform';
}

/**
 * The platforms of an answer as cards: its name, what is free and what costs, why it fits, its own
 * site, and a button that saves it. A longer reason is cut: the text of the message tells it whole.
 */
export function platformCards(answer: Answer, texts: Texts): KnownBlock[] {
  const canSave = savable(answer).length > 0;
  const cards = answer.parts
    .filter(isPlatform)
    .flatMap((part, at) => cardOf(part, at, canSave, answer, texts) ?? []);
  return cards.length === 0 ? [] : [{ type: 'carousel', elements: cards } satisfies CarouselBlock];
}

function cardOf(
  part: PlatformPart,
  at: number,
  canSave: boolean,
  answer: Answer,
  texts: Texts,
): CardBlock | undefined {
  const { language } = answer;
  const platform = texts.platform(part.platform);
  const [line] = linesOf([part], language, texts);
  if (!platform || line?.kind !== 'item') return undefined;
  const told = texts.message(`card.cost.${platform.cost}`, language);
  return {
    type: 'card',
    title: mrkdwn(line.name, TITLE_CHARACTERS),
    subtitle: mrkdwn(directed(told, language, texts), TITLE_CHARACTERS),
    ...(line.text !== '' && { body: mrkdwn(line.text, BODY_CHARACTERS) }),
    actions: [
      {
        ...button('card.open', `${ACTIONS.openSite}:${String(at)}`, platform.name, answer, texts),
        url: platform.address,
      },
      ...(canSave
        ? [
            {
              ...button(
                'card.save',
                `${ACTIONS.savePlan}:${String(at)}`,
                platform.name,
                answer,
                texts,
              ),
              value: itemKey({ kind: 'platform', id: part.platform }),
            },
          ]
        : []),
    ],
  };
}

/** A button whose label is short on the card, and names the platform to those who hear it. */
function button(
  label: string,
  action: string,
  platform: string,
  { language }: Answer,
  texts: Texts,
): Button {
  const spoken = texts.message(`${label}.spoken`, language, { platform });
  return {
    type: 'button',
    action_id: action,
    text: { type: 'plain_text', text: texts.message(label, language), emoji: true },
    accessibility_label: spoken.slice(0, BUTTON_CHARACTERS),
  };
}

function mrkdwn(text: string, limit: number) {
  return { type: 'mrkdwn' as const, text: cutAt(text, limit, escapeMrkdwn) };
}
