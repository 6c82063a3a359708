import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerPart, StructuredQuestion } from '../../src/answering/answer.js';
import type { AnswerRequest, Draft } from '../../src/answering/request.js';
import { CHANGE_FILTERS } from '../../src/answering/finder.js';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { presentText } from '../../src/presentation/present-text.js';
import { englishMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await englishMind();
});

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

function textOf(told: Draft): string {
  const unsaid = { language: 'en', intent: null, confidence: 1, runnerUp: null };
  return presentText({ ...told, ...unsaid }, mind.texts);
}

function messagesIn(parts: readonly AnswerPart[]): string[] {
  return parts.flatMap((part) => (part.kind === 'message' ? [part.id] : []));
}

function firstEntry({ parts }: Draft): string | undefined {
  return entriesOf(parts)[0];
}

describe('a question of a role', () => {
  it('is told by the summary of the topic where nothing narrower is asked', () => {
    const answer = tell({ intent: 'role_skills', roles: ['cto'] });

    expect(answer).toMatchObject({ kind: 'answer', roles: ['cto'] });
    expect(firstEntry(answer)).toBe('cto.skills.summary');
  });

  it('leads with the fact that its words ask for', () => {
    const text = 'who takes over as CIO manager of networks and servers?';
    const infrastructure = mind.knowledge.factsOf('cio', 'infrastructure');
    const answer = tell({ intent: 'role_infrastructure', roles: ['cio'] }, { text });

    expect(infrastructure.map(({ id }) => id)).toContain(firstEntry(answer));
  });

  it('tells each topic of each role with sources, or says that it is not stated', () => {
    const plans = [...mind.domain].filter(([, plan]) => plan.tell === 'role');
    const told = plans.flatMap(([intent]) =>
      ['cio', 'cto'].map((role) => tell({ intent, roles: [role] })),
    );

    for (const { kind, parts, roles } of told) {
      expect(roles).toHaveLength(1);
      if (kind === 'answer') expect(entriesOf(parts)).not.toEqual([]);
      else expect(kind).toBe('fallback');
    }
  });

  it('says nothing twice at once', () => {
    const text = 'what degree do i need for cio';
    const answer = textOf(tell({ intent: 'role_education', roles: ['cio'] }, { text }));

    expect(answer.match(/master/g)).toHaveLength(1);
  });

  it('is short where its words say which fact they ask for', () => {
    const asked = (text: string) =>
      textOf(tell({ intent: 'role_technical_depth', roles: ['cto'] }, { text }));

    expect(asked('does a CTO write code').length).toBeLessThan(asked('how technical').length);
  });

  it('answers yes or no first where a fact settles it', () => {
    const question = { intent: 'role_technical_depth', roles: ['cto'] };
    const { parts } = tell(question, { text: 'does a CTO write code?', form: 'polar' });

    expect(parts[0]).toEqual({ kind: 'message', id: 'polar.yes' });
  });

  it('leaves yes and no out where the question is negated', () => {
    const question = { intent: 'role_technical_depth', roles: ['cto'] };
    const how = { text: 'does a CTO not write code?', form: 'polar', negated: true } as const;

    expect(messagesIn(tell(question, how).parts)).toEqual([]);
  });

  it('is asked back where no role is named', () => {
    const { kind, nextSteps } = tell({ intent: 'role_skills' });

    expect(kind).toBe('clarify');
    expect(nextSteps.map(({ ask }) => ask)).toEqual([
      { intent: 'role_skills', roles: ['cio'] },
      { intent: 'role_skills', roles: ['cto'] },
      { intent: 'role_skills', roles: ['both'] },
    ]);
  });

  it.each([[['both']], [['cio', 'cto']]])('tells of each of %j', (roles) => {
    const answer = tell({ intent: 'role_education', roles });

    expect(answer.roles).toEqual(['cio', 'cto']);
    expect(entriesOf(answer.parts)).toEqual(['cio.education.summary', 'cto.education.summary']);
  });

  it('offers the same question of the other role', () => {
    const { nextSteps } = tell({ intent: 'role_skills', roles: ['cto'] });

    expect(nextSteps.map(({ ask }) => ask)).toContainEqual({
      intent: 'role_skills',
      roles: ['cio'],
    });
  });
});

describe('a question of who', () => {
  it.each([
    { intent: 'role_vendors', text: 'Who handles vendors?', role: 'cio' },
    { intent: 'role_communication_systems', text: 'Who creates the intranet?', role: 'cto' },
    { intent: 'role_departments', text: 'Who leads the IT department?', role: 'cio' },
    { intent: 'role_roadmap', text: 'Who is responsible for the roadmap?', role: 'cto' },
    { intent: 'role_budget', text: 'Whose job is the IT budget?', role: 'cio' },
    { intent: 'role_products', text: 'Who develops new products?', role: 'cto' },
  ])('leads with the role whose fact it is: $text', ({ intent, text, role }) => {
    const answer = tell({ intent }, { text, form: 'who' });

    expect(answer.kind).toBe('answer');
    expect(answer.roles[0]).toBe(role);
    expect(firstEntry(answer)).toMatch(new RegExp(`^${role}\\.`));
  });
});

