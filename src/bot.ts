import { createAnswerer, type Answerer } from './answering/answerer.js';
import type { Domain } from './answering/domain.js';
import type { MessageValues } from './answering/answer.js';
import { SINGLE_ROLES } from './answering/handlers/of-role.js';
import type { AnsweringParts } from './answering/request.js';
import { createResponder } from './conversation/create-responder.js';
import type { Responder } from './conversation/responder.js';
import { buildKnowledge } from './knowledge/build-knowledge.js';
import { BASE_LANGUAGE } from './knowledge/translations.js';
import { factRanker, type FactRanker } from './knowledge/fact-ranker.js';
import type { Entry, Knowledge } from './knowledge/knowledge.js';
import { languageWishReader } from './languages/answer-language.js';
import { createLanguageDetector } from './languages/detect-language.js';
import { identityRemover } from './languages/identity.js';
import { createLanguage, type Language } from './languages/language.js';
import type { LanguageTag } from './languages/language-pack.js';
import { readCompiled, writeCompiled, type CompiledData } from './load/compiled-data.js';
import { fingerprintOf, type Folders } from './load/folders.js';
import { modelFor } from './load/models.js';
import { loadTrainingData } from './load/training-files.js';
import type { Texts } from './presentation/texts.js';
import { factTerms, type FactTerms } from './understanding/fact-terms.js';
import { SAID, saidWord } from './understanding/renamed-subjects.js';
import { createSlipMender } from './understanding/slip-mender.js';
import { entityFinder, trainingExamples } from './understanding/train.js';
import {
  createUnderstander,
  type LanguageModel,
  type Understander,
} from './understanding/understand.js';

/** Everything that turns a message into an answer and an answer into words. Immutable. */
export interface Mind {
  readonly languages: ReadonlyMap<LanguageTag, Language>;
  readonly knowledge: Knowledge;
  readonly domain: Domain;
  readonly understander: Understander;
  readonly answerer: Answerer;
  readonly responder: Responder;
  readonly texts: Texts;
  /** A message without what its writer tells of who they are. */
  withoutIdentity(text: string): string;
  /** Loads every language's model now, so that no first question waits for it. */
  warmUp(): void;
  /** Indexes the facts of every language, one at a time with room for messages between them. */
  indexFacts(): Promise<void>;
}

/**
 * Reads the data folders: compiled before where no file has changed, else checked and compiled now.
 *
 * @param onSlowStep - Told before anything that takes more than a second: the first start, in words.
 * @throws {ContentError} With every problem of every file.
 */
export async function loadMind(
  folders: Folders,
  onSlowStep: (step: string) => void = () => undefined,
): Promise<Mind> {
  const fingerprint = fingerprintOf(folders);
  const compiled = readCompiled(folders.cache, fingerprint);
  if (compiled) return createMind(compiled, folders, onSlowStep);
  onSlowStep('Reading knowledge and intents, once …');
  // The readers of YAML and their schemas are loaded only where they are needed.
  const { compile } = await import('./load/compile.js');
  const data = compile(folders);
  writeCompiled(folders.cache, fingerprint, data);
  return createMind(data, folders, onSlowStep);
}

function createMind(
  data: CompiledData,
  folders: Folders,
  onSlowStep: (step: string) => void,
): Mind {
  const languages = new Map(
    data.languages.map(({ tag, file, messages }) => [tag, createLanguage(tag, file, messages)]),
  );
  const knowledge = buildKnowledge(data.knowledge, data.knowledgeVersion);
  const domain: Domain = new Map(Object.entries(data.domain));
  const modelOf = lazyModels(data, languages, knowledge, folders, onSlowStep);
  const counts = new Map(data.languages.map(({ tag, training }) => [tag, training.written]));
  const understander = createUnderstander(
    modelOf,
    createLanguageDetector(languages, counts, nameWords(data), listedWords(data)),
    languageWishReader(languages),
  );
  const terms = factTerms(languages, modelOf);
  const ranker = factRanker(knowledge, terms);
  const answerer = createAnswerer(domain, answeringParts(knowledge, terms, ranker));
  const spoken = new Map([...languages].map(([tag, { file }]) => [tag, file.name]));
  const withoutIdentity = identityRemover(data.languages.map(({ identity }) => identity));
  const responder = createResponder({
    understander,
    answerer,
    languages: spoken,
    withoutIdentity,
  });
  const texts = createTexts(languages, knowledge);
  const warmUp = () => {
    for (const tag of languages.keys()) modelOf(tag);
  };
  const indexFacts = async () => {
    for (const tag of languages.keys()) await ranker.prepare(tag);
  };
  const parts = { languages, knowledge, domain, understander, answerer, responder, texts };
  return { ...parts, withoutIdentity, warmUp, indexFacts };
}

