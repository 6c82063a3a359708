import type { Answer, AnswerPart, StructuredQuestion } from '../answering/answer.js';
import type { LanguageTag } from '../languages/language-pack.js';

/** One message as it reaches the conversation, from whichever surface. */
export interface IncomingMessage {
  /** Slack team id, or `local`. Every stored row belongs to it. */
  readonly tenant: string;
  readonly channel: string;
  /** What separates one chat from another: channel and thread in Slack. */
  readonly conversation: string;
  /** The thread that it stands in, where each thread of a conversation has a memory of its own. */
  readonly thread?: string;
  /** The thread that it begins there, which then speaks of what is told here. */
  readonly begins?: string;
  readonly user: string;
  /** As typed, mentions of the bot stripped. Empty for buttons. */
  readonly text: string;
  /** The person's locale where the surface knows it, such as `sv-SE`. */
  readonly locale?: string;
  /** What a button asks, instead of text. */
  readonly ask?: StructuredQuestion;
}

/** What a person last spoke of, so that "and the CTO?" is understood. Plain JSON. */
export interface ConversationContext {
  readonly language: LanguageTag;
  /** The question that was answered last, with what it took from earlier turns. */
  readonly question: StructuredQuestion;
  /** The last answer, for "tell me more", "say it shorter" and "in Swedish". */
  readonly answer: Answer;
  /** The roles told of last, where the last answer told of none. */
  readonly roles?: readonly string[];
  /** Platforms of the last list, where the last answer told of one of them. */
  readonly listed?: readonly string[];
  /** All platforms of a list that was shown in part: "and the ninth?". */
  readonly whole?: readonly string[];
  /** Platforms told of one after another since the last list, the latest last: "those two". */
  readonly inRow?: readonly string[];
  /** The last search, where later answers told of what it found: "only free ones" narrows it. */
  readonly search?: StructuredQuestion;
  /** The search that found the one platform told of: "anything else?" looks for more by it. */
  readonly foundBy?: StructuredQuestion;
  /** Sites spoken of last that no document describes: "how does it compare to edX?". */
  readonly others?: readonly string[];
  /** What says that the last message is not answered, where the talk before it goes on. */
  readonly declined?: AnswerPart;
  /** It was told in this talk what can be asked: once is enough. */
  readonly oriented?: true;
  /** A learning plan was wished for in this talk: hours and weeks are told of it. */
  readonly planning?: true;
  /** What a clarifying question waits for; absent when none is open. */
  readonly awaiting?: 'role' | 'platform' | 'confirmation';
}

/** What a turn leads to. */
export interface Response {
  readonly answer: Answer;
  /** Replaces the stored context; `undefined` leaves it as it was. */
  readonly context: ConversationContext | undefined;
}

/** Understanding, policy and answering as one pure function of a message and its context. */
export interface Responder {
  respond(message: IncomingMessage, context: ConversationContext | undefined): Response;
}
