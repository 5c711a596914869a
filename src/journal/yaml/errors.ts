import { isCollection, isScalar, visit, type Document as YamlDocument, type YAMLError } from 'yaml';
import type { Code } from '../problems/codes.ts';
import { OWN, type ProblemDetails } from '../problems/problem.ts';
import { findCurlyQuote } from './confusables.ts';
import type { Marked } from './locate.ts';

type Explanation = Required<Pick<ProblemDetails, 'code' | 'message' | 'why' | 'fix'>>;

const QUOTE_FIX = 'Put double quotes around the whole value: `field: "like this: quoted"`.';

const SYNTAX: Explanation = {
  code: 'yaml/syntax',
  message: 'This line can’t be read as a field and its value.',
  why: 'A field is its name, a colon, a space and its value; quotes and brackets that you open have to be closed.',
  fix: 'Compare it with the example for this kind of file in the README of the content folder.',
};

/** The library's errors in words for people who don't know YAML. Errors without an entry are reported as `yaml/syntax`. */
const EXPLANATIONS: Partial<Record<YAMLError['code'], Explanation>> = {
  DUPLICATE_KEY: {
    code: 'yaml/duplicate-field',
    message: 'This field appears twice.',
    why: 'Only one of the two can count, and there’s no telling which.',
    fix: 'Keep one of them; if you mean both, put both values into one list.',
  },
  TAB_AS_INDENT: {
    code: 'yaml/tab',
    message: 'This line is indented with a tab.',
    why: 'A line’s indentation says what it belongs to, and a tab has no fixed width.',
    fix: 'Use spaces instead: two for each step.',
  },
  BAD_INDENT: {
    code: 'yaml/indent',
    message: 'This line isn’t indented like the lines it belongs with.',
    why: 'A line’s indentation says what it belongs to.',
    fix: 'Line it up with the line above that’s of the same kind.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'yaml/colon',
    message: 'There’s a colon and a space inside this value.',
    why: 'A colon with a space after it starts a new field.',
    fix: QUOTE_FIX,
  },
  BAD_SCALAR_START: {
    code: 'yaml/special-character',
    message: 'This value starts with a character that has a special meaning in YAML, such as `@` or a backtick.',
    why: 'YAML reserves some characters at the start of a value.',
    fix: `Put quotes around the value: \`"@${OWN.partner}"\`. For a partner, write the id without \`@\`.`,
  },
  MULTILINE_IMPLICIT_KEY: {
    code: 'yaml/missing-colon',
    message: 'This line is neither a field nor part of the one above it.',
    why: 'A field is its name, a colon, a space and its value; text over several lines has to be indented further than its field.',
    fix: 'Write `field: value` with a space after the colon, or indent the line by two spaces.',
  },
  BAD_DQ_ESCAPE: {
    code: 'yaml/backslash',
    message: 'There’s a backslash inside double quotes that YAML doesn’t understand.',
    why: 'Inside double quotes a backslash starts a code for a letter.',
    fix: "Use single quotes instead: 'like this', or write the backslash twice.",
  },
  TAG_RESOLVE_FAILED: {
    code: 'yaml/exclamation',
    message: 'This value starts with `!`, which has a special meaning in YAML.',
    why: 'YAML reads the word after `!` as the name of a kind of value.',
    fix: 'Put quotes around the value: `"!like this"`.',
  },
  RESOURCE_EXHAUSTION: {
    code: 'yaml/too-deep',
    message: 'Brackets or indented lines are nested deeper here than any document needs.',
    why: 'Reading on could take forever.',
    fix: 'Remove what was pasted here by mistake.',
  },
  MULTIPLE_DOCS: {
    code: 'yaml/second-document',
    message: 'There’s a second `---` block here.',
    why: 'A file is one document.',
    fix: 'Remove the line, or put what follows into a file of its own.',
  },
};

/** The finding for a line that is neither a field nor part of one. */
const STRAY_LINE = required('MULTILINE_IMPLICIT_KEY');

