import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/evaluation/benchmark/engine.js';
import { engineNames, loadEngine } from '../../../src/evaluation/benchmark/engines.js';
import { formatResult } from '../../../src/evaluation/benchmark/format-result.js';
import { runBenchmark, type Meters } from '../../../src/evaluation/benchmark/run-benchmark.js';
import type { LabelledText } from '../../../src/understanding/classifier/labelled-text.js';

/** Clocks that go on by a fixed step whenever they are read. */
function steppingMeters(): Meters {
  let cpu = 0;
  let micros = 0;
  return { cpuMs: () => (cpu += 40), micros: () => (micros += 7), rssMb: () => 50 };
}

const train: LabelledText[] = ['rain', 'snow', 'wind', 'storm', 'sun'].flatMap((thing) => [
  { text: `will there be ${thing}`, intent: 'weather' },
  { text: `forecast of ${thing} please`, intent: 'weather' },
  { text: `recipe for ${thing} cake`, intent: 'cooking' },
  { text: `how to bake ${thing} bread`, intent: 'cooking' },
]);
const test: LabelledText[] = [
  { text: 'will there be rain or snow', intent: 'weather' },
  { text: 'bake me a storm cake', intent: 'cooking' },
  { text: 'qqqq wwww', intent: null },
];

describe('runBenchmark', () => {
  it.each(engineNames)('trains %s and scores its answers', async (name) => {
    const result = await runBenchmark(await loadEngine(name), { train, test }, steppingMeters());

    expect(result).toMatchObject({ engine: name, accuracy: 1, inScope: 2, outOfScope: 1 });
    expect(result.auroc).toBe(1);
    expect(result.modelBytes).toBeGreaterThan(100);
    expect(formatResult(result)).toContain('100.0 % (34.2 % to 100.0 % at 95 % confidence)');
  });

  it('reports what the meters tell', async () => {
    const engine = await loadEngine('bayes');
    const result = await runBenchmark(engine, { train, test }, steppingMeters());

    expect(result).toMatchObject({ trainCpuMs: 40, p50Micros: 7, p99Micros: 7, rssMb: 50 });
  });

  it('hands the training lines over in an order that the seed decides', async () => {
    const orders: string[] = [];
    const noting: Engine = {
      name: 'noting',
      train(examples) {
        orders.push(examples.map(({ text }) => text).join());
        const answer = { intent: null, bestGuess: null, confidence: 0 };
        return { answer: () => answer, modelBytes: () => 0 };
      },
    };
    for (const seed of [1, 1, 2])
      await runBenchmark(noting, { train, test, seed }, steppingMeters());

    expect(orders[0]).toBe(orders[1]);
    expect(orders[0]).not.toBe(orders[2]);
  });
});
