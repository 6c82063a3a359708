import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { BUTTONS, VIEWS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import type { Register, SlackParts } from '../../parts.js';
import { mayManage } from './may-manage.js';
import { MODES, pickView, SETTINGS, settingsNotice, settingsView } from './settings-views.js';

/** Lets admins say how the bot behaves in a channel. */
export const registerChannelSettings: Register = (app, parts) => {
  registerOpen(app, parts);
  registerPick(app, parts);
  registerSave(app, parts);
};

function registerOpen(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.channels, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    const language = await parts.people.language(client, tenantOf(context), body.user.id);
    const view = pickView((id) => parts.messages(id, language));
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
}

function registerPick(app: App, parts: SlackParts): void {
  app.view(VIEWS.channelPick, async ({ ack, view, body, client, context }) => {
    const field = view.state.values[SETTINGS.channel]?.[SETTINGS.channel];
    const channel = field?.selected_conversation ?? '';
    const [tenant, user] = [tenantOf(context), body.user.id];
    const language = await parts.people.language(client, tenant, user);
    const tell = (id: string, values: Readonly<Record<string, string>> = {}) =>
      parts.messages(id, language, values);
    if (!(await mayManage(client, { tenant, user, channel }, parts))) {
      const errors = { [SETTINGS.channel]: tell('settings.not-yours') };
      return ack({ response_action: 'errors', errors });
    }
    const now = await parts.storage.settings.channel(tenant, channel);
    const next = settingsView(channel, now, parts.languages, tell);
    await ack({ response_action: 'update', view: next });
  });
}

/** Who may is asked again: the form may have been open for long. */
function registerSave(app: App, parts: SlackParts): void {
  app.view(VIEWS.channelSettings, async ({ ack, view, body, client, context }) => {
    const channel = view.private_metadata;
    const [tenant, user] = [tenantOf(context), body.user.id];
    const language = await parts.people.language(client, tenant, user);
    const tell = (id: string) => parts.messages(id, language);
    const chosen = (id: string) => view.state.values[id]?.[id]?.selected_option?.value;
    if (!(await mayManage(client, { tenant, user, channel }, parts))) {
      return ack({ response_action: 'update', view: settingsNotice(tell, 'settings.not-yours') });
    }
    const tag = chosen(SETTINGS.language) ?? 'auto';
    await parts.storage.settings.setChannel(tenant, channel, {
      mode: MODES.find((mode) => mode === chosen(SETTINGS.mode)) ?? 'mention',
      language: parts.languages.has(tag) ? tag : null,
      livingShares: chosen(SETTINGS.living) !== 'off',
    });
    await ack({ response_action: 'update', view: settingsNotice(tell, 'settings.saved') });
  });
}
