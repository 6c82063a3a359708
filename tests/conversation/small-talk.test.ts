import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('small talk', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  /** What is told to the last of some messages of one talk. */
  function heard(...texts: string[]) {
    const chat = chatWith(mind);
    const [answer] = texts.map((text) => chat.say(text).answer).slice(-1);
    const [first] = answer?.parts ?? [];
    return { ...answer, first: first?.kind === 'message' ? first.id : first?.kind };
  }

  it.each([
    ['hello there', 'smalltalk.greet', 'en'],
    ['hey there!', 'smalltalk.greet', 'en'],
    ['good afternoon! the lift is broken again', 'smalltalk.greet', 'en'],
    ['thanks so much, you rescued my presentation', 'smalltalk.thanks', 'en'],
    ['god kväll! tåget kom aldrig', 'smalltalk.greet', 'sv'],
    ['شکریہ، بڑی آسانی ہو گئی', 'smalltalk.thanks', 'ur'],
    ['bohat shukriya, dil khush ho gaya', 'smalltalk.thanks', 'ur-Latn'],
  ])('takes "%s" for what it surely is, whatever stands beside it', (text, first, language) => {
    expect(heard(text)).toMatchObject({ first, language });
  });

  it.each([
    ['that is hilarious', 'smalltalk.laugh', 'en'],
    ['bummer', 'smalltalk.commiserate', 'en'],
    ['as expected', 'smalltalk.acknowledge', 'en'],
    ['got any jokes?', 'smalltalk.joke', 'en'],
    ['I am so bored', 'smalltalk.bored', 'en'],
    ['hur står det till?', 'smalltalk.how-are-you', 'sv'],
    ['usch, vad trist', 'smalltalk.commiserate', 'sv'],
    ['dra en vits', 'smalltalk.joke', 'sv'],
    ['بہت افسوس ہوا', 'smalltalk.commiserate', 'ur'],
    ['کوئی لطیفہ سنائیں', 'smalltalk.joke', 'ur'],
    ['aap kaise hain', 'smalltalk.how-are-you', 'ur-Latn'],
    ['koi lateefa sunao yaar', 'smalltalk.joke', 'ur-Latn'],
    ['you’re really clever', 'smalltalk.compliment', 'en'],
    ['så duktig du är', 'smalltalk.compliment', 'sv'],
    ['آپ تو بڑے ذہین ہیں', 'smalltalk.compliment', 'ur'],
    ['واہ، کیا بات ہے', 'smalltalk.compliment', 'ur'],
    ['mashallah yaar bohat acha kaam kar rahe hain', 'smalltalk.compliment', 'ur-Latn'],
    ['may God bless you', 'smalltalk.blessing', 'en'],
    ['اللہ آپ کو سلامت رکھے', 'smalltalk.blessing', 'ur'],
    ['hamesha khush raho', 'smalltalk.blessing', 'ur-Latn'],
    ['vi ses imorgon', 'smalltalk.bye', 'sv'],
    ['I have a quick question', 'smalltalk.help', 'en'],
    ['آپ سے ایک بات پوچھنی تھی', 'smalltalk.help', 'ur'],
    ['mujhe ek sawal puchna tha', 'smalltalk.help', 'ur-Latn'],
    ['معاف کیجیے', 'smalltalk.acknowledge', 'ur'],
    ['maaf karna yaar, ghalti ho gayi', 'smalltalk.acknowledge', 'ur-Latn'],
    ['inshallah', 'smalltalk.acknowledge', 'ur-Latn'],
    ['jhoot bol rahe ho tum?', 'follow-up.which-answer', 'ur-Latn'],
    ['کیا واقعی؟', 'follow-up.which-answer', 'ur'],
    ['mera mood bohat kharab hai yaar', 'smalltalk.commiserate', 'ur-Latn'],
    ['isko mere plan mein daal do', 'smalltalk.use-in-slack', 'ur-Latn'],
    ['اسے محفوظ کر لیں', 'smalltalk.use-in-slack', 'ur'],
    ['acha phir baat karte hain', 'smalltalk.bye', 'ur-Latn'],
  ])('meets "%s" by itself', (text, first, language) => {
    expect(heard(text)).toMatchObject({ first, language });
  });

  it.each(['you are not smart', 'du är inte bra', 'تم اچھے نہیں ہو', 'tum zaheen nahi ho'])(
    'hears no praise in "%s"',
    (text) => {
      expect(heard(text).first).not.toBe('smalltalk.compliment');
    },
  );

  it.each([
    ['what are you, one more gpt bot?', 'smalltalk.language-model'],
    ['who programmed you?', 'smalltalk.bot-maker'],
    ['är du en språkmodell?', 'smalltalk.language-model'],
    ['vem har utvecklat dig?', 'smalltalk.bot-maker'],
    ['تمہیں کس نے بنایا ہے؟', 'smalltalk.bot-maker'],
    ['kya aap chatgpt hain?', 'smalltalk.language-model'],
  ])('says of the bot what "%s" asks', (text, first) => {
    expect(heard(text).first).toBe(first);
  });

  it.each([
    'what does a CTO do? I just want to die',
    'jag fick nej igen, orkar inte leva längre',
    'نوکری نہیں مل رہی، جینا نہیں چاہتا',
    'zindagi se tang aa gayi hun, marna chahti hun',
  ])('meets need before all else in "%s"', (text) => {
    expect(heard(text).first).toBe('smalltalk.distress');
  });

  it('is never told that something bad is good', () => {
    expect(heard('what does a CIO earn?', 'that is disappointing').first).toBe(
      'smalltalk.commiserate',
    );
  });

  it('leaves the talk as it was', () => {
    expect(heard('what does a CTO do?', 'lol', 'hi there', 'and the CIO?').roles).toEqual(['cio']);
  });

  it.each([
    'who created edX?',
    'are the exercises at Codecademy hard and frustrating?',
    'it is typical that the CTO leads development, right?',
    'what’s up with certificates at Coursera?',
  ])('is not what is asked of a role or a platform: %s', (text) => {
    expect(heard(text).kind).toBe('answer');
  });

  it.each([
    ['ok then I’ll take FutureLearn', 'futurelearn'],
    ['jag kör på Coursera', 'coursera'],
    ['chalo edX le leta hun', 'edx'],
  ])('tells of the platform that "%s" chooses', (text, platform) => {
    expect(heard(text)).toMatchObject({ kind: 'answer', platforms: [platform] });
  });

  it.each([
    'they tell me to go for CTO but I am not sure',
    'alla säger att jag borde sikta på CTO men jag vet inte',
  ])('is no doubt of an answer where somebody wavers: %s', (text) => {
    expect(heard(text)).toMatchObject({ kind: 'answer', first: 'fact' });
  });
});
