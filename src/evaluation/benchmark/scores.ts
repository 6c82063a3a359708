import { expectedCalibrationError } from '../calibration-curve.js';
import type { EngineAnswer } from './engine.js';

/** A test line and what an engine made of it; `expected` is `null` where no intent fits. */
export interface Judged {
  readonly expected: string | null;
  readonly answer: EngineAnswer;
}

/** How well an engine answered; shares from 0 to 1, `null` where the test has no such lines. */
export interface Scores {
  readonly inScope: number;
  readonly outOfScope: number;
  /** Share of in-scope lines whose best guess is right, gate or no gate. */
  readonly accuracy: number | null;
  /** F1 with the counts of all intents pooled; equals accuracy where each line gets one answer. */
  readonly microF1: number | null;
  /** Mean F1 of the intents that are expected or guessed on in-scope lines. */
  readonly macroF1: number | null;
  /** Chance that an in-scope line gets a higher confidence than one out of scope. */
  readonly auroc: number | null;
  /** Share of in-scope lines answered, and answered right. */
  readonly keptAndRight: number | null;
  /** Share of out-of-scope lines that are not answered. */
  readonly rejected: number | null;
  /** Expected calibration error of the confidence over all lines, in ten bins of equal width. */
  readonly ece: number | null;
}

/** Scores the answers to a test. */
export function scoreAnswers(judged: readonly Judged[]): Scores {
  const inScope = judged.filter(({ expected }) => expected !== null);
  const outOfScope = judged.filter(({ expected }) => expected === null);
  const confidences = (lines: readonly Judged[]) => lines.map(({ answer }) => answer.confidence);
  return {
    inScope: inScope.length,
    outOfScope: outOfScope.length,
    accuracy: shareOf(inScope, isRight),
    microF1: microF1(inScope),
    macroF1: macroF1(inScope),
    auroc: rankingChance(confidences(inScope), confidences(outOfScope)),
    keptAndRight: shareOf(inScope, ({ expected, answer }) => answer.intent === expected),
    rejected: shareOf(outOfScope, ({ answer }) => answer.intent === null),
    ece: expectedCalibrationError(
      judged.map((line) => ({ confidence: line.answer.confidence, right: isRight(line) })),
    ),
  };
}

function isRight({ expected, answer }: Judged): boolean {
  return expected !== null && answer.bestGuess === expected;
}

function shareOf(lines: readonly Judged[], holds: (line: Judged) => boolean): number | null {
  return lines.length === 0 ? null : lines.filter(holds).length / lines.length;
}

function microF1(lines: readonly Judged[]): number | null {
  const right = lines.filter(isRight).length;
  const guessed = lines.filter(({ answer }) => answer.bestGuess !== null).length;
  return lines.length === 0 ? null : (2 * right) / (lines.length + guessed);
}

function macroF1(lines: readonly Judged[]): number | null {
  const intents = new Map<string, { right: number; expected: number; guessed: number }>();
  const countsOf = (intent: string) => {
    const counts = intents.get(intent) ?? { right: 0, expected: 0, guessed: 0 };
    intents.set(intent, counts);
    return counts;
  };
  for (const line of lines) {
    const { expected, answer } = line;
    if (expected !== null) countsOf(expected).expected++;
    if (answer.bestGuess !== null) countsOf(answer.bestGuess).guessed++;
    if (expected !== null && isRight(line)) countsOf(expected).right++;
  }
  const each = [...intents.values()].map(
    ({ right, expected, guessed }) => (2 * right) / (expected + guessed),
  );
  return each.length === 0 ? null : each.reduce((sum, f1) => sum + f1, 0) / each.length;
}

/** Area under the receiver operating characteristic, by ranks; ties count half. */
export function rankingChance(
  positives: readonly number[],
  negatives: readonly number[],
): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const ranked = [
    ...positives.map((value) => ({ value, positive: true })),
    ...negatives.map((value) => ({ value, positive: false })),
  ].sort((a, b) => a.value - b.value);

  let rankSum = 0;
  for (let start = 0; start < ranked.length;) {
    let end = start;
    while (end < ranked.length && ranked[end]!.value === ranked[start]!.value) end++;
    const meanRank = (start + 1 + end) / 2;
    rankSum += meanRank * ranked.slice(start, end).filter(({ positive }) => positive).length;
    start = end;
  }
  const lowest = (positives.length * (positives.length + 1)) / 2;
  return (rankSum - lowest) / (positives.length * negatives.length);
}
