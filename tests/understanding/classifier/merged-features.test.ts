import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFeatures } from '../../../src/understanding/classifier/merged-features.js';
import { packRows, rowOf } from '../../../src/understanding/classifier/sparse-rows.js';

const FEATURES = 6;

/** Rows of words alone, one per value that is not 0. */
function rowsOf(table: readonly (readonly number[])[]) {
  return packRows(
    table.map((values) => {
      const ids = [...values.keys()].filter((id) => values[id] !== 0);
      return {
        ids: Int32Array.from(ids),
        values: Float32Array.from(ids, (id) => values[id]!),
        wordCount: ids.length,
        coverage: 1,
        reach: 1,
      };
    }),
  );
}

describe('mergeFeatures', () => {
  it('makes features one that always come together with one value', () => {
    const rows = rowsOf([
      [1, 1, 0, 2],
      [3, 3, 1, 2],
      [0, 0, 5, 2],
    ]);
    const { size, mergedInto } = mergeFeatures(rows, 4);

    expect(size).toBe(3);
    expect(mergedInto[0]).toBe(mergedInto[1]);
    expect(new Set(mergedInto).size).toBe(3);
  });

  it('keeps features apart that once come with different values', () => {
    const rows = rowsOf([
      [1, 1],
      [1, 2],
    ]);

    expect(mergeFeatures(rows, 2).size).toBe(2);
  });

  it('gives a feature that no row has no place', () => {
    expect([...mergeFeatures(rowsOf([[1, 0, 1]]), 3).mergedInto]).toEqual([0, -1, 0]);
  });

  it('keeps the products of all rows with one another', () => {
    const row = fc.array(fc.constantFrom<number>(0, 0, 1, 2), {
      minLength: FEATURES,
      maxLength: FEATURES,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (table) => {
        const merged = mergeFeatures(rowsOf(table), FEATURES).rows;
        for (const [a, one] of table.entries()) {
          for (const [b, other] of table.entries()) {
            const product = one.reduce((sum, value, id) => sum + value * other[id]!, 0);

            expect(productOf(rowOf(merged, a), rowOf(merged, b))).toBeCloseTo(product, 4);
          }
        }
      }),
    );
  });
});

function productOf(one: ReturnType<typeof rowOf>, other: ReturnType<typeof rowOf>): number {
  const values = new Map([...other.ids].map((id, at) => [id, other.values[at]!]));
  return [...one.ids].reduce((sum, id, at) => sum + one.values[at]! * (values.get(id) ?? 0), 0);
}
