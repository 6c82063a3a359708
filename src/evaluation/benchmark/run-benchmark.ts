import type { LabelledText } from '../../understanding/classifier/labelled-text.js';
import { seededRandom, shuffled } from '../../understanding/classifier/seeded-random.js';
import type { Engine, TrainedEngine } from './engine.js';
import { scoreAnswers, type Judged, type Scores } from './scores.js';

/** The machine's clocks and memory. */
export interface Meters {
  /** Processor time of this process so far. */
  cpuMs(): number;
  /** A clock that never goes back. */
  micros(): number;
  /** Memory that this process holds. */
  rssMb(): number;
}

/** What a benchmark run found, ready to be printed. */
export interface BenchmarkResult extends Scores {
  readonly engine: string;
  readonly trainCpuMs: number;
  readonly p50Micros: number;
  readonly p99Micros: number;
  readonly rssMb: number;
  readonly modelBytes: number;
}

export interface BenchmarkInput {
  readonly train: readonly LabelledText[];
  /** At least one line. */
  readonly test: readonly LabelledText[];
  /** Shuffles the training lines; without it they keep their order. */
  readonly seed?: number;
}

/** Training texts asked before the clock starts, so that the compiler has seen the code. */
const WARM_UP = 500;

/** Trains an engine and asks it every test line once. */
export async function runBenchmark(
  engine: Engine,
  { train, test, seed }: BenchmarkInput,
  meters: Meters,
): Promise<BenchmarkResult> {
  const examples = seed === undefined ? train : shuffled(train, seededRandom(seed));
  const cpuBefore = meters.cpuMs();
  const trained = await engine.train(examples);
  const trainCpuMs = meters.cpuMs() - cpuBefore;

  for (const { text } of examples.slice(0, WARM_UP)) await trained.answer(text);
  const { judged, micros } = await askAll(trained, test, meters);
  const rssMb = meters.rssMb();

  return {
    engine: engine.name,
    ...scoreAnswers(judged),
    trainCpuMs: round(trainCpuMs),
    p50Micros: round(quantile(micros, 0.5)),
    p99Micros: round(quantile(micros, 0.99)),
    rssMb: round(rssMb),
    modelBytes: trained.modelBytes(),
  };
}

async function askAll(trained: TrainedEngine, test: readonly LabelledText[], meters: Meters) {
  const judged: Judged[] = [];
  const micros: number[] = [];
  for (const { text, intent } of test) {
    const start = meters.micros();
    const answer = await trained.answer(text);
    micros.push(meters.micros() - start);
    judged.push({ expected: intent, answer });
  }
  return { judged, micros };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
