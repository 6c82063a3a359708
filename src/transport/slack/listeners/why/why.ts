import type { BlockAction, ButtonAction } from '@slack/bolt';
import type { Answer } from '../../../../answering/answer.js';
import { daysInWords } from '../../../../languages/days.js';
import { BUTTONS } from '../../actions.js';
import { clickedIn, respondBeside } from '../../clicks.js';
import type { Register, SlackParts } from '../../parts.js';
import { whisperText } from '../../reply.js';
import { escapeText } from '../../text.js';
import { tellStale } from '../stale/stale.js';

/** Tells the clicker alone what an answer rests on, with the code that reproduces it. */
export const registerWhy: Register = (app, parts) => {
  app.action<BlockAction<ButtonAction>>(BUTTONS.why, async (click) => {
    const { ack, action, body } = click;
    await ack();
    const code = action.value ?? '';
    const answer = parts.present.fromCode(code);
    if (answer === undefined || clickedIn(body).kind === 'view') return tellStale(click, parts);
    await whisperText(respondBeside(click), whyText(answer, code, parts));
  });
};

/** The reasons in words, a line each. */
export function whyText(answer: Answer, code: string, parts: SlackParts): string {
  const { messages, present, knowledgeVersion } = parts;
  const { language, intent, confidence, runnerUp } = answer;
  const { entries, sources, reviewed } = present.why(answer);
  const tell = (id: string, values: Record<string, string | number> = {}) =>
    messages(id, language, values);
  const titles = escapeText(sources.join(tell('answer.between-sources')));
  return [
    intent === null
      ? tell('why.no-intent')
      : tell('why.intent', { intent, percent: Math.round(confidence * 100) }),
    ...(runnerUp === null ? [] : [tell('why.runner-up', { intent: runnerUp })]),
    ...(entries.length === 0 ? [] : [tell('why.entries', { entries: entries.join(', ') })]),
    ...(sources.length === 0 ? [] : [tell('why.sources', { sources: titles })]),
    ...(reviewed.length === 0
      ? []
      : [tell('why.reviewed', { date: daysInWords(reviewed.map(Date.parse), language) })]),
    tell('why.version', { version: knowledgeVersion.slice(0, 8) }),
    tell('why.replay'),
    `\`\`\`npm run --silent ask -- --replay ${code}\`\`\``,
  ].join('\n');
}
