import type { DigestChart } from './digest-section.ts';

/**
 * Signs that cannot end a quoted text of Mermaid's, begin its Markdown, a comment or a directive, or stand for another sign.
 * Whatever is none of them is left out.
 */
const NOT_PLAIN = /[^\p{L}\p{N}\p{M} .,()/+\-–’!?·°€£%]/gu;
const MOST_LETTERS = 60;

/** Two colours that the colour-blind tell apart, on white and on black (Paul Tol's bright scheme). */
const COLOURS = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#4477aa, #ee6677"}}}}%%';

/**
 * A chart in Mermaid's language: bars for readings and a line for the plan, or a line for readings where there is no plan.
 * @see https://mermaid.js.org/syntax/xyChart.html
 */
export function mermaidChart({ title, unit, points }: DigestChart): string {
  const planned = points.flatMap((point) => point.planned ?? []);
  const actual = points.map((point) => point.actual);
  // A line with gaps in it there is not: a plan that is not known for all days is left to the table.
  const hasPlan = planned.length === points.length;
  return [
    COLOURS,
    'xychart-beta',
    `    title ${quoted(title)}`,
    `    x-axis [${points.map(({ label }) => quoted(label)).join(', ')}]`,
    `    y-axis ${quoted(unit)} ${rangeOf(hasPlan ? [...actual, ...planned] : actual)}`,
    `    ${hasPlan ? 'bar' : 'line'} [${actual.map(plain).join(', ')}]`,
    ...(hasPlan ? [`    line [${planned.map(plain).join(', ')}]`] : []),
  ].join('\n');
}

function quoted(text: string): string {
  const safe = text
    .replaceAll('\u00a0', ' ')
    .replaceAll(NOT_PLAIN, '')
    .replaceAll(/%+(?=%)/g, '')
    .replaceAll(/ +/g, ' ');
  // Mermaid cannot read a text without anything in it.
  return `"${[...safe].slice(0, MOST_LETTERS).join('').trim() || '–'}"`;
}

/** Bars whose ends are this share of the longest apart can be told apart when they start from nothing. */
const TOLD_APART = 0.2;

/** What is smaller is not told apart from nothing. */
const NOTHING = 1e-9;

/** Round numbers around the values; from nothing, where that lets the readings be told apart. */
function rangeOf(values: readonly number[]): string {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const room = [highest - lowest, Math.abs(highest)].find((size) => size > NOTHING) ?? 1;
  const step = 10 ** Math.floor(Math.log10(room)) / 2;
  const from = lowest >= 0 && highest - lowest >= highest * TOLD_APART ? 0 : Math.floor(lowest / step - 0.5) * step;
  return `${plain(from)} --> ${plain(Math.ceil(highest / step + 0.5) * step)}`;
}

/** Digits alone: Mermaid knows no exponents. */
function plain(value: number): string {
  const digits = value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 8 });
  return digits === '-0' ? '0' : digits;
}
