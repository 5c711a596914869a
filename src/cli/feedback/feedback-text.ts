import { Document, isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import type { Audience } from '../../domain/journal.ts';
import { feedbackSchema } from '../../domain/schemas/feedback.ts';
import type { SessionFeedback } from '../../github/by-session.ts';
import { entryNode } from './entry-node.ts';
import { originOf } from './mark.ts';
import { type Entry, type EntryData, type Imported, mergeEntries } from './merge-entries.ts';

export interface ImportedFeedback extends Pick<SessionFeedback, 'remarks' | 'acknowledged'> {
  pull: number;
  /** The pull request's. */
  address: string;
  /** Who may see the session, and what a file that says nothing is. */
  visibility: { session: Audience; default: Audience };
}

const HEAD =
  ' Written by `npm run feedback`. What is marked with a pull request follows what GitHub says; the rest is yours.';
const YAML = { version: '1.2', schema: 'core' } as const;
/** Lines are not broken: words stay as they were written. */
const FORM = { lineWidth: 0, singleQuote: true } as const;

/**
 * The text of a session's feedback file with what a pull request says now. What others wrote stays, comments included. Where
 * there is nothing to change it is the same text; where there is nothing to say at all, there is none.
 * @param before the file's text; none: there is no file yet. It must be valid.
 */
export function feedbackText(before: string | undefined, imported: ImportedFeedback): string | undefined {
  const { acknowledged, remarks, pull, address } = imported;
  const document: Document = before === undefined ? new Document({}, YAML) : parseDocument(before, YAML);
  // A file without fields is valid.
  const fields: YAMLMap = isMap(document.contents) ? document.contents : new YAMLMap(document.schema);
  document.contents = fields;
  const changes = [
    mergeList(
      document,
      'acknowledged',
      pull,
      acknowledged.map(({ origin, by, at }) => ({ origin, data: { by, at } })),
    ),
    mergeList(
      document,
      'remarks',
      pull,
      remarks.map(({ origin, answers, ...data }) => ({ origin, answers, data })),
    ),
  ];
  const has = acknowledged.length + remarks.length > 0;
  if (has) changes.push(addSource(fields, address, document), tighten(document, imported.visibility));
  if (!changes.includes(true)) return before;
  if (before === undefined) document.commentBefore = HEAD;
  return document.toString(FORM);
}

/** The first pull request gives the address; a file of several keeps it. */
function addSource(fields: YAMLMap, address: string, document: Document): boolean {
  if (fields.has('source')) return false;
  fields.items.unshift(document.createPair('source', address));
  return true;
}

const RANK: Readonly<Record<Audience, number>> = { public: 0, partners: 1, private: 2 };

/** Remarks are shown to nobody who may not see all of their session: they can speak of any of it. Never the other way. */
function tighten(document: Document, visibility: ImportedFeedback['visibility']): boolean {
  const written = feedbackSchema.shape.visibility.safeParse(document.get('visibility'));
  const now = (written.success ? written.data : undefined) ?? visibility.default;
  if (RANK[visibility.session] <= RANK[now]) return false;
  document.set('visibility', visibility.session);
  return true;
}

/** Whether anything in the list had to be changed. */
function mergeList(document: Document, field: string, pull: number, imported: readonly Imported[]): boolean {
  const found = document.get(field, true);
  const list = isSeq(found) ? found : new YAMLSeq(document.schema);
  const items = list.items.filter((item) => isMap(item));
  const [first] = items;
  // The parser takes a comment before the first entry for one on the whole list.
  if (first && list.commentBefore) {
    first.commentBefore = [list.commentBefore, first.commentBefore].filter(Boolean).join('\n');
    list.commentBefore = null;
  }
  const entries = readEntries(items);
  const merged = mergeEntries(entries, pull, imported);
  const nodes = merged.map((entry) => entryNode(entry, merged, document));
  if (nodes.length === items.length && nodes.every((node, at) => node === items[at])) return false;

  const orphans = entries.filter((entry) => !merged.includes(entry)).map(({ node }) => node?.commentBefore);
  const comments = [list.comment, ...orphans].filter(Boolean);
  if (comments.length > 0) list.comment = comments.join('\n');
  list.items = nodes;
  // Comments need lines that end, which nothing within brackets has.
  list.flow = nodes.length === 0;
  if (isMap(document.contents)) document.contents.flow = false;
  if (list !== found) document.set(field, list);
  return true;
}

function readEntries(items: readonly YAMLMap[]): Entry[] {
  const entries = items.map((node): Entry => ({ node, data: dataOf(node), origin: originOf(node) }));
  items.forEach((node, at) => {
    const entry = entries[at];
    const replyTo = node.get('replyTo');
    if (entry && typeof replyTo === 'number') entry.parent = entries[replyTo];
  });
  return entries;
}

function dataOf(node: YAMLMap): EntryData {
  const [by, at, on, line, body] = (['by', 'at', 'on', 'line', 'body'] as const).map((field) => node.get(field));
  // The file is valid, so these are what the schema says.
  return { by, at, on, line, body } as EntryData;
}
