import { describe, expect, it } from 'vitest';
import type { Trial } from '../../../src/understanding/classifier/calibration.js';
import { fitGate, type Gate } from '../../../src/understanding/classifier/gate.js';
import { chanceOf } from '../../../src/understanding/classifier/logistic-fit.js';
import { seededRandom } from '../../../src/understanding/classifier/seeded-random.js';

/** Trials; in-scope ones score around 1, the others around 0, and overlap. */
function makeTrials(inScope: number, outOfScope: number): Trial[] {
  const random = seededRandom(5);
  const make = (count: number, isIn: boolean) =>
    Array.from({ length: count }, (): Trial => {
      const score = (isIn ? 1 : 0) + random() + random() - 1;
      const asked = isIn ? 'intent' : 'nothing known';
      return { asked, right: isIn && random() < 0.9, score };
    });
  return [...make(inScope, true), ...make(outOfScope, false)];
}

describe('fitGate', () => {
  it('loses about the target share of right answers', () => {
    const trials = makeTrials(2000, 1000);
    const gate = fitGate(trials, 0.05);
    if (gate.kind === 'off') throw new Error('the gate is off');
    const right = trials.filter((trial) => trial.right);
    const lost = right.filter(({ score }) => chanceOf(gate.fit, score) < gate.threshold);

    expect(lost.length / right.length).toBeCloseTo(0.05, 2);
    expect(gate.realisedLoss).toBeCloseTo(0.05, 1);
    expect(gate.realisedRejection).toBeGreaterThan(0.6);
  });

  it('loses more and rejects more when more may be lost', () => {
    const trials = makeTrials(500, 300);
    const [strict, lax] = [fitGate(trials, 0.01), fitGate(trials, 0.1)];

    expect(strict).toMatchObject({ kind: 'calibrated' });
    if (strict.kind === 'off' || lax.kind === 'off') return;
    expect(lax.threshold).toBeGreaterThan(strict.threshold);
    expect(lax.realisedRejection).toBeGreaterThan(strict.realisedRejection);
  });

  it('is surer where texts out of scope were learnt and told apart', () => {
    const trials = makeTrials(500, 300);
    const declined = makeTrials(200, 0).map((trial): Trial => ({ ...trial, asked: 'declining' }));
    const chance = (gate: Gate) => (gate.kind === 'off' ? 0 : chanceOf(gate.fit, 0.5));

    expect(chance(fitGate([...trials, ...declined], 0.02))).toBeGreaterThan(
      chance(fitGate(trials, 0.02)),
    );
  });

  it('does not count as a loss what it rejects instead of declining', () => {
    const trials = makeTrials(500, 300);
    const declined = trials.map((trial) => ({
      ...trial,
      right: trial.asked === 'nothing known' || trial.right,
    }));
    const gate = fitGate(declined, 0.02);

    expect(gate).toMatchObject({ kind: 'calibrated' });
    if (gate.kind === 'calibrated') expect(gate.realisedLoss).toBeLessThan(0.04);
  });

  it('is off when nothing out of scope was tried', () => {
    expect(fitGate(makeTrials(50, 0), 0.02)).toEqual({ kind: 'off', reason: 'too few intents' });
  });

  it('rejects hardly anything when too few right answers were seen to spare one', () => {
    const trials = makeTrials(10, 10);
    const gate = fitGate(trials, 0.02);
    if (gate.kind === 'off') throw new Error('the gate is off');
    const lowest = Math.min(
      ...trials.filter(({ right }) => right).map(({ score }) => chanceOf(gate.fit, score)),
    );

    expect(gate.threshold).toBeLessThan(lowest / 4);
  });

  it('stays finite when no answer was right', () => {
    const trials = makeTrials(20, 20).map((trial) => ({ ...trial, right: false }));

    expect(fitGate(trials, 0.02)).toMatchObject({ threshold: 0, realisedLoss: 0 });
  });
});
