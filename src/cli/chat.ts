import { join } from 'node:path';
import type { Answer, NextStep } from '../answering/answer.js';
import { loadMind } from '../bot.js';
import { createBot } from '../conversation/bot.js';
import { guideDialogs } from '../conversation/dialogs/guides.js';
import { foldersOf } from '../load/folders.js';
import type { LanguageTag } from '../languages/language-pack.js';
import { createLogger } from '../logger.js';
import { stepLabel } from '../presentation/lines.js';
import { presentText } from '../presentation/present-text.js';
import { openStorage } from '../storage/open-storage.js';
import { chatInTerminal, showSamples } from '../transport/terminal/terminal.js';
import { contentRoot, readArguments } from './command-line.js';

const USAGE = `Usage:
  npm run chat     a chat in the terminal, until an empty line; nothing is kept

For one answer: npm run --silent ask -- "What does a CTO do?"`;
const CHECKOUT = join(import.meta.dirname, '..', '..');

/** A chat where somebody can type; elsewhere three samples, and the end. Nothing is kept. */
async function chat(root: string): Promise<void> {
  const { responder, texts } = await loadMind(foldersOf(root), (step) => console.error(step));
  const storage = await openStorage('file::memory:');
  const logger = createLogger('error');
  const dialogs = guideDialogs(responder, texts);
  const bot = createBot({ responder, storage, clock: Date.now, logger, dialogs });
  const { stdin, stdout: output } = process;
  const parts = {
    bot,
    text: (answer: Answer) => presentText(answer, texts),
    label: (step: NextStep, language: LanguageTag) => stepLabel(step, language, texts),
    messages: texts.message.bind(texts),
    output,
  };
  await (stdin.isTTY ? chatInTerminal(stdin, parts) : showSamples(parts));
  await bot.close();
  await storage.close();
}

try {
  readArguments(USAGE, {});
  await chat(contentRoot(CHECKOUT));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
