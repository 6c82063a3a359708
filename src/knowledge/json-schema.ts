import { z } from 'zod';
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

const SCHEMAS = {
  comparison: ComparisonFile,
  documents: DocumentsFile,
  platform: PlatformFile,
  'platforms-list': ListFile,
  quiz: QuizFile,
  role: RoleFile,
  'role-study': StudyFile,
  subjects: SubjectsFile,
  translations: TranslationsFile,
  unknowns: UnknownsFile,
};

/**
 * JSON Schemas of the knowledge files, by the name of their file in `knowledge/schema/`.
 *
 * Editors use them to complete and underline. The length of a text is left to the loader, which
 * knows summaries from single facts.
 */
export function knowledgeJsonSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input' }),
    ]),
  );
}
