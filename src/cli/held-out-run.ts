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
import { declines, fitsTurn, namesPlatforms, tellsFact } from '../evaluation/judge-reply.js';
import { setResult, type Miss, type SetResult } from '../evaluation/tally.js';
import type { Spoken, Talk } from './talk.js';

/** What a run over the held-out questions of one language gives. */
export interface HeldOutResult {
  readonly sets: readonly SetResult[];
  /** One line for each in-scope question: the intent meant, and the one understood. */
  readonly intents: readonly {
    readonly label: string;
    readonly got: string;
    readonly text: string;
    readonly right: boolean;
  }[];
}

/** Asks the bot every held-out question of a folder. */
export async function runHeldOut(mind: Mind, talk: Talk, folder: string): Promise<HeldOutResult> {
  const intents = understoodIntents(mind, read(folder, 'in-scope', InScopeCase));
  const outOfScope = read(folder, 'out-of-scope', OutOfScopeCase);
  const near = outOfScope.filter(({ kind }) => kind === 'near');
  const far = outOfScope.filter(({ kind }) => kind === 'far');
  return {
    intents,
    sets: [
      setResult(
        'intents',
        intents.map(({ right, text, label, got }) =>
          right ? undefined : { text, expected: label, got },
        ),
      ),
      await answered(talk, 'answered', read(folder, 'in-scope', InScopeCase), mind),
      await judged(talk, 'near', near, (_, reply) => declines(reply), 'a decline'),
      await judged(talk, 'far', far, (_, reply) => declines(reply), 'a decline'),
      await judged(talk, 'facts', read(folder, 'facts', FactCase), tellsFact, 'the fact'),
      await judged(
        talk,
        'courses',
        read(folder, 'courses', CourseCase),
        namesPlatforms,
        'platforms',
      ),
      await conversations(talk, read(folder, 'conversations', Conversation)),
    ],
  };
}

function read<T>(folder: string, name: string, schema: z.ZodType<T>): T[] {
  const path = join(folder, `${name}.jsonl`);
  return existsSync(path) ? parseLines(path, readFileSync(path, 'utf8'), schema) : [];
}

function understoodIntents(mind: Mind, cases: readonly InScopeCase[]): HeldOutResult['intents'] {
  return cases.map(({ text, intent, also }) => {
    const [first] = mind.understander.understand(text, {}).questions;
    const question = first && withFittingIntent(first, mind.domain);
    const got = question?.intent ?? 'rejected';
    return { label: intent, got, text, right: got === intent || also.includes(got) };
  });
}

/** Whether an in-scope question is met at all: answered where the documents answer it. */
async function answered(
  talk: Talk,
  name: string,
  cases: readonly InScopeCase[],
  { domain }: Mind,
): Promise<SetResult> {
  const answerable = cases.filter(({ intent }) => {
    const plan = domain.get(intent);
    return plan !== undefined && !['unknown', 'smalltalk', 'follow-up'].includes(plan.tell);
  });
  return judged(talk, name, answerable, (_, { answer }) => answer.kind !== 'fallback', 'an answer');
}

async function judged<C extends { readonly text: string }>(
  talk: Talk,
  name: string,
  cases: readonly C[],
  isRight: (one: C, reply: Spoken & Pick<Spoken['answer'], 'kind' | 'platforms'>) => boolean,
  expected: string,
): Promise<SetResult> {
  const outcomes: (Miss | undefined)[] = [];
  for (const [at, one] of cases.entries()) {
    const spoken = await talk.say({ conversation: `${name}-${at}`, user: 'u', text: one.text });
    const { kind, platforms } = spoken.answer;
    const right = isRight(one, { ...spoken, kind, platforms });
    outcomes.push(right ? undefined : { text: one.text, expected, got: describe(spoken) });
  }
  return setResult(name, outcomes);
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
