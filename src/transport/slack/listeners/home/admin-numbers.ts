import { COUNTED_DAYS, DAY_MS } from '../../../../storage/days.js';
import type {
  NamedCount,
  QuestionCount,
  QuestionNumbers,
} from '../../../../storage/number-store.js';
import type { Home } from './home-section.js';

const MOST_GROUPS = 10;

type Numbered = Pick<Home, 'tell' | 'tenant' | 'parts'>;

/**
 * How much was asked and known, and how fast, as lines: of the whole, then by language, intent and
 * place. Groups of fewer than five people are left out by the storage.
 */
export async function numberLines({ tell, tenant, parts }: Numbered): Promise<string[]> {
  const numbers = await recentNumbers({ tenant, parts });
  const { all, p95Ms } = numbers;
  if (all === undefined) return [tell('home.admin.few', { days: COUNTED_DAYS })];
  const groups = (
    title: string,
    counts: readonly NamedCount[],
    nameOf: (name: string) => string,
  ) =>
    counts.length === 0
      ? []
      : [
          tell(title),
          ...counts
            .slice(0, MOST_GROUPS)
            .map((count) => `• ${nameOf(count.name)}: ${counted(count, tell)}`),
        ];
  return [
    `${tell('home.admin.asked', { days: COUNTED_DAYS })} ${counted(all, tell)}`,
    ...(p95Ms === undefined ? [] : [tell('home.admin.speed', { seconds: p95Ms / 1000 })]),
    ...groups('home.admin.languages', numbers.languages, (tag) => parts.languages.get(tag) ?? tag),
    ...groups('home.admin.intents', numbers.intents, (intent) => intent),
    ...groups('home.admin.places', numbers.places, (place) => tell(`home.admin.place.${place}`)),
  ];
}

/** The numbers of the days that numbers are told of. */
export async function recentNumbers({
  tenant,
  parts,
}: Pick<Home, 'tenant' | 'parts'>): Promise<QuestionNumbers> {
  return parts.storage.numbers.since(tenant, parts.clock() - COUNTED_DAYS * DAY_MS);
}

/** The two shares make a hundred, however they are rounded. */
function counted({ answered, unanswered }: QuestionCount, tell: Home['tell']): string {
  const count = answered + unanswered;
  const known = Math.round((100 * answered) / count);
  return tell('home.admin.group', { count, answered: known, unanswered: 100 - known });
}
