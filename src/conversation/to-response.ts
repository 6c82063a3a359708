import type { Answer, StructuredQuestion } from '../answering/answer.js';
import type { Answerer } from '../answering/answerer.js';
import type { Draft } from '../answering/request.js';
import { entityIds } from '../understanding/understanding.js';
import type { Told } from './join-answers.js';
import { keptList, toldInRow } from './listed-platforms.js';
import type { ConversationContext, Response } from './responder.js';
import { keptRoles } from './spoken-roles.js';
import { talkGoesOn } from './talk-goes-on.js';
import { spokenOf, talkSoFar } from './talk-so-far.js';

/** Whether a later turn can refer to it: small talk and a plain "I don't know" leave the talk as it was. */
function isAbout({ kind, roles, platforms }: Draft): boolean {
  return kind === 'answer' || kind === 'clarify' || roles.length > 0 || platforms.length > 0;
}

/** What was told, as an answer, with what is remembered of the talk after it. */
export function toResponse(
  { draft: said, question, understood, language }: Told,
  talk: ConversationContext | undefined,
  answerer: Pick<Answerer, 'domain'>,
): Response {
  const before = spokenOf(talk);
  const answer: Answer = {
    ...said,
    language,
    intent: understood ? understood.intent : (question?.intent ?? null),
    confidence: understood?.confidence ?? 1,
    runnerUp: understood?.runnerUp ?? null,
  };
  const roles = understood ? entityIds(understood, 'role') : [];
  const now =
    question && isAbout(said)
      ? speakingOf(question, answer, before, answerer)
      : talkGoesOn(question, roles, answer, before);
  return { answer, context: talkSoFar(answer, now, talk) };
}

function speakingOf(
  question: StructuredQuestion,
  answer: Answer,
  before: ConversationContext | undefined,
  { domain }: Pick<Answerer, 'domain'>,
): ConversationContext {
  return {
    language: answer.language,
    question,
    answer,
    ...keptRoles(answer, before),
    ...keptList(answer, before, domain, question === before?.question),
    ...toldInRow(answer, before),
    ...(answer.kind === 'clarify' && { awaiting: 'role' as const }),
  };
}
