import { isRecord } from '../json.js';
import {
  all,
  anything,
  byType,
  flag,
  listOf,
  number,
  object,
  oneOf,
  report,
  text,
  type Rule,
} from './rules.js';

const actionId = text({ max: 255 });

/** A plain text object of at most that many characters. */
export function plainText(max: number): Rule {
  return object({ type: oneOf('plain_text'), text: text({ max }) }, { emoji: flag });
}

export function mrkdwnText(max: number): Rule {
  return object({ type: oneOf('mrkdwn'), text: text({ max }) }, { verbatim: flag });
}

export function anyText(max: number): Rule {
  return byType({ plain_text: plainText(max), mrkdwn: mrkdwnText(max) });
}

const confirm = object(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: oneOf('primary', 'danger') },
);

function option(textRule: Rule, more: Readonly<Record<string, Rule>> = {}): Rule {
  return object(
    { text: textRule, value: text({ max: 150 }) },
    { description: plainText(75), ...more },
  );
}

const plainOption = option(plainText(75));
const anyOption = option(anyText(75));
const urlOption = option(plainText(75), { url: text({ max: 3000 }) });
const optionGroup = object({ label: plainText(75), options: listOf(plainOption, { max: 100 }) });

const acting = { type: anything };
const actingOptional = { action_id: actionId, confirm, focus_on_load: flag };
const selecting = { ...actingOptional, placeholder: plainText(150) };
const multiSelecting = { ...selecting, max_selected_items: number };
const typing = {
  ...actingOptional,
  placeholder: plainText(150),
  dispatch_action_config: anything,
};

/** Either `options` or `option_groups` must be there. */
const hasOptions: Rule = (value, path, problems) => {
  if (!isRecord(value) || value['options'] !== undefined) return;
  if (value['option_groups'] === undefined) {
    report(problems, path, 'missing required field: options');
  }
};

const staticOptions = {
  options: listOf(plainOption, { max: 100 }),
  option_groups: listOf(optionGroup, { max: 100 }),
};

const conversationFilter = object(
  {},
  {
    include: listOf(oneOf('im', 'mpim', 'private', 'public')),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
);

const feedbackButton = object(
  { text: plainText(75), value: text({ max: 2000 }) },
  { accessibility_label: text({ max: 75 }) },
);

const slackFile = object({}, { id: text(), url: text() });

/** An image inside a context, a section or a card. */
export const imageElement: Rule = object(
  { type: anything, alt_text: text({ max: 2000 }) },
  { image_url: text({ max: 3000 }), slack_file: slackFile },
);

export const button: Rule = object(
  { ...acting, text: plainText(75) },
  {
    ...actingOptional,
    value: text({ min: 0, max: 2000 }),
    url: text({ max: 3000 }),
    style: oneOf('primary', 'danger'),
    accessibility_label: text({ max: 75 }),
  },
);

const SELECTS: Readonly<Record<string, Rule>> = {
  static_select: all(
    object(acting, { ...selecting, ...staticOptions, initial_option: plainOption }),
    hasOptions,
  ),
  multi_static_select: all(
    object(acting, {
      ...multiSelecting,
      ...staticOptions,
      initial_options: listOf(plainOption, { max: 100 }),
    }),
    hasOptions,
  ),
  conversations_select: object(acting, {
    ...selecting,
    initial_conversation: text(),
    default_to_current_conversation: flag,
    response_url_enabled: flag,
    filter: conversationFilter,
  }),
  multi_conversations_select: object(acting, {
    ...multiSelecting,
    initial_conversations: listOf(text()),
    default_to_current_conversation: flag,
    filter: conversationFilter,
  }),
  users_select: object(acting, { ...selecting, initial_user: text() }),
  multi_users_select: object(acting, { ...multiSelecting, initial_users: listOf(text()) }),
  channels_select: object(acting, {
    ...selecting,
    initial_channel: text(),
    response_url_enabled: flag,
  }),
};

const CHOICES: Readonly<Record<string, Rule>> = {
  radio_buttons: object(
    { ...acting, options: listOf(anyOption, { max: 10 }) },
    { ...actingOptional, initial_option: anyOption },
  ),
  checkboxes: object(
    { ...acting, options: listOf(anyOption, { max: 10 }) },
    { ...actingOptional, initial_options: listOf(anyOption, { max: 10 }) },
  ),
  datepicker: object(acting, { ...selecting, initial_date: text() }),
  timepicker: object(acting, { ...selecting, initial_time: text(), timezone: text() }),
  datetimepicker: object(acting, { ...actingOptional, initial_date_time: number }),
};

const INPUTS: Readonly<Record<string, Rule>> = {
  plain_text_input: object(acting, {
    ...typing,
    initial_value: text({ min: 0, max: 3000 }),
    multiline: flag,
    min_length: number,
    max_length: number,
  }),
  number_input: object(
    { ...acting, is_decimal_allowed: flag },
    { ...typing, initial_value: text(), min_value: text(), max_value: text() },
  ),
  email_text_input: object(acting, { ...typing, initial_value: text() }),
  url_text_input: object(acting, { ...typing, initial_value: text() }),
};

const overflow = object(
  { ...acting, options: listOf(urlOption, { min: 1, max: 5 }) },
  { ...actingOptional },
);

/** What may stand in an actions block. */
export const actionElement: Rule = byType({ button, overflow, ...SELECTS, ...CHOICES });

/** What may stand beside a section's text. */
export const accessory: Rule = byType({
  button,
  overflow,
  image: imageElement,
  ...SELECTS,
  ...CHOICES,
});

/** What may stand in an input block. */
export const inputElement: Rule = byType({ ...SELECTS, ...CHOICES, ...INPUTS });

/** What may stand in a context_actions block. */
export const contextActionElement: Rule = byType({
  feedback_buttons: object(
    { ...acting, positive_button: feedbackButton, negative_button: feedbackButton },
    { action_id: actionId },
  ),
  icon_button: object(
    { ...acting, icon: oneOf('trash'), text: plainText(75) },
    {
      ...actingOptional,
      value: text({ max: 2000 }),
      accessibility_label: text({ max: 75 }),
      visible_to_user_ids: listOf(text()),
    },
  ),
});
