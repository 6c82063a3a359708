import type { PageView } from '../../page-protocol.js';

/** Something that could be meant by what was typed so far. */
export interface Completion {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  /** The whole text once this is chosen. */
  readonly text: string;
  readonly caret: number;
}

const MOST = 6;

/**
 * Commands after a `/` at the beginning, members after an `@`, channels after a `#`.
 *
 * What is typed in full already is not offered, so that Enter sends it.
 */
export function completionsFor(
  text: string,
  caret: number,
  view: PageView,
  inThread: boolean,
): readonly Completion[] {
  const before = text.slice(0, caret);
  if (!inThread && /^\/\S*$/.test(before)) return commands(text, before, view);
  const [, sign = '', begun = ''] = /(?:^|\s)([@#])([\p{L}\d_-]*)$/u.exec(before) ?? [];
  if (sign === '') return [];
  const names = sign === '@' ? members(view) : channels(view);
  const wanted = begun.toLowerCase();
  return names
    .filter(({ name }) => name.toLowerCase() !== wanted)
    .filter(({ name, label }) => [name, label].some((one) => one.toLowerCase().startsWith(wanted)))
    .slice(0, MOST)
    .map(({ name, label, hint }) => {
      const start = `${before.slice(0, before.length - begun.length)}${name} `;
      const rest = text.slice(caret).trimStart();
      return { key: name, label, hint, text: start + rest, caret: start.length };
    });
}

function commands(text: string, before: string, view: PageView): readonly Completion[] {
  const bot = view.members.find(({ id }) => id === view.botId)?.name ?? '';
  const invite = { command: '/invite', description: 'Bring somebody here', usageHint: `@${bot}` };
  return [...view.commands, invite]
    .filter(({ command }) => command.startsWith(before) && command !== before)
    .map(({ command, description, usageHint }) => {
      const start = `${command} `;
      return {
        key: command,
        label: `${command} ${usageHint}`,
        hint: description,
        text: start + text.slice(before.length).trimStart(),
        caret: start.length,
      };
    });
}

interface Name {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
}

/** The bot first: it is whom one most likely means. */
function members(view: PageView): readonly Name[] {
  return [...view.members]
    .sort((a, b) => Number(b.id === view.botId) - Number(a.id === view.botId))
    .filter(({ id }) => id !== view.me.id)
    .map(({ id, name, realName, title }) => ({
      name: id === view.botId ? realName : name,
      label: realName,
      hint: id === view.botId ? 'App' : title,
    }));
}

function channels(view: PageView): readonly Name[] {
  return view.channels
    .filter(({ kind }) => kind !== 'im')
    .map(({ name, topic }) => ({ name, label: `#${name}`, hint: topic }))
    .map((channel) => ({ ...channel, label: channel.name }));
}
