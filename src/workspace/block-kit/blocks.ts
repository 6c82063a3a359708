import {
  accessory,
  actionElement,
  anyText,
  button,
  contextActionElement,
  imageElement,
  inputElement,
  mrkdwnText,
  plainText,
} from './elements.js';
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

const base = { type: anything };
const optional = { block_id: text({ max: 255 }) };

const sectionHasContent: Rule = (value, path, problems) => {
  if (isRecord(value) && value['text'] === undefined && value['fields'] === undefined) {
    report(problems, path, 'missing required field: text');
  }
};

const richText = object({ ...base, elements: listOf(anything, { min: 0 }) }, optional);

const cell = byType({
  rich_text: richText,
  raw_text: object({ ...base, text: text({ min: 0 }) }),
  raw_number: object({ ...base, value: number }, { text: text() }),
});

const card = object(base, {
  ...optional,
  hero_image: imageElement,
  icon: imageElement,
  title: mrkdwnText(150),
  subtitle: mrkdwnText(150),
  body: mrkdwnText(200),
  actions: listOf(button, { max: 5 }),
});

/** Blocks that stand in messages, modals and App Homes alike. */
const EVERYWHERE: Readonly<Record<string, Rule>> = {
  actions: object({ ...base, elements: listOf(actionElement, { max: 25 }) }, optional),
  context: object(
    {
      ...base,
      elements: listOf(
        byType({ image: imageElement, plain_text: plainText(3000), mrkdwn: mrkdwnText(3000) }),
        { max: 10 },
      ),
    },
    optional,
  ),
  divider: object(base, optional),
  header: object({ ...base, text: plainText(150) }, optional),
  image: object(
    { ...base, alt_text: text({ max: 2000 }) },
    { ...optional, image_url: text({ max: 3000 }), slack_file: anything, title: plainText(2000) },
  ),
  input: object(
    { ...base, label: plainText(2000), element: inputElement },
    { ...optional, hint: plainText(2000), optional: flag, dispatch_action: flag },
  ),
  rich_text: richText,
  section: all(
    object(base, {
      ...optional,
      text: anyText(3000),
      fields: listOf(anyText(2000), { max: 10 }),
      accessory,
      expand: flag,
    }),
    sectionHasContent,
  ),
};

/** Blocks that Slack shows in messages only. */
const MESSAGE_ONLY: Readonly<Record<string, Rule>> = {
  card,
  carousel: object({ ...base, elements: listOf(card, { max: 10 }) }, optional),
  context_actions: object(
    { ...base, elements: listOf(contextActionElement, { max: 5 }) },
    optional,
  ),
  markdown: object({ ...base, text: text({ max: 12_000 }) }, optional),
  table: object(
    {
      ...base,
      rows: listOf(listOf(cell, { max: 20 }), { max: 100 }),
    },
    {
      ...optional,
      column_settings: listOf(
        object({}, { align: oneOf('left', 'center', 'right'), is_wrapped: flag }),
        { max: 20 },
      ),
    },
  ),
};

/** Blocks that Slack shows in modals and messages: notices with a level. */
const alert = object(
  { ...base, text: anyText(200) },
  { ...optional, level: oneOf('default', 'info', 'warning', 'error', 'success') },
);

/** The rule of one block, by where it is shown. */
export const BLOCK_RULES: Readonly<Record<'message' | 'modal' | 'home', Rule>> = {
  message: byType({ ...EVERYWHERE, ...MESSAGE_ONLY, alert }),
  modal: byType({ ...EVERYWHERE, alert }),
  home: byType({ ...EVERYWHERE }),
};

/** How many blocks Slack takes, by where they are shown. */
export const MOST_BLOCKS = { message: 50, modal: 100, home: 100 } as const;
