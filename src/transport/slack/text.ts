/** Makes text harmless in mrkdwn: it shows as written, and neither pings nor links. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A text in pieces of at most `limit` UTF-16 units, between which no letter or emoji is split. */
export function inPieces(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (piece !== '' && piece.length + segment.length > limit) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/**
 * What a person meant by a message, from Slack's coding of it: links become their label, channels
 * their name, people and broadcasts go, and `&amp;` `&lt;` `&gt;` become characters. Total.
 */
export function decodeText(text: string): string {
  const spoken = text.replace(/<([^<>]*)>/g, (_whole, inner: string) => decodeReference(inner));
  return spoken
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a message speaks to that user. */
export function mentions(text: string, user: string | undefined): boolean {
  return user !== undefined && new RegExp(`<@${user}(\\|[^>]*)?>`).test(text);
}

/** Whether a message begins by speaking to somebody. */
export function opensWithMention(text: string): boolean {
  return /^\s*<@[^>]+>/.test(text);
}

function decodeReference(inner: string): string {
  const [target = '', label] = splitOnce(inner);
  if (target.startsWith('@')) return '';
  if (target.startsWith('#')) return label ? `#${label}` : '';
  if (target.startsWith('!')) return label ?? '';
  return label ?? target.replace(/^mailto:/, '');
}

function splitOnce(inner: string): [string, string | undefined] {
  const bar = inner.indexOf('|');
  return bar < 0 ? [inner, undefined] : [inner.slice(0, bar), inner.slice(bar + 1)];
}

/** Words of a person as a quotation, in which nothing of Slack's markup is live. */
export function quoted(text: string): string {
  return `>${escapeText(text).replaceAll('\n', '\n>')}`;
}
