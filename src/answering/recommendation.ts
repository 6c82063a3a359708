import type { Knowledge, Platform } from '../knowledge/knowledge.js';

/** What a person looks for. Empty lists ask for nothing. */
export interface Wishes {
  readonly subjects: readonly string[];
  readonly credentials: readonly string[];
  readonly costs: readonly string[];
  readonly providers: readonly string[];
  readonly formats: readonly string[];
  readonly levels: readonly string[];
  /** For whom: no document tells for whom a platform is, so that nothing is sorted out by it. */
  readonly audiences: readonly string[];
  /** The platforms of which some are asked for: "which of those is free?". None, for all. */
  readonly among: readonly string[];
  /** What is to be left out, by facet; `platform` holds platform ids. */
  readonly without: Readonly<Record<string, readonly string[]>>;
}

/** How near a platform's stated subjects come to the wish. */
export type SubjectFit =
  | { readonly kind: 'stated' }
  /** A wider or narrower subject is stated, so many steps away. */
  | { readonly kind: 'related'; readonly steps: number }
  /** No subject stated, but a wide range. */
  | { readonly kind: 'broad' };

export interface Candidate {
  readonly platform: Platform;
  /** `undefined` where no subject was wished for. */
  readonly subject: SubjectFit | undefined;
  /** Higher fits better. Only the order means something. */
  readonly score: number;
}

/** Stands for a subject that a person named and no list holds: its words are not kept. */
export const UNLISTED = 'unlisted';
/** Before a listed subject: a kind of it that no list holds, as "quantum computing" is of computing. */
export const NARROWER = 'narrower';

/** Whether an id stands for words that no list holds, and names no subject itself. */
export function isUnlisted(subject: string): boolean {
  return subject === UNLISTED || subject === NARROWER;
}

/** Begins the facets of what is to be left out: `not:provider`. */
export const NOT = 'not:';
/** The facet of the platforms of which some are asked for. */
export const AMONG = 'among';

/** From a facets map, as questions carry them. */
export function wishesFrom(facets: Readonly<Record<string, readonly string[]>>): Wishes {
  return {
    subjects: facets['subject'] ?? [],
    credentials: facets['credential'] ?? [],
    costs: facets['cost'] ?? [],
    providers: facets['provider'] ?? [],
    formats: facets['format'] ?? [],
    levels: facets['level'] ?? [],
    audiences: facets['audience'] ?? [],
    among: facets[AMONG] ?? [],
    without: Object.fromEntries(
      Object.entries(facets)
        .filter(([facet]) => facet.startsWith(NOT))
        .map(([facet, ids]) => [facet.slice(NOT.length), ids]),
    ),
  };
}

/**
 * Platforms that meet every wish that the documents can judge, best first.
 *
 * Nothing is padded: a platform of which a wished property is not stated is left out, because
 * unknown is not yes. The order depends on fit alone, then on the order of names.
 */
export function fittingPlatforms(knowledge: Knowledge, wishes: Wishes): readonly Candidate[] {
  return knowledge.platforms
    .filter((platform) => meetsWishes(platform, wishes))
    .flatMap((platform) => {
      const subject = subjectFit(knowledge, platform, wishes.subjects);
      if (wishes.subjects.length > 0 && !subject) return [];
      return [{ platform, subject, score: score(platform, subject, wishes) }];
    })
    .sort((a, b) => b.score - a.score);
}

function meetsWishes(platform: Platform, wishes: Wishes): boolean {
  return (
    (wishes.among.length === 0 || wishes.among.includes(platform.id)) &&
    !isLeftOut(platform, wishes) &&
    every(wishes.credentials, (kind) => hasCredential(platform, kind)) &&
    every(wishes.costs, (cost) => hasCost(platform, cost, wishes)) &&
    every(wishes.providers, (kind) => hasProvider(platform, kind)) &&
    every(wishes.formats, (format) => platform.formats.some((one) => one === format)) &&
    every(wishes.levels, (level) => platform.levels.some((one) => one === level))
  );
}

