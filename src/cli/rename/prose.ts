import { posix } from 'node:path';
import {
  isBetweenPartners,
  type NamedPartner,
  partnerIdOf,
  partnersNamedBy,
} from '../../domain/check-in/feedback-notes.ts';
import type { SourceFile } from '../../journal/files/source-file.ts';
import { parseMarkdown, parseProgram } from '../../journal/parse-body.ts';
import type { ProseNode } from '../../journal/prose/read-prose.ts';
import { resolveUrl } from '../../journal/prose/resolve-url.ts';
import { componentsNaming } from '../../journal/rules/program.ts';
import { type Edit, inOrder, mentionsIn, type Renaming, wikiLinksIn } from './references.ts';

/* Finds where a document's text names an id: `@id`, headings, links, pictures, components. */

export interface ProseContext {
  renaming: Renaming;
  /** Old paths of files and their new ones, relative to the journal's folder. */
  moves: ReadonlyMap<string, string>;
  partners: readonly NamedPartner[];
  /** Returns whether `[[id]]` without a folder means something in the collection: other collections may take precedence. */
  leadsThere: (id: string) => boolean;
  /** The site's own address, ending in `/`, if the journal has it. */
  site?: string | undefined;
  /** The base path below it. */
  base: string;
}

/** Returns the edits of a document's text, at offsets of its body. */
export function proseEdits(source: SourceFile, context: ProseContext): Edit[] {
  const body = source.split?.body ?? '';
  const { from } = context.renaming;
  if (!body.toLowerCase().includes(from)) return [];
  const isProgram = source.file.endsWith('.mdx');
  const root: ProseNode = isProgram ? parseProgram(body) : parseMarkdown(body);
  return inOrder(new Reading(source.file, body, context).read(root));
}

/** Returns the lines, counted from the body's first, of program strings that may or may not name the id. */
export function doubtfulLines(source: SourceFile, edits: readonly Edit[], { renaming }: ProseContext): number[] {
  const body = source.split?.body ?? '';
  if (!source.file.endsWith('.mdx')) return [];
  const known = new Set(edits.map(({ start }) => start));
  return [...body.matchAll(new RegExp(String.raw`(["'\`])${renaming.from}\1`, 'g'))]
    .filter(({ index }) => !known.has(index + 1))
    .map(({ index }) => body.slice(0, index).split('\n').length);
}

class Reading {
  readonly #file: string;
  readonly #body: string;
  readonly #context: ProseContext;
  readonly #starts: readonly number[];
  /** The partners without the old id, by their names alone. */
  readonly #byName: readonly NamedPartner[];

  constructor(file: string, body: string, context: ProseContext) {
    this.#file = file;
    this.#body = body;
    this.#context = context;
    this.#starts = [0, ...[...body.matchAll(/\n/g)].map(({ index }) => index + 1)];
    this.#byName = context.partners.map(({ id, name }) => ({ id: id === context.renaming.from ? '\ue000' : id, name }));
  }

