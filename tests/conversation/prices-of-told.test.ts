import { describe, expect, it } from 'vitest';
import { conversations } from '../support/talks.js';

describe('after talk of platforms, a price', () => {
  const converse = conversations();

  it.each([
    ['en', 'tell me about edX', 'how much is the certificate?'],
    ['sv', 'berätta om edX', 'vad kostar certifikatet?'],
    ['ur-Latn', 'edX ke bare mein batao', 'certificate kitne ka hai?'],
    ['ur', 'edX کے بارے میں بتائیں', 'سرٹیفکیٹ کتنے کا ہے؟'],
  ])('of the certificate is told as far as it is stated (%s)', async (locale, about, text) => {
    const answer = (await converse(locale, [about, text])).at(-1);

    expect(answer?.parts[0]).toMatchObject({ kind: 'fact', entry: 'edx.certificate.summary' });
  });

  it.each([
    ['en', 'khan-academy', ['tell me about Khan Academy', 'how much is the certificate?']],
    ['ur', 'linkedin-learning', ['LinkedIn Learning کیا ہے', 'سرٹیفکیٹ کے پیسے تو نہیں لگیں گے؟']],
    [
      'ur-Latn',
      'khan-academy',
      ['khan academy kya hai', 'certificate ke paise to nahi lagenge na?'],
    ],
  ])('of a certificate not stated is owned up to (%s): %s', async (locale, platform, turns) => {
    const answer = (await converse(locale, turns)).at(-1);

    expect(answer).toMatchObject({ kind: 'fallback', platforms: [platform] });
    expect(answer?.parts[0]).toMatchObject({ entry: 'unknown.platform-certificate' });
  });

  it('is not told of a certificate that is not named', async () => {
    const [answer] = await converse('ur-Latn', ['Alison par course karne ki kya fees hai?']);

    expect(answer?.parts[0]).toMatchObject({ entry: 'alison.cost.summary' });
  });

  it('is told of each that was compared', async () => {
    const answer = (await converse('en', ['codecademy or udacity?', 'which costs less?'])).at(-1);

    expect(answer?.platforms).toEqual(['codecademy', 'udacity']);
  });

  it.each([
    ['en', ['compare coursera and edX', 'which is cheapest?']],
    ['sv', ['jämför coursera och edX', 'vilken kostar minst?']],
  ])('is told of each where the cheapest is asked for (%s)', async (locale, turns) => {
    const [first, second] = (await converse(locale, turns)).at(-1)?.parts ?? [];

    expect([first, second]).toMatchObject([
      { entry: 'coursera.cost.summary' },
      { entry: 'edx.cost.summary' },
    ]);
  });

  it('is none where a role saves costs', async () => {
    const turns = ['codecademy or udacity?', 'who cuts costs in a company?'];

    expect((await converse('en', turns)).at(-1)).toMatchObject({ platforms: [] });
  });
});

describe('after talk of a certificate', () => {
  const converse = conversations();
  const told = async (locale: string, turns: readonly string[]) =>
    (await converse(locale, turns)).at(-1)?.parts.find(({ kind }) => kind === 'fact');

  it.each([
    ['en', ['are certificates on Alison free?', 'what does it cost to get one?']],
    ['sv', ['är certifikaten på Alison gratis?', 'vad kostar ett?']],
    ['ur-Latn', ['kya Alison certificate deta hai?', 'lene ka kitna kharcha hai?']],
  ])('a price is that of the certificate (%s)', async (locale, turns) => {
    expect(await told(locale, turns)).toMatchObject({ entry: 'alison.certificate.summary' });
  });

  it.each([
    ['en', ['is edX free?', 'no wait i meant the certifcate not the course']],
    ['sv', ['är edX bra?', 'men kostar inte intyget nåt då']],
    ['ur', ['کیا edX مفت ہے؟', 'نہیں، میرا مطلب سرٹیفکیٹ تھا']],
  ])('which is corrected to, the certificate is told of (%s)', async (locale, turns) => {
    expect(await told(locale, turns)).toMatchObject({ entry: 'edx.certificate.summary' });
  });

  it('the site’s own price is still told of it', async () => {
    const turns = ['does edX give certificates?', 'and is edX free?'];

    expect(await told('en', turns)).toMatchObject({ entry: 'edx.cost.summary' });
  });

  it('one that is wished for is looked for', async () => {
    const answers = await converse('en', ['tell me about codecademy', 'no, with a certificate']);

    expect(answers.at(-1)?.platforms.length).toBeGreaterThan(1);
  });
});

describe('after talk of a trial', () => {
  const converse = conversations();

  it.each([
    ['en', ['linkedin learning free trial?', 'for how long?']],
    ['sv', ['har linkedin learning provperiod?', 'hur länge?']],
  ])('"for how long?" asks of it (%s)', async (locale, turns) => {
    expect((await converse(locale, turns)).at(-1)?.parts[0]).toMatchObject({
      entry: 'linkedin-learning.trial.period',
    });
  });
});

describe('a site that is left out', () => {
  const converse = conversations();

  it.each([
    ['en', ['nothing from Google']],
    ['en', ['tell me about coursera', 'nothing from Google']],
    ['sv', ['vilka plattformar finns?', 'inget från Google']],
    ['sv', ['vilka plattformar finns?', 'inte Google tack']],
  ])('is not among those listed (%s): %s', async (locale, turns) => {
    const answer = (await converse(locale, turns)).at(-1);

    expect(answer?.platforms.length).toBeGreaterThan(2);
    expect(answer?.platforms).not.toContain('google-digital-garage');
  });
});
