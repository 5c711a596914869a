import { Document, isMap, isScalar, isSeq, Pair, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Audience } from '../../domain/audience/model.ts';
import { defined } from '../../domain/defined.ts';
import { feedbackSchema } from '../../domain/schemas/feedback.ts';
import type { ImportedSessionFeedback } from '../../github/by-session.ts';
import { compareOrigins, type Origin } from '../../github/pull-request-feedback.ts';

const KINDS = ['comment', 'review', 'conversation', 'approval'] as const;
const MARK = new RegExp(`\\bpull request (\\d{1,9}), (${KINDS.join('|')}) (\\d{1,30})\\b`);

/*
 * The format has no field for the origin of an entry, because readers don't need it. It's in a YAML comment next to
 * `by`, where it stays with its entry, whatever else is edited.
 */

/**
 * Returns the comment next to an imported entry. @example markOf({ pull: 12, kind: 'comment', id: '345' }) // ' pull
 * request 12, comment 345'
 */
function markOf({ pull, kind, id }: Origin): string {
  return ` pull request ${pull}, ${kind} ${id}`;
}

/** Returns the origin of an entry; undefined if it was written by hand. */
function originOf(entry: unknown): Origin | undefined {
  const by = isMap(entry) ? entry.get('by', true) : undefined;
  const [, pull, written, id] = MARK.exec((isScalar(by) && by.comment) || '') ?? [];
  const kind = KINDS.find((known) => known === written);
  return kind === undefined || id === undefined ? undefined : { pull: Number(pull), kind, id };
}

/** Returns a key that is equal for equal origins. */
function keyOf({ pull, kind, id }: Origin): string {
  return `${pull} ${kind} ${id}`;
}

/** Returns whether a file contains imported entries. */
export function hasMarks(text: string | undefined): boolean {
  return text !== undefined && MARK.test(text);
}

/** Fields in the order in which they're written. */
const FIELDS = ['by', 'at', 'on', 'line', 'replyTo', 'body', 'seen'] as const;

/** Returns the YAML of an entry: its own if it's unchanged, or else a copy with only the new values changed. */
function entryNode({ node, data, origin, parent }: Entry, all: readonly Entry[], { schema }: Document): YAMLMap {
  const wanted = { ...data, replyTo: parent && all.indexOf(parent) };
  const changed = FIELDS.filter((field) =>
    field === 'seen' ? !isSameList(node && seenIn(node), wanted.seen) : node?.get(field) !== wanted[field],
  );
  const isMarked = origin === undefined || originOf(node) !== undefined;
  if (node && changed.length === 0 && isMarked) return node;
  const map = node?.clone(schema) ?? new YAMLMap(schema);
  // The copy of a map is a map.
  if (!(map instanceof YAMLMap)) throw new TypeError('The copy of an entry isn’t an entry.');
  for (const field of changed) {
    if (wanted[field] === undefined) map.delete(field);
    else put(map, field, wanted[field]);
  }
  if (origin && !isMarked) mark(map, origin);
  return map;
}

/** Adds the mark. A comment has to end the line of `by`, which is impossible within brackets. */
function mark(map: YAMLMap, origin: NonNullable<Entry['origin']>): void {
  const by = map.get('by', true);
  if (!isScalar(by)) return;
  map.flow = false;
  by.comment = [markOf(origin), by.comment].filter(Boolean).join(';');
}

function put(map: YAMLMap, field: (typeof FIELDS)[number], value: string | number | readonly string[]): void {
  const node = typeof value === 'string' || typeof value === 'number' ? new Scalar(value) : new YAMLSeq(map.schema);
  if (isSeq(node) && typeof value === 'object') {
    node.flow = true;
    for (const each of value) node.add(new Scalar(each));
  } else if (isScalar(node) && typeof value === 'string' && value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
  const old = map.get(field, true);
  if (isScalar(old) || isSeq(old)) {
    if (old.comment) node.comment = old.comment;
    map.set(field, node);
    return;
  }
  const later = FIELDS.slice(FIELDS.indexOf(field) + 1);
  const at = map.items.findIndex(({ key }) => later.some((name) => name === nameOf(key)));
  map.items.splice(at < 0 ? map.items.length : at, 0, new Pair(new Scalar(field), node));
}

/** Returns who has seen an entry, according to the file. */
function seenIn(node: YAMLMap): string[] | undefined {
  const seen = node.get('seen', true);
  return isSeq(seen) ? seen.items.map((item) => String(isScalar(item) ? item.value : item)) : undefined;
}

function isSameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.join(' ') === b.join(' '));
}

