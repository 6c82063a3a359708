import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseLines } from '../../evaluation/held-out.js';
import { normalize, words } from '../../languages/text.js';
import type { TrainingData } from '../../understanding/training-data.js';
import { fault, type Finding } from './finding.js';

/** Shorter questions meet by chance: "and the CTO?". */
const FEWEST_WORDS = 4;

const Question = z.looseObject({ text: z.string() }).transform(({ text }) => [text]);
const Turns = z.looseObject({ turns: z.array(Question) }).transform(({ turns }) => turns.flat());
/** What is asked in a line: a question, or a conversation of several. */
const Asked = z.union([Question, Turns]);

/**
 * Utterances that are also asked when the bot is measured. Tells nothing where there are no
 * held-out questions: an installation may do without the tests.
 *
 * @param folder - Holds a folder of held-out questions for each language.
 */
export function checkHeldOut(
  folder: string,
  training: ReadonlyMap<string, TrainingData>,
): Finding[] {
  return [...training].flatMap(([tag, { utterances }]) => {
    const asked = heldOut(join(folder, tag));
    return utterances.flatMap(({ text, file, line }) => {
      const name = asked.get(key(text));
      if (name === undefined) return [];
      return [
        fault(
          `${file}:${line}`,
          `"${text}" is also asked when Wayfinder is measured (tests/held-out/${tag}/${name})`,
          'take it out, or word it in your own way: what was learnt by heart measures nothing',
        ),
      ];
    });
  });
}

/** The questions that are long enough, each with the name of its file. */
function heldOut(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const asked = names
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => questionsOf(join(folder, name)).map((text) => [key(text), name] as const))
    .filter(([question]) => question.split(' ').length >= FEWEST_WORDS);
  return new Map(asked);
}

function questionsOf(path: string): string[] {
  return parseLines(path, readFileSync(path, 'utf8'), Asked).flat();
}

function key(text: string): string {
  return words(normalize(text)).join(' ');
}
