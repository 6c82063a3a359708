import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fingerprintOf,
  pairedFingerprint,
} from '../../../src/understanding/classifier/fingerprint.js';
import { KeyTable } from '../../../src/understanding/classifier/key-table.js';

const keyOf = ({ low, high }: { low: number; high: number }) => `${low} ${high}`;

describe('fingerprintOf', () => {
  it('tells apart all short texts of several scripts', () => {
    const letters = [
      ...'_abcdefghijklmnopqrstuvwxyzåäö0123456789ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہھءیے',
    ];
    const pairs = letters.flatMap((a) => letters.map((b) => a + b));
    const texts = [...letters, ...pairs, ...pairs.flatMap((pair) => letters.map((c) => pair + c))];
    const found = new Set(texts.map((text) => keyOf(fingerprintOf(1, text))));
    for (const pair of pairs) found.add(keyOf(fingerprintOf(2, pair)));

    expect(found.size).toBe(texts.length + pairs.length);
  });

  it('gives a part of a text the fingerprint of that part alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (text, from, length) => {
        const start = Math.min(from, text.length);
        const end = Math.min(start + length, text.length);

        expect(fingerprintOf(1, text, start, end)).toEqual(
          fingerprintOf(1, text.slice(start, end)),
        );
      }),
    );
  });
});

describe('pairedFingerprint', () => {
  it('depends on the order', () => {
    const [one, other] = [fingerprintOf(1, 'free'), fingerprintOf(1, 'course')];

    expect(pairedFingerprint(3, one, other)).not.toEqual(pairedFingerprint(3, other, one));
  });
});

describe('KeyTable', () => {
  const texts = fc.uniqueArray(fc.string(), { maxLength: 3000 });

  it('numbers keys in the order in which they come', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const table = new KeyTable();
        const ids = all.map((text) => table.add(fingerprintOf(1, text)));

        expect(ids).toEqual([...all.keys()]);
        expect(all.map((text) => table.find(fingerprintOf(1, text)))).toEqual(ids);
      }),
      { numRuns: 20 },
    );
  });

  it('finds no key that was not added', () => {
    const table = new KeyTable();
    table.add(fingerprintOf(1, 'course'));

    expect(table.find(fingerprintOf(2, 'course'))).toBe(-1);
  });

  it('is made again from its fingerprints', () => {
    const table = new KeyTable();
    for (let at = 0; at < 2000; at++) table.add(fingerprintOf(1, `word ${at}`));
    const again = new KeyTable(table.prints);

    expect(again.size).toBe(2000);
    expect(again.find(fingerprintOf(1, 'word 1234'))).toBe(1234);
    expect(again.add(fingerprintOf(1, 'new'))).toBe(2000);
  });
});
