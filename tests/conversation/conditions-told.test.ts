import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
}, 60_000);

const told = (text: string, locale: string) => chatWith(mind).say(text, { locale }).answer;

describe('who does not want to code and asks after a role', () => {
  it.each([
    ['en', 'something technical, but without coding, can I become a CIO then?'],
    ['sv', 'gärna teknik men utan programmering, går det att bli CIO då?'],
    ['sv', 'jag tycker inte om att koda, kan jag bli CIO ändå?'],
    ['ur', 'مجھے پروگرامنگ پسند نہیں، کیا میں CIO بن سکتا ہوں؟'],
    ['ur-Latn', 'mujhe programming pasand nahi, kya main CIO ban sakti hun?'],
  ])('hears how technical it is (%s): %s', (locale, text) => {
    const { kind, intent, roles } = told(text, locale);

    expect({ kind, intent, roles }).toEqual({
      kind: 'answer',
      intent: 'role_technical_depth',
      roles: ['cio'],
    });
  });

  it('asks two things where the first is a question too', () => {
    const { roles, platforms } = told('where do I learn SQL, and can I become a CIO?', 'en');

    expect({ roles, searched: platforms.length > 0 }).toEqual({ roles: ['cio'], searched: true });
  });
});

describe('what somebody likes more than something else', () => {
  it.each([
    ['en', 'CIO or CTO? I enjoy leading a team more than writing code', 'cio'],
    ['sv', 'CIO eller CTO? jag gillar att leda folk mer än att koda', 'cio'],
    ['ur', 'میرے لیے کون سا عہدہ بہتر ہے؟ مجھے لوگوں کو manage کرنا پسند ہے', 'cio'],
  ])('speaks for its role (%s): %s', (locale, text, role) => {
    expect(told(text, locale).parts).toContainEqual(
      expect.objectContaining({ entry: `both.choice.${role}` }),
    );
  });
});

describe('a fee for the certificate alone', () => {
  it.each([
    ['en', 'which sites charge only for the certificate?'],
    ['sv', 'vilka tar bara betalt för intyget?'],
    ['ur', 'کون سے پلیٹ فارم صرف سرٹیفکیٹ کے پیسے لیتے ہیں؟'],
    ['ur-Latn', 'kaun se platform sirf certificate ke paise lete hain?'],
  ])('is no free certificate (%s): %s', (locale, text) => {
    const { platforms } = told(text, locale);

    expect(platforms).toContain('edx');
    expect(platforms).not.toContain('alison');
  });
});
