import { isCollection, isScalar, type Document as YamlDocument, visit, type YAMLError } from 'yaml';
import type { Code } from '../codes.ts';
import { AFTER_QUOTE, BRACKET, EXPLANATIONS, type Explanation, QUOTE, STRAY_BRACKET, SYNTAX } from './explanations.ts';
import { findCurlyQuote } from './look-alikes.ts';
import type { Marked } from './parse.ts';

/** What one mistake is, and where it began: the library often notices it only further on. */
interface Diagnosis {
  text: Explanation;
  start?: number;
}

/**
 * Mistakes that the YAML library found, for people. Every repeated field is told; of other mistakes only the first,
 * because what follows it is mostly its echo.
 */
export function explainYamlErrors(document: YamlDocument, text: string): { findings: Marked[]; readable: boolean } {
  const mistakes: YAMLError[] = [...document.errors, ...document.warnings];
  const repeated = mistakes.filter(({ code }) => code === 'DUPLICATE_KEY');
  const [first, second] = mistakes.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const findings = repeated.map((mistake) => mark(mistake, { text: EXPLANATIONS.DUPLICATE_KEY ?? SYNTAX }, text));
  if (first) {
    const told = mark(first, diagnose(first, second, document, text), text);
    findings.push(findCurlyQuote(text, told.start) ?? told);
  }
  return { findings, readable: first === undefined };
}

function mark({ pos }: YAMLError, { text: finding, start: began }: Diagnosis, text: string): Marked {
  const start = Math.min(began ?? pos[0], Math.max(0, text.trimEnd().length - 1));
  const lineEnd = text.indexOf('\n', start);
  const lastOfLine = lineEnd < 0 ? text.length : lineEnd;
  const word = /^[\w-]+/.exec(text.slice(start, lastOfLine))?.[0].length ?? 1;
  return { start, end: Math.max(start + 1, Math.min(start + word, lastOfLine)), finding: quoted(finding, text, start) };
}

const QUOTES_HELP: ReadonlySet<Code> = new Set<Code>(['yaml/colon', 'yaml/special-character', 'yaml/exclamation']);

/** Where quotation marks around the whole value are all that is needed, the line as it should be. */
function quoted(finding: Explanation, text: string, offset: number): Explanation {
  if (!QUOTES_HELP.has(finding.code)) return finding;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  const [, name, value = ''] = /^\s*(?:- )?([\w-]+): +([^"[{\\]+?)\s*$/.exec(line) ?? [];
  if (name === undefined) return finding;
  const partner = value.startsWith('@') ? ' For a partner, write the id without `@`.' : '';
  return { ...finding, fix: `Put double quotes around the whole value: \`${name}: "${value}"\`.${partner}` };
}

function diagnose(error: YAMLError, next: YAMLError | undefined, document: YamlDocument, text: string): Diagnosis {
  const { code, message, pos } = error;
  if (code === 'RESOURCE_EXHAUSTION') return { text: EXPLANATIONS[code] ?? SYNTAX, start: deepestLine(text) };
  if (code === 'MISSING_CHAR' && message.includes('quote'))
    return { text: QUOTE, ...startOf(document, pos[0], (node) => isScalar(node) && /^QUOTE/.test(node.type ?? '')) };
  if (/^Flow (?:map|sequence) in block/.test(message))
    return { text: BRACKET, ...startOf(document, pos[0], (node) => isCollection(node) && node.flow === true) };
  if (message === 'Unexpected scalar at node end') return { text: AFTER_QUOTE };
  if (/^Unexpected flow-(?:map|seq)-end/.test(message)) return { text: STRAY_BRACKET };
  if (message.startsWith('Not a YAML token')) return { text: EXPLANATIONS.BAD_SCALAR_START ?? SYNTAX };
  if (message.startsWith('Implicit map keys need')) return { text: EXPLANATIONS.MULTILINE_IMPLICIT_KEY ?? SYNTAX };
  // A line that stands in too far looks like a value that goes on; the line after it is the one to move.
  const isIndent = message.startsWith('A block sequence') || next?.code === 'MULTILINE_IMPLICIT_KEY';
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && isIndent) {
    if (message.startsWith('A block')) return { text: INDENT, start: pos[0] };
    const nextLine = text.indexOf('\n', pos[0]) + 1;
    return nextLine === 0 ? { text: INDENT, start: pos[0] } : indentedFrom(text, nextLine);
  }
  if (code === 'BAD_INDENT') return indentedFrom(text, pos[0]);
  return { text: EXPLANATIONS[code] ?? SYNTAX };
}

const INDENT = EXPLANATIONS.BAD_INDENT ?? SYNTAX;

/** Comments stand in as they like: the line to move is the one after them. It may be a part of what one of them holds back. */
function indentedFrom(text: string, offset: number): Diagnosis {
  const [skipped = ''] = /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*/.exec(text.slice(offset)) ?? [];
  const fix = 'Where it belongs to a line above it that begins with `#`, take that `#` and its space away too.';
  return {
    text: skipped.includes('#') ? { ...INDENT, fix: `${INDENT.fix} ${fix}` } : INDENT,
    start: offset + skipped.length,
  };
}

/** Where the parser gives up depends on its stack; where the depth comes from does not. */
function deepestLine(text: string): number {
  let [start, deepest, most] = [0, 0, -1];
  for (const line of text.split('\n')) {
    const depth = Math.max(line.search(/\S/), line.replace(/[^[{]/g, '').length);
    if (depth > most) [deepest, most] = [start, depth];
    start += line.length + 1;
  }
  return deepest;
}

/** Where the last node of a kind begins before an offset. */
function startOf(document: YamlDocument, before: number, isMeant: (node: unknown) => boolean): { start?: number } {
  let start: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if (isMeant(node) && node.range && node.range[0] <= before) start = node.range[0];
    },
  });
  return start === undefined ? {} : { start };
}
