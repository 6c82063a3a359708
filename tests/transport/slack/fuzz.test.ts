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
const person = fc.constantFrom('grace', 'elin', 'ayesha', 'ingrid');
const said = fc.record({
  who: person,
  text: words,
  where: fc.constantFrom('#general', '#careers', '@wayfinder'),
});

describe.each(MODES)('whatever people write over %s', (mode) => {
  it('gets one reply each, and is never met with silence', { timeout: TIMEOUT_MS }, async () => {
    const slack = await inSlack(mode, { responder: listener });
    const events = fc.sample(said, { numRuns: EVENTS, seed: 20_261 });
    const silent: string[] = [];
    let replied = 0;
    for (let at = 0; at < events.length; at += AT_ONCE) {
      const posts = events.slice(at, at + AT_ONCE).map(({ who, text, where }) => {
        const mention = where === '@wayfinder' ? text || '.' : `@Wayfinder ${text}`;
        const { ts } = slack.workspace.person(who).post(where, mention);
        return { who, where, text, ts };
      });
      await slack.settled();
      for (const { who, where, text, ts } of posts) {
        const replies = slack.told(where, { thread: ts, user: who });
        if (replies.length !== 1 || replies[0] === '') silent.push(`${where} ${text}`);
        replied += replies.length;
      }
      // Else the workspace searches an ever longer list of messages.
      slack.workspace.reset();
    }
    await slack.stop();
    expect(silent).toEqual([]);
    expect(replied).toBe(EVENTS);
  });
});
