import { z } from 'zod';

/** Words and phrases of a language. */
export const Words = z.array(z.string().min(1));

/** Words and phrases that stand before or behind a name. */
export const Around = z
  .strictObject({ before: Words.default([]), after: Words.default([]) })
  .default({ before: [], after: [] });
