import { z } from 'zod';
import { LIST_TOPICS, PLATFORM_TOPICS, QUIZ_ROLES, ROLE_TOPICS, UNKNOWN_TOPICS } from './topics.js';

/** Longest text of a fact, in characters: about two sentences. */
export const FACT_LENGTH = 350;
/** Longest text of a summary, in characters. */
export const SUMMARY_LENGTH = 450;

const plainId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write an id in small letters, digits and hyphens');
const entryId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){1,2}$/,
    'write an entry id as owner.topic or owner.topic.detail, in small letters',
  );
const words = z.string().trim().min(1, 'write the missing text');
const asks = z.array(words).default([]);
/** When somebody last held every text of the file against its sources. */
const reviewed = z.iso.date('write the day of the last review as in 2026-11-21');

const source = z.strictObject({ document: plainId, where: words });
const sources = z.array(source).min(1, 'name at least one document that states this');

interface Measured {
  readonly text: string;
  readonly summary: boolean;
}

function checkLength(fact: Measured, context: z.RefinementCtx): void {
  const limit = fact.summary ? SUMMARY_LENGTH : FACT_LENGTH;
  if (fact.text.length <= limit) return;
  context.addIssue({
    code: 'custom',
    path: ['text'],
    message: `is ${fact.text.length} characters long; shorten it to ${limit} or split the fact`,
  });
}

function factShape<const T extends readonly [string, ...string[]]>(topics: T) {
  return {
    id: entryId,
    topics: z.array(z.enum(topics)).min(1, 'name at least one topic'),
    summary: z.boolean().default(false),
    polar: z.enum(['yes', 'no', 'partly']).exactOptional(),
    text: words,
    asks,
    sources,
  };
}

function factSchema<const T extends readonly [string, ...string[]]>(topics: T) {
  return z.strictObject(factShape(topics)).superRefine(checkLength);
}

const roleFact = z
  .strictObject({ ...factShape(ROLE_TOPICS), suits: z.enum(QUIZ_ROLES).exactOptional() })
  .superRefine(checkLength);

export const DocumentsFile = z.strictObject({
  documents: z.array(z.strictObject({ id: plainId, title: words, language: words, holds: words })),
});

export const RoleFile = z.strictObject({
  name: words,
  abbreviation: words,
  reviewed,
  facts: z.array(roleFact).min(1),
});

export const PlatformFile = z.strictObject({
  name: words,
  aliases: z.array(words),
  shortNames: z.array(words).default([]),
  address: z.url({ protocol: /^https$/, error: 'write the official https address' }),
  provider: z.strictObject({
    kind: z.enum(['university', 'company', 'charity', 'unknown']),
    basis: z.enum(['stated', 'ours']),
  }),
  partners: z.array(z.enum(['universities', 'organisations', 'institutions'])),
  subjects: z.strictObject({ ids: z.array(plainId), broad: z.boolean() }),
  credentials: z.array(
    z.strictObject({
      kind: z.enum(['certificate', 'diploma', 'nanodegree']),
      cost: z.enum(['fee', 'in-free-course', 'not-stated']),
    }),
  ),
  cost: z.enum(['free', 'free-with-paid-certificate', 'free-and-paid-parts', 'trial']),
  formats: z.array(z.enum(['video', 'exercise', 'project', 'interactive', 'text'])),
  levels: z.array(z.enum(['introductory'])),
  listedUnder: z.enum(['education-degrees', 'online-courses']),
  reviewed,
  facts: z.array(factSchema(PLATFORM_TOPICS)).min(1),
});

export const ListFile = z.strictObject({
  reviewed,
  facts: z.array(factSchema(LIST_TOPICS)).min(1),
});

export const ComparisonFile = z.strictObject({
  aspects: z.array(z.strictObject({ id: plainId, label: words, cio: entryId, cto: entryId })),
});

export const SubjectsFile = z.strictObject({
  subjects: z.array(
    z.strictObject({ id: plainId, label: words, broader: z.array(plainId).default([]) }),
  ),
});

export const UnknownsFile = z.strictObject({
  reviewed,
  unknowns: z.array(
    z.strictObject({
      id: entryId,
      topics: z.array(z.enum([...UNKNOWN_TOPICS, ...ROLE_TOPICS, ...PLATFORM_TOPICS])).min(1),
      roles: z.array(plainId).default([]),
      text: words.max(FACT_LENGTH, `shorten it to ${FACT_LENGTH} characters`),
      asks,
      related: z.array(entryId).default([]),
      sources: z.array(source).default([]),
    }),
  ),
});

/**
 * What we match with a role: subjects that teach what one of its entries asks for; and which degrees
 * an entry names.
 */
export const StudyFile = z.strictObject({
  matches: z.array(
    z.strictObject({
      entry: entryId,
      subjects: z.array(plainId).min(1, 'name at least one subject of subjects.yml'),
    }),
  ),
  degrees: z
    .array(
      z.strictObject({
        entry: entryId,
        names: z.array(plainId).min(1, 'name at least one degree of the language packs'),
      }),
    )
    .default([]),
});

const localTexts = z
  .record(z.string(), words)
  .refine(({ en }) => en !== undefined, 'write it in English');

export const QuizFile = z.strictObject({
  closeWithin: z.int().min(0),
  fewest: z.int().min(1),
  items: z
    .array(
      z.strictObject({
        id: plainId,
        facts: z.strictObject({ cio: entryId, cto: entryId }),
        question: localTexts,
        options: z
          .array(
            z.strictObject({
              towards: z.enum(QUIZ_ROLES),
              weight: z.int().min(1).max(3),
              text: localTexts,
            }),
          )
          .length(2, 'write two options, one towards each role'),
      }),
    )
    .min(1),
});

/** Texts of one language by id, each with the hash of the English text that it was made from. */
export const TranslationsFile = z.record(
  z.string(),
  z.strictObject({
    text: words,
    // Without quotes YAML reads a hash such as 12345678 or 1234e567 as a number.
    of: z
      .string('write the hash of the English text in quotes')
      .regex(/^[0-9a-f]{8}$/, 'write the 8 hex digits of the English text’s hash'),
    asks,
  }),
);
