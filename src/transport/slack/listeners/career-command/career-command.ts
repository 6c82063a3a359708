import type { RespondFn, SlashCommand } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Answer } from '../../../../answering/answer.js';
import type { Deliver } from '../../../../conversation/ports.js';
import type { IncomingMessage } from '../../../../conversation/responder.js';
import { tenantOf } from '../../arrival.js';
import type { Register, SlackParts } from '../../parts.js';
import { told, whisperText, whisperTold } from '../../reply.js';
import { decodeText } from '../../text.js';
import { paragraph } from '../home/home-blocks.js';
import { mayManage } from '../channel-settings/may-manage.js';
import { settingsView } from '../channel-settings/settings-views.js';
import { offered } from '../unanswered/offer.js';

/** Words after the command that are no question. */
const HELP = ['', 'help', '?', 'hjälp', 'مدد', 'madad'];
const SETTINGS = 'settings';

/** Answers `/career <question>` to the asker alone, in any channel, the bot being in it or not. */
export const registerCareerCommand: Register = (app, parts) => {
  app.command('/career', async ({ ack, command, context, client, respond }) => {
    await ack();
    const tenant = tenantOf(context);
    const text = decodeText(command.text);
    if (HELP.includes(text.toLowerCase()))
      return tellUsage(client, tenant, command, respond, parts);
    if (text.toLowerCase() === SETTINGS) {
      return openSettings(client, tenant, command, respond, parts);
    }
    await answer(client, { tenant, text }, command, respond, parts);
  });
};

async function answer(
  client: WebClient,
  { tenant, text }: { tenant: string; text: string },
  { channel_id: channel, user_id: user }: SlashCommand,
  respond: RespondFn,
  parts: SlackParts,
): Promise<void> {
  const message: IncomingMessage & { locale?: string } = {
    tenant,
    channel,
    conversation: `${channel}:career`,
    user,
    text,
  };
  await parts.bot.turn(
    message,
    withUsage(client, respond, { tenant, user, text }, parts),
    async () => {
      await parts.people.locate(client, message);
      return true;
    },
  );
}

/**
 * Shows the answer to the asker alone; to what was not understood also what can be asked, in the
 * language that they chose: of words that nobody knows, the language is a guess.
 */
function withUsage(
  client: WebClient,
  respond: RespondFn,
  { tenant, user, text: words }: { tenant: string; user: string; text: string },
  parts: SlackParts,
): Deliver {
  return async ({ answer }) => {
    const asked = { kind: 'words', user, text: words } as const;
    const offer = await offered(client, tenant, { answer, asked }, parts);
    const shown = told(answer, tenant, parts, offer);
    if (understands(answer)) return whisperTold(respond, shown);
    const language = (await parts.people.chosen(tenant, user)) ?? answer.language;
    const usage = parts.messages('career.usage', language);
    const withUsage = [...shown.blocks, paragraph(usage)];
    await whisperTold(respond, { text: `${shown.text}\n\n${usage}`, blocks: withUsage });
  };
}

/** Even what no document states was understood, where something can be told of it. */
function understands({ kind, parts }: Answer): boolean {
  return kind !== 'fallback' || parts.some((part) => part.kind !== 'message');
}

async function tellUsage(
  client: WebClient,
  tenant: string,
  { user_id: user }: SlashCommand,
  respond: RespondFn,
  { people, messages }: SlackParts,
): Promise<void> {
  await whisperText(respond, messages('career.usage', await people.language(client, tenant, user)));
}

async function openSettings(
  client: WebClient,
  tenant: string,
  { channel_id: channel, user_id: user, trigger_id }: SlashCommand,
  respond: RespondFn,
  parts: SlackParts,
): Promise<void> {
  const language = await parts.people.language(client, tenant, user);
  const tell = (id: string, values: Readonly<Record<string, string>> = {}) =>
    parts.messages(id, language, values);
  if (!(await mayManage(client, { tenant, user, channel }, parts))) {
    return whisperText(respond, tell('settings.not-yours'));
  }
  const now = await parts.storage.settings.channel(tenant, channel);
  const view = settingsView(channel, now, parts.languages, tell);
  await client.views.open({ trigger_id, view });
}
