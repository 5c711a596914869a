import { isCollection, isScalar, type Document as YamlDocument, visit, type YAMLError } from 'yaml';
import { AFTER_QUOTE, BRACKET, EXPLANATIONS, type Explanation, QUOTE, STRAY_BRACKET, SYNTAX } from './explanations.ts';
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
  if (first) findings.push(mark(first, diagnose(first, second, document, text), text));
  return { findings, readable: first === undefined };
}

function mark({ pos }: YAMLError, { text: finding, start: began }: Diagnosis, text: string): Marked {
  const start = Math.min(began ?? pos[0], Math.max(0, text.trimEnd().length - 1));
  const lineEnd = text.indexOf('\n', start);
  const lastOfLine = lineEnd < 0 ? text.length : lineEnd;
  const word = /^[\w-]+/.exec(text.slice(start, lastOfLine))?.[0].length ?? 1;
  return { start, end: Math.max(start + 1, Math.min(start + word, lastOfLine)), finding };
}

function diagnose(error: YAMLError, next: YAMLError | undefined, document: YamlDocument, text: string): Diagnosis {
  const { code, message, pos } = error;
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
    const nextLine = /\n[ \t]*/.exec(text.slice(pos[0]));
    const start = message.startsWith('A block') || !nextLine ? pos[0] : pos[0] + nextLine.index + nextLine[0].length;
    return { text: EXPLANATIONS.BAD_INDENT ?? SYNTAX, start };
  }
  return { text: EXPLANATIONS[code] ?? SYNTAX };
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
