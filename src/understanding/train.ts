import type { WordCounts } from '../languages/detect-language.js';
import type { LanguagePack } from '../languages/language-pack.js';
import { normalize, words } from '../languages/text.js';
import { createEntityFinder, type EntityFinder } from './entity-finder.js';
import { createEntityIndex, type EntityForm } from './entity-index.js';
import type { LabelledTokens } from './classifier/labelled-text.js';
import { maskTokens } from './mask.js';
import type { TrainingData } from './training-data.js';

/** A name with its spellings, from outside the training files (platforms name themselves). */
export interface NamedEntity {
  readonly type: string;
  readonly id: string;
  readonly forms: readonly string[];
}

/** What the training files of a language come to, as plain JSON. */
export interface PreparedTraining {
  readonly forms: readonly EntityForm[];
  readonly patterns: readonly { readonly type: string; readonly source: string }[];
  /** How often the utterances hold each word, as the pack reads it. */
  readonly words: WordCounts;
  /** The same as written, for telling languages apart: no short form is opened. */
  readonly written: WordCounts;
}

/** A word seen less often in the utterances may be a typo in them: it is no reason to keep it. */
const SEEN_OFTEN = 2;

/** Entity forms and word counts of a language's training files. */
export function prepareTraining(
  pack: LanguagePack,
  data: TrainingData,
  names: readonly NamedEntity[],
): PreparedTraining {
  const texts = data.utterances.map(({ text }) => text);
  return {
    forms: entityForms(pack, data, names),
    patterns: [...data.patterns].flatMap(([type, sources]) =>
      sources.map((source) => ({ type, source })),
    ),
    words: wordCounts(texts, pack.tokenize),
    written: wordCounts(texts, (text) => words(normalize(text))),
  };
}

function wordCounts(texts: readonly string[], wordsOf: (text: string) => string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts];
}

/** The finder of a language's entities. */
export function entityFinder(
  pack: LanguagePack,
  { forms, patterns, words: counts }: PreparedTraining,
): EntityFinder {
  const common = new Set(counts.filter(([, count]) => count >= SEEN_OFTEN).map(([word]) => word));
  const compiled = patterns.map(({ type, source }) => ({
    type,
    pattern: new RegExp(source, 'gu'),
  }));
  const index = createEntityIndex(forms, common, pack.compoundHeads);
  return createEntityFinder(index, compiled, pack.tokenize);
}

/** The utterances as the classifier learns them: names masked. */
export function trainingExamples(
  pack: LanguagePack,
  data: TrainingData,
  prepared: PreparedTraining,
): LabelledTokens[] {
  const entities = entityFinder(pack, prepared);
  return data.utterances.map(({ text, intent }) => {
    const tokens = pack.tokenize(text);
    return { tokens: maskTokens(tokens, entities.find(text, tokens)), intent };
  });
}

function entityForms(
  pack: LanguagePack,
  data: TrainingData,
  names: readonly NamedEntity[],
): EntityForm[] {
  const typed = [...data.lookups].flatMap(([type, ids]) =>
    ids.map((id) => ({ type, id, forms: data.synonyms.get(id) ?? [id] })),
  );
  return [...typed, ...names]
    .flatMap(({ type, id, forms }) =>
      forms.map((form) => ({ type, id, tokens: pack.tokenize(form) })),
    )
    .filter(({ tokens }) => tokens.length > 0);
}
