import type { Mind } from '../../bot.js';
import type { LanguagePack } from '../../languages/language-pack.js';
import type { ListedLine, TrainingData } from '../../understanding/training-data.js';
import { fault, type Finding } from './finding.js';
import { firstOfEach, placeOf } from './listed-lines.js';
import { unknownIds } from './unknown-ids.js';

/** Kinds that share their ids: a platform has full names and short ones. */
const OF_PLATFORMS = ['platform', 'platform_short'];

/**
 * Kinds of which a spelling may have several ids: whoever wishes for "learning by doing" means
 * projects and interactive lessons both, some words point at one thing or at many, and of an
 * earlier job only that there is one is read.
 */
const MAY_MEAN_SEVERAL = ['format', 'reference', 'background_role'];

/** A way to write an id, and where it stands. */
interface Spelling {
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly where: string;
}

/** The names to recognise in a message: ids that exist, and spellings that mean one of them. */
export function checkNames(mind: Mind, training: ReadonlyMap<string, TrainingData>): Finding[] {
  return [...training].flatMap(([tag, { listed }]) => {
    const pack = mind.languages.get(tag)?.pack;
    const lookups = listed.filter(({ kind }) => kind === 'lookup');
    const synonyms = listed.filter(({ kind }) => kind === 'synonym');
    return [
      ...unknownIds(lookups, mind),
      ...idsOfTwoKinds(lookups),
      ...synonymsOfNone(synonyms, lookups),
      ...(pack ? doubles(pack, [...platformNames(mind), ...spellings(lookups, synonyms)]) : []),
    ];
  });
}

function idsOfTwoKinds(lookups: readonly ListedLine[]): Finding[] {
  const first = new Map<string, ListedLine>();
  return lookups.flatMap((line) => {
    const { of: kind, text: id } = line;
    const before = first.get(id) ?? line;
    first.set(id, before);
    const shared = [kind, before.of].every((one) => OF_PLATFORMS.includes(one));
    if (before.of === kind || shared) return [];
    return [
      fault(
        placeOf(line),
        `"${id}" is listed as "${kind}", and at ${placeOf(before)} as "${before.of}": each of its spellings would mean both`,
        'keep it in one of the two lookups, and give the other thing an id of its own',
      ),
    ];
  });
}

/** A finding for each id, at its first spelling. */
function synonymsOfNone(
  synonyms: readonly ListedLine[],
  lookups: readonly ListedLine[],
): Finding[] {
  const ids = new Set(lookups.map(({ text }) => text));
  return firstOfEach(synonyms.filter(({ of }) => !ids.has(of))).map((line) =>
    fault(
      placeOf(line),
      `"${line.of}" stands in no lookup, so that none of its spellings is recognised`,
      `add "- ${line.of}" to the lookup of its kind, or correct the id behind "synonym:"`,
    ),
  );
}

/** An id is a spelling itself only where none is listed. */
function spellings(lookups: readonly ListedLine[], synonyms: readonly ListedLine[]): Spelling[] {
  return lookups.flatMap((lookup) => {
    const listed = synonyms.filter(({ of }) => of === lookup.text);
    return (listed.length > 0 ? listed : [lookup]).map((line) => ({
      kind: lookup.of,
      id: lookup.text,
      text: line.text,
      where: placeOf(line),
    }));
  });
}

function platformNames({ knowledge }: Mind): Spelling[] {
  return knowledge.platforms.flatMap(({ id, name, aliases, shortNames }) => {
    const spelling = (kind: string, text: string) => {
      return { kind, id, text, where: `knowledge/platforms/${id}.yml` };
    };
    return [
      ...[name, ...aliases].map((text) => spelling('platform', text)),
      ...shortNames.map((text) => spelling('platform_short', text)),
    ];
  });
}

/** Spellings that are read as one, under two ids of a kind. */
function doubles(pack: LanguagePack, all: readonly Spelling[]): Finding[] {
  const first = new Map<string, Spelling>();
  return all.flatMap((spelling) => {
    const { kind, id, text, where } = spelling;
    const tokens = pack.tokenize(text);
    if (tokens.length === 0) return [];
    const read = `${kind} ${tokens.join(' ')}`;
    const before = first.get(read) ?? spelling;
    first.set(read, before);
    if (before.id === id || MAY_MEAN_SEVERAL.includes(kind)) return [];
    return [
      fault(
        where,
        `"${text}" (${id}) is read like "${before.text}" at ${before.where} (${before.id}): whoever writes it would mean both`,
        'keep it under one of the two',
      ),
    ];
  });
}
