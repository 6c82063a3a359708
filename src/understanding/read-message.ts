import type { FormReader } from './question-form.js';
import { clausesOf, markedOff, questionParts, twoClauses } from './split-questions.js';
import {
  askApart,
  isCondition,
  leadsToJob,
  lendsSubject,
  namesAny,
  onlyExcludes,
  partsNames,
  repeats,
} from './clauses-apart.js';
import { entityIds, type Question } from './understanding.js';

/** Reads one question by itself. */
export type ReadQuestion = (text: string) => Question;

/** From this confidence on, a clause without a mark of its own counts as a question. */
const SURE_CLAUSE = 0.83;
/** Below this share of the model's belief a clause has no intent that stands out. */
const SURE_SHARE = 0.6;
/** Below this confidence the clauses of a sentence are looked at one by one. */
const UNSURE_SENTENCE = 0.53;
/** From this confidence on, a clause speaks for the sentence that it stands in. */
const CLEAR_CLAUSE = 0.66;

/** Below this confidence what strange words stand beside is not understood. */
const SURE_TALK = 0.75;
/** From this confidence on, a clause without a strange word stands for what is told around it. */
const CERTAIN = 0.9;

/** Most clauses of one sentence that are told apart: each costs a reading. */
const MOST_CLAUSES = 8;
/** How much surer a piece has to be that means what its whole message means. */
const CLEARLY_SURER = 0.02;

/** Names that a piece without any takes from the rest of its message. */
const CARRIED = ['role', 'platform'];
/** What says that a piece is about courses: whose role was told of before does not matter to it. */
const OF_COURSES = ['cost', 'credential', 'format', 'provider', 'level'];
/** What such a piece looks for, where another tells it. */
const WISHES = ['subject', 'credential'];

/**
 * The questions of a message, one or more. People tell first who they are and then ask: what asks
 * counts, and what only tells lends it its names ("He is our CTO now. What does he do all day?").
 */
export function createMessageReader(
  read: ReadQuestion,
  forms: FormReader,
  joiners: ReadonlySet<string>,
): (text: string) => Question[] {
  const questionsIn = createQuestionsReader(read, forms, joiners);
  return (text) => {
    const questions = questionsIn(text);
    const [only, ...others] = questions;
    return only && others.length === 0 ? [saidSurely(only, read)] : questions;
  };
}

