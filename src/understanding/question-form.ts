import type { PackFile } from '../languages/pack-file.js';
import type { QuestionForm } from './understanding.js';

/** Reads off a question's words how it asks. Built once per language. */
export interface FormReader {
  formOf(tokens: readonly string[]): QuestionForm;
  isNegated(tokens: readonly string[]): boolean;
  /** Nothing but fillers: the words ask nothing of their own. */
  isBare(tokens: readonly string[]): boolean;
  /** Whether a question may begin with this word. */
  opensQuestion(token: string): boolean;
}

/** How many words may stand before the verb of a yes/no question: "so, does a CTO code?". */
const POLAR_WITHIN = 3;

export function createFormReader(file: PackFile): FormReader {
  const who = file.forms.who.map((phrase) => phrase.split(' '));
  const polar = new Set(file.forms.polar);
  const negation = new Set(file.forms.negation);
  const fillers = new Set(file.fillers);
  const open = new Set(file.forms.open);
  const openers = new Set([...open, ...polar, ...who.map((phrase) => phrase[0] ?? '')]);

  return {
    formOf(tokens) {
      if (who.some((phrase) => holdsPhrase(tokens, phrase))) return 'who';
      if (open.has(tokens[0] ?? '')) return 'open';
      const first = tokens.slice(0, POLAR_WITHIN).findIndex((token) => polar.has(token));
      const before = tokens.slice(0, Math.max(0, first));
      return first >= 0 && before.every((token) => fillers.has(token)) ? 'polar' : 'open';
    },
    isNegated: (tokens) => tokens.some((token) => negation.has(token)),
    isBare: (tokens) => tokens.every((token) => fillers.has(token)),
    opensQuestion: (token) => openers.has(token),
  };
}

function holdsPhrase(tokens: readonly string[], phrase: readonly string[]): boolean {
  return tokens.some((_, at) => phrase.every((word, offset) => tokens[at + offset] === word));
}
