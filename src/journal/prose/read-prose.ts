import { markdownToHast } from 'satteri';
import { MARKDOWN_LIMITS, tooDeepPiece } from '../../domain/check-in/limits.ts';
import type { Place } from '../../domain/check-in/model.ts';
import { type WikiLink, wikiLinks } from '../../domain/wiki-link.ts';

/** A URL in a text, and its place. */
export interface UsedUrl {
  url: string;
  place: Place;
}

/** A picture in a text. */
export interface UsedPicture extends UsedUrl {
  /** The alternative text. */
  alt: string;
}

/** HTML in a text, as written: one tag, several, or a comment. */
export interface UsedHtml {
  html: string;
  place: Place;
}

/** A link by id, and its place. */
export interface UsedWikiLink extends WikiLink {
  place: Place;
}

/** A component in an `.mdx` page that shows something from the journal by its id. */
export interface UsedEmbed {
  component: string;
  /** The journal's list in which the id is looked up. */
  of: 'goals' | 'benchmarks' | 'milestones';
  /** Absent if the page leaves it out. */
  id?: string;
  place: Place;
}

/** What is checked across files in a document's text: every use, in written order. */
export interface Prose {
  pictures: UsedPicture[];
  links: UsedUrl[];
  html: UsedHtml[];
  /** Links such as `[[marathon]]`. */
  wikiLinks: UsedWikiLink[];
  /** Whether it has anything to show besides pictures and HTML. */
  hasWords: boolean;
  /** Components in an `.mdx` page that refer to something by id. */
  embeds?: UsedEmbed[];
}

/** The parts of a syntax tree's node that are used here, for Markdown and MDX alike. */
export interface ProseNode {
  readonly type: string;
  readonly children?: readonly ProseNode[];
  readonly value?: unknown;
  readonly url?: unknown;
  readonly alt?: unknown;
  readonly identifier?: unknown;
  readonly position?: { start: { line: number; column: number }; end: { line: number; column: number } } | undefined;
}

/** How many elements deep a node is rendered, if it becomes elements: a table is three deep (itself, its body, its rows). */
const DEPTHS: Readonly<Record<string, number>> = {
  text: 0,
  html: 0,
  root: 0,
  table: 2,
  footnoteDefinition: 3,
  code: 2,
};
/** The renderer allows a hundred levels; some of them it adds itself. */
const MAX_DEPTH = 92;

export interface ReadProse {
  prose: Prose;
  /** The place that is nested too deep. */
  tooDeep?: Place;
  /** The place of an element that holds more than can be shown. */
  tooMany?: Place;
}

/** A node of the tree that the renderer works on, where remaining HTML is `raw`. */
type ShownNode = ProseNode;

/**
 * Finds what keeps a text with HTML from being shown: elements that are nested too deep, usually because they're never
 * closed. It checks what the renderer will check.
 */
export function faultOfHtml(markdown: string): Pick<ReadProse, 'tooDeep' | 'tooMany'> {
  const features = { frontmatter: false };
  const pieces: ShownNode[] = [];
  walk(markdownToHast(markdown, { features }), (node) => void (node.type === 'raw' && pieces.push(node)));
  const [first] = pieces;
  if (!first) return {};
  const deep = tooDeepPiece(pieces.map(({ value }) => String(value)));
  if (deep !== undefined) return { tooDeep: placeOfNode(pieces[deep] ?? first) };
  const fault: Pick<ReadProse, 'tooDeep' | 'tooMany'> = {};
  walk(markdownToHast(markdown, { features: { ...features, rawHtml: true } }), (node, depth, known) => {
    if (depth > MAX_DEPTH) fault.tooDeep ??= placeOfNode(known ?? first);
    if (node.type === 'element' && (node.children?.length ?? 0) > MARKDOWN_LIMITS.pieces)
      fault.tooMany ??= placeOfNode(known ?? first);
  });
  return fault;
}

