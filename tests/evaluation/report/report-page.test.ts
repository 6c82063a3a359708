import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JudgedQuestion } from '../../../src/evaluation/judged-question.js';
import { html } from '../../../src/evaluation/report/html.js';
import { reportPage } from '../../../src/evaluation/report/report-page.js';

const right: JudgedQuestion = {
  text: 'What is a CIO?',
  expected: 'role_definition',
  got: 'role_definition',
  confidence: 0.95,
  guessRight: true,
  right: true,
  answerable: true,
  answerScore: 0.95,
};
const wrong: JudgedQuestion = {
  ...right,
  text: 'Is <b>Udemy</b> "free"?',
  got: 'role_vendors',
  guessRight: false,
  right: false,
};
const foreign: JudgedQuestion = {
  ...right,
  text: 'Bake a cake',
  expected: null,
  got: 'rejected',
  confidence: 0.2,
  answerable: false,
  answerScore: 0.2,
};
const miss = { text: wrong.text, expected: 'role_definition', got: 'role_vendors' };

const pageOf = (questions: readonly JudgedQuestion[]) =>
  reportPage({
    date: '2026-11-21',
    command: 'npm run evaluate -- --report r.html',
    languages: [
      {
        tag: 'ur',
        name: 'اردو',
        modelHash: 'abc123',
        sets: [{ name: 'intents', asked: 2, right: 1, misses: [miss] }],
        questions,
      },
    ],
  });
const page = pageOf([right, wrong, foreign]);

describe('html', () => {
  it('lets no text through as markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(html`<p title="${text}">${text}</p>`.text.slice(3, -4)).not.toMatch(/[<']/);
      }),
    );
  });

  it('keeps markup inside markup', () => {
    expect(html`<p>${[html`<b>${1}</b>`, ' & ']}</p>`.text).toBe('<p><b>1</b> &amp; </p>');
  });
});

describe('reportPage', () => {
  it('tells the date, command and model that it was handed', () => {
    for (const told of ['2026-11-21', 'npm run evaluate -- --report r.html', 'abc123', 'اردو']) {
      expect(page).toContain(told);
    }
  });

  it('fetches nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
  });

  it('stands a range beside a share', () => {
    expect(page).toMatch(/50\.0\u00a0%<\/td>\s*<td>9\.5\u00a0% to 90\.5\u00a0%/);
  });

  it('says in words what its charts draw', () => {
    const labels = [...page.matchAll(/<svg[^>]* role="img" aria-label="([^"]+)"/g)];

    expect(labels.map(([, label]) => label)).toEqual([
      expect.stringContaining('90 to 100 %: 50.0\u00a0% right of 2'),
      expect.stringContaining('At 0.50: 100.0\u00a0% kept, 100.0\u00a0% rejected'),
    ]);
  });

  it('shows a question as text in its own language', () => {
    expect(page).toContain(
      '<span lang="ur" dir="auto">Is &lt;b&gt;Udemy&lt;/b&gt; &quot;free&quot;?</span>',
    );
  });

  it('gives every table headers with a scope', () => {
    const tables = page.split('<table').slice(1);

    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) expect(table).toContain('<th scope="col">');
    expect(page).not.toMatch(/<th(?! scope|ead)/);
  });

  it('can be made of a run that asked nothing', () => {
    expect(pageOf([])).toContain('–');
  });
});
