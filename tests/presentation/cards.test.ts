import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeAnswer } from '../../src/answering/answer-code.js';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { escapeMrkdwn, cutAt } from '../../src/presentation/mrkdwn.js';
import { presentBlocks } from '../../src/presentation/present-blocks.js';
import { checkBlocks } from '../../src/workspace/block-kit/check-blocks.js';
import { isRecord, listOf } from '../../src/workspace/json.js';
import { chatWith, wholeMind } from '../support/mind.js';

const WISHES: Readonly<Record<string, string>> = {
  en: 'where can I learn python for free?',
  sv: 'var kan jag lära mig python gratis?',
  ur: 'پائتھون مفت میں کہاں سیکھوں؟',
  'ur-Latn': 'python free mein kahan seekhun?',
};

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
}, 60_000);

const withCards = (answer: Answer) =>
  presentBlocks(answer, mind.texts, { code: encodeAnswer(answer), cards: true });
const carousels = (answer: Answer) =>
  withCards(answer).filter((block) => block.type === 'carousel');
const asked = (language: string) =>
  chatWith(mind).say(WISHES[language] ?? '', { locale: language }).answer;

/** An answer that recommends these platforms for all that is stated of them. */
function recommending(platforms: readonly string[], language: string): Answer {
  const answer = asked('en');
  const parts = platforms.map((platform) => ({
    kind: 'platform' as const,
    platform,
    entries: (mind.knowledge.platform(platform)?.facts ?? []).slice(0, 2).map(({ id }) => id),
  }));
  return { ...answer, language, parts, platforms };
}

describe.each(Object.keys(WISHES))('platforms on cards in %s', (language) => {
  it('are one carousel, with a card for each platform in order', () => {
    const answer = asked(language);
    const [carousel, ...others] = carousels(answer);
    const titles = carousel?.elements.map(({ title }) => title?.text ?? '') ?? [];

    expect(others).toEqual([]);
    expect(titles).toHaveLength(answer.platforms.length);
    answer.platforms.forEach((id, at) => {
      expect(titles[at]).toContain(mind.knowledge.platform(id)?.name);
    });
  });

  it('are taken by Slack, whichever platforms they are', () => {
    const ids = mind.knowledge.platforms.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1, maxLength: 10 }), (platforms) => {
        expect(checkBlocks(withCards(recommending(platforms, language)), 'message')).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('say of every platform what is free and what costs, and lead to its site', () => {
    for (const { id, address } of mind.knowledge.platforms) {
      const [carousel] = carousels(recommending([id], language));
      const [card] = carousel?.elements ?? [];

      expect(card?.subtitle?.text.trim()).not.toBe('');
      expect(card?.subtitle?.text).not.toContain('card.cost');
      expect(card?.actions?.[0]).toMatchObject({ url: address });
      expect(card?.actions?.[1]).toMatchObject({ value: `platform:${id}` });
    }
  });

  it('name their platform in what a screen reader says of each button', () => {
    const [carousel] = carousels(asked(language));
    for (const [at, card] of (carousel?.elements ?? []).entries()) {
      const name = mind.knowledge.platform(asked(language).platforms[at] ?? '')?.name ?? '?';
      expect(card.actions?.every((one) => one.accessibility_label?.includes(name))).toBe(true);
    }
  });

  it('close every isolate that they open', () => {
    for (const { id } of mind.knowledge.platforms) {
      const texts = JSON.stringify(carousels(recommending([id], language)));
      expect(texts.match(/[\u2066-\u2068]/g)?.length ?? 0).toBe(
        texts.match(/\u2069/g)?.length ?? 0,
      );
    }
  });
});

describe('platforms', () => {
  it('stand in plain sections where cards were not asked for', () => {
    const answer = asked('en');
    const blocks = presentBlocks(answer, mind.texts, { code: encodeAnswer(answer) });

    expect(blocks.map(({ type }) => type)).not.toContain('carousel');
  });

  it('stand in plain sections where they are more than a carousel holds', () => {
    const all = mind.knowledge.platforms.map(({ id }) => id);

    expect(carousels(recommending(all, 'en'))).toEqual([]);
  });

  it('keep the sources, the reason, the vote and the way to share below the cards', () => {
    const text = JSON.stringify(withCards(asked('en')));

    for (const id of ['answer:share', 'answer:why', 'answer:feedback', 'finder:filters']) {
      expect(text).toContain(`"${id}"`);
    }
    expect(text).toContain('Source: ');
  });

  it('use each action id once in the message', () => {
    const ids = withCards(asked('en')).flatMap((block) => actionIds(block));

    expect(new Set(ids).size).toBe(ids.length);
  });
});

function actionIds(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(actionIds);
  if (!isRecord(value)) return [];
  const own = typeof value['action_id'] === 'string' ? [value['action_id']] : [];
  return [...own, ...listOf(value['elements']).flatMap(actionIds), ...actionIds(value['actions'])];
}

describe('a text that is cut', () => {
  it('is never longer than its limit once it is safe', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400, unit: 'grapheme' }),
        fc.integer({ min: 10, max: 200 }),
        (text, limit) => {
          expect(cutAt(text, limit, escapeMrkdwn).length).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  it('stays whole where it fits, and is marked where it does not', () => {
    expect(cutAt('short', 20, escapeMrkdwn)).toBe('short');
    expect(cutAt('one two three four', 12, escapeMrkdwn)).toBe('one two …');
  });
});
