import { decodeAnswer, encodeAnswer } from '../answering/answer-code.js';
import type { Answer } from '../answering/answer.js';

/** Room for a word and a timestamp beside the code in a button, whose value holds 2,000. */
const LONGEST = 1960;

/** Enough of the version to tell whether the knowledge is the same. */
const VERSION_LENGTH = 8;

/** An answer as it was given, and the state of the knowledge that it was given from. */
export interface Replayed {
  readonly answer: Answer;
  readonly version: string;
}

/**
 * An answer with the version of the knowledge, as a short text that needs no store. What is held
 * back for "more" is shortened where the code would grow too long for a button.
 */
export function replayCode(answer: Answer, knowledgeVersion: string): string {
  const version = shortVersion(knowledgeVersion);
  for (let kept = answer.more.length; ; kept--) {
    const code = `${version}.${encodeAnswer({ ...answer, more: answer.more.slice(0, kept) })}`;
    if (code.length <= LONGEST || kept === 0) return code;
  }
}

/** The answer of a code; `undefined` where the code is damaged or of another release. */
export function readReplayCode(code: string): Replayed | undefined {
  const [, version, coded] = /^([0-9a-f]{8})\.(.+)$/s.exec(code.trim()) ?? [];
  if (version === undefined || coded === undefined) return undefined;
  const answer = decodeAnswer(coded);
  return answer && { answer, version };
}

/** The version as codes and people see it. */
export function shortVersion(knowledgeVersion: string): string {
  return knowledgeVersion.slice(0, VERSION_LENGTH);
}
