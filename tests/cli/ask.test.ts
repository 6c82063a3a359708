import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_ANSWER } from '../../src/presentation/present-text.js';
import { englishRoot, ROOT } from '../support/mind.js';
import { buildProduct, run, type Ended } from '../support/product.js';

/** Field names are part of the interface, and so is their order for people who read along. */
const FIELDS = [
  'id',
  'kind',
  'language',
  'intent',
  'confidence',
  'runnerUp',
  'text',
  'entries',
  'sources',
  'roles',
  'platforms',
  'micros',
];

const INPUT = [
  '{"id":"first","text":"What does a CIO do?","conversation":"c1"}',
  '{"id":"hi","text":"hello"}',
  'this is no JSON',
  '{"id":"second","text":"and the CTO?","conversation":"c1"}',
  '{"id":"stranger","text":"tell me more","conversation":"c2"}',
  '{"id":"alone","text":"tell me more"}',
  '',
  '{"id":"no-text"}',
  '{"id":"number","text":42}',
  '["an","array"]',
  '{"id":"empty","text":""}',
  '{"id":"blank","text":"   "}',
  '{"id":7,"text":"Where can I learn programming?","locale":"en-GB","user":"U7"}',
  '{"text":"Who founded edX?","unheard-of":true}',
  '{"id":"clarify","text":"what degree do I need?","conversation":"c3"}',
  '{"id":"clarified","text":"the CTO","conversation":"c3"}',
  '{"id":"mustache","text":"what is a {{CIO}}? <!channel>"}',
  '{"id":"weather","text":"will it rain tomorrow?"}',
];

type Reply = Record<string, unknown>;

let root: string;
let ended: Ended;
let replies: readonly Reply[];
beforeAll(async () => {
  root = await englishRoot();
  await buildProduct();
  ended = await run('cli/ask.js', ['--jsonl'], { cwd: root, input: INPUT.join('\n') });
  replies = ended.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Reply);
});

function reply(id: string | number): Reply {
  const found = replies.find((one) => one['id'] === id);
  if (!found) throw new Error(`there is no reply to ${id}`);
  return found;
}

describe('ask --jsonl', () => {
  it('prints one line for each that it reads, in order', () => {
    const ids = replies.map(({ id }) => id);

    expect(ids).toEqual([
      ...['first', 'hi', null, 'second', 'stranger', 'alone', null, null, null, 'empty', 'blank'],
      ...[7, null, 'clarify', 'clarified', 'mustache', 'weather'],
    ]);
  });

  it('ends with 1 because of lines that it cannot read, and says nothing else', () => {
    expect(ended.code).toBe(1);
    expect(ended.stderr).toBe('');
  });

  it('tells every field of the interface', () => {
    for (const one of replies.filter((each) => !('error' in each))) {
      expect(Object.keys(one)).toEqual(FIELDS);
      expect(['answer', 'clarify', 'fallback', 'smalltalk', 'dialog']).toContain(one['kind']);
      expect(Number.isInteger(one['micros'])).toBe(true);
      expect(one['confidence']).toBeGreaterThanOrEqual(0);
      expect(one['confidence']).toBeLessThanOrEqual(1);
      expect(String(one['text']).length).toBeLessThanOrEqual(LONGEST_ANSWER);
    }
  });

  it('goes on after a line that it cannot read, and says which it is and what is wrong with it', () => {
    const errors = replies.filter((one) => 'error' in one);

    expect(errors).toHaveLength(4);
    for (const one of errors)
      expect(one).toEqual({ id: null, error: expect.any(String) as string });
    expect(errors[0]).toEqual({ id: null, error: 'line 3: the line is no JSON object' });
    expect(errors[1]?.['error']).toMatch(/^line 8: text: /);
  });

  it('answers with entries, sources, roles and platforms', () => {
    expect(reply('first')).toMatchObject({ kind: 'answer', language: 'en', roles: ['cio'] });
    expect(reply('first')['entries']).toContain('cio.responsibilities.summary');
    expect(reply('first')['sources']).not.toEqual([]);
    expect(reply(7)['platforms']).toContain('codecademy');
  });

  it('takes the lines of one conversation for turns of one chat', () => {
    expect(reply('second')).toMatchObject({ kind: 'answer', roles: ['cto'] });
    expect(reply('clarify')).toMatchObject({ kind: 'clarify', entries: [], roles: [] });
    expect(reply('clarified')).toMatchObject({ kind: 'answer', roles: ['cto'] });
  });

  it('lets nothing into another conversation, or to a line that stands alone', () => {
    expect(reply('stranger')['kind']).toBe('fallback');
    expect(reply('alone')['kind']).toBe('fallback');
  });

  it.each(['empty', 'blank', 'weather'])('falls back on %s text', (id) => {
    expect(reply(id)).toMatchObject({ kind: 'fallback', entries: [], sources: [] });
  });

  it('takes small talk for small talk', () => {
    expect(reply('hi')).toMatchObject({ kind: 'smalltalk', intent: 'greet', entries: [] });
  });

  it('takes braces for text', () => {
    expect(reply('mustache')).toMatchObject({ kind: 'answer', roles: ['cio'] });
    expect(reply('mustache')['text']).not.toMatch(/[{}<>]/);
  });
});

describe('ask', () => {
  it('prints one answer in plain words', async () => {
    const { code, stdout } = await run('cli/ask.js', ['What does a CTO do?'], { cwd: root });

    expect(code).toBe(0);
    expect(stdout).toMatch(/^A CTO .*\nSources?: .*\n$/s);
    expect(stdout).not.toMatch(/^\{/m);
  });

  it('ends with 0 where it can read every line', async () => {
    const input = '{"text":"hello"}\n\n{"text":"What does a CIO do?"}\n';

    expect((await run('cli/ask.js', ['--jsonl'], { cwd: root, input })).code).toBe(0);
  });

  it('answers from its own content where there is none in the working directory', async () => {
    const { code, stdout, stderr } = await run('cli/ask.js', ['What does a CTO do?'], {
      cwd: tmpdir(),
    });

    expect(stderr).toContain(`There is no content in ${tmpdir()}: reading ${ROOT}.`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^A CTO /);
  });

  it('says how it is used where it is asked nothing', async () => {
    const { code, stdout, stderr } = await run('cli/ask.js', [], { cwd: root });

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('npm run --silent ask -- --jsonl');
  });
});
