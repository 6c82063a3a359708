import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Deliver } from '../../src/conversation/ports.js';
import type { Responder } from '../../src/conversation/responder.js';
import { echo, memoryState, messageOf, testBot, toldIn } from './support.js';

const broken: Responder = {
  respond({ text }) {
    throw new Error(`cannot parse "${text}"`);
  },
};

describe('a turn', () => {
  it('gives one reply to each of any messages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }),
        async (texts) => {
          const { say } = testBot();
          for (const text of texts) expect(await say(text)).toHaveLength(1);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('knows what the person spoke of before', async () => {
    const { say } = testBot();
    await say('one');
    expect(await say('two')).toEqual(['one > two']);
  });

  it.each([
    { who: 'another person', from: { user: 'U2' } },
    { who: 'another thread', from: { conversation: 'C1:1.0' } },
    { who: 'another workspace', from: { tenant: 'T2' } },
  ])('knows nothing of what was spoken of with $who', async ({ from }) => {
    const { say } = testBot();
    await say('one');
    expect(await say('two', from)).toEqual(['two']);
  });

  it('remembers for a day what belongs to a person', async () => {
    const { say, state } = testBot();
    await say('which?');
    const kept = [...state.documents.values()].map(({ ttlSeconds, user }) => ({
      ttlSeconds,
      user,
    }));
    expect(kept).toEqual([
      { ttlSeconds: 86_400, user: 'U1' },
      { ttlSeconds: 86_400, user: 'U1' },
    ]);
  });

  it('answers the messages of a person in the order in which they came', async () => {
    const { bot } = testBot();
    const told: string[] = [];
    const slowly: Deliver = async ({ answer }) => {
      await sleep(5);
      told.push(toldIn(answer));
    };
    await Promise.all(['a', 'b', 'c'].map((text) => bot.turn(messageOf(text), slowly)));
    expect(told).toEqual(['a', 'a > b', 'a > b > c']);
  });

  it('does not keep one person waiting for another', async () => {
    const { bot, say } = testBot();
    let answered = false;
    const slow = bot.turn(messageOf('one'), async () => {
      await sleep(50);
      answered = true;
    });
    expect(await say('two', { user: 'U2' })).toEqual(['two']);
    expect(answered).toBe(false);
    await slow;
  });

  it('says that it is busy to the message that would be the 21st in waiting', async () => {
    const { bot } = testBot();
    const told: string[] = [];
    const note: Deliver = async ({ answer }) => void told.push(toldIn(answer));
    await Promise.all(Array.from({ length: 21 }, () => bot.turn(messageOf('x'), note)));
    expect(told).toHaveLength(21);
    expect(told.filter((id) => id === 'error.busy')).toHaveLength(1);
  });

  it('gives no reply to a message that is not accepted', async () => {
    const { bot } = testBot();
    const told: string[] = [];
    const note: Deliver = async ({ answer }) => void told.push(toldIn(answer));
    await bot.turn(messageOf('one'), note, async () => false);
    await bot.turn(messageOf('two'), note, async () => true);
    expect(told).toEqual(['two']);
  });

  it('is over when the bot is idle', async () => {
    const { bot } = testBot();
    const told: string[] = [];
    void bot.turn(messageOf('one'), async ({ answer }) => {
      await sleep(10);
      told.push(toldIn(answer));
    });
    await bot.idle();
    expect(told).toEqual(['one']);
  });

  it('is over before the bot is closed', async () => {
    const { bot } = testBot();
    const told: string[] = [];
    void bot.turn(messageOf('one'), async ({ answer }) => {
      await sleep(10);
      told.push(toldIn(answer));
    });
    await bot.close();
    expect(told).toEqual(['one']);
  });
});

describe('a turn that breaks', () => {
  it('ends in one apology when the responder throws', async () => {
    const { say } = testBot({ responder: broken });
    expect(await say('hello there')).toEqual(['error.unexpected']);
  });

  it('gives the apology a code that stands in the log', async () => {
    const { bot, log } = testBot({ responder: broken });
    const codes: unknown[] = [];
    await bot.turn(messageOf('hello'), async ({ answer: { parts } }) => {
      codes.push(parts[0]?.kind === 'message' && parts[0].values?.['code']);
    });
    expect(codes).toEqual([log[0]?.fields['code']]);
  });

  it('logs where it broke', async () => {
    const { say, log } = testBot({ responder: broken });
    await say('hello there');
    expect(JSON.stringify(log)).toContain('bot.test.ts');
  });

  it('logs nothing of what the person wrote', async () => {
    const { say, log } = testBot({ responder: broken });
    await say('my canary sings');
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toMatch(/canary|sings/);
  });

  it('logs the error message that quotes nothing', async () => {
    const responder: Responder = {
      respond() {
        throw new Error('no such entry: cto.focus');
      },
    };
    const { say, log } = testBot({ responder });
    await say('my canary sings');
    expect(JSON.stringify(log)).toContain('no such entry: cto.focus');
  });

  it('apologises in the language that the surface knows', async () => {
    const { bot } = testBot({ responder: broken, languageOf: () => 'sv' });
    const languages: string[] = [];
    await bot.turn(messageOf('hej'), async ({ answer }) => void languages.push(answer.language));
    expect(languages).toEqual(['sv']);
  });

  it('ends in one apology when the store cannot be read', async () => {
    const state = memoryState();
    state.read = async () => Promise.reject(new Error('database is away'));
    expect(await testBot({}, state).say('hello')).toEqual(['error.unexpected']);
  });

  it('has shown its answer once when the store cannot be written', async () => {
    const state = memoryState();
    state.write = async () => Promise.reject(new Error('disk full'));
    const { say, log } = testBot({}, state);
    expect(await say('hello')).toEqual(['hello']);
    expect(log).toHaveLength(1);
  });

  it('is not told twice when the reply may have been shown', async () => {
    const { bot, log } = testBot();
    let deliveries = 0;
    await bot.turn(messageOf('hello'), async () => {
      deliveries += 1;
      throw new Error('timeout');
    });
    expect(deliveries).toBe(1);
    expect(log).toHaveLength(1);
  });

  it('leaves the next message of that person unharmed', async () => {
    const responder: Responder = {
      respond: (message, context) =>
        message.text === 'boom' ? broken.respond(message, context) : echo.respond(message, context),
    };
    const { say } = testBot({ responder });
    await say('boom');
    expect(await say('hello')).toEqual(['hello']);
  });
});
