/** Makes a text safe inside mrkdwn: it can neither format nor mention anybody. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Cuts a safe text into pieces of at most `limit` characters, at line ends, then at spaces; not within
 * a letter, and not within a link or an isolate that fits into a piece.
 */
export function splitAtLimit(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const at = endOfPiece(rest, limit);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** No letter is longer, its marks and joined signs included. */
const LONGEST_LETTER = 64;

/** Where the text is best cut: at the end of a line, else at a space, else between two letters. */
function endOfPiece(text: string, limit: number): number {
  const head = text.slice(0, limit);
  for (const gap of ['\n', ' ']) {
    for (let end = head.lastIndexOf(gap); end > 0; end = head.lastIndexOf(gap, end - 1)) {
      if (isWhole(head.slice(0, end))) return end;
    }
  }
  const letters = [...new Intl.Segmenter().segment(text.slice(0, limit + LONGEST_LETTER))];
  const letter = letters.findLast(({ index }) => index <= limit)?.index ?? limit;
  const sign = /&[a-z]{0,3}$/.exec(head)?.index ?? limit;
  const end = Math.min(letter, sign);
  return end === 0 ? limit : end;
}

/** Whether no link and no isolate is left open. In safe text the signs of links are nothing else. */
function isWhole(head: string): boolean {
  return head.lastIndexOf('<') <= head.lastIndexOf('>') && closed(head) === head;
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
