import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionParts } from '../../src/understanding/split-questions.js';

const JOINERS = new Set(['and', 'also']);
const OPENERS = ['what', 'where', 'who', 'does'];
const parts = (text: string) => questionParts(text, JOINERS, (word) => OPENERS.includes(word));

describe('questionParts', () => {
  it.each([
    {
      text: 'What is a CIO? Where can I learn it?',
      is: ['What is a CIO?', 'Where can I learn it?'],
    },
    { text: 'what is a CIO and where do I study', is: ['what is a CIO', 'where do I study'] },
    { text: 'what is a CIO, and who is one', is: ['what is a CIO,', 'who is one'] },
    { text: "what is a CIO and what's a CTO", is: ['what is a CIO', "what's a CTO"] },
    { text: 'one\ntwo; three', is: ['one', 'two', 'three'] },
    { text: 'کیا یہ مفت ہے؟ کہاں ہے؟', is: ['کیا یہ مفت ہے؟', 'کہاں ہے؟'] },
  ])('cuts "$text"', ({ text, is }) => {
    expect(parts(text)).toEqual(is);
  });

  it.each([
    'what do the CIO and the CTO do',
    'and what about the CTO',
    'edX.org has courses',
    'a CIO with B.Tech',
  ])('leaves "%s" whole', (text) => {
    expect(parts(text)).toEqual([text]);
  });

  it.each(['', ' ', '?!', '\n\n', '...'])('gives nothing for %j', (text) => {
    expect(parts(text)).toEqual([]);
  });

  it('keeps every word but the joiners that it cuts at', () => {
    const word = fc.constantFrom('what', 'and', 'where', 'cio', 'also', 'is', 'it?', 'x.');
    const wordsOf = (text: string) => text.split(/\s+/).filter((one) => !JOINERS.has(one));

    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (written) => {
        const text = written.join(' ');

        expect(wordsOf(parts(text).join(' '))).toEqual(wordsOf(text));
      }),
    );
  });
});
