import type { Comment, Element, Nodes, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { markdownToHast } from 'satteri';
import { quotedLetter, quotedWords } from '../domain/text.ts';
import { rootOf, elementText } from './hast.ts';
import type { QuotedRemark, Rendered } from './options.ts';

/** The path to a text: from the root down, each parent with the child that leads to it. */
type TextPath = readonly { parent: Root | Element; child: RootContent }[];

/** A letter or digit of a body's text. */
interface Letter {
  text: Text;
  path: TextPath;
  /** In UTF-16 units within the text: where it starts, and below, where the next character does. */
  start: number;
  end: number;
}

/** A body's text in the form in which quotes are compared, with the place of each unit; a space has none. */
interface SpokenText {
  words: string;
  letters: readonly (Letter | undefined)[];
}

/** Elements whose text is separate from the text around them. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'blockquote br dd details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Returns whether a node's text is separate from the text around it. */
export function isBlock(node: RootContent): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

/** Returns the text of a sanitised body, whose depth has been checked, in written order, without the numbers of footnotes. */
function spokenText(root: Root): SpokenText {
  const units: string[] = [];
  const letters: (Letter | undefined)[] = [];
  const separate = () => {
    if (units.length === 0 || units.at(-1) === ' ') return;
    units.push(' ');
    letters.push(undefined);
  };
  const read = (text: Text, path: TextPath) => {
    let start = 0;
    for (const character of text.value) {
      const end = start + character.length;
      const compared = quotedLetter(character);
      if (compared === '') separate();
      for (const unit of compared.split('')) {
        units.push(unit);
        letters.push({ text, path, start, end });
      }
      start = end;
    }
  };
  const visit = (parent: Root | Element, path: TextPath) => {
    for (const child of parent.children) {
      const below = [...path, { parent, child }];
      if (child.type === 'text') read(child, below);
      if (child.type !== 'element' || child.properties['dataFootnoteRef'] !== undefined) continue;
      if (isBlock(child)) separate();
      visit(child, below);
      if (isBlock(child)) separate();
    }
  };
  visit(root, []);
  return { words: units.join(''), letters };
}

/** Elements that may contain a remark besides their own content; a paragraph or a table may not. */
const HOLDERS: ReadonlySet<string> = new Set('dd details div li section'.split(' '));
/** Elements that may only contain items. */
const LISTS: ReadonlySet<string> = new Set(['dl', 'ol', 'ul']);
/** In UTF-16 units. A longer quote is compared as it is, without reading it as Markdown first. */
const MAX_READ_LENGTH = 2000;
/** How far a mark may be extended to the ends of a word or an `@id`, which it must not split, in UTF-16 units. */
const MAX_WORD_LENGTH = 64;
const WORD_BEFORE = /@?[\p{Script=Latin}\p{N}_-]*$/u;
const WORD_AFTER = /^[\p{Script=Latin}\p{N}_-]*/u;

interface MarkedRange {
  start: number;
  end: number;
  className: string[];
}

/** Where something of the page's own belongs in a body: a comment, because the sanitiser removes all others. */
export interface PlacedPiece {
  id: number;
  comment: Comment;
}

/**
 * Marks the words that remarks quote in a sanitised body, and puts a comment after the smallest block that contains the
 * end of them and has room for a remark: within a list item, after a paragraph or a table.
 * @returns those whose words were found
 */
export function placeRemarks(root: Root, remarks: readonly QuotedRemark[]): PlacedPiece[] {
  if (remarks.length === 0) return [];
  const placed: PlacedPiece[] = [];
  const spoken = spokenText(root);
  const marked = new Map<Text, MarkedRange[]>();
  const comments = new Map<RootContent, Comment[]>();
  const parents = new Set<Root | Element>();
  for (const { id, quote, slot } of remarks) {
    const found = findQuote(spoken, quote);
    const last = found.at(-1);
    if (!last) continue;
    const { parent, after } = placeFor(last.path);
    const comment: Comment = { type: 'comment', value: '' };
    placed.push({ id, comment });
    comments.set(after, [...(comments.get(after) ?? []), comment]);
    parents.add(parent);
    for (const [text, letters] of Map.groupBy(found, (letter) => letter.text)) {
      const range = wholeWords(text.value, letters[0]?.start ?? 0, letters.at(-1)?.end ?? 0);
      const known = marked.get(text) ?? [];
      if (known.some(({ start, end }) => start < range.end && range.start < end)) continue;
      const className = ['quoted', `partner-${slot}`, ...(text === last.text ? ['quoted-end'] : [])];
      marked.set(text, [...known, { ...range, className }]);
      for (const step of letters[0]?.path.slice(-1) ?? []) parents.add(step.parent);
    }
  }
  for (const parent of parents) {
    const children = parent.children.flatMap((child): RootContent[] => [
      ...(child.type === 'text' ? split(child, marked.get(child) ?? []) : [child]),
      ...(comments.get(child) ?? []),
    ]);
    parent.children = children;
  }
  return placed;
}

/** Finds the letters that a quote means, preferring whole words; first as written, then read as Markdown. */
function findQuote({ words, letters }: SpokenText, quote: string) {
  for (const wanted of new Set([quotedWords(quote), quotedWords(withoutMarkdown(quote))])) {
    if (wanted === '') continue;
    const whole = ` ${words} `.indexOf(` ${wanted} `);
    const start = whole >= 0 ? whole : words.indexOf(wanted);
    if (start >= 0) return letters.slice(start, start + wanted.length).filter((letter) => letter !== undefined);
  }
  return [];
}

function withoutMarkdown(quote: string): string {
  return quote.length > MAX_READ_LENGTH ? quote : elementText(rootOf(markdownToHast(quote)));
}

/** Returns the parent and child after which a remark on a text can be: the end of its line of text, or its block. */
function placeFor(path: TextPath): { parent: Root | Element; after: RootContent } {
  const inner = path.findIndex(({ child }) => child.type !== 'element' || !isContainer(child));
  const holders = path
    .slice(0, inner + 1)
    .filter(({ parent }) => parent.type === 'root' || HOLDERS.has(parent.tagName));
  const place = holders.at(-1);
  if (!place) throw new RangeError('A text isn’t in a root.');
  const { parent, child } = place;
  if (isBlock(child)) return { parent, after: child };
  const siblings: readonly RootContent[] = parent.children;
  const following = siblings.slice(siblings.indexOf(child));
  const nextBlock = following.findIndex(isBlock);
  return { parent, after: following.slice(0, nextBlock < 0 ? undefined : nextBlock).at(-1) ?? child };
}

function isContainer({ tagName }: Element): boolean {
  return HOLDERS.has(tagName) || LISTS.has(tagName);
}

function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - MAX_WORD_LENGTH), start))?.[0].length ?? 0;
  const after = WORD_AFTER.exec(text.slice(end, end + MAX_WORD_LENGTH))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

