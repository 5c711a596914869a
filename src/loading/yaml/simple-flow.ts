import { readScalar, SIMPLE_KEY, UNREAD } from './simple-scalar.ts';

/** Brackets within brackets; more are the parser's to refuse. */
const DEEPEST = 8;
/** The next sign or value: a bracket, a comma, a colon, something in quotes, or words up to one of these. */
const TOKEN =
  / *(?:(?<sign>[[\]{},])|(?<colon>:)(?<space> ?)|(?<value>"[^"\\]*"|'[^']*'|[^\s[\]{},:"'][^[\]{},:"']*))/y;

interface Reader {
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
export function readFlow(text: string): unknown {
  const tokens = tokensOf(text);
  if (!tokens) return UNREAD;
  const reader: Reader = { tokens, at: 0 };
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

function readNode(reader: Reader, depth: number): unknown {
  const { sign, value } = reader.tokens[reader.at++] ?? {};
  if (value !== undefined) return readScalar(value);
  if (depth === DEEPEST) return UNREAD;
  if (sign === '[') return readItems(reader, depth);
  return sign === '{' ? readEntries(reader, depth) : UNREAD;
}

function readItems(reader: Reader, depth: number): unknown {
  const items: unknown[] = [];
  if (take(reader, ']')) return items;
  do {
    const item = readNode(reader, depth + 1);
    if (item === UNREAD) return UNREAD;
    items.push(item);
  } while (take(reader, ','));
  return take(reader, ']') ? items : UNREAD;
}

function readEntries(reader: Reader, depth: number): unknown {
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
function readName(reader: Reader): string | undefined {
  const written = reader.tokens[reader.at++]?.value ?? '';
  const isQuoted = /^["']/.test(written);
  const name = isQuoted ? written.slice(1, -1) : written;
  if (!SIMPLE_KEY.test(name) || (reader.tokens[reader.at]?.isTight === true && !isQuoted)) return undefined;
  return take(reader, ':') ? name : undefined;
}

function take(reader: Reader, sign: string): boolean {
  if (reader.tokens[reader.at]?.sign !== sign) return false;
  reader.at += 1;
  return true;
}
