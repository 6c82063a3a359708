import { isRecord, textOf } from '../../json.js';
import { EMOJI } from '../markup/emoji.js';
import { Mrkdwn, MrkdwnLine } from '../markup/markup.js';

/** A text object: mrkdwn is read as such, plain text shown as it is. */
export function TextObject({
  value,
  inline = false,
}: {
  readonly value: unknown;
  readonly inline?: boolean;
}) {
  if (!isRecord(value)) return null;
  const text = textOf(value['text']);
  if (value['type'] === 'mrkdwn')
    return inline ? <MrkdwnLine text={text} /> : <Mrkdwn text={text} />;
  const shown = withEmoji(text);
  return inline ? <>{shown}</> : <p dir="auto">{shown}</p>;
}

/** The text of a text object, with the signs that its short names of emoji stand for. */
export function plainTextOf(value: unknown): string {
  return isRecord(value) ? withEmoji(textOf(value['text'])) : '';
}

function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+-]+):/g, (written, name: string) => EMOJI[name] ?? written);
}
