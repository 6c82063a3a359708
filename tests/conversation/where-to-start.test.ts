import { describe, expect, it } from 'vitest';
import { conversations, lastIds } from '../support/talks.js';

describe('where to start', () => {
  const converse = conversations();

  it.each([
    ['en', 'you tell me where to start'],
    ['sv', 'säg du var jag ska börja'],
    ['ur', 'آپ بتا دیں کہاں سے شروع کروں'],
    ['ur-Latn', 'aap bata dain kahan se shuru karun'],
  ])('asks what to learn where nothing was spoken of (%s): %s', async (locale, text) => {
    expect(lastIds(await converse(locale, [text]))).toEqual(['smalltalk.career-change']);
  });

  it.each([
    ['en', 'what does a CTO do?', 'so where do I start?'],
    ['ur-Latn', 'CTO kya karta hai?', 'aap bata dain kahan se shuru karun'],
  ])('is asked of the role of the talk (%s): %s, %s', async (locale, before, text) => {
    const answers = await converse(locale, [before, text]);
    expect(answers.at(-1)).toMatchObject({ kind: 'answer', roles: ['cto'] });
    expect(answers.at(-1)?.platforms).not.toEqual([]);
  });

  it('is where the platform is that was told of', async () => {
    const answers = await converse('ur', ['خان اکیڈمی کیسی ہے؟', 'کہاں سے شروع کروں؟']);
    expect(lastIds(answers)).toEqual(['platform.address']);
  });

  it('is no wish to start over', async () => {
    const [answer] = await converse('ur-Latn', ['naye sire se shuru karo']);
    expect(answer?.intent).toBe('start_over');
  });

  it('is what to study for the role of the talk, too', async () => {
    const answers = await converse('ur', ['سی آئی او کیا کرتا ہے؟', 'پھر کیا پڑھوں؟']);
    expect(answers.at(-1)).toMatchObject({ intent: 'role_study', roles: ['cio'] });
  });
});
