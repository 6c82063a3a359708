import type { StructuredQuestion } from '../answering/answer.js';
import type { Domain, Plan } from '../answering/domain.js';
import { otherRole } from '../answering/handlers/of-role.js';
import type { Named } from './named-in-question.js';
import type { ConversationContext } from './responder.js';

/** What a name alone asks. */
export const DEFINITION = 'role_definition';
export const ABOUT = 'platform_about';

/** Plans whose question makes sense again with another role: "and the CTO?". */
export const ABOUT_A_ROLE: readonly Plan['tell'][] = ['role', 'unknown', 'role-study'];
/** The same with another platform: "and edX?". */
export const ABOUT_A_PLATFORM: readonly Plan['tell'][] = ['platform', 'platform-address'];

/** What was asked and answered last. */
type Before = Pick<ConversationContext, 'question' | 'answer'>;

/** The last question, asked of other roles: as the button under its answer asks it. */
export function askedOf(
  roles: readonly string[],
  { question, answer }: Before,
): StructuredQuestion {
  const step = answer.nextSteps.find(
    ({ ask }) => ask.intent === question.intent && ask.roles?.join() === roles.join(),
  );
  return step?.ask ?? { ...question, roles };
}

/** The last question, asked of what is named now: "no, I meant the CTO". */
export function aboutNamed(
  before: Before,
  { roles: [role, second] = [], platforms }: Named,
  domain: Domain,
): StructuredQuestion | undefined {
  const plan = domain.get(before.question.intent);
  if (platforms) {
    const same = plan && ABOUT_A_PLATFORM.includes(plan.tell);
    return same ? { ...before.question, platforms } : { intent: ABOUT, platforms };
  }
  if (role === undefined || second !== undefined || role === 'both') return undefined;
  const same = plan && ABOUT_A_ROLE.includes(plan.tell);
  return same ? askedOf([role], before) : { intent: DEFINITION, roles: [role] };
}

/** The last question, asked of the other role: "who has to write code?", "and the other one?". */
export function aboutOther(before: Before, domain: Domain): StructuredQuestion | undefined {
  const { question, answer } = before;
  const one = onlyRole(question.roles) ?? onlyRole(answer.roles);
  if (one === undefined || !domain.get(question.intent)) return undefined;
  return askedOf([otherRole(one)], before);
}

function onlyRole([role, second]: readonly string[] = []): string | undefined {
  return second === undefined && role !== 'both' ? role : undefined;
}
