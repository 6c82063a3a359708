import type { Marker } from './inline.js';

/** The short names that bots use most; any other stays as it is written. */
export const EMOJI: Readonly<Record<string, string>> = {
  '+1': '👍',
  '-1': '👎',
  arrow_right: '➡️',
  bar_chart: '📊',
  books: '📚',
  briefcase: '💼',
  bulb: '💡',
  calendar: '📅',
  clap: '👏',
  compass: '🧭',
  dart: '🎯',
  eyes: '👀',
  globe_with_meridians: '🌐',
  heavy_check_mark: '✔️',
  information_source: 'ℹ️',
  lock: '🔒',
  mag: '🔍',
  mortar_board: '🎓',
  moneybag: '💰',
  pencil: '📝',
  question: '❓',
  rocket: '🚀',
  sparkles: '✨',
  star: '⭐',
  tada: '🎉',
  thumbsdown: '👎',
  thumbsup: '👍',
  warning: '⚠️',
  wave: '👋',
  white_check_mark: '✅',
  x: '❌',
};

export const emojiMarker: Marker = {
  match(text, at) {
    const found = text[at] === ':' ? /^:([a-z0-9_+-]+):/.exec(text.slice(at)) : null;
    const sign = EMOJI[found?.[1] ?? ''];
    if (found === null || sign === undefined) return undefined;
    return { end: at + found[0].length, node: { kind: 'text', text: sign } };
  },
};
