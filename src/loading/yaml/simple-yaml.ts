import { readFlow } from './simple-flow.ts';
import { readScalar, SIMPLE_KEY, UNREAD } from './simple-scalar.ts';

/*
 * Most frontmatter is a few fields with plain values, and YAML's own parser makes three trees of it before it gives them: half
 * of the time that a whole journal takes. What is read here is the part of YAML where every line means one thing only. Anything
 * else, a mistake above all, is left to the parser, which is the one that explains. A test holds both to the same values.
 */

interface Line {
  indent: number;
  text: string;
}

interface Reader {
  lines: readonly Line[];
  at: number;
}

/** Characters that make any line more than what is read here: tabs, comments, and what some take for a line's end. */
const BEYOND =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff#]/;
/** Levels of indentation; more are the parser's to refuse. */
const DEEPEST = 8;
const FIELD = /^(?<name>[A-Za-z][\w-]{0,99}):(?: +(?<value>.*))?$/;

/**
 * Fields of simple YAML; none where it is not simple.
 * @example readSimpleYaml('date: 2026-05-01\nreadings:\n  long-run: { sam: 8 }') // { date: '2026-05-01', readings: { 'long-run': { sam: 8 } } }
 */
export function readSimpleYaml(text: string): Record<string, unknown> | undefined {
  if (BEYOND.test(text)) return undefined;
  const lines: Line[] = [];
  for (const row of text.split('\n')) {
    const written = row.trimEnd();
    if (written === '') continue;
    const content = written.trimStart();
    lines.push({ indent: written.length - content.length, text: content });
  }
  const reader: Reader = { lines, at: 0 };
  const fields = readFields(reader, 0, 0);
  return fields !== UNREAD && reader.at === lines.length ? fields : undefined;
}

function readFields(reader: Reader, indent: number, depth: number): Record<string, unknown> | typeof UNREAD {
  const fields: Record<string, unknown> = {};
  for (let line = lineAt(reader, indent); line; line = lineAt(reader, indent)) {
    const { name, value } = FIELD.exec(line.text)?.groups ?? {};
    if (name === undefined || !SIMPLE_KEY.test(name) || Object.hasOwn(fields, name)) return UNREAD;
    reader.at += 1;
    const read = value === undefined ? readBelow(reader, indent, depth) : readValue(value);
    if (read === UNREAD) return UNREAD;
    fields[name] = read;
  }
  // A line that stands in further goes on with the value above it: no field of its own.
  return isDeeper(reader, indent) ? UNREAD : fields;
}

/** What belongs to a field with nothing after its colon: fields or a list that stand in further, or nothing. */
function readBelow(reader: Reader, indent: number, depth: number): unknown {
  const next = reader.lines[reader.at];
  if (!next || next.indent < indent) return null;
  if (next.indent === indent) return next.text.startsWith('-') ? UNREAD : null;
  if (depth === DEEPEST) return UNREAD;
  return next.text.startsWith('-') ? readList(reader, next.indent) : readFields(reader, next.indent, depth + 1);
}

function readList(reader: Reader, indent: number): unknown[] | typeof UNREAD {
  const items: unknown[] = [];
  for (let line = lineAt(reader, indent); line; line = lineAt(reader, indent)) {
    const item = /^- +(?<item>.+)$/.exec(line.text)?.groups?.['item'];
    const read = item === undefined ? UNREAD : readValue(item);
    if (read === UNREAD) return UNREAD;
    items.push(read);
    reader.at += 1;
  }
  return isDeeper(reader, indent) ? UNREAD : items;
}

function readValue(text: string): unknown {
  return text.startsWith('[') || text.startsWith('{') ? readFlow(text) : readScalar(text);
}

function lineAt({ lines, at }: Reader, indent: number): Line | undefined {
  const line = lines[at];
  return line?.indent === indent ? line : undefined;
}

function isDeeper({ lines, at }: Reader, indent: number): boolean {
  const line = lines[at];
  return line !== undefined && line.indent > indent;
}
