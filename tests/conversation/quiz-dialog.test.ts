import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, StructuredQuestion } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { createBot, type Bot } from '../../src/conversation/bot.js';
import { guideDialogs } from '../../src/conversation/dialogs/guides.js';
import { presentText } from '../../src/presentation/present-text.js';
import { openStorage } from '../../src/storage/open-storage.js';
import type { Storage } from '../../src/storage/storage.js';
import { englishMind } from '../support/mind.js';

let mind: Mind;
let storage: Storage;
let bot: Bot;

beforeAll(async () => {
  mind = await englishMind();
});
beforeEach(async () => {
  storage = await openStorage('file::memory:');
  const { responder, texts } = mind;
  const logger = { error: (_: object, message: string) => expect.fail(message) };
  const dialogs = guideDialogs(responder, texts);
  bot = createBot({ responder, storage, clock: Date.now, logger, dialogs });
});
afterEach(async () => {
  await bot.close();
  await storage.close();
});

async function turn(message: { text?: string; ask?: StructuredQuestion; user?: string }) {
  const said: Answer[] = [];
  const person = { tenant: 'T1', channel: 'D1', conversation: 'D1', user: 'U1', text: '' };
  await bot.turn({ ...person, ...message }, async ({ answer }) => void said.push(answer));
  const [answer] = said;
  if (!answer || said.length > 1) throw new Error(`There were ${said.length} replies`);
  return answer;
}

async function say(...texts: string[]): Promise<string> {
  let answer: Answer | undefined;
  for (const text of texts) answer = await turn({ text });
  return answer ? presentText(answer, mind.texts) : '';
}

function stepOf({ nextSteps }: Answer, at: number): StructuredQuestion {
  const step = nextSteps[at];
  if (!step) throw new Error(`There is no step ${at}`);
  return step.ask;
}

describe('the quiz in conversation', () => {
  it('does not start by itself for somebody who wonders about the path', async () => {
    const answer = await turn({ text: 'which path should I take, CIO or CTO?' });

    expect(answer.kind).toBe('answer');
    expect(answer.nextSteps).toContainEqual({ label: 'step.quiz', ask: { intent: 'start_quiz' } });
  });

  it('names the fitting role with reasons to somebody who says what they like', async () => {
    const answer = await turn({ text: 'I love coding. CIO or CTO for me?' });

    expect(JSON.stringify(answer.parts)).toContain('both.choice.cto');
  });

  it.each(['b', 'B', '(b)', 'second', 'the customers outside', '2'])(
    'takes "%s" for the second option',
    async (reply) => {
      await say('start the quiz');
      const answer = await turn({ text: reply });

      expect(JSON.stringify(answer.nextSteps)).toContain('served:b');
    },
  );

  it('goes back to the question before', async () => {
    expect(await say('start the quiz', 'a', 'b', 'back')).toMatch(/^Question 2 of 9/);
  });

  it('says nothing on fewer answers than it needs', async () => {
    const skips = Array.from({ length: 9 }, () => 'skip');

    expect(await say('start the quiz', ...skips)).toMatch(/^You answered 0 of 9 questions/);
  });

  it('stops at once', async () => {
    expect(await say('start the quiz', 'a', 'stop')).toMatch(/^All right, I’ve stopped/);
    expect(await say('what does a CTO do?')).not.toContain('Question');
  });

  it('answers another question and asks its own again', async () => {
    const told = await say('start the quiz', 'a', 'what does a CIO do?');

    expect(told).toContain('A CIO keeps');
    expect(told).toContain('Question 2 of 9');
  });

  it('asks again where a reply means nothing', async () => {
    const told = await say('start the quiz', 'a', 'purple elephants juggle');

    expect(told).toMatch(/^I didn’t catch that/);
    expect(told).toContain('Question 2 of 9');
  });

  it('takes two clicks on one question at once for one answer', async () => {
    const first = await turn({ text: 'start the quiz' });
    const [one, other] = await Promise.all([
      turn({ ask: stepOf(first, 0) }),
      turn({ ask: stepOf(first, 0) }),
    ]);

    expect(one.nextSteps).toEqual(other.nextSteps);
    expect(await say('a')).toMatch(/^Question 3 of 9/);
  });

  it('goes on from a button further up', async () => {
    const first = await turn({ text: 'start the quiz' });
    await say('a', 'a', 'a');
    const again = await turn({ ask: stepOf(first, 1) });

    expect(presentText(again, mind.texts)).toMatch(/^Question 2 of 9/);
    expect(JSON.stringify(again.nextSteps)).toContain('served:b');
  });

  it('goes on from its buttons after everything was forgotten', async () => {
    const first = await turn({ text: 'start the quiz' });
    await storage.deleteUser('T1', 'U1');
    const next = await turn({ ask: stepOf(first, 0) });

    expect(presentText(next, mind.texts)).toMatch(/^Question 2 of 9/);
  });

  it('is nobody else’s quiz', async () => {
    await say('start the quiz');
    const other = await turn({ text: 'a', user: 'U2' });

    expect(other.intent).not.toBe('quiz_step');
  });

  it('keeps nothing that was typed', async () => {
    await say('start the quiz', 'my secret is purple');
    const kept = JSON.stringify(await storage.exportUser('T1', 'U1'));

    expect(kept).not.toContain('secret');
  });
});

