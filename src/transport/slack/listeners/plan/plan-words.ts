import { hoursEach, openItems, type LearningPlan } from '../../../../answering/plan.js';
import type { LanguageTag } from '../../../../languages/language-pack.js';
import type { SlackParts } from '../../parts.js';
import { itemName } from './saved-plan.js';

export type Wording = Pick<SlackParts, 'present' | 'messages'>;

/** The whole plan in plain words, a line each: to take along, and for screen readers. */
export function planText(plan: LearningPlan, language: LanguageTag, parts: Wording): string {
  if (plan.items.length === 0) return parts.messages('plan.empty', language);
  const items = plan.items.map((item) => {
    const name = itemName(item, language, parts);
    return `• ${item.done ? parts.messages('plan.done', language, { name }) : name}`;
  });
  return [
    parts.messages('plan.title', language),
    ...items,
    ...hoursLine(plan, language, parts),
  ].join('\n');
}

/** How the week is shared out; nothing where no hours are set or nothing is left to do. */
export function hoursLine(plan: LearningPlan, language: LanguageTag, parts: Wording): string[] {
  const each = hoursEach(plan);
  if (each === undefined) return [];
  const values = { hours: plan.hoursPerWeek ?? 0, each, count: openItems(plan).length };
  return [parts.messages('plan.hours-each', language, values)];
}

/** Names of what is still open, as a list in a sentence. */
export function openNames(plan: LearningPlan, language: LanguageTag, parts: Wording): string {
  const names = openItems(plan).map((item) => itemName(item, language, parts));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
