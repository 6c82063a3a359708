import { OWN_ACTIONS, starterId } from '../../actions.js';
import { adminSection } from './admin-section.js';
import { button, paragraph, smallPrint } from './home-blocks.js';
import type { Home, HomeSection } from './home-section.js';
import { privacySection } from './privacy-section.js';
import { finderSection } from '../finder/finder.js';
import { unansweredSection } from '../unanswered/home-unanswered.js';
import { planSection } from '../plan/home-plan.js';

/** Slack shows at most four prompts. */
const STARTERS = ['home.starter.1', 'home.starter.2', 'home.starter.3', 'home.starter.4'] as const;

/** Everything in the Home tab, in the order in which it is shown. */
export const homeSections: readonly HomeSection[] = [
  introduction,
  starterQuestions,
  finderSection,
  planSection,
  whereToAsk,
  languageSwitch,
  privacySection,
  unansweredSection,
  adminSection,
];

/** Questions that show what the bot knows. */
export function starters(tell: (id: string) => string): readonly string[] {
  return STARTERS.map((id) => tell(id));
}

async function introduction({ tell }: Home) {
  const title = { type: 'plain_text' as const, text: tell('home.title') };
  return [{ type: 'header' as const, text: title }, paragraph(tell('home.can'))];
}

async function starterQuestions({ tell }: Home) {
  const elements = starters(tell).map((question, at) => button(question, starterId(at), question));
  return [
    paragraph(`*${tell('home.try')}*`),
    { type: 'actions' as const, block_id: 'home:starters', elements },
  ];
}

async function whereToAsk({ tell, parts: { helpChannel } }: Home) {
  const support =
    helpChannel === null
      ? tell('home.support.admin')
      : tell('home.support.channel', { channel: `<#${helpChannel}>` });
  return [paragraph(`*${tell('home.where')}*\n${tell('home.how')}`), smallPrint(support)];
}

/** What was never chosen is Slack's own language, or the one that the person writes in. */
async function languageSwitch({ tell, tenant, user, parts }: Home) {
  const { languages, people } = parts;
  const option = (value: string, text: string) => ({
    value,
    text: { type: 'plain_text' as const, text },
  });
  const automatic = option('auto', tell('home.language.auto'));
  const options = [automatic, ...[...languages].map(([tag, name]) => option(tag, name))];
  const chosen = await people.chosen(tenant, user);
  return [
    {
      type: 'section' as const,
      block_id: OWN_ACTIONS.language,
      text: { type: 'mrkdwn' as const, text: `*${tell('home.language')}*` },
      accessory: {
        type: 'static_select' as const,
        action_id: OWN_ACTIONS.language,
        options,
        initial_option: options.find(({ value }) => value === chosen) ?? automatic,
      },
    },
    smallPrint(tell('home.language.how')),
  ];
}
