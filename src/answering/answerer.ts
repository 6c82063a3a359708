import type { Entry } from '../knowledge/knowledge.js';
import type { AnswerPart, StructuredQuestion } from './answer.js';
import { GUIDE_PLANS, type Domain, type Plan } from './domain.js';
import { tellLeave } from './guide.js';
import { tellRoleFor } from './handlers/background.js';
import { tellAddress } from './handlers/address.js';
import { byNamedUniversities } from './handlers/by-statement.js';
import { compareRoles, tellBoth } from './handlers/both.js';
import { tellFinder } from './handlers/finder.js';
import { tellLearningPlan } from './handlers/learning-plan.js';
import { listPlatforms } from './handlers/lists.js';
import { comparePlatforms, platformFacts, tellPlatform } from './handlers/platform.js';
import { tellQuiz } from './handlers/quiz.js';
import { recommend } from './handlers/recommend.js';
import { roleFacts } from './handlers/of-role.js';
import { tellFallback, tellSmalltalk } from './handlers/smalltalk.js';
import { tellRoleStudy } from './handlers/study.js';
import { tellUndone } from './handlers/undone.js';
import { tellUnknown } from './handlers/unknown.js';
import type { AnswerRequest, AnsweringParts, Draft, Ranked } from './request.js';
import { leading, shortened } from './shortened.js';
import { toldOnce } from './told-once.js';

/** What platforms cost whose courses cost nothing. */
const FREE: readonly unknown[] = ['free', 'free-with-paid-certificate'];

/** Turns a question whose names are known into what is told. Pure. */
export interface Answerer {
  readonly domain: Domain;
  readonly answer: (request: AnswerRequest) => Draft;
  /** An answer that was given, in short. */
  readonly shortened: (answer: Draft) => Draft;
  /** What is told, with nothing but the facts that lead it. */
  readonly leading: (told: Draft) => Draft;
  /** The parts of several answers, each thing told once. */
  readonly toldOnce: (parts: readonly AnswerPart[]) => readonly AnswerPart[];
  /** The entry that comes nearest to the question's words, unknowns included. */
  readonly nearest: (request: AnswerRequest) => Ranked | undefined;
  /** The entry that opens the answer to a question about one role or platform, if there is one. */
  readonly opening: (question: StructuredQuestion) => Entry | undefined;
  /** What a platform is called; its id where the knowledge does not hold it. */
  readonly nameOf: (platform: string) => string;
  /** Whether courses of a platform cost nothing, whatever a certificate does. */
  readonly isFree: (platform: string) => boolean;
}

export function createAnswerer(domain: Domain, parts: AnsweringParts): Answerer {
  return {
    domain,
    answer(request) {
      const told = guided(request, parts) ?? byDomain(domain, request, parts);
      return told.parts.length > 0 ? told : tellFallback();
    },
    shortened: (answer) => shortened(answer, parts.knowledge),
    leading: (told) => leading(told, parts.knowledge),
    toldOnce: (answerParts) => toldOnce(answerParts, parts),
    nearest: (request) => parts.rank(request, parts.knowledge.entries)[0],
    nameOf: (platform) => parts.knowledge.platform(platform)?.name ?? platform,
    isFree: (platform) => FREE.includes(parts.knowledge.platform(platform)?.cost),
    opening({ intent, roles: [role] = [], platforms: [platform] = [] }) {
      const plan = domain.get(intent);
      if (plan?.tell === 'role' && role !== undefined) {
        return roleFacts(parts, role, plan.topics)[0];
      }
      const known = parts.knowledge.platform(platform ?? '');
      if (plan?.tell !== 'platform' || !known) return undefined;
      return platformFacts(parts, known, plan.topics)[0];
    },
  };
}

/** A turn of a guided talk, or `undefined` where the question begins or continues none. */
function guided(request: AnswerRequest, parts: AnsweringParts): Draft | undefined {
  switch (GUIDE_PLANS.get(request.question.intent)?.tell) {
    case 'quiz':
      return tellQuiz(request, parts);
    case 'finder':
      return tellFinder(request, parts);
    case 'leave':
      return tellLeave();
    case 'learning-plan':
      return tellLearningPlan(request, parts);
    case undefined:
      return undefined;
  }
}

