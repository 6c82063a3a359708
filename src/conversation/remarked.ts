import { speaksBy, type Domain, type Plan } from '../answering/domain.js';
import { QUESTION_MARK, wordCount } from '../languages/text.js';
import { names, type Question } from '../understanding/understanding.js';
import { FACETS, namedIn } from './named-in-question.js';
import type { ConversationContext } from './responder.js';
import { READ_SURELY, readAs } from './read-as.js';
import { isOfPlatforms } from './spoken-roles.js';

const CHOOSE = 'choose';
const ABOUT = 'platform_about';
const ADDRESS = 'platform_address';
/** In longer messages the address is spoken of by the way: "a link to edX came by mail, what is it?". */
const MOST_WORDS = 9;
const SITES = ['platform', 'platform_short'];
/** Need more than what a remark beside them leads to. */
const DISTRESS = 'distress';
const DISCOURAGED = 'discouraged';
const AGE = 'age';
const UNDECIDED = 'undecided';
const BYE = 'bye';
const SHORTEN = 'shorten';
/** From this confidence on, what a remark stands in is about something else. */
const SURELY_ELSE = 0.9;

/**
 * The question as the remark in it says it more closely: "what are you, another ChatGPT?"; as what it
 * chooses, or where to find what it names: "ok, I'll take edX", "I'll start with that one, cheers",
 * "the link to edX?"; as what no document says and the remark alone tells: "am I too old for that?";
 * or as what is said by the way in a message that tells something we know nothing of: "my train is
 * late, ugh".
 */
export function withRemark(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question {
  const intent = remarkOnSite(question) ?? remarkIn(question, domain, context);
  return intent === undefined ? question : readAs(intent, question);
}

/** What a remark says of a site that is named beside it. */
function remarkOnSite(question: Question): string | undefined {
  const { remarks, asks, refuses, text } = question;
  const named = (type: string) => names(question, type);
  if (!SITES.some(named) || FACETS.some(named)) return undefined;
  if (!asks && !refuses && remarks.includes(CHOOSE)) return ABOUT;
  return remarks.includes(ADDRESS) && wordCount(text) <= MOST_WORDS ? ADDRESS : undefined;
}

function remarkIn(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): string | undefined {
  const { intent, remarks, asks, brief } = question;
  if (isInNeed(question)) return undefined;
  const plan = domain.get(intent ?? '');
  const untold = remarks.find((one) => domain.get(one)?.tell === 'unknown');
  if (untold !== undefined && !isStrange(question)) return untold;
  if (isOfPlatforms(context) && choosesThat(question, plan)) return CHOOSE;
  if (context === undefined && isUndecided(question, plan)) return UNDECIDED;
  // "Thanks, keep it shorter next time" takes no leave.
  if (brief && intent === BYE) return SHORTEN;
  if (plan?.tell === 'smalltalk') return remarks.find((one) => plan.narrower?.includes(one));
  if (intent !== null || asks || namesAnything(question)) return undefined;
  return remarks.find((one) => declines(one, domain));
}

function isInNeed({ intent, confidence, remarks }: Question): boolean {
  const sure = confidence >= READ_SURELY;
  // "I am 38, am I too late?" resembles despair, and is a worry about age.
  const worries = remarks.includes(AGE) && !remarks.includes(DISTRESS) && !sure;
  return (intent === DISTRESS && !worries) || (intent === DISCOURAGED && sure);
}

/** "This laptop is too old": a remark in talk of something that we know nothing of. */
function isStrange({ intent, confidence, unknownWords }: Question): boolean {
  const strange = unknownWords.some((word) => /\p{L}/u.test(word));
  return intent === null && (strange || confidence >= SURELY_ELSE);
}

/** "Cool, I'll start with that one, cheers": a choice beside what is said lightly or hardly understood. */
function choosesThat(question: Question, plan: Plan | undefined): boolean {
  const { remarks, form, text, confidence, refuses } = question;
  if (refuses) return false;
  const asked = form !== 'open' || QUESTION_MARK.test(text);
  if (asked || !remarks.includes(CHOOSE) || namesAnything(question)) return false;
  return plan?.tell === 'smalltalk' || confidence < (plan ? READ_SURELY : SURELY_ELSE);
}

/** "Dunno really. Something with a future": not to know is to doubt no answer. */
function isUndecided({ remarks, text, unknownWords }: Question, plan: Plan | undefined): boolean {
  const short = wordCount(text) <= MOST_WORDS && unknownWords.length === 0;
  const doubts = speaksBy(plan, 'doubt') && !QUESTION_MARK.test(text);
  return doubts && short && remarks.includes(UNDECIDED);
}

function namesAnything(question: Question): boolean {
  return Object.keys(namedIn(question)).length > 0;
}

/** A remark that is met without an answer: it may stand beside what no document says. */
function declines(intent: string, domain: Domain): boolean {
  const plan = domain.get(intent);
  return plan?.tell === 'smalltalk' && plan.kind === 'fallback';
}
