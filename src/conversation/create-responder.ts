import type { Answer, StructuredQuestion } from '../answering/answer.js';
import type { Answerer } from '../answering/answerer.js';
import { tellFallback } from '../answering/handlers/smalltalk.js';
import { draft, type Draft } from '../answering/request.js';
import type { LanguageTag } from '../languages/language-pack.js';
import type { Understander } from '../understanding/understand.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import { didYouMean } from './did-you-mean.js';
import { withFittingIntent } from './fitting-intent.js';
import { followUp } from './follow-up.js';
import { FACETS, resolveQuestion } from './resolve-question.js';
import type { ConversationContext, IncomingMessage, Responder, Response } from './responder.js';

export interface ResponderParts {
  readonly understander: Understander;
  readonly answerer: Answerer;
  /** The languages that the bot speaks, with the name of each in itself. */
  readonly languages: ReadonlyMap<LanguageTag, string>;
}

/** A question with what is told on it. */
interface Told {
  readonly draft: Draft;
  readonly question: StructuredQuestion | undefined;
  readonly understood: Question | undefined;
  readonly language: LanguageTag;
}

/** The policy: understand, take what is missing from the context, answer, remember. */
export function createResponder(parts: ResponderParts): Responder {
  return {
    respond(message, context) {
      if (message.ask) return fromButton(message.ask, message, context, parts);
      const hints = {
        ...(context && { conversation: context.language }),
        ...(message.locale !== undefined && { locale: message.locale }),
      };
      const { language, questions } = parts.understander.understand(message.text, hints);
      return toResponse(joined(tellEach(questions, language, context, parts)));
    },
  };
}

/** Each question is told in the light of the one before it: "is edX free, and does it certify?". */
function tellEach(
  questions: readonly Question[],
  language: LanguageTag,
  context: ConversationContext | undefined,
  parts: ResponderParts,
): readonly Told[] {
  const told: Told[] = [];
  let before = context;
  for (const question of questions) {
    const fitting = withFittingIntent(question, parts.answerer.domain, before);
    const one = tellQuestion(fitting, language, before, parts);
    told.push(one);
    before = toResponse(one).context ?? before;
  }
  return told;
}

function fromButton(
  ask: StructuredQuestion,
  { locale }: IncomingMessage,
  context: ConversationContext | undefined,
  { answerer, languages }: ResponderParts,
): Response {
  const language = context?.language ?? spoken(locale, languages);
  const request = {
    question: ask,
    text: '',
    language,
    form: 'open',
    negated: false,
    confidence: 1,
  } as const;
  const told = answerer.answer(request);
  return toResponse({ draft: told, question: ask, understood: undefined, language });
}

/** The language of a locale such as `sv-SE`, or else the first that the bot speaks. */
function spoken(
  locale: string | undefined,
  languages: ReadonlyMap<LanguageTag, string>,
): LanguageTag {
  const tag = locale?.split(/[-_]/)[0]?.toLowerCase() ?? '';
  if (languages.has(tag)) return tag;
  return languages.has('en') ? 'en' : ([...languages.keys()][0] ?? 'en');
}

function tellQuestion(
  question: Question,
  detected: LanguageTag,
  context: ConversationContext | undefined,
  parts: ResponderParts,
): Told {
  const { answerer, languages } = parts;
  const [wished] = entityIds(question, 'language');
  const told = (said: Draft, asked?: StructuredQuestion, language = detected): Told => ({
    draft: said,
    question: asked,
    understood: question,
    language,
  });
  const plan = question.intent === null ? undefined : answerer.domain.get(question.intent);
  if (plan?.tell === 'follow-up' && !asksItself(question) && !isChatter(question)) {
    if (plan.act === 'language' && !languages.has(wished ?? '')) {
      return told(noSuchLanguage(languages));
    }
    const next = followUp(plan.act, question, answerer.domain, context);
    switch (next.kind) {
      case 'tell': {
        const language = plan.act === 'language' ? wished : context?.language;
        return told(next.draft, context?.question, language ?? detected);
      }
      case 'ask':
        return told(answerOf(next.question, question, detected, parts), next.question);
      case 'nothing-before':
        return told(tellFallback('follow-up.nothing-before'));
    }
  }

  const asked = resolveQuestion(question, answerer.domain, context);
  if (!asked) return told(didYouMean(question, answerer) ?? tellFallback());
  if (isForeign(asked, question, answerer)) return told(tellFallback());
  const language = wished !== undefined && languages.has(wished) ? wished : detected;
  return told(answerOf(asked, question, language, parts), asked, language);
}

/** A bare name among fillers asks something itself, whatever the classifier takes it for. */
function asksItself(question: Question): boolean {
  return question.bare && entityIds(question, 'language').length === 0;
}

