const ELLIPSIS = '…';

/** Share of what is kept that goes to the beginning: people tell first, and ask at the end. */
const HEAD_SHARE = 0.3;

/** Both ends of a text that is longer than allowed, in UTF-16 units, with no character split. */
export function withoutMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = cutAtGrapheme(text, Math.floor(limit * HEAD_SHARE));
  const rest = limit - head.length;
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let tail = '';
  for (const letter of letters.reverse()) {
    if (tail.length + letter.length > rest) break;
    tail = letter + tail;
  }
  return head + tail;
}

/** The beginning of a text that is longer than allowed, in UTF-16 units, with no character split. */
export function cutAtGrapheme(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length + ELLIPSIS.length > limit) break;
    kept += segment;
  }
  return kept + ELLIPSIS;
}