function split({ value }: Text, ranges: readonly MarkedRange[]): (Text | Element)[] {
  const parts: (Text | Element)[] = [];
  let from = 0;
  for (const { start, end, className } of ranges.toSorted((a, b) => a.start - b.start)) {
    parts.push({ type: 'text', value: value.slice(from, start) });
    const words: Text = { type: 'text', value: value.slice(start, end) };
    parts.push({ type: 'element', tagName: 'mark', properties: { className }, children: [words] });
    from = end;
  }
  parts.push({ type: 'text', value: value.slice(from) });
  return parts.filter((part) => part.type === 'element' || part.value !== '');
}

/** Prints a finished body, split at each of these comments. */
export function inPieces(body: Nodes, placed: readonly PlacedPiece[]): Rendered {
  const html = toHtml(body);
  if (placed.length === 0) return { html, pieces: [html] };
  // Text is escaped, but an attribute can contain what looks like a comment, so these get a name that doesn't occur.
  let name = 0;
  while (html.includes(`<!--${name}:`)) name += 1;
  for (const { comment, id } of placed) comment.value = `${name}:${id}`;
  const pieces = toHtml(body)
    .split(new RegExp(`<!--${name}:(\\d+)-->`))
    .map((piece, index) => (index % 2 === 0 ? piece : Number(piece)));
  return { html: pieces.filter((piece) => typeof piece === 'string').join(''), pieces };
}