function noSuchLanguage(languages: ReadonlyMap<LanguageTag, string>): Draft {
  const names = [...languages.values()].join(', ');
  return draft({
    kind: 'fallback',
    parts: [{ kind: 'message', id: 'follow-up.no-such-language', values: { languages: names } }],
  });
}

/** From this confidence on, unknown words do not make a question foreign. */
const SURE = 0.6;

/** Concepts without one of which no course is asked for. */
const COURSE_CONCEPTS = ['learn', 'platform', 'certificate'];

/** The more of its words are unknown, the surer a guess has to be. */
const DOUBTFUL = [0, 0.2, 0.4] as const;

/** Our words in a sentence about something else: "which train is the CTO station code?". */
function isFarOff(
  { unknownWords, confidence }: Question,
  { platforms = [] }: StructuredQuestion,
): boolean {
  // A platform's name says much by itself: one strange word beside it is forgiven.
  const strange = unknownWords.length - (platforms.length > 0 ? 1 : 0);
  return confidence < (DOUBTFUL[Math.max(0, Math.min(strange, 2))] ?? 0);
}

/** Below this confidence talk with the bot is no talk with the bot. */
const LEAST_TALK = 0.25;

/** Talk among people that only sounds like talk with the bot. */
function isChatter({ unknownWords, confidence }: Question): boolean {
  return confidence < LEAST_TALK || (unknownWords.length > 0 && confidence < SURE);
}

/**
 * What the classifier accepts but the names in it contradict: "what does a plumber do?" asks as one
 * asks of a role, and names none; "recommend me a restaurant" as one asks for a course.
 */
function isForeign(asked: StructuredQuestion, question: Question, { domain }: Answerer): boolean {
  const plan = domain.get(asked.intent);
  if (plan?.tell === 'role') {
    const unsure = question.unknownWords.length > 0 && question.confidence < SURE;
    return !asked.roles && question.form !== 'who' && unsure;
  }
  if (plan?.tell === 'smalltalk') return isChatter(question);
  if (isFarOff(question, asked)) return true;
  if (plan?.tell !== 'recommendation' && plan?.tell !== 'platform') return false;
  const names = asked.platforms ?? FACETS.flatMap((facet) => asked.facets?.[facet] ?? []);
  if (question.confidence >= SURE) return false;
  return names.length === 0 && !question.concepts.some((id) => COURSE_CONCEPTS.includes(id));
}

function answerOf(
  asked: StructuredQuestion,
  { text, form, negated, confidence }: Question,
  language: LanguageTag,
  { answerer }: ResponderParts,
): Draft {
  return answerer.answer({ question: asked, text, language, form, negated, confidence });
}

/** Parts that each of two questions gets at once: together they must stay readable. */
const PARTS_OF_TWO = 2;

/** Two questions in one message are answered one after the other; small talk beside one is dropped. */
function joined(told: readonly Told[]): Told {
  const weighty = told.filter(({ draft: said }) => said.kind !== 'smalltalk');
  const [first, second] = weighty.length > 0 ? weighty : told.slice(-1);
  if (!first) {
    return { draft: tellFallback(), question: undefined, understood: undefined, language: 'en' };
  }
  if (!second || second.draft.kind === 'clarify') return first;
  if (first.draft.kind === 'clarify') return second;
  const drafts = [first.draft, second.draft];
  const answered = drafts.some(({ kind }) => kind === 'answer');
  return {
    ...first,
    question: second.question ?? first.question,
    draft: draft({
      kind: answered ? 'answer' : 'fallback',
      parts: drafts.flatMap(({ parts }) => shortOf(parts)),
      more: drafts.flatMap(({ parts, more }) => [...parts.slice(shortOf(parts).length), ...more]),
      roles: [...new Set(drafts.flatMap(({ roles }) => roles))],
      platforms: [...new Set(drafts.flatMap(({ platforms }) => platforms))],
      nextSteps: first.draft.nextSteps,
    }),
  };
}

/** The first parts of an answer; a list of platforms stays whole. */
function shortOf(parts: Draft['parts']): Draft['parts'] {
  return parts.some(({ kind }) => kind === 'platform') ? parts : parts.slice(0, PARTS_OF_TWO);
}

/** Whether a later turn can refer to it: small talk and a plain "I don't know" leave the talk as it was. */
function isAbout({ kind, roles, platforms }: Draft): boolean {
  return kind === 'answer' || kind === 'clarify' || roles.length > 0 || platforms.length > 0;
}

function toResponse({ draft: said, question, understood, language }: Told): Response {
  const answer: Answer = {
    ...said,
    language,
    intent: understood ? understood.intent : (question?.intent ?? null),
    confidence: understood?.confidence ?? 1,
    runnerUp: understood?.runnerUp ?? null,
  };
  if (!question || !isAbout(said)) return { answer, context: undefined };
  return {
    answer,
    context: {
      language,
      question,
      answer,
      ...(said.kind === 'clarify' && { awaiting: 'role' as const }),
    },
  };
}
