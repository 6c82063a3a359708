import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import { normalize, startsAt } from '../languages/text.js';

/** Takes off what opens a message and asks nothing: "well,", "quick question:", "forget the salary,". */
export type RemoveOpening = (text: string) => string;

/** Longest text that can open a message, in characters. */
const LONGEST_OPENING = 160;
/** Words that have to be left: of "ok, thanks" nothing is an opening. */
const FEWEST_LEFT = 2;
/** Most words of a clause that puts something aside. */
const MOST_PUT_ASIDE = 6;
/** Most words of a clause that only says that a question comes. */
const MOST_ANNOUNCING = 14;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu;
const MARK = /^\s*[,،؛;:.…!?؟۔–—-]/u;
const PAUSE = /[,،؛;:.…!۔–—-]/u;
const CLAUSE = /^([^,،؛;:.…!?؟۔–—]+)[,،؛;.…!۔–—]\s*/u;

/** Words of an opening, and whether it is one only before a mark: "look, …", but not "look for". */
interface Opening {
  readonly words: readonly string[];
  readonly marked: boolean;
}

/**
 * Reads past the words that people begin with, one after another, and past a clause that lets go of
 * what was spoken of.
 *
 * @param names - Whether a text names something that we know: then it is not only put aside.
 */
export function createOpeningRemover(
  file: Pick<PackFile, 'openings' | 'announcing' | 'fillers' | 'forms'>,
  { tokenize }: Pick<LanguagePack, 'tokenize'>,
  names: (text: string) => boolean,
): RemoveOpening {
  const openings = file.openings
    .map(openingOf)
    .toSorted((one, other) => other.words.length - one.words.length);
  const putsAside = asideReader(file, tokenize);
  const announced = announcementReader(file);

  function withoutOpenings(text: string): string {
    const head = text.slice(0, LONGEST_OPENING);
    const written = [...head.matchAll(WORD)];
    const plain = written.map(([word]) => normalize(word));
    const opens = ({ words, marked }: Opening, at: number): boolean => {
      if (!startsAt(plain, at, words)) return false;
      const last = written[at + words.length - 1];
      return !marked || (last !== undefined && MARK.test(head.slice(last.index + last[0].length)));
    };
    let at = 0;
    for (
      let next = openings.find((one) => opens(one, at));
      next !== undefined;
      next = openings.find((one) => opens(one, at))
    ) {
      at += next.words.length;
    }
    const begins = plain.length - at < FEWEST_LEFT ? undefined : written[at]?.index;
    return begins === undefined ? text : text.slice(begins);
  }

  /** "Forget the salary, who meets the customers?" asks only what follows. */
  function withoutPutAside(text: string): string {
    const [whole = '', clause = ''] = CLAUSE.exec(text) ?? [];
    const rest = text.slice(whole.length);
    const aside = whole !== '' && rest.search(/\p{L}/u) >= 0 && putsAside(clause) && !names(clause);
    return aside ? withoutOpenings(rest) : text;
  }

  /** "Sorry if this is a silly one, but what does a CTO do?" asks only what follows. */
  function withoutAnnouncement(text: string): string {
    const rest = announced(text);
    return rest === undefined ? text : withoutAnnouncement(withoutOpenings(rest));
  }

  return (text) => withoutPutAside(withoutAnnouncement(withoutOpenings(text)));
}

/** Reads what follows a clause of nothing but light words, one of which says that a question comes. */
function announcementReader({
  announcing: { words, around, but },
  fillers,
}: Pick<PackFile, 'announcing' | 'fillers'>): (text: string) => string | undefined {
  const announce = new Set(words);
  const light = new Set([...words, ...around, ...but, ...fillers]);
  const last = new Set(but);
  return (text) => {
    const written = [...text.slice(0, LONGEST_OPENING).matchAll(WORD)];
    const plain = written.map(([word]) => normalize(word));
    const first = plain.findIndex((word) => !light.has(word));
    for (let at = Math.min(first, MOST_ANNOUNCING, plain.length - FEWEST_LEFT); at > 0; at--) {
      const before = plain.slice(0, at);
      const [one, other] = [written[at - 1]!, written[at]!];
      const isEnd =
        last.has(plain[at - 1]!) || PAUSE.test(text.slice(one.index + one[0].length, other.index));
      if (isEnd && before.some((word) => announce.has(word))) return text.slice(other.index);
    }
    return undefined;
  };
}

function openingOf(written: string): Opening {
  const words = (written.match(WORD) ?? []).map(normalize);
  return { words, marked: /[,،]$/u.test(written) };
}

/** Tells whether a clause lets go of something: by the words that it begins or ends with. */
function asideReader(
  { fillers, forms: { needless } }: Pick<PackFile, 'fillers' | 'forms'>,
  tokenize: LanguagePack['tokenize'],
): (clause: string) => boolean {
  const silent = new Set(fillers);
  const before = needless.before.map(tokenize);
  const after = needless.after.map(tokenize);
  return (clause) => {
    const tokens = tokenize(clause);
    if (tokens.length > MOST_PUT_ASIDE) return false;
    const first = tokens.findIndex((token) => !silent.has(token));
    return (
      before.some((phrase) => startsAt(tokens, first, phrase)) ||
      after.some((phrase) => startsAt(tokens, tokens.length - phrase.length, phrase))
    );
  };
}
