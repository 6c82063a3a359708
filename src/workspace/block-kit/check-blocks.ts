import { isRecord, listOf as asList, textOf, type Json } from '../json.js';
import { BLOCK_RULES, MOST_BLOCKS } from './blocks.js';
import { plainText } from './elements.js';
import { anything, flag, listOf, object, oneOf, report, text } from './rules.js';

export type Surface = 'message' | 'modal' | 'home';

/** Slack's limit for all cells of all tables of a message together, in characters. */
const LONGEST_TABLES = 10_000;

/**
 * Everything that Slack would find wrong with the blocks, each with a JSON pointer.
 *
 * Besides types, fields and lengths: block ids that occur twice, action ids that occur twice in a
 * block, more than one table in a message.
 */
export function checkBlocks(
  blocks: readonly unknown[],
  surface: Surface,
  path = '/blocks',
): readonly string[] {
  const problems: string[] = [];
  listOf(BLOCK_RULES[surface], { min: 0, max: MOST_BLOCKS[surface] })(blocks, path, problems);
  checkBlockIds(blocks, path, problems);
  blocks.forEach((block, index) => {
    checkActionIds(block, `${path}/${index}`, problems);
  });
  checkTables(blocks, path, problems);
  return problems;
}

const viewBase = {
  type: anything,
  blocks: anything,
};

const viewOptional = {
  callback_id: text({ min: 0, max: 255 }),
  private_metadata: text({ min: 0, max: 3000 }),
  external_id: text({ min: 0, max: 255 }),
};

const VIEW_RULES = {
  modal: object(
    { ...viewBase, title: plainText(24) },
    {
      ...viewOptional,
      close: plainText(24),
      submit: plainText(24),
      clear_on_close: flag,
      notify_on_close: flag,
      submit_disabled: flag,
    },
  ),
  home: object(viewBase, viewOptional),
} as const;

/** Everything that Slack would find wrong with a modal or an App Home. */
export function checkView(view: unknown, kind: 'modal' | 'home'): readonly string[] {
  const problems: string[] = [];
  VIEW_RULES[kind](view, '/view', problems);
  if (!isRecord(view)) return problems;
  oneOf(kind)(view['type'], '/view/type', problems);
  const blocks = asList(view['blocks']);
  if (kind === 'modal' && blocks.some(isInput) && view['submit'] === undefined) {
    report(problems, '/view', 'missing required field: submit');
  }
  return [...problems, ...checkBlocks(blocks, kind, '/view/blocks')];
}

/** The blocks with an id each, as Slack gives one to those without, and an action id likewise. */
export function withBlockIds(blocks: readonly Json[], nextId: () => string): readonly Json[] {
  return blocks.map((block) => ({
    ...withActionIds(block, nextId),
    block_id: block['block_id'] ?? nextId(),
  }));
}

/** Every element of a block that a person may click or fill in. */
export function interactiveElements(block: unknown): readonly Json[] {
  if (!isRecord(block)) return [];
  const nested = block['type'] === 'carousel' ? asList(block['elements']) : [];
  return [
    ...asList(block['elements']),
    ...asList(block['actions']),
    block['accessory'],
    block['element'],
    ...nested.flatMap((card) => interactiveElements(card)),
  ]
    .filter(isRecord)
    .filter(({ type }) => !PASSIVE.has(textOf(type)));
}

const PASSIVE = new Set([
  'image',
  'plain_text',
  'mrkdwn',
  'card',
  'rich_text_section',
  'rich_text_list',
  'rich_text_quote',
  'rich_text_preformatted',
]);

function isInput(block: unknown): boolean {
  return isRecord(block) && block['type'] === 'input';
}

function withActionIds(value: Json, nextId: () => string): Json {
  const withId = (element: unknown): unknown => {
    if (!isRecord(element)) return element;
    if (element['type'] === 'card') return withActionIds(element, nextId);
    if (PASSIVE.has(textOf(element['type'])) || element['action_id'] !== undefined) return element;
    return { ...element, action_id: nextId() };
  };
  const changed: Json = { ...value };
  for (const name of ['elements', 'actions']) {
    if (Array.isArray(value[name]) && value['type'] !== 'rich_text') {
      changed[name] = asList(value[name]).map(withId);
    }
  }
  for (const name of ['accessory', 'element']) {
    if (value[name] !== undefined) changed[name] = withId(value[name]);
  }
  return changed;
}

function checkBlockIds(blocks: readonly unknown[], path: string, problems: string[]): void {
  const seen = new Set<string>();
  blocks.forEach((block, index) => {
    const id = isRecord(block) ? textOf(block['block_id']) : '';
    if (id !== '' && seen.has(id)) {
      report(problems, `${path}/${index}/block_id`, `block_id ${id} already exists`);
    }
    seen.add(id);
  });
}

function checkActionIds(block: unknown, path: string, problems: string[]): void {
  const seen = new Set<string>();
  for (const element of interactiveElements(block)) {
    const id = textOf(element['action_id']);
    if (id !== '' && seen.has(id)) report(problems, path, `action_id ${id} already exists`);
    seen.add(id);
  }
}

function checkTables(blocks: readonly unknown[], path: string, problems: string[]): void {
  const tables = blocks.filter((block) => isRecord(block) && block['type'] === 'table');
  if (tables.length > 1) report(problems, path, 'only one table block is allowed');
  const length = JSON.stringify(tables.flatMap((table) => cellTexts(table))).length;
  if (length > LONGEST_TABLES) {
    report(problems, path, `table cells must be less than ${LONGEST_TABLES + 1} characters`);
  }
}

function cellTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => cellTexts(entry));
  if (!isRecord(value)) return [];
  const own = typeof value['text'] === 'string' ? [value['text']] : [];
  return [...own, ...cellTexts(value['rows']), ...cellTexts(value['elements'])];
}
