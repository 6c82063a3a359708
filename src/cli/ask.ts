import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadMind, type Mind } from '../bot.js';
import { foldersOf } from '../load/folders.js';
import { presentText } from '../presentation/present-text.js';
import { readReplayCode, shortVersion } from '../presentation/replay-code.js';
import { createTalk, type Talk } from './talk.js';
import { readAskLine, toReplyLine } from './ask-lines.js';

const USAGE = `Usage:
  npm run --silent ask -- "What does a CTO do?"   answers one question
  npm run --silent ask -- --replay CODE           tells an answer again, by the code under "Why?"
  npm run --silent ask -- --jsonl                 answers one JSON object a line on stdin:
                                                  {"id","text","conversation"?,"user"?,"locale"?}`;

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { jsonl: { type: 'boolean', default: false }, replay: { type: 'string' } },
  });
  const text = positionals.join(' ');
  if (!values.jsonl && values.replay === undefined && text.trim() === '') {
    console.error(USAGE);
    return 2;
  }
  const mind = await loadMind(foldersOf(process.cwd()), (step) => console.error(step));
  if (values.replay !== undefined) return replay(values.replay, mind);
  const talk = await createTalk(mind);
  try {
    if (values.jsonl) await answerLines(talk);
    else console.log((await talk.say({ conversation: 'ask', user: 'ask', text })).text);
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

async function answerLines(talk: Talk): Promise<void> {
  let alone = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const read = readAskLine(line);
    if (read.kind === 'unreadable') {
      console.log(JSON.stringify({ id: null, error: read.error }));
      continue;
    }
    const { id, text, conversation = `alone-${String(alone++)}`, user = 'ask', locale } = read.line;
    const reply = await talk.say({ conversation, user, text, ...(locale && { locale }) });
    console.log(JSON.stringify(toReplyLine(id, reply)));
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
