import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { NextStep } from '../../../src/answering/answer.js';
import { createBot } from '../../../src/conversation/bot.js';
import { chatInTerminal, showSamples } from '../../../src/transport/terminal/terminal.js';
import { memoryState, toldIn } from '../../conversation/support.js';
import { parrot } from '../slack/support.js';

function terminal() {
  const output = new PassThrough();
  const bot = createBot({
    responder: parrot,
    storage: { state: memoryState() },
    clock: Date.now,
    logger: { error: () => undefined },
  });
  const messages = (id: string) => (id === 'terminal.prompt' ? '> ' : id);
  const label = ({ label: words }: NextStep) => words;
  return {
    parts: { bot, text: toldIn, label, messages, output },
    shown: () => (output.read() as Buffer | null)?.toString() ?? '',
  };
}

describe('the chat in a terminal', () => {
  it('answers line by line', async () => {
    const { parts, shown } = terminal();
    await chatInTerminal(Readable.from(['one\n', 'two\n']), parts);
    expect(shown()).toBe('terminal.welcome\n> one\n  1. step\n\n> one + two\n  1. step\n\n> ');
  });

  it('takes the step of a number', async () => {
    const { parts, shown } = terminal();
    await chatInTerminal(Readable.from(['one\n', '1\n']), parts);
    expect(shown()).toContain('one + asked {"intent":"definition","roles":["cto"]}');
  });

  it('takes a number that is no step for words', async () => {
    const { parts, shown } = terminal();
    await chatInTerminal(Readable.from(['one\n', '7\n']), parts);
    expect(shown()).toContain('one + 7');
  });

  it('ends at an empty line', async () => {
    const { parts, shown } = terminal();
    await chatInTerminal(Readable.from(['one\n', '\n', 'two\n']), parts);
    expect(shown()).not.toContain('two');
  });
});

describe('the samples', () => {
  it('are three questions that know nothing of each other', async () => {
    const { parts, shown } = terminal();
    await showSamples(parts);
    const text = shown();
    expect(text.match(/^> /gm)).toHaveLength(3);
    expect(text).not.toContain(' + ');
  });
});
