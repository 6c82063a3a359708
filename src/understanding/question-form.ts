import { startsAt } from '../languages/text.js';
import type { PackFile } from '../languages/pack-file.js';
import type { QuestionForm } from './understanding.js';

/** Reads off a question's words how it asks. Built once per language. */
export interface FormReader {
  formOf(tokens: readonly string[]): QuestionForm;
  /** Whether words only join alternatives: the "or" between two names. */
  offers(tokens: readonly string[]): boolean;
  /** Whether words hold one that asks for more than yes, no or a name: "what", "how". */
  asksOpenly(tokens: readonly string[]): boolean;
  /** Whether a word turns it round or limits it, so that a bare yes or no would mislead. */
  isTurned(tokens: readonly string[]): boolean;
  /** Whether words set a thing beside another: "better than". */
  compares(tokens: readonly string[]): boolean;
  /** Whether a figure or a date is asked for. */
  asksExactly(tokens: readonly string[]): boolean;
  /** Whether an employer asks whom to take on. */
  asksToHire(tokens: readonly string[]): boolean;
  /** Whether words speak of what was before. */
  asksOfFormer(tokens: readonly string[]): boolean;
  /** Whether words speak of weeks, days or hours, or of being done. */
  speaksOfTime(tokens: readonly string[]): boolean;
  /** Whether it asks how long something takes. */
  asksHowLong(tokens: readonly string[]): boolean;
  /** Whether something is found too dear. */
  isDear(tokens: readonly string[]): boolean;
  /** Whether words let go of what was offered. */
  refuses(tokens: readonly string[]): boolean;
  isNegated(tokens: readonly string[]): boolean;
  /** Whether words, names apart, ask what is not done: "what does a CTO not do?". */
  asksUndone(tokens: readonly string[]): boolean;
  /** Whether any one of several is spoken of: "one with exercises". */
  isIndefinite(tokens: readonly string[]): boolean;
  /** Nothing but fillers: the words ask nothing of their own. */
  isBare(tokens: readonly string[]): boolean;
  /** Whether a question may begin with this word. */
  opensQuestion(token: string): boolean;
  /** Whether words ask or request something, and do not only tell. */
  asks(tokens: readonly string[]): boolean;
}

/** How many words may stand before the verb of a yes/no question: "so, does a CTO code?". */
const POLAR_WITHIN = 3;

export function createFormReader(file: PackFile): FormReader {
  const asksYesOrNo = polarReader(file);
  const who = file.forms.who.map((phrase) => phrase.split(' '));
  const polar = new Set(file.forms.polar);
  const negation = new Set(file.forms.negation);
  const exact = file.forms.exact.map((phrase) => phrase.split(' '));
  const hiring = file.forms.hiring.map((phrase) => phrase.split(' '));
  const dear = file.forms.dear.map((phrase) => phrase.split(' '));
  const refusing = file.forms.refusing.map((phrase) => phrase.split(' '));
  const comparing = file.forms.comparing.map((phrase) => phrase.split(' '));
  const indefinite = new Set(file.forms.indefinite);
  const within = file.forms.within.map((phrase) => phrase.split(' '));
  const undone = file.forms.undone.map((phrase) => phrase.split(' '));
  const former = new Set(file.forms.former);
  const timing = new Set(file.forms.timing);
  const lasting = file.forms.lasting.map((phrase) => phrase.split(' '));
  const turning = new Set(file.forms.turning);
  const fillers = new Set(file.fillers);
  const either = new Set(file.forms.either);
  const open = new Set(file.forms.open);
  const asking = new Set([...open, ...file.forms.request]);
  const openers = new Set([...open, ...polar, ...who.map((phrase) => phrase[0] ?? '')]);

  const asksWho = (tokens: readonly string[]) => who.some((phrase) => holdsPhrase(tokens, phrase));

  return {
    formOf(tokens) {
      if (asksWho(tokens)) return 'who';
      if (open.has(tokens[0] ?? '')) return 'open';
      return asksYesOrNo(tokens) ? 'polar' : 'open';
    },
    offers: (tokens) =>
      tokens.some((token) => either.has(token)) &&
      tokens.every((token) => either.has(token) || fillers.has(token)),
    asksOpenly: (tokens) => tokens.some((token) => open.has(token)),
    // A statement too may end in its verb, so the ends alone count for what asks yes or no.
    asks: (tokens) =>
      asksWho(tokens) ||
      polar.has(tokens[0] ?? '') ||
      polar.has(tokens.at(-1) ?? '') ||
      tokens.some((token) => asking.has(token)) ||
      within.some((phrase) => holdsPhrase(tokens, phrase)),
    isTurned: (tokens) => tokens.some((token) => turning.has(token) || either.has(token)),
    compares: (tokens) => comparing.some((phrase) => holdsPhrase(tokens, phrase)),
    asksExactly: (tokens) => exact.some((phrase) => holdsPhrase(tokens, phrase)),
    asksToHire: (tokens) => hiring.some((phrase) => holdsPhrase(tokens, phrase)),
    asksOfFormer: (tokens) => tokens.some((token) => former.has(token)),
    speaksOfTime: (tokens) => tokens.some((token) => timing.has(token)),
    asksHowLong: (tokens) => lasting.some((phrase) => holdsPhrase(tokens, phrase)),
    isDear: (tokens) => dear.some((phrase) => holdsPhrase(tokens, phrase)),
    refuses: (tokens) => refusing.some((phrase) => holdsPhrase(tokens, phrase)),
    isNegated: (tokens) => tokens.some((token) => negation.has(token)),
    asksUndone: (tokens) => undone.some((phrase) => holdsPhrase(tokens, phrase)),
    isIndefinite: (tokens) => tokens.some((token) => indefinite.has(token)),
    isBare: (tokens) => tokens.every((token) => fillers.has(token)),
    opensQuestion: (token) => openers.has(token),
  };
}

/** Whether words that neither ask for somebody nor begin with a word like "what" ask for yes or no. */
function polarReader({ forms, fillers }: PackFile): (tokens: readonly string[]) => boolean {
  const polar = new Set(forms.polar);
  const open = new Set(forms.open);
  const silent = new Set(fillers);
  const ends = new Set(forms.polarEnd);
  const { endings } = forms.verbFirst;
  const notBefore = new Set(forms.verbFirst.notBefore);

  function begins(tokens: readonly string[]): boolean {
    const first = tokens.slice(0, POLAR_WITHIN).findIndex((token) => polar.has(token));
    return (
      first >= 0 && tokens.slice(0, first).every((token) => silent.has(token) && !open.has(token))
    );
  }

  function opensWithVerb([first = '', second]: readonly string[]): boolean {
    if (second === undefined || notBefore.has(second)) return false;
    return endings.some((ending) => first.length > ending.length && first.endsWith(ending));
  }

  /** "CTO kya karta hai?" ends like a yes/no question, but asks what. */
  function closes(tokens: readonly string[]): boolean {
    const before = tokens.slice(0, -1);
    if (before.length === 0 || !ends.has(tokens.at(-1) ?? '')) return false;
    return !before.some((token) => open.has(token) || polar.has(token));
  }

  return (tokens) => begins(tokens) || opensWithVerb(tokens) || closes(tokens);
}

function holdsPhrase(tokens: readonly string[], phrase: readonly string[]): boolean {
  return tokens.some((_, at) => startsAt(tokens, at, phrase));
}
