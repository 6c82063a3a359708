import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Responder } from '../../../src/conversation/responder.js';
import { telling } from '../../conversation/support.js';
import { inSlack, MODES } from './support.js';

/** The whole measure takes minutes: `vitest run --mode fuzz tests/transport/slack/fuzz.test.ts`. */
const EVENTS = process.env['MODE'] === 'fuzz' ? 10_000 : 100;
const TIMEOUT_MS = 15 * 60_000;
const AT_ONCE = 50;

/** Tells what it heard, and breaks at a word. */
const listener: Responder = {
  respond({ text }) {
    if (text.startsWith('boom')) throw new Error('cannot parse it');
    return { answer: telling(`heard ${text}`), context: undefined };
  },
};

/** Only the asker sees what a command is answered with. */
const COMMAND = '/career';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    '',
    '   ',
    'boom',
    '<!channel>',
    '<@U0WFGRACE1>',
    '{{#x',
    '${1}',
    '&lt;script&gt;',
    '\u202E',
    '۱۲۳',
    '*_~`',
    'x'.repeat(4000),
  ),
);
const PEOPLE = ['grace', 'elin', 'ayesha', 'ingrid'];
const person = fc.constantFrom(...PEOPLE);
const said = fc.record({
  who: person,
  text: words,
  where: fc.constantFrom('#general', '#careers', '@wayfinder', COMMAND),
});

describe.each(MODES)('whatever people write over %s', (mode) => {
  it('gets one reply each, and is never met with silence', { timeout: TIMEOUT_MS }, async () => {
    const slack = await inSlack(mode, { responder: listener });
    const events = fc.sample(said, { numRuns: EVENTS, seed: 20_261 });
    const silent: string[] = [];
    let replied = 0;
    for (let at = 0; at < events.length; at += AT_ONCE) {
      const some = events.slice(at, at + AT_ONCE);
      const posts = some
        .filter(({ where }) => where !== COMMAND)
        .map(({ who, text, where }) => {
          const mention = where === '@wayfinder' ? text || '.' : `@Wayfinder ${text}`;
          const { ts } = slack.workspace.person(who).post(where, mention);
          return { who, where, text, ts };
        });
      const commands = some.filter(({ where }) => where === COMMAND);
      await Promise.all(
        commands.map(({ who, text }) =>
          slack.workspace.person(who).command(COMMAND, text, '#general'),
        ),
      );
      await slack.settled();
      for (const { who, where, text, ts } of posts) {
        const replies = slack.told(where, { thread: ts, user: who });
        if (replies.length !== 1 || replies[0] === '') silent.push(`${where} ${text}`);
        replied += replies.length;
      }
      for (const who of PEOPLE) {
        const seen = slack.workspace.ephemerals(who).filter(({ text }) => text !== '');
        const typed = commands.filter((command) => command.who === who);
        if (seen.length !== typed.length) silent.push(...typed.map(({ text }) => text));
        replied += seen.length;
      }
      // Else the workspace searches an ever longer list of messages.
      slack.workspace.reset();
    }
    await slack.stop();
    expect(silent).toEqual([]);
    expect(replied).toBe(EVENTS);
  });
});
