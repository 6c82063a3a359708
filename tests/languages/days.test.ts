import { describe, expect, it } from 'vitest';
import { daysInWords } from '../../src/languages/days.js';

const THIRD = Date.parse('2026-11-03');
const LATER = Date.parse('2026-11-21');

describe('days in words', () => {
  it.each([
    { language: 'en', told: 'November 21, 2026' },
    { language: 'sv', told: '21 november 2026' },
    { language: 'ur', told: '21 نومبر، 2026' },
  ])('are written as people who read $language write them', ({ language, told }) => {
    expect(daysInWords([LATER], language)).toBe(told);
  });

  it('keep to Latin letters in Roman Urdu', () => {
    expect(daysInWords([LATER], 'ur-Latn')).toBe('21 November 2026');
  });

  it('tell the first and the last of several', () => {
    expect(daysInWords([THIRD, LATER], 'sv')).toBe('3–21 november 2026');
  });
});
