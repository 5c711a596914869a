import type { Heading, Html, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { Document, isMap, isPair, isScalar, isSeq, Scalar, visit, YAMLSeq } from 'yaml';
import { stripIsolates } from '../../i18n/isolate.ts';

/**
 * Returns whether the space for writing is below a node: below a hint and before the next section, or below the heading
 * of a subsection.
 */
function isToBeWrittenBelow(left: Nodes, right: Nodes): boolean {
  if (right.type !== 'heading') return false;
  return left.type === 'html' ? right.depth <= 2 : left.type === 'heading' && left.depth > 2;
}

/* The formatting options for Markdown. The form loads this code into a browser, so it doesn't use remark itself. */
const STYLE: Options = {
  extensions: [gfmToMarkdown()],
  bullet: '-',
  join: [(left, right) => (isToBeWrittenBelow(left, right) ? EMPTY_PLACE : undefined)],
  emphasis: '_',
  listItemIndent: 'one',
  rule: '-',
};

/** Writes blocks as Markdown. Text nodes are literal: whatever Markdown would interpret in them is escaped. */
export function markdownText(blocks: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...blocks] }, STYLE);
}

/** Makes a heading. @example heading(2, 'Wins') // ## Wins */
export function heading(depth: Heading['depth'], words: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: words }] };
}

/** Returns words as a paragraph of Markdown; whatever means something in Markdown is escaped when it's written. */
export function paragraph(words: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: words }] };
}

/**
 * Makes hidden comments that explain what to write below them. Each line is a comment of its own, so that there is no
 * room inside for words that would never be shown. Two hyphens, which could end a comment early, become a dash.
 */
export function hintComment(words: string): Html {
  const lines = words.trim().replace(/--+/g, '–').split('\n');
  return { type: 'html', value: lines.map((line) => `<!-- ${line} -->`).join('\n') };
}

/** In lines: one to write in, and one above and below it. */
const EMPTY_PLACE = 3;

/** Makes an unticked task. */
export function task(words: readonly PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, checked: false, children: [{ type: 'paragraph', children: [...words] }] };
}

/** Lists items without empty lines between them. */
export function listText(items: readonly ListItem[]): RootContent {
  return { type: 'list', ordered: false, spread: false, children: [...items] };
}

/** The possible values of a field; undefined ones aren't written. */
export type FieldValue =
  string | number | boolean | readonly FieldValue[] | { readonly [name: string]: FieldValue | undefined };

/** A field with its value; a comment in its place, such as a field to be filled in; or lines of YAML as they are. */
export type FrontmatterPart =
  { field: string; value: FieldValue | undefined } | { comment: string } | { lines: readonly string[] };

/** In characters. Lists and small maps that fit are written on one line, as people do. */
const ONE_LINE = 80;

/** Matches words that YAML 1.1 reads as other types, so that other programs read them as words too. */
const LOOKS_LIKE_A_VALUE = /^(?:y|n|yes|no|on|off)$/i;
/** Matches values that need quotes for the journal's reader, although the YAML library wouldn't quote them. */
const STARTS_OR_HOLDS_A_SIGN = /^[\p{P}\p{S}]|[\u00a0\u2000-\u200d\u202f\u2060\u3000\ufeff\u00ad]|^[\d.,_+-]+$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Writes the fields of a document as YAML, in order.
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

/** Writes a list as `[robin, sam]` but maps as `{ robin: 8, sam: 5 }`: the library has a single padding option for both. */
function withoutPadding(seq: YAMLSeq): void {
  seq.toString = (context, ...rest) =>
    YAMLSeq.prototype.toString.call(seq, context && { ...context, flowCollectionPadding: '' }, ...rest);
}

function quoteWhereNeeded(scalar: Scalar): void {
  const { value } = scalar;
  if (typeof value !== 'string' || DATE.test(value) || value.includes('\n')) return;
  if (LOOKS_LIKE_A_VALUE.test(value) || STARTS_OR_HOLDS_A_SIGN.test(value)) scalar.type = Scalar.QUOTE_SINGLE;
}

/** Estimates the length of a value on one line. */
function lengthOf(node: unknown): number {
  if (isScalar(node)) return String(node.value).includes('\n') ? Infinity : String(node.value).length;
  if (isPair(node)) return lengthOf(node.key) + lengthOf(node.value) + 2;
  return isMap(node) || isSeq(node) ? node.items.reduce<number>((sum, item) => sum + lengthOf(item) + 2, 0) : 0;
}

/** Turns text into comment lines; each line break starts a new one. */
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
 * Writes the text of a document: its fields between two `---` lines, then its body.
 * @param body partners' words in it are text nodes, so characters that Markdown would interpret are escaped
 * @example documentText([{ field: 'title', value: 'Letter' }], [paragraph('Dear us,')]) // '---\ntitle: Letter\n---\n\nDear us,\n'
 */
export function documentText(fields: readonly FrontmatterPart[], body: readonly RootContent[] = []): string {
  return stripIsolates(`---\n${frontmatter(fields)}---\n${body.length > 0 ? `\n${markdownText(body)}` : ''}`);
}
