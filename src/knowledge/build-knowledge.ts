import type { Entry, Fact, Knowledge, Platform, Role, Unknown } from './knowledge.js';
import type { ParsedFiles } from './parsed-files.js';
import { NO_QUIZ } from './quiz.js';
import { quizTexts, quizTranslations } from './quiz-texts.js';
import { createSubjects } from './subjects.js';
import { createTexts } from './translations.js';

type DataKey = Exclude<keyof ParsedFiles, 'allRead'>;

/** What the files say, without where they say it. Plain JSON. */
export type KnowledgeData = {
  readonly [Key in DataKey]: readonly Omit<ParsedFiles[Key][number], 'file' | 'lineOf'>[];
};

/** Joins files that agree into look-ups. Pure. */
export function buildKnowledge(files: KnowledgeData, version: string): Knowledge {
  const content = contentOf(files);
  const { roles, platforms, listFacts, unknowns } = content;
  const entries: readonly Entry[] = [
    ...roles.flatMap(({ facts }) => facts),
    ...platforms.flatMap(({ facts }) => facts),
    ...listFacts,
    ...unknowns,
  ];
  const byId = indexed(entries);
  const rolesById = indexed(roles);
  const platformsById = indexed(platforms);
  const documentsById = indexed(content.documents);
  const texts = createTexts(englishTexts(content, entries), [
    ...files.translations,
    ...quizTranslations(content.quiz),
  ]);

  return {
    ...content,
    entries,
    languages: texts.languages,
    version,
    entry: (id) => byId.get(id),
    document: (id) => documentsById.get(id),
    role: (id) => rolesById.get(id),
    platform: (id) => platformsById.get(id),
    factsOf: (role, topic) =>
      onTopic(rolesById.get(role)?.facts ?? [], ({ topics }) => topics.includes(topic)),
    platformFactsOf: (platform, topic) =>
      onTopic(platformsById.get(platform)?.facts ?? [], ({ topics }) => topics.includes(topic)),
    unknownsOf: (topic, role) => unknownsOn(unknowns, topic, role),
    textOf: texts.textOf,
    asksOf: texts.asksOf,
    translationGaps: texts.gaps,
  };
}

type Content = Pick<
  Knowledge,
  | 'documents'
  | 'roles'
  | 'platforms'
  | 'listFacts'
  | 'comparison'
  | 'unknowns'
  | 'subjects'
  | 'quiz'
  | 'study'
  | 'degrees'
>;

function contentOf(files: KnowledgeData): Content {
  const roles: Role[] = files.roles.map(({ id, data }) => ({
    id,
    ...data,
    facts: data.facts.map((fact) => ({ kind: 'role', role: id, reviewed: data.reviewed, ...fact })),
  }));
  const platforms: Platform[] = files.platforms.map(({ id, data }) => ({
    id,
    ...data,
    facts: data.facts.map((fact) => ({
      kind: 'platform',
      platform: id,
      reviewed: data.reviewed,
      ...fact,
    })),
  }));
  return {
    documents: files.documents.flatMap(({ data }) => data.documents),
    roles,
    platforms,
    listFacts: files.lists.flatMap(({ data }) =>
      data.facts.map((fact) => ({ kind: 'list' as const, reviewed: data.reviewed, ...fact })),
    ),
    comparison: files.comparisons.flatMap(({ data }) => data.aspects),
    unknowns: files.unknowns.flatMap(({ data }) =>
      data.unknowns.map((unknown) => ({
        kind: 'unknown' as const,
        reviewed: data.reviewed,
        ...unknown,
      })),
    ),
    quiz: files.quizzes[0]?.data ?? NO_QUIZ,
    study: files.studies.flatMap(({ data }) => data.matches),
    degrees: files.studies.flatMap(({ data }) => data.degrees),
    subjects: createSubjects(files.subjects.flatMap(({ data }) => data.subjects)),
  };
}

function englishTexts(
  { comparison, subjects, roles, documents, quiz }: Content,
  entries: readonly Entry[],
): Map<string, { text: string; asks: readonly string[] }> {
  const label = (id: string, text: string) => [id, { text, asks: [] }] as const;
  return new Map<string, { text: string; asks: readonly string[] }>([
    ...entries.map(({ id, text, asks }) => [id, { text, asks }] as const),
    ...comparison.map((aspect) => label(`comparison.${aspect.id}`, aspect.label)),
    ...subjects.all.map((subject) => label(`subject.${subject.id}`, subject.label)),
    ...roles.map((role) => label(`role.${role.id}`, role.name)),
    ...quizTexts(quiz).map(([id, { en = '' }]) => label(id, en)),
    ...documents.map((document) => label(`document.${document.id}`, document.holds)),
  ]);
}

function indexed<T extends { readonly id: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((each) => [each.id, each]));
}

function onTopic<T extends Fact>(facts: readonly T[], isOnTopic: (fact: T) => boolean): T[] {
  const found = facts.filter(isOnTopic);
  return [...found.filter(({ summary }) => summary), ...found.filter(({ summary }) => !summary)];
}

function unknownsOn(
  unknowns: readonly Unknown[],
  topic: Unknown['topics'][number],
  role: string | undefined,
): readonly Unknown[] {
  const found = unknowns.filter(({ topics }) => topics.includes(topic));
  const ofBoth = found.filter(({ roles }) => roles.length === 0);
  if (role !== undefined) return [...found.filter(({ roles }) => roles.includes(role)), ...ofBoth];
  return ofBoth.length > 0 ? ofBoth : found;
}
