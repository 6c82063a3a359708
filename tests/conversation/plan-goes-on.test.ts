import { describe, expect, it } from 'vitest';
import { conversations, lastIds } from '../support/talks.js';

const WORDS = {
  en: {
    plan: 'put together a study plan for me',
    courses: 'a learning schedule for data analysis please',
    hours: 'half an hour before work, every day',
    weeks: ['and what comes in the second month?', 'how much of it in the first weeks?'],
    others: ['who won the league last week?', 'what does a CTO do all day?'],
  },
  sv: {
    plan: 'kan du lägga upp en plan åt mig',
    courses: 'en studieplan för dataanalys',
    hours: 'har bara en kväll i veckan',
    weeks: ['och vad händer månad två?', 'när är jag färdig då?'],
    others: ['vem vann ligan förra veckan?', 'vad gör en CTO hela dagarna?'],
  },
  ur: {
    plan: 'میرے لیے پلان بنا دو',
    courses: 'ڈیٹا اینالیسس سیکھنے کا پلان بنا دیں',
    hours: 'دن میں بس آدھا گھنٹہ',
    weeks: ['دوسرے ہفتے میں کیا پڑھوں؟', 'تین مہینے کا کر دو'],
    others: ['کل کا موسم کیسا ہوگا؟', 'CTO سارا دن کیا کرتا ہے؟'],
  },
  'ur-Latn': {
    plan: 'mere liye study plan bana do',
    courses: 'data analysis seekhne ka plan bana do',
    hours: 'din mein bas aadha ghanta',
    weeks: ['doosre hafte mein kya parhun?', 'teen mahine ka kar do'],
    others: ['kal ka mausam kaisa hoga?', 'CTO saara din kya karta hai?'],
  },
} as const;

const OF_TIME = ['plan.pace', 'plan.timing'];

describe.each(Object.entries(WORDS))('a plan in %s', (locale, words) => {
  const converse = conversations();

  it('is told of below the courses that were asked for to plan with', async () => {
    const ids = lastIds(await converse(locale, [words.courses]));

    expect(ids[0]).toBe('platform');
    expect(ids.at(-1)).toBe('plan.from-these');
  });

  it.each([words.hours, ...words.weeks])('is what time is spoken of for: %s', async (text) => {
    const [id] = lastIds(await converse(locale, [words.plan, text]));

    expect(OF_TIME).toContain(id);
  });

  it.each(words.weeks)('is not, where none was spoken of: %s', async (text) => {
    expect(OF_TIME).not.toContain(lastIds(await converse(locale, [text]))[0]);
  });

  it.each(words.others)('does not hold up what else is asked: %s', async (text) => {
    expect(OF_TIME).not.toContain(lastIds(await converse(locale, [words.plan, text]))[0]);
  });
});
