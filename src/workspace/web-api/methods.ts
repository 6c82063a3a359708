import type { Json } from '../json.js';
import type { World } from '../world.js';
import * as app from './app-methods.js';
import type { Arguments } from './arguments.js';
import * as assistant from './assistant.js';
import * as chat from './chat.js';
import * as conversations from './conversations.js';
import { accessToken } from './oauth-access.js';
import * as scheduled from './scheduled.js';
import * as streaming from './streaming.js';
import * as users from './users.js';
import * as views from './views.js';

/** One method of Slack's Web API. */
export interface Method {
  /** The token that it takes; `none` for those that bring a client secret. */
  readonly token: 'bot' | 'app' | 'none';
  /** Any of these scopes will do; none are needed where the list is empty. */
  readonly scopes: readonly string[];
  /** Gives the answer's fields without `ok`. Throws a `Refusal` for Slack's errors. */
  run(world: World, args: Arguments): Json;
}

const HISTORY = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];
const READ = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];
const OPEN = ['channels:manage', 'channels:write', 'groups:write', 'im:write', 'mpim:write'];

/** The methods that the workspace answers; all others get `unknown_method`. */
export const METHODS: Readonly<Record<string, Method>> = {
  'apps.connections.open': { token: 'app', scopes: [], run: app.openConnection },
  'assistant.threads.setStatus': bot(assistant.setStatus, 'assistant:write', 'chat:write'),
  'assistant.threads.setSuggestedPrompts': bot(assistant.setSuggestedPrompts, 'assistant:write'),
  'assistant.threads.setTitle': bot(assistant.setTitle, 'assistant:write'),
  'auth.revoke': bot(app.revoke),
  'auth.test': bot(app.authTest),
  'chat.appendStream': bot(streaming.appendStream, 'chat:write'),
  'chat.delete': bot(chat.deleteMessage, 'chat:write'),
  'chat.deleteScheduledMessage': bot(scheduled.deleteScheduledMessage, 'chat:write'),
  'chat.getPermalink': bot(chat.permalink),
  'chat.postEphemeral': bot(chat.postEphemeral, 'chat:write'),
  'chat.postMessage': bot(chat.postMessage, 'chat:write'),
  'chat.scheduleMessage': bot(scheduled.scheduleMessage, 'chat:write'),
  'chat.scheduledMessages.list': bot(scheduled.listScheduledMessages),
  'chat.startStream': bot(streaming.startStream, 'chat:write'),
  'chat.stopStream': bot(streaming.stopStream, 'chat:write'),
  'chat.update': bot(chat.updateMessage, 'chat:write'),
  'conversations.history': bot(conversations.conversationHistory, ...HISTORY),
  'conversations.info': bot(conversations.conversationInfo, ...READ),
  'conversations.join': bot(conversations.joinConversation, 'channels:join'),
  'conversations.list': bot(conversations.listConversations, ...READ),
  'conversations.members': bot(conversations.conversationMembers, ...READ),
  'conversations.open': bot(conversations.openConversation, ...OPEN),
  'conversations.replies': bot(conversations.conversationReplies, ...HISTORY),
  'functions.completeError': bot(app.completeFunction),
  'functions.completeSuccess': bot(app.completeFunction),
  'oauth.v2.access': { token: 'none', scopes: [], run: accessToken },
  'reactions.add': bot(app.addReaction, 'reactions:write'),
  'users.conversations': bot(conversations.conversationsOfUser, ...READ),
  'users.info': bot(users.userInfo, 'users:read'),
  'users.list': bot(users.listUsers, 'users:read'),
  'views.open': bot(views.openView),
  'views.publish': bot(views.publishView),
  'views.push': bot(views.pushView),
  'views.update': bot(views.updateView),
};

function bot(run: Method['run'], ...scopes: readonly string[]): Method {
  return { token: 'bot', scopes, run };
}
