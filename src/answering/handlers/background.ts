import type { RoleFact } from '../../knowledge/knowledge.js';
import type { RoleTopic } from '../../knowledge/topics.js';
import type { AnswerPart } from '../answer.js';
import { factPart, type AnswerRequest, type AnsweringParts, type Draft } from '../request.js';
import { SINGLE_ROLES } from './of-role.js';
import { tellRole } from './role.js';

/** Topics of what somebody must have learnt and done for a role. */
const LEARNT_TOPICS: readonly RoleTopic[] = ['education', 'path'];

/** Whether a question of a role asks what one must have learnt and done for it. */
export function isOfLearning([topic]: readonly RoleTopic[]): boolean {
  return topic !== undefined && LEARNT_TOPICS.includes(topic);
}

/**
 * What the documents say of a role, set beside what somebody tells of themselves: whether they name
 * the degree in question, and that they do not weigh anybody's experience.
 */
export function tellRoleFor(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
): Draft {
  const { background } = request;
  if (!background || !isOfLearning(topics)) return tellRole(request, parts, topics);
  const { degrees, ownDegree, ownJob } = background;
  const ownExperience = background.ownExperience || ownJob;
  const asked = ownDegree || ownExperience ? ofSomeRole(request) : request;
  if (degrees.length > 0) return tellDegrees(asked, parts, topics);
  const told = tellRole(asked, parts, topics);
  if (ownExperience) return noted(told, { kind: 'message', id: NOT_WEIGHED });
  return doesWithout(request, topics) ? noted(told, { kind: 'message', id: NO_MUST }) : told;
}

/** "Can I become one without a degree?" */
function doesWithout({ question, form, negated }: AnswerRequest, topics: readonly RoleTopic[]) {
  const ofDegree = topics[0] === 'education' && question.facets?.['credential']?.includes('degree');
  return ofDegree === true && form === 'polar' && negated;
}

/** Who tells of themselves and names no role is told of both. */
function ofSomeRole(request: AnswerRequest): AnswerRequest {
  const { roles = SINGLE_ROLES } = request.question;
  return { ...request, question: { ...request.question, roles } };
}

const NOT_WEIGHED = 'background.not-weighed';
/** Answers "is a BTech enough?" and "can I do without one?" alike: "often preferred" is no must. */
const NO_MUST = 'background.no-must';
const NOT_NAMED = 'background.degree-not-named';

function tellDegrees(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly RoleTopic[],
): Draft {
  const { degrees = [], ownDegree = false } = request.background ?? {};
  // "Will my BCom do?" asks of the degree alone; "how do I go on with a BCom?" of the way as well.
  const isVerdict = ownDegree || request.form === 'polar';
  const asked = isVerdict ? LEARNT_TOPICS.slice(0, 1) : topics;
  const told = tellRole(request, parts, asked);
  const [role = '', other] = told.roles;
  const naming = factsNaming(degrees, told.roles, parts)[0];
  if (!naming) {
    // A bare yes or no to what is not named would mislead, and who only tells asks for no one fact.
    const text = ownDegree ? '' : request.text;
    const turned = tellRole({ ...request, text, turned: true }, parts, asked);
    const values = { degree: degrees[0] ?? '', role: other === undefined ? role : 'both' };
    return noted(turned, { kind: 'message', id: NOT_NAMED, values });
  }
  const isSettled = told.parts[0]?.kind === 'message' || other !== undefined;
  if (!isVerdict || isSettled) return told;
  const more = [...told.parts, ...told.more].filter(
    (part) => part.kind === 'fact' && part.entry !== naming.id,
  );
  const note: AnswerPart[] = request.form === 'polar' ? [{ kind: 'message', id: NO_MUST }] : [];
  return { ...told, parts: [...note, factPart(naming)], more };
}

/** Facts of the roles that name one of the degrees. */
function factsNaming(
  degrees: readonly string[],
  roles: readonly string[],
  { knowledge }: AnsweringParts,
): readonly RoleFact[] {
  return knowledge.degrees
    .filter(({ names }) => names.some((name) => degrees.includes(name)))
    .flatMap(({ entry }) => {
      const fact = knowledge.entry(entry);
      return fact?.kind === 'role' && roles.includes(fact.role) ? [fact] : [];
    });
}

/** An answer with what has to be said before it; a question back stays as it is. */
function noted(told: Draft, note: AnswerPart): Draft {
  return told.kind === 'answer' ? { ...told, parts: [note, ...told.parts] } : told;
}
