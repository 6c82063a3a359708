import type { Mind } from '../../bot.js';
import type { ListedLine } from '../../understanding/training-data.js';
import { fault, type Finding } from './finding.js';
import { firstOfEach, placeOf } from './listed-lines.js';

/** What may stand in a lookup of some kind, and what to do about an id that is none of it. */
interface KnownIds {
  readonly ids: readonly string[];
  readonly next: string;
}

/** Kinds whose ids stand in no other data file. */
const OF_ANY_ID = [
  'audience',
  'reference',
  'there',
  'language',
  'guide',
  'pace',
  'other_role',
  'background_role',
  'other_platform',
];

/** What a course may be wished to be; each has its label in the messages. */
const WISHES = ['credential', 'cost', 'provider', 'format', 'level'];

/** Ids in lookups that do not exist, and lookups of a kind that nothing reads. */
export function unknownIds(lookups: readonly ListedLine[], mind: Mind): Finding[] {
  const known = knownIds(mind);
  const kinds = [...known.keys(), ...OF_ANY_ID];
  const strange = lookups.filter(({ of }) => !kinds.includes(of));
  return [
    ...lookups.flatMap((line) => {
      const { of: kind, text: id } = line;
      const { ids, next } = known.get(kind) ?? { ids: [id], next: '' };
      return ids.includes(id) ? [] : [fault(placeOf(line), `no ${kind} has the id "${id}"`, next)];
    }),
    ...firstOfEach(strange).map((line) =>
      fault(
        placeOf(line),
        `nothing reads a lookup of the kind "${line.of}"`,
        `correct the word behind "lookup:"; there are ${kinds.toSorted().join(', ')}`,
      ),
    ),
  ];
}

function knownIds({ knowledge, languages }: Mind): ReadonlyMap<string, KnownIds> {
  const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
  const fileIn = (folder: string) => `correct it, or add its file to knowledge/${folder}`;
  const platforms = { ids: idsOf(knowledge.platforms), next: fileIn('platforms') };
  const messages = [...new Set([...languages.values()].flatMap(({ messages: { ids } }) => ids))];
  const wishes = WISHES.map((kind) => {
    const label = `wish.${kind}.`;
    const ids = messages.filter((id) => id.startsWith(label)).map((id) => id.slice(label.length));
    return [kind, { ids, next: `write one of ${ids.join(', ')}` }] as const;
  });
  return new Map<string, KnownIds>([
    ['role', { ids: idsOf(knowledge.roles), next: fileIn('roles') }],
    ['platform', platforms],
    ['platform_short', platforms],
    [
      'subject',
      {
        ids: idsOf(knowledge.subjects.all),
        next: 'correct it, or add it to knowledge/subjects.yml with its broader subjects',
      },
    ],
    ...wishes,
  ]);
}
