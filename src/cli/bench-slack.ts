import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadMind } from '../bot.js';
import { foldersOf } from '../load/folders.js';
import { loadRounds, type Load, type Mode, type ModeResult, type Times } from './slack-load.js';

const USAGE = `Measures how fast the bot acknowledges, answers and shows its Home tab in Slack, many posts at a time: the real bot with
its database on disk, against a stand-in of Slack in the same process.

Usage: npm run --silent bench:slack -- [--rounds N] [--at-once N] [--json]

--rounds   how many rounds, after two that are not counted; 20 unless told. As many posts one at a
           time are measured first, five times over.
--at-once  posts in a round; 50 unless told
--json     adds one JSON object as the last line; times in milliseconds`;

const ROOT = join(import.meta.dirname, '..', '..');
const MODES: readonly Mode[] = ['http', 'socket'];
const NAMES = { http: 'HTTP, signed', socket: 'Socket Mode' } as const;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    'at-once': { type: 'string', default: '50' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}

const [rounds, atOnce] = [countIn('rounds'), countIn('at-once')];
const mind = await loadMind(foldersOf(ROOT), (step) => console.error(step));
mind.warmUp();
const results: ModeResult[] = [];
for (const mode of MODES) {
  await measure({ mode, rounds: rounds * 5, atOnce: 1 });
  await measure({ mode, rounds, atOnce });
}
const [load = 0] = loadavg();
const machine = { node: process.version, cores: cpus().length, load: Number(load.toFixed(1)) };
console.log(`Node ${machine.node}, ${machine.cores} cores, load ${machine.load}`);
if (options.json) console.log(JSON.stringify({ ...machine, results }));
if (results.some(({ odd }) => odd > 0)) process.exitCode = 1;

async function measure(load: Load): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'wayfinder-bench-'));
  const result = await loadRounds({ ...load, mind, folder, root: ROOT });
  await rm(folder, { recursive: true });
  console.log(tell(result));
  results.push(result);
}

function countIn(name: 'rounds' | 'at-once'): number {
  const text = options[name];
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  console.error(`--${name} needs a whole number above 0, not ${text}\n\n${USAGE}`);
  process.exit(2);
}

function tell({ mode, rounds, atOnce, acknowledged, answered, home, odd }: ModeResult): string {
  const posts = atOnce === 1 ? 'posts, one at a time' : `rounds of ${atOnce} posts at once`;
  return `${NAMES[mode]}: ${rounds} ${posts}
  acknowledged: ${line(acknowledged)} (${acknowledged.count} deliveries)
  answered:     ${line(answered)} (${answered.count} posts)
  Home tab:     ${line(home)} (${home.count} times)
  posts without exactly one answer, deliveries not acknowledged: ${odd}`;
}

function line({ p50, p95, p99, max }: Times): string {
  return `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, max ${max} ms`;
}
