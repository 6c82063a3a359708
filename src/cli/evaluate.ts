import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadMind, type Mind } from '../bot.js';
import { foldersOf } from '../load/folders.js';
import { confusions, describeTally, tallyByLabel, type SetResult } from '../evaluation/tally.js';
import { runHeldOut, type HeldOutResult } from './held-out-run.js';
import { createTalk } from './talk.js';

const MOST_CONFUSIONS = 15;
const MOST_WEAK_INTENTS = 12;

/** Least share right, by set; `npm run evaluate` fails below it. */
const FloorsFile = 'floors.json';

async function evaluate(root: string, show: number): Promise<number> {
  const mind = await loadMind(foldersOf(root));
  let failures = 0;
  for (const tag of mind.languages.keys()) {
    const folder = join(root, 'tests', 'held-out', tag);
    if (!existsSync(folder)) continue;
    process.stderr.write(`evaluating ${tag} …\n`);
    const result = await evaluateLanguage(mind, folder);
    report(tag, result, show);
    failures += belowFloors(result.sets, folder);
  }
  return failures > 0 ? 1 : 0;
}

async function evaluateLanguage(mind: Mind, folder: string): Promise<HeldOutResult> {
  const talk = await createTalk(mind);
  try {
    return await runHeldOut(mind, talk, folder);
  } finally {
    await talk.close();
  }
}

function report(tag: string, { sets, intents }: HeldOutResult, show: number): void {
  console.log(`\n${tag}`);
  for (const set of sets) console.log(`  ${set.name.padEnd(16)} ${describeTally(set)}`);
  const wrong = intents.filter(({ right }) => !right);
  console.log('  weakest intents:');
  for (const tally of tallyByLabel(intents).slice(0, MOST_WEAK_INTENTS)) {
    console.log(`    ${tally.name.padEnd(28)} ${describeTally(tally)}`);
  }
  console.log('  confused most:');
  const pairs = wrong.map(({ label, got, text }) => ({ expected: label, got, text }));
  for (const { expected, got, times } of confusions(pairs, MOST_CONFUSIONS)) {
    console.log(`    ${times} × ${expected} → ${got}`);
  }
  if (show > 0) showMisses(sets, show);
}

function showMisses(sets: readonly SetResult[], show: number): void {
  for (const { name, misses } of sets) {
    for (const { text, expected, got } of misses.slice(0, show)) {
      console.log(`  ${name}: ${JSON.stringify(text)} expected ${expected}, got ${got}`);
    }
  }
}

function belowFloors(sets: readonly SetResult[], folder: string): number {
  const path = join(folder, FloorsFile);
  if (!existsSync(path)) return 0;
  const floors = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>;
  const low = sets.filter(({ name, right, asked }) => right / asked < (floors[name] ?? 0));
  for (const set of low) {
    console.log(`  below its floor of ${100 * (floors[set.name] ?? 0)} %: ${set.name}`);
  }
  return low.length;
}

try {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { show: { type: 'string', default: '0' } },
  });
  process.exitCode = await evaluate(process.cwd(), Number(values.show));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
