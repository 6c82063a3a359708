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

describe('an answer to an open question', () => {
  it.each([
    { text: 'who keeps the systems secure?', intent: 'role_security', lead: /^cio\.security\./ },
    { text: 'whose task is the intranet?', intent: 'role_communication_systems', lead: /^cto\./ },
    {
      text: 'who looks after the customers out there?',
      intent: 'role_users_customers',
      lead: /^cto\./,
    },
  ])('begins with the role whose fact it is: $text', ({ text, intent, lead }) => {
    const { parts, roles } = tell({ intent }, { text, form: 'who' });

    expect(entriesOf(parts)[0]).toMatch(lead);
    expect(roles).toHaveLength(1);
  });

  it('tells of both roles what the documents give to both', () => {
    const { roles } = tell(
      { intent: 'role_vendors' },
      { text: 'who handles the vendors?', form: 'who' },
    );

    expect(roles).toEqual(['cio', 'cto']);
  });

  it('leaves out whose task it is not, where it is asked of both', () => {
    const question = { intent: 'role_communication_systems', roles: ['cio', 'cto'] };
    const { parts } = tell(question, { text: 'and the intranet?' });

    expect(entriesOf(parts)).toHaveLength(1);
    expect(entriesOf(parts)[0]).toMatch(/^cto\./);
  });

  it('keeps the parts of a summary for who asks for more', () => {
    const question = { intent: 'role_responsibilities', roles: ['cto'] };
    const { parts, more } = tell(question, { text: 'tell me the tasks of a CTO' });

    expect(entriesOf(parts)).toEqual(['cto.responsibilities.summary']);
    expect(entriesOf(more).length).toBeGreaterThan(0);
  });

  it('tells two things where two were asked for', () => {
    const question = { intent: 'role_education', roles: ['cio'] };
    const { parts } = tell(question, { text: 'qualification and experience of a CIO?' });

    expect(entriesOf(parts)).toEqual(['cio.education.summary', 'cio.path.experience']);
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
