import { isMap, isScalar, parseDocument, type Document as YamlDocument } from 'yaml';
import { findHiddenInNames, findLookAlikes } from './confusables.ts';
import { DUPLICATE_FIELD, explainYamlErrors, SECOND_DOCUMENT, strayLineFinding } from './errors.ts';
import { locate, type Marked, type Part, type Path } from './locate.ts';
import { toPlainValue } from './plain-value.ts';
import { readSimpleYaml } from './simple-yaml.ts';

export interface ParsedYaml {
  /** Fields as written: dates stay text. Absent if the YAML can't be read as fields. */
  data?: Record<string, unknown>;
  findings: Marked[];
  /** Names in lines that couldn't be read, so that it's unknown whether their fields are missing. */
  unread?: ReadonlySet<string>;
}

/** Parses YAML 1.2 (core schema) into plain fields. */
export function parseYaml(text: string): ParsedYaml {
  const simple = readSimpleYaml(text);
  return simple ? { data: simple, findings: [] } : parseFullYaml(text);
}

/** Parses any YAML, with a parser that supports all of it. If it can't read a part, the rest is read without it. */
export function parseFullYaml(text: string): ParsedYaml {
  const whole = parseWhole(text);
  return whole.data ? whole : (parseByField(text) ?? whole);
}

function parseWhole(text: string): ParsedYaml {
  const document = parseYamlDocument(text);
  const { findings, readable } = explainYamlErrors(document, text);
  const root = document.contents;
  if (readable && (root === null || (isScalar(root) && root.value === null))) return { data: {}, findings };
  if (!readable || !isMap(root)) {
    // If a character only looks like YAML's, the parser's error would be about something else.
    const lookAlikes = findLookAlikes(text);
    if (lookAlikes.length > 0) return { findings: lookAlikes };
    return { findings: readable ? [...findings, notFields(text)] : findings };
  }
  const hidden = findHiddenInNames(root);
  if (hidden.length > 0) return { findings: [...findings, ...hidden] };
  const data: Record<string, unknown> = {};
  findings.push(...toPlainValue(root, text, data));
  return { data, findings };
}

/** Lines that belong together: a field with all lines indented below it, or a line that isn't a field. */
interface Block {
  /** The field's name; absent for a line that isn't a field. */
  name?: string;
  start: number;
  text: string;
}

/** Matches a field at the start of its line: its name, in quotes or not, a colon, and a space or nothing. */
const FIELD_LINE = /^(?:"([^"\n]*)"|'([^'\n]*)'|([\p{L}\w-]+))[ \t]*:(?:[ \t]|$)/u;
/** Matches lines that continue those above: indented ones, list entries, closing brackets, comments, empty ones. */
const GOES_ON = /^(?:[ \t]|-(?:[ \t]|$)|[\]}#]|$)/;

/**
 * Splits a text into blocks. @returns undefined if the first line doesn't belong to a field, so that the indentation is
 * unknown
 */
