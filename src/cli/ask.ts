import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { loadMind, type Mind } from '../bot.js';
import { foldersOf } from '../load/folders.js';
import { presentText } from '../presentation/present-text.js';
import { readReplayCode, shortVersion } from '../presentation/replay-code.js';
import { contentRoot, misused, readArguments } from './command-line.js';
import { createTalk, type Talk } from './talk.js';
import { readAskLine, toReplyLine } from './ask-lines.js';

const USAGE = `Usage:
  npm run --silent ask -- "What does a CTO do?"   answers one question
  npm run --silent ask -- --replay CODE           tells an answer again, by the code under "Why?"
  npm run --silent ask -- --jsonl                 answers one JSON object a line on stdin:
                                                  {"id","text","conversation"?,"user"?,"locale"?}
                                                  and ends with 1 if it could not read one`;
const CHECKOUT = join(import.meta.dirname, '..', '..');

async function main(): Promise<number> {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: { jsonl: { type: 'boolean', default: false }, replay: { type: 'string' } },
  });
  const text = positionals.join(' ');
  const ways = [text.trim() !== '', values.jsonl, values.replay !== undefined];
  if (ways.filter(Boolean).length !== 1) {
    misused('Give one question, or one of --jsonl and --replay CODE.', USAGE);
  }
  const mind = await loadMind(foldersOf(contentRoot(CHECKOUT)), (step) => console.error(step));
  if (values.replay !== undefined) return replay(values.replay, mind);
  const talk = await createTalk(mind);
  try {
    if (values.jsonl) return (await answerLines(talk)) ? 0 : 1;
    console.log((await talk.say({ conversation: 'ask', user: 'ask', text })).text);
  } finally {
    await talk.close();
  }
  return 0;
}

/** The text goes to stdout alone, so that it can be compared; what else is to be said, to stderr. */
function replay(code: string, mind: Mind): number {
  const replayed = readReplayCode(code);
  if (replayed === undefined) {
    console.error('This is no code of an answer: copy it whole, from "Why?" under the answer.');
    return 2;
  }
  console.log(presentText(replayed.answer, mind.texts));
  const now = shortVersion(mind.knowledge.version);
  if (replayed.version !== now) {
    console.error(`The knowledge has changed since: it was ${replayed.version}, it is ${now} now.`);
  }
  return 0;
}

/** Gives whether every line could be read. A line that could not does not keep others waiting. */
async function answerLines(talk: Talk): Promise<boolean> {
  let alone = 0;
  let number = 0;
  let allRead = true;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const read = readAskLine(line);
    if (read.kind === 'unreadable') {
      console.log(JSON.stringify({ id: null, error: `line ${number}: ${read.error}` }));
      allRead = false;
      continue;
    }
    const { id, text, conversation = `alone-${String(alone++)}`, user = 'ask', locale } = read.line;
    const reply = await talk.say({ conversation, user, text, ...(locale && { locale }) });
    console.log(JSON.stringify(toReplyLine(id, reply)));
  }
  return allRead;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