const NAME_TYPES = ['role', 'platform', 'platform_short'];

/** Words of role and platform names. */
function nameWords({ languages }: CompiledData): ReadonlySet<string> {
  const forms = languages.flatMap(({ training }) => training.forms);
  const names = forms.filter(({ type }) => NAME_TYPES.includes(type));
  return new Set(names.flatMap(({ tokens }) => tokens));
}

/** Words that a language's files list beside its utterances: subjects, short forms, and what names none. */
function listedWords({ languages }: CompiledData): ReadonlyMap<LanguageTag, ReadonlySet<string>> {
  return new Map(
    languages.map(({ tag, file, training }) => {
      const subjects = training.forms.filter(({ type }) => type === 'subject');
      const single = subjects.flatMap(({ tokens }) => (tokens.length === 1 ? tokens : []));
      return [tag, new Set([...single, ...Object.keys(file.expand), ...file.study.general])];
    }),
  );
}

type ModelOf = (tag: LanguageTag) => LanguageModel;

function lazyModels(
  data: CompiledData,
  languages: ReadonlyMap<LanguageTag, Language>,
  knowledge: Knowledge,
  { intents, cache }: Folders,
  onSlowStep: (step: string) => void,
): ModelOf {
  const loaded = new Map<LanguageTag, LanguageModel>();
  return (tag) => {
    const known = loaded.get(tag);
    if (known) return known;
    const language = languages.get(tag);
    const training = data.languages.find((one) => one.tag === tag)?.training;
    if (!language || !training) throw new RangeError(`no intents for the language "${tag}"`);
    const { pack } = language;
    const model: LanguageModel = {
      language,
      model: modelFor(training.modelHash, pack, cache, () => {
        onSlowStep(`Training ${tag}, once …`);
        return trainingExamples(pack, loadTrainingData(intents, tag), training);
      }),
      entities: entityFinder(pack, training),
      knownWords: new Set(training.words.map(([word]) => word)),
      subjectName: (id) => knowledge.textOf(`subject.${id}`, tag)?.text ?? '',
      declinedStems: new Set(training.declined),
      mendSlips: createSlipMender(language, training, data.knowledge),
    };
    loaded.set(tag, model);
    return model;
  };
}

function answeringParts(
  knowledge: Knowledge,
  terms: FactTerms,
  ranker: FactRanker,
): AnsweringParts {
  return {
    knowledge,
    rank: ({ text, language }, entries, inWish) =>
      ranker.rank(entries, terms(text, language, inWish), language),
    repeated: (entry, told) => ranker.repeated(entry, told, BASE_LANGUAGE),
  };
}

/** Labels of this kind are how people ask for an entry: `ask.cto.vendors.summary`. */
const ASK = 'ask.';
/** Labels of this kind are names of platforms, which are the same in every language. */
const PLATFORM = 'platform.';

function createTexts(languages: ReadonlyMap<LanguageTag, Language>, knowledge: Knowledge): Texts {
  const text = (id: string, tag: LanguageTag) => knowledge.textOf(id, tag);
  const label = (id: string, tag: LanguageTag) => {
    if (id.startsWith(ASK)) return firstAsk(id.slice(ASK.length), tag);
    if (id.startsWith(SAID)) return message('subject.said', tag, { word: saidWord(id) });
    const named = id.startsWith(PLATFORM) && knowledge.platform(id.slice(PLATFORM.length));
    return named ? named.name : (text(id, tag)?.text ?? message(id, tag));
  };
  const firstAsk = (id: string, tag: LanguageTag) => knowledge.asksOf(id, tag)[0] ?? id;
  const message = (id: string, tag: LanguageTag, values?: MessageValues) => {
    const own = languages.get(tag)?.messages;
    const told = own?.has(id) ? own : languages.get(BASE_LANGUAGE)?.messages;
    return told?.has(id) ? told.format(id, values) : id;
  };
  const sidesOf = (entry: Entry) =>
    entry.kind === 'role' && entry.role === 'both'
      ? SINGLE_ROLES.flatMap((id) => knowledge.role(id)?.abbreviation ?? [])
      : [];
  return {
    message: (id, tag, values) =>
      id.startsWith('@') ? label(id.slice(1), tag) : message(id, tag, values),
    entry(id, tag) {
      const entry = knowledge.entry(id);
      const local = text(id, tag);
      if (!entry || !local) return undefined;
      const documents = entry.sources.map(({ document }) => document);
      return { ...local, sides: sidesOf(entry), documents, reviewed: entry.reviewed };
    },
    platform: (id) => knowledge.platform(id),
    holdsSubject: (id) => knowledge.subjects.get(id) !== undefined,
    documentTitle: (id) => knowledge.document(id)?.title ?? id,
    label,
    direction: (tag) => languages.get(tag)?.file.direction ?? 'left-to-right',
  };
}