function blocksOf(text: string): Block[] | undefined {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    if (GOES_ON.test(line)) {
      if (last) last.text += `\n${line}`;
      else if (!/^(?:#|\s*$)/.test(line)) return undefined;
    } else {
      const [, double, single, plain] = FIELD_LINE.exec(line) ?? [];
      const name = double ?? single ?? plain;
      blocks.push({ start, text: line, ...(name !== undefined && { name }) });
    }
    start += line.length + 1;
  }
  return blocks;
}

/**
 * Parses YAML that can't be read as a whole field by field: each mistake is reported on its own line, and the fields
 * without one are known. Consequences of a mistake aren't reported as others.
 */
function parseByField(text: string): ParsedYaml | undefined {
  const blocks = blocksOf(text);
  if (!blocks?.some(({ name }) => name !== undefined)) return undefined;
  const data: Record<string, unknown> = {};
  const findings: Marked[] = [];
  const unread = new Set<string>();
  const seen = new Set<string>();
  /** Whether a broken field still lacks its closing character: lines up to it may belong to the field. */
  let isOpen = false;
  for (const [index, { name, start, text: lines }] of blocks.entries()) {
    if (SECOND_START.test(lines)) {
      // What follows belongs to another document.
      for (const rest of blocks.slice(index)) for (const each of fieldNamesIn(rest.text)) unread.add(each);
      findings.push({ start, end: start + 3, finding: SECOND_DOCUMENT });
      break;
    }
    if (name === undefined) {
      for (const each of fieldNamesIn(lines)) unread.add(each);
      if (!isOpen) findings.push(strayLine(lines, start));
      if (CLOSING.test(lines)) isOpen = false;
      continue;
    }
    const read = parseWhole(lines);
    findings.push(...read.findings.map((found) => shifted(found, start)));
    isOpen = read.findings.some(({ finding }) => finding.code === 'yaml/quote' || finding.code === 'yaml/bracket');
    if (!read.data) for (const each of fieldNamesIn(lines)) unread.add(each);
    else if (seen.has(name)) findings.push({ start, end: start + name.length, finding: DUPLICATE_FIELD });
    else Object.assign(data, read.data);
    seen.add(name);
  }
  return findings.length === 0 ? undefined : { data, findings, unread };
}

const SECOND_START = /^(?:---|\.\.\.)(?:\s|$)/;
/** Matches the end of a quote or a bracket that was opened on an earlier line. */
const CLOSING = /["'\]}]\s*$/;

/** Returns everything that may be a field's name in lines that can't be read, including after a `#`. */
export function fieldNamesIn(lines: string): string[] {
  const named = [...lines.matchAll(/(?:^|[{,])[ \t]*(?:#[ \t]*)?(?:- )?["']?([\p{L}\w-]+)["']?[ \t]*[:\uff1a]/gmu)];
  const [first] = /^[\p{L}\w-]+/u.exec(lines) ?? [];
  return [...named.map(([, name = '']) => name), ...(first === undefined ? [] : [first])];
}

function strayLine(lines: string, start: number): Marked {
  const [lookAlike] = findLookAlikes(lines);
  if (lookAlike) return shifted(lookAlike, start);
  const [word = ''] = /^[\p{L}\w-]+|^\S+/u.exec(lines) ?? [];
  return { start, end: start + Math.max(1, word.length), finding: strayLineFinding(lines.split('\n', 1)[0] ?? '') };
}

function shifted({ start, end, finding }: Marked, by: number): Marked {
  return { start: start + by, end: end + by, finding };
}

/**
 * Returns a function that finds the offsets of a field's key or value in a YAML text, even if a part of it can't be
 * read; undefined if they're unknown.
 */
export function fieldLocator(text: string): (path: Path, part: Part) => [number, number] | undefined {
  const whole = parseYamlDocument(text);
  if (whole.errors.every(({ code }) => code === 'DUPLICATE_KEY')) return (path, part) => locate(whole, path, part);
  const blocks = (blocksOf(text) ?? []).map((block) => ({ ...block, document: parseYamlDocument(block.text) }));
  return (path, part) => {
    const block = blocks.find(({ name }) => name !== undefined && name === String(path[0]));
    const range = block && locate(block.document, path, part);
    return range && [range[0] + block.start, range[1] + block.start];
  };
}

/** Parses a text into a syntax tree, for finding places in it. */
export function parseYamlDocument(text: string): YamlDocument {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    // `silent` would also hide that there is a second document.
    logLevel: 'error',
  });
}

function notFields(text: string): Marked {
  const start = text.search(/\S/);
  const firstLine = text.slice(start).split('\n', 1)[0] ?? '';
  return {
    start,
    end: start + firstLine.length,
    finding: {
      code: 'yaml/not-fields',
      message: 'This isn’t a list of fields with their values.',
      why: 'Each line has a field’s name, a colon, a space and its value.',
      fix: 'Write, for example, `title: Long run`.',
    },
  };
}
