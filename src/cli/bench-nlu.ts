import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { engineNames, isEngineName, loadEngine } from '../evaluation/benchmark/engines.js';
import { formatResult } from '../evaluation/benchmark/format-result.js';
import { parseLabelledLines } from '../evaluation/benchmark/labelled-lines.js';
import { runBenchmark, type Meters } from '../evaluation/benchmark/run-benchmark.js';
import type { LabelledText } from '../understanding/classifier/labelled-text.js';

const USAGE = `Trains an engine on one file, asks it another, and tells how well and how fast it did.

Usage: npm run --silent bench:nlu -- --train FILE --test FILE
         [--engine ${engineNames.join('|')}] [--seed N] [--json]

Files hold one {"text": "...", "intent": "..."} a line; "intent": null is out of scope.
--seed  shuffles the training lines with this whole number
--json  adds one JSON object as the last line; shares from 0 to 1`;

const meters: Meters = {
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  micros: () => Number(process.hrtime.bigint()) / 1000,
  rssMb: () => process.memoryUsage().rss / 2 ** 20,
};

/** Ends the command: what is wrong, and how it is used. */
function refuse(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        train: { type: 'string' },
        test: { type: 'string' },
        engine: { type: 'string', default: 'wayfinder' },
        seed: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function readLabelled(option: string, path: string | undefined): LabelledText[] {
  if (path === undefined) return refuse(`--${option} is missing`);
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch {
    return refuse(`--${option}: ${path} cannot be read`);
  }
  const read = parseLabelledLines(source);
  if (read.kind === 'problems') {
    const listed = read.problems
      .slice(0, 20)
      .map(({ line, message }) => `${path}:${line} ${message}`);
    return refuse(listed.join('\n'));
  }
  if (read.texts.length === 0) return refuse(`--${option}: ${path} holds no lines`);
  return read.texts;
}

function readSeed(seed: string | undefined): { seed?: number } {
  if (seed === undefined) return {};
  return /^\d+$/.test(seed)
    ? { seed: Number(seed) }
    : refuse(`--seed needs a whole number, not ${seed}`);
}

const options = readOptions();
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
if (!isEngineName(options.engine)) refuse(`--engine: there is no engine ${options.engine}`);

const input = {
  train: readLabelled('train', options.train),
  test: readLabelled('test', options.test),
  ...readSeed(options.seed),
};
if (input.train.every(({ intent }) => intent === null)) refuse('--train: no line names an intent');
const result = await runBenchmark(await loadEngine(options.engine), input, meters);
console.log(formatResult(result));
if (options.json) console.log(JSON.stringify(result));
