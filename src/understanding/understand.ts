import type { DetectLanguage, LanguageHints } from '../languages/detect-language.js';
import type { Language } from '../languages/language.js';
import type { LanguageTag } from '../languages/language-pack.js';
import { withoutMarkup } from '../languages/text.js';
import type { EntityFinder } from './entity-finder.js';
import type { EntityMatch } from './entity-index.js';
import type { IntentModel } from './classifier/intent-model.js';
import { maskTokens } from './mask.js';
import { createFormReader, type FormReader } from './question-form.js';
import { OUT_OF_SCOPE } from './out-of-scope.js';
import { MOST_QUESTIONS, questionParts, twoClauses } from './split-questions.js';
import type { Entities, Question, Understanding } from './understanding.js';

/** What is needed to understand one language. */
export interface LanguageModel {
  readonly language: Language;
  readonly model: IntentModel;
  readonly entities: EntityFinder;
  /** Every word of the training utterances. */
  readonly knownWords: ReadonlySet<string>;
}

export interface Understander {
  understand(text: string, hints: LanguageHints): Understanding;
}

/**
 * Text to understanding: language, questions, and of each its entities, form and intent.
 *
 * @param modelOf - The model of a language, asked for when a text in it first comes.
 */
export function createUnderstander(
  modelOf: (tag: LanguageTag) => LanguageModel,
  detect: DetectLanguage,
): Understander {
  const readers = new Map<LanguageTag, (text: string) => Question[]>();

  return {
    understand(text, hints) {
      const plain = withoutMarkup(text);
      const language = detect(plain, hints);
      const read = readers.get(language) ?? createReader(modelOf(language));
      readers.set(language, read);
      return { language, questions: read(plain) };
    },
  };
}

function createReader(model: LanguageModel): (text: string) => Question[] {
  const forms = createFormReader(model.language.file);
  const joiners = new Set(model.language.file.joiners);

  /** Two clauses of which each surely asks something of its own. */
  function twoQuestions(text: string): Question[] | undefined {
    const clauses = twoClauses(text, joiners)?.map((clause) => readQuestion(clause, model, forms));
    const [first, second] = clauses ?? [];
    if (!clauses || !first || !second || first.intent === second.intent) return undefined;
    return clauses.every(isSure) ? clauses : undefined;
  }

  return (text) => {
    const whole = readQuestion(text, model, forms);
    const parts = questionParts(text, joiners, (word) => forms.opensQuestion(word));
    if (parts.length < 2) return twoQuestions(text) ?? [whole];

    const questions = parts.map((part) => readQuestion(part, model, forms));
    const asked = questions.filter((question) => question.intent !== null && !question.bare);
    const distinct = asked.filter((question, at) => asked.findIndex(same(question)) === at);
    if (distinct.length >= 2) return distinct.slice(0, MOST_QUESTIONS);
    const [only] = distinct;
    return whole.intent === null && only && carries(only.text, text) ? [only] : [whole];
  };
}

/** What can be wished away: "not from a university", "anything but Coursera". */
const EXCLUDABLE = new Set(['platform', 'provider', 'format', 'credential', 'subject']);
/** How many words may stand between "not" and what it leaves out. */
const EXCEPT_WITHIN = 3;

/** From this confidence on, a clause without a mark of its own counts as a question. */
const SURE_CLAUSE = 0.75;

function isSure({ intent, confidence, bare }: Question): boolean {
  return intent !== null && !bare && confidence >= SURE_CLAUSE;
}

/** Whether a part is enough of its message to stand for it: "Hi!" before a question is not. */
function carries(part: string, text: string): boolean {
  return 3 * part.length > text.length;
}

function same(question: Question): (other: Question) => boolean {
  return (other) => other.intent === question.intent;
}

function readQuestion(text: string, model: LanguageModel, forms: FormReader): Question {
  const { pack } = model.language;
  const tokens = pack.tokenize(text);
  const matches = model.entities.find(text, tokens);
  const masked = maskTokens(tokens, matches);
  const prediction = model.model.predict(masked.join(' '));
  const others = uncovered(tokens, matches);
  const isExcluded = ({ type, start }: EntityMatch) =>
    EXCLUDABLE.has(type) && forms.excludes(tokens.slice(Math.max(0, start - EXCEPT_WITHIN), start));
  return {
    text,
    intent: prediction.intent === OUT_OF_SCOPE ? null : prediction.intent,
    bestGuess: prediction.bestGuess,
    confidence: prediction.confidence,
    runnerUp: prediction.ranked[1]?.intent ?? null,
    ranked: prediction.ranked,
    form: forms.formOf(tokens),
    negated: forms.isNegated(tokens),
    turned: forms.isTurned(tokens),
    bare: matches.length > 0 && forms.isBare(others),
    unknownWords: others.filter((token) => !model.knownWords.has(token)),
    concepts: [...new Set(tokens.flatMap((token) => pack.concepts(pack.stem(token))))],
    entities: toEntities(matches.filter((match) => !isExcluded(match))),
    excluded: toEntities(matches.filter(isExcluded)),
  };
}

function uncovered(tokens: readonly string[], matches: readonly EntityMatch[]): string[] {
  return tokens.filter((_, at) => !matches.some(({ start, end }) => start <= at && at < end));
}

function toEntities(matches: readonly EntityMatch[]): Entities {
  const entities = new Map<string, string[]>();
  for (const { type, id } of [...matches].sort((a, b) => a.start - b.start)) {
    const ids = entities.get(type) ?? [];
    if (!ids.includes(id)) ids.push(id);
    entities.set(type, ids);
  }
  return entities;
}
