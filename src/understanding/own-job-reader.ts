import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import { startsAt } from '../languages/text.js';
import type { EntityMatch } from './entity-index.js';

/** Finds the jobs in a text that are its writer's own. */
export type OwnJobReader = (
  text: string,
  tokens: readonly string[],
  matches: readonly EntityMatch[],
) => readonly EntityMatch[];

/** The type of what somebody is today, beside what they ask. */
export const BACKGROUND_JOB = 'background_role';
const JOBS = ['other_role', BACKGROUND_JOB];
const ROLE = 'role';
/** "Hairdresser, want my own salon": a few words, and a comma before what is wished for. */
const OPENING = /^\W*[\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]+){0,2},/u;
/** In how many words behind such a job the wish begins. */
const WISH_WITHIN = 2;

/**
 * Reads by the words around a job that its writer has it: "I'm a chef, which role suits me?" asks
 * nothing of chefs, as "I want to be a chef" does.
 */
export function createOwnJobReader(
  { background, forms }: Pick<PackFile, 'background' | 'forms'>,
  { tokenize }: Pick<LanguagePack, 'tokenize'>,
): OwnJobReader {
  const before = background.job.before.map((phrase) => tokenize(phrase));
  const after = background.job.after.map((phrase) => tokenize(phrase));

  return (text, tokens, matches) => {
    const only = matches.filter(({ type }) => [...JOBS, ROLE].includes(type)).length === 1;
    const wishes = (at: number) =>
      tokens.slice(at, at + WISH_WITHIN).some((word) => forms.wishing.includes(word));
    const opens = ({ start, end }: EntityMatch) =>
      only && start === 0 && OPENING.test(text) && wishes(end);
    /** Where a job begins: "maths teacher" at its subject. */
    const startOf = ({ start }: EntityMatch) =>
      matches.find(({ type, end }) => type === 'subject' && end === start)?.start ?? start;
    const isOwn = (job: EntityMatch) =>
      opens(job) ||
      before.some((phrase) => startsAt(tokens, startOf(job) - phrase.length, phrase)) ||
      after.some((phrase) => startsAt(tokens, job.end, phrase));
    return matches.filter((match) => JOBS.includes(match.type) && isOwn(match));
  };
}

/** The names of a text with those of its writer's jobs as background, where a job is no subject. */
export function withOwnJobs(
  matches: readonly EntityMatch[],
  jobs: readonly EntityMatch[],
): readonly EntityMatch[] {
  if (jobs.length === 0) return matches;
  const isSubjectOf = ({ type, start, end }: EntityMatch) =>
    type === 'subject' && jobs.some((job) => job.start === start || job.start === end);
  return matches
    .filter((match) => !isSubjectOf(match))
    .map((match) => (jobs.includes(match) ? { ...match, type: BACKGROUND_JOB } : match));
}
