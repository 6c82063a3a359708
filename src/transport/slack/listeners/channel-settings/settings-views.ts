import type { KnownBlock, ModalView } from '@slack/types';
import type { LanguageTag } from '../../../../languages/language-pack.js';
import type { ChannelSettings } from '../../../../storage/storage.js';
import { VIEWS } from '../../actions.js';

/** Block ids of both forms; each holds one field with the same action id. */
export const SETTINGS = {
  channel: 'settings:channel',
  mode: 'settings:mode',
  language: 'settings:language',
  living: 'settings:living',
} as const;

export const MODES = ['mention', 'strict', 'off'] as const;

type Tell = (id: string, values?: Readonly<Record<string, string>>) => string;

/** Asks which channel is meant. */
export function pickView(tell: Tell): ModalView {
  return {
    ...frame(tell, VIEWS.channelPick, 'settings.next'),
    blocks: [
      {
        type: 'input',
        block_id: SETTINGS.channel,
        label: plain(tell('share.channel')),
        element: {
          type: 'conversations_select',
          action_id: SETTINGS.channel,
          filter: { include: ['public', 'private'], exclude_bot_users: true },
        },
      },
    ],
  };
}

/** How the bot behaves in a channel, as it is now. */
export function settingsView(
  channel: string,
  now: ChannelSettings,
  languages: ReadonlyMap<LanguageTag, string>,
  tell: Tell,
): ModalView {
  const modes = MODES.map((mode) => option(mode, tell(`settings.mode.${mode}`)));
  const spoken = [
    option('auto', tell('settings.language.auto')),
    ...[...languages].map(([tag, name]) => option(tag, name)),
  ];
  const living = [
    option('on', tell('settings.living.on')),
    option('off', tell('settings.living.off')),
  ];
  return {
    ...frame(tell, VIEWS.channelSettings, 'settings.save'),
    private_metadata: channel,
    blocks: [
      {
        type: 'section',
        text: { type: 'mrkdwn', text: tell('settings.of', { channel: `<#${channel}>` }) },
      },
      choice(SETTINGS.mode, tell('settings.mode'), modes, now.mode),
      choice(SETTINGS.language, tell('settings.language'), spoken, now.language ?? 'auto'),
      choice(SETTINGS.living, tell('settings.living'), living, now.livingShares ? 'on' : 'off'),
    ],
  };
}

export function settingsNotice(tell: Tell, id: string): ModalView {
  const { submit: _, ...rest } = frame(tell, 'notice', 'settings.save');
  return { ...rest, blocks: [{ type: 'section', text: { type: 'mrkdwn', text: tell(id) } }] };
}

type Option = ReturnType<typeof option>;

function choice(id: string, label: string, options: Option[], chosen: string): KnownBlock {
  const initial = options.find(({ value }) => value === chosen) ?? options[0];
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    element: {
      type: 'radio_buttons',
      action_id: id,
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  };
}

function frame(tell: Tell, callbackId: string, submit: string) {
  return {
    type: 'modal' as const,
    callback_id: callbackId,
    title: plain(tell('settings.title')),
    submit: plain(tell(submit)),
    close: plain(tell('share.close')),
  };
}

function option(value: string, text: string) {
  return { value, text: plain(text) };
}

function plain(text: string) {
  return { type: 'plain_text' as const, text };
}
