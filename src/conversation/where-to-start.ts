import { ROLE_STUDY } from '../answering/handlers/role.js';
import type { Question } from '../understanding/understanding.js';
import { meantAlone } from './listed-platforms.js';
import { namedIn } from './named-in-question.js';
import { readAs } from './read-as.js';
import type { ConversationContext } from './responder.js';
import { isOfPlatforms, isOfRoles, spokenRoles } from './spoken-roles.js';
import { CAREER_CHANGE } from './wish-for-change.js';

/** The intent of who asks where to begin, and names nothing; its remarks are in the packs. */
const WHERE_TO_START = 'where_to_start';
const ADDRESS = 'platform_address';
const FINDER = 'start_finder';

/**
 * "You tell me where to start": after talk of a role what to study for it, of one platform where it is,
 * of several which of them fits, and else what somebody would like to learn. `undefined` where more is
 * asked.
 */
export function whereToStart(
  question: Question,
  context: ConversationContext | undefined,
): Question | undefined {
  const { intent, remarks, concepts } = question;
  const asked = intent === WHERE_TO_START || remarks.includes(WHERE_TO_START);
  // "Then what do I study?"
  const studies = intent === CAREER_CHANGE && concepts.includes('learn') && isOfRoles(context);
  if (!(asked || studies) || Object.keys(namedIn(question)).length > 0) return undefined;
  const named = (type: string, ids: readonly string[]) =>
    new Map([...question.entities, [type, ids]]);
  if (isOfRoles(context)) {
    return { ...readAs(ROLE_STUDY, question), entities: named('role', spokenRoles(context)) };
  }
  const only = meantAlone(context);
  if (only !== undefined) {
    return { ...readAs(ADDRESS, question), entities: named('platform', [only]) };
  }
  return readAs(isOfPlatforms(context) ? FINDER : WHERE_TO_START, question);
}
