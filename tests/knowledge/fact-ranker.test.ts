import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factRanker } from '../../src/knowledge/fact-ranker.js';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';

const knowledge = loadKnowledge('knowledge');
const termsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/s$/, ''));
const ranker = factRanker(knowledge, termsOf);

function leadOn(role: string, topic: Parameters<typeof knowledge.factsOf>[1], question: string) {
  return ranker.rank(knowledge.factsOf(role, topic), termsOf(question))[0]?.entry.id;
}

describe('factRanker', () => {
  it.each([
    [
      'cto',
      'technical-depth',
      'does a CTO have to be able to program?',
      'cto.technical-depth.coding',
    ],
    ['cio', 'education', "do I need a master's to become CIO", 'cio.education.masters'],
    [
      'cto',
      'communication-systems',
      'who makes the intranet',
      'cto.communication-systems.intranet',
    ],
    ['cto', 'products', 'who decides which products get discontinued', 'cto.products.dropping'],
    [
      'cio',
      'training-access',
      'who trains employees on the systems',
      'cio.training-access.training',
    ],
    ['cio', 'costs', 'are man-hours saved', 'cio.costs.time'],
    [
      'both',
      'organisation-size',
      'can a single person be CIO and CTO',
      'both.organisation-size.small',
    ],
    ['cto', 'jobs', 'do CTOs get paid well', 'cto.jobs.salary'],
    ['cio', 'users-customers', 'is a CIO customer facing', 'cio.users-customers.customers'],
  ] as const)('leads %s on %s, asked “%s”, with %s', (role, topic, question, expected) => {
    expect(leadOn(role, topic, question)).toBe(expected);
  });

  it.each([
    ['who founded edX', 'edx.founder.mit-harvard'],
    ['what was LinkedIn Learning called before', 'linkedin-learning.former-name.lynda'],
    ['who is responsible for regulatory compliance', 'cio.security.compliance'],
    ['who merges technology with production', 'cto.products.production'],
    [
      'who drives business operations using advanced technology',
      'cio.business-alignment.operations',
    ],
  ])('finds among all facts, asked “%s”, %s', (question, expected) => {
    expect(ranker.rank(knowledge.entries, termsOf(question))[0]?.entry.id).toBe(expected);
  });

  it('scores a question that equals an ask near 1', () => {
    const [best] = ranker.rank(knowledge.entries, termsOf('Who founded edX?'));

    expect(best?.score).toBeGreaterThan(0.95);
  });

  it('scores a question that shares no word with any fact 0', () => {
    const [best] = ranker.rank(knowledge.entries, termsOf('zyzzyva quokka'));

    expect(best?.score).toBe(0);
  });

  it('keeps the given order where nothing decides', () => {
    const facts = knowledge.factsOf('cio', 'vendors');

    expect(ranker.rank(facts, []).map(({ entry }) => entry)).toEqual(facts);
  });

  it('leads each fact by each of its own asks, within its role or platform and first topic', () => {
    const facts = knowledge.roles.filter(({ id }) => id !== 'both').flatMap((role) => role.facts);
    const asked = facts.flatMap((fact) => fact.asks.map((ask) => ({ fact, ask })));
    const led = asked.filter(({ fact, ask }) => {
      const topic = fact.topics[0];
      return topic !== undefined && leadOn(fact.role, topic, ask) === fact.id;
    });

    expect(led.length / asked.length).toBeGreaterThan(0.95);
  });

  it('tells how much of a text was told before, in words that carry weight', () => {
    const [first, ...others] = knowledge.factsOf('cto', 'vendors');
    if (first === undefined) throw new Error('no facts on vendors');

    expect(ranker.repeated(first, [], 'en')).toBe(0);
    expect(ranker.repeated(first, [first], 'en')).toBe(1);
    expect(ranker.repeated(first, others, 'en')).toBeGreaterThan(0.3);
    expect(ranker.repeated(first, knowledge.factsOf('cio', 'budget'), 'en')).toBeLessThan(0.2);
  });

  it('ranks the same whether it was prepared or not, or asked meanwhile', async () => {
    const rankedBy = (one: typeof ranker) =>
      one.rank(knowledge.entries, termsOf('vem sköter budgeten'), 'sv');
    const prepared = factRanker(knowledge, termsOf);
    await prepared.prepare('sv');
    const interrupted = factRanker(knowledge, termsOf);
    const preparing = interrupted.prepare('sv');
    const meanwhile = rankedBy(interrupted);
    await preparing;

    expect(rankedBy(prepared)).toEqual(rankedBy(ranker));
    expect(meanwhile).toEqual(rankedBy(ranker));
    expect(rankedBy(interrupted)).toEqual(meanwhile);
  });

  it('gives every entry a score from 0 to 1 for any question in any language', () => {
    const language = fc.constantFrom('en', 'sv', 'ur', 'ur-Latn', '', '__proto__');
    const question = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('constructor', '__proto__ toString'),
    );

    fc.assert(
      fc.property(question, language, (text, tag) => {
        const ranked = ranker.rank(knowledge.entries, termsOf(text), tag);

        expect(ranked).toHaveLength(knowledge.entries.length);
        for (const { score } of ranked) expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
