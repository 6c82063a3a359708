import { describe, expect, it } from 'vitest';
import type { EntityMatch } from '../../src/understanding/entity-index.js';
import { maskTokens } from '../../src/understanding/mask.js';

const match = (type: string, id: string, start: number, end = start + 1): EntityMatch => ({
  type,
  id,
  start,
  end,
});
const mask = (text: string, ...matches: EntityMatch[]) =>
  maskTokens(text.split(' '), matches).join(' ');

describe('maskTokens', () => {
  it('puts a slot for a name, however many words it has', () => {
    const cto = match('role', 'cto', 3, 6);

    expect(mask('what does the chief technology officer do', cto)).toBe(
      'what does the roleslot do',
    );
  });

  it('masks the two roles alike, so that each question is learnt once', () => {
    expect(mask('does the cio code', match('role', 'cio', 2))).toBe(
      mask('does the cto code', match('role', 'cto', 2)),
    );
  });

  it('tells our names from those of others', () => {
    expect(mask('cfo', match('other_role', 'cfo', 0))).not.toBe(
      mask('cio', match('role', 'cio', 0)),
    );
  });

  it('marks several names, and not one name that stands twice', () => {
    const both = [match('role', 'cio', 0), match('role', 'cto', 2)];
    const twice = [match('role', 'cio', 0), match('role', 'cio', 2)];

    expect(mask('cio or cto', ...both)).toBe('roleslot or roleslot severalroles');
    expect(mask('cio or cio', ...twice)).toBe('roleslot or roleslot');
  });

  it('keeps the words of a subject and adds a mark', () => {
    expect(mask('learn python', match('subject', 'python', 1))).toBe('learn python subjectslot');
  });

  it('keeps the words of every other entity', () => {
    expect(mask('free ones', match('cost', 'free', 0))).toBe('free ones');
  });
});
