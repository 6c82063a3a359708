/** A share of trials, as a range. Both ends lie between 0 and 1. */
export interface Interval {
  low: number;
  high: number;
}

/** Two-sided 95 % point of the standard normal distribution. */
const Z_95 = 1.959964;

/**
 * The range in which the true success rate probably lies, at 95 % confidence.
 *
 * `npm run evaluate` prints it beside each accuracy, because 9 right of 10 and 90 of 100 are both
 * "90 %" but are not equally good news. Unlike the textbook ± formula it stays within 0 and 1, and
 * keeps a width when every answer was right.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * J. Am. Stat. Assoc. 22 (1927) 209–212. No continuity correction.
 *
 * @param successes - Count of right answers, a whole number from 0 to `trials`.
 * @param trials - Count of questions asked, a whole number above 0.
 * @throws {RangeError} If either count is outside those bounds.
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (!Number.isInteger(trials) || trials < 1) {
    throw new RangeError(`trials must be a whole number above 0, not ${trials}`);
  }
  if (!Number.isInteger(successes) || successes < 0 || successes > trials) {
    throw new RangeError(`successes must be a whole number from 0 to ${trials}, not ${successes}`);
  }

  const rate = successes / trials;
  const spread = Z_95 ** 2 / trials;
  const centre = rate + spread / 2;
  const margin = Z_95 * Math.sqrt((rate * (1 - rate)) / trials + spread / (4 * trials));

  return {
    low: Math.max(0, (centre - margin) / (1 + spread)),
    high: Math.min(1, (centre + margin) / (1 + spread)),
  };
}
