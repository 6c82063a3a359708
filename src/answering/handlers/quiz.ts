import type { QuizItem } from '../../knowledge/quiz.js';
import { optionLetter } from '../../knowledge/quiz.js';
import { QUIZ_ROLES, type QuizRole } from '../../knowledge/topics.js';
import type { Answer, AnswerPart, NextStep, StructuredQuestion } from '../answer.js';
import { guideSteps, tellLeave } from '../guide.js';
import { quizResult, type QuizAnswers, type QuizChoice, type QuizResult } from '../quiz.js';
import {
  draft,
  messagePart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';

/** What a button of the quiz asks; its facet `answers` holds all answers so far. */
export const QUIZ_STEP = 'quiz_step';
/** What its button to stop asks once something was answered. */
const QUIZ_STOP = 'stop_quiz';
const QUIZ_INTENTS: readonly (string | null)[] = ['start_quiz', QUIZ_STEP];

const SKIPPED = '-';
/** Length of the bar of a role that has every point, in characters. */
const BAR = 10;

/** Whether an answer tells of a person's own quiz, and so is for nobody else to see. */
export function isOfQuiz({ kind, intent }: Pick<Answer, 'kind' | 'intent'>): boolean {
  return kind === 'dialog' && QUIZ_INTENTS.includes(intent);
}

/**
 * The next question of the quiz, or its result once each question was answered or skipped.
 *
 * The question itself carries every answer, so that any button of the quiz works at any time: after
 * a restart, from further up, and twice at once.
 */
export function tellQuiz({ question }: AnswerRequest, parts: AnsweringParts): Draft {
  const { items } = parts.knowledge.quiz;
  const answers = readAnswers(items, question);
  if (question.intent === QUIZ_STOP) return tellStopped(answers, parts);
  const at = items.findIndex(({ id }) => !answers.has(id));
  const item = items[at];
  if (item) return askItem(item, at, answers, parts);
  return answers.size === 0 ? draft({}) : tellResult(answers, parts);
}

/** Answers in the order in which they were given. What no item or option matches is left out. */
function readAnswers(items: readonly QuizItem[], { facets }: StructuredQuestion): QuizAnswers {
  const answers = new Map<string, number | null>();
  for (const answer of facets?.['answers'] ?? []) {
    const [id = '', letter = ''] = answer.split(':');
    const item = items.find((one) => one.id === id);
    const option = item?.options.findIndex((_, at) => optionLetter(at) === letter) ?? -1;
    if (item && letter === SKIPPED) answers.set(id, null);
    if (item && option >= 0) answers.set(id, option);
  }
  return answers;
}

function stepWith(answers: QuizAnswers): StructuredQuestion {
  const written = [...answers].map(
    ([id, option]) => `${id}:${option === null ? SKIPPED : optionLetter(option)}`,
  );
  return { intent: QUIZ_STEP, ...(written.length > 0 && { facets: { answers: written } }) };
}

function askItem(
  item: QuizItem,
  at: number,
  answers: QuizAnswers,
  { knowledge }: AnsweringParts,
): Draft {
  const options = item.options.map((_, option) => optionStep(item, option, answers));
  const values = { n: at + 1, of: knowledge.quiz.items.length, text: `@quiz.${item.id}` };
  return draft({
    kind: 'dialog',
    parts: [
      ...(answers.size === 0 ? [messagePart('quiz.intro', { of: values.of })] : []),
      messagePart('quiz.question', values),
      ...options.map(({ label, values: told = {} }) => messagePart(label, told)),
    ],
    nextSteps: [
      ...options,
      ...guideSteps({
        ...(answers.size > 0 && { back: stepWith(new Map([...answers].slice(0, -1))) }),
        skip: stepWith(new Map(answers).set(item.id, null)),
        ...(answers.size > 0 && { stop: { ...stepWith(answers), intent: QUIZ_STOP } }),
      }),
    ],
  });
}

function optionStep(item: QuizItem, option: number, answers: QuizAnswers): NextStep {
  const letter = optionLetter(option);
  return {
    label: 'guide.option',
    values: { letter: letter.toUpperCase(), text: `@quiz.${item.id}.${letter}` },
    ask: stepWith(new Map(answers).set(item.id, option)),
  };
}

/** The last word to somebody who leaves the quiz, with why there is no result. */
function tellStopped(answers: QuizAnswers, { knowledge: { quiz } }: AnsweringParts): Draft {
  const { answered } = quizResult(quiz, answers);
  const left = tellLeave();
  return {
    ...left,
    parts: [...left.parts, messagePart('quiz.stopped', { answered, of: quiz.items.length })],
  };
}

function tellResult(answers: QuizAnswers, parts: AnsweringParts): Draft {
  const { quiz } = parts.knowledge;
  const result = quizResult(quiz, answers);
  const { outcome, answered } = result;
  const headline = messagePart(`quiz.result.${outcome}`, { answered, of: quiz.items.length });
  const steps = nextStepsOf(result);
  if (outcome === 'too-few') {
    return draft({ kind: 'dialog', parts: [headline], nextSteps: steps });
  }
  return draft({
    kind: 'dialog',
    parts: [
      headline,
      messagePart('quiz.bars', barsOf(result)),
      messagePart('quiz.moved'),
      ...result.movers.flatMap((mover) => moverParts(mover, parts)),
      flipPart(result, parts),
      messagePart('quiz.modest'),
    ],
    nextSteps: steps,
  });
}

function barsOf({ points: { cio, cto } }: QuizResult) {
  const share = cio / (cio + cto);
  const bar = (part: number) => '█'.repeat(part) + '░'.repeat(BAR - part);
  const filled = Math.round(share * BAR);
  const percent = Math.round(share * 100);
  return { cioBar: bar(filled), cio: percent, ctoBar: bar(BAR - filled), cto: 100 - percent };
}

/** An answer, whom it speaks for, and what the documents say of that role on it. */
function moverParts({ item, option }: QuizChoice, { knowledge }: AnsweringParts): AnswerPart[] {
  const { towards } = item.options[option] ?? { towards: QUIZ_ROLES[0] };
  const role = knowledge.role(towards)?.abbreviation ?? towards;
  return [
    messagePart('quiz.moved-by', { answer: optionLabel(item, option), role }),
    { kind: 'fact', entry: item.facts[towards], brief: true },
  ];
}

function flipPart({ flip }: QuizResult, { knowledge: { quiz } }: AnsweringParts): AnswerPart {
  if (!flip) return messagePart('quiz.firm');
  const { item, option, outcome } = flip;
  return messagePart('quiz.flip', {
    n: quiz.items.indexOf(item) + 1,
    letter: optionLetter(option).toUpperCase(),
    answer: optionLabel(item, option),
    outcome,
  });
}

function optionLabel({ id }: QuizItem, option: number): string {
  return `@quiz.${id}.${optionLetter(option)}`;
}

function nextStepsOf({ outcome }: QuizResult): NextStep[] {
  const again: NextStep = { label: 'quiz.again', ask: { intent: QUIZ_STEP } };
  const compare: NextStep = { label: 'step.compare-roles', ask: { intent: 'role_difference' } };
  if (outcome === 'too-few') return [again, compare];
  const roles: readonly QuizRole[] = outcome === 'too-close' ? QUIZ_ROLES : [outcome];
  return [
    ...roles.map((role) => ({
      label: `quiz.learn-for-${role}`,
      ask: { intent: 'role_study', roles: [role] },
    })),
    compare,
    again,
  ];
}
