import { describe, expect, it } from 'vitest';
import { dialog, type Dialog } from '../../src/conversation/dialogs/dialog.js';
import type { Responder } from '../../src/conversation/responder.js';
import { echo, memoryState, messageOf, telling, testBot } from './support.js';

/** Counts down from "go", and repeats what was typed; `boom` breaks it. */
function countdown(id: Dialog['id'] = 'countdown.v1'): Dialog {
  return dialog<{ left: number }>({
    id,
    opens: ({ answer }) => (answer.kind === 'dialog' ? { left: 2 } : undefined),
    step({ message: { text } }, { left }) {
      if (text === 'boom') throw new Error('the dialog broke');
      const response = { answer: telling(`${left} ${text}`), context: undefined };
      return left > 1
        ? { kind: 'ask', response, state: { left: left - 1 } }
        : { kind: 'end', response };
    },
  });
}

const starter: Responder = {
  respond: (message, context) =>
    message.text === 'go'
      ? { answer: telling('begin', 'dialog'), context: undefined }
      : echo.respond(message, context),
};

const withCountdown = { responder: starter, dialogs: [countdown()] };

describe('the question back', () => {
  it('takes the next message of that person', async () => {
    const { say, state } = testBot();
    expect(await say('one?')).toEqual(['which one?']);
    expect(dialogsIn(state)).toBe(1);
    expect(await say('two')).toEqual(['which one? > two']);
    expect(dialogsIn(state)).toBe(0);
  });

  it('stays open while the answer is no clearer', async () => {
    const { say, state } = testBot();
    await say('one?');
    expect(await say('two?')).toEqual(['which two?']);
    expect(dialogsIn(state)).toBe(1);
  });

  it('is answered by a button, which has no text', async () => {
    const asked: unknown[] = [];
    const responder: Responder = {
      respond(message, context) {
        asked.push(message.ask);
        return echo.respond(message, context);
      },
    };
    const { say, state } = testBot({ responder });
    await say('one?');
    await say('', { ask: { intent: 'definition', roles: ['cto'] } });
    expect(asked).toEqual([undefined, { intent: 'definition', roles: ['cto'] }]);
    expect(dialogsIn(state)).toBe(0);
  });

  it('survives a restart', async () => {
    const state = memoryState();
    await testBot({}, state).say('one?');
    expect(await testBot({}, state).say('two')).toEqual(['which one? > two']);
    expect(dialogsIn(state)).toBe(0);
  });

  it('gives way to the dialog that the answer begins', async () => {
    const { say, state } = testBot(withCountdown);
    await say('one?');
    await say('go');
    expect(await say('x')).toEqual(['2 x']);
    expect(dialogsIn(state)).toBe(1);
  });
});

describe('Botkit', () => {
  it('1: rejects when a dialog throws, where stock Botkit would hang and end the process', async () => {
    const { say } = testBot(withCountdown);
    await say('go');
    expect(await say('boom')).toEqual(['error.unexpected']);
    expect(await say('x'), 'the dialog is where it was').toEqual(['2 x']);
  });

  it('2: does not begin a dialog whose first question could not be shown', async () => {
    const { bot, state } = testBot();
    await bot.turn(messageOf('one?'), async () => Promise.reject(new Error('Slack is away')));
    expect(dialogsIn(state)).toBe(0);
  });

  it.each(['{{vars.channel}}', '{{#x', '{{{user}}}', '{{vars.x}} R&D / it’s', '{{=<% %>=}}'])(
    '3: what a person types is never run through mustache: %s',
    async (typed) => {
      const { say } = testBot(withCountdown);
      expect(await say(typed)).toEqual([typed]);
      await say('go');
      expect(await say(typed)).toEqual([`2 ${typed}`]);
    },
  );

  it('4: does not carry what one person was told to the next', async () => {
    const { say } = testBot(withCountdown);
    await say('go', { user: 'ann' });
    await say('go', { user: 'bob' });
    expect(await say('from ann', { user: 'ann' })).toEqual(['2 from ann']);
    expect(await say('from bob', { user: 'bob' })).toEqual(['2 from bob']);
  });

  it.each(['', ' ', '\n'])('6: an empty text (%j) is an answer like any other', async (text) => {
    const { say } = testBot(withCountdown);
    await say('go');
    expect(await say(text)).toEqual([`2 ${text}`]);
  });

  it('7: two messages in flight each get their own step of the dialog', async () => {
    const { say } = testBot(withCountdown);
    await say('go');
    expect(await Promise.all([say('x'), say('y')])).toEqual([['2 x'], ['1 y']]);
  });

  it('8: a dialog begun again does not come back after its end', async () => {
    const restartable = dialog<null>({
      id: 'restartable.v1',
      opens: ({ answer }) => (answer.kind === 'dialog' ? null : undefined),
      step: ({ message, context }) => ({
        kind: 'end',
        response: starter.respond(message, context),
      }),
    });
    const { say, state } = testBot({ responder: starter, dialogs: [restartable] });
    for (let starts = 0; starts < 3; starts++) await say('go');
    await say('out');
    expect(dialogsIn(state)).toBe(0);
  });

  it('9: takes no text for a pattern', async () => {
    const { say } = testBot(withCountdown);
    await say('go');
    expect(await say('c++ (no')).toEqual(['2 c++ (no']);
  });

  it('10: refuses a second dialog of the same id instead of renaming it', () => {
    expect(() => testBot({ dialogs: [countdown(), countdown()] })).toThrow('countdown.v1');
  });

  it('11: an open dialog that a newer version lacks is dropped', async () => {
    const state = memoryState();
    await testBot(withCountdown, state).say('go');
    const newer = testBot({ responder: starter, dialogs: [countdown('countdown.v2')] }, state);
    expect(await newer.say('hello')).toEqual(['hello']);
    expect(dialogsIn(state)).toBe(0);
  });

  it('12: keeps no dialog record of people who began none', async () => {
    const { say, state } = testBot();
    for (let person = 0; person < 20; person++) await say('hello', { user: `U${person}` });
    expect(dialogsIn(state)).toBe(0);
  });

  it('15: stores neither what a person typed nor the answer with an open dialog', async () => {
    const { say, state } = testBot(withCountdown);
    await say('go');
    await say('canary');
    const [record] = [...state.documents].filter(([key]) => key.includes('dialog:'));
    expect(JSON.stringify(record)).not.toMatch(/canary|parts/);
    expect(JSON.stringify(record).length).toBeLessThan(2_000);
  });

  it('listens on no port', async () => {
    const listening = countListening();
    testBot();
    expect(countListening()).toBe(listening);
  });
});

function dialogsIn({ documents }: ReturnType<typeof memoryState>): number {
  return [...documents.keys()].filter((key) => key.includes('dialog:')).length;
}

/** Servers of this process that listen for connections. */
function countListening(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'TCPServerWrap').length;
}
