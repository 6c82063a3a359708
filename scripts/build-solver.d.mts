/** The text of `solver-code.ts` as its source has it now. */
export function solverCode(): Promise<string>;
