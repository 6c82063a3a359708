import { z } from 'zod';
import type { Spoken } from './talk.js';

const AskLine = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  conversation: z.string().optional(),
  user: z.string().optional(),
  locale: z.string().optional(),
});

export type AskLine = z.infer<typeof AskLine>;

export type ReadLine =
  | { readonly kind: 'line'; readonly line: AskLine }
  | { readonly kind: 'unreadable'; readonly error: string };

/** One line of input, or what is wrong with it. */
export function readAskLine(line: string): ReadLine {
  try {
    const checked = AskLine.safeParse(JSON.parse(line));
    if (checked.success) return { kind: 'line', line: checked.data };
    const said = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { kind: 'unreadable', error: said.join('; ') };
  } catch {
    return { kind: 'unreadable', error: 'the line is no JSON object' };
  }
}

/** A reply as the machine interface prints it. Field names are part of the interface. */
export function toReplyLine(id: AskLine['id'], { answer, text, entries, sources, micros }: Spoken) {
  const { kind, language, intent, confidence, runnerUp, roles, platforms } = answer;
  return {
    id: id ?? null,
    kind,
    language,
    intent,
    confidence: Number(confidence.toFixed(4)),
    runnerUp,
    text,
    entries,
    sources,
    roles,
    platforms,
    micros,
  };
}
