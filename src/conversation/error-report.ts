/** An error as it may be logged. */
export interface ErrorReport {
  readonly name: string;
  readonly message: string;
  /** Where it happened: the frames of the stack, without the message that stands above them. */
  readonly frames: readonly string[];
}

const WITHHELD = '(withheld: it may quote what a person wrote)';

/** Shorter words are in any message, and tell nothing of the text. Counted in code points. */
const TELLING_LENGTH = 3;

/**
 * Tells an error without what a person wrote. Libraries quote their input in error messages, so a
 * message that shares a word with the text is withheld; its frames still say where to look.
 */
export function errorReport(error: unknown, text: string): ErrorReport {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name,
    message: quotes(message, text) ? WITHHELD : message,
    frames: frames.map((line) => line.trim()),
  };
}

function quotes(message: string, text: string): boolean {
  const told = message.toLowerCase();
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.some((word) => [...word].length >= TELLING_LENGTH && told.includes(word));
}
