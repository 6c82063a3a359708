import type { GlobalShortcut } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { SHORTCUTS, VIEWS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { askDirectly } from '../../ask-directly.js';
import type { Register } from '../../parts.js';

const QUESTION = 'ask:question';
const LONGEST_QUESTION = 500;

/** Asks from anywhere in Slack; the answer comes in the direct conversation. */
export const registerAskShortcut: Register = (app, parts) => {
  app.shortcut<GlobalShortcut>(
    { callback_id: SHORTCUTS.ask, type: 'shortcut' },
    async ({ ack, shortcut, client, context }) => {
      await ack();
      const language = await parts.people.language(client, tenantOf(context), shortcut.user.id);
      const view = askForm((id) => parts.messages(id, language));
      await client.views.open({ trigger_id: shortcut.trigger_id, view });
    },
  );

  app.view(VIEWS.ask, async ({ ack, view, body, client, context }) => {
    await ack();
    const text = view.state.values[QUESTION]?.[QUESTION]?.value ?? '';
    const user = body.user.id;
    const { channel } = await client.conversations.open({ users: user });
    const question = { tenant: tenantOf(context), user, channel: channel?.id ?? user, text };
    await askDirectly(client, question, parts);
  });
};

function askForm(tell: (id: string) => string): ModalView {
  const plain = (id: string) => ({ type: 'plain_text' as const, text: tell(id) });
  return {
    type: 'modal',
    callback_id: VIEWS.ask,
    title: plain('ask.title'),
    submit: plain('ask.submit'),
    close: plain('share.cancel'),
    blocks: [
      {
        type: 'input',
        block_id: QUESTION,
        label: plain('ask.question'),
        hint: plain('ask.where'),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION,
          max_length: LONGEST_QUESTION,
          placeholder: plain('home.starter.1'),
        },
      },
    ],
  };
}
