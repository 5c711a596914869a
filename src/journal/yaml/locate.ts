import { isMap, isNode, isScalar, isSeq, type Pair, type Document as YamlDocument, type YAMLMap } from 'yaml';
import type { ProblemDetails } from '../problems/problem.ts';

export type Path = readonly PropertyKey[];

/** A finding at offsets in the YAML's text. */
export interface Marked {
  finding: ProblemDetails;
  start: number;
  end: number;
}

/** The part of a field that is meant. */
export type Part = 'key' | 'value';

/**
 * Returns the offsets of a field's key or value. If the path leads nowhere (a missing field), those of the key of the
 * nearest enclosing field; undefined if that's the document itself.
 */
export function locate(document: YamlDocument, path: Path, part: Part): [number, number] | undefined {
  let node: unknown = document.contents;
  let around: [number, number] | undefined;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!pair) return around;
      const keyRange = rangeOf(pair.key);
      if (isLast) return part === 'key' ? keyRange : (filledRange(pair.value) ?? keyRange);
      around = keyRange ?? around;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) return around;
      around = rangeOf(item) ?? around;
      if (isLast) return around;
      node = item;
    } else return around;
  }
  return rangeOf(node);
}

/** Cached by map, because a broken file can have a problem in each of thousands of fields. */
const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** Returns a map's pairs by name; the first one if several have the same. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map);
  if (known) return known;
  const made = new Map<string, Pair>();
  for (const pair of map.items) {
    const name = isScalar(pair.key) ? String(pair.key.value ?? '') : undefined;
    if (name !== undefined && !made.has(name)) made.set(name, pair);
  }
  pairs.set(map, made);
  return made;
}

function rangeOf(node: unknown): [number, number] | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

function filledRange(node: unknown): [number, number] | undefined {
  const range = rangeOf(node);
  return range && range[1] > range[0] ? range : undefined;
}
