import type { ReadLanguageWish } from '../languages/answer-language.js';
import type { DetectLanguage, LanguageHints } from '../languages/detect-language.js';
import type { Language } from '../languages/language.js';
import type { LanguageTag } from '../languages/language-pack.js';
import { QUESTION_MARK, withoutMarkup } from '../languages/text.js';
import type { EntityFinder } from './entity-finder.js';
import { toEntities, type EntityMatch } from './entity-index.js';
import type { IntentModel } from './classifier/intent-model.js';
import { maskTokens, uncovered } from './mask.js';
import { createAideReader, type AideReader } from './aide-reader.js';
import { createBackgroundReader, type BackgroundReader } from './background-reader.js';
import { createBrevityReader } from './brevity-reader.js';
import { createExclusionReader, type ExclusionReader } from './exclusion-reader.js';
import { createOpeningRemover } from './opening-remover.js';
import { createNeedlessReader, type NeedlessReader } from './needless-reader.js';
import { createHeldReader, type HeldReader } from './held-reader.js';
import { createOwnJobReader, withOwnJobs, type OwnJobReader } from './own-job-reader.js';
import { createLikingsReader } from './likings-reader.js';
import { createMessageReader } from './read-message.js';
import { createFormReader, type FormReader } from './question-form.js';
import { createPointerReader, type Pointed } from './pointer-reader.js';
import { createRemarkReader, remarked, type RemarkReader } from './remark-reader.js';
import {
  createMediumReader,
  createStudyReader,
  namesOneCourse,
  type StudyReader,
} from './study-reader.js';
import { OUT_OF_SCOPE } from './out-of-scope.js';
import type { MendSlips } from './slip-mender.js';
import { strangeWords } from './strange-words.js';
import { renamedSubjects, type SubjectName } from './renamed-subjects.js';
import type { Likings, Question, Understanding } from './understanding.js';

/** What is needed to understand one language. */
export interface LanguageModel {
  readonly language: Language;
  readonly model: IntentModel;
  readonly entities: EntityFinder;
  /** Every word of the training utterances. */
  readonly knownWords: ReadonlySet<string>;
  readonly subjectName: SubjectName;
  /** Stems that only questions hold which the bot declines. */
  readonly declinedStems: ReadonlySet<string>;
  readonly mendSlips: MendSlips;
}

export interface Understander {
  /** @param listed - Names of what was listed last, for "the second one". */
  understand(text: string, hints: LanguageHints, listed?: readonly string[]): Understanding;
}

/**
 * Text to understanding: language, questions, and of each its entities, form and intent.
 *
 * @param modelOf - The model of a language, asked for when a text in it first comes.
 * @param wishIn - Finds in which language a message wants its answer.
 */
export function createUnderstander(
  modelOf: (tag: LanguageTag) => LanguageModel,
  detect: DetectLanguage,
  wishIn: ReadLanguageWish,
): Understander {
  const readers = new Map<LanguageTag, Reader>();

  return {
    understand(text, hints, listed = []) {
      const { text: plain, ...wish } = wishIn(withoutMarkup(text));
      const language = detect(plain, hints);
      const read = readers.get(language) ?? createReader(modelOf(language));
      readers.set(language, read);
      const { questions, ...pointing } = read(plain, listed);
      const { answerIn } = wish;
      const meant = answerIn ? questions.map((one) => inLanguage(one, answerIn)) : questions;
      return { language, ...wish, ...pointing, questions: meant };
    },
  };
}

/** "My English is poor, is there any in Swedish?" wishes for Swedish alone. */
function inLanguage(question: Question, tag: LanguageTag): Question {
  if (!question.entities.has('language')) return question;
  return { ...question, entities: new Map([...question.entities, ['language', [tag]]]) };
}

type Reader = (text: string, listed: readonly string[]) => Omit<Understanding, 'language'>;

function createReader(model: LanguageModel): Reader {
  const { file, pack } = model.language;
  const forms = createFormReader(file);
  const readers: QuestionReaders = {
    forms,
    study: createStudyReader(file, pack),
    plans: createStudyReader(file, pack, file.study.plans),
    excluded: createExclusionReader(file, pack),
    needless: createNeedlessReader(file, pack),
    held: createHeldReader(file, pack),
    isAide: createAideReader(file),
    background: createBackgroundReader(file, pack),
    ownJobs: createOwnJobReader(file, pack),
    isMedium: createMediumReader(file, pack),
    remarks: createRemarkReader(file, pack),
    joiners: new Set(file.joiners),
  };
  const pointers = createPointerReader(file, pack);
  const likingsIn = createLikingsReader(file, pack);
  const briefly = createBrevityReader(file);
  const names = (text: string) => model.entities.find(text, pack.tokenize(text)).length > 0;
  const withoutOpening = createOpeningRemover(file, pack, names);
  /** "Which was the first one you named for maths?": the list of a subject is what is looked for. */
  function pointedIn(text: string, listed: readonly string[]): Pointed {
    const pointed = pointers.read(text, listed);
    if (pointed.unrecalled === undefined) return pointed;
    const subject = subjectIn(pointed.unrecalled, model);
    return subject === '' ? pointed : { ...pointed, text: subject, pastEnd: false };
  }
  return (written, listed) => {
    const text = model.mendSlips(written);
    const pointed = pointedIn(text, listed);
    // "I hate coding. Which role suits me?": what somebody tells of themselves holds for what they ask.
    const likings = likingsIn(pointed.text);
    const read = (part: string) => readQuestion(withoutOpening(part), likings, model, readers);
    const spoken = withoutOpening(pointed.text);
    const remarkIn = (part: string) => readers.remarks(pack.tokenize(part)).whole;
    const remark = remarkIn(text) ?? remarkIn(spoken);
    const questionsIn = createMessageReader(read, forms, readers.joiners);
    // "Leave it, I'll see later": what is let go of in one clause is let go of in all.
    const refuses = forms.refuses(pack.tokenize(pointed.text));
    const questions =
      remark === undefined
        ? briefly(spoken, questionsIn).map((one) => ({ ...one, refuses }))
        : [remarked(remark, read(text))];
    return { questions, pointsPastEnd: pointed.pastEnd, pointsBeyond: pointed.beyond };
  };
}

