import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Finding } from '../problem.ts';
import type { Marked } from './parse.ts';

/** The one key that does something to the object that it is written to. */
const FORBIDDEN_KEY = '__proto__';

/**
 * Copies a YAML map into a plain object, and finds what YAML allows and a journal does not: aliases, a key that is
 * JavaScript's own, numbers that no computer holds. What is refused is left out.
 */
export function toPlainValue(root: YAMLMap, text: string, into: Record<string, unknown>): Marked[] {
  const findings: Marked[] = [];
  const refuse = (node: Node, finding: Finding) => {
    const [start, end] = node.range ?? [0, 0];
    findings.push({ start, end, finding });
  };

  const fill = (map: YAMLMap, target: Record<string, unknown>) => {
    for (const { key, value } of map.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value ?? '');
      if (name === FORBIDDEN_KEY) {
        refuse(key, forbiddenKey(name));
        continue;
      }
      // Every value in a document that was parsed is a node, or null where nothing was written.
      target[name] = value === null ? null : convert(value as Node);
    }
    return target;
  };

  const convert = (node: Node): unknown => {
    if ('anchor' in node && node.anchor !== undefined) refuse(node, ALIAS);
    if (isMap(node)) return fill(node, {});
    if (isSeq(node)) return node.items.map((item) => (item === null ? null : convert(item as Node)));
    if (isAlias(node)) {
      refuse(node, ALIAS);
      return undefined;
    }
    if (!isScalar(node)) return undefined;
    if (typeof node.value === 'number' && !isExact(node.value)) refuse(node, hugeNumber(text.slice(...rangeOf(node))));
    return node.value;
  };

  fill(root, into);
  return findings;
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

function rangeOf(node: Node): [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}

const ALIAS: Finding = {
  code: 'yaml/alias',
  message: 'A value that starts with `*` or `&` points to another place in YAML, and a journal does not use that.',
  why: 'What a field says must stand in the field.',
  fix: 'Write the value itself. If you meant the character, put quotes around the value: `"*"`.',
};

function forbiddenKey(name: string): Finding {
  return {
    code: 'yaml/forbidden-key',
    message: `\`${name}\` cannot be the name of a field.`,
    why: 'It is a word that the software keeps for itself.',
    fix: 'Give the field another name, or remove it.',
  };
}

function hugeNumber(written: string): Finding {
  return {
    code: 'yaml/number',
    message: `\`${written}\` is not a number that can be kept exactly.`,
    why: 'Computers round numbers with more than fifteen digits, and charts cannot draw an infinite one.',
    fix: 'Write a smaller number, or quotes around it where it is a name.',
  };
}
