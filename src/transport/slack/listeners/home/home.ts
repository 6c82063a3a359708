import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { BUTTONS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { askDirectly } from '../../ask-directly.js';
import type { Register, SlackParts } from '../../parts.js';
import { isEditor } from '../unanswered/editors.js';
import { homeSections, starters } from './home-sections.js';
import { homeView } from './home-view.js';
import { registerMyData } from './my-data.js';

/** Shows what the bot can do: in its Home tab, and as prompts where a talk with it begins. */
export const registerHome: Register = (app, parts) => {
  registerTabs(app, parts);
  registerStarters(app, parts);
  registerLanguage(app, parts);
  registerMyData(app, parts, publishHome);
};

/** Draws the Home tab of a person anew. */
export async function publishHome(
  client: WebClient,
  { tenant, user, channel }: { tenant: string; user: string; channel: string },
  parts: SlackParts,
): Promise<void> {
  const language = await parts.people.language(client, tenant, user);
  const { admin } = await parts.people.profile(client, tenant, user);
  const tell = (id: string, values: Readonly<Record<string, string | number>> = {}) =>
    parts.messages(id, language, values);
  const editor = await isEditor(client, tenant, user, parts);
  const home = { tenant, user, admin, editor, language, tell, client, parts };
  const view = await homeView(home, channel, homeSections);
  await client.views.publish({ user_id: user, view });
}

function registerTabs(app: App, parts: SlackParts): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    const { user, channel, tab } = event;
    const tenant = tenantOf(context);
    if (tab === 'home') return publishHome(client, { tenant, user, channel }, parts);

    const language = await parts.people.language(client, tenant, user);
    const tell = (id: string) => parts.messages(id, language);
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
  app.action<BlockAction<ButtonAction>>(BUTTONS.starter, async (click) => {
    const { ack, action, body, client, context } = click;
    await ack();
    const user = body.user.id;
    const channel = body.view?.private_metadata || user;
    const question = { tenant: tenantOf(context), user, channel, text: action.value ?? '' };
    await askDirectly(client, question, parts);
  });
}

function registerLanguage(app: App, parts: SlackParts): void {
  app.action<BlockAction<StaticSelectAction>>(BUTTONS.language, async (click) => {
    const { ack, action, body, client, context } = click;
    await ack();
    const [tenant, user] = [tenantOf(context), body.user.id];
    const chosen = action.selected_option.value;
    const language = parts.languages.has(chosen) ? chosen : null;
    await parts.storage.settings.setUser(tenant, user, { language });
    const channel = body.view?.private_metadata ?? user;
    await publishHome(client, { tenant, user, channel }, parts);
  });
}
