import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Speech } from '../../i18n/speech.ts';
import type { DigestBlock, DigestChart, DigestItem, DigestSection } from './section.ts';
import type { DigestView } from './view.ts';

/**
 * Matches words that GitHub turns into links after it has parsed the Markdown, even if they're escaped: mentions, which
 * send mail to strangers; numbers of issues, and addresses, which leave a trace in what they link to.
 */
const LINKED = /@|#\d|\bGH-\d|:\/\/|\bwww\./i;

/** The character between two of which GitHub reads a formula. */
const FORMULA = '$';

/** Matches punctuation at the end of a word. */
const AFTER_WORD = /[.,;:!?)\]}'"’”»]+$/;

/**
 * Returns a partner's text as Markdown that shows it literally. Escaping is done when the tree is written; words that
 * GitHub would link, or read as a formula, become code, which it leaves alone.
 * @example safePhrasing('Ask @robin') // text 'Ask ', then inline code '@robin'
 */
export function safePhrasing(text: string): PhrasingContent[] {
  const hasFormula = text.split(FORMULA).length > 2;
  const parts: PhrasingContent[] = [];
  let at = 0;
  const addTextUntil = (end: number) => {
    if (end > at) parts.push({ type: 'text', value: text.slice(at, end) });
    at = end;
  };
  for (const { 0: written, index } of text.matchAll(/\S+/gu)) {
    const word = written.replace(AFTER_WORD, '');
    if (!LINKED.test(word) && !(hasFormula && word.includes(FORMULA))) continue;
    addTextUntil(index);
    parts.push({ type: 'inlineCode', value: word });
    at = index + word.length;
  }
  addTextUntil(text.length);
  return parts;
}

/**
 * Matches characters that are removed because they might end a quoted Mermaid text, start its Markdown, a comment or a
 * directive, or represent another character.
 */
const NOT_PLAIN = /[^\p{L}\p{N}\p{M} .,()/+\-–’!?·°€£%]/gu;
const MAX_LETTERS = 60;

/** Two colours that colour-blind people can tell apart, on white and on black (Paul Tol's bright scheme). */
const COLOURS = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#4477aa, #ee6677"}}}}%%';

/**
 * Returns a chart in Mermaid's language: bars for readings and a line for the plan or, without a plan, a line for
 * readings.
 * @see https://mermaid.js.org/syntax/xyChart.html
 */
export function mermaidChart({ title, unit, points }: DigestChart): string {
  const planned = points.flatMap((point) => point.planned ?? []);
  const actual = points.map((point) => point.actual);
  // Lines can't have gaps, so a plan that isn't known for all days is only in the table.
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
  // Mermaid can't parse an empty text.
  return `"${[...safe].slice(0, MAX_LETTERS).join('').trim() || '–'}"`;
}

/** The smallest difference between bars, as a share of the longest, that's visible if they start at zero. */
const TOLD_APART = 0.2;

/** Differences smaller than this count as zero. */
const NOTHING = 1e-9;

/** Returns round numbers around the values, starting at zero if the readings can still be told apart. */
function rangeOf(values: readonly number[]): string {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const room = [highest - lowest, Math.abs(highest)].find((size) => size > NOTHING) ?? 1;
  const step = 10 ** Math.floor(Math.log10(room)) / 2;
  const from = lowest >= 0 && highest - lowest >= highest * TOLD_APART ? 0 : Math.floor(lowest / step - 0.5) * step;
  return `${plain(from)} --> ${plain(Math.ceil(highest / step + 0.5) * step)}`;
}

/** Formats a number without an exponent, which Mermaid doesn't know. */
function plain(value: number): string {
  const digits = value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 8 });
  return digits === '-0' ? '0' : digits;
}

/** An invisible marker at the start of every digest, by which the next digest finds the comment to replace. */
export const DIGEST_MARKER = '<!-- alongside-digest -->';

/** The default size limit. GitHub accepts 65,536 characters; this leaves some for lines added to the comment. */
const MAX_CHARACTERS = 60_000;

const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .data('settings', { bullet: '-', listItemIndent: 'one' })
  .freeze();

/**
 * Returns a digest as a comment on GitHub. Sections that don't fit are left out whole, and the comment names them.
 * @param most the maximum number of characters of the comment
 */
export function digestMarkdown({ words, formats }: Speech, view: DigestView, most = MAX_CHARACTERS): string {
  const head: RootContent[] = [
    { type: 'html', value: DIGEST_MARKER },
    { type: 'heading', depth: 2, children: safePhrasing(view.title) },
    ...[view.summary, ...view.notes].map(paragraph),
    ...(view.preview ? [linkTo(view.preview)] : []),
  ];
  const sections = view.sections.map(({ title, blocks }) => ({ title, nodes: sectionNodes({ title, blocks }) }));
  const whole = write([...head, ...sections.flatMap(({ nodes }) => nodes)]);
  if (whole.length <= most) return whole;

  const leftOutNote = (titles: readonly string[]) =>
    paragraph(words.digest.leftOut({ sections: formats.list(titles) }));
  let room = most - write([...head, leftOutNote(sections.map(({ title }) => title))]).length;
  const shown: RootContent[] = [];
  const leftOut: string[] = [];
  for (const { title, nodes } of sections) {
    // Plus the line between.
    const length = write(nodes).length + 1;
    if (length > room) leftOut.push(title);
    else {
      room -= length;
      shown.push(...nodes);
    }
  }
  return write([...head, leftOutNote(leftOut), ...shown]);
}

function write(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return writer.stringify(root);
}

function sectionNodes({ title, blocks }: DigestSection): RootContent[] {
  return [{ type: 'heading', depth: 3, children: safePhrasing(title) }, ...blocks.map(blockNode)];
}

function blockNode(block: DigestBlock): BlockContent {
  switch (block.kind) {
    case 'text':
      return paragraph(block.text);
    case 'label':
      return { type: 'paragraph', children: [{ type: 'strong', children: safePhrasing(block.text) }] };
    case 'list':
      return { type: 'list', ordered: false, spread: false, children: block.items.map(itemNode) };
    case 'table':
      return tableNode(block);
    case 'chart':
      return { type: 'code', lang: 'mermaid', value: mermaidChart(block.chart) };
  }
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: safePhrasing(text) };
}

function linkTo({ text, address }: NonNullable<DigestView['preview']>): Paragraph {
  return { type: 'paragraph', children: [{ type: 'link', url: address, children: [{ type: 'text', value: text }] }] };
}

function itemNode({ text, more }: DigestItem): ListItem {
  const inner = more.map((line): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(line)] }));
  return {
    type: 'listItem',
    spread: false,
    children: [
      paragraph(text),
      ...(inner.length > 0 ? [{ type: 'list', ordered: false, spread: false, children: inner } as const] : []),
    ],
  };
}

function tableNode({ columns, rows }: Extract<DigestBlock, { kind: 'table' }>): Table {
  const row = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: safePhrasing(cell) })),
  });
  return {
    type: 'table',
    align: columns.map(({ isNumber }) => (isNumber ? 'right' : 'left')),
    children: [row(columns.map(({ title }) => title)), ...rows.map(row)],
  };
}
