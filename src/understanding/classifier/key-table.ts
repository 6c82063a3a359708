import type { Fingerprint } from './fingerprint.js';

const FIRST_SLOTS = 1024;

/**
 * Numbers fingerprints from 0 in the order in which they were added.
 *
 * Open addressing in flat arrays: a saved table is read by looking at its bytes, where a `Map` of
 * as many texts takes longer than all else that a start does.
 */
export class KeyTable {
  /** Two numbers a key, `low` and `high`, with room for more at the end. */
  #prints: Int32Array;
  /** One more than a key's number, or 0 where the slot is free; at most half of them are taken. */
  #slots: Int32Array;
  #size: number;

  /** The table that gave these `prints`, or an empty one. */
  constructor(prints: Int32Array = new Int32Array()) {
    this.#prints = prints;
    this.#size = prints.length / 2;
    this.#slots = slotsFor(prints, this.#size);
  }

  get size(): number {
    return this.#size;
  }

  /** All fingerprints, two numbers each, for saving. */
  get prints(): Int32Array {
    return this.#prints.subarray(0, 2 * this.#size);
  }

  /** The number of a fingerprint; -1 where it was not added. */
  find({ low, high }: Fingerprint): number {
    const mask = this.#slots.length - 1;
    let slot = low & mask;
    let id = this.#slots[slot]! - 1;
    while (id >= 0 && (this.#prints[2 * id] !== low || this.#prints[2 * id + 1] !== high)) {
      slot = (slot + 1) & mask;
      id = this.#slots[slot]! - 1;
    }
    return id;
  }

  /** Adds a fingerprint that is not in the table; returns its number. */
  add({ low, high }: Fingerprint): number {
    const id = this.#size++;
    if (this.#prints.length < 2 * this.#size) {
      const larger = new Int32Array(4 * this.#size);
      larger.set(this.#prints);
      this.#prints = larger;
    }
    this.#prints[2 * id] = low;
    this.#prints[2 * id + 1] = high;
    if (2 * this.#size > this.#slots.length) this.#slots = slotsFor(this.#prints, this.#size);
    else place(this.#slots, low, id);
    return id;
  }
}

function slotsFor(prints: Int32Array, size: number): Int32Array {
  let count = FIRST_SLOTS;
  while (count < 2 * size) count *= 2;
  const slots = new Int32Array(count);
  for (let id = 0; id < size; id++) place(slots, prints[2 * id]!, id);
  return slots;
}

function place(slots: Int32Array, low: number, id: number): void {
  const mask = slots.length - 1;
  let slot = low & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = id + 1;
}
