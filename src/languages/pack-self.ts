import { z } from 'zod';
import { Around, Words } from './pack-lists.js';

/** How somebody tells what they like and what not: "I like people, but I can not code". */
export const LikingsFile = z
  .strictObject({
    /** Words and phrases of dislike, beside those that negate or leave out. */
    averse: Words,
    /** Phrases that deny nothing, though a word in them does: "not only". */
    spared: Words,
    /** Words of liking and being: a joiner beside them parts two clauses, not two things. */
    said: Words,
    /** Whether these words stand behind what they are said of. */
    saidLast: z.boolean().default(false),
    /** Words and phrases that begin a clause: "but". */
    begins: Words,
    /** Words that end one, where the verb stands last. */
    ends: Words.default([]),
    /** Words and phrases of liking something or being good at it. */
    liked: Words.default([]),
    /** Words and phrases by which somebody speaks of themselves. */
    self: Words.default([]),
    /** Words for those for whom a course is looked for: "my daughter". */
    learners: Words.default([]),
    /** Words and phrases for something else than what is disliked. */
    instead: Words.default([]),
  })
  .default({
    averse: [],
    spared: [],
    said: [],
    saidLast: false,
    begins: [],
    ends: [],
    liked: [],
    self: [],
    learners: [],
    instead: [],
  });

/** How people tell what they have learnt and done: "my degree is a BCom". */
export const BackgroundFile = z
  .strictObject({
    /** Words and phrases before or behind a degree or experience that make it one's own. */
    own: Around,
    /** The same for a degree that somebody has, so that it is not what they look for. */
    held: Around.default({ before: [], after: [] }),
    /** What stands right before or behind a job that somebody has: "I am a". */
    job: Around.default({ before: [], after: [] }),
    /** Words and phrases for work that was done: "years in". */
    experience: Words,
    /** Names of degrees and other schooling, by id. */
    degrees: z.record(z.string(), Words),
    /** How somebody tells that they are studying now: "I study". */
    studying: Words.default([]),
    /** Words and phrases for becoming something. */
    becoming: Words,
  })
  .default({
    own: { before: [], after: [] },
    held: { before: [], after: [] },
    job: { before: [], after: [] },
    experience: [],
    degrees: {},
    studying: [],
    becoming: [],
  });
