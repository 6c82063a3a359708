import type { KnownBlock } from '@slack/types';
import { daysInWords } from '../../../../languages/days.js';
import { COUNTED_DAYS } from '../../../../storage/days.js';
import type { OpenQuestion } from '../../../../storage/question-store.js';
import { OWN_ACTIONS } from '../../actions.js';
import { escapeText } from '../../text.js';
import { recentNumbers } from '../home/admin-numbers.js';
import { button, paragraph, smallPrint } from '../home/home-blocks.js';
import type { Home } from '../home/home-section.js';

const MOST_QUESTIONS = 10;

/** For editors: what people sent because the bot did not know it, and how much goes unanswered. */
export async function unansweredSection(home: Home): Promise<readonly KnownBlock[]> {
  const { editor, tell, tenant, parts } = home;
  if (!editor) return [];
  const { questions } = parts.storage;
  const open = await questions.open(tenant, MOST_QUESTIONS);
  const count = await questions.openCount(tenant);
  const about = tell(open.length === 0 ? 'unanswered.none' : 'unanswered.about');
  return [
    paragraph([`*${tell('unanswered.title')}*`, about, ...(await counted(home))].join('\n')),
    ...open.flatMap((question) => questionBlocks(question, home)),
    ...more(count, count - open.length, tell),
  ];
}

/** That there are more than are shown, and the button to see them all. */
function more(count: number, left: number, tell: Home['tell']): KnownBlock[] {
  if (left <= 0) return [];
  const all = button(tell('unanswered.all', { count }), OWN_ACTIONS.allQuestions);
  return [
    smallPrint(tell('unanswered.more', { count: left })),
    { type: 'actions', block_id: 'home:all-questions', elements: [all] },
  ];
}

/** How many questions were answered of late, of how many; without languages that few people asked in. */
async function counted({ tell, tenant, parts }: Home): Promise<string[]> {
  const { languages } = await recentNumbers({ tenant, parts });
  if (languages.length === 0) return [];
  const each = languages.map(
    ({ name, answered, unanswered }) =>
      `${parts.languages.get(name) ?? name}: ${answered}/${answered + unanswered}`,
  );
  return [tell('unanswered.counts', { days: COUNTED_DAYS, counts: each.join(', ') })];
}

/** Shown as it was written: `verbatim` keeps Slack from making names and channels links. */
export function questionBlocks(
  { key, text, language, people, lastMs }: OpenQuestion,
  { tell, parts, language: reader }: Pick<Home, 'tell' | 'parts' | 'language'>,
): KnownBlock[] {
  const about = tell('unanswered.by', {
    people,
    language: parts.languages.get(language) ?? language,
    date: daysInWords([lastMs], reader),
  });
  return [
    {
      type: 'section',
      block_id: `unanswered:${key}`,
      text: { type: 'mrkdwn', text: `>${escapeText(text)}`, verbatim: true },
      accessory: button(tell('unanswered.done'), OWN_ACTIONS.questionDone, key),
    },
    smallPrint(about),
  ];
}
