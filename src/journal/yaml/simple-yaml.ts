/** Said of what is more than simple YAML. No value of YAML's is a symbol. */
const UNREAD = Symbol('not simple YAML');

/** Names of fields that YAML cannot take for anything else. (A field named `null` would be one too; the parser knows.) */
const SIMPLE_KEY = /^(?!(?:true|false|null)$)[A-Za-z][\w-]{0,99}$/i;

const QUOTED = /^(?:"(?<double>[^"\\]*)"|'(?<single>[^']*)')$/;
/** Fifteen digits at most: more may not be kept exactly. No zero in front, which other programs count in eights. */
const NUMBER = /^(?!-0$)-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Words: they start with a letter, or with a digit where a space shows that they are no number. */
const WORDS = /^(?:\p{L}|\d[^ :]* [^ :])[^:]*$/u;
/** What may be a word of YAML's own in some writing, or an infinite number. */
const RESERVED = /^(?:true|false|null)$/i;

/** One value on one line: words, a number, a date, in quotes or not. */
function readScalar(text: string): unknown {
  const { double, single } = QUOTED.exec(text)?.groups ?? {};
  if (double !== undefined) return double;
  if (single !== undefined) return single;
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (NUMBER.test(text)) return Number(text);
  if (DATE.test(text)) return text;
  return WORDS.test(text) && !RESERVED.test(text) ? text : UNREAD;
}

/** Brackets within brackets; more are the parser's to refuse. */
const MAX_FLOW_DEPTH = 8;
/** The next sign or value: a bracket, a comma, a colon, something in quotes, or words up to one of these. */
const TOKEN =
  / *(?:(?<sign>[[\]{},])|(?<colon>:)(?<space> ?)|(?<value>"[^"\\]*"|'[^']*'|[^\s[\]{},:"'][^[\]{},:"']*))/y;

interface FlowReader {
  tokens: readonly Token[];
  at: number;
}

interface Token {
  sign?: string;
  /** Whether a colon has no space after it; then it ends a name in quotes only. */
  isTight?: boolean;
  value?: string;
}

/** `[one, two]` or `{ robin: 8, sam: 5 }` on one line, and within each other. */
function readFlow(text: string): unknown {
  const tokens = tokensOf(text);
  if (!tokens) return UNREAD;
  const reader: FlowReader = { tokens, at: 0 };
  const value = readNode(reader, 0);
  return reader.at === tokens.length ? value : UNREAD;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const { sign, colon, space, value } = TOKEN.exec(text)?.groups ?? {};
    if (value !== undefined) tokens.push({ value: value.trimEnd() });
    else if (colon !== undefined) tokens.push({ sign: colon, isTight: space === '' });
    else if (sign !== undefined) tokens.push({ sign });
    else return undefined;
  }
  return tokens;
}

function readNode(reader: FlowReader, depth: number): unknown {
  const { sign, value } = reader.tokens[reader.at++] ?? {};
  if (value !== undefined) return readScalar(value);
  if (depth === MAX_FLOW_DEPTH) return UNREAD;
  if (sign === '[') return readItems(reader, depth);
  return sign === '{' ? readEntries(reader, depth) : UNREAD;
}

function readItems(reader: FlowReader, depth: number): unknown {
  const items: unknown[] = [];
  if (take(reader, ']')) return items;
  do {
    const item = readNode(reader, depth + 1);
    if (item === UNREAD) return UNREAD;
    items.push(item);
  } while (take(reader, ','));
  return take(reader, ']') ? items : UNREAD;
}

function readEntries(reader: FlowReader, depth: number): unknown {
  const entries: Record<string, unknown> = {};
  if (take(reader, '}')) return entries;
  do {
    const name = readName(reader);
    if (name === undefined || Object.hasOwn(entries, name)) return UNREAD;
    const value = readNode(reader, depth + 1);
    if (value === UNREAD) return UNREAD;
    entries[name] = value;
  } while (take(reader, ','));
  return take(reader, '}') ? entries : UNREAD;
}

/** A name and the colon after it. */
function readName(reader: FlowReader): string | undefined {
  const written = reader.tokens[reader.at++]?.value ?? '';
  const isQuoted = /^["']/.test(written);
  const name = isQuoted ? written.slice(1, -1) : written;
  if (!SIMPLE_KEY.test(name) || (reader.tokens[reader.at]?.isTight === true && !isQuoted)) return undefined;
  return take(reader, ':') ? name : undefined;
}

function take(reader: FlowReader, sign: string): boolean {
  if (reader.tokens[reader.at]?.sign !== sign) return false;
  reader.at += 1;
  return true;
}

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
const MAX_DEPTH = 8;
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
  if (depth === MAX_DEPTH) return UNREAD;
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
