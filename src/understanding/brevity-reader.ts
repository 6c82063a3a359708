import type { PackFile } from '../languages/pack-file.js';
import { normalize, startsAt } from '../languages/text.js';
import type { Question } from './understanding.js';

/** The questions of a message, without its wish for a short answer where they ask without it. */
export type BrevityReader = (
  text: string,
  questionsIn: (text: string) => readonly Question[],
) => readonly Question[];

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu;
/** Stands in a frame for a number, in words or figures. */
const GAP = '{}';
const FIGURE = /^[1-9]$/;
/** What a phrase leaves behind at either end: "the difference, in short". */
const LOOSE_MARKS = /^[\s,،؛;:.–—-]+|[\s,،؛;:–—-]+$/gu;

/** Reads "in two lines", "briefly" and the like, which ask nothing and say how to answer. */
export function createBrevityReader(file: Pick<PackFile, 'brevity'>): BrevityReader {
  const withoutBrevity = createBrevityRemover(file);
  return (text, questionsIn) => {
    const plain = withoutBrevity(text);
    const asked = plain === undefined ? [] : questionsIn(plain);
    const meant = asked.some(asksOfSomething) ? asked : questionsIn(text);
    return plain === undefined ? meant : meant.map((question) => ({ ...question, brief: true }));
  };
}

/** "In two lines" alone is said of the last answer; beside a name or a topic, of what is asked. */
function asksOfSomething({ intent, entities, concepts }: Question): boolean {
  return intent !== null && entities.size + concepts.length > 0;
}

/** Takes the wish out of a text; `undefined` where there is none. */
function createBrevityRemover({
  brevity,
}: Pick<PackFile, 'brevity'>): (text: string) => string | undefined {
  const few = new Set(brevity.few.map(normalize));
  const frames = brevity.frames
    .map((frame) => frame.split(' ').map((word) => (word === GAP ? GAP : normalize(word))))
    .toSorted((one, other) => other.length - one.length);
  const gaps = (word: string) => (few.has(word) || FIGURE.test(word) ? GAP : word);

  return (text) => {
    const written = [...text.matchAll(WORD)];
    const plain = written.map(([word]) => normalize(word));
    const gapped = plain.map(gaps);
    for (const at of plain.keys()) {
      const frame = frames.find((one) => startsAt(one.includes(GAP) ? gapped : plain, at, one));
      if (!frame) continue;
      const last = written[at + frame.length - 1];
      if (!last) continue;
      const rest = `${text.slice(0, written[at]?.index)} ${text.slice(last.index + last[0].length)}`;
      return rest.replace(LOOSE_MARKS, '');
    }
    return undefined;
  };
}
