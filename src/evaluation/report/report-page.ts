import { calibrationErrorOf, rejectionAreaOf } from '../language-result.js';
import { html, table, percentOrDash, type Markup } from './html.js';
import { languageSection, type ReportedLanguage } from './language-section.js';
import { style } from './style.js';

/** What the report says of the run that it shows. */
export interface ReportRun {
  /** As it is to be told: the page has no clock. */
  readonly date: string;
  readonly command: string;
  readonly languages: readonly ReportedLanguage[];
}

/**
 * One page of everything measured, whole in itself: no script, font or picture is fetched, so it
 * can be kept and sent.
 */
export function reportPage({ date, command, languages }: ReportRun): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Wayfinder: how often it is right</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>How often Wayfinder is right</h1>
          <p>
            Measured on questions that nothing was trained on. Each share stands beside the range in
            which the true one probably lies (Wilson, 95 %).
          </p>
          <p class="soft">${date} · <code>${command}</code></p>
          <nav aria-label="Languages">
            ${languages.map(({ tag, name }) => html`<a href="#${tag}">${name}</a>`)}
          </nav>
          ${overview(languages)} ${languages.map(languageSection)}
        </main>
      </body>
    </html> `;
  return page.text;
}

function overview(languages: readonly ReportedLanguage[]): Markup {
  const names = [...new Set(languages.flatMap(({ sets }) => sets.map(({ name }) => name)))];
  const setRows = names.map(
    (name) =>
      [name, ...languages.map((language) => percentOrDash(shareOf(language, name)))] as const,
  );
  return table(
    'All languages at a glance',
    ['Measure', ...languages.map(({ name }) => name)],
    [
      ...setRows,
      ['calibration error', ...languages.map((one) => percentOrDash(calibrationErrorOf(one)))],
      ['AUROC', ...languages.map((one) => rejectionAreaOf(one)?.toFixed(3) ?? '–')],
    ],
  );
}

function shareOf({ sets }: ReportedLanguage, name: string): number | null {
  const set = sets.find((one) => one.name === name);
  return set && set.asked > 0 ? set.right / set.asked : null;
}
