import { RespondError, type RespondFn } from '@slack/bolt';

/**
 * Answers at the address that came with an earlier click, such as the one that opened a form: Slack
 * takes five answers in half an hour there.
 *
 * @throws {RespondError} Where Slack no longer takes an answer at that address.
 */
export function respondAt(url: string): RespondFn {
  return async (message) => {
    const body = typeof message === 'string' ? { text: message } : message;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new RespondError('Slack took no answer', response.status);
    return response;
  };
}