function createQuestionsReader(
  read: ReadQuestion,
  forms: FormReader,
  joiners: ReadonlySet<string>,
): (text: string) => Question[] {
  /** The clauses of a sentence, where each of them surely asks something of its own. */
  function surelyAsked(text: string, most = MOST_CLAUSES): readonly Question[] | undefined {
    const cut = twoClauses(text, joiners).find((clauses) => mayBeTwo(clauses, forms, read));
    if (!cut || most < 2) return undefined;
    const clauses = cut.map(read);
    const [first, last] = clauses;
    if (!first || !last || clauses.some(onlyExcludes)) return undefined;
    if (clauses.some(({ background }) => background.ownJob)) return undefined;
    if (lendsSubject(first, last) || isCondition(first, last)) return undefined;
    if (partsNames(read(text), clauses)) return undefined;
    const others = surelyAsked(first.text, most - 1) ?? (isSure(first) ? [first] : []);
    const apart = others.every((other) => !repeats(last, other) && askApart(last, other));
    return others.length > 0 && apart ? [...others, last] : undefined;
  }

  const pieceOf = (text: string, whole: Question) =>
    withExclusionsOf(whole, withWishesOf(whole, withNamesOf(whole, read(text), read)));

  /** The clause that asks, where a sentence as a whole is hardly understood. */
  function focused(whole: Question): Question {
    // "I'm a nurse, what does a CIO do?": beside a job of one's own, the clause that asks counts.
    const isUnderstood = whole.intent !== null && whole.confidence >= UNSURE_SENTENCE;
    const asksOfRole = whole.background.ownJob && entityIds(whole, 'role').length > 0;
    if (isUnderstood && !asksOfRole) return whole;
    const clauses = clausesOf(whole.text);
    if (clauses.length < 2) return whole;
    const clear = clauses
      .map((clause) =>
        whole.intent === null ? withWishesOf(whole, read(clause)) : pieceOf(clause, whole),
      )
      .filter((clause) => clause.asks && isClear(clause) && namesAny(clause))
      .sort((a, b) => b.confidence - a.confidence);
    return clear[0] ?? whole;
  }

  return (text) => {
    const whole = read(text);
    const parts = questionParts(text, joiners, (word) => forms.opensQuestion(word));
    if (parts.length < 2) return [...(surelyAsked(text) ?? [focused(whole)])];

    const pieces = withoutExclusions(
      parts
        .filter((part) => isWeighty(part, forms))
        .flatMap((part) => surelyAsked(part)?.map((clause) => clause.text) ?? [part])
        .map((part) => pieceOf(part, whole))
        .filter((piece, at, all) => !leadsToJob(piece, all[at + 1])),
    );
    const [first, ...others] = pieces;
    if (!first || others.length === 0) return [theSurer(focused(whole), first)];
    const asking = pieces.filter(({ asks }) => asks);
    const asked = (asking.length > 0 ? asking : withoutChoices(pieces)).filter(
      ({ intent, bare, asks }) => intent !== null && (!bare || asks),
    );
    const distinct = asked.filter(
      (question, at) => !asked.slice(0, at).some((other) => repeats(question, other)),
    );
    const [only, second] = distinct;
    if (!only) return [unreadBesideTalk(whole, pieces) ?? focused(whole)];
    if (!second) return [withUnread(theClearer(whole, only), pieces)];
    // "What does a CIO earn, and a CTO?" is one question of both.
    return distinct.every(({ intent }) => intent === whole.intent) ? [whole] : distinct;
  };
}

/** "Morning! My coffee is cold": a clause that is surely understood, beside what only tells. */
function saidSurely(question: Question, read: ReadQuestion): Question {
  const { intent, confidence, asks, unknownWords } = question;
  const doubtful = intent === null || (unknownWords.length > 0 && confidence < SURE_TALK);
  if (!doubtful || asks || namesAny(question) || tellsOfOneself(question)) return question;
  const clauses = markedOff(question.text).map(read);
  return clauses.length < 2 ? question : (clauses.find(isCertain) ?? question);
}

/** "Hello, I am in my last year": what is told is more than the greeting before it. */
function tellsOfOneself({ remarks, background, entities }: Question): boolean {
  // "No, I meant the certificate" says more than no.
  return remarks.length > 0 || background.ownStudies || entities.has('credential');
}

function theSurer(whole: Question, piece: Question | undefined): Question {
  return piece?.intent != null && piece.confidence > whole.confidence ? piece : whole;
}

/** The message as a whole, or the only piece of it that asks. */
function theClearer(whole: Question, piece: Question): Question {
  if (whole.intent === null) return piece.asks || carries(piece.text, whole.text) ? piece : whole;
  // "I love coding. CIO or CTO for me?": where both mean one thing, the whole says more of it.
  const surer = piece.confidence - whole.confidence;
  const least = piece.intent === whole.intent ? CLEARLY_SURER : 0;
  return piece.asks && surer >= least ? piece : whole;
}

/** "I am 38 and want into IT. Am I too late?": what asks and is known by a remark alone is not lost. */
function withUnread(question: Question, pieces: readonly Question[]): Question {
  const unread = pieces.filter(({ intent, asks }) => intent === null && asks);
  const remarks = [...question.remarks, ...unread.flatMap((piece) => piece.remarks)];
  return { ...question, remarks: [...new Set(remarks)] };
}

