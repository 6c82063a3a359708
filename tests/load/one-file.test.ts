import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { loadMind, type Mind } from '../../src/bot.js';
import { foldersOf } from '../../src/load/folders.js';
import { presentText } from '../../src/presentation/present-text.js';
import { chatWith, englishRoot, ROOT } from '../support/mind.js';

const FIXTURES = join(ROOT, 'tests', 'fixtures', 'one-file');
const roots: string[] = [];

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** The bot over the English data with a change in one of its files. */
async function mindAfter(change: (knowledge: string) => void): Promise<Mind> {
  const root = mkdtempSync(join(tmpdir(), 'wayfinder-one-file-'));
  roots.push(root);
  cpSync(await englishRoot(), root, { recursive: true });
  change(join(root, 'knowledge'));
  return loadMind(foldersOf(root));
}

describe('a platform that one new file adds', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await mindAfter((knowledge) => {
      cpSync(join(FIXTURES, 'skillsmith.yml'), join(knowledge, 'platforms', 'skillsmith.yml'));
    });
  });

  const ask = (text: string): Answer => chatWith(mind).say(text).answer;
  const textOf = (text: string) => presentText(ask(text), mind.texts);

  it.each(['what is Skillsmith?', 'tell me about skilsmith', 'Skillsmith'])(
    'is told of: %s',
    (text) => {
      expect(ask(text).platforms).toEqual(['skillsmith']);
      expect(textOf(text)).toContain('Skillsmith teaches blockchain for free.');
    },
  );

  it('answers by its own facts', () => {
    expect(textOf('how much does Skillsmith cost?')).toContain('cost nothing');
    expect(textOf('does Skillsmith give certificates?')).toContain('gives certificates');
  });

  it('is recommended for what it teaches', () => {
    expect(ask('learn blockchain for free').platforms[0]).toBe('skillsmith');
  });

  it('is listed and compared with the others', () => {
    expect(ask('which platforms do you know?').platforms).toContain('skillsmith');
    expect(ask('compare Skillsmith and edX').platforms).toEqual(['skillsmith', 'edx']);
  });

  it('may be matched with a role by its subjects alone', () => {
    const answer = chatWith(mind).say('', {
      ask: { intent: 'role_study', roles: ['cto'], facets: { subject: ['blockchain'] } },
    }).answer;

    expect(answer.platforms).toEqual(['skillsmith']);
  });
});

describe('an item that one edit adds to the quiz', () => {
  it('is asked as the others are', async () => {
    const before = await mindAfter(() => undefined);
    const after = await mindAfter((knowledge) => {
      const item = readFileSync(join(FIXTURES, 'quiz-item.yml'), 'utf8');
      appendFileSync(join(knowledge, 'quiz.yml'), item);
    });
    const count = before.knowledge.quiz.items.length;
    const told = presentText(
      chatWith(after).say('', { ask: { intent: 'start_quiz' } }).answer,
      after.texts,
    );

    expect(told).toContain(`Question 1 of ${String(count + 1)}`);
    expect(after.texts.label('quiz.hundred-servers', 'en')).toContain('hundred sketches');
  });
});
