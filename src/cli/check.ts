import { join } from 'node:path';
import { loadMind, type Mind } from '../bot.js';
import type { LanguagePack } from '../languages/language-pack.js';
import { foldersOf, type Folders } from '../load/folders.js';
import { loadTrainingData } from '../load/training-files.js';
import { prepareTraining, trainingExamples } from '../understanding/train.js';
import { checkHeldOut } from './checks/check-held-out.js';
import { checkIntents, type ReadTraining } from './checks/check-intents.js';
import { checkSources } from './checks/check-knowledge.js';
import { checkNames } from './checks/check-names.js';
import { checkTexts } from './checks/check-texts.js';
import type { Finding } from './checks/finding.js';
import { contentRoot, readArguments } from './command-line.js';

const USAGE = `Usage:
  npm run check     looks through intents/, knowledge/ and languages/, lists what is wrong or
                    missing there with what to do next, and ends with 1 if there is an error`;
const CHECKOUT = join(import.meta.dirname, '..', '..');

/** Most findings that are printed: the first ones are the ones to mend first. */
const MOST_PRINTED = 50;

async function check(root: string): Promise<number> {
  const folders = foldersOf(root);
  const mind = await loadMind(folders);
  const training = new Map(
    [...mind.languages].map(([tag, { pack }]) => [tag, readTraining(folders, tag, pack)]),
  );
  const sources = checkSources(mind, join(root, 'docs', 'sources.md'));
  const data = new Map([...training].map(([tag, read]) => [tag, read.data]));
  const findings = [
    ...checkIntents(mind, training),
    ...checkNames(mind, data),
    ...checkHeldOut(join(root, 'tests', 'held-out'), data),
    ...checkTexts(mind),
    ...sources.findings,
  ];
  const errors = findings.filter(({ level }) => level === 'error');
  for (const finding of findings.slice(0, MOST_PRINTED)) console.log(describe(finding));
  if (findings.length > MOST_PRINTED) {
    console.log(`… and ${findings.length - MOST_PRINTED} more`);
  }
  console.log(summaryOf(mind, training));
  console.log(sources.summary);
  console.log(`${errors.length} errors, ${findings.length - errors.length} notes`);
  return errors.length > 0 ? 1 : 0;
}

function describe({ level, where, what, next }: Finding): string {
  return `${level}: ${where}: ${what}\n  → ${next}`;
}

function readTraining(folders: Folders, tag: string, pack: LanguagePack): ReadTraining {
  const data = loadTrainingData(folders.intents, tag);
  const prepared = prepareTraining(pack, data, []);
  return {
    data,
    read: trainingExamples(pack, data, prepared).map(({ tokens }) => tokens.join(' ')),
  };
}

function summaryOf(
  { knowledge, domain }: Mind,
  training: ReadonlyMap<string, ReadTraining>,
): string {
  const each = [...training].map(([tag, { data }]) => `${tag} ${data.utterances.length}`);
  return `${knowledge.entries.length} entries, ${domain.size} intents, utterances: ${each.join(', ')}`;
}

try {
  readArguments(USAGE, {});
  process.exitCode = await check(contentRoot(CHECKOUT));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
