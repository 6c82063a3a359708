import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageTag } from '../languages/language-pack.js';
import { parseTrainingFiles, type TrainingData } from '../understanding/training-data.js';

/** Broken training files, each problem with its place and what to do. */
export class TrainingError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The intents need mending:\n${problems.map((line) => `- ${line}`).join('\n')}`);
    this.name = 'TrainingError';
    this.problems = problems;
  }
}

/**
 * Reads the training files of one language.
 *
 * @throws {TrainingError} With every problem of every file at once.
 */
export function loadTrainingData(directory: string, tag: LanguageTag): TrainingData {
  const folder = join(directory, tag);
  const names = existsSync(folder) ? readdirSync(folder).filter(isYaml).sort() : [];
  const files = names.map((name) => ({
    file: `intents/${tag}/${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
  const { data, problems } = parseTrainingFiles(files);
  const told = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  if (data.utterances.length === 0 && told.length === 0) {
    told.push(`intents/${tag} holds no utterances: add files as intents/README.md says`);
  }
  if (told.length > 0) throw new TrainingError(told);
  return data;
}

function isYaml(name: string): boolean {
  return name.endsWith('.yml');
}
