import type { KnownBlock, ModalView } from '@slack/types';
import {
  FINDER_CHOICES,
  FINDER_FACETS,
  type Facets,
  type FinderFacet,
} from '../../../../answering/finder.js';
import type { LanguageTag } from '../../../../languages/language-pack.js';
import { VIEWS } from '../../actions.js';
import type { SlackParts } from '../../parts.js';
import { itemName } from '../plan/saved-plan.js';

const ANY = 'any';

type Wording = Pick<SlackParts, 'present' | 'messages'>;

/**
 * The course finder as a form, each filter of which may be left open.
 *
 * @param subjects - Ids of the subjects to choose from.
 * @param current - Wishes to begin with; a subject beside those to choose from is one more.
 */
export function finderModal(
  subjects: readonly string[],
  language: LanguageTag,
  parts: Wording,
  current: Facets = {},
): ModalView {
  const tell = (id: string) => parts.messages(id, language);
  const offered = [...new Set([...(current['subject'] ?? []), ...subjects])];
  const subjectNames = offered.map((id) => ({
    value: id,
    text: plain(itemName({ kind: 'subject', id, done: false }, language, parts)),
  }));
  const choices = (facet: 'cost' | 'credential') =>
    FINDER_CHOICES[facet].map((value) => ({
      value,
      text: plain(optionText(parts.messages(`finder.${facet}.${value}`, language, { letter: '' }))),
    }));
  const options = {
    subject: subjectNames,
    cost: choices('cost'),
    credential: choices('credential'),
  };
  return {
    type: 'modal',
    callback_id: VIEWS.finder,
    title: plain(tell('finder.modal.title')),
    submit: plain(tell('finder.modal.submit')),
    close: plain(tell('finder.modal.cancel')),
    blocks: FINDER_FACETS.filter((facet) => options[facet].length > 0).map((facet) =>
      filter(facet, options[facet], current[facet] ?? [], tell),
    ),
  };
}

type Option = { readonly value: string; readonly text: ReturnType<typeof plain> };

function filter(
  facet: FinderFacet,
  options: readonly Option[],
  current: readonly string[],
  tell: (id: string) => string,
): KnownBlock {
  const any = { value: ANY, text: plain(tell('finder.modal.any')) };
  return {
    type: 'input',
    block_id: facet,
    label: plain(tell(`finder.modal.${facet}`)),
    element: {
      type: 'static_select',
      action_id: 'value',
      options: [any, ...options],
      initial_option: options.findLast(({ value }) => current.includes(value)) ?? any,
    },
  };
}

/** The wish that a submitted form holds. Pure. */
export function wishIn(
  values: Readonly<
    Record<string, Readonly<Record<string, { selected_option?: { value: string } | null }>>>
  >,
): Facets {
  const chosen = FINDER_FACETS.flatMap((facet) => {
    const value = values[facet]?.['value']?.selected_option?.value ?? ANY;
    return value === ANY ? [] : [[facet, [value]] as const];
  });
  return Object.fromEntries(chosen);
}

/** "A: Free to study" without the letter, which a form has no use for. */
function optionText(text: string): string {
  return text.trim().replace(/^:\s*/, '');
}

function plain(text: string) {
  return { type: 'plain_text' as const, text };
}
