import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolateLatin } from '../../src/presentation/isolate-latin.js';

const OPEN = '\u2068';
const CLOSE = '\u2069';
const urdu = fc.constantFrom('اور', 'کیا', 'مفت', 'ہے', '۔', '؟');
const latin = fc.constantFrom('CIO', 'edX', 'Khan Academy', 'R&D', 'B.Tech', '2024', 'MIT');
const address = fc.webUrl({ validSchemes: ['https'] }).filter((url) => /^[\x21-\x7e]+$/.test(url));
const text = fc.array(fc.oneof(urdu, latin, address)).map((parts) => parts.join(' '));

describe('isolateLatin', () => {
  it('isolates a Latin word among Urdu ones', () => {
    expect(isolateLatin('سی آئی او (CIO) کیا ہے؟')).toBe(`سی آئی او (${OPEN}CIO${CLOSE}) کیا ہے؟`);
  });

  it('isolates several words together', () => {
    expect(isolateLatin('ہے Khan Academy پر')).toBe(`ہے ${OPEN}Khan Academy${CLOSE} پر`);
  });

  it('leaves text without Latin letters alone', () => {
    expect(isolateLatin('کیا یہ مفت ہے؟')).toBe('کیا یہ مفت ہے؟');
  });

  it('leaves addresses alone, wherever they stand', () => {
    fc.assert(
      fc.property(text, address, text, (before, url, after) => {
        expect(isolateLatin(`${before} ${url} ${after}`).split(' ')).toContain(url);
      }),
    );
  });

  it('adds isolates in pairs and nothing else', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const isolated = isolateLatin(plain);

        expect(isolated.replace(/[\u2068\u2069]/g, '')).toBe(plain);
        expect(isolated.replace(/[^\u2068\u2069]/g, '')).toMatch(/^(\u2068\u2069)*$/);
      }),
    );
  });
});
