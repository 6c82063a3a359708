import distance from 'natural/lib/natural/distance/index.js';
import { VARIABLES, type SetupProblem, type Variable } from './setup-error.js';

/** Slips of the finger that still leave a name recognisable. */
const MOST_SLIPS = 2;
/** Within two slips of a shorter name lie too many words that mean something else. */
const SHORTEST_TO_RESEMBLE = 8;

/** Names that look like those of the bot, but that nothing reads. */
export interface UnknownVariables {
  /** In `.env`, which is written for the bot alone: each was meant for the one that it resembles. */
  readonly misspelt: readonly MisspeltVariable[];
  /** Any other: it may belong to another program. */
  readonly ignored: readonly UnknownVariable[];
}

export interface MisspeltVariable {
  readonly name: string;
  readonly meant: Variable;
}

export interface UnknownVariable {
  readonly name: string;
  /** What the name resembles, if that is not set. */
  readonly meant: Variable | undefined;
}

/** Sorts out what the bot does not know among the names of variables that are set. */
export function unknownVariables(
  names: readonly string[],
  inFile: readonly string[],
): UnknownVariables {
  const known: readonly string[] = VARIABLES;
  const unset = VARIABLES.filter((variable) => !names.includes(variable));
  const unknown = names
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, meant: meantBy(name, unset) }))
    .filter(({ name, meant }) => meant !== undefined || /^SLACK_/i.test(name));
  const isMisspelt = (one: UnknownVariable): one is MisspeltVariable =>
    one.meant !== undefined && inFile.includes(one.name);
  return {
    misspelt: unknown.filter(isMisspelt),
    ignored: unknown.filter((one) => !isMisspelt(one)),
  };
}

function meantBy(name: string, candidates: readonly Variable[]): Variable | undefined {
  const written = name.toUpperCase().replaceAll('-', '_');
  const [nearest] = candidates
    .map((variable) => ({ variable, slips: slipsBetween(written, variable) }))
    .filter(({ variable, slips }) => slips <= (isLong(variable) ? MOST_SLIPS : 0))
    .sort((one, other) => one.slips - other.slips);
  return nearest?.variable;
}

function isLong(variable: Variable): boolean {
  return variable.length >= SHORTEST_TO_RESEMBLE;
}

function slipsBetween(written: string, variable: Variable): number {
  return distance.DamerauLevenshteinDistance(written, variable, { restricted: true });
}

/** What is told of a name that stops the start. */
export function misspeltProblem({ name, meant }: MisspeltVariable): SetupProblem {
  const problem = `${name} in .env is no variable that the bot knows.`;
  return { problem, next: `Write ${meant} instead, or take the line out.` };
}

/** What is told, in one line, of names that do not stop it. Values are never told. */
export function describeIgnored(ignored: readonly UnknownVariable[]): string {
  const told = ignored.map(({ name, meant }) => (meant ? `${name} (is ${meant} meant?)` : name));
  return `Not read, because the bot knows no such variable: ${told.join(', ')}. See .env.example.`;
}
