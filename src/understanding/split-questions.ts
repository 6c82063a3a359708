/** Where a second question may begin without a word that opens one: "…, and the salary?". */
const CLAUSE_END = /,\s+|[،؛]\s*/u;
const CLAUSE_MARK = /[,،؛()]\s*|:(?!\p{L})\s*|\s[-–—]\s|\.{2,}|…/u;
const SENTENCE_END = /(?<=[?!.؟۔])\s+|[\n;]+/u;

/**
 * Cuts a message where a second question may begin: after a sentence, or at a joiner that is
 * followed by a word that opens a question ("… and where can I learn it?").
 *
 * Gives the parts in order; a message of one part is a question of its own.
 */
export function questionParts(
  text: string,
  joiners: ReadonlySet<string>,
  opensQuestion: (word: string) => boolean,
): string[] {
  return text
    .split(SENTENCE_END)
    .flatMap((sentence) => splitAtJoiners(sentence, joiners, opensQuestion))
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** The ways to cut a message in two, at its last joiner and at its last comma. */
export function twoClauses(
  text: string,
  joiners: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const written = text.split(/\s+/);
  const at = written.findLastIndex((word, index) => index > 1 && joiners.has(plain(word)));
  const atJoiner = [written.slice(0, at).join(' '), written.slice(at + 1).join(' ')] as const;
  const clauses = text.split(CLAUSE_END).filter((clause) => clause.trim() !== '');
  const atComma = [clauses.slice(0, -1).join(', '), clauses.at(-1) ?? ''] as const;
  return [
    ...(at > 0 && at < written.length - 1 ? [atJoiner] : []),
    ...(clauses.length > 1 ? [atComma] : []),
  ];
}

/** All that is marked off in a text: its sentences, and the clauses in them. */
export function markedOff(text: string): string[] {
  return text.split(SENTENCE_END).flatMap(clausesOf);
}

/** The clauses of one sentence, cut at commas, dashes and brackets. */
export function clausesOf(text: string): string[] {
  return text
    .split(CLAUSE_MARK)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

function splitAtJoiners(
  sentence: string,
  joiners: ReadonlySet<string>,
  opensQuestion: (word: string) => boolean,
): string[] {
  const parts: string[][] = [[]];
  const written = sentence.split(/\s+/);
  written.forEach((word, at) => {
    const next = plain(written[at + 1] ?? '');
    const begins = joiners.has(plain(word)) && opensQuestion(next) && at > 1;
    if (begins) parts.push([]);
    else parts.at(-1)?.push(word);
  });
  return parts.map((part) => part.join(' '));
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']/gu, '')
    .replace(/'s$/, '');
}
