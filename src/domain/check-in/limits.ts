/*
 * What a text may hold of HTML and link to: GitHub's schema, as `hast-util-sanitize` has it. The renderer builds its
 * sanitiser from it, and `check` tells what that will remove.
 */

/** Elements that stay. Pictures of `picture` and `source` would bring in addresses that nobody resolved. */
export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p pre q rp rt ruby s ' +
    'samp section span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var'
  ).split(' '),
);

/** Elements that go with the text in them: it was never meant to be read. */
export const GONE_WITH_THEIR_TEXT: ReadonlySet<string> = new Set(
  'script style textarea title iframe noembed noframes noscript plaintext template xmp'.split(' '),
);

/** What a link to elsewhere may start with, before its colon. */
export const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['http', 'https', 'irc', 'ircs', 'mailto', 'xmpp']);

const TAG = /<(?<closing>\/?)(?<name>[a-z][^\s/>]*)/gi;
/** Elements that hold nothing, and those whose end tag may be left out: the next one of their kind closes them. */
const NEVER_DEEPER: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rp rt'
  ).split(' '),
);

/**
 * Where the tags in a text's HTML are opened within each other more often than they may be, before any parser has seen them: it
 * takes quadratic time in their depth.
 * @param pieces the HTML, in the order in which it's shown
 * @returns the piece that goes too far; none: it may be parsed
 * @example tooDeepPiece(['<div>'.repeat(101)]) // 0
 */
export function tooDeepPiece(pieces: readonly string[]): number | undefined {
  let depth = 0;
  for (const [index, piece] of pieces.entries())
    for (const { groups } of piece.matchAll(TAG)) {
      if (NEVER_DEEPER.has((groups?.['name'] ?? '').toLowerCase())) continue;
      depth = Math.max(0, depth + (groups?.['closing'] ? -1 : 1));
      if (depth > MARKDOWN_LIMITS.depth) return index;
    }
  return undefined;
}

/** What a body may be at most, so that no file can stall or exhaust a build. */
export const MARKDOWN_LIMITS = {
  /** Of UTF-8. */
  bytes: 1_048_576,
  /** Elements within elements. */
  depth: 100,
  /** Rows times columns, all tables together: short rows are filled up, so that 20 KB can become 90 MB. */
  tableCells: 100_000,
  /** Of one element: its words, marks, entries. The sanitiser has room for twice as many, line ends between them included. */
  pieces: 24_000,
  /**
   * Of the signs that the parser is slow at: it holds each underscore of a paragraph against those before it (20,000: 0.2 s,
   * twice as many 0.8 s), and copies a paragraph for each entity in it (10,000 in 110 KB: 1.1 GB).
   */
  signs: 100_000_000,
} as const;

export type MarkdownLimit = keyof typeof MARKDOWN_LIMITS;

/**
 * Marks of block quotes and lists that one line may open. Generous, for a thematic break (`* * *`) is counted too; the
 * exact depth is the tree's to tell. This one only keeps the parser from what it takes long for.
 */
const MARKS_A_LINE = 5 * MARKDOWN_LIMITS.depth;
const CONTAINER_MARKS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const CONTAINER_MARK = />|[-+*]|\d+[.)]/g;
/** A superset of GFM's delimiter rows, in any container. */
const DELIMITER_ROW = /^[\s>|:+*\d.)-]+$/;

/**
 * The limit that a body breaks, found before it is parsed; none: it may be parsed.
 * @example brokenLimit('>'.repeat(20_000)) // 'depth'
 */
export function brokenLimit(markdown: string): MarkdownLimit | undefined {
  if (isLongerThan(markdown, MARKDOWN_LIMITS.bytes)) return 'bytes';
  let cells = 0;
  let columns = 0;
  let paragraph = EMPTY;
  let slowSigns = 0;
  for (const line of markdown.split(/\r\n|\n|\r/)) {
    const marks = CONTAINER_MARKS.exec(line)?.[0].match(CONTAINER_MARK)?.length ?? 0;
    if (marks > MARKS_A_LINE) return 'depth';
    const isBlank = line.trim() === '';
    if (isBlank) slowSigns += slownessOf(paragraph);
    paragraph = isBlank ? EMPTY : withLine(paragraph, line);
    if (slowSigns + slownessOf(paragraph) > MARKDOWN_LIMITS.signs) return 'signs';
    columns = isBlank ? 0 : Math.max(columns, columnsOfDelimiterRow(line));
    cells += columns;
    if (cells > MARKDOWN_LIMITS.tableCells) return 'tableCells';
  }
  return undefined;
}

interface Paragraph {
  length: number;
  entities: number;
  underscores: number;
}

const EMPTY: Paragraph = { length: 0, entities: 0, underscores: 0 };

function withLine({ length, entities, underscores }: Paragraph, line: string): Paragraph {
  return {
    length: length + line.length + 1,
    entities: entities + countOf('&', line),
    underscores: underscores + countOf('_', line),
  };
}

/** In units of one comparison, or one letter copied. */
function slownessOf({ length, entities, underscores }: Paragraph): number {
  return underscores * underscores + entities * length;
}

function countOf(sign: string, line: string): number {
  let count = 0;
  for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** A UTF-16 unit takes at most three bytes of UTF-8, so most texts need no counting. */
function isLongerThan(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  return text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes;
}

function columnsOfDelimiterRow(line: string): number {
  return line.includes('|') && DELIMITER_ROW.test(line) ? line.split('|').length : 0;
}
