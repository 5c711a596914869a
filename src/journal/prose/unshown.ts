import type { Code, Definition, FootnoteDefinition, Html, Nodes, Root, Table } from 'mdast';
import type { Place } from '../../domain/check-in/model.ts';
import { nodesWithin, offsetsOf, placeOf, textOf } from '../../domain/check-in/tree.ts';
import { oneLine, quotedWords } from '../../domain/text.ts';
import { HINTS } from '../../i18n/reading/hints.ts';
import type { ProblemDetails } from '../problems/problem.ts';

interface Found {
  finding: ProblemDetails;
  place: Place;
}

/**
 * Finds text that the page wouldn't show: words inside a hint's comment, in an unused footnote or link definition,
 * beyond a table's columns, or after the fence of a code block; and a code block without an end, which takes everything
 * that follows. Authors' own comments are meant to be hidden, also those written as a link (`[//]: # (so)`).
 */
export function findUnshown(root: Root, body: string): Found[] {
  const found: Found[] = [];
  const definitions: (Definition | FootnoteDefinition)[] = [];
  const used = new Set<string>();
  const readComment = commentReader(body);
  const add = (node: Nodes, finding: ProblemDetails | undefined) => {
    if (finding) found.push({ finding, place: placeOf(node) });
  };
  for (const node of nodesWithin(root))
    switch (node.type) {
      case 'definition':
      case 'footnoteDefinition':
        definitions.push(node);
        break;
      case 'linkReference':
      case 'imageReference':
      case 'footnoteReference':
        used.add(nameOf(node));
        break;
      case 'html':
        add(node, readComment(node) ?? instruction(node));
        break;
      case 'code':
        add(node, codeFinding(node, body));
        break;
      case 'table':
        for (const cell of beyondColumns(node)) add(cell, BEYOND_COLUMNS);
        break;
      default:
    }
  for (const node of definitions) {
    const name = nameOf(node);
    if (used.delete(name) || isMeantAsComment(node)) continue;
    add(node, unused(node));
  }
  return found;
}

/** Returns a name that keeps footnotes and links apart. */
function nameOf({ type, identifier }: { type: string; identifier: string }): string {
  return `${type.startsWith('footnote') ? '^' : ''}${identifier}`;
}

