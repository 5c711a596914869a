import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { Place } from '../../domain/check-in/model.ts';
import { linesOf, nodesWithin, placeOf, spansOf, textOf } from '../../domain/check-in/tree.ts';
import { MAX_NAME_LENGTH, oneLine } from '../../domain/text.ts';

/* Lines that readers take for headings, whether or not Markdown does. */

/** A line that looks like a heading. */
export interface HeadingLike {
  text: string;
  place: Place;
  /** The offset of its block in the body. */
  offset: number;
  /** Whether it's a heading, or starts in bold. Any other line counts only if it's a section's name and nothing else. */
  isMarked: boolean;
}

const INLINE: ReadonlySet<string> = new Set(['text', 'html', 'inlineCode', 'break', 'image', 'imageReference']);
/** Bounded, so that in a text full of opening tags the search doesn't run to the end for each of them. */
const HTML_HEADING =
  /<(h[1-6]|summary|dt|th|caption|legend|figcaption)\b[^<>]{0,500}>\s*((?:(?!\n\n|<\/?(?:h[1-6]|summary|dt|th|caption|legend|figcaption)\b)[^]){1,500})/gi;
const HTML_BOLD =
  /(?:^|\n\n|<(?:p|div|li|td|dd|br|blockquote|details)\b[^<>]{0,500}>)\s*<(b|strong)\b[^<>]{0,500}>((?:(?!\n\n|<\/(?:b|strong)\b)[^]){1,500})/gi;
const TAG = /<[^<>]{0,500}>/g;

/**
 * Returns every line that looks like a heading, however it's written: with `#`, an underline or HTML, or as a
 * paragraph, item or cell that starts in bold or is nothing but a name.
 */
export function headingLikes(root: Root): HeadingLike[] {
  const found: HeadingLike[] = [];
  const add = (node: Nodes, text: string, isMarked: boolean) => {
    if (text !== '') found.push({ text, place: placeOf(node), offset: node.position?.start.offset ?? 0, isMarked });
  };
  const items = new Set<Nodes>();
  const marksUp: { at: number; node: Nodes }[] = [];
  let flat = '';
  for (const node of nodesWithin(root)) {
    if (node.type === 'heading') add(node, textOf(node), true);
    else if (node.type === 'paragraph') {
      for (const line of hardLines(node)) {
        const bold = boldStart(line);
        if (bold !== undefined) add(node, bold, true);
      }
      const lines = linesOf(node);
      const isAlone = lines.length === 1 && !items.has(node) && node.children[0]?.type !== 'inlineCode';
      for (const line of lines) if (isNameLine(line) || isAlone) add(node, line.replace(/^\s*#+/, ''), false);
    } else if (node.type === 'listItem') {
      const [first, ...more] = node.children;
      // Without anything below it, it's an entry like any other.
      if (first?.type === 'paragraph' && more.length === 0) items.add(first);
    } else if (node.type === 'table')
      for (const cell of node.children[0]?.children ?? []) add(cell, textOf(cell), false);
    if (!INLINE.has(node.type)) flat += flat.endsWith('\n\n') || PHRASES.has(node.type) ? '' : '\n\n';
    else if (node.type === 'html' || node.type === 'text') {
      marksUp.push({ at: flat.length, node });
      flat += node.type === 'html' ? node.value : node.value.replaceAll('<', ' ');
    }
  }
  for (const pattern of [HTML_HEADING, HTML_BOLD]) {
    let last = 0;
    for (const match of flat.matchAll(pattern)) {
      const words = match[2] ?? '';
      const at = match.index + match[0].length - words.length;
      while ((marksUp[last + 1]?.at ?? Infinity) < at) last += 1;
      const begin = marksUp[last];
      if (begin) add(begin.node, oneLine(withoutEntities(words.replace(TAG, ''))), true);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** Elements within a paragraph, which don't start a block. */
const PHRASES: ReadonlySet<string> = new Set([
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
  'footnoteReference',
]);

/** Splits a paragraph's contents at its hard line breaks. */
function hardLines(paragraph: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of paragraph.children)
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  return lines;
}

/** Returns the bold words at the start, including the rest of a word that's partly bold; undefined if it starts otherwise. */
function boldStart(line: readonly PhrasingContent[]): string | undefined {
  const at = line.findIndex((node) => node.type !== 'html' && /[\p{L}\p{N}]/u.test(textOf(node)));
  let bold = '';
  for (const node of line.slice(Math.max(at, 0))) {
    if (isBold(node)) bold += writtenIn(node);
    else if (bold === '') return undefined;
    else return oneLine(bold + (/^[\p{L}\p{N}]+/u.exec(writtenIn(node))?.[0] ?? ''));
  }
  return bold === '' ? undefined : oneLine(bold);
}

/** Returns a node's text, with the spaces around its words. */
function writtenIn(node: Nodes): string {
  return spansOf(node)
    .map(({ text }) => text)
    .join('');
}

function isBold(node: PhrasingContent): boolean {
  if (node.type === 'strong') return true;
  const inner = 'children' in node ? node.children.filter((child) => textOf(child) !== '') : [];
  return inner.length > 0 && inner.every(isBold);
}

/** Returns whether a line looks like `Setbacks:` or `##Setbacks`. */
function isNameLine(line: string): boolean {
  return line.length <= MAX_NAME_LENGTH && (/^\s*#{1,6}[^\s#]/.test(line) || /[:：]\W*$/u.test(line));
}

function withoutEntities(text: string): string {
  return text
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => {
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/&nbsp;/gi, ' ')
    .replace(/&[a-z\d]{2,30};/gi, '');
}
