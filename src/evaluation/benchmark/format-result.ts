import { wilsonInterval } from '../wilson-interval.js';
import type { BenchmarkResult } from './run-benchmark.js';

/** A benchmark result for people: shares in per cent, with the range they probably lie in. */
export function formatResult(result: BenchmarkResult): string {
  const { inScope, outOfScope } = result;
  const rows: [string, string][] = [
    ['engine', result.engine],
    ['test lines', `${inScope} in scope, ${outOfScope} out of scope`],
    ['accuracy, gate off', percentOf(result.accuracy, inScope)],
    ['micro-F1 / macro-F1', `${percent(result.microF1)} / ${percent(result.macroF1)}`],
    ['in scope against out of scope, AUROC', result.auroc?.toFixed(4) ?? 'not measured'],
    ['kept and right, gate on', percentOf(result.keptAndRight, inScope)],
    ['out of scope rejected', percentOf(result.rejected, outOfScope)],
    ['calibration error', percent(result.ece)],
    ['training, CPU', `${result.trainCpuMs} ms`],
    ['an answer, p50 / p99', `${result.p50Micros} / ${result.p99Micros} µs`],
    ['memory / model', `${result.rssMb} MB / ${Math.round(result.modelBytes / 1000)} kB`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

function percentOf(share: number | null, count: number): string {
  if (share === null) return 'not measured';
  const { low, high } = wilsonInterval(Math.round(share * count), count);
  return `${percent(share)} (${percent(low)} to ${percent(high)} at 95 % confidence)`;
}

function percent(share: number | null): string {
  return share === null ? 'not measured' : `${(100 * share).toFixed(1)} %`;
}
