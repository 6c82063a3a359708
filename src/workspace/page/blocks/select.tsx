import { isRecord, listOf, textOf, type Json } from '../../json.js';
import type { PageView } from '../../page-protocol.js';
import { useWorkspace } from '../workspace-context.js';
import type { ControlState } from './control-state.js';
import { useForm } from './form-context.js';
import { plainTextOf } from './text-object.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Group {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** A list to choose one from, or several: options, members or channels. */
export function SelectControl(state: ControlState) {
  const { view } = useWorkspace();
  const form = useForm();
  const { element } = state;
  const groups = groupsOf(element, view);
  if (textOf(element['type']).startsWith('multi_'))
    return <Several state={state} groups={groups} />;
  const usesCurrent = element['default_to_current_conversation'] === true;
  const value = textOf(state.value) || (usesCurrent ? (form.channel ?? '') : '');
  const { label, id, describedBy, invalid = false, required = false } = state;
  return (
    <span class="select">
      <select
        {...(id === undefined ? { 'aria-label': label } : { id })}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-required={required}
        value={value}
        onChange={({ currentTarget }) => {
          state.give(currentTarget.value);
        }}
      >
        <option value="">{plainTextOf(element['placeholder']) || 'Choose…'}</option>
        {groups.map((group) =>
          group.label === '' ? (
            <Options key="" choices={group.choices} />
          ) : (
            <optgroup key={group.label} label={group.label}>
              <Options choices={group.choices} />
            </optgroup>
          ),
        )}
      </select>
    </span>
  );
}

function Options({ choices }: { readonly choices: readonly Choice[] }) {
  return (
    <>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
}

function Several({
  state,
  groups,
}: {
  readonly state: ControlState;
  readonly groups: readonly Group[];
}) {
  const chosen = Array.isArray(state.value) ? (state.value as readonly string[]) : [];
  const most = Number(state.element['max_selected_items'] ?? Number.POSITIVE_INFINITY);
  return (
    <fieldset class="choices several" aria-describedby={state.describedBy}>
      <legend class="visually-hidden">{state.label}</legend>
      {groups
        .flatMap(({ choices }) => choices)
        .map(({ value, label }) => (
          <label key={value} class="choice">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              disabled={!chosen.includes(value) && chosen.length >= most}
              onChange={({ currentTarget }) => {
                const others = chosen.filter((one) => one !== value);
                state.give(currentTarget.checked ? [...others, value] : others);
              }}
            />
            <span dir="auto">{label}</span>
          </label>
        ))}
    </fieldset>
  );
}

function groupsOf(element: Json, view: PageView): readonly Group[] {
  const type = textOf(element['type']).replace(/^multi_/, '');
  if (type === 'users_select') {
    const people = view.members.map(({ id, realName }) => ({ value: id, label: realName }));
    return [{ label: '', choices: people }];
  }
  if (type === 'conversations_select')
    return [{ label: '', choices: conversations(element, view) }];
  if (type === 'channels_select') {
    return [{ label: '', choices: channelChoices(view, ['public'], true) }];
  }
  const groups = listOf(element['option_groups']).filter(isRecord);
  if (groups.length === 0) return [{ label: '', choices: optionChoices(element['options']) }];
  return groups.map((group) => ({
    label: plainTextOf(group['label']),
    choices: optionChoices(group['options']),
  }));
}

function optionChoices(options: unknown): readonly Choice[] {
  return listOf(options)
    .filter(isRecord)
    .map((option) => ({ value: textOf(option['value']), label: plainTextOf(option['text']) }));
}

/** The conversations that this member has, by the element's filter; archived ones are left out. */
function conversations(element: Json, view: PageView): readonly Choice[] {
  const filter = isRecord(element['filter']) ? element['filter'] : {};
  const wanted = listOf(filter['include']).map(textOf);
  const kinds = wanted.length > 0 ? wanted : ['public', 'private', 'im'];
  return channelChoices(view, kinds, filter['exclude_bot_users'] !== true);
}

function channelChoices(
  view: PageView,
  kinds: readonly string[],
  withBot: boolean,
): readonly Choice[] {
  const bot = view.members.find(({ id }) => id === view.botId)?.realName ?? '';
  return view.channels
    .filter(({ kind, closed }) => kinds.includes(kind) && closed !== 'archived')
    .filter(({ kind }) => kind !== 'im' || withBot)
    .map(({ id, kind, name }) => ({ value: id, label: kind === 'im' ? bot : `#${name}` }));
}
