import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { quizResult, type QuizAnswers, type QuizResult } from '../../src/answering/quiz.js';
import type { Mind } from '../../src/bot.js';
import type { Quiz, QuizItem } from '../../src/knowledge/quiz.js';
import { englishMind } from '../support/mind.js';

const CHOICES: readonly (number | null)[] = [0, 1, null];

/** Every way to answer or skip each question. */
function* vectors(items: readonly QuizItem[]): Generator<QuizAnswers> {
  const count = CHOICES.length ** items.length;
  for (let number = 0; number < count; number++) {
    yield new Map(
      items.map(({ id }, at) => [
        id,
        CHOICES[Math.floor(number / CHOICES.length ** at) % CHOICES.length] ?? null,
      ]),
    );
  }
}

/** The outcomes that one other answer to an answered question leads to. */
function outcomesNearby(quiz: Quiz, answers: QuizAnswers): string[] {
  return [...answers].flatMap(([id, option]) =>
    option === null ? [] : [quizResult(quiz, new Map(answers).set(id, 1 - option)).outcome],
  );
}

function swapped(quiz: Quiz): Quiz {
  const other = { cio: 'cto', cto: 'cio' } as const;
  const items = quiz.items.map((item) => ({
    ...item,
    options: item.options.map((option) => ({ ...option, towards: other[option.towards] })),
  }));
  return { ...quiz, items };
}

describe('the quiz', () => {
  let mind: Mind;
  let quiz: Quiz;
  beforeAll(async () => {
    mind = await englishMind();
    ({ quiz } = mind.knowledge);
  });

  it('has eight to ten questions', () => {
    expect(quiz.items.length).toBeGreaterThanOrEqual(8);
    expect(quiz.items.length).toBeLessThanOrEqual(10);
  });

  it('rests each question on a cited fact of each role', () => {
    const facts = quiz.items.flatMap(({ facts: { cio, cto } }) => [cio, cto]);
    const uncited = facts.filter((id) => (mind.knowledge.entry(id)?.sources.length ?? 0) === 0);

    expect(uncited).toEqual([]);
  });

  it('can give as many points to one role as to the other', () => {
    const best = (role: string) =>
      quiz.items.reduce(
        (sum, { options }) => sum + (options.find(({ towards }) => towards === role)?.weight ?? 0),
        0,
      );

    expect(best('cio')).toBe(best('cto'));
  });

  it('tells an exactly true other answer for every answer vector', () => {
    const wrong: unknown[] = [];
    let checked = 0;
    for (const answers of vectors(quiz.items)) {
      const { outcome, flip } = quizResult(quiz, answers);
      checked += 1;
      if (!flip) continue;
      const changed = quizResult(quiz, new Map(answers).set(flip.item.id, flip.option));
      if (changed.outcome !== flip.outcome || changed.outcome === outcome) wrong.push(answers);
    }

    expect(checked).toBe(3 ** quiz.items.length);
    expect(wrong).toEqual([]);
  });

  it('says that nothing would flip only where no single answer does, for every answer vector', () => {
    const wrong: unknown[] = [];
    for (const answers of vectors(quiz.items)) {
      const { outcome, flip } = quizResult(quiz, answers);
      if (flip || outcome === 'too-few') continue;
      if (outcomesNearby(quiz, answers).some((nearby) => nearby !== outcome)) wrong.push(answers);
    }

    expect(wrong).toEqual([]);
  });

  it('reaches every outcome', () => {
    const reached = new Set<string>();
    for (const answers of vectors(quiz.items)) reached.add(quizResult(quiz, answers).outcome);

    expect([...reached].sort()).toEqual(['cio', 'cto', 'too-close', 'too-few']);
  });

  it('never calls equal points', () => {
    for (const answers of vectors(quiz.items)) {
      const { outcome, points } = quizResult(quiz, answers);
      if (points.cio === points.cto) expect(['too-close', 'too-few']).toContain(outcome);
    }
  });

  it('gives the other role to the mirrored quiz', () => {
    const mirror: Record<string, string> = { cio: 'cto', cto: 'cio' };
    fc.assert(
      fc.property(answersOf(quiz), (answers) => {
        const { outcome } = quizResult(quiz, answers);

        expect(quizResult(swapped(quiz), answers).outcome).toBe(mirror[outcome] ?? outcome);
      }),
    );
  });

  it('does not depend on the order of its questions', () => {
    fc.assert(
      fc.property(
        answersOf(quiz),
        fc.shuffledSubarray([...quiz.items], { minLength: quiz.items.length }),
        (answers, items) => {
          const told = ({ outcome, points }: QuizResult) => ({ outcome, points });

          expect(told(quizResult({ ...quiz, items }, answers))).toEqual(
            told(quizResult(quiz, answers)),
          );
        },
      ),
    );
  });

  it('names only answers that speak for the outcome as those that moved most', () => {
    fc.assert(
      fc.property(answersOf(quiz), (answers) => {
        const { outcome, movers } = quizResult(quiz, answers);
        if (outcome !== 'cio' && outcome !== 'cto') return;
        const sides = movers.map(({ item, option }) => item.options[option]?.towards);

        expect(movers.length).toBeGreaterThan(0);
        expect(new Set(sides)).toEqual(new Set([outcome]));
      }),
    );
  });
});

function answersOf({ items }: Quiz): fc.Arbitrary<QuizAnswers> {
  return fc
    .tuple(...items.map(() => fc.constantFrom(...CHOICES)))
    .map((options) => new Map(items.map(({ id }, at) => [id, options[at] ?? null])));
}