/** A piece that names nothing asks about what the rest of its message names. */
function withNamesOf(whole: Question, own: Question, read: ReadQuestion): Question {
  if (namesAny(own) || OF_COURSES.some((type) => entityIds(own, type).length > 0)) return own;
  const carried = CARRIED.flatMap((type) => entityIds(whole, type));
  if (carried.length === 0) return own;
  const named = read(`${carried.join(' ').replaceAll('-', ' ')} ${own.text}`);
  if (named.intent === null) return own;
  const { text, form, asks, bare } = own;
  return { ...named, text, form, asks, bare };
}

/** "My daughter fails maths. Is there anything free?" looks for maths. */
function withWishesOf(whole: Question, piece: Question): Question {
  if (namesAny(piece)) return piece;
  const wishes = WISHES.filter((type) => entityIds(piece, type).length === 0)
    .map((type) => [type, entityIds(whole, type)] as const)
    .filter(([, ids]) => ids.length > 0);
  return { ...piece, entities: new Map([...piece.entities, ...wishes]) };
}

/** "Not Codecademy. Where else can I code?": what is left out of the message is left out of it all. */
function withExclusionsOf(whole: Question, piece: Question): Question {
  if (whole.excluded.size === 0) return piece;
  return { ...piece, excluded: new Map([...whole.excluded, ...piece.excluded]) };
}

/** "Thank you. Can I use them on my phone?": what is surely none of our questions is still asked. */
function unreadBesideTalk(whole: Question, pieces: readonly Question[]): Question | undefined {
  const told = pieces.some(
    ({ asks, intent }) => !asks && intent !== null && intent === whole.intent,
  );
  const unread = pieces.filter(({ asks, intent }) => asks && intent === null);
  return told ? unread.find(({ confidence }) => confidence >= SURE_TALK) : undefined;
}

/** "I'll start with Alison. Make me a plan": what is chosen beside a wish for a plan is what it is for. */
function withoutChoices(pieces: readonly Question[]): readonly Question[] {
  const wishes = pieces.filter((piece) => entityIds(piece, 'guide').length > 0);
  return wishes.length > 0 ? pieces.filter(({ remarks }) => !remarks.includes('choose')) : pieces;
}

/** What asks, without the pieces that only say what is not wished for. */
function withoutExclusions(pieces: readonly Question[]): readonly Question[] {
  const asking = pieces.filter((piece) => !onlyExcludes(piece));
  return asking.length > 0 ? asking : pieces;
}

function mayBeTwo(
  clauses: readonly [string, string],
  forms: FormReader,
  read: ReadQuestion,
): boolean {
  const weighty = clauses.every((one) => isWeighty(one, forms));
  return weighty && isSure(read(clauses[1])) && !joinsNames(clauses, read);
}

/** "Do the CIO and the CTO matter?": what stands on either side of the joiner is a role's name. */
function joinsNames([before, after]: readonly [string, string], read: ReadQuestion): boolean {
  const [last, first] = [before.split(/\s+/).slice(-1), after.split(/\s+/).slice(0, 2)];
  return [last, first].every((words) => entityIds(read(words.join(' ')), 'role').length > 0);
}

/** One word asks nothing by itself ("…, right?"), unless it is a word of asking ("Where?"). */
function isWeighty(part: string, forms: FormReader): boolean {
  const [first = '', second] = part.split(/\s+/);
  return second !== undefined || forms.opensQuestion(first.toLowerCase().replace(/\P{L}/gu, ''));
}

function isClear({ intent, confidence, bare }: Question): boolean {
  return intent !== null && !bare && confidence >= CLEAR_CLAUSE;
}

function isCertain({ intent, confidence, unknownWords, asks, entities }: Question): boolean {
  const light = !asks && unknownWords.length === 0 && entities.size === 0;
  return light && intent !== null && confidence >= CERTAIN;
}

function isSure(question: Question): boolean {
  const [{ share } = { share: 0 }] = question.ranked;
  return isClear(question) && question.confidence >= SURE_CLAUSE && share >= SURE_SHARE;
}

/** Whether a part is enough of its message to stand for it: "Hi!" before a question is not. */
function carries(part: string, text: string): boolean {
  return 3 * part.length > text.length;
}
