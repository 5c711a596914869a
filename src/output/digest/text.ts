import type { DigestBlock, DigestColumn } from './section.ts';
import type { DigestView } from './view.ts';

/**
 * Formats a digest for a terminal.
 * @param emphasise formats a heading; by default it stays plain
 */
export function digestText(
  { title, summary, notes, preview, sections }: DigestView,
  emphasise: (heading: string) => string = (heading) => heading,
): string {
  return [
    [emphasise(title), summary, ...notes, ...(preview ? [preview.text, `  ${preview.address}`] : [])].join('\n'),
    ...sections.map((section) =>
      [emphasise(section.title), ...section.blocks.flatMap(blockLines).map((line) => `  ${line}`.trimEnd())].join('\n'),
    ),
  ].join('\n\n');
}

function blockLines(block: DigestBlock): string[] {
  switch (block.kind) {
    case 'text':
    case 'label':
      return [block.text];
    case 'list':
      return block.items.flatMap(({ text, more }) => [`- ${text}`, ...more.map((line) => `    ${line}`)]);
    case 'table':
      return tableLines(block.columns, block.rows);
    case 'chart':
      // The table next to it says the same.
      return [];
  }
}

function tableLines(columns: readonly DigestColumn[], rows: readonly (readonly string[])[]): string[] {
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, index) => Math.max(...all.map((cells) => lengthOf(cells[index] ?? ''))));
  return all.map((cells) =>
    columns
      .map(({ isNumber }, index) => {
        const cell = cells[index] ?? '';
        const room = ' '.repeat((widths[index] ?? 0) - lengthOf(cell));
        return isNumber ? room + cell : cell + room;
      })
      .join('  '),
  );
}

/** Returns the length in visible characters, which may consist of several code points. */
function lengthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}
