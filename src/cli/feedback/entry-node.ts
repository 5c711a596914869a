import { type Document, isScalar, Pair, Scalar, YAMLMap } from 'yaml';
import { markOf, originOf } from './mark.ts';
import type { Entry } from './merge-entries.ts';

/** In the order in which they are written. */
const FIELDS = ['by', 'at', 'on', 'line', 'replyTo', 'body'] as const;

/** The YAML of an entry: its own where that says it all, else a copy in which only what is new has changed. */
export function entryNode({ node, data, origin, parent }: Entry, all: readonly Entry[], { schema }: Document): YAMLMap {
  const wanted = { ...data, replyTo: parent && all.indexOf(parent) };
  const changed = FIELDS.filter((field) => node?.get(field) !== wanted[field]);
  const isMarked = origin === undefined || originOf(node) !== undefined;
  if (node && changed.length === 0 && isMarked) return node;
  const map = node?.clone(schema) ?? new YAMLMap(schema);
  // A copy of a map is one.
  if (!(map instanceof YAMLMap)) throw new TypeError('The copy of an entry is no entry.');
  for (const field of changed) {
    if (wanted[field] === undefined) map.delete(field);
    else put(map, field, wanted[field]);
  }
  if (origin && !isMarked) mark(map, origin);
  return map;
}

/** The comment has to end the line of `by`, which within brackets does not end. */
function mark(map: YAMLMap, origin: NonNullable<Entry['origin']>): void {
  const by = map.get('by', true);
  if (!isScalar(by)) return;
  map.flow = false;
  by.comment = [markOf(origin), by.comment].filter(Boolean).join(';');
}

function put(map: YAMLMap, field: (typeof FIELDS)[number], value: string | number): void {
  const scalar = new Scalar(value);
  if (typeof value === 'string' && value.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL;
  const old = map.get(field, true);
  if (isScalar(old)) {
    if (old.comment) scalar.comment = old.comment;
    map.set(field, scalar);
    return;
  }
  const later = FIELDS.slice(FIELDS.indexOf(field) + 1);
  const at = map.items.findIndex(({ key }) => later.some((name) => name === nameOf(key)));
  map.items.splice(at < 0 ? map.items.length : at, 0, new Pair(new Scalar(field), scalar));
}

function nameOf(key: unknown): unknown {
  return isScalar(key) ? key.value : key;
}
