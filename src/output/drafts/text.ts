import type { Heading, Html, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { Document, isMap, isPair, isScalar, isSeq, Scalar, visit, YAMLSeq } from 'yaml';
import { stripIsolates } from '../../i18n/isolate.ts';

/** A hint's place is below it, before the next section; that of a part of a section is below its heading. */
function isToBeWrittenBelow(left: Nodes, right: Nodes): boolean {
  if (right.type !== 'heading') return false;
  return left.type === 'html' ? right.depth <= 2 : left.type === 'heading' && left.depth > 2;
}

/* What remark writes with: without remark around it, for the form loads it into a browser. */
const STYLE: Options = {
  extensions: [gfmToMarkdown()],
  bullet: '-',
  join: [(left, right) => (isToBeWrittenBelow(left, right) ? EMPTY_PLACE : undefined)],
  emphasis: '_',
  listItemIndent: 'one',
  rule: '-',
};

/** Blocks as Markdown. Text nodes are words: whatever Markdown would read in them is escaped. */
export function markdownText(blocks: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...blocks] }, STYLE);
}

/** @example heading(2, 'Wins') // ## Wins */
export function heading(depth: Heading['depth'], words: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: words }] };
}

export function paragraph(words: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: words }] };
}

/**
 * Words that stand in the file and not on the page, to tell what belongs below them: each line is a comment of its own, so that
 * there is no room inside for words that nobody would see. Two hyphens, which could end a comment early, become a dash.
 */
export function hintComment(words: string): Html {
  const lines = words.trim().replace(/--+/g, '–').split('\n');
  return { type: 'html', value: lines.map((line) => `<!-- ${line} -->`).join('\n') };
}

/** In lines: one to write in, and one above and below it. */
const EMPTY_PLACE = 3;

/** An unticked task. */
export function task(words: readonly PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, checked: false, children: [{ type: 'paragraph', children: [...words] }] };
}

/** Items one below the other, without an empty line between them. */
export function listText(items: readonly ListItem[]): RootContent {
  return { type: 'list', ordered: false, spread: false, children: [...items] };
}

/** What a field can hold; what is undefined is not written. */
export type FieldValue =
  string | number | boolean | readonly FieldValue[] | { readonly [name: string]: FieldValue | undefined };

/** A field with its value; lines of a comment in its place, such as a field that is yet to be filled in; or lines of YAML as they stand. */
export type FrontmatterPart =
  { field: string; value: FieldValue | undefined } | { comment: string } | { lines: readonly string[] };

/** In characters. A list or a few values that fit stand in one line, as people write them. */
const ONE_LINE = 80;

/** Words that YAML 1.1 takes for something else; whoever reads a journal with another program should find words. */
const LOOKS_LIKE_A_VALUE = /^(?:y|n|yes|no|on|off)$/i;
/** What the journal's reader asks to be quoted, and the YAML library would not. */
const STARTS_OR_HOLDS_A_SIGN = /^[\p{P}\p{S}]|[\u00a0\u2000-\u200d\u202f\u2060\u3000\ufeff\u00ad]|^[\d.,_+-]+$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The fields of a document as YAML, a line or more each, in order.
 * @example frontmatter([{ field: 'owners', value: ['robin', 'sam'] }, { comment: 'due: ' }]) // 'owners: [ robin, sam ]\n# due: \n'
 */
export function frontmatter(parts: readonly FrontmatterPart[]): string {
  return parts
    .map((part) => {
      if ('lines' in part) return part.lines.map((line) => `${line}\n`).join('');
      return 'comment' in part ? commentLines(part.comment) : fieldLines(part);
    })
    .join('');
}

function fieldLines({ field, value }: { field: string; value: FieldValue | undefined }): string {
  if (value === undefined) return '';
  const document = new Document({ [field]: value }, { version: '1.2', schema: 'core', keepUndefined: false });
  const root = document.contents;
  visit(document, {
    Scalar: (_key, scalar) => quoteWhereNeeded(scalar),
    Map: (_key, map) => {
      if (map !== root) map.flow = lengthOf(map) <= ONE_LINE;
    },
    Seq: (_key, seq) => {
      seq.flow = seq.items.every(isScalar) && lengthOf(seq) <= ONE_LINE;
      if (seq.flow) withoutPadding(seq);
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: true });
}

/** `[robin, sam]` beside `{ robin: 8, sam: 5 }`: the library knows one padding for both. */
function withoutPadding(seq: YAMLSeq): void {
  seq.toString = (context, ...rest) =>
    YAMLSeq.prototype.toString.call(seq, context && { ...context, flowCollectionPadding: '' }, ...rest);
}

function quoteWhereNeeded(scalar: Scalar): void {
  const { value } = scalar;
  if (typeof value !== 'string' || DATE.test(value) || value.includes('\n')) return;
  if (LOOKS_LIKE_A_VALUE.test(value) || STARTS_OR_HOLDS_A_SIGN.test(value)) scalar.type = Scalar.QUOTE_SINGLE;
}

/** How long a value is about in one line. */
function lengthOf(node: unknown): number {
  if (isScalar(node)) return String(node.value).includes('\n') ? Infinity : String(node.value).length;
  if (isPair(node)) return lengthOf(node.key) + lengthOf(node.value) + 2;
  return isMap(node) || isSeq(node) ? node.items.reduce<number>((sum, item) => sum + lengthOf(item) + 2, 0) : 0;
}

/** Whatever breaks a line in the words starts a comment of its own. */
function commentLines(comment: string): string {
  return comment
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    .map((line) => `# ${line}`.trimEnd())
    .join('\n')
    .concat('\n');
}

/** A new document: its path relative to the journal's folder, with `/`, and its whole text. */
export interface DocumentDraft {
  path: string;
  text: string;
}

/**
 * The text of a document: its fields between two `---` lines, then its body.
 * @param body what was taken from partners goes in as text nodes, and is escaped where Markdown would read signs in it
 * @example documentText([{ field: 'title', value: 'Letter' }], [paragraph('Dear us,')]) // '---\ntitle: Letter\n---\n\nDear us,\n'
 */
export function documentText(fields: readonly FrontmatterPart[], body: readonly RootContent[] = []): string {
  return stripIsolates(`---\n${frontmatter(fields)}---\n${body.length > 0 ? `\n${markdownText(body)}` : ''}`);
}
