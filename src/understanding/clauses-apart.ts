import { wordCount } from '../languages/text.js';
import { entityIds, names, type Question } from './understanding.js';

/** Names that make a piece a question of its own; without one it may ask about what came before. */
const NAMES = ['role', 'platform', 'platform_short', 'other_role', 'other_platform', 'subject'];
/** Names that make the same question another one. */
const ONES = ['role', 'platform', 'other_role', 'other_platform'];
/** Below this confidence, and in as few words, a piece hardly asks anything by itself. */
const SURE = 0.83;
const FEW_WORDS = 4;

/** Whether a piece names what makes it a question of its own. */
export function namesAny(question: Question): boolean {
  return NAMES.some((type) => names(question, type));
}

/** Whether a piece only says what is not wished for. */
export function onlyExcludes({ asks, entities, excluded }: Question): boolean {
  return !asks && entities.size === 0 && excluded.size > 0;
}

/** "My brother is weak in maths, recommend a course" tells first of what. */
export function lendsSubject(first: Question, last: Question): boolean {
  const tells = !first.asks && names(first, 'subject') && !names(first, 'role');
  return tells && last.asks && !namesAny(last);
}

/** "Something technical but no coding, can I be a CIO then?" asks of the role on that condition. */
export function isCondition(first: Question, last: Question): boolean {
  const tells = !first.asks && first.excluded.size > 0 && !names(first, 'role');
  return tells && last.asks && names(last, 'role');
}

/** "And for me? I'm a chef, …" asks nothing before it is told of whom. */
export function leadsToJob(piece: Question, next: Question | undefined): boolean {
  const names = ONES.some((type) => entityIds(piece, type).length > 0);
  const short = wordCount(piece.text) <= FEW_WORDS && piece.confidence < SURE;
  return next?.background.ownJob === true && short && !names;
}

/** "How do a CIO and a CTO differ?" is cut between two names that it sets side by side. */
export function partsNames(whole: Question, clauses: readonly Question[]): boolean {
  const surest = clauses.every(({ confidence }) => whole.confidence >= confidence);
  const ofOneEach = clauses.every((clause) => entityIds(clause, 'role').length === 1);
  return surest && ofOneEach && entityIds(whole, 'role').length > 1;
}

/** The same again in other words: "Who founded edX? Who started edX?". */
export function repeats(question: Question, other: Question): boolean {
  if (other.intent !== question.intent) return false;
  const [one, two] = [namedOnes(question), namedOnes(other)];
  return one.length === 0 || two.length === 0 || one.some((name) => two.includes(name));
}

/** Questions of one kind are two where each asks: "what is a CIO, what is a CTO". */
export function askApart(question: Question, other: Question): boolean {
  return question.intent !== other.intent || (question.asks && other.asks);
}

function namedOnes(question: Question): readonly string[] {
  return ONES.flatMap((type) => entityIds(question, type));
}