describe('a false premise', () => {
  it.each([
    { intent: 'role_communication_systems', text: 'does the CIO create the intranet?', is: 'cto' },
    { intent: 'role_budget', text: 'does the CTO manage the IT budget?', is: 'cio' },
  ])('is corrected by the fact of the role that it is true of: $text', ({ intent, text, is }) => {
    const asked = is === 'cio' ? 'cto' : 'cio';
    const answer = tell({ intent, roles: [asked] }, { text, form: 'polar' });

    expect(answer.roles).toEqual([is, asked]);
    expect(answer.parts[0]).toMatchObject({ id: 'premise.other-role' });
    expect(firstEntry(answer)).toMatch(new RegExp(`^${is}\\.`));
  });
});

describe('a question of the two roles together', () => {
  it.each(['role_overlap', 'organisation_size', 'role_choice', 'role_importance', 'role_same'])(
    'is told by what concerns both: %s',
    (intent) => {
      const answer = tell({ intent });

      expect(answer).toMatchObject({ kind: 'answer', roles: ['cio', 'cto'] });
      expect(firstEntry(answer)).toMatch(/^both\./);
    },
  );

  it('holds the whole comparison back for "more"', () => {
    const { parts, more } = tell({ intent: 'role_difference', roles: ['cio', 'cto'] });
    const rows = more.flatMap((part) => (part.kind === 'comparison' ? part.rows : []));

    expect(entriesOf(parts)[0]).toBe('both.difference.summary');
    expect(rows.map(({ aspect }) => aspect)).toEqual(mind.knowledge.comparison.map(({ id }) => id));
  });
});

describe('a question of a platform', () => {
  it('is told by the summary of the topic', () => {
    const answer = tell({ intent: 'platform_cost', platforms: ['coursera'] });

    expect(answer).toMatchObject({ kind: 'answer', platforms: ['coursera'] });
    expect(firstEntry(answer)).toBe('coursera.cost.summary');
  });

  it('says that the documents do not say it where they do not', () => {
    const answer = tell({ intent: 'platform_certificate', platforms: ['mit-opencourseware'] });

    expect(answer).toMatchObject({ kind: 'fallback', platforms: ['mit-opencourseware'] });
    expect(textOf(answer)).toContain('do not say whether MIT OpenCourseWare');
  });

  it('tells what the platform is instead where the topic was a doubtful guess', () => {
    const question = { intent: 'platform_certificate', platforms: ['mit-opencourseware'] };

    expect(tell(question, { confidence: 0.2 }).kind).toBe('answer');
  });

  it('says of every platform and topic what is stated, or that nothing is', () => {
    const intents = [...mind.domain].filter(([, plan]) => plan.tell === 'platform');
    for (const { id } of mind.knowledge.platforms) {
      for (const [intent] of intents) {
        const { kind, platforms, parts } = tell({ intent, platforms: [id] });

        expect(platforms).toEqual([id]);
        expect(['answer', 'fallback']).toContain(kind);
        expect(entriesOf(parts)).not.toEqual([]);
      }
    }
  });

  it('compares two by what they are, what they cost and what they give', () => {
    const answer = tell({ intent: 'platform_compare', platforms: ['coursera', 'edx'] });

    expect(answer.platforms).toEqual(['coursera', 'edx']);
    expect(entriesOf([...answer.parts, ...answer.more])).toEqual(
      expect.arrayContaining(
        ['about', 'cost', 'certificate'].flatMap((topic) => [
          `coursera.${topic}.summary`,
          `edx.${topic}.summary`,
        ]),
      ),
    );
  });

  it('compares at most three', () => {
    const all = mind.knowledge.platforms.map(({ id }) => id);

    expect(tell({ intent: 'platform_compare', platforms: all }).platforms).toHaveLength(3);
  });

  it('lists all fifteen', () => {
    const answer = tell({ intent: 'platform_list' });

    expect(answer.platforms).toHaveLength(15);
    expect(firstEntry(answer)).toBe('platforms.list.summary');
  });

  it('passes over a platform that is not known', () => {
    expect(tell({ intent: 'platform_about', platforms: ['gone', 'edx'] }).platforms).toEqual([
      'edx',
    ]);
  });
});

