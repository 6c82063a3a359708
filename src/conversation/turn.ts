import type { TurnContext } from 'botbuilder-core';
import type { ConversationContext, IncomingMessage, Response } from './responder.js';

/**
 * One turn on its way through Botkit. It rides beside Botkit's activity and never in it, because
 * Botkit runs mustache over what it sends, edits it in place, and stores what it is told.
 */
export interface Turn {
  readonly message: IncomingMessage;
  readonly context: ConversationContext | undefined;
  /** What the turn leads to, once a handler has decided it. */
  response?: Response;
  /** How often Botkit was told to send the response: once, in a sound turn. */
  sends: number;
}

/** The only text that Botkit sees: coming in it stands for the message, going out for the response. */
export const PLACEHOLDER = 'turn';

const TURN = Symbol('turn');

export function carryTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(TURN, turn);
}

/** @throws {Error} If Botkit runs outside a turn, as a proactive message would. */
export function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn | undefined>(TURN);
  if (turn === undefined) throw new Error('Botkit ran outside a turn');
  return turn;
}