  read(root: ProseNode): Edit[] {
    const edits: Edit[] = [];
    const open: { node: ProseNode; isElsewhere: boolean }[] = [{ node: root, isElsewhere: false }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { node } = next;
      edits.push(...this.#editsOf(node, next.isElsewhere));
      const isElsewhere = next.isElsewhere || (node.type === 'link' && !this.#isMoved(node));
      for (const child of node.children ?? []) open.push({ node: child, isElsewhere });
    }
    return edits;
  }

  #editsOf(node: ProseNode, isElsewhere: boolean): Edit[] {
    const [start, end] = this.#offsets(node);
    const written = this.#body.slice(start, end);
    const shifted = (edits: readonly Edit[], by: number) =>
      edits.map((edit) => ({ start: edit.start + by, end: edit.end + by, text: edit.text }));
    switch (node.type) {
      case 'text':
        return isElsewhere
          ? []
          : shifted(
              [
                ...mentionsIn(written, this.#context.renaming),
                ...wikiLinksIn(written, this.#context.renaming, this.#context.leadsThere),
              ],
              start,
            );
      case 'heading':
        return shifted(this.#ofHeading(node, written), start);
      case 'link':
      case 'image':
      case 'definition':
        return shifted(this.#ofAddress(node, written), start);
      case 'html':
        return shifted([...this.#ofAttributes(written), ...this.#ofHtmlText(written)], start);
      default:
        return node.type.startsWith('mdxJsx') ? shifted(this.#ofElement(node, start, end), start) : [];
    }
  }

  #isMoved({ url }: ProseNode): boolean {
    return typeof url === 'string' && this.#replacementFor(url) !== undefined;
  }

  /** Returns what changes in an address: the last part of a path, for a file; the id, for a page of the site. */
  #replacementFor(url: string): { old: string; text: string } | undefined {
    const { renaming, moves, site, base } = this.#context;
    const isOwn = site !== undefined && url.startsWith(site);
    const target = resolveUrl(this.#file, isOwn ? `/${url.slice(site.length)}` : url);
    if (target.kind !== 'file') return undefined;
    const moved = moves.get(target.file);
    if (moved !== undefined) return { old: posix.basename(target.file), text: posix.basename(moved) };
    const page = `/${target.file}`.replace(/\/(?:index\.html)?$/, '');
    const isPage = [base, '/', '/together/'].some(
      (above) => page === `${above}${renaming.collection}/${renaming.from}`,
    );
    return isPage ? { old: renaming.from, text: renaming.to } : undefined;
  }

  #ofUrl(url: string, written = url): Edit[] {
    const replacement = this.#replacementFor(url);
    if (!replacement) return [];
    const { old, text } = replacement;
    const path = /^[^?#]*/.exec(written)?.[0] ?? '';
    const start = path.lastIndexOf(old);
    return start < 0 ? [] : [{ start, end: start + old.length, text }];
  }

  #ofAddress(node: ProseNode, written: string): Edit[] {
    if (typeof node.url !== 'string') return [];
    const last = node.children?.at(-1);
    const from = last ? this.#offsets(last)[1] - this.#offsets(node)[0] : 0;
    const opening = node.type === 'definition' ? ']:' : '](';
    const open = written.startsWith('[') || written.startsWith('![') ? written.indexOf(opening, from) : -1;
    const [before = '', address = written] =
      open < 0 ? ['', written] : [written.slice(0, open + 2), written.slice(open + 2)];
    const [, space = '', inBrackets, bare = ''] = /^(\s*)(?:<([^<>\n]*)>|(\S*))/.exec(address) ?? [];
    const by = before.length + space.length + (inBrackets === undefined ? 0 : 1);
    return this.#ofUrl(node.url, inBrackets ?? bare).map((edit) => ({
      start: edit.start + by,
      end: edit.end + by,
      text: edit.text,
    }));
  }

  /** Returns edits of `href` and `src` in HTML and in a program's elements. */
  #ofAttributes(written: string): Edit[] {
    return [...written.matchAll(/\b(?:href|src)\s*=\s*(?:\{\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"'>{}]+))/gi)].flatMap(
      ({ 0: all, 1: double, 2: single, 3: bare, index }) => {
        const url = double ?? single ?? bare ?? '';
        const by = index + all.lastIndexOf(url);
        return this.#ofUrl(url).map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
      },
    );
  }

  #ofHtmlText(written: string): Edit[] {
    const gaps = written.replace(/<!--[^]*?(?:-->|$)|<[^<>]*>/g, (tag) => '\u0000'.repeat(tag.length));
    return mentionsIn(gaps, this.#context.renaming);
  }

  /** Returns edits of a component's opening tag, which may contain an id, and addresses. */
  #ofElement(node: ProseNode, start: number, end: number): Edit[] {
    const { renaming } = this.#context;
    const [first] = node.children ?? [];
    const tag = this.#body.slice(start, first ? this.#offsets(first)[0] : end);
    const [, name = ''] = /^<([\w.]+)/.exec(tag) ?? [];
    const attribute = componentsNaming(renaming.collection).find(({ component }) => component === name)?.attribute;
    const ids =
      attribute === undefined
        ? []
        : [
            ...tag.matchAll(
              new RegExp(String.raw`(?<=\s)${attribute}\s*=\s*(?:\{\s*)?(["'\`])${renaming.from}\1`, 'g'),
            ),
          ];
    return [
      ...ids.map(({ 0: all, index }) => {
        const at = index + all.length - 1 - renaming.from.length;
        return { start: at, end: at + renaming.from.length, text: renaming.to };
      }),
      ...this.#ofAttributes(tag),
    ];
  }

  /** Returns edits of a heading that names a partner by the id rather than by a name: `### sam`, `### sam to Robin`. */
  #ofHeading(node: ProseNode, written: string): Edit[] {
    const { renaming, partners } = this.#context;
    if (renaming.collection !== 'partners') return [];
    const title = wordsOf(node);
    if (!isBetweenPartners(title, partners) && partnersNamedBy(title, partners).length === 0) return [];
    const word = new RegExp(String.raw`(?<![\p{L}\p{N}_-])${renaming.from}(?![\p{L}\p{N}_-])`, 'giu');
    return [...written.matchAll(word)]
      .filter(
        ([found]) => partnerIdOf(found, this.#byName) !== '\ue000' && partnerIdOf(found, partners) === renaming.from,
      )
      .map(({ 0: found, index }) => ({ start: index, end: index + found.length, text: inCaseOf(found, renaming.to) }));
  }

  #offsets({ position }: ProseNode): [number, number] {
    if (!position) return [0, 0];
    const at = ({ line, column }: { line: number; column: number }) => (this.#starts[line - 1] ?? 0) + column - 1;
    return [at(position.start), at(position.end)];
  }
}

function wordsOf(node: ProseNode): string {
  return typeof node.value === 'string' ? node.value : (node.children ?? []).map(wordsOf).join('');
}

/** Returns the new id in the old one's case: `Sam` stays capitalised. */
function inCaseOf(written: string, id: string): string {
  if (written === written.toLowerCase()) return id;
  if (written === written.toUpperCase()) return id.toUpperCase();
  return id.charAt(0).toUpperCase() + id.slice(1);
}
