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
