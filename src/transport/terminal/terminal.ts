import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Answer, MessageValues, NextStep } from '../../answering/answer.js';
import type { Bot } from '../../conversation/bot.js';
import type { IncomingMessage } from '../../conversation/responder.js';
import type { LanguageTag } from '../../languages/language-pack.js';

export interface TerminalParts {
  readonly bot: Bot;
  readonly text: (answer: Answer) => string;
  /** The words of a step on one line. */
  readonly label: (step: NextStep, language: LanguageTag) => string;
  readonly messages: (id: string, language: LanguageTag, values?: MessageValues) => string;
  readonly output: Writable;
}

const LANGUAGE = 'en';
const SAMPLES = ['terminal.sample.1', 'terminal.sample.2', 'terminal.sample.3'];

/**
 * A chat with one person, until an empty line or the end of the input. The steps under an answer are
 * numbered, and a number takes one.
 */
export async function chatInTerminal(input: Readable, parts: TerminalParts): Promise<void> {
  const { output, messages } = parts;
  const prompt = messages('terminal.prompt', LANGUAGE);
  const lines = createInterface({ input, output, prompt });
  let ended = false;
  lines.once('close', () => (ended = true));
  // Lines may be left when the input has ended, and an ended input takes no prompt.
  const ask = () => (ended ? void output.write(prompt) : lines.prompt());
  output.write(`${messages('terminal.welcome', LANGUAGE)}\n`);
  ask();

  let steps: readonly NextStep[] = [];
  for await (const line of lines) {
    const text = line.trim();
    if (text === '') break;
    steps = await say(typed(text, steps), parts);
    ask();
  }
  lines.close();
}

/** Asks three questions and shows their answers: a look at the bot where nobody can type. */
export async function showSamples(parts: TerminalParts): Promise<void> {
  const { output, messages } = parts;
  for (const [index, id] of SAMPLES.entries()) {
    const question = messages(id, LANGUAGE);
    output.write(`${messages('terminal.prompt', LANGUAGE)}${question}\n`);
    await say({ ...typed(question, []), conversation: `sample ${index}` }, parts);
  }
}

/** Gives the steps that the answer offers. */
async function say(message: IncomingMessage, parts: TerminalParts): Promise<readonly NextStep[]> {
  const { bot, text, label, output } = parts;
  let steps: readonly NextStep[] = [];
  await bot.turn(message, async ({ answer }) => {
    steps = answer.nextSteps;
    const choices = steps.map((step, index) => `  ${index + 1}. ${label(step, answer.language)}\n`);
    output.write(`${text(answer)}\n${choices.join('')}\n`);
  });
  return steps;
}

function typed(text: string, steps: readonly NextStep[]): IncomingMessage {
  const place = { tenant: 'local', channel: 'terminal', conversation: 'terminal', user: 'me' };
  const step = /^\d$/.test(text) ? steps[Number(text) - 1] : undefined;
  return step === undefined ? { ...place, text } : { ...place, text: '', ask: step.ask };
}
