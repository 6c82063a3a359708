import type { Answerer } from '../answering/answerer.js';
import type { LanguageTag } from '../languages/language-pack.js';
import type { Question } from '../understanding/understanding.js';
import { asksOfNamed } from './asks-of-named.js';
import { withFittingIntent } from './fitting-intent.js';
import { offeredFact, withHeldIntent } from './held-by-entry.js';
import { howLongOfTold } from './how-long.js';
import { makerOfTold } from './maker-of-told.js';
import { moneyAskedOf } from './money-asked-of.js';
import { priceAskedOf } from './price-asked-of.js';
import { proofAskedOf } from './proof-asked-of.js';
import { withRemark } from './remarked.js';
import { refusalOf } from './refusal.js';
import type { ConversationContext } from './responder.js';
import { situationOf } from './situation.js';
import { askedOfPlan, askedQuiz } from './study-wishes.js';
import { toldWish } from './told-wish.js';
import { costAskedOf, trialAskedOf } from './trial-asked-of.js';
import { undoneDuties } from './undone-duties.js';
import { whereToStart } from './where-to-start.js';
import { withoutSites } from './without-sites.js';
import { wishForChange } from './wish-for-change.js';

/** The question with the intent that it has in this conversation, whatever its words alone resemble. */
export function meantQuestion(
  question: Question,
  language: LanguageTag,
  context: ConversationContext | undefined,
  answerer: Answerer,
): Question {
  const { domain } = answerer;
  const meant =
    withoutSites(question, domain, context) ??
    askedQuiz(question) ??
    askedOfPlan(question, context) ??
    refusalOf(question, answerer, context) ??
    whereToStart(question, context) ??
    wishForChange(question, domain, context) ??
    situationOf(question, domain, context) ??
    toldWish(question, domain, context) ??
    trialAskedOf(question, domain, context) ??
    howLongOfTold(question, context) ??
    costAskedOf(question, domain) ??
    priceAskedOf(question, domain, context) ??
    moneyAskedOf(question, context) ??
    proofAskedOf(question, domain) ??
    makerOfTold(question, domain, context) ??
    undoneDuties(question, domain) ??
    asksOfNamed(question, domain, context) ??
    offeredFact(question, language, answerer) ??
    withHeldIntent(withFittingIntent(question, domain, context), language, context, answerer);
  return withRemark(meant, domain, context);
}
