import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadMind } from '../bot.js';
import { foldersOf } from '../load/folders.js';
import { createTalk, type Talk } from './talk.js';
import { readAskLine, toReplyLine } from './ask-lines.js';

const USAGE = `Usage:
  npm run --silent ask -- "What does a CTO do?"   answers one question
  npm run --silent ask -- --jsonl                 answers one JSON object a line on stdin:
                                                  {"id","text","conversation"?,"user"?,"locale"?}`;

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { jsonl: { type: 'boolean', default: false } },
  });
  const text = positionals.join(' ');
  if (!values.jsonl && text.trim() === '') {
    console.error(USAGE);
    return 2;
  }
  const mind = await loadMind(foldersOf(process.cwd()));
  const talk = await createTalk(mind);
  try {
    if (values.jsonl) await answerLines(talk);
    else console.log((await talk.say({ conversation: 'ask', user: 'ask', text })).text);
  } finally {
    await talk.close();
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
