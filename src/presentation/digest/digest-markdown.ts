import type { BlockContent, ListItem, Paragraph, Root, RootContent, Table } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Speech } from '../words/speech.ts';
import type { DigestBlock, DigestItem, DigestSection } from './digest-section.ts';
import type { DigestView } from './digest-view.ts';
import { mermaidChart } from './mermaid-chart.ts';
import { safePhrasing } from './safe-phrasing.ts';

/** Invisible, and first in every digest: by it the comment is found that the next digest takes the place of. */
export const DIGEST_MARKER = '<!-- alongside-digest -->';

/** GitHub takes 65,536 characters; some are left for whoever adds a line to the comment. */
const MOST_CHARACTERS = 60_000;

const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .data('settings', { bullet: '-', listItemIndent: 'one' })
  .freeze();

/**
 * A digest as a comment on GitHub. What does not fit is left out by whole sections, and it says which.
 * @param most characters that the comment may have
 */
export function digestMarkdown({ words, formats }: Speech, view: DigestView, most = MOST_CHARACTERS): string {
  const head: RootContent[] = [
    { type: 'html', value: DIGEST_MARKER },
    { type: 'heading', depth: 2, children: safePhrasing(view.title) },
    ...[view.summary, ...view.notes].map(paragraph),
  ];
  const sections = view.sections.map(({ title, blocks }) => ({ title, nodes: sectionNodes({ title, blocks }) }));
  const whole = write([...head, ...sections.flatMap(({ nodes }) => nodes)]);
  if (whole.length <= most) return whole;

  const leftOutNote = (titles: readonly string[]) => paragraph(words.digest.leftOut(formats.list(titles)));
  let room = most - write([...head, leftOutNote(sections.map(({ title }) => title))]).length;
  const shown: RootContent[] = [];
  const leftOut: string[] = [];
  for (const { title, nodes } of sections) {
    // And the line between.
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