describe('the course finder in conversation', () => {
  it('does not start by itself for somebody who asks for a course', async () => {
    const answer = await turn({ text: 'recommend a course' });

    expect(answer.platforms.length).toBeGreaterThan(1);
    expect(answer.nextSteps[0]).toMatchObject({ label: 'step.finder' });
  });

  it('asks at most three questions', async () => {
    const asked = [await turn({ text: 'start the course finder' })];
    while (asked.at(-1)?.kind === 'dialog') asked.push(await turn({ text: 'a' }));

    expect(asked.length - 1).toBe(3);
    expect(asked.at(-1)?.platforms.length).toBeGreaterThan(0);
  });

  it('does not ask what it knows', async () => {
    const facets = { subject: ['python'], cost: ['free'] };
    const answer = await turn({ ask: { intent: 'start_finder', facets } });

    expect(presentText(answer, mind.texts)).toMatch(/^Do you want proof/);
  });

  it('takes a subject in other words than those of its buttons', async () => {
    await say('start the course finder');
    const answer = await turn({ text: 'machine learning' });

    expect(JSON.stringify(answer.nextSteps)).toContain('machine-learning');
  });

  it('takes two clicks on one question at once for one answer', async () => {
    const first = await turn({ text: 'start the course finder' });
    const [one, other] = await Promise.all([
      turn({ ask: stepOf(first, 0) }),
      turn({ ask: stepOf(first, 0) }),
    ]);

    expect(presentText(one, mind.texts)).toMatch(/^What may it cost/);
    expect(one.nextSteps).toEqual(other.nextSteps);
    expect(await say('skip')).toMatch(/^Do you want proof/);
  });

  it('can skip every question', async () => {
    expect(await say('start the course finder', 'skip', 'skip', 'skip')).toContain('https://');
  });

  it('goes back to the question before', async () => {
    const told = await say('start the course finder', 'business', 'back');

    expect(told).toMatch(/^What would you like to learn/);
  });

  it('names only platforms without paid parts where nothing may cost', async () => {
    await say('start the course finder', 'skip', 'b');
    const answer = await turn({ text: 'skip' });
    const costs = answer.platforms.map((id) => mind.knowledge.platform(id)?.cost);

    expect(new Set(costs)).toEqual(new Set(['free']));
  });

  it('leaves a wish that can be narrowed in plain words', async () => {
    await say('start the course finder', 'technology', 'skip', 'skip');

    expect((await turn({ text: 'only really free ones' })).kind).toBe('answer');
  });
});
