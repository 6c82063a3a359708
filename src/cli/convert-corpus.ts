import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  corpusKinds,
  corpusParts,
  readCorpus,
  selectTexts,
  type CorpusText,
} from '../evaluation/benchmark/corpora.js';
import { formatLabelledLines } from '../evaluation/benchmark/labelled-lines.js';

const USAGE = `Turns a corpus into {"text","intent"} lines on standard output, for bench:nlu.

Usage: node dist/cli/convert-corpus.js --from ${corpusKinds.join('|')} --part ${corpusParts.join('|')} FILE
         [--intents N] [--per-intent N] [--seed N] [--no-out-of-scope]

rasa     an NLU training file in YAML; its one part is train
sigdial  AskUbuntuCorpus.json, ChatbotCorpus.json or WebApplicationsCorpus.json
clinc    data_full.json or data_small.json; its out-of-scope texts get "intent": null

--intents          takes this many intents, by chance; the same for every part and equal seed
--per-intent       takes this many texts of each intent, by chance
--seed             decides by chance which; 1 unless told
--no-out-of-scope  leaves out-of-scope texts out, as a training part without them needs`;

/** Ends the command: what is wrong, and how it is used. */
function refuse(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        part: { type: 'string' },
        intents: { type: 'string' },
        'per-intent': { type: 'string' },
        seed: { type: 'string', default: '1' },
        'no-out-of-scope': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<Name extends string>(
  option: string,
  names: readonly Name[],
  given: string | undefined,
): Name {
  const name = names.find((known) => known === given);
  return name ?? refuse(`--${option} needs one of ${names.join(', ')}`);
}

function wholeNumber(option: string, given: string): number {
  return /^[1-9]\d*$/.test(given)
    ? Number(given)
    : refuse(`--${option} needs a whole number above 0`);
}

function readTexts(path: string): CorpusText[] {
  const kind = oneOf('from', corpusKinds, values.from);
  try {
    return readCorpus(kind, readFileSync(path, 'utf8'));
  } catch (error) {
    return refuse(
      `${path} cannot be read as ${kind}: ${error instanceof Error ? error.message : ''}`,
    );
  }
}

const { values, positionals } = readOptions();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const [path, ...others] = positionals;
if (path === undefined || others.length > 0) refuse('one FILE is needed');

const { intents, 'per-intent': perIntent } = values;
const selection = {
  part: oneOf('part', corpusParts, values.part),
  seed: wholeNumber('seed', values.seed),
  outOfScope: !values['no-out-of-scope'],
  ...(intents === undefined ? {} : { intents: wholeNumber('intents', intents) }),
  ...(perIntent === undefined ? {} : { perIntent: wholeNumber('per-intent', perIntent) }),
};
process.stdout.write(formatLabelledLines(selectTexts(readTexts(path), selection)));
