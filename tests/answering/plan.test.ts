import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_PLAN,
  hoursEach,
  itemKey,
  MOST_ITEMS,
  openItems,
  withDone,
  withItems,
  type PlanItem,
} from '../../src/answering/plan.js';

const items: fc.Arbitrary<PlanItem[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('platform', 'subject'),
    id: fc.constantFrom('edx', 'python', 'udacity', 'business'),
    done: fc.constant(false),
  }),
);

describe('a learning plan', () => {
  it('holds each item once and at most as many as Slack can show', () => {
    fc.assert(
      fc.property(items, items, (first, second) => {
        const keys = withItems(withItems(EMPTY_PLAN, first), second).items.map(itemKey);

        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeLessThanOrEqual(MOST_ITEMS);
      }),
    );
  });

  it('makes room with what is done, the earliest first, and never with what is open', () => {
    const open = (id: string): PlanItem => ({ kind: 'subject', id, done: false });
    const full = withItems(EMPTY_PLAN, [...'abcdefghij'].map(open));
    const plan = withDone(full, ['subject:c', 'subject:f', 'subject:h']);
    const ids = (added: string) =>
      withItems(plan, [...added].map(open))
        .items.map(({ id }) => id)
        .join('');

    expect(ids('k')).toBe('abdefghijk');
    expect(ids('ck')).toBe('abcdeghijk');
    expect(ids('klmn')).toBe('abdegijklm');
  });

  it('keeps done what was done when it is saved again', () => {
    const edx: PlanItem = { kind: 'platform', id: 'edx', done: false };
    const plan = withDone(withItems(EMPTY_PLAN, [edx]), ['platform:edx']);

    expect(openItems(withItems(plan, [edx]))).toEqual([]);
  });

  it('never shares out more hours than the week has', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 60 }), (added, hoursPerWeek) => {
        const plan = { ...withItems(EMPTY_PLAN, added), hoursPerWeek };
        const each = hoursEach(plan) ?? 0;

        expect(each * openItems(plan).length).toBeLessThanOrEqual(hoursPerWeek);
      }),
    );
  });
});
