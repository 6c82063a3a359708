import { starterId } from '../../actions.js';
import type { HomeView, KnownBlock } from '@slack/types';

/** Slack shows at most four prompts. */
const STARTERS = ['home.starter.1', 'home.starter.2', 'home.starter.3', 'home.starter.4'] as const;

/** Questions that show what the bot knows. */
export function starters(tell: (id: string) => string): readonly string[] {
  return STARTERS.map((id) => tell(id));
}

/** @param channel - The direct conversation with the person, where starters are answered. */
export function homeView(tell: (id: string) => string, channel: string): HomeView {
  return {
    type: 'home',
    private_metadata: channel,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: tell('home.title') } },
      paragraph(tell('home.can')),
      paragraph(`*${tell('home.try')}*`),
      { type: 'actions', block_id: 'home:starters', elements: starters(tell).map(starterButton) },
      paragraph(`*${tell('home.where')}*\n${tell('home.how')}`),
      { type: 'context', elements: [{ type: 'mrkdwn', text: tell('home.privacy') }] },
    ],
  };
}

function starterButton(question: string, index: number) {
  return {
    type: 'button' as const,
    action_id: starterId(index),
    text: { type: 'plain_text' as const, text: question },
    value: question,
  };
}

function paragraph(text: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}
