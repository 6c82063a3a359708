import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { chatWith, wholeMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
});

describe('a question about a topic as a whole', () => {
  it.each([
    { text: 'responsibilities of a CTO', entry: 'cto.responsibilities.summary' },
    { text: 'What are the responsibilities of a CIO?', entry: 'cio.responsibilities.summary' },
    { text: 'what is the role of a CTO in a company', entry: 'cto.responsibilities.summary' },
    { text: 'vad har en CTO för roll i företaget', entry: 'cto.responsibilities.summary' },
    { text: 'کمپنی میں سی آئی او کا کام کیا ہے', entry: 'cio.responsibilities.summary' },
    { text: 'skills of a CTO', entry: 'cto.skills.summary' },
    { text: 'qualifications for CIO', entry: 'cio.education.summary' },
    { text: 'path to CIO', entry: 'cio.path.summary' },
    { text: 'CIO and security', entry: 'cio.security.summary' },
    { text: 'similarities between CIO and CTO', entry: 'both.overlap.summary' },
    { text: 'vilka är CTO:ns arbetsuppgifter', entry: 'cto.responsibilities.summary' },
    { text: 'ansvarsområden CIO', entry: 'cio.responsibilities.summary' },
    { text: 'CIO och leverantörer', entry: 'cio.vendors.summary' },
    { text: 'CIO ki zimmedariyan', entry: 'cio.responsibilities.summary' },
    { text: 'CTO aur customers', entry: 'cto.users-customers.summary' },
    { text: 'سی ٹی او کی ذمہ داریاں', entry: 'cto.responsibilities.summary' },
    { text: 'سی آئی او کے فرائض', entry: 'cio.responsibilities.summary' },
  ])('is answered by its summary: $text', ({ text, entry }) => {
    const { answer } = chatWith(mind).say(text);

    expect(answer.kind).toBe('answer');
    expect(entriesOf(answer.parts)[0]).toBe(entry);
  });

  it.each([
    'What does a CTO do?',
    'vad gör en CIO?',
    'CTO kya karta hai?',
    'سی آئی او کیا کرتا ہے؟',
  ])('that holds no word but names is answered by the summary alone: %s', (text) => {
    const { answer } = chatWith(mind).say(text);

    expect(entriesOf(answer.parts)).toEqual([
      expect.stringMatching(/^c[it]o\.responsibilities\.summary$/),
    ]);
    expect(answer.more.length).toBeGreaterThan(0);
  });

  it.each([
    { text: 'Which platforms are listed under free online education degrees?', language: 'en' },
    { text: 'hur många plattformar står under rubriken gratis examina', language: 'sv' },
    { text: 'free degrees wali list mein kitne platforms hain', language: 'ur-Latn' },
  ])('and names a heading of the list is told its headings: $text', ({ text, language }) => {
    const { answer } = chatWith(mind).say(text, { locale: language });

    expect(answer.kind).toBe('answer');
    expect(entriesOf(answer.parts)[0]).toBe('platforms.list.headings');
  });
});
