/** Makes a text safe inside mrkdwn: it can neither format nor mention anybody. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Cuts a text into pieces of at most `limit` characters, at line ends, then at spaces. */
export function splitAtLimit(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const head = rest.slice(0, limit);
    const at = [head.lastIndexOf('\n'), head.lastIndexOf(' ')].find((end) => end > 0) ?? limit;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

const ELLIPSIS = '…';

/**
 * A text made safe and cut at a space so that it has at most `limit` characters then: escaping
 * makes it longer. What is cut off is marked. An isolate that the cut left open is closed.
 */
export function cutAt(text: string, limit: number, safe: (text: string) => string): string {
  if (safe(text).length <= limit) return safe(text);
  for (let end = limit; end > 0; end--) {
    if (!/\s/.test(text.charAt(end))) continue;
    const head = closed(`${text.slice(0, end).trimEnd()} ${ELLIPSIS}`);
    if (safe(head).length <= limit) return safe(head);
  }
  return safe(text.slice(0, 1));
}

function closed(text: string): string {
  const open = (text.match(/[\u2066-\u2068]/g) ?? []).length;
  const shut = (text.match(/\u2069/g) ?? []).length;
  return text + '\u2069'.repeat(Math.max(0, open - shut));
}
