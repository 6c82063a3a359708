import type { KnownBlock } from '@slack/types';
import { escapeText } from '../../text.js';
import type { Home } from '../home/home-section.js';
import { openButton } from './plan.js';
import { planText } from './plan-words.js';
import { planOf } from './saved-plan.js';

/** A person's learning plan in their Home tab, with the button to change it. */
export async function planSection(home: Home): Promise<readonly KnownBlock[]> {
  const { tenant, user, language, parts } = home;
  const plan = await planOf(parts, tenant, user);
  const [title = '', ...lines] = planText(plan, language, parts).split('\n');
  const text =
    plan.items.length === 0
      ? `*${home.tell('plan.title')}*\n${escapeText(title)}`
      : [`*${escapeText(title)}*`, ...lines.map(escapeText)].join('\n');
  return [
    { type: 'section', text: { type: 'mrkdwn', text } },
    { type: 'actions', block_id: 'home:plan', elements: [openButton(language, parts)] },
  ];
}
