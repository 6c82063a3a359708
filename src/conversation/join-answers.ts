import type { AnswerPart, StructuredQuestion } from '../answering/answer.js';
import type { Answerer } from '../answering/answerer.js';
import { tellFallback } from '../answering/handlers/smalltalk.js';
import { draft, type Draft } from '../answering/request.js';
import type { LanguageTag } from '../languages/language-pack.js';
import { QUESTION_MARK } from '../languages/text.js';
import type { Question } from '../understanding/understanding.js';

/** A question with what is told on it. */
export interface Told {
  readonly draft: Draft;
  readonly question: StructuredQuestion | undefined;
  readonly understood: Question | undefined;
  readonly language: LanguageTag;
  /** Speaks of the answer before it, and adds nothing to one of the same message. */
  readonly aside?: true;
  /** Leaves what was spoken of, which goes without saying where something else is asked. */
  readonly leaving?: true;
}

/** What is said where it is not clear what a sentence asks, or where it asks nothing yet. */
const NOT_UNDERSTOOD = ['fallback.unknown', 'follow-up.nothing-before', 'smalltalk.career-change'];
const UNDECIDED = 'smalltalk.undecided';
/** Most questions of one message that are answered: more would be too long to read. */
const MOST_TOLD = 6;
/** Facts that each of two questions gets at once, and each of more: together they stay readable. */
const FACTS_OF_TWO = 2;
const FACTS_OF_MANY = 1;

/**
 * The questions of one message are answered one after the other; small talk beside them is dropped.
 * One that needs to be asked back comes last, with its buttons.
 */
export function joined(told: readonly Told[], answerer: Pick<Answerer, 'toldOnce'>): Told {
  const asked = told.findIndex((one) => !one.aside && !isLight(one));
  const marked = told.some((one) => one.draft.kind === 'answer' && isMarked(one));
  const weighty = told.filter(
    (one, at) =>
      !isLight(one) &&
      !(one.aside && asked >= 0 && at > asked) &&
      !(marked && isUnknown(one) && !isMarked(one)),
  );
  // "Dunno really, something with a future" says no more than that nothing is decided.
  const undecided = told.find(saysUndecided);
  if (undecided && weighty.every(isUnknown)) return undecided;
  const all = withoutRepeated(weighty.length > 0 ? weighty : told.slice(-1));
  const [first] = all;
  if (!first) {
    return { draft: tellFallback(), question: undefined, understood: undefined, language: 'en' };
  }
  const answers = all.filter(({ draft: said }) => said.kind !== 'clarify');
  const back = all.find(asksBack);
  const [answer] = answers;
  if (!answer) return first;
  if (answers.length === 1 && !back) return answer;
  return { ...answer, ...inOne(answers, back, answerer) };
}

/** What is dropped beside a question of the same message. */
function isLight({ draft: { kind }, leaving }: Told): boolean {
  return kind === 'smalltalk' || leaving === true;
}

/** Beside a sentence with a question mark, one without that nobody understands only told something. */
function isMarked({ understood }: Told): boolean {
  return QUESTION_MARK.test(understood?.text ?? '');
}

function isUnknown({ draft: { parts } }: Told): boolean {
  const [first] = parts;
  return first?.kind === 'message' && NOT_UNDERSTOOD.includes(first.id);
}

function saysUndecided({ draft: { parts } }: Told): boolean {
  const [first] = parts;
  return first?.kind === 'message' && first.id === UNDECIDED;
}

function inOne(
  answers: readonly Told[],
  back: Told | undefined,
  { toldOnce }: Pick<Answerer, 'toldOnce'>,
): Pick<Told, 'question' | 'draft'> {
  const said = answers.slice(0, MOST_TOLD);
  const drafts = said.map(({ draft: one }) => one);
  const facts = said.length > 2 ? FACTS_OF_MANY : FACTS_OF_TWO;
  const shown = drafts.map(({ parts }) => shortOf(parts, facts));
  const left = answers.length > MOST_TOLD ? [LEFT] : [];
  const answered = drafts.some(({ kind }) => kind === 'answer');
  return {
    question: [...said, ...(back ? [back] : [])].findLast(({ question }) => question)?.question,
    draft: draft({
      kind: answered ? 'answer' : 'fallback',
      parts: toldOnce(unrepeated([...shown.flat(), ...left, ...(back?.draft.parts ?? [])])),
      more: drafts.flatMap(({ parts, more }, at) => [
        ...parts.slice(shown[at]?.length ?? 0),
        ...more,
      ]),
      roles: [...new Set(drafts.flatMap(({ roles }) => roles))],
      platforms: [...new Set(drafts.flatMap(({ platforms }) => platforms))],
      nextSteps: (back ?? said[0])?.draft.nextSteps ?? [],
    }),
  };
}

const LEFT: AnswerPart = { kind: 'message', id: 'questions.left', values: { count: MOST_TOLD } };

/** A question that somebody asked, and of which only a name is missing. */
function asksBack({ draft: { kind }, question, understood }: Told): boolean {
  return kind === 'clarify' && question !== undefined && understood?.asks === true;
}

/** The first facts of an answer with what leads to them; a list of platforms stays whole. */
function shortOf(parts: Draft['parts'], facts: number): Draft['parts'] {
  if (parts.some(({ kind }) => kind === 'platform')) return parts;
  const places = parts.flatMap(({ kind }, at) => (kind === 'message' ? [] : [at]));
  const last = places.at(Math.min(facts, places.length) - 1);
  return last === undefined ? parts.slice(0, facts) : parts.slice(0, last + 1);
}

function withoutRepeated(told: readonly Told[]): readonly Told[] {
  const keys = told.map(({ draft: said }) => JSON.stringify(said.parts));
  return told.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

function unrepeated(parts: Draft['parts']): Draft['parts'] {
  const keys = parts.map((part) => JSON.stringify(part));
  return parts.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}
