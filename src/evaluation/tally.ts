import { wilsonInterval, type Interval } from './wilson-interval.js';

/** How often something was right. */
export interface Tally {
  readonly name: string;
  readonly right: number;
  readonly asked: number;
}

/** A question that went wrong, as the report shows it. */
export interface Miss {
  readonly text: string;
  readonly expected: string;
  readonly got: string;
}

/** Counts of one set of questions, and what went wrong in it. */
export interface SetResult extends Tally {
  readonly misses: readonly Miss[];
}

/** Two intents that are taken for each other, and how often. */
export interface Confusion {
  readonly expected: string;
  readonly got: string;
  readonly times: number;
}

/** Counts the outcomes of a set; `undefined` stands for a right one. */
export function setResult(name: string, outcomes: readonly (Miss | undefined)[]): SetResult {
  const misses = outcomes.filter((outcome) => outcome !== undefined);
  return { name, asked: outcomes.length, right: outcomes.length - misses.length, misses };
}

/** The pairs that are confused most, the worst first. */
export function confusions(misses: readonly Miss[], most: number): readonly Confusion[] {
  const pairs = new Map<string, Confusion>();
  for (const { expected, got } of misses) {
    const key = `${expected} → ${got}`;
    pairs.set(key, { expected, got, times: (pairs.get(key)?.times ?? 0) + 1 });
  }
  return [...pairs.values()].sort((a, b) => b.times - a.times).slice(0, most);
}

/** Right answers by expected label, the weakest first. */
export function tallyByLabel(
  cases: readonly { readonly label: string; readonly right: boolean }[],
): readonly Tally[] {
  const labels = [...new Set(cases.map(({ label }) => label))];
  return labels
    .map((name) => {
      const own = cases.filter(({ label }) => label === name);
      return { name, asked: own.length, right: own.filter(({ right }) => right).length };
    })
    .sort((a, b) => a.right / a.asked - b.right / b.asked);
}

/** "91.2 % (83.0 to 95.6 %, 73/80)": never a bare percentage. */
export function describeTally({ right, asked }: Tally): string {
  if (asked === 0) return 'nothing asked';
  const { low, high }: Interval = wilsonInterval(right, asked);
  return `${percent(right / asked)} % (${percent(low)} to ${percent(high)} %, ${right}/${asked})`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
