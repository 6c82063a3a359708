import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import type { Answer } from '../../src/answering/answer.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { chatWith, wholeMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
}, 60_000);

/** The last answer of a talk. */
function told(locale: string, ...texts: readonly string[]): Answer {
  const chat = chatWith(mind);
  const answers = texts.map((text) => chat.say(text, { locale }).answer);
  const last = answers.at(-1);
  if (!last) throw new Error('nothing was said');
  return last;
}

function notesOf({ parts }: Answer): readonly unknown[] {
  return parts.flatMap((part) => (part.kind === 'message' ? [[part.id, part.values ?? {}]] : []));
}

describe('a degree that somebody has or asks about', () => {
  it.each([
    { locale: 'en', first: 'How does one become a CTO?', own: 'all I have is a diploma' },
    { locale: 'sv', first: 'Hur blir man CTO?', own: 'jag har tyvärr bara ett diplom' },
    { locale: 'ur', first: 'سی ٹی او کیسے بنتے ہیں؟', own: 'میرے پاس تو بس ڈپلومہ ہے' },
    { locale: 'ur-Latn', first: 'CTO kaise bante hain?', own: 'mere paas bas diploma hai' },
  ])('is set beside what the role of the talk asks for: $own', ({ locale, first, own }) => {
    const answer = told(locale, first, own);
    expect(notesOf(answer)).toEqual([
      ['background.degree-not-named', { degree: 'diploma', role: 'cto' }],
    ]);
    expect(entriesOf(answer.parts)).toEqual(['cto.education.summary']);
    expect(answer.platforms).toEqual([]);
  });

  it.each([
    { locale: 'en', text: 'Would an MBA do for a CIO?' },
    { locale: 'sv', text: 'duger en MBA för att bli CIO?' },
    { locale: 'ur', text: 'کیا سی آئی او کے لیے ایم بی اے ٹھیک ہے؟' },
    { locale: 'ur-Latn', text: 'kya CIO ke liye MBA theek hai?' },
  ])('is said not to be mentioned where no document names it: $text', ({ locale, text }) => {
    expect(notesOf(told(locale, text))).toEqual([
      ['background.degree-not-named', { degree: 'mba', role: 'cio' }],
    ]);
  });

  it.each([
    { locale: 'en', text: "I'm in the fifth trimester of my BSc and want to be CTO, what now?" },
    { locale: 'ur-Latn', text: 'main BS ke aathwein trimester mein hun, CTO banna hai' },
  ])('needs no known words beside it: $text', ({ locale, text }) => {
    expect(told(locale, text)).toMatchObject({ kind: 'answer', roles: ['cto'] });
  });

  it('is answered with the fact that names it', () => {
    const answer = told('en', 'what should a CTO have studied?', 'would my B.Tech do?');
    expect(notesOf(answer)).toEqual([['background.no-must', {}]]);
    expect(entriesOf(answer.parts)).toEqual(['cto.education.examples']);
  });

  it('is told as what is often asked for where the documents say so', () => {
    const answer = told('en', "Does a CIO need a master's?");
    expect(notesOf(answer)).toEqual([['background.no-must', {}]]);
    expect(entriesOf(answer.parts)).toContain('cio.education.masters');
  });

  it.each(['I want a diploma in management', 'I have a diploma. Which free courses come next?'])(
    'stays a wish for a course where one is looked for: %s',
    (text) => {
      expect(told('en', text).platforms).not.toEqual([]);
    },
  );

  it('asks nothing of a role after talk of platforms alone', () => {
    const answer = told('sv', 'vad kostar Coursera?', 'jag har en doktorsexamen');
    expect(notesOf(answer)).not.toContainEqual(
      expect.arrayContaining(['background.degree-not-named']),
    );
  });
});

describe('work that somebody has done', () => {
  it.each([
    {
      locale: 'en',
      first: 'what does a CIO do?',
      own: 'I have twelve years of banking experience',
    },
    { locale: 'sv', first: 'vad gör en CIO?', own: 'jag har tolv års erfarenhet av bankväsen' },
    { locale: 'ur', first: 'سی آئی او کیا کرتا ہے؟', own: 'میرا بینک میں بارہ سال کا تجربہ ہے' },
    {
      locale: 'ur-Latn',
      first: 'CIO kya karta hai?',
      own: 'mera bank mein 12 saal ka experience hai',
    },
  ])('is not weighed, and the way to the role is told: $own', ({ locale, first, own }) => {
    const answer = told(locale, first, own);
    expect(notesOf(answer)).toEqual([['background.not-weighed', {}]]);
    expect(answer.roles).toEqual(['cio']);
  });
});

