import { z } from 'zod';

const Words = z.array(z.string().min(1));

/**
 * What `languages/<tag>/identity.yml` may hold: how people tell of their name, gender, nationality
 * or age. Patterns are regular expressions; a space stands for any space, `{part}` for a part.
 */
export const IdentityFile = z.strictObject({
  /** Named pieces of patterns; of a list, any one. A part may name those that stand before it. */
  parts: z.record(z.string(), z.union([z.string().min(1), Words])).default({}),
  /** Clauses that are left out. One that names `{Capital}` heeds capitals, others do not. */
  clauses: Words.default([]),
  /** Words that may join a clause to what comes after it. */
  joiners: Words.default([]),
  /** What stands for whomever a question asks for, by pattern. */
  somebody: z.record(z.string(), z.string().min(1)).default({}),
  /** Words that differ by gender alone: each is read as the first of its group. */
  alike: z.array(Words.min(2)).default([]),
});

export type IdentityFile = z.infer<typeof IdentityFile>;

/** For a language that says nothing of it. */
export const NO_IDENTITY: IdentityFile = IdentityFile.parse({});
