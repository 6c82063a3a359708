import type { Answer, AnswerPart, StructuredQuestion } from '../answering/answer.js';
import type { Answerer } from '../answering/answerer.js';
import type { Domain, FollowUpAct } from '../answering/domain.js';
import { NOT } from '../answering/recommendation.js';
import type { Facets } from '../answering/finder.js';
import { draft, messagePart, type Draft } from '../answering/request.js';
import { tellGrounds } from './grounds.js';
import { leftOutOf, leftOutPart } from '../answering/left-out.js';
import {
  amongThese,
  isList,
  listedPlatforms,
  meantTogether,
  platformsIn,
  wholeList,
} from './listed-platforms.js';
import { aboutMeantRoles } from './both-roles.js';
import { COURSE } from './course-wish.js';
import { FACETS, facetsOf, namedIn } from './named-in-question.js';
import { lastSearch, refined } from './refine-search.js';
import { aboutNamed, aboutOther } from './asked-of-other.js';
import type { ConversationContext } from './responder.js';
import { CHOICE, isChoice, withSuited } from './situation.js';
import { isOfRoles } from './spoken-roles.js';
import { entityIds, names, type Question } from '../understanding/understanding.js';

/** What a message about the conversation itself leads to. */
export type FollowUp =
  | { readonly kind: 'ask'; readonly question: StructuredQuestion; readonly shortly?: true }
  | { readonly kind: 'tell'; readonly draft: Draft }
  /** Told beside the talk, which goes on from where it was. */
  | { readonly kind: 'aside'; readonly draft: Draft }
  | { readonly kind: 'nothing-before' };

const DIFFERENCE = 'role_difference';
/** Parts shown at once of what "tell me more" holds. */
const MORE_AT_ONCE = 4;
/** The concepts of words for courses and the sites that have them. */
const OF_COURSES = ['platform', 'learn'];

/** Reads a message about the conversation against what was said last. */
export function followUp(
  act: FollowUpAct,
  question: Question,
  { domain, shortened }: Pick<Answerer, 'domain' | 'shortened'>,
  context: ConversationContext | undefined,
): FollowUp {
  if (act === 'stop') return { kind: 'tell', draft: tellMessage('follow-up.stopped') };
  if (act === 'start-over') {
    return { kind: 'tell', draft: tellMessage('follow-up.fresh-start') };
  }
  const facets = facetsOf(question);
  const wished = { ...facets, ...amongThese(question, context) };
  const needless = [...question.needless.keys()];
  if (!context) return withoutContext(act, wished, question);
  // "Which of them is a charity?" sorts by what is stated, and compares nothing.
  const meant = act === 'compare-these' && facets['provider'] ? 'refine' : act;
  switch (meant) {
    case 'more':
      return { kind: 'tell', draft: more(context.answer) };
    case 'shorten':
      return meansDifference(question, context, domain)
        ? { kind: 'ask', question: { intent: DIFFERENCE }, shortly: true }
        : { kind: 'tell', draft: shortened(context.answer) };
    case 'repeat':
    case 'language':
      return { kind: 'tell', draft: context.answer };
    case 'other':
      return asked(
        aboutShortName(question, context.question, domain) ??
          aboutNamed(context, namedIn(question), domain) ??
          aboutMeantRoles(question, context.question, domain) ??
          aboutOther(context, domain),
      );
    case 'refine':
      // "Something else": no wish is named, so the next ones are meant.
      if (
        Object.keys(facets).length + needless.length === 0 &&
        listedPlatforms(context).length > 0
      ) {
        return restOrOthers(context, domain);
      }
      return asked(
        refined({ facets: wished }, domain, context, needless) ??
          (Object.keys(facets).length > 0 ? { intent: COURSE, facets: wished } : undefined),
      );
    case 'count':
      return counted(context, domain);
    case 'compare-these':
      return asked(
        isChoice(context.question.intent, domain)
          ? withSuited(context.question, domain, context)
          : comparison(question, domain, context),
      );
    case 'why':
    case 'doubt':
      return { kind: 'aside', draft: tellGrounds(meant, domain, context) };
  }
}

/** "Sum up the difference", where something else was told since: of the roles, unless sites were compared. */
function meansDifference(
  { concepts }: Question,
  { question, answer }: ConversationContext,
  domain: Domain,
): boolean {
  const compared = ['role-comparison', 'platform-comparison'];
  const told = domain.get(question.intent)?.tell ?? '';
  return concepts.includes('difference') && !compared.includes(told) && answer.platforms.length < 2;
}

/** "Same question for Stanford": after talk of a platform, a university's name is that of its site. */
function aboutShortName(
  question: Question,
  before: StructuredQuestion,
  domain: Domain,
): StructuredQuestion | undefined {
  const platforms = entityIds(question, 'platform_short');
  const ofPlatform = domain.get(before.intent)?.tell === 'platform' && before.platforms;
  return ofPlatform && platforms.length > 0 ? { ...before, platforms } : undefined;
}

