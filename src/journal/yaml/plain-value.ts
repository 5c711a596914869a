import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { ProblemDetails } from '../problems/problem.ts';
import type { Marked } from './locate.ts';

/** The one key that has an effect on the object that it's assigned to. */
const FORBIDDEN_KEY = '__proto__';

/**
 * Copies a YAML map into a plain object, and finds what YAML allows but a journal doesn't: aliases, JavaScript's
 * special key, numbers too large to represent. These are left out.
 */
export function toPlainValue(root: YAMLMap, text: string, into: Record<string, unknown>): Marked[] {
  const findings: Marked[] = [];
  const refuse = (node: Node, finding: ProblemDetails) => {
    const [start, end] = node.range ?? [0, 0];
    findings.push({ start, end, finding });
  };

  /** Finds values cut off by a comment: `# ` starts a comment that was meant, but without the space it usually wasn't. */
  const findCutOff = (node: unknown, key: Node | undefined) => {
    if (!isScalar(node) || !node.range || (node.type !== 'PLAIN' && node.value !== null)) return;
    const [, end, after] = node.range;
    const rest =
      text.slice(node.value === null ? (key?.range?.[1] ?? end) : end, Math.max(end, after)).split('\n', 1)[0] ?? '';
    const comment = /(?<=\s)#[^\s#].*$/.exec(rest)?.[0];
    if (comment === undefined) return;
    const whole = node.value === null ? comment : text.slice(node.range[0]).split('\n', 1)[0]?.trimEnd();
    refuse(node.value === null && key ? key : node, cutOff(comment, whole));
  };

  const fill = (map: YAMLMap, target: Record<string, unknown>) => {
    for (const [index, { key, value }] of map.items.entries()) {
      if (!isScalar(key)) continue;
      const number = map.flow && value === null && numberCutByComma(text, map.items[index - 1]?.value, key);
      if (number) {
        refuse(key, commaInNumber(number));
        continue;
      }
      findCutOff(value, key);
      const name = String(key.value ?? '');
      if (name === FORBIDDEN_KEY) {
        refuse(key, forbiddenKey(name));
        continue;
      }
      // Every value in a parsed document is a node, or null if it's empty.
      target[name] = value === null ? null : convert(value as Node);
    }
    return target;
  };

  const convert = (node: Node): unknown => {
    if ('anchor' in node && node.anchor !== undefined) refuse(node, ALIAS);
    if (isMap(node)) return fill(node, {});
    if (isSeq(node))
      return node.items.map((item) => {
        findCutOff(item, undefined);
        return item === null ? null : convert(item as Node);
      });
    if (isAlias(node)) {
      refuse(node, ALIAS);
      return undefined;
    }
    if (!isScalar(node)) return undefined;
    if (typeof node.value === 'number') {
      const written = text.slice(...rangeOf(node));
      if (!isExact(node.value)) refuse(node, hugeNumber(written));
      else if (/^[+-]?0[\dxo]/i.test(written)) refuse(node, oddNumber(written, node.value));
    }
    return node.value;
  };

  fill(root, into);
  return findings;
}

/** Returns a number that a comma has split: `{ km: 3,5 }` is `km: 3` and a field named 5. */
function numberCutByComma(text: string, before: unknown, after: Scalar): string | undefined {
  if (!isScalar(before) || typeof before.value !== 'number' || !before.range || !after.range) return undefined;
  const written = text.slice(before.range[0], after.range[1]);
  return /^[+-]?\d+,\d+$/.test(written) ? written : undefined;
}

function commaInNumber(written: string): ProblemDetails {
  const isThousands = /,\d{3}$/.test(written);
  return {
    code: 'yaml/number-form',
    message: `The comma in \`${written}\` ends the number.`,
    why: 'Between brackets a comma starts the next entry.',
    fix: `Write \`${written.replace(',', '.')}\`${isThousands ? `, or \`${written.replace(',', '')}\` if you mean thousands` : ''}.`,
  };
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

function rangeOf(node: Node): [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}

const ALIAS: ProblemDetails = {
  code: 'yaml/alias',
  message: 'In YAML, a value that starts with `*` or `&` points to another place, and a journal doesn’t use that.',
  why: 'A field’s value has to be written in the field itself.',
  fix: 'Write the value itself. If you meant the character, put quotes around the value: `"*"`.',
};

function forbiddenKey(name: string): ProblemDetails {
  return {
    code: 'yaml/forbidden-key',
    message: `\`${name}\` can’t be the name of a field.`,
    why: 'It’s a reserved word.',
    fix: 'Give the field another name, or remove it.',
  };
}

function oddNumber(written: string, value: number): ProblemDetails {
  const decimal = written.replace(/^([+-]?)0+(?=\d)/, '$1');
  return {
    code: 'yaml/number-form',
    message: `\`${written}\` is a number that programs read in different ways.`,
    why: `A number that starts with \`0\`, \`0o\` or \`0x\` counts in eights or sixteens to some of them; here it would be ${value}.`,
    fix: /^[+-]?\d+$/.test(decimal)
      ? `Write \`${decimal}\`, or \`"${written}"\` if it’s a name.`
      : 'Write it with the digits 0 to 9, or in quotation marks if it’s a name.',
  };
}

function cutOff(comment: string, whole = comment): ProblemDetails {
  const shown = comment.length > 40 ? `${comment.slice(0, 39)}…` : comment;
  return {
    code: 'yaml/comment',
    message: `\`${shown}\` wouldn’t be read.`,
    why: 'A `#` after a space starts a comment: the rest of the line isn’t part of the value.',
    fix: `Put double quotes around the whole value${/["\\]/.test(whole) ? '' : `: \`"${whole}"\``}. If it’s a comment, write a space after the \`#\`.`,
  };
}

function hugeNumber(written: string): ProblemDetails {
  return {
    code: 'yaml/number',
    message: `\`${written}\` isn’t a number that can be kept exactly.`,
    why: 'Computers round numbers with more than fifteen digits, and charts can’t draw an infinite one.',
    fix: 'Write a smaller number, or put quotes around it if it’s a name.',
  };
}
