import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../files/problem.js';
import type { LanguageTag } from '../languages/language-pack.js';
import { parseTrainingFiles, type TrainingData } from '../understanding/training-data.js';

/**
 * Reads the training files of one language.
 *
 * @throws {ContentError} With every problem of every file at once.
 */
export function loadTrainingData(directory: string, tag: LanguageTag): TrainingData {
  const folder = join(directory, tag);
  const names = existsSync(folder) ? readdirSync(folder).filter(isYaml).sort() : [];
  const files = names.map((name) => ({
    file: `intents/${tag}/${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
  const { data, problems } = parseTrainingFiles(files);
  if (problems.length > 0) throw new ContentError(problems);
  if (data.utterances.length === 0) {
    const message = 'holds no utterances: add files as intents/README.md says';
    throw new ContentError([{ file: `intents/${tag}`, message }]);
  }
  return data;
}

function isYaml(name: string): boolean {
  return name.endsWith('.yml');
}
