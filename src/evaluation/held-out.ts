import { z } from 'zod';

const Kind = z.enum(['answer', 'clarify', 'fallback', 'smalltalk', 'dialog']);

/** A question with the intent that its author meant, and others that would do as well. */
export const InScopeCase = z.strictObject({
  text: z.string().min(1),
  intent: z.string(),
  also: z.array(z.string()).default([]),
});

/** Something that is not to be answered: close to our subject, or far from it. */
export const OutOfScopeCase = z.strictObject({
  text: z.string().min(1),
  kind: z.enum(['near', 'far']),
});

/** A question for one fact. `mustMention` holds regular expressions over the lower-cased answer. */
export const FactCase = z.strictObject({
  text: z.string().min(1),
  mustMention: z.array(z.string()).min(1),
  role: z.enum(['cio', 'cto']).exactOptional(),
});

export const CourseCase = z.strictObject({
  text: z.string().min(1),
  platformsAny: z.array(z.string()),
  platformsNone: z.array(z.string()).default([]),
});

export const Conversation = z.strictObject({
  id: z.string(),
  turns: z
    .array(
      z.strictObject({
        text: z.string(),
        kind: Kind,
        mustMention: z.array(z.string()).default([]),
        platforms: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});

export type InScopeCase = z.infer<typeof InScopeCase>;
export type OutOfScopeCase = z.infer<typeof OutOfScopeCase>;
export type FactCase = z.infer<typeof FactCase>;
export type CourseCase = z.infer<typeof CourseCase>;
export type Conversation = z.infer<typeof Conversation>;
export type ConversationTurn = Conversation['turns'][number];

/**
 * Reads a file of JSON lines.
 *
 * @throws {Error} At the first line that is not what it should be, with its number.
 */
export function parseLines<T>(file: string, text: string, schema: z.ZodType<T>): T[] {
  return text
    .split('\n')
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const checked = schema.safeParse(toJson(line));
      if (checked.success) return checked.data;
      throw new Error(`${file}:${number}: ${z.prettifyError(checked.error)}`);
    });
}

function toJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
