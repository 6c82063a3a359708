import type { Domain } from '../answering/domain.js';
import { names, type Question } from '../understanding/understanding.js';
import { FACETS, namedIn } from './named-in-question.js';
import { READ_SURELY } from './situation.js';

const CHOOSE = 'choose';
const ABOUT = 'platform_about';
const SITES = ['platform', 'platform_short'];

/**
 * The question as the remark in it says it more closely: "what are you, another ChatGPT?"; as what it
 * chooses: "ok, I'll take edX"; or as what is said by the way in a message that tells something we
 * know nothing of: "my train is late, ugh".
 */
export function withRemark(question: Question, domain: Domain): Question {
  if (choosesSite(question)) {
    return { ...question, intent: ABOUT, confidence: Math.max(question.confidence, READ_SURELY) };
  }
  const intent = remarkIn(question, domain);
  return intent === undefined ? question : { ...question, intent, unknownWords: [] };
}

function choosesSite(question: Question): boolean {
  const { remarks, asks } = question;
  const named = (type: string) => names(question, type);
  return !asks && remarks.includes(CHOOSE) && SITES.some(named) && !FACETS.some(named);
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
