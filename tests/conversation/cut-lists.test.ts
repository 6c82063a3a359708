import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { leftOutOf } from '../../src/answering/left-out.js';
import { afterRest } from '../../src/conversation/held-back.js';
import { presentText } from '../../src/presentation/present-text.js';
import { chatWith, wholeMind } from '../support/mind.js';

const TALKS = [
  {
    language: 'en',
    universities: 'which platforms are run by universities?',
    rest: 'and the rest?',
    sixth: 'what is the sixth one?',
    all: 'list every platform',
    free: 'free courses please',
    others: 'There are 10 more platforms.',
  },
  {
    language: 'sv',
    universities: 'plattformar från universitet',
    rest: 'visa resten också',
    sixth: 'vad är den sjätte?',
    all: 'räkna upp alla plattformar',
    free: 'gratis kurser tack',
    others: 'Det finns 10 plattformar till.',
  },
  {
    language: 'ur',
    universities: 'یونیورسٹیوں کے پلیٹ فارم دکھائیں',
    rest: 'باقی بھی بتائیں',
    sixth: 'چھٹا والا کیا ہے؟',
    all: 'تمام پلیٹ فارم گنوائیں',
    free: 'مفت کورس چاہئیں',
    others: 'اس طرح کے 10 پلیٹ فارمز اور بھی ہیں۔',
  },
  {
    language: 'ur-Latn',
    universities: 'universities ke platforms dikhao',
    rest: 'baqi bhi batao',
    sixth: 'chhata wala kya hai?',
    all: 'tamam platforms ginwao',
    free: 'free courses chahiye',
    others: 'Is tarah ke 10 platforms aur bhi hain.',
  },
];

function listedIn({ parts }: Answer): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'platform' ? [part.platform] : []));
}

describe.each(TALKS)('a list that is too long to tell at once, in $language', (talk) => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  function talkOf(...texts: readonly string[]): readonly Answer[] {
    const chat = chatWith(mind);
    return texts.map((text) => chat.say(text, { locale: talk.language }).answer);
  }

  it('names what it leaves out, so that all with the property are told of', () => {
    const [list] = talkOf(talk.universities) as [Answer];
    const fromUniversities = mind.knowledge.platforms.filter(
      ({ provider, partners }) => provider.kind === 'university' || partners.length > 0,
    );

    expect([...listedIn(list), ...leftOutOf(list)].toSorted()).toEqual(
      fromUniversities.map(({ id }) => id).toSorted(),
    );
    const text = presentText(list, mind.texts);
    for (const { name } of fromUniversities) expect(text).toContain(name);
  });

  it('tells how many there are more where they are many', () => {
    const [list] = talkOf(talk.free) as [Answer];

    expect(presentText(list, mind.texts)).toContain(talk.others);
  });

  it('goes on with what it left out', () => {
    const [list, rest] = talkOf(talk.universities, talk.rest) as [Answer, Answer];

    expect([...listedIn(rest), ...leftOutOf(rest)]).toEqual(leftOutOf(list));
  });

  it('is counted as a whole, before and after the rest is shown', () => {
    const [list, sixth] = talkOf(talk.universities, talk.sixth) as [Answer, Answer];
    const [, , later] = talkOf(talk.universities, talk.rest, talk.sixth) as [
      Answer,
      Answer,
      Answer,
    ];

    expect(sixth.platforms).toEqual([leftOutOf(list)[1]]);
    expect(later.platforms).toEqual(sixth.platforms);
  });

  it('is known to be whole where all were named', () => {
    const [list, rest] = talkOf(talk.all, talk.rest) as [Answer, Answer];

    expect(rest.parts[0]).toMatchObject({ id: 'list.whole' });
    expect([...listedIn(rest), ...leftOutOf(rest)]).toEqual(list.platforms);
  });
});

describe('“which of them …?” after a list that was cut', () => {
  it('asks of those that were left out as well', async () => {
    const mind = await wholeMind();
    const chat = chatWith(mind);
    const { answer: list } = chat.say('which platforms are run by universities?');
    const { answer } = chat.say('which of them have certificates?');

    expect(listedIn(answer)).toContain('futurelearn');
    expect(leftOutOf(list)).toContain('futurelearn');
  });
});

describe('the rest, shown by a button', () => {
  it('is counted with the list that it belongs to', async () => {
    const mind = await wholeMind();
    const chat = chatWith(mind);
    const { answer, context } = chat.say('which platforms are run by universities?');
    const shown = afterRest(answer, context);

    expect(shown?.whole?.slice(0, 9)).toEqual([...listedIn(answer), ...leftOutOf(answer)]);
  });
});