function nameOf(key: unknown): unknown {
  return isScalar(key) ? key.value : key;
}

/** The content of an entry, without its position. */
interface EntryData {
  by: string;
  at: string;
  on?: string;
  line?: number;
  body?: string;
  seen?: readonly string[];
}

/** An entry of a list in a feedback file. */
interface Entry {
  data: EntryData;
  /** Absent if it was written by hand. */
  origin?: Origin | undefined;
  /** The entry that it answers. */
  parent?: Entry | undefined;
  /** The entry's node in the file; absent if it's new. */
  node?: YAMLMap | undefined;
}

/** An entry as it is on GitHub now. */
interface Imported {
  origin: Origin;
  data: EntryData;
  answers?: Origin | undefined;
}

/**
 * Replaces the imported entries of a pull request with what GitHub has now. Entries written by hand or from another
 * pull request stay. Imported entries are sorted by time; those written by hand keep their order, and are placed among
 * them by time. Importing the same again changes nothing.
 */
function mergeEntries(before: readonly Entry[], pull: number, imported: readonly Imported[]): Entry[] {
  const known = new Map(before.flatMap((entry) => (entry.origin ? [[keyOf(entry.origin), entry]] : [])));
  const wanted = new Set(imported.map(({ origin }) => keyOf(origin)));
  const now = new Map<string, Entry>();
  for (const { origin, data, answers } of imported) {
    const entry = known.get(keyOf(origin)) ?? before.find((one) => !one.origin && isSame(one.data, data)) ?? { data };
    // The same object, so that its answers still refer to it.
    entry.origin = origin;
    // If a reaction was removed, it has been seen anyway.
    const seen = [...new Set([...(entry.data.seen ?? []), ...(data.seen ?? [])])];
    entry.data = { ...data, ...(seen.length > 0 && { seen }) };
    entry.parent = answers && now.get(keyOf(answers));
    now.set(keyOf(origin), entry);
  }
  const isGone = ({ origin }: Entry) => origin?.pull === pull && !wanted.has(keyOf(origin));
  const all = [...new Set([...before, ...now.values()])].filter((entry) => !isGone(entry));
  for (const entry of all) if (entry.parent && isGone(entry.parent)) entry.parent = undefined;
  const marked = all.filter(isMarked).toSorted((a, b) => compareOrigins(...asTimed(a, b)));
  return parentsFirst(
    interleave(
      all.filter((entry) => !isMarked(entry)),
      marked,
    ),
  );
}

function isMarked(entry: Entry): entry is Entry & { origin: Origin } {
  return entry.origin !== undefined;
}

function asTimed(a: Entry & { origin: Origin }, b: Entry & { origin: Origin }) {
  return [
    { at: a.data.at, origin: a.origin },
    { at: b.data.at, origin: b.origin },
  ] as const;
}

/** Returns whether an entry without a mark equals an imported one: another program may have removed the marks. */
function isSame(written: EntryData, imported: EntryData): boolean {
  return (
    written.by === imported.by &&
    Date.parse(written.at) === Date.parse(imported.at) &&
    written.body?.trim() === imported.body?.trim()
  );
}

/** Merges two lists by time, keeping the order of each. */
function interleave(written: readonly Entry[], marked: readonly Entry[]): Entry[] {
  const rest = [...marked];
  const merged = written.flatMap((entry) => {
    const later = rest.findIndex(({ data }) => Date.parse(data.at) >= Date.parse(entry.data.at));
    return [...rest.splice(0, later < 0 ? rest.length : later), entry];
  });
  return [...merged, ...rest];
}

