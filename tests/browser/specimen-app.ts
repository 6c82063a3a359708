import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';

/** An app that shows one of each thing that the page must show. */
export function registerSpecimen(app: App): void {
  app.event('app_mention', async ({ event, say, client }) => {
    await client.assistant.threads.setStatus({
      channel_id: event.channel,
      thread_ts: event.thread_ts ?? event.ts,
      status: 'is looking it up…',
    });
    await say({
      text: 'A CTO leads technology.',
      blocks: answerBlocks(),
      thread_ts: event.thread_ts ?? event.ts,
    });
  });
  app.message(async ({ message, say }) => {
    if (message.channel_type !== 'im' || !('text' in message)) return;
    const thread_ts = ('thread_ts' in message ? message.thread_ts : undefined) ?? message.ts;
    if (message.text === 'wide') await say({ text: 'Wide', blocks: wideBlocks(), thread_ts });
    else if (message.text === 'urdu') await say({ text: URDU, thread_ts });
    else if (message.text === 'script')
      await say({ text: SCRIPT, blocks: scriptBlocks(), thread_ts });
    else await say({ text: 'A CTO leads technology.', blocks: answerBlocks(), thread_ts });
  });
  app.command('/career', async ({ ack, command }) => {
    const text = `Ask me with \`/career ${command.text || 'what is a CIO?'}\` or by mentioning me.`;
    await ack({ response_type: 'ephemeral', text });
  });
  app.action('share', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body) {
      await client.views.open({ trigger_id: body.trigger_id, view: shareView() });
    }
  });
  app.action('more', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'Here is *more*.' });
  });
  app.action(/.*/, async ({ ack }) => ack());
  app.view('share', async ({ ack, view, body, client }) => {
    const { selected_conversation: channel } = view.state.values['channel']?.['channel'] ?? {};
    const note = view.state.values['note']?.['note']?.value ?? '';
    try {
      await client.chat.postMessage({
        channel: channel ?? '',
        text: `<@${body.user.id}>: ${note}`,
      });
      await ack();
    } catch {
      await ack({ response_action: 'errors', errors: { channel: 'I am not in that channel.' } });
    }
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') {
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: home() } });
      return;
    }
    await client.assistant.threads.setSuggestedPrompts({
      channel_id: event.channel,
      title: 'Where to begin',
      prompts: ['What does a CTO do?', 'wide', 'urdu'].map((one) => ({ title: one, message: one })),
    });
  });
}

const URDU =
  'سی آئی او (⁨CIO⁩) ادارے کی اندرونی ٹیکنالوجی کا سربراہ ہوتا ہے۔\n• *حکمت عملی* بناتا ہے\n• بجٹ سنبھالتا ہے';
const SCRIPT = '<script>window.ran = true</script> <javascript:alert(1)|click>';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });

function scriptBlocks(): KnownBlock[] {
  return [
    { type: 'section', text: mrkdwn(SCRIPT) },
    { type: 'section', text: plain('<img src=x onerror="window.ran = true">') },
    {
      type: 'markdown',
      text: '[x](javascript:window.ran=true) <b onclick="window.ran=true">b</b>',
    },
  ];
}

function answerBlocks(): KnownBlock[] {
  return [
    { type: 'header', text: plain('What a CTO does') },
    {
      type: 'section',
      text: mrkdwn(
        'A *chief technology officer* owns the technology that a company _sells or runs on_. ~Never~ the `printers`.\n• Sets the technical direction\n• Builds the engineering organisation\n• Decides what to build and what to buy\n> Technology is a means. See <https://example.org/cto|the source>.',
      ),
      accessory: {
        type: 'overflow',
        action_id: 'overflow',
        options: [
          { text: plain('Shorter'), value: 'shorter' },
          { text: plain('In Swedish'), value: 'sv' },
        ],
      },
    },
    {
      type: 'section',
      fields: [mrkdwn('*Reports to*\nChief executive'), mrkdwn('*Often came from*\nEngineering')],
    },
    { type: 'divider' },
    { type: 'context', elements: [mrkdwn('Sources: <https://example.org/a|O*NET>, ESCO')] },
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'more', text: plain('Tell me more'), style: 'primary' },
        { type: 'button', action_id: 'share', text: plain('Share') },
        {
          type: 'static_select',
          action_id: 'select',
          placeholder: plain('Compare with'),
          options: [
            { text: plain('CIO'), value: 'cio' },
            { text: plain('CISO'), value: 'ciso' },
          ],
        },
      ],
    },
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'feedback',
          positive_button: { text: plain('Helpful'), value: 'good' },
          negative_button: { text: plain('Not helpful'), value: 'bad' },
        },
      ],
    },
  ];
}

