import { describe, expect, it } from 'vitest';
import { compileKnowledge, readCompiledKnowledge } from '../../src/knowledge/compiled-knowledge.js';
import { versionOf } from '../../src/knowledge/knowledge-files.js';
import { checkedData, parseKnowledge } from '../../src/knowledge/load-knowledge.js';
import { textHash } from '../../src/knowledge/translations.js';
import { smallFile, smallKnowledge } from './small-knowledge.js';

const small = parseKnowledge(smallKnowledge());

function withSwedish(text: string): ReturnType<typeof parseKnowledge> {
  return parseKnowledge(smallKnowledge({ 'translations/sv/roles.yml': text }));
}

const translated = `cio.budget.summary:
  text: En CIO sköter it-budgeten.
  of: '${textHash('A CIO manages the IT budget.')}'
  asks: [vem håller i pengarna]
`;

describe('a Knowledge', () => {
  it('opens a topic with its summary, whatever the order in the file', () => {
    const swapped = smallFile('roles/cio.yml', '    summary: true\n', '').replace(
      "    text: A CIO's",
      "    summary: true\n    text: A CIO's",
    );
    const knowledge = parseKnowledge(smallKnowledge({ 'roles/cio.yml': swapped }));

    expect(knowledge.factsOf('cio', 'budget').map(({ id }) => id)).toEqual([
      'cio.budget.amount',
      'cio.budget.summary',
    ]);
  });

  it('has nothing to tell of a role that is not there', () => {
    expect(small.factsOf('cfo', 'budget')).toEqual([]);
  });

  it('finds wider subjects nearest first', () => {
    expect(small.subjects.ancestors('python')).toEqual(['programming', 'computer-science']);
  });

  it('finds narrower subjects nearest first', () => {
    expect(small.subjects.descendants('computer-science')).toEqual(['programming', 'python']);
  });

  it('ends when a subject is its own ancestor', () => {
    const circular = smallFile(
      'subjects.yml',
      'label: computer science',
      'label: cs\n    broader: [python]',
    );
    const { subjects } = parseKnowledge(smallKnowledge({ 'subjects.yml': circular }));

    expect(subjects.ancestors('python')).toEqual(['programming', 'computer-science']);
  });

  it('puts the unknowns of a role first and leaves out those of the other', () => {
    expect(small.unknownsOf('budget', 'cto').map(({ id }) => id)).toEqual(['unknown.cto-budget']);
    expect(small.unknownsOf('budget', 'cio')).toEqual([]);
  });

  it('changes its version when a text changes', () => {
    const changed = smallFile('roles/cto.yml', 'new products', 'newer products');

    expect(parseKnowledge(smallKnowledge({ 'roles/cto.yml': changed })).version).not.toBe(
      small.version,
    );
  });

  it('keeps its version when the files come in another order', () => {
    expect(versionOf([...smallKnowledge()].reverse())).toBe(small.version);
  });
});

describe('translations', () => {
  it('are told where they are there', () => {
    expect(withSwedish(translated).textOf('cio.budget.summary', 'sv')).toEqual({
      text: 'En CIO sköter it-budgeten.',
      language: 'sv',
      stale: false,
    });
  });

  it('are marked stale once the English text has changed', () => {
    const stale = translated.replace(/of: '\w+'/, "of: '00000000'");

    expect(withSwedish(stale).textOf('cio.budget.summary', 'sv')?.stale).toBe(true);
  });

  it('give way to English where they are missing', () => {
    expect(withSwedish(translated).textOf('cto.products.summary', 'sv')).toEqual({
      text: 'A CTO leads new products.',
      language: 'en',
      stale: false,
    });
  });

  it('reach labels too', () => {
    const label = `subject.python:\n  text: Pajton\n  of: '${textHash('Python')}'\n`;

    expect(withSwedish(label).textOf('subject.python', 'sv')?.text).toBe('Pajton');
  });

  it('report what is missing', () => {
    const { missing } = withSwedish(translated).translationGaps('sv');

    expect(missing).toContain('cto.products.summary');
    expect(missing).not.toContain('cio.budget.summary');
  });

  it('report what belongs to nothing', () => {
    const orphan = translated.replace('cio.budget.summary', 'cio.budget.old');

    expect(withSwedish(orphan).translationGaps('sv').orphaned).toEqual(['cio.budget.old']);
  });

  it('bring their own asks', () => {
    expect(withSwedish(translated).asksOf('cio.budget.summary', 'sv')).toEqual([
      'vem håller i pengarna',
    ]);
  });

  it('ask for quotes around a hash that YAML takes for a number', () => {
    const bare = translated.replace(/of: '\w+'/, 'of: 12345678');

    expect(() => withSwedish(bare)).toThrow('write the hash of the English text in quotes');
  });

  it('may not stand twice', () => {
    const files = smallKnowledge({
      'translations/sv/a.yml': translated,
      'translations/sv/b.yml': translated,
    });

    expect(() => parseKnowledge(files)).toThrow('is also translated in translations/sv/a.yml');
  });
});

describe('textHash', () => {
  it('is the same for composed and decomposed letters', () => {
    expect(textHash('sköter'.normalize('NFD'))).toBe(textHash('sköter'.normalize('NFC')));
  });

  it('is the start of the SHA-256 of the text', () => {
    // printf abc | sha256sum
    expect(textHash('abc')).toBe('ba7816bf');
  });
});

describe('compiled knowledge', () => {
  const json = compileKnowledge(checkedData(smallKnowledge()), small.version);

  it('reads back as it was', () => {
    const read = readCompiledKnowledge(json, small.version);

    expect(read?.entries).toEqual(small.entries);
    expect(read?.platforms).toEqual(small.platforms);
  });

  it('is refused when the files have changed', () => {
    expect(readCompiledKnowledge(json, '0'.repeat(16))).toBeUndefined();
  });

  it.each(['', 'null', '{', '[]', '{"format":1}'])('is refused when it is %j', (broken) => {
    expect(readCompiledKnowledge(broken, small.version)).toBeUndefined();
  });
});