/** "Something similar?" after a single platform looks for others; after a list, for the rest of it. */
function restOrOthers(context: ConversationContext, domain: Domain): FollowUp {
  const { platforms, parts } = context.answer;
  const alone = platforms.length === 1 && parts.every(({ kind }) => kind !== 'platform');
  if (!alone) return { kind: 'tell', draft: others(context, domain) };
  const facets = { [`${NOT}platform`]: platforms };
  const { search = context.foundBy } = context;
  const found = search ? { ...context, search } : context;
  return asked(refined({ facets }, domain, found) ?? { intent: COURSE, facets });
}

/** With nothing before it, what describes or names a course or a site looks for one. */
function withoutContext(act: FollowUpAct, facets: Facets, question: Question): FollowUp {
  if (act === 'why' || act === 'doubt') {
    return { kind: 'aside', draft: tellMessage('follow-up.which-answer', 'fallback') };
  }
  const describes = ofCourses(question) || FACETS.some((facet) => facets[facet]);
  const searches = act === 'refine' || act === 'more' || act === 'compare-these';
  if (searches && describes) return asked({ intent: COURSE, facets });
  return asked(act === 'compare-these' ? { intent: DIFFERENCE } : undefined);
}

/** "Which site is better?" speaks of courses, and of no role. */
function ofCourses(question: Question): boolean {
  const speaks = OF_COURSES.some((concept) => question.concepts.includes(concept));
  return speaks && !names(question, 'role');
}

function asked(question: StructuredQuestion | undefined): FollowUp {
  return question ? { kind: 'ask', question } : { kind: 'nothing-before' };
}

/** A message that belongs to the conversation itself. */
export function tellMessage(id: string, kind: 'dialog' | 'fallback' = 'dialog'): Draft {
  return draft({ kind, parts: [{ kind: 'message', id }] });
}

/** What was held back of an answer; at its end, an honest "that is all". */
export function more(answer: Answer): Draft {
  const { more: held, roles, platforms } = answer;
  if (held.length === 0) {
    return draft({
      kind: 'fallback',
      parts: [{ kind: 'message', id: 'follow-up.no-more' }],
      roles,
      platforms,
    });
  }
  const atOnce = held[0]?.kind === 'comparison' ? 1 : MORE_AT_ONCE;
  const shown = held.slice(0, atOnce);
  const told = platformsIn(shown);
  const whole = isList(answer) ? [] : namedWhole(answer);
  const left = [...whole, ...leftOutOf(answer)].filter((id) => !told.includes(id));
  return draft({
    parts: [...wholeListPart(whole, told), ...shown, ...leftOutPart(left)],
    more: held.slice(atOnce),
    roles,
    platforms,
  });
}

/** Says that the list before it left out none, where it now begins to tell of each. */
function wholeListPart(whole: readonly string[], told: readonly string[]): readonly AnswerPart[] {
  const count = told.length;
  return whole.length === 0 ? [] : [{ kind: 'message', id: 'list.whole', values: { count } }];
}

/** The platforms that an answer named in a sentence, each of which it holds more on. */
function namedWhole({ platforms, more: held }: Answer): readonly string[] {
  const ofEach = platformsIn(held);
  return platforms.every((id) => ofEach.includes(id)) ? platforms : [];
}

/** The next platforms that were held back, without those already told of. */
function others(context: ConversationContext, domain: Domain): Draft {
  const { answer } = context;
  const told = platformsIn(answer.parts);
  if (told.length === 0) return more(answer);
  const held = answer.more.filter(
    (part) => part.kind !== 'platform' || !told.includes(part.platform),
  );
  if (platformsIn(held).length > 0) return more({ ...answer, more: held });
  const proofs = lastSearch(domain, context)?.facets?.['credential'] ?? [];
  const certified = proofs.some((id) => id !== 'none');
  const values = { wish: certified ? 'credentials' : 'other' };
  return draft({
    kind: 'fallback',
    parts: [{ kind: 'message', id: 'follow-up.no-others', values }],
    platforms: answer.platforms,
  });
}

/** The number of those who hold a role, which no document tells. */
const STATISTICS = 'role_statistics';

/** How many were listed, with those that the list left out: "and how many is that in total?". */
function counted(context: ConversationContext, domain: Domain): FollowUp {
  const { answer, question, listed } = context;
  if (isOfRoles(context)) return asked({ intent: STATISTICS, roles: answer.roles });
  // Of all platforms the documents tell the number.
  const ofAll = domain.get(question.intent)?.tell === 'platform-list';
  if (ofAll) return asked({ intent: question.intent });
  if (!isList(answer) && !listed) return asked(undefined);
  const parts = [messagePart('list.count', { count: wholeList(context).length })];
  return { kind: 'aside', draft: draft({ parts, platforms: answer.platforms }) };
}

function comparison(
  question: Question,
  domain: Domain,
  context: ConversationContext,
): StructuredQuestion | undefined {
  const { roles } = context.answer;
  const platforms = meantTogether(question, context);
  // What was searched for stays wished for: "only really free ones" may follow.
  const { facets } = context.question;
  if (platforms.length >= 2) {
    return { intent: 'platform_compare', platforms, ...(facets && { facets }) };
  }
  if (roles.length === 0) return undefined;
  if (ofCourses(question)) return { intent: COURSE };
  // What parts the two was told just before: "which is better?" then asks which to go for.
  const told = domain.get(context.question.intent)?.tell === 'role-comparison';
  const again = question.concepts.includes('difference');
  return { intent: told && !again ? CHOICE : DIFFERENCE };
}
