import { createInterface } from 'node:readline';
import { createBot } from '../../src/conversation/bot.js';
import { guideDialogs } from '../../src/conversation/dialogs/guides.js';
import { loadMind } from '../../src/bot.js';
import { foldersOf } from '../../src/load/folders.js';
import { presentText } from '../../src/presentation/present-text.js';
import { openStorage } from '../../src/storage/open-storage.js';

/** A bot in a process of its own: takes a text per line, prints each reply as a line of JSON. */
const [databaseUrl = '', root = ''] = process.argv.slice(2);
const mind = await loadMind(foldersOf(root));
const { responder, texts } = mind;
const storage = await openStorage(databaseUrl);
const bot = createBot({
  responder,
  storage,
  clock: Date.now,
  logger: { error: (_, message) => process.stderr.write(`${message}\n`) },
  dialogs: guideDialogs(responder, texts),
});

process.stdout.write(`${JSON.stringify('ready')}\n`);
createInterface({ input: process.stdin }).on('line', (text) => {
  const person = { tenant: 'T1', channel: 'D1', conversation: 'D1', user: 'U1' };
  let reply = '';
  void bot
    .turn({ ...person, text }, async ({ answer }) => void (reply = presentText(answer, texts)))
    .then(() => process.stdout.write(`${JSON.stringify(reply)}\n`));
});
