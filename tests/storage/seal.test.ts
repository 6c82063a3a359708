import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../../src/storage/seal.js';

const newKey = () => randomBytes(32).toString('base64');

describe('createSealer', () => {
  const key = newKey();
  const sealer = createSealer([key]);

  it('opens what it sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, record) => {
        expect(sealer.open(sealer.seal(text, record), record)).toBe(text);
      }),
    );
  });

  it('never seals the same text alike, and never shows it', () => {
    const sealed = sealer.seal('xoxb-secret', 'T1');

    expect(sealer.seal('xoxb-secret', 'T1')).not.toBe(sealed);
    expect(sealed).not.toContain('secret');
    expect(sealed).not.toContain(Buffer.from('xoxb-secret').toString('base64url'));
  });

  it('does not open with another key', () => {
    const sealed = sealer.seal('text', 'T1');

    expect(() => createSealer([newKey()]).open(sealed, 'T1')).toThrow(/not in the ring/);
  });

  it('does not open in another record', () => {
    const sealed = sealer.seal('text', 'T1');

    expect(() => sealer.open(sealed, 'T2')).toThrow(/was changed/);
  });

  it('does not open with another key under the name of the right one', () => {
    const other = createSealer([newKey()]).seal('text', 'T1').split('.');
    const [version = '', id = ''] = sealer.seal('text', 'T1').split('.');
    const renamed = [version, id, ...other.slice(2)].join('.');

    expect(() => sealer.open(renamed, 'T1')).toThrow(/was changed/);
  });

  it.each(['nonce', 'tag', 'ciphertext'])(
    'does not open with any byte of its %s altered',
    (name) => {
      const part = ['version', 'key', 'nonce', 'tag', 'ciphertext'].indexOf(name);
      const parts = sealer.seal('a text', 'T1').split('.');
      const bytes = Buffer.from(parts[part] ?? '', 'base64url');

      for (const index of bytes.keys()) {
        const altered = Buffer.from(bytes);
        altered[index] = (altered[index] ?? 0) ^ 1;
        const sealed = parts.with(part, altered.toString('base64url')).join('.');
        expect(() => sealer.open(sealed, 'T1')).toThrow(/was changed/);
      }
    },
  );

  it('does not take a shortened tag', () => {
    const parts = sealer.seal('text', 'T1').split('.');
    const short = Buffer.from(parts[3] ?? '', 'base64url').subarray(0, 4);

    expect(() => sealer.open(parts.with(3, short.toString('base64url')).join('.'), 'T1')).toThrow(
      /was changed/,
    );
  });

  it('opens what an older key of the ring sealed, and says that it is stale', () => {
    const old = sealer.seal('text', 'T1');
    const rotated = createSealer([newKey(), key]);

    expect(rotated.open(old, 'T1')).toBe('text');
    expect(rotated.isStale(old)).toBe(true);
    expect(rotated.isStale(rotated.seal('text', 'T1'))).toBe(false);
  });

  it.each(['', 'text', 'v2.a.b.c.d', 'v1.a.b.c', 'v1.a.b.c.d.e'])(
    'refuses %j, never sealed',
    (text) => {
      expect(() => sealer.open(text, 'T1')).toThrow(/no sealed text/);
    },
  );

  it.each([
    '',
    'short',
    randomBytes(16).toString('base64'),
    `${newKey()}!`,
    randomBytes(33).toString('base64'),
  ])('refuses %j as a key, and says how to make one', (wrong) => {
    expect(() => createSealer([key, wrong])).toThrow(
      /^Sealing key 2 is not 32 bytes in base64\. Make one with: openssl rand -base64 32$/,
    );
  });

  it('refuses an empty ring', () => {
    expect(() => createSealer([])).toThrow(/no key to seal with/);
  });
});
