import type { PackFile } from '../languages/pack-file.js';
import { normalize } from '../languages/text.js';

/** What words that point mean, whatever the list. Places are counted from 0. */
export type Meaning =
  | { readonly kind: 'place'; readonly at: number }
  | { readonly kind: 'first' | 'last'; readonly count: number }
  /** All of them, where there are as many as the words say. */
  | { readonly kind: 'all'; readonly count?: number };

/** Words of one shape that point, to be looked for in a normalised text. */
export interface PointerPhrase {
  findIn(text: string): readonly {
    readonly start: number;
    readonly end: number;
    readonly meaning: Meaning;
    readonly weak: boolean;
    /** It recalls what was said: "the first one you named", "which was the first?". */
    readonly recalled: boolean;
  }[];
}

type Pointers = PackFile['pointers'];

/** What may stand in the gap of a frame, by what it counts. */
type Fillings = ReadonlyMap<string, number>;

/** Where a number stands in a frame, in words or figures; and where only figures may. */
const GAP = '{}';
const FIGURE_GAP = '{n}';
/** Highest place that figures point at: more was never listed. */
const HIGHEST_FIGURE = 20;
/** "The last {}" points at several: "one last question" at none. */
const FEWEST_SEVERAL = 2;

/** Joins the frames of a pack with its words for places and numbers. */
export function pointerPhrases(pointers: Pointers): readonly PointerPhrase[] {
  const figures = new Map(
    Array.from({ length: HIGHEST_FIGURE }, (_, at) => [String(at + 1), at + 1] as const),
  );
  const numbers = new Map([...countsOf(pointers.numbers), ...figures]);
  const ordinals = countsOf(pointers.ordinals);
  const several = new Map([...numbers].filter(([, count]) => count >= FEWEST_SEVERAL));
  const place = (count: number): Meaning => ({ kind: 'place', at: count - 1 });
  const first = (count: number): Meaning => ({ kind: 'first', count });
  const last = (count: number): Meaning => ({ kind: 'last', count });
  const recalling = recallingOf(pointers.recall);
  const counted = (frames: readonly string[], fillings: Fillings, meant: typeof place) =>
    frames.map((frame) =>
      phraseOf(frame, frame.includes(FIGURE_GAP) ? figures : fillings, meant, recalling),
    );
  return [
    ...counted(pointers.one, ordinals, place),
    ...counted([...pointers.numbered, FIGURE_GAP], numbers, place),
    ...counted(pointers.first, several, first),
    ...counted(pointers.last, several, last),
    ...counted(pointers.all.filter(hasGap), several, (count) => ({ kind: 'all', count })),
    ...counted(
      pointers.all.filter((frame) => !hasGap(frame)),
      several,
      () => ({ kind: 'all' }),
    ),
    ...counted(pointers.both, several, () => ({ kind: 'all', count: 2 })),
  ];
}

function hasGap(frame: string): boolean {
  return frame.includes(GAP) || frame.includes(FIGURE_GAP);
}

/** Every form with its number, counted from 1. */
function countsOf(forms: readonly (readonly string[])[]): Fillings {
  return new Map(forms.flatMap((each, at) => each.map((form) => [normalize(form), at + 1])));
}

/** Patterns of the words of recalling that may stand around a frame. */
interface Recalling {
  readonly before: string;
  readonly after: string;
}

function recallingOf({ before, after }: Pointers['recall']): Recalling {
  const oneOf = (phrases: readonly string[]) =>
    phrases.map((one) => spaced(normalize(one))).join('|');
  return {
    before: before.length > 0 ? `(?<before>(?:${oneOf(before)})\\s+)?` : '',
    after: after.length > 0 ? `(?<after>(?:\\s+(?:${oneOf(after)}))+)?` : '',
  };
}

/** A frame without a gap means one: "the last one". */
function phraseOf(
  frame: string,
  fillings: Fillings,
  meant: (count: number) => Meaning,
  recalling: Recalling,
): PointerPhrase {
  const longestFirst = [...fillings.keys()].toSorted((a, b) => b.length - a.length);
  const words = longestFirst.map(spaced).join('|');
  const [before = '', after = ''] = normalize(frame).split(/\{n?\}/);
  const gap = hasGap(frame) ? `(?<filling>${words})` : '';
  const framed = `${recalling.before}${spaced(before)}${gap}${spaced(after)}${recalling.after}`;
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${framed}(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
  return {
    findIn: (text) =>
      [...text.matchAll(pattern)].map(({ 0: found, index, groups = {} }) => ({
        start: index,
        end: index + found.length,
        meaning: meant(fillings.get(groups['filling']?.replace(/\s+/g, ' ') ?? '') ?? 1),
        weak: /^[\p{L}\p{M}\p{N}]+$/u.test(found),
        recalled: groups['before'] !== undefined || groups['after'] !== undefined,
      })),
  };
}

function spaced(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ /g, '\\s+');
}
