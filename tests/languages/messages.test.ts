import { describe, expect, it } from 'vitest';
import { createMessageCatalog } from '../../src/languages/messages.js';

const MESSAGES = new Map([
  ['hello', 'Hello, {name}!'],
  ['sites', '{count, plural, =0 {no site} one {# site} other {# sites}}'],
  ['wish', '{wish, select, costs {cheaper} other {better}}'],
  ['tag', 'Use <b> & {name}'],
  ['broken', '{count, plural, one {x}'],
]);
const catalog = createMessageCatalog('en', MESSAGES);

describe('a message catalog', () => {
  it('fills values in', () => {
    expect(catalog.format('hello', { name: 'Ada' })).toBe('Hello, Ada!');
  });

  it.each([
    { count: 0, is: 'no site' },
    { count: 1, is: '1 site' },
    { count: 15, is: '15 sites' },
    { count: 1500, is: '1,500 sites' },
  ])('counts $count', ({ count, is }) => {
    expect(catalog.format('sites', { count })).toBe(is);
  });

  it('counts as the language does', () => {
    const slavic = new Map([['n', '{n, plural, one {jeden} few {kilka} other {wiele}}']]);
    const polish = createMessageCatalog('pl', slavic);

    expect([1, 3, 5].map((n) => polish.format('n', { n }))).toEqual(['jeden', 'kilka', 'wiele']);
  });

  it('chooses by a word', () => {
    expect(catalog.format('wish', { wish: 'costs' })).toBe('cheaper');
    expect(catalog.format('wish', { wish: 'anything' })).toBe('better');
  });

  it('takes angle brackets for text', () => {
    expect(catalog.format('tag', { name: '<!channel>' })).toBe('Use <b> & <!channel>');
  });

  it('says which file a missing message belongs in', () => {
    const complaint = 'languages/en has no message "gone": add it to messages.yml';

    expect(() => catalog.format('gone')).toThrow(new RangeError(complaint));
    expect(() => catalog.valuesOf('gone')).toThrow(new RangeError(complaint));
  });

  it('finds broken syntax when it is compiled, before anyone reads it', () => {
    expect(() => catalog.valuesOf('broken')).toThrow();
    expect(catalog.valuesOf('sites')).toEqual(['count']);
  });

  it('lists its ids', () => {
    expect(catalog.ids).toEqual([...MESSAGES.keys()]);
  });
});
