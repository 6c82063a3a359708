import { calibrationCurve } from '../calibration-curve.js';
import { confusionMatrix } from '../confusion-matrix.js';
import {
  answerScores,
  calibrationErrorOf,
  forecastsOf,
  inScopeOf,
  rejectionAreaOf,
  type LanguageResult,
} from '../language-result.js';
import { rejectionCurve } from '../rejection-curve.js';
import { confusions, tallyByLabel, type SetResult } from '../tally.js';
import { wilsonInterval } from '../wilson-interval.js';
import { calibrationChart, rejectionChart } from './charts.js';
import { html, table, percentOrDash, percentText, type Markup } from './html.js';

/** A result with the language that it is of. */
export interface ReportedLanguage extends LanguageResult {
  readonly tag: string;
  readonly name: string;
  /** Names what the model was trained on; `null` where it was not saved. */
  readonly modelHash: string | null;
}

const MOST_CONFUSIONS = 20;

/** Everything measured in one language. */
export function languageSection(language: ReportedLanguage): Markup {
  const { tag, name, sets, questions, modelHash } = language;
  return html`<section id="${tag}" aria-labelledby="${tag}-title">
    <h2 id="${tag}-title">${name}</h2>
    <p class="soft">Model <code>${modelHash ?? 'not saved'}</code></p>
    ${keyFigures(language)}
    <h3>Sets of questions</h3>
    ${setTable(sets)}
    <h3>Does confidence mean what it says, and is what is foreign turned away?</h3>
    <div class="charts">${calibration(language)} ${rejection(language)}</div>
    <h3>Which intents are taken for others</h3>
    ${confusedMost(questions)} ${wholeMatrix(tag, questions)}
    <h3>Worst examples by intent</h3>
    ${worstExamples(tag, questions)}
    <h3>Every miss by set</h3>
    ${sets.map((set) => missesOf(tag, set))}
  </section>`;
}

/** What each set asks for, for those who did not write it. */
const MEANINGS: Readonly<Record<string, string>> = {
  intents: 'understood as their authors meant',
  answered: 'answered, where the documents do answer',
  near: 'declined: close to the subject, not in the documents',
  far: 'declined: of something else altogether',
  facts: 'told the fact that was asked for',
  courses: 'named a platform that fits, and none that does not',
  conversations: 'turns that went as their authors expect',
  language: 'replied to in the language of the question',
};

function setTable(sets: readonly SetResult[]): Markup {
  return table(
    'Share right, with the range in which the true share probably lies (Wilson, 95 %)',
    ['Set', 'Right', 'Range', 'Questions'],
    sets
      .filter(({ asked }) => asked > 0)
      .map(({ name, right, asked }) => {
        const { low, high } = wilsonInterval(right, asked);
        const range = `${percentText(low)} to ${percentText(high)}`;
        const head = html`${name} <small>${MEANINGS[name] ?? ''}</small>`;
        return [head, percentText(right / asked), range, `${right}/${asked}`];
      }),
  );
}

function keyFigures(language: LanguageResult): Markup {
  const share = (name: string) => {
    const set = language.sets.find((one) => one.name === name);
    return set && set.asked > 0 ? set.right / set.asked : null;
  };
  const area = rejectionAreaOf(language);
  const figures = [
    ['Intents right', percentOrDash(share('intents')), 'in-scope questions'],
    ['Calibration error', percentOrDash(calibrationErrorOf(language)), 'the lower the better'],
    ['AUROC', area === null ? '–' : area.toFixed(3), 'answerable against foreign'],
    ['Reply language', percentOrDash(share('language')), 'answered in the language asked'],
  ];
  return html`<dl class="figures">
    ${figures.map(
      ([term, figure, note]) =>
        html`<div>
          <dt>${term!}</dt>
          <dd>${figure!}<small>${note!}</small></dd>
        </div>`,
    )}
  </dl>`;
}

function calibration(language: LanguageResult): Markup {
  const bins = calibrationCurve(forecastsOf(language.questions)).filter(({ count }) => count > 0);
  const rows = bins.map(
    ({ from, to, count, confidence, accuracy }) =>
      [
        `${from.toFixed(1)} to ${to.toFixed(1)}`,
        count,
        percentText(confidence),
        percentText(accuracy),
      ] as const,
  );
  return html`<figure>
    <figcaption>
      Calibration: share of first guesses that are right, by confidence. On the dotted line
      confidence means what it says; larger dots stand for more questions. Expected calibration
      error ${percentOrDash(calibrationErrorOf(language))}.
    </figcaption>
    ${calibrationChart(bins)}
    <details>
      <summary>The same as a table</summary>
      ${table('Calibration', ['Confidence', 'Questions', 'Mean', 'Right'], rows)}
    </details>
  </figure>`;
}

