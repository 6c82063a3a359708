import type { Answer } from '../answering/answer.js';
import type { LanguageTag } from '../languages/language-pack.js';

/** The reply to a turn that broke. The code is in the log, beside what went wrong. */
export function apology(language: LanguageTag, code: string): Answer {
  return fallback(language, 'error.unexpected', { code });
}

/** The reply to a person who sends faster than their questions can be answered. */
export function busy(language: LanguageTag): Answer {
  return fallback(language, 'error.busy', {});
}

function fallback(language: LanguageTag, id: string, values: Record<string, string>): Answer {
  return {
    kind: 'fallback',
    language,
    intent: null,
    confidence: 0,
    runnerUp: null,
    parts: [{ kind: 'message', id, values }],
    more: [],
    roles: [],
    platforms: [],
    nextSteps: [],
  };
}