function wideBlocks(): KnownBlock[] {
  const cell = (text: string) => ({ type: 'raw_text' as const, text });
  const card = (name: string, cost: string) => ({
    type: 'card' as const,
    title: mrkdwn(`*${name}*`),
    subtitle: mrkdwn(cost),
    body: mrkdwn('Courses by universities, at your own pace.'),
    actions: [
      {
        type: 'button' as const,
        action_id: `open_${name}`,
        text: plain('Open'),
        url: 'https://example.org',
      },
    ],
  });
  return [
    {
      type: 'table',
      rows: [
        [cell('Aspect'), cell('CIO'), cell('CTO')],
        [cell('Looks'), cell('Inward: systems the staff use'), cell('Outward: what customers buy')],
        [cell('Measured by'), cell('Uptime, cost, risk'), cell('Product, speed, quality')],
      ],
      column_settings: [{ align: 'left' }, { is_wrapped: true }, { is_wrapped: true }],
    },
    {
      type: 'carousel',
      elements: [card('edX', 'Free to audit'), card('OpenLearn', 'Free'), card('Saylor', 'Free')],
    },
    {
      type: 'markdown',
      text: '## Plan\n1. **Read** a [book](https://example.org)\n2. *Take* a course\n\n| Week | Do |\n|---|---|\n| 1 | Read |\n\n```\ncode\n```',
    },
  ];
}

function shareView(): ModalView {
  return {
    type: 'modal',
    callback_id: 'share',
    title: plain('Share this answer'),
    submit: plain('Share'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: 'channel',
        label: plain('Where to'),
        element: {
          type: 'conversations_select',
          action_id: 'channel',
          placeholder: plain('A channel'),
        },
      },
      {
        type: 'input',
        block_id: 'note',
        optional: true,
        label: plain('Your note'),
        hint: plain('Shown above the answer.'),
        element: { type: 'plain_text_input', action_id: 'note', multiline: true },
      },
      {
        type: 'input',
        block_id: 'who',
        optional: true,
        label: plain('For whom'),
        element: {
          type: 'radio_buttons',
          action_id: 'who',
          options: [
            { text: plain('Everybody'), value: 'all', description: plain('The whole channel') },
            { text: plain('One person'), value: 'one' },
          ],
        },
      },
      {
        type: 'input',
        block_id: 'person',
        optional: true,
        label: plain('Person'),
        element: { type: 'users_select', action_id: 'person' },
      },
      {
        type: 'input',
        block_id: 'parts',
        optional: true,
        label: plain('With'),
        element: {
          type: 'checkboxes',
          action_id: 'parts',
          options: [
            { text: plain('Sources'), value: 'sources' },
            { text: plain('Next steps'), value: 'next' },
          ],
        },
      },
    ],
  };
}

function home(): KnownBlock[] {
  return [
    { type: 'header', text: plain('Good to see you') },
    {
      type: 'section',
      text: mrkdwn('Ask about the *CIO* and *CTO* roles, or find a free course.'),
    },
    {
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'find', text: plain('Find a course'), style: 'primary' },
      ],
    },
    { type: 'header', text: plain('Your plan') },
    {
      type: 'section',
      text: mrkdwn('*This month*'),
      accessory: {
        type: 'checkboxes',
        action_id: 'plan',
        options: [
          { text: plain('Read about budgets'), value: 'a' },
          { text: plain('Start a course on OpenLearn'), value: 'b' },
        ],
      },
    },
  ];
}
