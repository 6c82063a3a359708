import type { z } from 'zod';
import type { KnowledgeFile } from './knowledge-files.js';
import type { Problem } from '../files/problem.js';
import type { CheckedFile } from '../files/read-yaml.js';
import { readYaml } from '../files/read-yaml.js';
import {
  ComparisonFile,
  DocumentsFile,
  ListFile,
  PlatformFile,
  QuizFile,
  RoleFile,
  StudyFile,
  SubjectsFile,
  TranslationsFile,
  UnknownsFile,
} from './schema.js';

/** A file that stands for one thing: its name, without the extension, is the id. */
export interface NamedFile<T> extends CheckedFile<T> {
  readonly id: string;
}

export interface TranslationFile extends CheckedFile<z.infer<typeof TranslationsFile>> {
  readonly language: string;
}

/** Every knowledge file, each right by itself; whether they agree is another question. */
export interface ParsedFiles {
  readonly documents: readonly CheckedFile<z.infer<typeof DocumentsFile>>[];
  readonly roles: readonly NamedFile<z.infer<typeof RoleFile>>[];
  readonly platforms: readonly NamedFile<z.infer<typeof PlatformFile>>[];
  readonly lists: readonly CheckedFile<z.infer<typeof ListFile>>[];
  readonly comparisons: readonly CheckedFile<z.infer<typeof ComparisonFile>>[];
  readonly subjects: readonly CheckedFile<z.infer<typeof SubjectsFile>>[];
  readonly unknowns: readonly CheckedFile<z.infer<typeof UnknownsFile>>[];
  /** At most one: knowledge may do without a quiz. */
  readonly quizzes: readonly CheckedFile<z.infer<typeof QuizFile>>[];
  /** At most one: without it, nothing is matched with a role. */
  readonly studies: readonly CheckedFile<z.infer<typeof StudyFile>>[];
  readonly translations: readonly TranslationFile[];
  /** No file is missing here because it was wrong by itself. */
  readonly allRead: boolean;
}

const ROLE_PATH = /^roles\/([^/]+)\.yml$/;
const PLATFORM_PATH = /^platforms\/([^/]+)\.yml$/;
const TRANSLATION_PATH = /^translations\/([^/]+)\/.+\.yml$/;
const SINGLE_FILES = [
  'documents.yml',
  'comparison.yml',
  'platforms-list.yml',
  'subjects.yml',
  'unknowns.yml',
] as const;
const QUIZ_PATH = 'quiz.yml';
const STUDY_PATH = 'role-study.yml';
const EXPECTED = `${[...SINGLE_FILES, QUIZ_PATH, STUDY_PATH].join(', ')}, roles/<id>.yml, platforms/<id>.yml, translations/<language>/<name>.yml`;

/** Reads every file by itself. Pure; gathers the problems of all files. */
export function parseKnowledgeFiles(files: readonly KnowledgeFile[]): {
  readonly parsed: ParsedFiles;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [...missingFiles(files), ...strangeFiles(files)];

  function read<T>(file: KnowledgeFile, schema: z.ZodType<T>): CheckedFile<T>[] {
    const reading = readYaml(file.path, file.text, schema);
    if (reading.kind === 'checked') return [reading.checked];
    problems.push(...reading.problems);
    return [];
  }
  function readAt<T>(path: string, schema: z.ZodType<T>): CheckedFile<T>[] {
    return files.filter((file) => file.path === path).flatMap((file) => read(file, schema));
  }
  function readNamed<T>(pattern: RegExp, schema: z.ZodType<T>): NamedFile<T>[] {
    return files.flatMap((file) => {
      const id = pattern.exec(file.path)?.[1];
      return id === undefined ? [] : read(file, schema).map((checked) => ({ id, ...checked }));
    });
  }

  const parsed = {
    documents: readAt('documents.yml', DocumentsFile),
    roles: readNamed(ROLE_PATH, RoleFile),
    platforms: readNamed(PLATFORM_PATH, PlatformFile),
    lists: readAt('platforms-list.yml', ListFile),
    comparisons: readAt('comparison.yml', ComparisonFile),
    subjects: readAt('subjects.yml', SubjectsFile),
    unknowns: readAt('unknowns.yml', UnknownsFile),
    quizzes: readAt(QUIZ_PATH, QuizFile),
    studies: readAt(STUDY_PATH, StudyFile),
    translations: readNamed(TRANSLATION_PATH, TranslationsFile).map(({ id, ...checked }) => ({
      language: id,
      ...checked,
    })),
  };
  return { parsed: { ...parsed, allRead: problems.length === 0 }, problems };
}

function missingFiles(files: readonly KnowledgeFile[]): Problem[] {
  const present = new Set(files.map(({ path }) => path));
  return SINGLE_FILES.filter((path) => !present.has(path)).map((file) => ({
    file,
    line: 1,
    message: 'is missing; every knowledge folder needs it',
  }));
}

function strangeFiles(files: readonly KnowledgeFile[]): Problem[] {
  return files
    .filter(({ path }) => !isKnown(path))
    .map(({ path }) => ({
      file: path,
      line: 1,
      message: `would never be read; move or rename it to one of ${EXPECTED}`,
    }));
}

function isKnown(path: string): boolean {
  const single: readonly string[] = [...SINGLE_FILES, QUIZ_PATH, STUDY_PATH];
  return (
    single.includes(path) ||
    [ROLE_PATH, PLATFORM_PATH, TRANSLATION_PATH].some((pattern) => pattern.test(path))
  );
}
