import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bundleFeatures,
  bundleRows,
  rowsOfBundles,
  type FeatureOrigins,
} from '../../../src/understanding/classifier/feature-bundles.js';
import {
  packRows,
  rowOf,
  type SparseVector,
} from '../../../src/understanding/classifier/sparse-rows.js';

/** Pairs, each as `[id, first, second, text]`. */
function pairsOf(...pairs: readonly (readonly number[])[]): FeatureOrigins['pairs'] {
  const column = (at: number) => pairs.map((pair) => pair[at]!);
  return { ids: column(0), firsts: column(1), seconds: column(2), texts: column(3) };
}

/** The features of each bundle of more than one. */
function bundlesOf(origins: FeatureOrigins, textsWith: readonly number[]): number[][] {
  const { size, rowOf: rows } = bundleFeatures(origins, Int32Array.from(textsWith));
  const bundles = Array.from({ length: size }, (_, row) =>
    [...rows.keys()].filter((id) => rows[id] === row),
  );
  expect(bundles.flat()).toHaveLength(textsWith.length);
  return bundles.filter(({ length }) => length > 1);
}

describe('bundleFeatures', () => {
  it('bundles a word with the letter groups that it has for itself', () => {
    const tokens = [
      { features: [0, 1, 2], uses: 4 },
      { features: [3, 2], uses: 4 },
    ];

    expect(bundlesOf({ tokens, pairs: pairsOf() }, [4, 4, 11, 4])).toEqual([[0, 1]]);
  });

  it('gives what two words bring to the one that mostly does', () => {
    const tokens = [
      { features: [0, 1], uses: 9 },
      { features: [2, 1], uses: 1 },
    ];

    expect(bundlesOf({ tokens, pairs: pairsOf() }, [9, 10, 1])).toEqual([[0, 1]]);
  });

  it('bundles a pair with the stem that mostly stands in it', () => {
    const tokens = [
      { features: [0], uses: 10 },
      { features: [1], uses: 3 },
    ];
    const often = pairsOf([2, 0, 1, 0]);

    expect(bundlesOf({ tokens, pairs: often }, [10, 3, 3])).toEqual([[1, 2]]);
    expect(bundlesOf({ tokens, pairs: often }, [10, 9, 3])).toEqual([]);
  });

  it('bundles the pairs of common words that one text alone has', () => {
    const pairs = pairsOf([1, 0, 0, 5], [2, 0, -1, 5], [3, 0, 0, 6], [4, 0, 0, 6]);

    expect(bundlesOf({ tokens: [{ features: [0], uses: 50 }], pairs }, [50, 1, 1, 1, 2])).toEqual([
      [1, 2],
    ]);
  });
});

describe('bundleRows', () => {
  const bundles = { size: 3, rowOf: Int32Array.of(0, 0, 1, 2, 2, 2) };
  const rarity = Float32Array.of(3, 4, 1, 1, 2, 2);
  const rows = rowsOfBundles(bundles, rarity);

  it('counts as much for a bundle as for all that is in it', () => {
    const [bundled] = bundlesIn([vectorOf([3, 4, 0, 0, 0, 0])]);

    expect([...bundled!.values]).toEqual([5]);
    expect(rows.share[0]).toBeCloseTo(0.6, 6);
    expect(rows.share[1]).toBeCloseTo(0.8, 6);
  });

  it('keeps a part of a bundle by its share', () => {
    const [whole, part] = bundlesIn([vectorOf([3, 4, 0, 0, 0, 0]), vectorOf([3, 0, 0, 0, 0, 0])]);

    expect(productOf(whole!, part!)).toBeCloseTo(9, 4);
  });

  it('keeps the products of texts that have bundles whole or not at all', () => {
    const times = fc.array(fc.constantFrom(0, 1, 2), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(times, { minLength: 2, maxLength: 6 }), (table) => {
        const texts = table.map((counts) =>
          vectorOf([...rarity].map((weight, id) => weight * counts[bundles.rowOf[id]!]!)),
        );
        const bundled = bundlesIn(texts);
        for (const [a, one] of texts.entries()) {
          for (const [b, other] of texts.entries()) {
            expect(productOf(bundled[a]!, bundled[b]!)).toBeCloseTo(productOf(one, other), 3);
          }
        }
      }),
    );
  });

  it('gives no share to a feature that weighs nothing', () => {
    expect([...rowsOfBundles(bundles, Float32Array.of(0, 0, 1, 0, 2, 0)).share]).toEqual([
      0, 0, 1, 0, 1, 0,
    ]);
  });

  function bundlesIn(vectors: readonly SparseVector[]): SparseVector[] {
    const packed = bundleRows(packRows(vectors), rows);
    return vectors.map((_, row) => rowOf(packed, row));
  }
});

function vectorOf(weights: readonly number[]): SparseVector {
  const ids = [...weights.keys()].filter((id) => weights[id] !== 0);
  return {
    ids: Int32Array.from(ids),
    values: Float32Array.from(ids, (id) => weights[id]!),
    wordCount: ids.length,
    coverage: 1,
    reach: 1,
  };
}

function productOf(one: SparseVector, other: SparseVector): number {
  const values = new Map([...other.ids].map((id, at) => [id, other.values[at]!]));
  return [...one.ids].reduce((sum, id, at) => sum + one.values[at]! * (values.get(id) ?? 0), 0);
}
