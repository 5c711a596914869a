/*
 * What HTML and links a text may have: GitHub's schema, as `hast-util-sanitize` has it. The renderer builds its
 * sanitiser from it, and `check` says what that will remove.
 */

/** Elements that are kept. `picture` and `source` aren't among them: they would bring in addresses that weren't resolved. */
export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p pre q rp rt ruby s ' +
    'samp section span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var'
  ).split(' '),
);

/** Elements that are removed along with the text in them, which was never meant to be read. */
export const GONE_WITH_THEIR_TEXT: ReadonlySet<string> = new Set(
  'script style textarea title iframe noembed noframes noscript plaintext template xmp'.split(' '),
);

/** The protocols, without the colon, that a link to another site may have. */
export const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['http', 'https', 'irc', 'ircs', 'mailto', 'xmpp']);

const TAG = /<(?<closing>\/?)(?<name>[a-z][^\s/>]*)/gi;
/** Elements that hold nothing, and elements whose end tag may be left out because the next one of their kind closes them. */
const NEVER_DEEPER: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rp rt'
  ).split(' '),
);

/**
 * Finds where the tags of a text's HTML are nested deeper than allowed, before it's parsed: parsing takes quadratic
 * time in the depth.
 * @param pieces the HTML, in the order in which it's shown
 * @returns the index of the piece that goes too deep; undefined if all may be parsed
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

/** Upper limits of a body, so that no file can stall or exhaust a build. */
export const MARKDOWN_LIMITS = {
  /** Size in UTF-8. */
  bytes: 1_048_576,
  /** Nesting depth of elements. */
  depth: 100,
  /** Rows times columns, of all tables together: short rows are filled up, so 20 KB can become 90 MB. */
  tableCells: 100_000,
  /**
   * Pieces of one element: its words, marks, entries. The sanitiser allows twice as many, including line ends between
   * them.
   */
  pieces: 24_000,
  /**
   * Cost of the characters that the parser is slow at: it compares each underscore of a paragraph with those before it
   * (20,000 take 0.2 s, twice as many 0.8 s), and copies the paragraph for each entity in it (10,000 in 110 KB take 1.1
   * GB).
   */
  signs: 100_000_000,
} as const;

export type MarkdownLimit = keyof typeof MARKDOWN_LIMITS;

/**
 * How many marks of block quotes and lists one line may open. It's generous because a thematic break (`* * *`) counts
 * too; the exact depth is checked in the tree. This limit only protects the parser from slow input.
 */
const MARKS_A_LINE = 5 * MARKDOWN_LIMITS.depth;
const CONTAINER_MARKS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const CONTAINER_MARK = />|[-+*]|\d+[.)]/g;
/** Matches all of GFM's delimiter rows and more, in any container. */
const DELIMITER_ROW = /^[\s>|:+*\d.)-]+$/;

/**
 * Returns the limit that a body exceeds, found before it's parsed; undefined if it may be parsed.
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

/** Estimates how slow a paragraph is to parse, in comparisons or copied letters. */
function slownessOf({ length, entities, underscores }: Paragraph): number {
  return underscores * underscores + entities * length;
}

function countOf(sign: string, line: string): number {
  let count = 0;
  for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) count += 1;
  return count;
}

/**
 * Returns whether a text is longer than a number of bytes in UTF-8. A UTF-16 unit takes three bytes at most, so most
 * texts don't need to be counted.
 */
function isLongerThan(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  return text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes;
}

function columnsOfDelimiterRow(line: string): number {
  return line.includes('|') && DELIMITER_ROW.test(line) ? line.split('|').length : 0;
}
