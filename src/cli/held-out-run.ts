import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Mind } from '../bot.js';
import { withFittingIntent } from '../conversation/fitting-intent.js';
import {
  Conversation,
  CourseCase,
  FactCase,
  InScopeCase,
  OutOfScopeCase,
  parseLines,
} from '../evaluation/held-out.js';
import {
  declines,
  fitsTurn,
  namesPlatforms,
  tellsFact,
  type JudgedReply,
} from '../evaluation/judge-reply.js';
import type { JudgedQuestion } from '../evaluation/judged-question.js';
import type { LanguageResult } from '../evaluation/language-result.js';
import { setResult, type Miss, type SetResult } from '../evaluation/tally.js';
import { OUT_OF_SCOPE } from '../understanding/out-of-scope.js';
import type { Spoken, Talk } from './talk.js';

/** How many questions have been asked, for whoever waits. */
export type Progress = (asked: number, of: string) => void;

/**
 * Asks the bot every held-out question of a folder.
 *
 * @param tag - The language of the folder, which every reply is to be in.
 */
export async function runHeldOut(
  mind: Mind,
  talk: Talk,
  folder: string,
  tag: string,
  progress: Progress,
): Promise<LanguageResult> {
  const inScope = read(folder, 'in-scope', InScopeCase);
  const outOfScope = read(folder, 'out-of-scope', OutOfScopeCase);
  const intents = judgeInScope(mind, inScope);
  const asked = watched(talk, tag, progress);
  const judge = judgeWith(asked.talk);
  const ofKind = (wanted: string) => outOfScope.filter(({ kind }) => kind === wanted);
  const declined = (_: unknown, reply: JudgedReply) => declines(reply);

  const sets = [
    setResult('intents', intents.map(intentMiss)),
    await judge('answered', answerable(inScope, mind), answers, 'an answer'),
    await judge('near', ofKind('near'), declined, 'a decline'),
    await judge('far', ofKind('far'), declined, 'a decline'),
    await judge('facts', read(folder, 'facts', FactCase), tellsFact, 'the fact'),
    await judge('courses', read(folder, 'courses', CourseCase), namesPlatforms, 'platforms'),
  ];
  const language = setResult('language', asked.languages());
  return {
    questions: [...intents, ...judgeOutOfScope(mind, outOfScope)],
    sets: [
      ...sets,
      await conversations(talk, read(folder, 'conversations', Conversation)),
      language,
    ],
  };
}

/** The talk, with a note of the language of each reply and a word to whoever waits. */
function watched(talk: Talk, tag: string, progress: Progress) {
  const outcomes: (Miss | undefined)[] = [];
  const watching: Talk = {
    ...talk,
    async say(message) {
      const spoken = await talk.say(message);
      const got = spoken.answer.language;
      outcomes.push(got === tag ? undefined : { text: message.text, expected: tag, got });
      progress(outcomes.length, tag);
      return spoken;
    },
  };
  return { talk: watching, languages: () => [...outcomes] };
}

function read<T>(folder: string, name: string, schema: z.ZodType<T>): T[] {
  const path = join(folder, `${name}.jsonl`);
  return existsSync(path) ? parseLines(path, readFileSync(path, 'utf8'), schema) : [];
}

function judgeInScope(mind: Mind, cases: readonly InScopeCase[]): JudgedQuestion[] {
  return cases.map(({ text, intent, also }) => {
    const isRight = (got: string) => got === intent || also.includes(got);
    const { got, bestGuess, confidence, answerScore } = understood(mind, text);
    return {
      text,
      expected: intent,
      got,
      confidence,
      guessRight: isRight(bestGuess),
      right: isRight(got),
      answerable: isAnswerable(mind, intent),
      answerScore,
    };
  });
}

function judgeOutOfScope(mind: Mind, cases: readonly OutOfScopeCase[]): JudgedQuestion[] {
  return cases.map(({ text }) => {
    const { got, bestGuess, confidence, answerScore } = understood(mind, text);
    return {
      text,
      expected: null,
      got,
      confidence,
      guessRight: isRefusal(mind, bestGuess),
      right: got === REJECTED || isRefusal(mind, got),
      answerable: false,
      answerScore,
    };
  });
}

const REJECTED = 'rejected';

function understood(mind: Mind, text: string) {
  const [first] = mind.understander.understand(text, {}).questions;
  if (!first) return { got: REJECTED, bestGuess: REJECTED, confidence: 0, answerScore: 0 };
  const { bestGuess, confidence } = first;
  return {
    got: withFittingIntent(first, mind.domain).intent ?? REJECTED,
    bestGuess,
    confidence,
    answerScore: isRefusal(mind, bestGuess) ? 1 - confidence : confidence,
  };
}

/** Whether an intent leads to saying that the documents do not tell. */
function isRefusal({ domain }: Mind, intent: string): boolean {
  return intent === OUT_OF_SCOPE || domain.get(intent)?.tell === 'unknown';
}

function isAnswerable({ domain }: Mind, intent: string): boolean {
  const plan = domain.get(intent);
  return plan !== undefined && !['unknown', 'smalltalk', 'follow-up'].includes(plan.tell);
}

function intentMiss({ right, text, expected, got }: JudgedQuestion): Miss | undefined {
  return right ? undefined : { text, expected: expected ?? 'a decline', got };
}

/** In-scope questions that the documents answer: they are to be met at all. */
function answerable(cases: readonly InScopeCase[], mind: Mind): InScopeCase[] {
  return cases.filter(({ intent }) => isAnswerable(mind, intent));
}

function answers(_: unknown, { kind }: JudgedReply): boolean {
  return kind !== 'fallback';
}

function judgeWith(talk: Talk) {
  return async <C extends { readonly text: string }>(
    name: string,
    cases: readonly C[],
    isRight: (one: C, reply: JudgedReply) => boolean,
    expected: string,
  ): Promise<SetResult> => {
    const outcomes: (Miss | undefined)[] = [];
    for (const [at, one] of cases.entries()) {
      const spoken = await talk.say({ conversation: `${name}-${at}`, user: 'u', text: one.text });
      const { kind, platforms } = spoken.answer;
      const right = isRight(one, { kind, platforms, text: spoken.text });
      outcomes.push(right ? undefined : { text: one.text, expected, got: describe(spoken) });
    }
    return setResult(name, outcomes);
  };
}

async function conversations(talk: Talk, cases: readonly Conversation[]): Promise<SetResult> {
  const outcomes: (Miss | undefined)[] = [];
  for (const { id, turns } of cases) {
    for (const [at, turn] of turns.entries()) {
      const spoken = await talk.say({ conversation: id, user: id, text: turn.text });
      const { kind, platforms } = spoken.answer;
      const expected = `${turn.kind} (${id} turn ${at + 1})`;
      outcomes.push(
        fitsTurn(turn, { kind, platforms, text: spoken.text })
          ? undefined
          : { text: turn.text, expected, got: describe(spoken) },
      );
    }
  }
  return setResult('conversations', outcomes);
}

function describe({ answer, text }: Spoken): string {
  return `${answer.kind} ${answer.intent ?? '-'} ${answer.confidence.toFixed(2)} ${JSON.stringify(text.slice(0, 110))}`;
}