/**
 * Returns the finding for a line that isn't a field; if it only lacks a colon, with the corrected line.
 * @example strayLineFinding('date 2026-05-01') // its fix: 'Write `date: 2026-05-01`; or …'
 */
export function strayLineFinding(line: string): Explanation {
  const [, field, said] = /^([a-zA-Z]\w*)[ \t]+(\S.*?)\s*$/.exec(line) ?? [];
  if (field === undefined || said === undefined) return STRAY_LINE;
  const fix = `Write \`${field}: ${said}\`; or, if it continues the line above, indent it by two spaces.`;
  return { ...STRAY_LINE, fix };
}
export const SECOND_DOCUMENT = required('MULTIPLE_DOCS');
export const DUPLICATE_FIELD = required('DUPLICATE_KEY');

function required(code: YAMLError['code']): Explanation {
  return EXPLANATIONS[code] ?? SYNTAX;
}

const QUOTE: Explanation = {
  code: 'yaml/quote',
  message: 'A quotation mark is opened here and never closed.',
  why: 'Everything up to the next quotation mark would be one value.',
  fix: 'Close it at the end of the value; words with an apostrophe need double quotes around them.',
};

const AFTER_QUOTE: Explanation = {
  code: 'yaml/quote',
  message: 'There’s more here after the closing quotation mark.',
  why: 'A value in quotation marks ends at the second one.',
  fix: 'Put double quotes around the whole value: `"it\'s like this"`.',
};

const BRACKET: Explanation = {
  code: 'yaml/bracket',
  message: 'A bracket is opened here and never closed, or a comma is missing in it.',
  why: '`[…]` holds a list and `{…}` holds fields, with commas between them.',
  fix: `Close the bracket: \`[${OWN.partners}]\` or \`{ ${OWN.values} }\`.`,
};

const STRAY_BRACKET: Explanation = {
  ...BRACKET,
  message: 'A bracket is closed here that was never opened.',
  fix: 'Remove it, or put quotes around the whole value.',
};

/** A mistake, and where it began: the library often notices it only further on. */
interface Diagnosis {
  text: Explanation;
  start?: number;
}

/**
 * Explains the errors that the YAML library found. Every repeated field is reported; of other mistakes only the first,
 * because the following ones are usually consequences of it.
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
  return {
    start,
    end: Math.max(start + 1, Math.min(start + word, lastOfLine)),
    finding: quoted(finding, text, start),
  };
}

const QUOTES_HELP: ReadonlySet<Code> = new Set<Code>(['yaml/colon', 'yaml/special-character', 'yaml/exclamation']);

/** Adds the corrected line, if quotation marks around the whole value are all that's needed. */
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
  // An over-indented line looks like a continued value; the line after it is the one to move.
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

/**
 * Returns the line to move. Comments may be indented freely, so it's the line after them, even if that's part of what
 * one of them comments out.
 */
function indentedFrom(text: string, offset: number): Diagnosis {
  const [skipped = ''] = /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*/.exec(text.slice(offset)) ?? [];
  const fix = 'If it belongs to a line above that begins with `#`, remove that `#` and its space, too.';
  return {
    text: skipped.includes('#') ? { ...INDENT, fix: `${INDENT.fix} ${fix}` } : INDENT,
    start: offset + skipped.length,
  };
}

/** Returns the deepest line. Where the parser gives up depends on its stack, but the cause of the depth doesn't. */
function deepestLine(text: string): number {
  let [start, deepest, most] = [0, 0, -1];
  for (const line of text.split('\n')) {
    const depth = Math.max(line.search(/\S/), line.replace(/[^[{]/g, '').length);
    if (depth > most) [deepest, most] = [start, depth];
    start += line.length + 1;
  }
  return deepest;
}

/** Returns where the last node of a kind starts before an offset. */
function startOf(document: YamlDocument, before: number, isMeant: (node: unknown) => boolean): { start?: number } {
  let start: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if (isMeant(node) && node.range && node.range[0] <= before) start = node.range[0];
    },
  });
  return start === undefined ? {} : { start };
}
