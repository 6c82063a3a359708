import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allTexts,
  type CountedTexts,
} from '../../../src/understanding/classifier/counted-texts.js';
import { mergeTwins } from '../../../src/understanding/classifier/merged-features.js';
import { rowOf, type SparseVector } from '../../../src/understanding/classifier/sparse-rows.js';
import { TfIdf } from '../../../src/understanding/classifier/tf-idf.js';

const FEATURES = 6;

/** Texts by how often each has each feature; the first `words` features are words. */
function textsOf(table: readonly (readonly number[])[], words = 0): CountedTexts {
  const found = table.map((counts) => [...counts.keys()].filter((id) => counts[id] !== 0));
  const ends = found.map((_, text) => found.slice(0, text + 1).flat().length);
  const starts = [0, ...ends];
  return {
    starts: Int32Array.from(starts),
    wordEnds: Int32Array.from(found, (ids, text) => starts[text]! + ids.filter(isWord).length),
    ids: Int32Array.from(found.flat()),
    counts: Int32Array.from(found.flatMap((ids, text) => ids.map((id) => table[text]![id]!))),
    featureCount: table[0]!.length,
  };

  function isWord(id: number): boolean {
    return id < words;
  }
}

const alike = (count: number) => new Float32Array(count).fill(1);

describe('mergeTwins', () => {
  it('makes features one that always come together equally often', () => {
    const texts = textsOf([
      [1, 1, 0, 2],
      [3, 3, 1, 2],
      [0, 0, 5, 2],
    ]);
    const { size, rowOf: rows } = mergeTwins(texts, alike(4)).rows;

    expect(size).toBe(3);
    expect(rows[0]).toBe(rows[1]);
    expect(new Set(rows).size).toBe(3);
  });

  it('keeps features apart of which a text has one more often', () => {
    const texts = textsOf([
      [1, 1],
      [1, 2],
    ]);

    expect(mergeTwins(texts, alike(2)).rows.size).toBe(2);
  });

  it('keeps words apart', () => {
    const texts = textsOf([[1, 1, 1, 1]], 2);
    const { counted, rows } = mergeTwins(texts, alike(4));

    expect([...rows.rowOf]).toEqual([0, 1, 2, 2]);
    expect([...counted.wordEnds]).toEqual([2]);
  });

  it('counts as much for a merged feature as for all that went into it', () => {
    const { kindWeights, rows } = mergeTwins(textsOf([[1, 1]]), Float32Array.of(3, 4));

    expect([...kindWeights]).toEqual([5]);
    expect(rows.share[0]).toBeCloseTo(0.6, 6);
    expect(rows.share[1]).toBeCloseTo(0.8, 6);
  });

  it('keeps the products of all texts with one another', () => {
    const counts = fc.array(fc.constantFrom<number>(0, 0, 1, 2), {
      minLength: FEATURES,
      maxLength: FEATURES,
    });
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 2, maxLength: 8 }),
        fc.nat(FEATURES),
        (table, words) => {
          const texts = textsOf(table, words);
          const kinds = Float32Array.from({ length: FEATURES }, (_, id) => (id < 3 ? 1 : 0.5));
          fc.pre(new Set(texts.ids).size === FEATURES);
          const merged = mergeTwins(texts, kinds);
          const [before, after] = [
            weighed(texts, kinds),
            weighed(merged.counted, merged.kindWeights),
          ];
          for (const [a, one] of before.entries()) {
            for (const [b, other] of before.entries()) {
              expect(productOf(after[a]!, after[b]!)).toBeCloseTo(productOf(one, other), 5);
            }
          }
        },
      ),
    );
  });
});

function weighed(texts: CountedTexts, kindWeights: Float32Array): SparseVector[] {
  const all = allTexts(texts);
  const rows = TfIdf.fit(texts, all, kindWeights).weighRows(texts, all);
  return Array.from(all, (text) => rowOf(rows, text));
}

function productOf(one: SparseVector, other: SparseVector): number {
  const values = new Map([...other.ids].map((id, at) => [id, other.values[at]!]));
  return [...one.ids].reduce((sum, id, at) => sum + one.values[at]! * (values.get(id) ?? 0), 0);
}
