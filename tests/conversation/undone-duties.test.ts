import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { lastAnswer, wholeMind } from '../support/mind.js';

const NOT_OF_CTO = 'cto.departments.it';
const NOT_OF_CIO = 'cio.technical-depth.coding';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
});

function entries({ parts }: Answer): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'fact' ? [part.entry] : []));
}

describe('what a role does not do', () => {
  it.each([
    ['en', 'what does a CTO not do?', NOT_OF_CTO],
    ['en', 'which tasks is a CIO not responsible for', NOT_OF_CIO],
    ['sv', 'vad gör en CTO inte?', NOT_OF_CTO],
    ['sv', 'vad ska en CTO inte göra', NOT_OF_CTO],
    ['ur', 'سی آئی او کیا نہیں کرتا؟', NOT_OF_CIO],
    ['ur-Latn', 'cio ki zimmedari kya nahi hai', NOT_OF_CIO],
  ])('is told by what is the other’s (%s: %s)', (locale, text, entry) => {
    expect(entries(lastAnswer(mind, locale, [text]))).toContain(entry);
  });

  it.each([
    ['en', 'I don’t know what a CTO does', 'cto.responsibilities.summary'],
    ['sv', 'jag vet inte vad en CIO gör', 'cio.responsibilities.summary'],
    ['ur-Latn', 'mujhe nahi pata cto kya karta hai', 'cto.responsibilities.summary'],
  ])('is not asked by who does not know what it does (%s: %s)', (locale, text, entry) => {
    expect(entries(lastAnswer(mind, locale, [text]))).toContain(entry);
  });

  it('is asked of the other role by its name alone', () => {
    const answer = lastAnswer(mind, 'en', ['what does a CTO not do?', 'and the CIO?']);

    expect(entries(answer)).toContain(NOT_OF_CIO);
  });
});