function byDomain(domain: Domain, request: AnswerRequest, parts: AnsweringParts): Draft {
  const plan = domain.get(request.question.intent);
  return plan ? tell(plan, request, parts) : tellFallback();
}

function tell(plan: Plan, request: AnswerRequest, parts: AnsweringParts): Draft {
  if (asksOfOthers(plan, request)) return tellUnknown(request, parts, othersTopic(request));
  switch (plan.tell) {
    case 'role':
      return (
        (plan.undone && tellUndone(request, parts)) || tellRoleFor(request, parts, plan.topics)
      );
    case 'both':
      // Which role suits a person is told by what people like; which one a company, by no document.
      if (request.hires && plan.topics.includes('choice')) {
        return tellUnknown(request, parts, ['company-need']);
      }
      return tellBoth(request, parts, plan.topics);
    case 'role-comparison':
      return compareRoles(request, parts);
    case 'platform':
      return withOtherSites(
        request,
        byNamedUniversities(request, parts, plan.topics) ??
          tellPlatform(request, parts, plan.topics),
      );
    case 'platform-comparison':
      return withOtherSites(request, comparePlatforms(request, parts));
    case 'platform-address':
      return tellAddress(request, parts);
    case 'platform-list':
      return listPlatforms(request, parts);
    case 'recommendation':
      if ((request.question.platforms ?? []).length === 0) return recommendOurs(request, parts);
      return byNamedUniversities(request, parts) ?? comparePlatforms(request, parts);
    case 'role-study':
      return tellRoleStudy(request, parts);
    case 'unknown':
      return tellUnknown(request, parts, plan.topics);
    case 'smalltalk':
      return tellSmalltalk(plan);
    case 'follow-up':
      return tellFallback('follow-up.nothing-before');
  }
}

/**
 * The question turns on a job or a course site that the knowledge does not hold: it names none that
 * the knowledge does hold, or sets the two side by side.
 */
function asksOfOthers(plan: Plan, { question }: AnswerRequest): boolean {
  const { roles = [], platforms = [], facets = {} } = question;
  const others = (facets['other_role'] ?? []).length + (facets['other_platform'] ?? []).length;
  const unconcerned: readonly Plan['tell'][] = ['smalltalk', 'recommendation', 'platform-list'];
  if (others === 0 || unconcerned.includes(plan.tell)) return false;
  const sideBySide = plan.tell === 'role-comparison' || plan.tell === 'both';
  // "My teacher says that a CIO is a CTO": with both of ours named, the other is in passing.
  return sideBySide ? roles.length < 2 : roles.length === 0 && platforms.length === 0;
}

/** "Udemy vs edX": of which the documents say nothing is told before what they say of the rest. */
function withOtherSites({ question }: AnswerRequest, told: Draft): Draft {
  const notes = (question.facets?.['other_platform'] ?? []).map((site): AnswerPart => ({
    kind: 'message',
    id: 'platform.other-site',
    values: { site },
  }));
  return { ...told, parts: [...notes, ...told.parts] };
}

/** "Which Udemy course is best for Python?": not described, but these are. */
function recommendOurs(request: AnswerRequest, parts: AnsweringParts): Draft {
  const told = recommend(request, parts, []);
  if ((request.question.facets?.['other_platform'] ?? []).length === 0) return told;
  const [unknown] = tellUnknown(request, parts, ['other-platform']).parts;
  return { ...told, kind: 'fallback', parts: [...(unknown ? [unknown] : []), ...told.parts] };
}

function othersTopic({
  question,
}: AnswerRequest): readonly ['other-role'] | readonly ['other-platform'] {
  return (question.facets?.['other_platform'] ?? []).length > 0
    ? ['other-platform']
    : ['other-role'];
}
