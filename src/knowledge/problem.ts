/** One mistake in a knowledge file, told so that its author can mend it. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Dotted path of the field; empty where the whole file is meant. */
  readonly field: string;
  readonly message: string;
}

/** The knowledge cannot be used. Tells every problem at once, a line each. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super([`The knowledge has ${count}:`, ...problems.map(problemLine)].join('\n'));
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}

function problemLine({ file, line, field, message }: Problem): string {
  return `  ${file}:${line} ${field === '' ? '' : `${field}: `}${message}`;
}