/**
 * Visits every node in written order, with its depth in elements and the nearest node whose place is known, without
 * recursion.
 */
function walk(root: ShownNode, visit: (node: ShownNode, depth: number, known: ShownNode | undefined) => void): void {
  const open: [ShownNode, number, ShownNode | undefined][] = [[root, 0, undefined]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth, around] = next;
    const known = node.position && node !== root ? node : around;
    visit(node, depth, known);
    for (const child of (node.children ?? []).toReversed())
      open.push([child, depth + (child.type === 'element' ? 1 : 0), known]);
  }
}

/** Reads the text outside a check-in's sections, without recursion. */
export function readProse(root: ProseNode): ReadProse {
  const prose: Prose = { pictures: [], links: [], html: [], wikiLinks: [], hasWords: false };
  const uses: { to: Prose['links']; identifier: unknown; alt: string }[] = [];
  const linked = new Set<unknown>();
  const defined = new Map<unknown, { url: string; place: Place }>();
  const open: { node: ProseNode; depth: number }[] = [{ node: root, depth: 0 }];
  const count = { footnotes: 0, tags: 0 };
  let tooDeep: Place | undefined;
  let tooMany: Place | undefined;
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const depth = next.depth + (DEPTHS[node.type] ?? 1);
    if (depth > MAX_DEPTH) {
      tooDeep ??= placeOfNode(node);
      continue;
    }
    const url = typeof node.url === 'string' ? node.url : '';
    const alt = typeof node.alt === 'string' ? node.alt : '';
    switch (node.type) {
      case 'image':
        prose.pictures.push({ url, alt, place: placeOfNode(node) });
        break;
      case 'link':
        prose.links.push({ url, place: placeOfNode(node) });
        break;
      case 'imageReference':
      case 'linkReference': {
        const to = node.type === 'imageReference' ? prose.pictures : prose.links;
        // A repeated link is the same.
        if (to === prose.pictures || !linked.has(node.identifier)) uses.push({ to, identifier: node.identifier, alt });
        if (to === prose.links) linked.add(node.identifier);
        break;
      }
      case 'definition':
        // The first of two definitions counts.
        if (!defined.has(node.identifier)) defined.set(node.identifier, { url, place: placeOfNode(node) });
        break;
      case 'html':
        prose.html.push({ html: String(node.value), place: placeOfNode(node) });
        count.tags += String(node.value).split('<').length - 1;
        break;
      case 'footnoteDefinition':
      case 'footnoteReference':
        // All footnotes become one list, with a link back to each reference.
        count.footnotes += 1;
        break;
      case 'text':
        prose.hasWords ||= /\S/.test(String(node.value));
        prose.wikiLinks.push(...placedLinks(String(node.value), placeOfNode(node)));
        break;
      case 'code':
      case 'inlineCode':
      case 'thematicBreak':
        prose.hasWords = true;
    }
    const children = node.children ?? [];
    const most = Math.max(node.type === 'root' ? 0 : children.length, count.footnotes, count.tags);
    if (most > MARKDOWN_LIMITS.pieces) tooMany ??= placeOfNode(node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) open.push({ node: child, depth });
    }
  }
  for (const { to, identifier, ...use } of uses) {
    // The address is in its definition.
    const definition = defined.get(identifier);
    if (definition) to.push({ ...use, ...definition });
  }
  return { prose, ...(tooDeep && { tooDeep }), ...(tooMany && { tooMany }) };
}

/** Returns the wiki links of a text, placed on the lines of its file. */
function placedLinks(text: string, { line, column }: Place): UsedWikiLink[] {
  return wikiLinks(text).map((link) => {
    const before = text.slice(0, link.index).split('\n').length - 1;
    const at = { line: line + before, column: before === 0 ? column : 1 };
    return { ...link, place: { ...at, endLine: at.line, endColumn: at.column } };
  });
}

function placeOfNode({ position }: ProseNode): Place {
  if (!position) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
