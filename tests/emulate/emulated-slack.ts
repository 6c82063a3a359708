import { WebClient } from '@slack/web-api';
import { createEmulator } from 'emulate';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Slack's Web API and signed events as others understand them, with one person and the app. */
export interface EmulatedSlack {
  /** What the app is configured with. */
  readonly variables: Readonly<Record<string, string>>;
  readonly botUser: string;
  /** A channel in which both are. */
  readonly channel: string;
  /** The person's own client. */
  readonly person: WebClient;
  /** Sends events to the app from now on. */
  sendEventsTo(url: string): void;
  stop(): Promise<void>;
}

/** The part of emulate's dispatcher of events that is used here. */
interface Webhooks {
  register(subscription: object): void;
  dispatch: Dispatch;
}

type Dispatch = (
  event: string,
  action: string | undefined,
  payload: Envelope,
  ...scope: readonly string[]
) => Promise<void>;

interface Envelope {
  readonly event_id: string;
  readonly event: { readonly type: string; readonly subtype?: string; readonly text?: string };
}

/** emulate's own plugin, which it exports from a file of its bundle only. */
interface SlackPlugin {
  register(app: unknown, store: unknown, webhooks: Webhooks, ...rest: readonly unknown[]): void;
}

const BOT_USER = 'U0WAYFINDR';
const BOT_TOKEN = 'xoxb-emulated-bot';
const PERSON_TOKEN = 'xoxp-emulated-grace';
const SIGNING_SECRET = 'emulated-signing-secret';
const PERSON_SCOPES = ['chat:write', 'channels:read', 'channels:history', 'channels:write'];
const PERSON_DM_SCOPES = ['im:write', 'im:history', 'im:read', 'groups:history'];

/** Starts emulate with strict scopes: the app gets what its manifest asks for, and no more. */
export async function startEmulatedSlack(botScopes: readonly string[]): Promise<EmulatedSlack> {
  const plugin = await findSlackPlugin();
  const original = plugin.register.bind(plugin);
  let webhooks: Webhooks | undefined;
  plugin.register = (app, store, hooks, ...rest) => {
    webhooks = hooks;
    withMentions(hooks);
    original(app, store, hooks, ...rest);
  };
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: seed(botScopes) });
  plugin.register = original;
  const person = new WebClient(PERSON_TOKEN, { slackApiUrl: `${emulator.url}/api/` });
  return {
    variables: {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: `${emulator.url}/api/`,
    },
    botUser: BOT_USER,
    channel: await channelWithBot(person),
    person,
    sendEventsTo(url) {
      webhooks?.register({ url, events: ['*'], active: true, owner: 'slack' });
    },
    stop: () => emulator.close(),
  };
}

/** Slack tells a mention as two events; emulate knows the message only. It signs both. */
function withMentions(webhooks: Webhooks): void {
  const dispatch = webhooks.dispatch.bind(webhooks);
  webhooks.dispatch = async (event, action, payload, ...scope) => {
    await dispatch(event, action, payload, ...scope);
    const { type, subtype, text = '' } = payload.event;
    if (type !== 'message' || subtype !== undefined || !text.includes(`<@${BOT_USER}>`)) return;
    const mention = {
      ...payload,
      event_id: `${payload.event_id}M`,
      event: { ...payload.event, type: 'app_mention' },
    };
    await dispatch('app_mention', action, mention, ...scope);
  };
}

function seed(botScopes: readonly string[]): { readonly slack: object } {
  const bot = { bot_id: 'B0WAYFINDR', bot_user_id: BOT_USER };
  return {
    slack: {
      users: [{ name: 'grace', real_name: 'Grace Oyelaran' }],
      channels: [{ name: 'careers' }],
      oauth_apps: [
        {
          client_id: '1.1',
          client_secret: 'emulated-client-secret',
          name: 'Wayfinder',
          redirect_uris: [],
          scopes: botScopes,
          bot_name: 'wayfinder',
          ...bot,
        },
      ],
      tokens: [
        { token: BOT_TOKEN, type: 'bot', user_id: BOT_USER, scopes: botScopes, ...bot },
        { token: PERSON_TOKEN, user: 'grace', scopes: [...PERSON_SCOPES, ...PERSON_DM_SCOPES] },
      ],
      signing_secret: SIGNING_SECRET,
      strict_scopes: true,
    },
  };
}

async function channelWithBot(person: WebClient): Promise<string> {
  const { channels = [] } = await person.conversations.list();
  const channel = channels.find(({ name }) => name === 'careers')?.id ?? '';
  await person.conversations.invite({ channel, users: BOT_USER });
  return channel;
}

async function findSlackPlugin(): Promise<SlackPlugin> {
  const folder = dirname(fileURLToPath(import.meta.resolve('emulate')));
  const files = (await readdir(folder)).filter((file) => /^dist-.*\.js$/.test(file));
  for (const file of files) {
    const path = join(folder, file);
    if (!(await readFile(path, 'utf8')).includes('var slackPlugin =')) continue;
    const bundle = (await import(pathToFileURL(path).href)) as { slackPlugin: SlackPlugin };
    return bundle.slackPlugin;
  }
  throw new Error('emulate has no Slack plugin where 0.12.2 has it');
}