describe('likings', () => {
  it.each([
    { locale: 'en', text: "I get on with people but can't program: CIO or CTO?", role: 'cio' },
    {
      locale: 'ur-Latn',
      text: 'programming nahi aati lekin team chala leta hun, CIO ya CTO?',
      role: 'cio',
    },
    { locale: 'en', text: 'What should somebody become who loves programming?', role: 'cto' },
    { locale: 'sv', text: 'vad ska en som älskar att programmera bli?', role: 'cto' },
    { locale: 'ur', text: 'جسے کوڈنگ کا شوق ہو وہ کیا بنے؟', role: 'cto' },
    { locale: 'ur-Latn', text: 'jisko coding pasand ho wo kya bane?', role: 'cto' },
  ])('decide which role is told of first: $text', ({ locale, text, role }) => {
    expect(entriesOf(told(locale, text).parts)[0]).toBe(`both.choice.${role}`);
  });

  it.each([
    { locale: 'en', text: 'I run a team gladly and never touch code. CIO or CTO?', role: 'CIO' },
    { locale: 'sv', text: 'jag älskar att programmera. CIO eller CTO?', role: 'CTO' },
    { locale: 'ur', text: 'مجھے کوڈنگ کا شوق ہے، سی آئی او بنوں یا سی ٹی او؟', role: 'CTO' },
    { locale: 'ur-Latn', text: 'mujhe coding ka shoq hai, CIO banun ya CTO?', role: 'CTO' },
  ])('draw a conclusion, and keep the other role for more: $text', ({ locale, text, role }) => {
    const { parts, more } = told(locale, text);

    expect(parts[0]).toEqual({
      kind: 'message',
      id: 'choice.nearer',
      values: { nearer: 'one', role },
    });
    expect(entriesOf(parts)).toEqual([`both.choice.${role.toLowerCase()}`]);
    expect(more.length).toBeGreaterThan(0);
  });

  it.each(['Which of the two roles suits me?', 'CIO or CTO, what should I go for?'])(
    'are needed for a conclusion: %s',
    (text) => {
      expect(told('en', text).parts.every(({ kind }) => kind === 'fact')).toBe(true);
    },
  );

  it('may speak for both roles, one after the other', () => {
    const own = ['I like leading people, CIO or CTO?', 'what if I enjoy programming as well?'];
    const { parts } = told('en', ...own);

    expect(parts[0]).toMatchObject({ id: 'choice.nearer', values: { nearer: 'both' } });
    expect(entriesOf(parts)).toEqual(['both.choice.summary']);
  });

  it('are the reason that is given when somebody asks why', () => {
    const { parts } = told('en', 'I like leading people, CIO or CTO?', 'why is that?');

    expect(parts[0]).toMatchObject({ id: 'follow-up.choice-told' });
    expect(entriesOf(parts)).toEqual(['both.choice.cio', 'both.choice.cto']);
  });

  it('hold for the question which of the two it is, asked after them', () => {
    const answer = told('en', "I lead people well but can't program", 'which role suits me, then?');
    expect(entriesOf(answer.parts)[0]).toBe('both.choice.cio');
  });

  it('favour neither role where the second thing liked speaks for the other', () => {
    const answer = told(
      'en',
      'CIO or CTO, I am not sure',
      'I like leading people',
      'but I like programming too',
    );
    expect(entriesOf(answer.parts)[0]).toBe('both.choice.summary');
  });
});

describe('a degree asked about in talk of a role', () => {
  it.each([
    { locale: 'ur', texts: ['سی آئی او کیا ہے؟', 'ایم بی اے لازمی ہے کیا؟'] },
    { locale: 'ur', texts: ['سی آئی او کیا ہے؟', 'ایم بی اے ضروری ہے؟'] },
    { locale: 'sv', texts: ['vad gör en CIO?', 'behövs en MBA?'] },
  ])('is set beside that role: $texts', ({ locale, texts }) => {
    const answer = told(locale, ...texts);
    expect(answer).toMatchObject({ intent: 'role_education', roles: ['cio'] });
    expect(notesOf(answer)[0]).toEqual(['background.degree-not-named', expect.anything()]);
  });
});

describe('a role without a degree', () => {
  it.each([
    { locale: 'en', text: 'can I become a CIO without a computer science degree?' },
    { locale: 'ur', text: 'کیا ڈگری کے بغیر سی آئی او بن سکتے ہیں؟' },
    { locale: 'ur-Latn', text: 'kya baghair degree ke CIO ban sakte hain?' },
  ])('is met with that no degree is called a must: $text', ({ locale, text }) => {
    expect(notesOf(told(locale, text))).toEqual([['background.no-must', {}]]);
  });

  it('is not what asks which degree it is', () => {
    expect(notesOf(told('en', 'which degree does a CIO need?'))).toEqual([]);
  });
});

describe('the role of a talk', () => {
  it.each([
    {
      locale: 'en',
      texts: [
        'what does a CTO do?',
        'show me free design courses',
        'how much experience is required?',
      ],
    },
    { locale: 'ur-Latn', texts: ['CTO ka kaam?', 'edX kaisa hai', 'tajurba kitna chahiye'] },
  ])('outlasts a question about courses: $texts', ({ locale, texts }) => {
    expect(told(locale, ...texts).roles).toEqual(['cto']);
  });

  it('begins with a message that could not be answered', () => {
    const texts = ['bhai kehta hai CTO ban jao. sach hai?', 'kitne saal lagte hain'];
    expect(told('ur-Latn', ...texts).roles).toEqual(['cto']);
  });

  it('stays where somebody doubts that they can become one', () => {
    const texts = [
      'what must a CTO have studied?',
      'I only have a diploma',
      "so I can't become one?",
    ];
    const answer = told('en', ...texts);
    expect(answer).toMatchObject({ intent: 'role_path', roles: ['cto'] });
  });
});
