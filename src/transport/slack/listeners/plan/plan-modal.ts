import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { itemKey, type LearningPlan } from '../../../../answering/plan.js';
import type { LanguageTag } from '../../../../languages/language-pack.js';
import type { Reminder } from '../../../../storage/learning.js';
import { OWN_ACTIONS, VIEWS } from '../../actions.js';
import { hoursLine, type Wording } from './plan-words.js';
import { itemName } from './saved-plan.js';
import { knownZone, zoneGroups, zoneOption } from './time-zones.js';

const OPTION_CHARACTERS = 75;
const DEFAULT_TIME = '17:00';
const REMIND = ['off', 'daily', 'weekly'] as const;

export interface PlanView {
  readonly plan: LearningPlan;
  readonly reminder: Reminder | undefined;
  /** The person's time zone, as far as it is known. */
  readonly zone: string | undefined;
  readonly language: LanguageTag;
}

/** The plan to look at and change: what is done, hours a week, reminders, export, deletion. */
export function planModal(shown: PlanView, parts: Wording): ModalView {
  const { plan, language } = shown;
  const tell = (id: string) => parts.messages(id, language);
  const empty = plan.items.length === 0;
  return {
    type: 'modal',
    callback_id: VIEWS.plan,
    title: plain(tell('plan.title')),
    close: plain(tell('plan.close')),
    ...(!empty && { submit: plain(tell('plan.submit')) }),
    blocks: empty
      ? [section(tell('plan.empty'))]
      : [
          itemsInput(shown, parts),
          ...hoursLine(plan, language, parts).map(section),
          ...settings(shown, tell),
          actions(tell),
        ],
  };
}

function itemsInput({ plan, language }: PlanView, parts: Wording): KnownBlock {
  const optionOf = (item: LearningPlan['items'][number]): PlainTextOption => ({
    text: plain(itemName(item, language, parts).slice(0, OPTION_CHARACTERS)),
    value: itemKey(item),
  });
  const done = plan.items.filter((item) => item.done).map(optionOf);
  return {
    type: 'input',
    block_id: 'items',
    optional: true,
    label: plain(parts.messages('plan.items', language)),
    element: {
      type: 'checkboxes',
      action_id: 'value',
      options: plan.items.map(optionOf),
      ...(done.length > 0 && { initial_options: done }),
    },
  };
}

function settings({ plan, reminder, zone }: PlanView, tell: (id: string) => string): KnownBlock[] {
  const choices = REMIND.map((value) => ({ value, text: plain(tell(`plan.remind.${value}`)) }));
  const chosen = choices.find(({ value }) => value === (reminder?.every ?? 'off'));
  const hours = plan.hoursPerWeek === null ? {} : { initial_value: String(plan.hoursPerWeek) };
  return [
    input('hours', tell('plan.hours'), {
      type: 'plain_text_input',
      action_id: 'value',
      ...hours,
    }),
    input('remind', tell('plan.remind'), {
      type: 'static_select',
      action_id: 'value',
      options: choices,
      ...(chosen && { initial_option: chosen }),
    }),
    input('time', tell('plan.time'), {
      type: 'timepicker',
      action_id: 'value',
      initial_time: reminder ? clockTime(reminder.minute) : DEFAULT_TIME,
    }),
    zoneInput(knownZone(reminder?.zone) ?? zone, tell),
  ];
}

/** Nobody's zone is guessed: where it is not known, the form says so and asks. */
function zoneInput(zone: string | undefined, tell: (id: string) => string): KnownBlock {
  const select = input('zone', tell('plan.zone'), {
    type: 'static_select',
    action_id: 'value',
    placeholder: plain(tell('plan.zone.choose')),
    option_groups: zoneGroups(),
    ...(zone !== undefined && { initial_option: zoneOption(zone) }),
  });
  return zone === undefined ? { ...select, hint: plain(tell('plan.zone.unknown')) } : select;
}

type Input = Extract<KnownBlock, { type: 'input' }>;

function input(id: string, label: string, element: Input['element']): Input {
  return { type: 'input', block_id: id, optional: true, label: plain(label), element };
}

function actions(tell: (id: string) => string): KnownBlock {
  return {
    type: 'actions',
    block_id: 'plan:data',
    elements: [
      { type: 'button', action_id: OWN_ACTIONS.planExport, text: plain(tell('plan.export')) },
      {
        type: 'button',
        action_id: OWN_ACTIONS.planDelete,
        text: plain(tell('plan.delete')),
        style: 'danger',
        confirm: {
          title: plain(tell('plan.delete')),
          text: plain(tell('plan.delete.ask')),
          confirm: plain(tell('plan.delete')),
          deny: plain(tell('share.cancel')),
        },
      },
    ],
  };
}

/** A modal that only says something. */
export function planNotice(text: string, title: string): ModalView {
  return { type: 'modal', title: plain(title), blocks: [section(text)] };
}

function clockTime(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function section(text: string): KnownBlock {
  return { type: 'section', text: { type: 'plain_text', text } };
}

function plain(text: string) {
  return { type: 'plain_text' as const, text };
}
