import type { Responder, Response } from '../responder.js';
import { dialog, type Dialog } from './dialog.js';

/**
 * A question back ("which role do you mean?"), open until the person has answered it or has asked
 * something else. The responder merges the answer with the question that waits in the context.
 */
export function clarifyDialog(responder: Responder): Dialog {
  return dialog<Record<string, never>>({
    id: 'clarify.v1',
    opens: (response) => (waits(response) ? {} : undefined),
    step: ({ message, context }) => {
      const response = responder.respond(message, context);
      return waits(response) ? { kind: 'ask', response, state: {} } : { kind: 'end', response };
    },
  });
}

function waits({ answer, context }: Response): boolean {
  return answer.kind === 'clarify' && context?.awaiting !== undefined;
}