function every(wishes: readonly string[], met: (wish: string) => boolean): boolean {
  return wishes.every(met);
}

function hasCredential(platform: Platform, wish: string): boolean {
  if (wish === 'none' || wish === 'degree') return wish === 'none';
  return platform.credentials.some(({ kind }) => kind === wish);
}

/** "Free with a certificate" asks for a proof that is not said to cost. */
function hasCost(platform: Platform, wish: string, { credentials }: Wishes): boolean {
  switch (wish) {
    case 'free': {
      if (platform.cost === 'trial') return false;
      if (credentials.every((kind) => kind === 'none')) return true;
      return platform.credentials.some(
        ({ kind, cost }) => credentials.includes(kind) && cost !== 'fee',
      );
    }
    case 'really-free':
      return platform.cost === 'free';
    case 'paid-certificate':
      return platform.cost === 'free-with-paid-certificate';
    case 'paid':
      return platform.cost !== 'free';
    case 'trial':
    case 'subscription':
      return platform.cost === 'trial';
    default:
      return true;
  }
}

function isLeftOut(platform: Platform, wishes: Wishes): boolean {
  const {
    platform: ids = [],
    provider = [],
    format = [],
    credential = [],
    subject = [],
    cost = [],
  } = wishes.without;
  // "Not marketing, data analysis": a site that teaches both teaches what is wished for.
  const states = (id: string) => platform.subjects.ids.includes(id);
  return (
    ids.includes(platform.id) ||
    provider.some((kind) => hasProvider(platform, kind)) ||
    format.some((one) => platform.formats.some((known) => known === one)) ||
    credential.some((kind) => lacksNot(platform, kind)) ||
    (subject.some(states) && !wishes.subjects.some(states)) ||
    cost.some((one) => hasCost(platform, one, wishes))
  );
}

/** Whether it has the proof that is left out; "which has none?" leaves out whatever has any. */
function lacksNot({ credentials }: Platform, kind: string): boolean {
  return credentials.some((known) => kind === 'none' || known.kind === kind);
}

function hasProvider(platform: Platform, wish: string): boolean {
  if (platform.provider.kind === wish) return true;
  return wish === 'university' && platform.partners.length > 0;
}

/** How near a platform's stated subjects come to the wished ones; the nearest counts. */
export function subjectFit(
  { subjects }: Knowledge,
  platform: Platform,
  wished: readonly string[],
): SubjectFit | undefined {
  const fits = wished.map((subject): SubjectFit | undefined => {
    if (platform.subjects.ids.includes(subject)) return { kind: 'stated' };
    const near = [subjects.ancestors(subject), subjects.descendants(subject)].flatMap((list) => {
      const at = list.findIndex((id) => platform.subjects.ids.includes(id));
      return at < 0 ? [] : [at + 1];
    });
    if (near.length > 0) return { kind: 'related', steps: Math.min(...near) };
    return platform.subjects.broad ? { kind: 'broad' } : undefined;
  });
  const known = fits.filter((fit) => fit !== undefined);
  return known.sort((a, b) => subjectScore(b) - subjectScore(a))[0];
}

function subjectScore(fit: SubjectFit): number {
  switch (fit.kind) {
    case 'stated':
      return 10;
    case 'related':
      return Math.max(4, 9 - fit.steps);
    case 'broad':
      return 1;
  }
}

function score(platform: Platform, subject: SubjectFit | undefined, wishes: Wishes): number {
  const direct = wishes.providers.includes(platform.provider.kind) ? 2 : 0;
  const freeProof = platform.credentials.some(({ cost }) => cost === 'in-free-course') ? 0.5 : 0;
  const proof = wishes.credentials.length > 0 ? freeProof : 0;
  // Elsewhere only a certificate is paid for.
  const paidParts = wishes.costs.includes('paid') && platform.cost === 'free-and-paid-parts';
  const paid = paidParts ? 0.5 : 0;
  const further = wishes.subjects.filter((id) => platform.subjects.ids.includes(id)).length - 1;
  return (subject ? subjectScore(subject) : 0) + direct + proof + paid + 0.1 * Math.max(0, further);
}
