import { beforeAll, describe, expect, it } from 'vitest';
import type { StructuredQuestion } from '../../src/answering/answer.js';
import type { AnswerRequest, Draft } from '../../src/answering/request.js';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { everyLanguageMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await everyLanguageMind();
}, 60_000);

function tell(question: StructuredQuestion, how: Partial<AnswerRequest> = {}): Draft {
  const plain = {
    text: '',
    language: 'en',
    form: 'open',
    negated: false,
    turned: false,
    exact: false,
    confidence: 1,
  } as const;
  return mind.answerer.answer({ ...plain, question, ...how });
}

describe('what an answer holds back', () => {
  it('says nothing that was told, in any language', () => {
    const question = { intent: 'platform_founder', platforms: ['edx'] };
    for (const language of mind.languages.keys()) {
      const { parts, more } = tell(question, { language });

      expect(entriesOf(parts)).toEqual(['edx.founder.mit-harvard']);
      expect(entriesOf(more)).not.toContain('edx.about.summary');
      expect(entriesOf(more)).not.toContain('edx.certificate.summary');
    }
  });

  it('is the same in every language', () => {
    const question = { intent: 'role_technical_depth', roles: ['cio'] };
    const held = [...mind.languages.keys()].map((language) =>
      entriesOf(tell(question, { language }).more).toSorted(),
    );

    expect(new Set(held.map((ids) => ids.join(' '))).size).toBe(1);
  });
});

describe('an answer to a yes/no question', () => {
  it('ends where a wider fact would tell the first again', () => {
    const question = { intent: 'role_technical_depth', roles: ['cio'] };
    const text = 'well then, do these people have to write code in their office?';
    const { parts } = tell(question, { form: 'polar', text });

    expect(entriesOf(parts)).toEqual(['cio.technical-depth.coding']);
  });
});

describe('beside what is not known', () => {
  it.each([
    { of: 'what it says itself', question: { intent: 'rank', roles: ['cio', 'cto'] } },
    { of: 'a role that nobody asked about', question: { intent: 'job_application' } },
    { of: 'a role that nobody asked about', question: { intent: 'role_certifications' } },
    {
      of: 'all platforms, where one is asked about,',
      question: { intent: 'platform_logistics', platforms: ['khan-academy'] },
    },
  ])('nothing is told of $of', ({ question }) => {
    const { kind, parts } = tell(question);

    expect(kind).toBe('fallback');
    expect(parts).toHaveLength(1);
  });
});
