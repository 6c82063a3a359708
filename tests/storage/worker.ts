import { openStorage } from '../../src/storage/open-storage.js';
import type { Storage } from '../../src/storage/storage.js';

const EVENTS = 100;
const ADDITIONS = 50;

/** What one of several racing processes got. */
export interface RaceReport {
  /** How many events it was first with, of those that all processes try. */
  readonly firsts: number;
  /** How many claims of shares it won, of those that all processes try. */
  readonly claims: number;
  /** How many times it added one to the counter that all processes share. */
  readonly additions: number;
}

const [task, databaseUrl = '', startMs = '0'] = process.argv.slice(2);

// All processes wait for the same moment, because starting Node takes longer than the race.
await new Promise((resolve) => setTimeout(resolve, Math.max(0, Number(startMs) - Date.now())));
const storage = await openStorage(databaseUrl);

if (task === 'race') {
  print(JSON.stringify(await race(storage)));
  await storage.close();
}
if (task === 'write') await writeForEver(storage);

async function race({ seen, shares, state }: Storage): Promise<RaceReport> {
  let firsts = 0;
  let claims = 0;
  for (let event = 0; event < EVENTS; event++) {
    if (await seen.first('T1', `event ${event}`, 3600)) firsts++;
    const claim = await shares.claim({
      tenant: 'T1',
      key: `share ${event}`,
      channel: 'C1',
      sharedBy: 'U1',
      answerCode: 'code',
      entries: [],
      language: 'en',
    });
    if (claim.kind === 'new') claims++;
  }
  for (let addition = 0; addition < ADDITIONS; addition++) await addOne(state);
  return { firsts, claims, additions: ADDITIONS };
}

async function addOne(state: Storage['state']): Promise<void> {
  for (;;) {
    const counter = await state.read('T1', 'counter');
    const next = Number(counter?.value ?? 0) + 1;
    const result = await state.write('T1', 'counter', next, { etag: counter?.etag ?? null });
    if (result.kind === 'written') return;
  }
}

/** Prints each key once its write is acknowledged, until the process is killed. */
async function writeForEver({ state }: Storage): Promise<void> {
  for (let n = 0; ; n++) {
    const key = `${process.pid} ${n}`;
    await state.write('T1', key, n);
    print(key);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
