import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { coverageOfSources } from '../../src/knowledge/source-coverage.js';
import { ROLE_TOPICS } from '../../src/knowledge/topics.js';

const knowledge = loadKnowledge('knowledge');
const sources = readFileSync('docs/sources.md', 'utf8');

/** Topics that concern the two roles together, or which the documents give to one role only. */
const TOGETHER = ['organisation-size', 'overlap', 'same', 'difference', 'choice', 'importance'];
const NOT_OF_CIO = ['research', 'products', ...TOGETHER];
const NOT_OF_CTO = ['security', 'budget', 'costs', 'quality', 'training-access', ...TOGETHER];

describe('the knowledge that Wayfinder ships with', () => {
  it('holds every fact that is listed for the documents', () => {
    const { facts, covered, problems } = coverageOfSources(knowledge, sources);

    expect(problems).toEqual([]);
    expect(covered).toBe(facts);
    expect(facts).toBeGreaterThanOrEqual(218);
  });

  it.each([
    { role: 'cio', without: NOT_OF_CIO },
    { role: 'cto', without: NOT_OF_CTO },
    { role: 'both', without: [] },
  ])('opens each topic of $role with a summary', ({ role, without }) => {
    const open = ROLE_TOPICS.filter((topic) => knowledge.factsOf(role, topic)[0]?.summary === true);

    expect(open).toEqual(ROLE_TOPICS.filter((topic) => !without.includes(topic)));
  });

  it.each([
    { role: 'cio', topics: ['research', 'products'] as const },
    { role: 'cto', topics: ['security', 'budget', 'costs', 'quality', 'training-access'] as const },
  ])('says plainly where the documents are silent on $role', ({ role, topics }) => {
    for (const topic of topics) expect(knowledge.unknownsOf(topic, role)).not.toEqual([]);
  });

  it('keeps every summary within 350 characters', () => {
    const long = knowledge.entries.filter(({ text }) => text.length > 350);

    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it('names the role or platform in every fact', () => {
    const nameless = [
      ...knowledge.roles.flatMap(({ id, facts }) =>
        facts.filter(({ text }) => !(id === 'both' ? /CIO|CTO/ : new RegExp(id, 'i')).test(text)),
      ),
      ...knowledge.platforms.flatMap(({ name, facts }) =>
        facts.filter(({ text }) => !text.includes(name.split(' ', 2).join(' '))),
      ),
    ];

    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  it('says of every entry when it was last reviewed', () => {
    const days = new Set(knowledge.entries.map(({ reviewed }) => reviewed));

    for (const day of days) expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('has fifteen platforms', () => {
    expect(knowledge.platforms).toHaveLength(15);
  });

  it('tells of a certificate only where a credential or a price is known', () => {
    const withFact = knowledge.platforms.filter(
      ({ id }) => knowledge.platformFactsOf(id, 'certificate').length > 0,
    );
    const withCredential = knowledge.platforms.filter(({ credentials }) =>
      credentials.some(({ kind }) => kind === 'certificate'),
    );

    expect(withFact).toEqual(withCredential);
  });

  it('compares the roles in at least twelve aspects', () => {
    expect(knowledge.comparison.length).toBeGreaterThanOrEqual(12);
  });

  it('never cites a document by the name of a file', () => {
    const titles = knowledge.documents.map(({ title }) => title);

    expect(titles.filter((title) => /\.txt|^\d{3}_/.test(title))).toEqual([]);
  });
});

describe('coverageOfSources', () => {
  const heading = '## The list · `roles-and-platforms`\n';

  it.each([
    { mistake: 'a fact without entry', line: '1. A CIO flies.', message: 'no entry holds' },
    { mistake: 'an entry that is not there', line: '1. X → `cio.flies`', message: 'cio.flies' },
    {
      mistake: 'an entry that cites another document',
      line: '1. X → `cto.products.dropping`',
      message: 'does not cite roles-and-platforms',
    },
  ])('tells of $mistake with its line', ({ line, message }) => {
    const { covered, problems } = coverageOfSources(knowledge, heading + line);

    expect(covered).toBe(0);
    expect(problems[0]).toMatchObject({ file: 'docs/sources.md', line: 2 });
    expect(problems[0]?.message).toContain(message);
  });

  it('tells of an entry that the list leaves out', () => {
    const without = sources.replaceAll('`cio.quality.summary`', '`cio.vendors.summary`');
    const { problems } = coverageOfSources(knowledge, without);

    expect(problems.map(({ message }) => message).join('\n')).toContain('cio.quality.summary');
  });
});
