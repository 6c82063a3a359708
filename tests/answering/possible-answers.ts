import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Answer, StructuredQuestion } from '../../src/answering/answer.js';
import type { AnswerRequest, Draft } from '../../src/answering/request.js';
import type { Mind } from '../../src/bot.js';
import { followUp } from '../../src/conversation/follow-up.js';
import { ROOT } from '../support/mind.js';
import { contextOf, questionOf } from '../support/questions.js';

const FACETS = {
  credential: ['certificate', 'diploma', 'nanodegree', 'degree', 'none'],
  cost: ['free', 'really-free', 'paid-certificate', 'paid', 'trial', 'subscription'],
  provider: ['university', 'company', 'charity'],
  format: ['video', 'exercise', 'project', 'interactive', 'text'],
  level: ['introductory'],
  other_role: ['ceo'],
  other_platform: ['udemy'],
};

/** Every answer that the bot can give to one question, and to what follows it. */
export function possibleAnswers(mind: Mind): fc.Arbitrary<Answer> {
  return fc
    .tuple(
      requests(mind),
      fc.constantFrom(undefined, 'more', 'shorten', 'why', 'doubt' as const),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([request, act, confidence]) => {
      const answer = answerOf(
        mind.answerer.answer({ ...request, confidence }),
        request,
        confidence,
      );
      if (act === undefined) return answer;
      const context = contextOf(request.question, answer);
      const next = followUp(act, questionOf('tell_more'), mind.answerer, context);
      const told = next.kind === 'tell' || next.kind === 'aside';
      return told ? answerOf(next.draft, request, confidence) : answer;
    });
}

function answerOf(told: Draft, { question, language }: AnswerRequest, confidence: number): Answer {
  return { ...told, language, intent: question.intent, confidence, runnerUp: 'role_definition' };
}

function requests(mind: Mind): fc.Arbitrary<AnswerRequest> {
  return fc.record({
    question: questions(mind),
    text: fc.constantFrom('', ...askedBefore()),
    language: fc.constant('en'),
    form: fc.constantFrom('who', 'polar', 'open'),
    turned: fc.boolean(),
    exact: fc.boolean(),
    negated: fc.boolean(),
    confidence: fc.constant(1),
  });
}

function questions({ domain, knowledge }: Mind): fc.Arbitrary<StructuredQuestion> {
  const platforms = knowledge.platforms.map(({ id }) => id);
  const subjects = knowledge.subjects.all.map(({ id }) => id);
  return fc.record(
    {
      intent: fc.constantFrom(...domain.keys()),
      roles: fc.subarray(['cio', 'cto', 'both'], { minLength: 1 }),
      platforms: fc.subarray(platforms, { minLength: 1 }),
      facets: fc.record(
        {
          subject: fc.subarray(subjects, { minLength: 1, maxLength: 2 }),
          ...Object.fromEntries(
            Object.entries(FACETS).map(([name, ids]) => [name, fc.subarray(ids, { minLength: 1 })]),
          ),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['intent'] },
  );
}

/** Texts that people could ask, so that facts are ranked by real words. */
function askedBefore(): string[] {
  const file = join(ROOT, 'tests', 'held-out', 'en', 'facts.jsonl');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
}
