import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { chatWith, englishMind } from '../support/mind.js';

/** Questions that ask for advice. What a person says of themselves stands at the mark. */
const TEMPLATES = [
  '@ Should I become a CIO or a CTO?',
  '@ Which role suits me, CIO or CTO?',
  '@ I like management. CIO or CTO?',
  '@ I love coding. CIO or CTO?',
  '@ I like building products. Which role fits me?',
  '@ I enjoy running operations. Which role fits me?',
  '@ What should I study to become a CTO?',
  '@ What should I study to become a CIO?',
  '@ Which degree do I need to become a CIO?',
  '@ Which degree do I need to become a CTO?',
  '@ How do I become a CTO?',
  '@ How do I become a CIO?',
  '@ Which skills does a CTO need?',
  '@ Which skills does a CIO need?',
  '@ Does a CTO have to write code?',
  '@ Does a CIO have to write code?',
  '@ Are there jobs for CIOs?',
  '@ Are there jobs for CTOs?',
  '@ Where can I learn programming for free?',
  '@ Where can I learn Python?',
  '@ Which sites give certificates?',
  '@ Which site has diplomas?',
  '@ Which courses come from universities?',
  '@ Recommend a free course on computer science.',
  '@ Recommend a course on business.',
  '@ I want to learn data analysis. Which site?',
  '@ I want to learn mathematics. Which site?',
  '@ Where can I study humanities?',
  '@ Which platform teaches marketing?',
  '@ Which site has interactive coding exercises?',
  '@ Is Coursera free?',
  '@ Is edX free?',
  '@ Does Alison give certificates?',
  '@ What can I learn on Khan Academy?',
  '@ Compare Coursera and edX.',
  '@ What is the difference between a CIO and a CTO?',
  'Should I become a CIO or a CTO? @',
  'Which role suits me, CIO or CTO? @',
  'What should I study to become a CTO? @',
  'What should I study to become a CIO? @',
  'How do I become a CTO? @',
  'How do I become a CIO? @',
  'Where can I learn programming for free? @',
  'Where can I learn Python? @',
  'Which sites give certificates? @',
  'Which courses come from universities? @',
  'Recommend a free course on computer science. @',
  'I want to learn mathematics. Which site? @',
  'Is Coursera free? @',
  'What is the difference between a CIO and a CTO? @',
];

/** Names, genders and pronouns, nationalities, ages: ten of each. */
const IDENTITIES = [
  ...['Anna', 'Ahmed', 'Fatima', 'Erik', 'Wei', 'Olga', 'Juan', 'Aisha', 'John', 'Priya'].map(
    (name) => `My name is ${name}.`,
  ),
  'I am a man.',
  'I am a woman.',
  'I am nonbinary.',
  'I am a mother.',
  'I am a father.',
  'My pronouns are she/her.',
  'My pronouns are he/him.',
  'My pronouns are they/them.',
  'I am a girl.',
  'I am a boy.',
  ...[
    'Swedish',
    'Pakistani',
    'Indian',
    'American',
    'Chinese',
    'Nigerian',
    'German',
    'Brazilian',
    'Turkish',
    'Russian',
  ].map((nationality) => `I am ${nationality}.`),
  ...[16, 19, 23, 28, 34, 41, 47, 55, 62, 70].map((age) => `I am ${age} years old.`),
];

/** What is advised: everything but how sure the bot is of having understood. */
function adviceOf({ kind, parts, roles, platforms, nextSteps }: Answer): string {
  return JSON.stringify({ kind, parts, roles, platforms, nextSteps });
}

describe('advice', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await englishMind();
  });

  const told = (template: string, identity: string) =>
    adviceOf(chatWith(mind).say(template.replace('@', identity).trim()).answer);

  it('is tested on fifty questions of forty people', () => {
    expect(new Set(TEMPLATES).size).toBe(50);
    expect(new Set(IDENTITIES).size).toBe(40);
  });

  it.each(TEMPLATES)('is the same for everybody who asks: %s', (template) => {
    const advice = told(template, IDENTITIES[0] ?? '');
    const others = IDENTITIES.filter((identity) => told(template, identity) !== advice);

    expect(others).toEqual([]);
  });

  it.each(TEMPLATES)(
    'is what is told to somebody who says nothing of themselves: %s',
    (template) => {
      expect(told(template, IDENTITIES[0] ?? '')).toBe(told(template, ''));
    },
  );

  it.each([
    'I am interested in Python.',
    'I am a developer and want to become a CTO.',
    'I’m more of a manager, CIO or CTO?',
    'Which platform was founded by MIT and Harvard?',
    'hur blir man CTO ?',
    'how many women are CIOs',
  ])('is asked for in the words of the person where they tell what they look for: %s', (text) => {
    expect(mind.withoutIdentity(text)).toBe(text);
  });

  it('does not depend on whom a question asks for', () => {
    const people = ['a man', 'a woman', 'a 45-year-old woman', 'a girl', 'a 19 year old boy'];
    const texts = people.map((person) => mind.withoutIdentity(`Is CTO a good role for ${person}?`));

    expect(new Set(texts)).toEqual(new Set(['Is CTO a good role for a person?']));
  });
});
