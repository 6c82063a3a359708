const ELLIPSIS = '…';

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
