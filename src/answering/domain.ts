import { z } from 'zod';
import { ContentError } from '../files/problem.js';
import { readYaml } from '../files/read-yaml.js';
import { PLATFORM_TOPICS, ROLE_TOPICS, UNKNOWN_TOPICS } from '../knowledge/topics.js';

const roleTopics = z.array(z.enum(ROLE_TOPICS)).min(1);
const platformTopics = z.array(z.enum(PLATFORM_TOPICS)).min(1);
const unknownTopics = z
  .array(z.enum([...UNKNOWN_TOPICS, ...ROLE_TOPICS, ...PLATFORM_TOPICS]))
  .min(1);

/** What an intent leads to. The handlers are code, which intent goes to which is data. */
const Plan = z.discriminatedUnion('tell', [
  /** Facts of the role that is asked about. */
  z.strictObject({
    tell: z.literal('role'),
    topics: roleTopics,
    /** What the documents say that the role does not do, and the other does. */
    undone: z.boolean().optional(),
  }),
  /** Facts that concern the two roles together. */
  z.strictObject({ tell: z.literal('both'), topics: roleTopics }),
  z.strictObject({ tell: z.literal('role-comparison') }),
  /** Facts of the platform that is asked about; without one, platforms that have such facts. */
  z.strictObject({ tell: z.literal('platform'), topics: platformTopics }),
  z.strictObject({ tell: z.literal('platform-comparison') }),
  /** Where the platform that is asked about is on the web. */
  z.strictObject({ tell: z.literal('platform-address') }),
  z.strictObject({ tell: z.literal('platform-list') }),
  z.strictObject({ tell: z.literal('recommendation') }),
  z.strictObject({ tell: z.literal('role-study') }),
  /** What no document says, told honestly. */
  z.strictObject({ tell: z.literal('unknown'), topics: unknownTopics }),
  z.strictObject({
    tell: z.literal('smalltalk'),
    message: z.string().min(1),
    /** `fallback` where the reply declines, as to an insult. */
    kind: z.enum(['smalltalk', 'fallback']).default('smalltalk'),
    /** Intents whose remarks say more closely what is meant: "and what are you, another ChatGPT?". */
    narrower: z.array(z.string()).optional(),
  }),
  /** Speaks of the conversation itself: the answer depends on the turn before. */
  z.strictObject({
    tell: z.literal('follow-up'),
    act: z.enum([
      'more',
      'shorten',
      'repeat',
      'other',
      'refine',
      'language',
      'start-over',
      'stop',
      'compare-these',
      'count',
      'why',
      'doubt',
    ]),
  }),
]);

export const DomainFile = z.strictObject({ intents: z.record(z.string(), Plan) });

export type Plan = z.infer<typeof Plan>;
export type FollowUpAct = Extract<Plan, { tell: 'follow-up' }>['act'];

/** Whether what is asked for speaks of the conversation itself, and does it in this way. */
export function speaksBy(plan: Plan | undefined, act: FollowUpAct): boolean {
  return plan?.tell === 'follow-up' && plan.act === act;
}
export type Domain = ReadonlyMap<string, Plan>;

/** The guided talks, "CIO or CTO for me?" and the course finder, and the way out of them. */
export interface GuidePlan {
  readonly tell: 'quiz' | 'finder' | 'leave' | 'learning-plan';
}

/**
 * What begins a guided talk, and what only its buttons ask: these lead where the talk's code says,
 * whatever the data does.
 */
export const GUIDE_PLANS: ReadonlyMap<string, GuidePlan> = new Map<string, GuidePlan>([
  ['start_quiz', { tell: 'quiz' }],
  ['quiz_step', { tell: 'quiz' }],
  ['stop_quiz', { tell: 'quiz' }],
  ['start_finder', { tell: 'finder' }],
  ['finder_step', { tell: 'finder' }],
  ['change_filters', { tell: 'finder' }],
  ['leave_guide', { tell: 'leave' }],
  ['learning_plan', { tell: 'learning-plan' }],
]);

/**
 * Reads `intents/domain.yml`.
 *
 * @throws {ContentError} With everything that is wrong with it.
 */
export function parseDomain(file: string, text: string): Domain {
  const reading = readYaml(file, text, DomainFile);
  if (reading.kind === 'problems') throw new ContentError(reading.problems);
  return new Map(Object.entries(reading.checked.data.intents));
}
