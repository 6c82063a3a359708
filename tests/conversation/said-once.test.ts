import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { chatWith, wholeMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
});

const told = (text: string) => entriesOf(chatWith(mind).say(text).answer.parts);

describe('what an answer says once', () => {
  it.each([
    'what salary does a CTO get?',
    'vad har en CTO för lön?',
    'سی ٹی او کو کتنے پیسے ملتے ہیں؟',
    'CTO ki monthly salary kitni hai?',
    'what is a CIO’s yearly pay?',
    'CIO ki monthly salary kitni hai?',
  ])('the pay: “%s”', (text) => {
    expect(told(text)).toEqual([expect.stringMatching(/^unknown\.salary/)]);
  });

  it.each([
    'is the CIO above the CTO?',
    'är CIO:n chef över CTO:n?',
    'کیا سی آئی او سی ٹی او سے بڑا ہوتا ہے؟',
    'CIO bara hota hai ya CTO?',
  ])('the rank: “%s”', (text) => {
    expect(told(text)).toEqual(['unknown.rank']);
  });

  it.each([
    'finns det gott om jobb för en CTO?',
    'سی ٹی او کے لیے نوکریاں ہیں؟',
    'CTO ke liye jobs hain?',
  ])('the chances of a job: “%s”', (text) => {
    expect(told(text)).toEqual(['cto.jobs.summary']);
  });

  it.each([
    'what is Coursera and does it give a certificate?',
    'Coursera kya hai aur is ka certificate milta hai?',
  ])('what is told of a platform in two questions: “%s”', (text) => {
    expect(told(text)).toEqual(['coursera.about.summary']);
  });

  it('but not what a second question adds', () => {
    expect(told('edX kya hai aur kya yeh free hai?')).toHaveLength(2);
  });
});
