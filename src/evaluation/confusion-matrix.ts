/** How often each intent was understood as each; counts by row (expected), then column (got). */
export interface ConfusionMatrix {
  readonly expected: readonly string[];
  readonly got: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** The matrix over all labels that occur, in alphabetical order; what is only ever got comes last. */
export function confusionMatrix(
  cases: readonly { readonly label: string; readonly got: string }[],
): ConfusionMatrix {
  const expected = [...new Set(cases.map(({ label }) => label))].sort();
  const extra = [...new Set(cases.map(({ got }) => got))].filter((got) => !expected.includes(got));
  const got = [...expected, ...extra.sort()];
  const rowOf = new Map(expected.map((label, at) => [label, at]));
  const columnOf = new Map(got.map((label, at) => [label, at]));
  const counts = expected.map(() => got.map(() => 0));
  for (const one of cases) counts[rowOf.get(one.label)!]![columnOf.get(one.got)!]!++;
  return { expected, got, counts };
}
