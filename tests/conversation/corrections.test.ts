import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a correction to the other role', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const entriesOf = (turns: readonly string[]) => {
    const chat = chatWith(mind);
    const { answer } = turns.map((turn) => chat.say(turn)).at(-1)!;
    const facts = answer.parts.flatMap((part) => (part.kind === 'fact' ? [part.entry] : []));
    return { kind: answer.kind, facts };
  };

  it.each([
    { asked: 'who holds the budget', corrected: 'sorry, I meant the CTO' },
    { asked: 'vem sköter budgeten', corrected: 'nej, jag menade CTO:n' },
    { asked: 'بجٹ کس کے ذمے ہے', corrected: 'نہیں، میرا مطلب سی ٹی او تھا' },
    { asked: 'budget kis ke paas hai', corrected: 'nahi mera matlab cto tha' },
  ])('says that no such duty is named, and whose it is: $corrected', ({ asked, corrected }) => {
    expect(entriesOf([asked, corrected])).toEqual({
      kind: 'fallback',
      facts: ['unknown.cto-budget', 'cio.budget.summary'],
    });
  });

  it.each([
    {
      turns: ['CTO ki zimmedari kya hai', 'main CIO ki baat kar raha hun, CTO ki nahi'],
      facts: ['cio.responsibilities.summary'],
    },
    {
      turns: [
        'سی آئی او کے لیے کون سی ڈگری چاہیے؟',
        'نہیں نہیں میں CTO نہیں CIO کی بات کر رہا ہوں',
      ],
      facts: ['cio.education.summary', 'cto.education.summary'],
    },
  ])('never tells of the denied one alone: $turns', ({ turns, facts }) => {
    expect(entriesOf(turns)).toEqual({ kind: 'answer', facts });
  });

  it('tells what the documents do say of it', () => {
    expect(entriesOf(['who deals with suppliers', 'no, I mean the CTO'])).toMatchObject({
      kind: 'answer',
      facts: ['cto.vendors.summary'],
    });
  });

  it('asks of a platform what was asked of another', () => {
    expect(entriesOf(['is Alison free', 'sorry, I meant Udacity']).facts).toContain(
      'udacity.cost.summary',
    );
  });

  it('tells what the role is where no question before is one about a role', () => {
    expect(entriesOf(['which platforms are there', 'I meant the CTO']).facts[0]).toMatch(
      /^cto\.definition/,
    );
  });
});
