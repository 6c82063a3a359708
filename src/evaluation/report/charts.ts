import type { CalibrationBin } from '../calibration-curve.js';
import type { RejectionPoint } from '../rejection-curve.js';
import { html, percentText, type Markup } from './html.js';

/* In units of the drawing; charts scale to the width of the page. */
const WIDTH = 320;
const HEIGHT = 250;
const LEFT = 44;
const BOTTOM = 40;
const TOP = 10;
const RIGHT = 12;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

interface Point {
  /** Both are shares, 0 to 1. */
  readonly x: number;
  readonly y: number;
}

/** Accuracy over confidence: on the dotted diagonal, confidence means what it says. */
export function calibrationChart(bins: readonly CalibrationBin[]): Markup {
  const filled = bins.filter(({ count }) => count > 0);
  const most = Math.max(1, ...filled.map(({ count }) => count));
  const points = filled.map(({ confidence, accuracy }) => ({ x: confidence, y: accuracy }));
  const told = filled.map(
    ({ from, to, accuracy, count }) =>
      `${Math.round(100 * from)} to ${Math.round(100 * to)} %: ${percentText(accuracy)} right of ${count}`,
  );
  return chart({
    label: `Calibration curve. Confidence, then share right: ${told.join('; ')}.`,
    x: 'confidence (%)',
    y: 'right (%)',
    inside: html`${line(
      [
        { x: 0, y: 0 },
        { x: 1, y: 1 },
      ],
      'ideal',
    )}${line(points, 'measured')}
    ${filled.map(({ confidence, accuracy, count }) =>
      dot({ x: confidence, y: accuracy }, 2.5 + 5 * Math.sqrt(count / most)),
    )}`,
  });
}

/** Share of answerable questions kept over share of foreign ones rejected. */
export function rejectionChart(curve: readonly RejectionPoint[]): Markup {
  const points = curve.map(({ kept, rejected }) => ({ x: rejected, y: kept }));
  const half = curve.find(({ threshold }) => threshold >= 0.5);
  const example = half
    ? ` At 0.50: ${percentText(half.kept)} kept, ${percentText(half.rejected)} rejected.`
    : '';
  return chart({
    label: `Rejection curve over thresholds from 0 to 1.${example}`,
    x: 'out of scope rejected (%)',
    y: 'answerable kept (%)',
    inside: html`${line(points, 'measured')}${points.map((point) => dot(point, 2.5))}`,
  });
}

interface Chart {
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
  readonly x: string;
  readonly y: string;
  readonly inside: Markup;
}

function chart({ label, x, y, inside }: Chart): Markup {
  const middle = (TOP + HEIGHT - BOTTOM) / 2;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
    ${TICKS.map(tick)} ${inside}
    <text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 4}" text-anchor="middle">${x}</text>
    <text transform="translate(11 ${middle}) rotate(-90)" text-anchor="middle">${y}</text>
  </svg>`;
}

function tick(share: number): Markup {
  const [across, up] = placeOf({ x: share, y: share });
  return html`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${up}" y2="${up}" />
    <line class="grid" x1="${across}" x2="${across}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" />
    <text x="${LEFT - 5}" y="${up + 4}" text-anchor="end">${100 * share}</text>
    <text x="${across}" y="${HEIGHT - BOTTOM + 15}" text-anchor="middle">${100 * share}</text>`;
}

function line(points: readonly Point[], kind: 'measured' | 'ideal'): Markup {
  const places = points.map((point) => placeOf(point).join(','));
  return html`<polyline class="${kind}" points="${places.join(' ')}" />`;
}

function dot(point: Point, radius: number): Markup {
  const [across, up] = placeOf(point);
  return html`<circle cx="${across}" cy="${up}" r="${radius.toFixed(1)}" />`;
}

function placeOf({ x, y }: Point): readonly [number, number] {
  const across = LEFT + x * (WIDTH - LEFT - RIGHT);
  const up = HEIGHT - BOTTOM - y * (HEIGHT - BOTTOM - TOP);
  return [round(across), round(up)];
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}
