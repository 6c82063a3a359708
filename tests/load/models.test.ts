import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLanguagePack } from '../../src/languages/language-pack.js';
import { PackFile } from '../../src/languages/pack-file.js';
import { modelFor, TRAINING_OPTIONS } from '../../src/load/models.js';
import { contentHash } from '../../src/understanding/classifier/content-hash.js';
import type { LabelledText } from '../../src/understanding/classifier/labelled-text.js';

const FILE = {
  name: 'Test',
  stemmer: 'none',
  forms: { who: ['who'], polar: ['is'], open: ['what'], negation: ['not'] },
  fillers: ['and'],
  joiners: ['and'],
};
const pack = createLanguagePack('xx', PackFile.parse(FILE));
const EXAMPLES: readonly LabelledText[] = [
  { text: 'good morning', intent: 'greet' },
  { text: 'morning all', intent: 'greet' },
  { text: 'what is the price', intent: 'cost' },
  { text: 'price of a course', intent: 'cost' },
];
const HASH = contentHash(EXAMPLES, pack, TRAINING_OPTIONS);

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'wayfinder-models-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true });
});

/** A model by the hash, and whether it was trained for it. */
function load(hash = HASH, examples = EXAMPLES) {
  let trained = false;
  const model = modelFor(hash, pack, cache, () => {
    trained = true;
    return examples;
  });
  return { model, trained };
}

const saved = () => readdirSync(cache).map((name) => join(cache, name));

describe('a model', () => {
  it('is trained the first time, and read after that', () => {
    const first = load();
    const second = load();

    expect([first.trained, second.trained]).toEqual([true, false]);
    expect(second.model.predict('morning price')).toEqual(first.model.predict('morning price'));
  });

  it('is trained anew for other examples, and kept beside the first', () => {
    load();
    const more = [...EXAMPLES, { text: 'so long', intent: 'bye' }];
    const hash = contentHash(more, pack, TRAINING_OPTIONS);

    expect(load(hash, more).trained).toBe(true);
    expect(load().trained).toBe(false);
    expect(saved()).toHaveLength(2);
  });

  it.each([
    { what: 'cut off', damage: (bytes: Buffer) => bytes.subarray(0, bytes.length / 2) },
    { what: 'empty', damage: () => Buffer.alloc(0) },
    { what: 'of another kind', damage: () => Buffer.from('{"version":1}') },
  ])('is trained anew to the same where its file is $what', ({ damage }) => {
    load();
    const [path] = saved();
    const before = readFileSync(path!);
    writeFileSync(path!, damage(before));

    expect(load().trained).toBe(true);
    expect(readFileSync(path!).equals(before)).toBe(true);
  });

  it('is not taken for another whose file has its name', () => {
    load();
    const alike = `${HASH.slice(0, -1)}${HASH.endsWith('0') ? '1' : '0'}`;

    expect(load(alike).trained).toBe(true);
  });
});