describe('a wish for a course', () => {
  it('for a free one with a certificate leaves out those that take a fee', () => {
    const facets = { cost: ['free'], credential: ['certificate'] };

    expect(tell({ intent: 'course_recommend', facets }).platforms).toEqual(['alison']);
  });

  it('from a university leads with those of universities', () => {
    const { platforms } = tell({
      intent: 'course_recommend',
      facets: { provider: ['university'] },
    });
    const [first] = platforms.map((id) => mind.knowledge.platform(id));

    expect(first?.provider.kind).toBe('university');
  });

  it('for a nanodegree finds the one that has them', () => {
    const facets = { credential: ['nanodegree'] };

    expect(tell({ intent: 'course_recommend', facets }).platforms).toEqual(['udacity']);
  });

  it('for programming leads with the one that states it, and tells those near it apart', () => {
    const { platforms, parts } = tell({
      intent: 'course_recommend',
      facets: { subject: ['programming'] },
    });

    expect(platforms[0]).toBe('codecademy');
    expect(parts[0]).toMatchObject({ kind: 'platform', platform: 'codecademy' });
    expect(parts[1]).toMatchObject({ kind: 'message', id: 'recommend.near' });
  });

  it('for a subject that no document names says so before it names what comes near', () => {
    const stated = new Set(mind.knowledge.platforms.flatMap(({ subjects }) => subjects.ids));
    const unstated = mind.knowledge.subjects.all.filter(({ id }) => !stated.has(id));

    expect(unstated.length).toBeGreaterThan(0);
    for (const { id, label } of unstated) {
      const answer = tell({ intent: 'course_recommend', facets: { subject: [id] } });
      expect(answer.parts[0]?.kind).toBe('message');
      expect(textOf(answer)).toContain(`no platform for ${label}`);
    }
  });

  it('that nothing meets in full says which wish was given up', () => {
    const facets = { credential: ['nanodegree'], provider: ['university'] };
    const { parts, platforms } = tell({ intent: 'course_recommend', facets });

    expect(parts[0]).toMatchObject({ id: 'recommend.not-all', values: { wish: 'providers' } });
    expect(platforms).toEqual(['udacity']);
  });

  it('for a degree is told that none is stated', () => {
    const facets = { credential: ['degree'] };

    expect(tell({ intent: 'course_recommend', facets })).toMatchObject({
      kind: 'fallback',
      platforms: [],
    });
  });

  it('can be narrowed by its buttons', () => {
    const facets = { subject: ['programming'] };
    const { nextSteps } = tell({ intent: 'course_recommend', facets });

    for (const { ask } of nextSteps.filter(({ ask }) => ask.intent !== CHANGE_FILTERS)) {
      expect(ask.facets).toMatchObject(facets);
      expect(tell(ask).platforms.length).toBeGreaterThan(0);
    }
  });

  it('for a role is our matching, and told as ours', () => {
    const { parts, roles, platforms } = tell({ intent: 'role_study', roles: ['cto'] });

    expect(roles).toEqual(['cto']);
    expect(platforms.length).toBeGreaterThan(0);
    expect(entriesOf(parts)[0]).toBe('cto.education.summary');
    expect(messagesIn(parts)).toContain('study.our-matching');
  });
});

describe('what no document says', () => {
  it('is told as a fallback, for every such intent', () => {
    const intents = [...mind.domain].filter(([, plan]) => plan.tell === 'unknown');

    for (const [intent] of intents) {
      for (const roles of [[], ['cio'], ['cto'], ['cio', 'cto']]) {
        const { kind, parts } = tell({ intent, ...(roles.length > 0 && { roles }) });
        expect(kind).toBe('fallback');
        expect(parts).not.toEqual([]);
      }
    }
  });

  it('fills the role in', () => {
    expect(textOf(tell({ intent: 'salary', roles: ['cio'] }))).toContain('what a CIO earns');
  });

  it('is of both roles where none or both are named', () => {
    const text = 'what does a CIO earn?';

    expect(firstEntry(tell({ intent: 'salary' }, { text }))).toBe('unknown.salary');
    expect(firstEntry(tell({ intent: 'salary', roles: ['cio', 'cto'] }, { text }))).toBe(
      'unknown.salary',
    );
  });

  it('is told as an answer where what a platform has comes near the subject', () => {
    const asked = (subject: string) =>
      tell({
        intent: 'platform_subjects',
        platforms: ['linkedin-learning'],
        facets: { subject: [subject] },
      });

    expect(textOf(asked('web-development'))).toContain(
      'don’t say whether LinkedIn Learning teaches web development',
    );
    expect(asked('web-development').kind).toBe('answer');
    expect(asked('history').kind).toBe('fallback');
  });

  it('is another job, even where the question is put as one of a role', () => {
    const facets = { other_role: ['ceo'] };

    expect(tell({ intent: 'role_definition', facets }).kind).toBe('fallback');
    expect(tell({ intent: 'role_difference', facets, roles: ['cio'] }).kind).toBe('fallback');
  });

  it('is an intent that the domain does not hold', () => {
    expect(tell({ intent: 'no-such-intent' })).toMatchObject({ kind: 'fallback' });
  });
});

describe('small talk', () => {
  it.each(['greet', 'thanks', 'bye', 'acknowledge', 'who_are_you', 'help'])(
    'states no fact: %s',
    (intent) => {
      const { kind, parts } = tell({ intent });

      expect(kind).toBe('smalltalk');
      expect(entriesOf(parts)).toEqual([]);
    },
  );

  it('declines an insult', () => {
    expect(tell({ intent: 'insult' }).kind).toBe('fallback');
  });

  it('offers buttons that can all be answered', () => {
    for (const { ask } of tell({ intent: 'greet' }).nextSteps) {
      expect(tell(ask).kind).toBe('answer');
    }
  });
});
