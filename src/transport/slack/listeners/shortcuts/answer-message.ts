import type { App, BlockAction, ButtonAction, MessageShortcut } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { IncomingMessage } from '../../../../conversation/responder.js';
import { BUTTONS, OWN_ACTIONS, SHORTCUTS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { clickedIn, respondBeside } from '../../clicks.js';
import type { Register, SlackParts } from '../../parts.js';
import { told, whisperText, whisperTold } from '../../reply.js';
import { decodeText } from '../../text.js';
import { checkChannel } from '../share/channel-check.js';
import { shareAnswer } from '../share/share-answer.js';
import { tellStale } from '../stale/stale.js';

/** The value of the button: the root of the thread, and the code of the answer. */
const VALUE = /^(?<thread>[\d.]+):(?<code>.+)$/s;

/** Answers somebody's message: for the clicker alone at first, in its thread when they say so. */
export const registerAnswerMessage: Register = (app, parts) => {
  registerShortcut(app, parts);
  registerPost(app, parts);
};

function registerShortcut(app: App, parts: SlackParts): void {
  app.shortcut<MessageShortcut>(
    { callback_id: SHORTCUTS.answerMessage, type: 'message_action' },
    async ({ ack, shortcut, client, context, ...rest }) => {
      await ack();
      const respond = respondBeside({ body: shortcut, respond: rest.respond });
      const { message: asked, channel, user } = shortcut;
      const tenant = tenantOf(context);
      const text = decodeText(asked.text ?? '');
      const locale = await parts.people.locale(client, tenant, user.id);
      if (text === '') {
        const language = await parts.people.language(client, tenant, user.id);
        return whisperText(respond, parts.messages('shortcut.nothing', language));
      }
      const thread = typeof asked['thread_ts'] === 'string' ? asked['thread_ts'] : asked.ts;
      const message: IncomingMessage = {
        tenant,
        channel: channel.id,
        // Of its own: somebody else's question is no part of the clicker's talk.
        conversation: `${channel.id}:${asked.ts}:shortcut`,
        user: user.id,
        text,
        ...(locale === undefined ? {} : { locale }),
      };
      await parts.bot.turn(message, async ({ answer }) => {
        const { text, blocks, withoutCards } = told(answer, tenant, parts);
        const code = parts.present.code(answer);
        const tell = (id: string) => parts.messages(id, answer.language);
        const post = answer.kind === 'answer' ? [postButton(`${thread}:${code}`, tell)] : [];
        const shown = {
          text,
          blocks: [...blocks, ...post],
          ...(withoutCards && {
            withoutCards: { ...withoutCards, blocks: [...withoutCards.blocks, ...post] },
          }),
        };
        await whisperTold(respond, shown);
      });
    },
  );
}

function postButton(value: string, tell: (id: string) => string): KnownBlock {
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: OWN_ACTIONS.shortcutPost,
        style: 'primary',
        text: { type: 'plain_text', text: tell('shortcut.post') },
        value,
      },
    ],
  };
}

function registerPost(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.shortcutPost, async (click) => {
    const { ack, action, body, client, context } = click;
    await ack();
    const respond = respondBeside(click);
    const place = clickedIn(body);
    const { thread, code = '' } = VALUE.exec(action.value ?? '')?.groups ?? {};
    const answer = parts.present.fromCode(code);
    if (answer === undefined || thread === undefined || place.kind === 'view') {
      return tellStale(click, parts);
    }
    const { channel } = place;
    const [tenant, user] = [tenantOf(context), body.user.id];
    const say = (id: string) => whisperText(respond, parts.messages(id, answer.language));
    const checked = await checkChannel(client, { tenant, user, channel }, parts);
    if (checked.kind === 'refused') return say(checked.reason);

    const source = `${channel}:${thread}:shortcut`;
    const share = { tenant, user, answer, code, source, place: { channel, thread } };
    const outcome = await shareAnswer(client, share, parts);
    if (outcome.kind === 'refused') return say(outcome.reason);
    await respond({ delete_original: true });
  });
}
