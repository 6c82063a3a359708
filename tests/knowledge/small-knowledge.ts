import type { KnowledgeFile } from '../../src/knowledge/knowledge-files.js';

const FILES: Readonly<Record<string, string>> = {
  'documents.yml': `documents:
  - id: handbook
    title: The handbook
    language: en
    holds: What the two roles do.
`,
  'roles/cio.yml': `name: Chief Information Officer
abbreviation: CIO
facts:
  - id: cio.budget.summary
    topics: [budget]
    summary: true
    polar: 'yes'
    text: A CIO manages the IT budget.
    asks: [who holds the purse]
    sources:
      - { document: handbook, where: page 1 }
  - id: cio.budget.amount
    topics: [budget]
    text: A CIO's budget is written down every spring.
    sources:
      - { document: handbook, where: page 2 }
reviewed: 2026-11-21
`,
  'roles/cto.yml': `name: Chief Technology Officer
abbreviation: CTO
facts:
  - id: cto.products.summary
    topics: [products]
    summary: true
    text: A CTO leads new products.
    asks: [who makes products]
    sources:
      - { document: handbook, where: page 3 }
reviewed: 2026-11-21
`,
  'platforms/coursera.yml': `name: Coursera
aliases: [corsera]
address: https://www.coursera.org
provider: { kind: company, basis: ours }
partners: [universities]
subjects: { ids: [python], broad: true }
credentials: []
cost: free
formats: []
levels: []
listedUnder: online-courses
facts:
  - id: coursera.about.summary
    topics: [about]
    summary: true
    text: Coursera has courses.
    sources:
      - { document: handbook, where: page 4 }
reviewed: 2026-11-21
`,
  'platforms-list.yml': `facts:
  - id: platforms.list.summary
    topics: [list]
    summary: true
    text: The documents list one platform.
    sources:
      - { document: handbook, where: page 4 }
reviewed: 2026-11-21
`,
  'comparison.yml': `aspects:
  - id: main
    label: Main task
    cio: cio.budget.summary
    cto: cto.products.summary
`,
  'subjects.yml': `subjects:
  - id: computer-science
    label: computer science
  - id: programming
    label: programming
    broader: [computer-science]
  - id: python
    label: Python
    broader: [programming]
`,
  'role-study.yml': `matches:
  - { entry: cto.products.summary, subjects: [python] }
degrees:
  - { entry: cio.budget.summary, names: [mba] }
`,
  'unknowns.yml': `unknowns:
  - id: unknown.salary
    topics: [salary]
    text: The documents do not say what anyone earns.
    related: [cio.budget.summary]
  - id: unknown.cto-budget
    topics: [budget]
    roles: [cto]
    text: The documents name no budget task for a CTO.
reviewed: 2026-11-21
`,
};

/** A whole knowledge folder in small, with files replaced or, by `null`, left out. */
export function smallKnowledge(
  changes: Readonly<Record<string, string | null>> = {},
): readonly KnowledgeFile[] {
  return Object.entries({ ...FILES, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [{ path, text }],
  );
}

/** The text of one file of the small knowledge, with one piece of it replaced. */
export function smallFile(path: string, piece: string, replacement: string): string {
  const text = FILES[path];
  if (text?.includes(piece) !== true) throw new Error(`${path} does not hold ${piece}`);
  return text.replace(piece, replacement);
}
