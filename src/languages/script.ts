/**
 * Matches the letters of a script, given by its Unicode name: `latin`, `arabic`, `devanagari`.
 *
 * @throws {SyntaxError} If Unicode knows no script of that name.
 */
export function letterOf(script: string): RegExp {
  const name = script.replace(/(?:^|_)[a-z]/g, (first) => first.toUpperCase());
  return new RegExp(`\\p{Script=${name}}`, 'gu');
}

/** Whether Unicode knows a script of that name. */
export function isScript(name: string): boolean {
  try {
    return letterOf(name).flags !== '';
  } catch {
    return false;
  }
}
