import { readFileSync } from 'node:fs';
import type { Mind } from '../../bot.js';
import { coverageOfSources, type SourceCoverage } from '../../knowledge/source-coverage.js';
import { fault, type Finding } from './finding.js';

/** Whether the knowledge holds every fact that the documents state, as `docs/sources.md` lists. */
export function checkSources(mind: Mind, path: string): { findings: Finding[]; summary: string } {
  const coverage = coverageOfSources(mind.knowledge, readFileSync(path, 'utf8'));
  const findings = coverage.problems.map(({ file, line, message }) =>
    fault(`${file}:${line}`, message, 'mend docs/sources.md or the entry'),
  );
  return { findings, summary: summaryOf(coverage) };
}

function summaryOf({ facts, covered, perDocument }: SourceCoverage): string {
  const each = perDocument.map((one) => `${one.document} ${one.covered}/${one.facts}`).join(', ');
  return `${covered} of ${facts} facts of the documents stand in the knowledge (${each})`;
}
