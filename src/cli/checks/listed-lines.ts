import type { ListedLine } from '../../understanding/training-data.js';

/** Where a line stands, as findings tell it. */
export function placeOf({ file, line }: ListedLine): string {
  return `${file}:${line}`;
}

/** Of the lines that are of the same, the first. */
export function firstOfEach(lines: readonly ListedLine[]): ListedLine[] {
  return lines.filter((line, at) => lines.findIndex(({ of }) => of === line.of) === at);
}
