import type { Answer, AnswerPart, NextStep, StructuredQuestion } from '../../answering/answer.js';
import { tellsLearningPlan } from '../../answering/handlers/learning-plan.js';
import { GUIDE_LABELS } from '../../answering/guide.js';
import type { LanguageTag } from '../../languages/language-pack.js';
import type { ConversationContext, Responder, Response } from '../responder.js';
import type { Turn } from '../turn.js';
import { dialog, type Dialog, type DialogStep } from './dialog.js';
import {
  askOf,
  leavesBesideElse,
  means,
  mentionsLeaving,
  readReply,
  type GuideWord,
  type Wording,
} from './guide-reply.js';

/** The question that is open: ids only, so that nothing that was typed is kept. */
export interface GuideState {
  readonly language: LanguageTag;
  readonly intent: string | null;
  readonly parts: readonly AnswerPart[];
  readonly steps: readonly NextStep[];
}

export interface GuideParts {
  readonly id: Dialog['id'];
  readonly responder: Responder;
  readonly wording: Wording;
  /** Whether an answer is a question of this talk. */
  readonly asks: (answer: Answer) => boolean;
  /** The message that tells what its questions are for. */
  readonly explanation: string;
  /** The message that begins the talk, where there is one. */
  readonly introduction?: string;
  /** What a reply in other words than those of the buttons means, from what it is understood as. */
  readonly meant?: (
    understood: Response,
    state: GuideState,
    text: string,
  ) => StructuredQuestion | undefined;
}

/**
 * A talk in which each question offers its answers as buttons, and each button holds all that was
 * answered so far. The dialog only reads what is typed instead, so nothing is lost with it.
 *
 * Another question in between is answered, and the open one asked again below.
 */
export function guideDialog(parts: GuideParts): Dialog {
  const { id, responder, wording, explanation } = parts;
  const opens = (response: Response) => stateOf(response, parts);
  // Beside another answer it begins anew as well, though that is no open question.
  const introduces = ({ answer }: Response) =>
    answer.parts.some((part) => part.kind === 'message' && part.id === parts.introduction);
  return dialog<GuideState>({
    id,
    opens,
    step(turn, state) {
      const { message, context } = turn;
      const left = message.ask ? undefined : leftForElse(turn, state, parts);
      if (left) return left;
      const ask = message.ask ?? readReply(message.text, state.steps, state.language, wording);
      if (ask) return answered(turn, ask, state, parts);
      const says = (word: GuideWord) => means(word, message.text, state.language, wording);
      if (says('back')) return askedAgain('guide.first', state);
      if (says('explain')) return askedAgain(explanation, state);

      const understood = responder.respond(message, context);
      const restarted = opens(understood);
      const begins = restarted !== undefined || introduces(understood);
      const stop = begins ? askOf(GUIDE_LABELS.stop, state.steps) : undefined;
      if (stop && mentionsLeaving(message.text, state.language, wording)) {
        return answered(turn, stop, state, parts);
      }
      const skip = understood.answer.intent === UNDECIDED && askOf(GUIDE_LABELS.skip, state.steps);
      if (skip) return answered(turn, skip, state, parts);
      const meant = parts.meant?.(understood, state, message.text);
      if (meant) return answered(turn, meant, state, parts);
      return beside(understood, state, restarted);
    },
  });
}

/** What is asked beside a clause that leaves is answered, and the open question not asked again. */
function leftForElse(
  turn: Pick<Turn, 'message' | 'context'>,
  state: GuideState,
  parts: GuideParts,
): DialogStep<GuideState> | undefined {
  const { text } = turn.message;
  if (!leavesBesideElse(text, state.language, parts.wording)) return undefined;
  const response = parts.responder.respond(turn.message, turn.context);
  if (isAbout(response.answer)) return { kind: 'end', response };
  const stop = isLost(response.answer) ? askOf(GUIDE_LABELS.stop, state.steps) : undefined;
  return stop && answered(turn, stop, state, parts);
}

/** Whether something is told of what we know, or that it is not known of a role or a platform. */
function isAbout({ kind, roles, platforms }: Answer): boolean {
  return kind === 'answer' || (kind === 'fallback' && roles.length + platforms.length > 0);
}

