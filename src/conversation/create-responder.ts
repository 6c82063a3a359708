import type { StructuredQuestion } from '../answering/answer.js';
import type { Answerer } from '../answering/answerer.js';
import type { FollowUpAct } from '../answering/domain.js';
import { withWayToPlan } from '../answering/handlers/learning-plan.js';
import { tellFallback } from '../answering/handlers/smalltalk.js';
import type { Draft } from '../answering/request.js';
import type { LanguageTag } from '../languages/language-pack.js';
import { spokenLanguage } from '../languages/locale.js';
import { oneSpaced } from '../languages/text.js';
import type { Understander } from '../understanding/understand.js';
import { entityIds, type Question, type Understanding } from '../understanding/understanding.js';
import { askedBy, requestOf } from './answer-request.js';
import { inShort } from './asked-again.js';
import { withPresentName } from './asks-of-named.js';
import { asBriefAs } from './brief-answer.js';
import { didYouMean } from './did-you-mean.js';
import { followUp, tellMessage } from './follow-up.js';
import { isChatter, isForeign } from './foreign-question.js';
import { listedPlatforms, longerLists, tellPastEnd, wasListed } from './listed-platforms.js';
import { joined, type Told } from './join-answers.js';
import { showingKept } from './kept-wishes.js';
import {
  asksForOthers,
  asksItself,
  asksNothingElse,
  isOfCourses,
  noSuchLanguage,
  tellLanguages,
} from './language-wish.js';
import { isLeaving } from './leaving.js';
import { meantQuestion } from './meant-question.js';
import { resolveQuestion } from './resolve-question.js';
import type { ConversationContext, IncomingMessage, Responder, Response } from './responder.js';
import { wishesForPlan } from './study-wishes.js';
import { orientedOnce, spokenOf } from './talk-so-far.js';
import { toResponse } from './to-response.js';

export interface ResponderParts {
  readonly understander: Understander;
  readonly answerer: Answerer;
  /** The languages that the bot speaks, with the name of each in itself. */
  readonly languages: ReadonlyMap<LanguageTag, string>;
  /** A message without what the writer tells of who they are: advice must not depend on it. */
  readonly withoutIdentity: (text: string) => string;
}

/** In which a talk is begun with somebody of whom no language is known. */
const BASE_LANGUAGE = 'en';

/** The policy: understand, take what is missing from the context, answer, remember. */
export function createResponder(parts: ResponderParts): Responder {
  return {
    respond(message, talk) {
      if (message.ask) return fromButton(message.ask, message, talk, parts);
      const context = spokenOf(talk);
      const { language: detected, ...understood } = readMessage(message, context, parts);
      const language = understood.answerIn ?? detected;
      const before = understood.answerIn && context ? { ...context, language } : context;
      const told =
        understood.pointsPastEnd && wasListed(context)
          ? toldPastEnd(language, context)
          : tellAll(understood.questions, language, before, parts);
      return toResponse(orientedOnce(told, talk), talk, parts.answerer);
    },
  };
}

/** Understands a message beside the list shown last; past its end, beside a longer one. */
function readMessage(
  { text, locale }: IncomingMessage,
  context: ConversationContext | undefined,
  parts: ResponderParts,
): Understanding {
  const plain = parts.withoutIdentity(oneSpaced(text));
  const hints = {
    ...(context && { conversation: context.language }),
    ...(locale !== undefined && { locale }),
  };
  const beside = (listed: readonly string[]) =>
    parts.understander.understand(plain, hints, namesOf(listed, parts));
  let understood = beside(listedPlatforms(context));
  for (const longer of longerLists(context)) {
    if (!understood.pointsBeyond) break;
    understood = beside(longer);
  }
  return understood;
}

/** The question before stays what is asked: it is only not clear of which platform. */
function toldPastEnd(language: LanguageTag, context: ConversationContext | undefined): Told {
  const draft = tellPastEnd(longerLists(context).at(-1) ?? listedPlatforms(context));
  return { draft, question: context?.question, understood: undefined, language };
}

