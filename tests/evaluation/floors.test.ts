import { describe, expect, it } from 'vitest';
import { Floors, shortfalls } from '../../src/evaluation/floors.js';

const sets = [
  { name: 'facts', right: 9, asked: 10 },
  { name: 'near', right: 7, asked: 10 },
  { name: 'far', right: 0, asked: 0 },
];

describe('shortfalls', () => {
  it('lets a set pass that is on its floor', () => {
    expect(shortfalls(sets, { facts: 0.9, near: 0.7 })).toEqual([]);
  });

  it('names a set below its floor', () => {
    expect(shortfalls(sets, { facts: 0.8, near: 0.71 })).toEqual([
      { name: 'near', floor: 0.71, share: 0.7 },
    ]);
  });

  it.each(['far', 'courses'])('does not let %s pass by asking nothing', (name) => {
    expect(shortfalls(sets, { [name]: 0.5 })).toEqual([{ name, floor: 0.5, share: null }]);
  });
});

describe('Floors', () => {
  it('refuses a floor in percent', () => {
    expect(Floors.safeParse({ facts: 90 }).success).toBe(false);
  });
});
