import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { BUTTONS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import type { Register, SlackParts } from '../../parts.js';
import { languageFor } from '../../person.js';
import { post } from '../../reply.js';
import { escapeText } from '../../text.js';
import { homeView, starters } from './home-view.js';

/** Shows what the bot can do: in its Home tab, and as prompts where a talk with it begins. */
export const registerHome: Register = (app, parts) => {
  registerTabs(app, parts);
  registerStarters(app, parts);
};

function registerTabs(app: App, { storage, messages }: SlackParts): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    const { user, channel, tab } = event;
    const language = await languageFor(storage, tenantOf(context), user);
    const tell = (id: string) => messages(id, language);
    if (tab === 'home') {
      await client.views.publish({ user_id: user, view: homeView(tell, channel) });
      return;
    }
    // Without a thread: with one, Slack drops the prompts and says nothing.
    await client.assistant.threads.setSuggestedPrompts({
      channel_id: channel,
      title: tell('home.prompts'),
      prompts: starters(tell).map((question) => ({ title: question, message: question })),
    });
  });
}

/** A click on a starter is asked and answered in the direct conversation. */
function registerStarters(app: App, parts: SlackParts): void {
  const { present } = parts;
  app.action<BlockAction<ButtonAction>>(BUTTONS.starter, async (click) => {
    const { ack, action, body, client, context } = click;
    await ack();
    const channel = body.view?.private_metadata || body.user.id;
    const text = action.value ?? '';
    const message = { tenant: tenantOf(context), channel, conversation: channel, text };
    await parts.bot.turn({ ...message, user: body.user.id }, async ({ answer }) => {
      const question = `>${escapeText(text)}`;
      const told = {
        text: `${question}\n${escapeText(present.text(answer))}`,
        blocks: [
          { type: 'context' as const, elements: [{ type: 'mrkdwn' as const, text: question }] },
          ...present.blocks(answer),
        ],
      };
      await post(client, { channel }, told, parts);
    });
  });
}
