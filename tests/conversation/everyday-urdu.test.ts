import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('everyday Urdu in both scripts', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  /** What is told to the last of some messages of one talk. */
  function last(...texts: string[]) {
    const chat = chatWith(mind);
    const [answer] = texts.map((text) => chat.say(text).answer).slice(-1);
    const [first] = answer?.parts ?? [];
    return { ...answer, first: first?.kind === 'message' ? first.id : first?.kind };
  }

  it.each([
    'سی ٹی او کی نوکری دلا دیں',
    'yaar koi job lagwa do',
    'kya aap naukri dilwa sakte hain?',
  ])('the bot gets nobody a job: "%s"', (text) => {
    expect(last(text)).toMatchObject({ kind: 'fallback', intent: 'job_application' });
  });

  it('money that does not suffice wishes for what is free', () => {
    const { platforms } = last('excel ka course', 'free ho bhai, petrol ke paise pure nahi hote');

    expect(platforms).toContain('google-digital-garage');
  });

  it.each([
    ['بھانجے کو حساب پڑھوانا ہے، کوئی کورس؟', ['khan-academy']],
    ['hisaab ka koi acha course', ['khan-academy']],
    ['دکان کا حساب کتاب سیکھنا چاہتی ہوں', ['stanford-online']],
  ])('calculation is a subject in "%s"', (text, platforms) => {
    expect(last(text)).toMatchObject({ kind: 'answer', platforms });
  });

  it.each(['میرے حساب سے سی ٹی او بہتر ہے نا؟', 'apke hisaab se konsa role behtar hai'])(
    'and somebody’s opinion in "%s"',
    (text) => {
      expect(last(text)).toMatchObject({ intent: 'role_choice' });
    },
  );

  it.each(['kharchon ka hisab kaun rakhta hai', 'خرچوں کا حساب کون رکھتا ہے'])(
    'and the budget in "%s"',
    (text) => {
      expect(last(text)).toMatchObject({ intent: 'role_budget', roles: ['cio'] });
    },
  );

  it.each(['یہ سب فری ہیں؟', 'ان میں کون سے فری ہیں'])(
    'a borrowed word asks for the cost in "%s"',
    (text) => {
      const { platforms } = last(text);
      expect(platforms).toContain('alison');
      expect(platforms).not.toContain('linkedin-learning');
    },
  );

  it.each([
    ['mjy cto k bare me btayn', 'role_definition', ['cto']],
    ['phr b ban skty hain cto?', 'role_path', ['cto']],
    ['coding ni ani to cio bn skta hu?', 'role_technical_depth', ['cio']],
    ['mujko swedish seekhny ka shok h', 'course_recommend', []],
    ['bhae konsi site behter h', 'course_recommend', []],
    ['koe asaan sa course btaen', 'course_recommend', []],
  ])('is read in whatever letters: "%s"', (text, intent, roles) => {
    expect(last(text)).toMatchObject({ kind: 'answer', intent, roles });
  });

  it.each([
    ['yaar urdu me bat krein na', 'ur-Latn'],
    ['bhai english mein baat karo', 'en'],
    ['بھائی رومن میں بات کریں', 'ur-Latn'],
  ])('the talk goes on in the language wished for by "%s"', (text, language) => {
    expect(last(text)).toMatchObject({ intent: 'switch_language', language });
  });

  it.each([
    ['alison ka koi course hai?', 'alison'],
    ['udacity k courses', 'udacity'],
    ['berkeley pe kia kia parhaya jata h', 'uc-berkeley-online'],
    ['ایڈ ایکس کا کوئی اچھا کورس', 'edx'],
    ['خان اکیڈمی پہ کیا پڑھایا جاتا ہے', 'khan-academy'],
  ])('"%s" asks what can be learnt there', (text, platform) => {
    expect(last(text)).toMatchObject({ kind: 'answer', platforms: [platform] });
  });

  it.each([['الیسن پہ ذیادہ کونسے مضامین ہیں'], ['الیسن پر زیادہ کون سے مضامین ہیں']])(
    'is read in whatever letters: "%s"',
    (text) => {
      expect(last(text)).toMatchObject({ intent: 'platform_subjects', platforms: ['alison'] });
    },
  );

  it.each(['matric pass hun, koi course batayein', 'میٹرک کے بعد کوئی اچھا کورس بتائیں'])(
    'schooling is no hindrance to a course in "%s"',
    (text) => {
      expect(last(text).kind).toBe('answer');
    },
  );

  it.each(['matric ka result kab aye ga', 'میٹرک کا رزلٹ کب آئے گا'])(
    'and is nothing of ours in "%s"',
    (text) => {
      expect(last(text)).toMatchObject({ kind: 'fallback', platforms: [] });
    },
  );

  it.each(['coding ka koi zabardast course', 'کوئی شاندار کورس بتائیں جناب'])(
    'praise is no name of a subject in "%s"',
    (text) => {
      expect(last(text).first).toBe('platform');
    },
  );

  it.each(['thanks bro', 'ok bro', 'bro what does a CTO do?'])('"%s" is English', (text) => {
    expect(last(text).language).toBe('en');
  });
});
