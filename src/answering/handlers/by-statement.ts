import type { PlatformFact } from '../../knowledge/knowledge.js';
import type { PlatformTopic } from '../../knowledge/topics.js';
import type { AnswerPart } from '../answer.js';
import { leftOutPart } from '../left-out.js';
import { draft, type AnswerRequest, type AnsweringParts, type Draft } from '../request.js';

/** Most platforms that are named at once. */
export const MOST_PLATFORMS = 4;
/** From this fit on, a platform is found by what is stated of it: "founded by MIT and Harvard". */
const RELATION_FIT = 0.4;
/** The same where a wish for a kind of provider could be meant instead: "partners of universities". */
const RELATION_OVER_PROVIDER_FIT = 0.5;
/** A fact that holds less of what a wish says beside the usual words is not what is wished for. */
const WISH_COVERAGE = 0.7;
const RELATION_TOPICS: readonly PlatformTopic[] = ['founder', 'partners', 'former-name'];
/** Platforms whose fact fits nearly as well are named beside it. */
const RELATION_TIE = 0.1;

/**
 * "Founded by MIT and Harvard" names universities, and asks which platform that is: the one whose
 * fact names most of them.
 */
export function byNamedUniversities(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly PlatformTopic[] = [],
): Draft | undefined {
  const short = request.question.facets?.['platform_short'] ?? [];
  const names = short.flatMap((id) => parts.knowledge.platform(id)?.shortNames ?? []);
  if (names.length === 0) return undefined;
  const related = names.length > 1 && topics.some((topic) => RELATION_TOPICS.includes(topic));
  const facts = related
    ? factsOn(parts, RELATION_TOPICS)
    : factsByStatement(request, parts, RELATION_TOPICS);
  const namedIn = ({ text }: PlatformFact) =>
    names.filter((name) => text.toLowerCase().includes(name.toLowerCase())).length;
  const most = Math.max(0, ...facts.map(namedIn));
  const told = facts.filter((fact) => most > 0 && namedIn(fact) === most);
  // "Did Harvard found Coursera?" asks of that platform, whatever else Harvard founded.
  const asked = (request.question.platforms ?? []).filter((id) => !short.includes(id));
  const ofOthers = asked.length > 0 && !told.some(({ platform }) => asked.includes(platform));
  return told.length === 0 || ofOthers ? undefined : tellFacts(told);
}

/** One fact of each platform of which that is stated which is asked: "founded by universities". */
export function factsByStatement(
  request: AnswerRequest,
  parts: AnsweringParts,
  topics: readonly PlatformTopic[],
): readonly PlatformFact[] {
  const byProvider = (request.question.facets?.['provider'] ?? []).length > 0;
  const ofWish = topics.length === 0;
  const among = factsOn(parts, ofWish ? RELATION_TOPICS : topics);
  const ranked = parts.rank(request, among, ofWish);
  const best = ranked[0]?.score ?? 0;
  if (best < (byProvider ? RELATION_OVER_PROVIDER_FIT : RELATION_FIT)) return [];
  if (ofWish && (ranked[0]?.coverage ?? 0) < WISH_COVERAGE) return [];
  // "Run by universities" is a wish for all of that kind, "partners of universities" a statement.
  if (byProvider && ranked[0]?.entry.topics[0] !== 'partners') return [];

  const found = new Map<string, PlatformFact>();
  for (const { entry, score } of ranked) {
    if (best - score < RELATION_TIE && !found.has(entry.platform)) found.set(entry.platform, entry);
  }
  return [...found.values()];
}

function factsOn(
  { knowledge }: AnsweringParts,
  topics: readonly PlatformTopic[],
): readonly PlatformFact[] {
  return knowledge.platforms
    .flatMap((platform) => platform.facts)
    .filter((fact) => fact.topics.some((topic) => topics.includes(topic)));
}

/** Names the platforms of these facts, each with its fact. */
export function tellFacts(facts: readonly PlatformFact[]): Draft {
  const told = facts.map(({ id, platform }): AnswerPart => {
    return { kind: 'platform', platform, entries: [id] };
  });
  const platforms = facts.map(({ platform }) => platform);
  return draft({
    parts: [...told.slice(0, MOST_PLATFORMS), ...leftOutPart(platforms.slice(MOST_PLATFORMS))],
    more: told.slice(MOST_PLATFORMS),
    platforms: platforms.slice(0, MOST_PLATFORMS),
  });
}
