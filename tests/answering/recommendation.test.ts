import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fittingPlatforms, wishesFrom } from '../../src/answering/recommendation.js';
import type { Mind } from '../../src/bot.js';
import { englishMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await englishMind();
});

const fitting = (facets: Readonly<Record<string, readonly string[]>>) =>
  fittingPlatforms(mind.knowledge, wishesFrom(facets));
const ids = (facets: Readonly<Record<string, readonly string[]>>) =>
  fitting(facets).map(({ platform }) => platform.id);

describe('fittingPlatforms', () => {
  it('gives all platforms where nothing is wished for', () => {
    expect(ids({})).toHaveLength(15);
  });

  it('counts an unknown as no', () => {
    expect(ids({ credential: ['diploma'] })).toEqual(['alison']);
    expect(ids({ level: ['introductory'] })).not.toContain('coursera');
  });

  it('gives none for a degree, of which no document tells', () => {
    expect(ids({ credential: ['degree'] })).toEqual([]);
  });

  it('leaves the trial out of what is free', () => {
    expect(ids({ cost: ['free'] })).not.toContain('linkedin-learning');
    expect(ids({ cost: ['trial'] })).toEqual(['linkedin-learning']);
  });

  it('leaves out what is free but for its certificate where a certificate is wished for', () => {
    const free = ids({ cost: ['free'] });

    expect(free).toContain('edx');
    expect(ids({ cost: ['free'], credential: ['certificate'] })).not.toContain('edx');
  });

  it('puts a stated subject before a near one, and a near one before a wide range', () => {
    const kinds = fitting({ subject: ['computer-science'] }).map(({ subject }) => subject?.kind);
    const order = ['stated', 'related', 'broad'];
    const places = kinds.map((kind) => order.indexOf(kind ?? ''));

    expect(kinds[0]).toBe('stated');
    expect(places).toEqual([...places].sort());
  });

  it('never gives more for one wish more', () => {
    const facets = fc.record(
      {
        subject: fc.constantFrom(['python'], ['mathematics'], ['business']),
        credential: fc.constantFrom(['certificate'], ['nanodegree']),
        provider: fc.constantFrom(['university'], ['company']),
        format: fc.constantFrom(['video'], ['interactive']),
        level: fc.constant(['introductory']),
      },
      { requiredKeys: [] },
    );

    fc.assert(
      fc.property(facets, fc.constantFrom(['free'], ['really-free'], ['trial']), (wished, cost) => {
        const all = ids(wished);

        for (const id of ids({ ...(wished as Record<string, string[]>), cost })) {
          expect(all).toContain(id);
        }
      }),
    );
  });
});
