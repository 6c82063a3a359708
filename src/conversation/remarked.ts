import type { Domain } from '../answering/domain.js';
import { wordCount } from '../languages/text.js';
import { names, type Question } from '../understanding/understanding.js';
import { FACETS, namedIn } from './named-in-question.js';
import { READ_SURELY } from './situation.js';

const CHOOSE = 'choose';
const ABOUT = 'platform_about';
const ADDRESS = 'platform_address';
/** In longer messages the address is spoken of by the way: "a link to edX came by mail, what is it?". */
const MOST_WORDS = 9;
const SITES = ['platform', 'platform_short'];

/**
 * The question as the remark in it says it more closely: "what are you, another ChatGPT?"; as what it
 * chooses, or where to find what it names: "ok, I'll take edX", "the link to edX?"; or as what is said by the way in a message that tells something we
 * know nothing of: "my train is late, ugh".
 */
export function withRemark(question: Question, domain: Domain): Question {
  const ofSite = remarkOnSite(question);
  if (ofSite !== undefined) {
    const confidence = Math.max(question.confidence, READ_SURELY);
    return { ...question, intent: ofSite, confidence, unknownWords: [], declinedWords: [] };
  }
  const intent = remarkIn(question, domain);
  return intent === undefined ? question : { ...question, intent, unknownWords: [] };
}

/** What a remark says of a site that is named beside it. */
function remarkOnSite(question: Question): string | undefined {
  const { remarks, asks, text } = question;
  const named = (type: string) => names(question, type);
  if (!SITES.some(named) || FACETS.some(named)) return undefined;
  if (!asks && remarks.includes(CHOOSE)) return ABOUT;
  return remarks.includes(ADDRESS) && wordCount(text) <= MOST_WORDS ? ADDRESS : undefined;
}

function remarkIn(question: Question, domain: Domain): string | undefined {
  const { intent, remarks, asks } = question;
  const plan = domain.get(intent ?? '');
  if (plan?.tell === 'smalltalk') return remarks.find((one) => plan.narrower?.includes(one));
  if (intent !== null || asks || Object.keys(namedIn(question)).length > 0) return undefined;
  return remarks.find((one) => declines(one, domain));
}

/** A remark that is met without an answer: it may stand beside what no document says. */
function declines(intent: string, domain: Domain): boolean {
  const plan = domain.get(intent);
  return plan?.tell === 'smalltalk' && plan.kind === 'fallback';
}
