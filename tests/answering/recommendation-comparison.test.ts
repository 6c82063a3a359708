import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { presentText } from '../../src/presentation/present-text.js';
import { comparisonTable } from '../../src/presentation/table.js';
import { chatWith, englishMind } from '../support/mind.js';

interface Table {
  readonly rows: readonly (readonly { readonly text: string }[])[];
}

describe('a comparison', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await englishMind();
  });

  const ask = (text: string) => chatWith(mind).say(text).answer;

  /** All aspects of the two roles, as "tell me more" shows them. */
  function roles(): Answer {
    const answer = ask('what is the difference between a CIO and a CTO?');
    return { ...answer, parts: answer.more };
  }

  function cells(answer: Answer): readonly (readonly string[])[] {
    const table = comparisonTable(answer, mind.texts)?.block as Table | undefined;
    return table?.rows.map((row) => row.map(({ text }) => text)) ?? [];
  }

  it('of the roles has a row for each aspect', () => {
    expect(cells(roles())).toHaveLength(mind.knowledge.comparison.length + 1);
    expect(cells(roles())[0]).toEqual(['Aspect', 'CIO', 'CTO']);
  });

  it('names the source in each cell', () => {
    const told = [roles(), ask('compare Coursera, edX and Udacity')].flatMap((answer) =>
      cells(answer)
        .slice(1)
        .flatMap(([, ...row]) => row),
    );
    const bare = told.filter((cell) => !/ \[\d+(, \d+)*\]$/.test(cell) && cell !== 'Not stated');

    expect(told.length).toBeGreaterThan(40);
    expect(bare).toEqual([]);
  });

  it('numbers the sources that it names below', () => {
    const { sources = [] } = comparisonTable(roles(), mind.texts) ?? {};

    expect(sources[0]).toMatch(/^\[1\] /);
    expect(sources.length).toBe(4);
  });

  it('of three platforms has a column for each', () => {
    const header = cells(ask('compare Coursera, edX and Udacity'))[0];

    expect(header).toEqual(['Aspect', 'Coursera', 'edX', 'Udacity']);
  });

  it('says what is not stated of a platform', () => {
    const rows = cells(ask('compare edX and Codecademy'));

    expect(rows.find(([aspect]) => aspect === 'Certificate')).toContain('Not stated');
  });

  it('reads in order as text: an aspect, then one platform after the other', () => {
    const text = presentText(ask('compare Coursera and edX'), mind.texts);

    expect(text).toMatch(
      /^My documents don’t rank platforms[^\n]*\n• What it is: Coursera [^•]*edX [^•]*\n• Cost: Coursera [^•]*edX /,
    );
  });

  it('of what to study marks the documents’ statements and our matching', () => {
    const text = presentText(
      chatWith(mind).say('', { ask: { intent: 'role_study', roles: ['cto'] } }).answer,
      mind.texts,
    );

    expect(text).toMatch(/^For a CTO, .* \nThe documents don’t link roles to platforms/s);
  });
});