/** The platforms by name, as people would write them in place of "the second one". */
function namesOf(platforms: readonly string[], { answerer }: ResponderParts): readonly string[] {
  return platforms.map((id) => answerer.nameOf(id));
}

function tellAll(
  questions: readonly Question[],
  language: LanguageTag,
  context: ConversationContext | undefined,
  parts: ResponderParts,
): Told {
  const told = tellEach(questions, language, context, parts);
  const short = told.length === 1 ? told.map((one) => inShort(one, context, parts.answerer)) : told;
  return joined(
    short.map((one) => showingKept(one, context)),
    parts.answerer,
  );
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
    const meant = meantQuestion(question, language, before, parts.answerer);
    const one = tellQuestion(meant, language, before, parts);
    const brief = asBriefAs(question, one, parts.answerer);
    told.push(brief);
    before = spokenOf(toResponse(brief, before, parts.answerer).context) ?? before;
  }
  return told;
}

function fromButton(
  ask: StructuredQuestion,
  { locale }: IncomingMessage,
  context: ConversationContext | undefined,
  parts: ResponderParts,
): Response {
  const { answerer, languages } = parts;
  const language = context?.language ?? spokenLanguage(locale, languages) ?? BASE_LANGUAGE;
  const request = {
    question: ask,
    text: '',
    language,
    form: 'open',
    negated: false,
    turned: false,
    exact: false,
    confidence: 1,
  } as const;
  const draft = answerer.answer(request);
  return toResponse(
    { draft, question: ask, understood: undefined, language },
    context,
    parts.answerer,
  );
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
  if (plan?.tell === 'follow-up' && !asksItself(question) && speaksOfTalk(question, plan.act)) {
    if (plan.act === 'language') {
      const spoken = [context?.language ?? BASE_LANGUAGE, detected];
      if (asksForOthers(question, wished, spoken)) return told(tellLanguages(languages));
      if (wished === undefined || !languages.has(wished)) return told(noSuchLanguage(languages));
    }
    const next = followUp(plan.act, question, answerer, context);
    switch (next.kind) {
      case 'tell': {
        const language = plan.act === 'language' ? wished : detected;
        const one = told(next.draft, context?.question, language);
        return isLeaving(plan.act) ? { ...one, leaving: true } : one;
      }
      case 'aside':
        return { ...told(next.draft), aside: true };
      case 'ask': {
        const said = answerOf(next.question, askedBy(question, plan), detected, parts);
        return told(next.shortly ? answerer.shortened(said) : said, next.question);
      }
      case 'nothing-before':
        return plan.act === 'language' && asksNothingElse(question)
          ? told(tellMessage('follow-up.which-question'), undefined, wished)
          : told(tellFallback('follow-up.nothing-before'));
    }
  }

  const meant = resolveQuestion(question, answerer.domain, context);
  const asked = meant && withPresentName(meant, question, answerer);
  if (!asked) return told(didYouMean(question, answerer) ?? tellFallback());
  const request = requestOf(asked, question, detected);
  if (isForeign(asked, question, answerer, request)) return told(tellFallback());
  // "Where can I learn Swedish?" names what is to be learnt, not how to answer.
  const learnt = isOfCourses(question, answerer.domain.get(asked.intent));
  const language = wished !== undefined && languages.has(wished) && !learnt ? wished : detected;
  const said = answerOf(asked, question, language, parts);
  return told(wishesForPlan(question) ? withWayToPlan(said) : said, asked, language);
}

/** "In two lines for my boss": who wishes for a short answer speaks of one, whatever stands beside. */
function speaksOfTalk(question: Question, act: FollowUpAct): boolean {
  return (act === 'shorten' && question.brief) || !isChatter(question);
}

function answerOf(
  asked: StructuredQuestion,
  question: Question,
  language: LanguageTag,
  { answerer }: ResponderParts,
): Draft {
  return answerer.answer(requestOf(asked, question, language));
}