/** Puts each answer after its parent, because the format refers to earlier remarks by counting. */
function parentsFirst(entries: readonly Entry[]): Entry[] {
  const placed = new Set<Entry>();
  const place = (entry: Entry) => {
    if (placed.has(entry)) return;
    if (entry.parent) place(entry.parent);
    placed.add(entry);
  };
  entries.forEach(place);
  return [...placed];
}

export interface ImportedFeedback extends Pick<ImportedSessionFeedback, 'remarks' | 'acknowledged'> {
  pull: number;
  /** The address of the pull request. */
  address: string;
  /** GitHub's id for the login of each partner who wrote something. */
  accounts: Readonly<Record<string, number>>;
  /** Who may see the session, and what applies to a file that doesn't say. */
  visibility: { session: Audience; default: Audience };
}

const HEAD = ' Written by `npm run feedback`. What’s marked with a pull request follows GitHub; the rest is yours.';
const YAML = { version: '1.2', schema: 'core' } as const;
/** Lines aren't wrapped, so that text stays as it was written. */
const FORM = { lineWidth: 0, singleQuote: true } as const;

/**
 * Returns the text of a session's feedback file, updated with what a pull request says now. Other content stays,
 * including comments. If there's nothing to change, it's the same text; if there's no feedback at all, it's undefined.
 * @param before the file's text, which must be valid; undefined if there's no file yet
 */
export function feedbackText(before: string | undefined, imported: ImportedFeedback): string | undefined {
  const { acknowledged, remarks, pull, address, accounts } = imported;
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
  if (has)
    changes.push(
      recordAccounts(fields, accounts, document),
      addSource(fields, address, document),
      tighten(document, imported.visibility),
    );
  if (!changes.includes(true)) return before;
  if (before === undefined) document.commentBefore = HEAD;
  return document.toString(FORM);
}

/** Adds the address of the first pull request; if the file already has one, it stays. */
function addSource(fields: YAMLMap, address: string, document: Document): boolean {
  if (fields.has('source')) return false;
  fields.items.unshift(document.createPair('source', address));
  return true;
}

/** Adds account ids. An existing id stays: a different one would be another person's. */
function recordAccounts(fields: YAMLMap, accounts: ImportedFeedback['accounts'], document: Document): boolean {
  const found = fields.get('accounts', true);
  const map = isMap(found) ? found : new YAMLMap(document.schema);
  const known = new Set(map.items.map(({ key }) => String(nameOf(key)).toLowerCase()));
  const missing = Object.entries(accounts).filter(([login]) => !known.has(login));
  if (missing.length === 0) return false;
  for (const [login, number] of missing) map.add(document.createPair(login, number));
  if (!isMap(found)) {
    map.flow = true;
    const at = fields.items.findIndex(({ key }) => nameOf(key) === 'source');
    fields.delete('accounts');
    fields.items.splice(at + 1, 0, new Pair(new Scalar('accounts'), map));
  }
  return true;
}

const RANK: Readonly<Record<Audience, number>> = { public: 0, partners: 1, private: 2 };

/**
 * Restricts the visibility to that of the whole session, because remarks may discuss any of it. It's never made more
 * visible.
 */
function tighten(document: Document, visibility: ImportedFeedback['visibility']): boolean {
  const written = feedbackSchema.shape.visibility.safeParse(document.get('visibility'));
  const now = (written.success ? written.data : undefined) ?? visibility.default;
  if (RANK[visibility.session] <= RANK[now]) return false;
  document.set('visibility', visibility.session);
  return true;
}

/** Updates a list, and returns whether anything changed. */
function mergeList(document: Document, field: string, pull: number, imported: readonly Imported[]): boolean {
  const found = document.get(field, true);
  const list = isSeq(found) ? found : new YAMLSeq(document.schema);
  const items = list.items.filter((item) => isMap(item));
  const [first] = items;
  // The parser reads a comment before the first entry as one on the whole list.
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
  // Comments need line ends, which aren't possible within brackets.
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
  // The file is valid, so these have the types of the schema.
  return { by, at, on, line, body, ...defined({ seen: seenIn(node) }) } as EntryData;
}
