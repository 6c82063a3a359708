import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { loadMind, type Mind } from '../bot.js';
import { Floors, shortfalls } from '../evaluation/floors.js';
import {
  calibrationErrorOf,
  inScopeOf,
  rejectionAreaOf,
  type LanguageResult,
} from '../evaluation/language-result.js';
import { percentOrDash, percentText } from '../evaluation/report/html.js';
import type { ReportedLanguage } from '../evaluation/report/language-section.js';
import { reportPage } from '../evaluation/report/report-page.js';
import { confusions, describeTally, tallyByLabel, type SetResult } from '../evaluation/tally.js';
import { readCompiled } from '../load/compiled-data.js';
import { fingerprintOf, foldersOf, type Folders } from '../load/folders.js';
import { contentRoot, misused, readArguments } from './command-line.js';
import { runHeldOut, type Progress } from './held-out-run.js';
import { createTalk } from './talk.js';

const USAGE = `Usage:
  npm run evaluate                            how often it is right on the questions in tests/held-out
  npm run evaluate -- --report report.html    makes a page of it, too
  npm run evaluate -- --show 5                prints five questions of each set that it got wrong`;
const CHECKOUT = join(import.meta.dirname, '..', '..');
const MOST_CONFUSIONS = 15;
const MOST_WEAK_INTENTS = 12;

/** Least share right, by set; `npm run evaluate` fails below it. */
const FLOORS_FILE = 'floors.json';

interface Options {
  /** How many misses of each set to print. */
  readonly show: number;
  /** Where to write the report page, if anywhere. */
  readonly report: string | undefined;
}

async function evaluate(root: string, { show, report }: Options): Promise<number> {
  const folders = foldersOf(root);
  process.stderr.write('loading, and training where files have changed …\n');
  const mind = await loadMind(folders);
  const hashes = modelHashes(folders);
  const languages: ReportedLanguage[] = [];
  let failures = 0;
  for (const [tag, { file }] of mind.languages) {
    const folder = join(root, 'tests', 'held-out', tag);
    if (!existsSync(folder)) continue;
    process.stderr.write(`evaluating ${tag} …\n`);
    const result = await evaluateLanguage(mind, folder, tag);
    const modelHash = hashes.get(tag) ?? null;
    languages.push({ tag, name: file.name, modelHash, ...result });
    print(tag, result, show);
    failures += belowFloors(result.sets, folder);
  }
  if (report !== undefined) writeReport(report, languages);
  return failures > 0 ? 1 : 0;
}

function modelHashes(folders: Folders): ReadonlyMap<string, string> {
  const compiled = readCompiled(folders.cache, fingerprintOf(folders));
  return new Map(compiled?.languages.map(({ tag, training }) => [tag, training.modelHash]));
}

function writeReport(path: string, languages: readonly ReportedLanguage[]): void {
  const date = new Date().toISOString().slice(0, 10);
  const command = `npm run evaluate -- --report ${basename(path)}`;
  writeFileSync(path, reportPage({ date, command, languages }));
  process.stderr.write(`report written to ${path}\n`);
}

async function evaluateLanguage(mind: Mind, folder: string, tag: string): Promise<LanguageResult> {
  const talk = await createTalk(mind);
  try {
    return await runHeldOut(mind, talk, folder, tag, onceASecond());
  } finally {
    await talk.close();
  }
}

/** Tells how far it is, at most once a second. */
function onceASecond(): Progress {
  let told = Date.now();
  return (asked, of) => {
    if (Date.now() - told < 1000) return;
    told = Date.now();
    process.stderr.write(`  ${of}: ${asked} questions asked\n`);
  };
}

function print(tag: string, result: LanguageResult, show: number): void {
  const { sets, questions } = result;
  console.log(`\n${tag}`);
  for (const set of sets) console.log(`  ${set.name.padEnd(16)} ${describeTally(set)}`);
  console.log(`  ${'ECE'.padEnd(16)} ${percentOrDash(calibrationErrorOf(result))}`);
  console.log(`  ${'AUROC'.padEnd(16)} ${rejectionAreaOf(result)?.toFixed(3) ?? '–'}`);
  const intents = inScopeOf(questions);
  console.log('  weakest intents:');
  for (const tally of tallyByLabel(intents).slice(0, MOST_WEAK_INTENTS)) {
    console.log(`    ${tally.name.padEnd(28)} ${describeTally(tally)}`);
  }
  console.log('  confused most:');
  const wrong = intents.filter(({ right }) => !right);
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
  const path = join(folder, FLOORS_FILE);
  if (!existsSync(path)) return 0;
  const low = shortfalls(sets, Floors.parse(JSON.parse(readFileSync(path, 'utf8'))));
  for (const { name, floor, share } of low) {
    console.log(`  below its floor of ${percentText(floor)}: ${name}, ${percentOrDash(share)}`);
  }
  return low.length;
}

function readOptions(): Options {
  const { show, report } = readArguments(USAGE, {
    options: { show: { type: 'string', default: '0' }, report: { type: 'string' } },
  }).values;
  if (!/^\d{1,6}$/.test(show)) misused('--show needs a whole number', USAGE);
  if (report !== undefined) openReport(report);
  return { show: Number(show), report };
}

/** Makes the file of the report, if there is none, before the work of minutes that fills it. */
function openReport(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    closeSync(openSync(path, 'a'));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const why = code === 'EISDIR' ? 'it is a folder' : `it cannot be written (${code})`;
    misused(`--report needs the name of a file, such as report.html: ${path}, ${why}`, USAGE);
  }
}

try {
  const options = readOptions();
  process.exitCode = await evaluate(contentRoot(CHECKOUT), options);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