function stateOf({ answer }: Response, { asks }: GuideParts): GuideState | undefined {
  if (!asks(answer) || answer.nextSteps.length === 0) return undefined;
  if (!askOf(GUIDE_LABELS.stop, answer.nextSteps)) return undefined;
  const { language, intent, parts, nextSteps: steps } = answer;
  return { language, intent, parts, steps };
}

function answered(
  { message, context }: Pick<Turn, 'message' | 'context'>,
  ask: StructuredQuestion,
  state: GuideState,
  parts: GuideParts,
): DialogStep<GuideState> {
  const asked = { ...message, text: '', ask };
  const response = parts.responder.respond(asked, inLanguage(context, ask, state));
  const next = stateOf(response, parts);
  return next ? { kind: 'ask', response, state: next } : { kind: 'end', response };
}

/** The context of the talk, in the language that the talk began in. */
function inLanguage(
  context: ConversationContext | undefined,
  question: StructuredQuestion,
  state: GuideState,
): ConversationContext {
  const { language } = state;
  if (context) return { ...context, language };
  return { language, question, answer: questionIn(state) };
}

/** Who says goodbye answers no question any more. */
const BYE = 'bye';
/** "No idea": leaves the open question to the next one. */
const UNDECIDED = 'undecided';

/** What speaks of the open question is answered by it, whatever it would be met with elsewhere. */
const OF_OPEN_QUESTION: Readonly<Record<string, string>> = {
  quiz_result: 'guide.unfinished',
  no_open_question: 'guide.not-understood',
};

/** "Hm", "lol": there is nothing to tell before the open question. */
const LIGHT: readonly string[] = ['acknowledge', 'laugh', 'commiserate'];

/** The open question as it was asked. */
function questionIn({ language, intent, parts, steps }: GuideState): Answer {
  return {
    kind: 'dialog',
    language,
    intent,
    confidence: 1,
    runnerUp: null,
    parts,
    more: [],
    roles: [],
    platforms: [],
    nextSteps: steps,
  };
}

/** The open question, with a word before it where there is one. */
function askedAgain(id: string | undefined, state: GuideState): DialogStep<GuideState> {
  const parts = [
    ...(id === undefined ? [] : [{ kind: 'message' as const, id }]),
    ...state.parts.filter((part) => !isIntroduction(part)),
  ];
  const answer = { ...questionIn(state), parts };
  return { kind: 'ask', response: { answer, context: undefined }, state };
}

/** What was asked or said in between, with the open question below it. */
function beside(
  response: Response,
  state: GuideState,
  restarted: GuideState | undefined,
): DialogStep<GuideState> {
  const { answer } = response;
  if (restarted) return { kind: 'ask', response, state: restarted };
  if (tellsLearningPlan(answer)) return leftOpen(response, state);
  const ends = answer.kind === 'dialog' || answer.kind === 'clarify' || answer.intent === BYE;
  if (ends) return { kind: 'end', response };
  if (LIGHT.includes(answer.intent ?? '')) return askedAgain(undefined, state);
  const ofOpen = OF_OPEN_QUESTION[answer.intent ?? ''];
  if (ofOpen !== undefined) return askedAgain(ofOpen, state);

  const before: readonly AnswerPart[] = isLost(answer)
    ? [{ kind: 'message', id: 'guide.not-understood' }]
    : [...answer.parts, { kind: 'message', id: 'guide.back-to' }];
  const parts = [...before, ...state.parts.filter((part) => !isIntroduction(part))];
  const told: Answer = { ...answer, kind: 'dialog', parts, more: [], nextSteps: state.steps };
  return {
    kind: 'ask',
    response: { ...response, answer: { ...told, intent: state.intent, language: state.language } },
    state: { ...state, parts: state.parts },
  };
}

/** Whether nothing was understood; what declines in small talk was. */
function isLost({ kind, platforms, roles, parts: [first] }: Answer): boolean {
  if (kind !== 'fallback' || platforms.length + roles.length > 0) return false;
  return first?.kind !== 'message' || !first.id.startsWith('smalltalk.');
}

/** Something else is told, and the question stays open: its buttons and its letters still answer it. */
function leftOpen(response: Response, state: GuideState): DialogStep<GuideState> {
  const { answer } = response;
  const parts = [...answer.parts, { kind: 'message' as const, id: 'guide.still-open' }];
  return { kind: 'ask', response: { ...response, answer: { ...answer, parts } }, state };
}

function isIntroduction(part: AnswerPart): boolean {
  return part.kind === 'message' && part.id.endsWith('.intro');
}
