import { z } from 'zod';
import { Around, Words } from './pack-lists.js';
import { BackgroundFile, LikingsFile } from './pack-self.js';
import { isScript } from './script.js';
import { stemmers, type StemmerName } from './stemmers.js';

/** What `languages/<tag>/pack.yml` may hold. All of it is data: a new language needs no code. */
export const PackFile = z.strictObject({
  /** The language's name in itself, as it stands on buttons. */
  name: z.string().min(1),
  stemmer: z.enum(Object.keys(stemmers) as [StemmerName, ...StemmerName[]]),
  /** Where `right-to-left`, Latin runs in texts are isolated. */
  direction: z.enum(['left-to-right', 'right-to-left']).default('left-to-right'),
  /** The Unicode name of the script that it is written in, in small letters. */
  script: z
    .string()
    .refine(isScript, 'Unicode knows no such script; write one such as latin, arabic, cyrillic')
    .default('latin'),
  expand: z.record(z.string(), z.string()).default({}),
  endings: z.record(z.string(), z.string()).default({}),
  /** Words that mean something else in capitals, told apart where a text also has small letters. */
  capitals: z.record(z.string(), z.string()).default({}),
  /** Several words that are one thing: `it department` → `infotech department`. */
  phrases: z.record(z.string(), z.string()).default({}),
  forms: z.strictObject({
    who: Words,
    polar: Words,
    open: Words,
    /** Words between alternatives: "the CIO or the CTO". */
    either: Words.default([]),
    /** Words for any one of several: "is there one with exercises?" looks for it. */
    indefinite: Words.default([]),
    /** Words of a request anywhere in a sentence: "explain", "looking for". */
    request: Words.default([]),
    /** Phrases of asking within a sentence that tells by its other words: "kya karta". */
    within: Words.default([]),
    negation: Words,
    /** Phrases that ask what a role does not do; the role's name may stand among their words. */
    undone: Words.default([]),
    /** Words that turn a yes/no question round or limit it: "only", "avoid", "unusual". */
    turning: Words.default([]),
    /** Words and phrases that leave out what follows: "except", "other than". */
    except: Words.default([]),
    /** The same where they follow: "Coursera ke ilawa". */
    exceptAfter: Words.default([]),
    /** The same where nothing else follows, no verb that they could deny: "Coursera nahi, …". */
    exceptLast: Words.default([]),
    /** Words of a clause that sorts: behind them a denied verb leaves out too ("that are not …"). */
    sorting: Words.default([]),
    /** What takes a wish back: "never mind the certificate". */
    needless: Around,
    /** What takes names away, so that what they are excepted from stays: "remove the paid ones". */
    remove: Around,
    /** "Rather a university than a company": the words behind which the second is left out. */
    rather: z.strictObject({ when: Words, than: Words }).default({ when: [], than: [] }),
    /** What sets a thing beside the one named with it: "better than". */
    comparing: Words.default([]),
    /** Words of wishing: "I do not want …" leaves out, "I can not find …" does not. */
    wishing: Words.default([]),
    /** How somebody is spoken of who works for a role, which is then not asked of. */
    aides: z
      .strictObject({
        jobs: Words,
        /** Words between the role and the job: "assistant to the CTO". */
        between: Words,
        /** Words before the job that make it the start of a way: "from assistant to CTO". */
        notAfter: Words.default([]),
      })
      .default({ jobs: [], between: [], notAfter: [] }),
    /** Words and phrases that ask for a figure or a date: "per month", "what year". */
    exact: Words.default([]),
    /** Words and phrases of an employer who asks whom to take on: "hire first". */
    hiring: Words.default([]),
    /** Words of what was before: "what was it called earlier?" asks for no name of now. */
    former: Words.default([]),
    timing: Words.default([]),
    /** Phrases that ask how long something takes. */
    lasting: Words.default([]),
    /** What asks too much money, and what lets go of what was offered: "leave it, too expensive". */
    dear: Words.default([]),
    refusing: Words.default([]),
    /** Last words of a yes/no question that no other word of asking stands in: "… hai kya?". */
    polarEnd: Words.default([]),
    /** Where any verb may open one: its endings, and the words that only follow a noun like it. */
    verbFirst: z
      .strictObject({ endings: Words, notBefore: Words })
      .default({ endings: [], notBefore: [] }),
  }),
  likings: LikingsFile,
  background: BackgroundFile,
  /** How a wish to learn names its subject, so that one that nobody listed is noticed. */
  study: z
    .strictObject({
      /** Words that the subject follows: "learn", "course in". */
      before: Words,
      /** Words that it stands before: "course", or the verb where that comes last. */
      after: Words,
      /** Words at which it ends: "with", "from". */
      ends: Words,
      /** Words in its place that name no subject: "something", "online". */
      general: Words,
      /** Words before or behind what a plan is for, which may be no study: "plan for my wedding". */
      plans: Around,
      /** Words before or behind a language in which is taught, not which: "på svenska". */
      medium: Around,
    })
    .default({
      before: [],
      after: [],
      ends: [],
      general: [],
      plans: { before: [], after: [] },
      medium: { before: [], after: [] },
    }),
  /**
   * How people point at things just listed. In a frame `{}` stands for a number, in words or
   * figures, and `{n}` for figures alone.
   */
  pointers: z
    .strictObject({
      /** Words for the first place, for the second, and so on. */
      ordinals: z.array(Words),
      /** Words for one, for two, and so on. */
      numbers: z.array(Words),
      /** Frames of one place, filled by an ordinal: "the {} one". */
      one: Words,
      /** Frames of one place, filled by a number: "option {}". */
      numbered: Words,
      /** Frames of several from the beginning ("the first {}"), or the first where there is no gap. */
      first: Words,
      /** The same from the end. */
      last: Words,
      /** All of them; with a gap, where there are as many: "all {}". */
      all: Words,
      /** All of two. */
      both: Words,
      /** Words around one place that only recall what was said: "which was … you named". */
      recall: z.strictObject({ before: Words, after: Words }).default({ before: [], after: [] }),
      /** Words of what is asked of it, which may follow: "does the second give …?". */
      followers: Words,
    })
    .default({
      ordinals: [],
      numbers: [],
      one: [],
      numbered: [],
      first: [],
      last: [],
      all: [],
      both: [],
      recall: { before: [], after: [] },
      followers: [],
    }),
  /** How a message says in which language it wants its answer: "in Swedish please". */
  answerIn: z
    .strictObject({
      /** "In Swedish", "in Urdu", by the tag of the language. */
      phrases: z.record(z.string(), Words),
      /** Words that may stand around: "please", "answer", "can you tell me". */
      around: Words,
      /** Words that may stand there as well, and wish for nothing by themselves: "also". */
      beside: Words.default([]),
      /** Verbs before "it in Swedish" that ask of something else than the answer: "is it". */
      notAfter: Words.default([]),
    })
    .default({ phrases: {}, around: [], beside: [], notAfter: [] }),
  /** How a question wishes for a short answer; in a frame `{}` stands for a small number. */
  brevity: z
    .strictObject({
      /** "Briefly", "in {} lines". */
      frames: Words,
      /** Words for one, two, a few. */
      few: Words,
    })
    .default({ frames: [], few: [] }),
  /** Words that people write whichever language they talk in: "ok thx". Those of all packs count. */
  shared: Words.default([]),
  /** Words that a message may begin with and that ask nothing; with a comma, only before a mark. */
  openings: Words.default([]),
  /** Words of a clause that says that a question comes: "sorry, a silly question, but …". */
  announcing: z
    .strictObject({
      /** Of which it holds one: "question", "wondering", "sorry". */
      words: Words,
      /** Which may stand around them, fillers besides. */
      around: Words,
      /** Which end it without a mark: "but". */
      but: Words,
    })
    .default({ words: [], around: [], but: [] }),
  /**
   * Phrases that are met by themselves, by intent, the weightier intent first: with fillers alone
   * beside them they are all that a message says, and else they tell a wider intent more closely.
   * Words that may stand in one place are joined by "|", which is the first or last where none need
   * stand there: "you are |so|very kind".
   */
  remarks: z.record(z.string(), Words).default({}),
  fillers: Words,
  joiners: Words,
  /** Second parts of words that tell a subject by their first: "matte|hjälp". */
  compoundHeads: Words.default([]),
  concepts: z.record(z.string(), Words).default({}),
  /** Whether words are joined into one: "vinststrategi" then stands for what its parts stand for. */
  compounds: z.boolean().default(false),
  /** The language whose words for concepts are understood too, because they stand among its own. */
  borrows: z.string().optional(),
  /** Letters or letter groups that sound alike, for spelling variants: `ee` → `i`. */
  sounds: z.record(z.string(), z.string()).default({}),
});

export type PackFile = z.infer<typeof PackFile>;