function isMeantAsComment(node: Definition | FootnoteDefinition): boolean {
  return node.type === 'definition' && (/^(?:\/\/|#|comment)$/.test(node.identifier) || /^#?$/.test(node.url));
}

function unused(node: Definition | FootnoteDefinition): ProblemDetails {
  const label = oneLine(node.label ?? node.identifier);
  if (node.type === 'footnoteDefinition')
    return {
      code: 'body/not-shown',
      message: `Nothing refers to the footnote \`[^${label}]\`, or it’s there twice, so it isn’t shown.`,
      why: 'A footnote is shown where the text has its mark.',
      fix: `Write \`[^${label}]\` where it belongs; or remove the mark to make it a paragraph.`,
    };
  return {
    code: 'body/not-shown',
    message: `\`[${label}]:\` at the start of a line turns what follows into a link’s address. Nothing uses it, so it isn’t shown.`,
    why: 'Markdown takes such a line out of the text.',
    fix: `If you mean the words, write \`\\[${label}]:\`; otherwise delete the line, or write \`[${label}]\` where the link belongs.`,
  };
}

function beyondColumns({ children: [head, ...rows] }: Table): Nodes[] {
  const columns = head?.children.length ?? 0;
  return rows.flatMap(({ children }) => children.slice(columns).filter((cell) => textOf(cell) !== ''));
}

const BEYOND_COLUMNS: ProblemDetails = {
  code: 'body/not-shown',
  message: 'This cell is beyond the columns of its table, so it isn’t shown.',
  why: 'A table has as many columns as its first line.',
  fix: 'Add a column to the first line and to the line of hyphens below it; or write `\\|` where you mean the bar itself.',
};

const FENCE = /^(`{3,}|~{3,})/;

function codeFinding(node: Code, body: string): ProblemDetails | undefined {
  const { start, end } = offsetsOf(node);
  const [first = '', ...lines] = body.slice(start, end).trimEnd().split('\n');
  const [fence] = FENCE.exec(first) ?? [];
  if (fence === undefined) return undefined;
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd();
  const isClosed = last.startsWith(fence) && last === fence.charAt(0).repeat(last.length);
  if (!isClosed)
    return {
      code: 'body/open-code',
      message: `A block of code starts here with \`${fence.charAt(0).repeat(3)}\` and never ends.`,
      why: 'Everything after it is shown as code, so no win, commitment or the like in it counts.',
      fix: `Write \`${fence}\` on a line of its own where the code ends; or remove it.`,
    };
  if (!node.meta) return undefined;
  return {
    code: 'body/not-shown',
    message: 'The words after the marks that open this block of code aren’t shown.',
    why: 'Only the name of the code’s language belongs there.',
    fix: 'Write them on a line of their own.',
  };
}

/** Reports `<?…?>`, `<!…>` and `<![CDATA[…]]>`. */
function instruction({ value }: Html): ProblemDetails | undefined {
  const [sign] = /<(?:\?|![[a-z])/i.exec(value.replace(/<!--[^]*?(?:-->|$)/g, '')) ?? [];
  if (sign === undefined) return undefined;
  return {
    code: 'body/not-shown',
    message: `\`${sign}\` is read as HTML rather than text, so what’s in it isn’t shown.`,
    why: 'Browsers don’t show any of it.',
    fix: `If you mean the words, write \`\\${sign}\`; otherwise remove it.`,
  };
}

const COMMENTS = /<!--([^]*?)-->/g;
const OPEN_TASK = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[ \]\s/;
const STRUCK = /~~/;

/** Returns a function that reads comments in written order: what follows a hint, line by line, belongs to it. */
function commentReader(body: string): (node: Html) => ProblemDetails | undefined {
  /** Where the last comment that is a hint, or belongs to one, ends, and the hints that it may be. */
  let last: { end: number; hints: readonly Hint[] } | undefined;
  return (node) => {
    const { start } = offsetsOf(node);
    let hasOwnWords = false;
    for (const match of node.value.matchAll(COMMENTS)) {
      const at = start + match.index;
      const isNext = last !== undefined && /^[ \t]*\n?[ \t]*$/.test(body.slice(last.end, at));
      const words = match[1] ?? '';
      const begun = hintsAt(quotedWords(words));
      const hints = begun.length > 0 ? begun : isNext ? (last?.hints ?? []) : [];
      last = hints.length > 0 ? { end: at + match[0].length, hints } : undefined;
      hasOwnWords ||= hints.length > 0 && !isOfHint(words, hints);
    }
    return hasOwnWords ? HIDDEN_WORDS : undefined;
  };
}

const HIDDEN_WORDS: ProblemDetails = {
  code: 'body/not-shown',
  message: 'There are words inside a hint’s comment here, so they won’t be shown.',
  why: 'What’s between `<!--` and `-->` isn’t on any page, and doesn’t count.',
  fix: 'Move them below the `-->`. To keep them hidden, delete the hint’s own words before them.',
};

/** A hint's words in the form in which they're compared: its first line, and its examples. */
interface Hint {
  opening: RegExp;
  examples: readonly RegExp[];
}

/** Filled when the first comment is read: most texts have none. */
let known: readonly Hint[] | undefined;

function hintsAt(words: string): Hint[] {
  known ??= HINTS.map((hint) => {
    const [opening = '', ...examples] = hint.split('\n').map(patternOf);
    return { opening: asStart(opening), examples: examples.map(asStart) };
  });
  return known.filter(({ opening }) => opening.test(words));
}

const asStart = (pattern: string) => new RegExp(`^${pattern}(?= |$)`, 'u');

/**
 * Returns a pattern for a line. Quoted words are letters, digits and spaces, so they don't need escaping. `{owner}` and
 * `{date}` match anything.
 */
function patternOf(line: string): string {
  return quotedWords(line.replaceAll(/\{[a-z]+\}/gi, 'placeholderword')).replaceAll(
    'placeholderword',
    '[\\p{L}\\p{N} ]+?',
  );
}

/** Returns whether a comment says only what hints say. One of the hints lists what is open and not due yet. */
function isOfHint(written: string, hints: readonly Hint[]): boolean {
  const lines = written.split('\n').filter((line) => !OPEN_TASK.test(line) || STRUCK.test(line));
  let words = quotedWords(lines.join('\n'));
  const patterns = hints.flatMap(({ opening, examples }) => [opening, ...examples]);
  for (let rest: string | undefined = words; rest !== undefined && words !== '';) {
    const [said] = patterns.flatMap((pattern) => pattern.exec(words) ?? []).toSorted((a, b) => b.length - a.length);
    rest = said === undefined ? undefined : words.slice(said.length).trimStart();
    words = rest ?? words;
  }
  return words === '';
}
