import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AnswerPart } from '../../src/answering/answer.js';
import { draft } from '../../src/answering/request.js';
import type { Mind } from '../../src/bot.js';
import { presentBlocks } from '../../src/presentation/present-blocks.js';
import { presentText } from '../../src/presentation/present-text.js';
import { wholeMind } from '../support/mind.js';

const ISOLATES = /[\u200f\u2067-\u2069]/g;

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
});

function listed(language: string, entry: string, platform: string): Answer {
  const part: AnswerPart = { kind: 'platform', platform, entries: [entry] };
  return { ...draft({ parts: [part] }), language, intent: null, confidence: 1, runnerUp: null };
}

describe('an item of a list', () => {
  it.each([
    { language: 'en', begins: '• edX offers high-quality' },
    { language: 'sv', begins: '• edX erbjuder högklassiga' },
    { language: 'ur', begins: '• edX پر دنیا بھر' },
    { language: 'ur-Latn', begins: '• edX par duniya bhar' },
  ])('names its platform once where its text begins with the name: $language', (told) => {
    const answer = listed(told.language, 'edx.about.summary', 'edx');

    expect(presentText(answer, mind.texts).replace(ISOLATES, '')).toContain(told.begins);
  });

  it('links the name that its text begins with', () => {
    const blocks = JSON.stringify(
      presentBlocks(listed('en', 'edx.about.summary', 'edx'), mind.texts),
    );

    expect(blocks).toContain('• *<https://www.edx.org|edX>* offers high-quality');
  });

  it('keeps its name apart from a text that begins otherwise, or with another word of it', () => {
    const otherwise = listed('sv', 'edx.about.quality', 'edx');
    const inflected = listed('sv', 'udacity.subjects.technology', 'udacity');

    expect(presentText(otherwise, mind.texts)).toContain('• edX: Kurserna hos edX');
    expect(presentText(inflected, mind.texts)).toContain('• Udacity: Udacitys kurser');
  });
});
