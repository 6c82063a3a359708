import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { Answer } from './answer.js';

/**
 * Longest code, in characters: the value of a Slack button holds 2,000, and a word may stand before
 * the code.
 */
export const LONGEST_CODE = 1980;

const values = z.record(z.string(), z.union([z.string(), z.number()]));
const ids = z.array(z.string());
const cell = z.strictObject({ side: z.string(), entry: z.string() });

const Part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), id: z.string(), values: values.exactOptional() }),
  z.strictObject({
    kind: z.literal('fact'),
    entry: z.string(),
    values: values.exactOptional(),
    brief: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('platform'),
    platform: z.string(),
    entries: ids,
    subjects: ids.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('comparison'),
    rows: z.array(z.strictObject({ aspect: z.string(), cells: z.array(cell) })),
  }),
]);

const Coded = z.strictObject({
  kind: z.enum(['answer', 'clarify', 'fallback', 'smalltalk', 'dialog']),
  language: z.string(),
  intent: z.string().nullable(),
  confidence: z.number(),
  runnerUp: z.string().nullable(),
  parts: z.array(Part),
  more: z.array(Part),
  roles: ids,
  platforms: ids,
});

/**
 * An answer as a short text that needs no store: it holds ids, never what a person wrote.
 *
 * Buttons carry it, so that an answer can be shared, explained and replayed after a restart. The
 * next steps are left out, because they are buttons themselves; so is the end of what is held back
 * for "more", where the code would grow too long.
 */
export function encodeAnswer(answer: Answer): string {
  const { nextSteps: _, ...coded } = answer;
  let code = encode(coded);
  for (let kept = coded.more.length - 1; code.length > LONGEST_CODE && kept >= 0; kept--) {
    code = encode({ ...coded, more: coded.more.slice(0, kept) });
  }
  return code;
}

function encode(value: unknown): string {
  return deflateRawSync(JSON.stringify(value), { level: 9 }).toString('base64url');
}

/** The answer of a code, or `undefined` where the code is damaged or from another version. */
export function decodeAnswer(code: string): Answer | undefined {
  try {
    const json = inflateRawSync(Buffer.from(code, 'base64url'), { maxOutputLength: 1 << 16 });
    const checked = Coded.safeParse(JSON.parse(json.toString('utf8')));
    return checked.success ? { ...checked.data, nextSteps: [] } : undefined;
  } catch {
    return undefined;
  }
}
