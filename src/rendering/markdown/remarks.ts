import type { Comment, Element, Root, RootContent, Text } from 'hast';
import { markdownToHast } from 'satteri';
import { quotedWords } from '../../domain/body/quoted-words.ts';
import { rootOf, textOf } from './hast.ts';
import type { QuotedRemark } from './options.ts';
import { isBlock, spokenText, type SpokenText, type TextPath } from './spoken-text.ts';

/** What may hold a remark beside what it holds itself; a paragraph, a table or somebody's words may not. */
const HOLDERS: ReadonlySet<string> = new Set('dd details div li section'.split(' '));
/** They hold holders, and nothing else. */
const LISTS: ReadonlySet<string> = new Set(['dl', 'ol', 'ul']);
/** In UTF-16 units. A longer quote is compared as it stands, and not read as Markdown first. */
const LONGEST_READ = 2000;
/** Towards the ends of a word or an `@id`, which a mark must not cut in two, in at most so many UTF-16 units. */
const LONGEST_WORD = 64;
const WORD_BEFORE = /@?[\p{Script=Latin}\p{N}_-]*$/u;
const WORD_AFTER = /^[\p{Script=Latin}\p{N}_-]*/u;

interface MarkedRange {
  start: number;
  end: number;
  className: string[];
}

/** Where a remark belongs: a comment, for the sanitiser lets nobody else write any. */
export interface PlacedRemark {
  id: number;
  comment: Comment;
}

/**
 * Marks the words that remarks quote in a sanitised body, and puts a comment behind the smallest block that holds the end of
 * them and has room for a remark: within a list's item, after a paragraph or a table.
 * @returns those whose words were found
 */
export function placeRemarks(root: Root, remarks: readonly QuotedRemark[]): PlacedRemark[] {
  if (remarks.length === 0) return [];
  const placed: PlacedRemark[] = [];
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

/** The letters that a quote names, whole words first; as written, else as Markdown. */
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
  return quote.length > LONGEST_READ ? quote : textOf(rootOf(markdownToHast(quote)));
}

/** After which child of which parent a remark on a text may stand: the end of its line of text, or its block. */
function placeFor(path: TextPath): { parent: Root | Element; after: RootContent } {
  const inner = path.findIndex(({ child }) => child.type !== 'element' || !isContainer(child));
  const holders = path
    .slice(0, inner + 1)
    .filter(({ parent }) => parent.type === 'root' || HOLDERS.has(parent.tagName));
  const place = holders.at(-1);
  if (!place) throw new RangeError('A text stands in no root.');
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
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0].length ?? 0;
  const after = WORD_AFTER.exec(text.slice(end, end + LONGEST_WORD))?.[0].length ?? 0;
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
