import { openStorage } from '../../../src/storage/open-storage.js';
import { doorFor, type OAuthConnection } from '../../../src/transport/slack/connection.js';

/** One instance that asks several times at once for the token of a workspace, and prints them. */
const [databaseUrl = '', key = '', connection = '', teamId = '', startMs = '0'] =
  process.argv.slice(2);
const AT_ONCE = 5;

const log = (fields: object, message: string) => {
  process.stderr.write(`${JSON.stringify(fields)} ${message}\n`);
};
const logger = { debug: log, info: log, warn: log, error: log };
const storage = await openStorage(databaseUrl, Date.now, [key]);
const door = doorFor(JSON.parse(connection) as OAuthConnection, {
  storage,
  logger,
  messages: (id) => id,
});

// In the program its connections keep it alive while it waits for another process.
const alive = setInterval(() => undefined, 1000);
// All wait for the same moment, because starting Node takes longer than the race.
await new Promise((resolve) => setTimeout(resolve, Math.max(0, Number(startMs) - Date.now())));
const query = { teamId, enterpriseId: undefined, isEnterpriseInstall: false };
const tokens = await Promise.all(
  Array.from({ length: AT_ONCE }, async () => (await door.authorize?.(query))?.botToken),
);
process.stdout.write(`${JSON.stringify(tokens)}\n`);
clearInterval(alive);
await storage.close();
