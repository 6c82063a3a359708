import { afterAll, beforeAll } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { createTalk, type Talk } from '../../src/cli/talk.js';
import { wholeMind } from './mind.js';

/** Holds a conversation of its own in a locale; gives the answer to each turn. */
export type Converse = (locale: string, turns: readonly string[]) => Promise<Answer[]>;

/** Conversations with the whole bot, guides and all, for the tests of the file or group around it. */
export function conversations(): Converse {
  let talk: Talk;
  let count = 0;
  beforeAll(async () => {
    talk = await createTalk(await wholeMind());
  }, 60_000);
  afterAll(() => talk.close());

  return async (locale, turns) => {
    const conversation = String(count++);
    const answers: Answer[] = [];
    for (const text of turns) {
      answers.push((await talk.say({ conversation, user: 'U1', text, locale })).answer);
    }
    return answers;
  };
}

/** Ids of the messages of the last answer, in order; what is no message stands as its kind. */
export function lastIds(answers: readonly Answer[]): string[] {
  const { parts = [] } = answers.at(-1) ?? {};
  return parts.map((part) => (part.kind === 'message' ? part.id : part.kind));
}
