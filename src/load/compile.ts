import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDomain, type Plan } from '../answering/domain.js';
import { everyStep } from '../files/problem.js';
import { readKnowledgeFiles, versionOf } from '../knowledge/knowledge-files.js';
import { checkedData } from '../knowledge/load-knowledge.js';
import { buildKnowledge, type KnowledgeData } from '../knowledge/build-knowledge.js';
import { loadLanguages, type LanguageFiles } from '../languages/load-languages.js';
import {
  createLanguagePack,
  type LanguagePack,
  type LanguageTag,
} from '../languages/language-pack.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { contentHash } from '../understanding/classifier/content-hash.js';
import type { TrainingData } from '../understanding/training-data.js';
import { prepareTraining, trainingExamples, type NamedEntity } from '../understanding/train.js';
import { declinedStems } from '../understanding/declined-words.js';
import type { CompiledData, CompiledLanguage } from './compiled-data.js';
import { foldersIn, type Folders } from './folders.js';
import { TRAINING_OPTIONS } from './models.js';
import { checkFolders } from './check-folders.js';
import { loadTrainingData } from './training-files.js';

/**
 * Reads and checks every data file. Models are only named here: each is trained when it is first
 * needed and was not saved.
 *
 * @throws {ContentError} With every problem of every file.
 */
export function compile(folders: Folders): CompiledData {
  const files = readKnowledgeFiles(folders.knowledge);
  const { knowledge, languages, domain, training } = everyStep({
    folders: () => {
      checkFolders(folders);
    },
    knowledge: () => checkedData(files),
    languages: () => loadLanguages(folders.languages),
    domain: () => loadDomain(folders.intents),
    training: () => loadEveryTraining(folders.intents),
  });
  const names = platformNames(knowledge);
  const knowledgeVersion = versionOf(files);
  const told = toldIn(buildKnowledge(knowledge, knowledgeVersion));
  return {
    knowledge,
    knowledgeVersion,
    domain,
    languages: languages.map((language) =>
      compileLanguage(language, names, training[language.tag]!, domain, told(language.tag)),
    ),
  };
}

function compileLanguage(
  language: LanguageFiles,
  names: readonly NamedEntity[],
  data: TrainingData,
  domain: Readonly<Record<string, Plan>>,
  told: readonly string[],
): CompiledLanguage {
  const { tag, file, messages, identity } = language;
  const pack = readingOnce(createLanguagePack(tag, file));
  const prepared = prepareTraining(pack, data, names);
  const examples = trainingExamples(pack, data, prepared);
  const modelHash = contentHash(examples, pack, TRAINING_OPTIONS);
  const isUnknown = (intent: string) => domain[intent]?.tell === 'unknown';
  const declined = declinedStems(pack, data.utterances, isUnknown, told);
  return { tag, file, messages, identity, training: { ...prepared, declined, modelHash } };
}

/** A pack that remembers what it has read: each utterance is looked at from several sides. */
function readingOnce(pack: LanguagePack): LanguagePack {
  const read = new Map<string, string[]>();
  return {
    ...pack,
    tokenize(text) {
      const known = read.get(text) ?? pack.tokenize(text);
      read.set(text, known);
      return known;
    },
  };
}

/** Texts of the facts, and ways to ask for them, by language; what is unknown is no fact. */
function toldIn(knowledge: Knowledge): (tag: LanguageTag) => readonly string[] {
  const facts = knowledge.entries.filter(({ kind }) => kind !== 'unknown');
  return (tag) =>
    facts.flatMap(({ id }) => [
      knowledge.textOf(id, tag)?.text ?? '',
      ...knowledge.asksOf(id, tag),
    ]);
}

function loadDomain(intents: string): Record<string, Plan> {
  const text = readFileSync(join(intents, 'domain.yml'), 'utf8');
  return Object.fromEntries(parseDomain('intents/domain.yml', text));
}

function loadEveryTraining(intents: string): Readonly<Record<LanguageTag, TrainingData>> {
  const steps = foldersIn(intents).map(
    (tag) => [tag, () => loadTrainingData(intents, tag)] as const,
  );
  return everyStep(Object.fromEntries(steps));
}

/** Platforms name themselves, in every spelling and script, so that one file adds one. */
export function platformNames({ platforms }: Pick<KnowledgeData, 'platforms'>): NamedEntity[] {
  return platforms.flatMap(({ id, data: { name, aliases, shortNames } }) => [
    { type: 'platform', id, forms: [name, ...aliases] },
    { type: 'platform_short', id, forms: shortNames },
  ]);
}
