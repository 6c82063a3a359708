/** A source of numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/**
 * The same numbers for the same seed on every machine: training shuffles with it.
 *
 * A linear congruential generator (Numerical Recipes' constants): plenty for shuffling, not for
 * secrets.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A copy of the items in random order. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const deck = [...items];
  for (let last = deck.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    [deck[last], deck[pick]] = [deck[pick]!, deck[last]!];
  }
  return deck;
}

/** Puts the first `count` numbers in random order. */
export function shuffleInPlace(numbers: Int32Array, count: number, random: Random): void {
  for (let last = count - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    const number = numbers[last]!;
    numbers[last] = numbers[pick]!;
    numbers[pick] = number;
  }
}
