/** 64 bits that stand for a feature, as two whole numbers of 32 bits. */
export interface Fingerprint {
  readonly low: number;
  readonly high: number;
}

/* Odd numbers without pattern: the finalisers of MurmurHash3 multiply with them. */
const LOW_FACTOR = 0x85ebca6b;
const HIGH_FACTOR = 0xc2b2ae35;

/**
 * The fingerprint of a part of a text, which counts as being of a kind (any whole number).
 *
 * Among a million features, two with one fingerprint are met once in thirty million models: no key
 * needs to be kept or compared. Not for secrets.
 *
 * @param from - In UTF-16 units, as is `to`, which is exclusive.
 */
export function fingerprintOf(
  kind: number,
  text: string,
  from = 0,
  to: number = text.length,
): Fingerprint {
  let low = absorbed(kind, to - from, LOW_FACTOR);
  let high = absorbed(kind, to - from, HIGH_FACTOR);
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    low = absorbed(low, unit, LOW_FACTOR);
    high = absorbed(high, unit, HIGH_FACTOR);
  }
  return { low, high };
}

/** The fingerprint of two things in this order. */
export function pairedFingerprint(
  kind: number,
  first: Fingerprint,
  second: Fingerprint,
): Fingerprint {
  return {
    low: absorbed(absorbed(kind, first.low, LOW_FACTOR), second.low, LOW_FACTOR),
    high: absorbed(absorbed(kind, first.high, HIGH_FACTOR), second.high, HIGH_FACTOR),
  };
}

/** Stirs a number into a state of 32 bits. */
function absorbed(state: number, number: number, factor: number): number {
  const stirred = Math.imul(state ^ number, factor);
  return Math.imul(stirred ^ (stirred >>> 15), factor);
}
