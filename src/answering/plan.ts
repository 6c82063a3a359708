import type { Answer } from './answer.js';
import { isUnlisted } from './recommendation.js';

/** A platform or a subject that a person means to study. */
export interface PlanItem {
  readonly kind: 'platform' | 'subject';
  /** Of the knowledge. */
  readonly id: string;
  readonly done: boolean;
}

/** What a person means to study, in the order in which they saved it. Plain JSON. */
export interface LearningPlan {
  readonly items: readonly PlanItem[];
  /** `null` until they set it. */
  readonly hoursPerWeek: number | null;
}

export const EMPTY_PLAN: LearningPlan = { items: [], hoursPerWeek: null };

/** Most items of a plan: as many as Slack takes checkboxes in one group. */
export const MOST_ITEMS = 10;
/** Time is shared out in parts of an hour. */
const PARTS_PER_HOUR = 4;

/** What of an answer can be saved: its platforms, and the subject that they were asked for. */
export function savable({ kind, intent, platforms, nextSteps }: Answer): readonly PlanItem[] {
  if (kind !== 'answer' || platforms.length === 0 || intent === 'platform_list') return [];
  const subjects = nextSteps
    .flatMap(({ ask }) => ask.facets?.['subject'] ?? [])
    .filter((id) => !isUnlisted(id));
  return [
    ...[...new Set(subjects)].map((id) => ({ kind: 'subject' as const, id, done: false })),
    ...platforms.map((id) => ({ kind: 'platform' as const, id, done: false })),
  ];
}

/**
 * Adds what is not in the plan yet; what is done stays done. Where there is no room, what is done
 * makes it, the earliest first, and then what was added last is left out.
 */
export function withItems(plan: LearningPlan, added: readonly PlanItem[]): LearningPlan {
  const all = [...plan.items, ...added];
  const keys = all.map(itemKey);
  const items = all.filter((item, at) => keys.indexOf(itemKey(item)) === at);
  const tooMany = Math.max(0, items.length - MOST_ITEMS);
  const done = items.filter((item) => item.done && !holds(added, item)).slice(0, tooMany);
  return { ...plan, items: items.filter((item) => !done.includes(item)).slice(0, MOST_ITEMS) };
}

/** Whether an item is among others, done or not. */
export function holds(items: readonly PlanItem[], item: PlanItem): boolean {
  return items.some((other) => itemKey(other) === itemKey(item));
}

/** Marks as done exactly the items with these keys. */
export function withDone(plan: LearningPlan, done: readonly string[]): LearningPlan {
  const items = plan.items.map((item) => ({ ...item, done: done.includes(itemKey(item)) }));
  return { ...plan, items };
}

/** Names an item within a plan. */
export function itemKey({ kind, id }: Pick<PlanItem, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

export function openItems({ items }: LearningPlan): readonly PlanItem[] {
  return items.filter(({ done }) => !done);
}

/**
 * Hours a week for each open item: the same for all, in quarters, and together never more than the
 * person set. `undefined` where there is nothing to share out.
 */
export function hoursEach(plan: LearningPlan): number | undefined {
  const open = openItems(plan).length;
  if (plan.hoursPerWeek === null || open === 0) return undefined;
  return Math.floor((plan.hoursPerWeek * PARTS_PER_HOUR) / open) / PARTS_PER_HOUR;
}
