import { z } from 'zod';
import { EMPTY_PLAN, type LearningPlan, type PlanItem } from '../../../../answering/plan.js';
import type { LanguageTag } from '../../../../languages/language-pack.js';
import type { SlackParts } from '../../parts.js';

/** How often a change is tried again that another click was faster than. */
const MOST_TRIES = 5;

const kind = z.enum(['platform', 'subject']);

const Saved = z.object({
  items: z.array(z.object({ kind, id: z.string(), done: z.boolean() })),
  hoursPerWeek: z.number().nullable(),
});

type Keeping = Pick<SlackParts, 'storage' | 'present'>;

/**
 * The plan of a person, without what has left the knowledge: empty where they have none, or one that
 * no version here can read.
 */
export async function planOf(
  { storage, present }: Keeping,
  tenant: string,
  user: string,
): Promise<LearningPlan> {
  const stored = await storage.plans.get(tenant, user);
  return readPlan(stored?.value, present);
}

/**
 * Changes a plan as if nobody else did: where another click came between, the change is made anew
 * on what that click has left.
 *
 * @throws {Error} If others come between every time.
 */
export async function changePlan(
  { storage: { plans }, present }: Keeping,
  tenant: string,
  user: string,
  change: (plan: LearningPlan) => LearningPlan,
): Promise<LearningPlan> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const stored = await plans.get(tenant, user);
    const changed = change(readPlan(stored?.value, present));
    if (await plans.save(tenant, user, changed, stored?.version ?? 0)) return changed;
  }
  throw new Error('A plan was changed too often at once');
}

/** What a stored value holds as a plan; nothing where it is of another version. */
export function savedPlan(value: unknown): LearningPlan {
  return Saved.safeParse(value).data ?? EMPTY_PLAN;
}

function readPlan(value: unknown, present: Keeping['present']): LearningPlan {
  const plan = savedPlan(value);
  return { ...plan, items: plan.items.filter((item) => present.holds(item)) };
}

/**
 * The items that a button carries, without what has left the knowledge; none where its value is of
 * another version.
 */
export function readItems(
  value: string | undefined,
  { present }: Pick<Keeping, 'present'>,
): readonly PlanItem[] {
  const items = (value ?? '').split(' ').flatMap((key) => {
    const [written, id = ''] = key.split(':');
    const known = kind.safeParse(written);
    return known.success && id !== '' ? [{ kind: known.data, id, done: false }] : [];
  });
  return items.filter((item) => present.holds(item));
}

/** What an item is called, in a language. */
export function itemName(
  { kind: of, id }: PlanItem,
  language: LanguageTag,
  { present }: Pick<SlackParts, 'present'>,
): string {
  const part =
    of === 'platform'
      ? { kind: 'platform' as const, platform: id, entries: [] }
      : { kind: 'message' as const, id: 'plan.subject', values: { name: `@subject.${id}` } };
  const told = present.text({
    kind: 'dialog',
    language,
    intent: null,
    confidence: 1,
    runnerUp: null,
    parts: [part],
    more: [],
    roles: [],
    platforms: [],
    nextSteps: [],
  });
  return told.replace(/^• /, '');
}
