import type { FetchFunction } from '@slack/web-api';

/**
 * What a call that posts is answered with where nobody knows whether Slack took it: the connection
 * broke after it was sent, no answer came in time, or Slack broke over it. Not one of Slack's errors.
 */
export const ANSWER_LOST = 'answer_lost';

/** A second call of these is a second message; a second call of any other changes nothing. */
const POSTING = /\/(chat\.postMessage|chat\.postEphemeral)$/;

/** No connection came about, so nothing was sent. */
const NOT_SENT = [
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
];

/**
 * Fetches for the Web API client, which repeats every call that fails. A post is repeated by it only
 * where it was certainly not taken; else it hears `answer_lost`, which it does not repeat.
 */
export const postingFetch: FetchFunction = async (url, init) => {
  if (!POSTING.test(String(url))) return fetch(url, init);
  try {
    const response = await fetch(url, init);
    if (response.status >= 500) return answerLost();
    // Read here, because a connection can also break within the answer.
    const body = await response.text();
    return new Response(body, { status: response.status, headers: response.headers });
  } catch (error) {
    if (wasNotSent(error)) throw error;
    return answerLost();
  }
};

function answerLost(): Response {
  return Response.json({ ok: false, error: ANSWER_LOST });
}

/** Where a host has several addresses, the cause gathers what went wrong with each. */
function wasNotSent(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof AggregateError) return cause.errors.every(isConnectError);
  return isConnectError(cause);
}

function isConnectError(cause: unknown): boolean {
  return NOT_SENT.includes((cause as NodeJS.ErrnoException | undefined)?.code ?? '');
}
