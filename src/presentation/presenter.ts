import type { Answer } from '../answering/answer.js';
import type { PlanItem } from '../answering/plan.js';
import { hasCards } from './cards.js';
import { entriesOf, reviewDays, sourceTitles } from './lines.js';
import { presentBlocks } from './present-blocks.js';
import { presentText } from './present-text.js';
import { readReplayCode, replayCode } from './replay-code.js';
import type { Texts } from './texts.js';

/** How answers look and what they rest on, over the texts of one state of the knowledge. */
export function presenterOver(texts: Texts, knowledgeVersion: string) {
  const code = (answer: Answer) => replayCode(answer, knowledgeVersion);
  return {
    text: (answer: Answer) => presentText(answer, texts),
    blocks: (answer: Answer) => presentBlocks(answer, texts, { code: code(answer) }),
    cards: (answer: Answer) =>
      hasCards(answer)
        ? presentBlocks(answer, texts, { code: code(answer), cards: true })
        : undefined,
    code,
    fromCode: (given: string) => readReplayCode(given)?.answer,
    holds: ({ kind, id }: PlanItem) =>
      kind === 'platform' ? texts.platform(id) !== undefined : texts.holdsSubject(id),
    why: (answer: Answer) => ({
      entries: entriesOf(answer.parts),
      sources: sourceTitles(answer, texts),
      reviewed: reviewDays(answer, texts),
    }),
  };
}