/** The words of a text that name subjects. */
function subjectIn(text: string, { language, entities }: LanguageModel): string {
  const tokens = language.pack.tokenize(text);
  return entities
    .find(text, tokens)
    .filter(({ type }) => type === 'subject')
    .flatMap(({ start, end }) => tokens.slice(start, end))
    .join(' ');
}

/** What reads a question by the words of a language. */
interface QuestionReaders {
  readonly forms: FormReader;
  readonly study: StudyReader;
  readonly plans: StudyReader;
  readonly excluded: ExclusionReader;
  readonly needless: NeedlessReader;
  readonly held: HeldReader;
  readonly isAide: AideReader;
  readonly background: BackgroundReader;
  readonly ownJobs: OwnJobReader;
  readonly isMedium: ReturnType<typeof createMediumReader>;
  readonly remarks: RemarkReader;
  readonly joiners: ReadonlySet<string>;
}

function readQuestion(
  text: string,
  likings: Likings,
  model: LanguageModel,
  readers: QuestionReaders,
): Question {
  const { forms } = readers;
  const { pack } = model.language;
  const tokens = pack.tokenize(text);
  const found = model.entities.find(text, tokens);
  const jobs = readers.ownJobs(text, tokens, found);
  const matches = withOwnJobs(found, jobs);
  const masked = maskTokens(tokens, matches);
  const prediction = model.model.predict(masked);
  const others = uncovered(tokens, matches);
  const conceptsOf = (token: string) => pack.concepts(pack.stem(token));
  const needless = readers.needless(tokens, matches);
  const unwished = [...needless, ...readers.held(tokens, matches)];
  const wished = matches.filter((match) => !unwished.includes(match));
  const excluded = readers.excluded(tokens, wished);
  const named = wished.filter((match) => !excluded.includes(match));
  const strange = readers.study.strangeSubjects(tokens, matches);
  const remarks = readers.remarks(tokens);
  return {
    text,
    intent: prediction.intent === OUT_OF_SCOPE ? null : prediction.intent,
    bestGuess: prediction.bestGuess,
    confidence: prediction.confidence,
    runnerUp: prediction.ranked[1]?.intent ?? null,
    ranked: prediction.ranked,
    form: offersRoles(tokens, matches, forms) ? 'who' : forms.formOf(tokens),
    asks: QUESTION_MARK.test(text) || forms.asks(tokens),
    negated: forms.isNegated(tokens),
    undone: forms.asksUndone(others),
    indefinite: forms.isIndefinite(others),
    likings,
    background: { ...readers.background(tokens), ownJob: jobs.length > 0 },
    turned: forms.isTurned(tokens),
    compares: forms.compares(tokens),
    adds: readers.joiners.has(tokens[0] ?? ''),
    ...spokenOf(tokens, forms),
    brief: false,
    bare: matches.length > 0 && forms.isBare(others),
    unknownWords: strangeWords(others, remarks.words, model).filter(
      (word) => !forms.isNegated([word]),
    ),
    declinedWords: others.filter((token) => model.declinedStems.has(pack.stem(token))),
    concepts: [...new Set(tokens.flatMap(conceptsOf))],
    unlistedSubject: strange.unlisted,
    narrowedSubject: strange.narrowed || namesOneCourse(tokens, matches),
    strangePlan: readers.plans.strangeSubjects(tokens, matches).unlisted,
    medium: readers.isMedium(tokens, matches),
    aide: readers.isAide(tokens, matches),
    remarks: remarks.within,
    entities: toEntities([...named, ...renamedSubjects(text, tokens, named, model)]),
    excluded: toEntities(excluded),
    needless: toEntities(needless),
  };
}

/** What the forms of a question speak of. */
function spokenOf(tokens: readonly string[], forms: FormReader) {
  return {
    exact: forms.asksExactly(tokens),
    hires: forms.asksToHire(tokens),
    former: forms.asksOfFormer(tokens),
    timing: forms.speaksOfTime(tokens),
    lasting: forms.asksHowLong(tokens),
    dear: forms.isDear(tokens),
    refuses: forms.refuses(tokens),
  };
}

/** "Is that the CIO or the CTO?" asks whose fact it is; "what does a CIO or a CTO do?" does not. */
function offersRoles(
  tokens: readonly string[],
  matches: readonly EntityMatch[],
  forms: FormReader,
): boolean {
  const [one, other] = matches.filter(({ type }) => type === 'role');
  if (!one || !other || one.id === other.id || forms.asksOpenly(tokens)) return false;
  return forms.offers(tokens.slice(one.end, other.start));
}