function rejection(language: LanguageResult): Markup {
  const { answerable, outOfScope } = answerScores(language.questions);
  const curve = rejectionCurve(answerable, outOfScope);
  const area = rejectionAreaOf(language);
  const rows = curve.map(
    ({ threshold, kept, rejected }) =>
      [threshold.toFixed(2), percentText(kept), percentText(rejected)] as const,
  );
  return html`<figure>
    <figcaption>
      Rejection: what the classifier alone would keep and reject, over thresholds from 0 to 1. The
      further up and to the right, the better. AUROC ${area === null ? '–' : area.toFixed(3)}.
    </figcaption>
    ${rejectionChart(curve)}
    <details>
      <summary>The same as a table</summary>
      ${table('Rejection', ['Threshold', 'Answerable kept', 'Foreign rejected'], rows)}
    </details>
  </figure>`;
}

function confusedMost(questions: LanguageResult['questions']): Markup {
  const wrong = inScopeOf(questions).filter(({ right }) => !right);
  const pairs = wrong.map(({ label, got, text }) => ({ expected: label, got, text }));
  if (pairs.length === 0) return html`<p>None.</p>`;
  return table(
    'Confused most',
    ['Expected', 'Understood as', 'Times'],
    confusions(pairs, MOST_CONFUSIONS).map(({ expected, got, times }) => [expected, got, times]),
  );
}

function wholeMatrix(tag: string, questions: LanguageResult['questions']): Markup {
  const cases = inScopeOf(questions);
  const right = new Set(cases.filter((one) => one.right).map((one) => `${one.label} ${one.got}`));
  const { expected, got, counts } = confusionMatrix(cases);
  const cell = (row: number, column: number) => {
    const times = counts[row]![column]!;
    if (times === 0) return html`<td></td>`;
    const isRight = right.has(`${expected[row]!} ${got[column]!}`);
    return html`<td class="${isRight ? 'right' : 'wrong'}">${times}</td>`;
  };
  return html`<details>
    <summary>The whole matrix, ${expected.length} intents</summary>
    <div
      class="scroll matrix-frame"
      tabindex="0"
      role="region"
      aria-label="Confusion matrix, ${tag}"
    >
      <table class="matrix">
        <caption>
          Rows: what was meant. Columns: what it was understood as. Framed: wrong; shaded: right, or
          another intent that does as well.
        </caption>
        <thead>
          <tr>
            <th scope="col">meant</th>
            ${got.map((name) => html`<th scope="col"><span>${name}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${expected.map(
            (name, row) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${got.map((_, column) => cell(row, column))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function worstExamples(tag: string, questions: LanguageResult['questions']): Markup {
  const asked = inScopeOf(questions);
  const weak = tallyByLabel(asked).filter(({ right, asked: all }) => right < all);
  const rows = weak.flatMap(({ name }) =>
    asked
      .filter(({ label, right }) => label === name && !right)
      .sort((a, b) => b.confidence - a.confidence)
      .map(
        ({ text, got, confidence }) =>
          [name, spoken(tag, text), got, percentText(confidence)] as const,
      ),
  );
  if (rows.length === 0) return html`<p>None.</p>`;
  return table(
    'The weakest intents first; within one, the surest mistakes first',
    ['Meant', 'Question', 'Understood as', 'Confidence'],
    rows,
  );
}

function missesOf(tag: string, { name, misses }: SetResult): Markup {
  if (misses.length === 0) return html``;
  return html`<details>
    <summary>${name}: ${misses.length}</summary>
    ${table(
      `What went wrong in ${name}`,
      ['No.', 'Question', 'Expected', 'Got'],
      misses.map(({ text, expected, got }, at) => [
        String(at + 1),
        spoken(tag, text),
        expected,
        html`<bdi>${got}</bdi>`,
      ]),
    )}
  </details>`;
}

function spoken(tag: string, text: string): Markup {
  return html`<span lang="${tag}" dir="auto">${text}</span>`;
}
