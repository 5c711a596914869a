import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { markdownToMdast } from 'satteri';
import { ALLOWED_ELEMENTS, brokenLimit, GONE_WITH_THEIR_TEXT, LINK_PROTOCOLS } from '../../domain/check-in/limits.ts';
import { nodesWithin, rowsOf } from '../../domain/check-in/tree.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { entryById, entryLink } from '../../views/common/entry-link.ts';
import { wikiLinks } from '../../domain/wiki-link.ts';

/** Matches signs of content that pages may not show; list checkboxes and plain links aren't among them. */
const MAY_HIDE = /[<[\]|]|```|~~~/;
const BOX = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+\[[ xX]\](?=[ \t])/gm;

/**
 * Returns a document's Markdown as its audience may read it. The private audience gets what was written, and so do
 * others if pages show all of it. Otherwise it's rewritten from what pages show, so that hidden content stays
 * hidden: comments, unused definitions and footnotes, processing instructions, attributes, what follows the language of
 * a code block. Links to files that have no page for the audience become plain text, because a path reveals what it
 * leads to; other links and pictures have their address beside them.
 * @param around the text that the Markdown is a part of, for its definitions
 */
export function sharedMarkdown(context: ViewContext, file: string, markdown: string, around?: string): string {
  if (context.journal.audience === 'private' || !MAY_HIDE.test(markdown.replace(BOX, ''))) return markdown;
  // Nothing that large is shown.
  if (brokenLimit(markdown)) return '';
  const definitions = around === undefined ? '' : definitionsOf(around);
  const root = parse(definitions === '' ? markdown : `${markdown}\n\n${definitions}`);
  const addresses = new AddressBook(context, file);
  return isShownWhole(root, addresses) ? markdown : writer.stringify(shownTree(root, addresses));
}

/** Nodes that pages show as written, whatever they contain. */
const SHOWN_WHOLE: ReadonlySet<string> = new Set(
  'paragraph text emphasis strong delete heading list listItem blockquote break thematicBreak inlineCode tableRow tableCell'.split(
    ' ',
  ),
);

/** Returns whether a page shows everything that a text says. Rewriting a text takes ten times as long as parsing it. */
function isShownWhole(root: Root, addresses: AddressBook): boolean {
  return [...nodesWithin(root)].every((node) => {
    if (node.type === 'link') return addresses.isLink(node.url);
    if (node.type === 'table') return rowsOf(node).every((row, index) => row === node.children[index]);
    return SHOWN_WHOLE.has(node.type) && !(node.type === 'text' && wikiLinks(node.value).length > 0);
  });
}

const writer = remark().use(remarkGfm).data('settings', {
  bullet: '-',
  emphasis: '*',
  listItemIndent: 'one',
  resourceLink: false,
  rule: '-',
});

function parse(markdown: string): Root {
  const root = markdownToMdast(markdown, { features: { frontmatter: false } });
  if (root.type !== 'root') throw new TypeError(`A document became a ${root.type}.`);
  return root;
}

function definitionsOf(text: string): string {
  if (!text.includes(']:') || brokenLimit(text)) return '';
  const children = [...nodesWithin(parse(text))].filter(
    (node) => node.type === 'definition' || node.type === 'footnoteDefinition',
  );
  return writer.stringify({ type: 'root', children });
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Knows which addresses in a file's text its audience may see. */
class AddressBook {
  readonly #context: ViewContext;
  readonly #file: string;

  constructor(context: ViewContext, file: string) {
    this.#context = context;
    this.#file = file;
  }

  isLink(url: string): boolean {
    const [, protocol] = /^([a-z][a-z\d+.-]*):/i.exec(url) ?? [];
    if (protocol !== undefined) return LINK_PROTOCOLS.has(protocol.toLowerCase());
    return /^(?:[\\/]{2}|#)/.test(url) || PICTURE.test(url) || entryLink(this.#context, this.#file, url) !== undefined;
  }

  /** Returns what `[[id]]` leads to for this audience: the path to its file, and its title. */
  entry(target: string): { path: string; title: string } | undefined {
    return entryById(this.#context, this.#file, target);
  }

  /** Returns whether a URL is shown as a picture: the journal's own pictures are, others are replaced with their words. */
  isPicture(url: string): boolean {
    return PICTURE.test(url) && !/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(url);
  }
}

/** Nodes that are kept even if empty, because without them the following ones would move. */
const STAYS_EMPTY: ReadonlySet<string> = new Set(['listItem', 'tableCell', 'tableRow']);

/** Returns what a page would show of a tree. */
function shownTree(root: Root, addresses: AddressBook): Root {
  const definitions = new Map<string, { url: string; title?: string | null | undefined }>();
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const node of nodesWithin(root)) {
    // The first of two definitions counts.
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
  }
  /** Footnotes by number, in order of use. */
  const used: FootnoteDefinition[] = [];
  const html = new HtmlReader(addresses);

  function shownAll(nodes: readonly RootContent[]): RootContent[] {
    return nodes.flatMap(shown);
  }

  function inside(node: Extract<RootContent, { children: unknown[] }>): RootContent[] {
    const children = shownAll(node.children);
    if (children.length === 0 && node.children.length > 0 && !STAYS_EMPTY.has(node.type)) return [];
    // Each node keeps the kind of its children: a list keeps list items, phrasing keeps phrasing.
    return [{ ...node, children } as RootContent];
  }

  function linked(link: { url: string; title?: string | null | undefined }, words: readonly PhrasingContent[]) {
    const children = shownAll(words);
    if (!addresses.isLink(link.url) || html.isGone) return children;
    // Phrasing stays phrasing.
    return [
      { type: 'link', url: link.url, title: link.title ?? null, children: children as PhrasingContent[] } as const,
    ];
  }

  function pictured({ url, title }: { url: string; title?: string | null | undefined }, alt: string): RootContent[] {
    if (html.isGone) return [];
    if (addresses.isPicture(url)) return [{ type: 'image', url, title: title ?? null, alt }];
    return alt === '' ? [] : [{ type: 'text', value: alt }];
  }

  function shown(node: RootContent): RootContent[] {
    switch (node.type) {
      case 'html': {
        const value = html.shown(node.value);
        return value.trim() === '' ? [] : [{ type: 'html', value }];
      }
      case 'definition':
      case 'footnoteDefinition':
        return [];
      case 'footnoteReference': {
        const definition = footnotes.get(node.identifier);
        if (!definition || html.isGone) return [];
        if (!used.includes(definition)) used.push(definition);
        const number = String(used.indexOf(definition) + 1);
        return [{ type: 'footnoteReference', identifier: number, label: number }];
      }
      case 'link':
        return linked(node, node.children);
      case 'linkReference':
        return linked(definitions.get(node.identifier) ?? { url: '' }, node.children);
      case 'image':
        return pictured(node, node.alt ?? '');
      case 'imageReference':
        return pictured(definitions.get(node.identifier) ?? { url: '' }, node.alt ?? '');
      case 'code':
        return html.isGone ? [] : [{ type: 'code', lang: node.lang ?? null, value: node.value }];
      case 'text':
        return html.isGone ? [] : linkedById(node.value, addresses);
      case 'inlineCode':
      case 'break':
      case 'thematicBreak':
        return html.isGone ? [] : [node];
      case 'yaml':
        return [];
      case 'table':
        return inside({ ...node, children: rowsOf(node) });
      default:
        return 'children' in node ? inside(node) : [];
    }
  }

  const children = shownAll(root.children);
  // Footnotes can have footnotes, which are numbered after them.
  for (let index = 0; index < used.length; index += 1) {
    const number = String(index + 1);
    const said = shownAll(used[index]?.children ?? []);
    // Blocks stay blocks.
    children.push({
      type: 'footnoteDefinition',
      identifier: number,
      label: number,
      children: said,
    } as FootnoteDefinition);
  }
  return { type: 'root', children };
}

/**
 * Converts links by id to links to files, if the audience may know the ids, and others to plain words, as pages show
 * them.
 */
function linkedById(value: string, addresses: AddressBook): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const { written, index, target, words } of wikiLinks(value)) {
    const found = addresses.entry(target);
    const text = { type: 'text' as const, value: words ?? found?.title ?? target };
    parts.push({ type: 'text', value: value.slice(from, index) });
    parts.push(found ? { type: 'link', url: found.path, title: null, children: [text] } : text);
    from = index + written.length;
  }
  const rest = { type: 'text' as const, value: value.slice(from) };
  return [...parts, rest].filter((part) => part.type !== 'text' || part.value !== '');
}

const TOKEN =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<![^]*?(?:>|$)|<(?<closing>\/?)(?<name>[a-z][a-z\d]*)(?=[\s/>])(?<attributes>(?:"[^"]*"|'[^']*'|[^"'<>])*)>|<[^]*|[^<]+/gi;
const ATTRIBUTE = /(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=<>`]+)))?/g;
const SHOWN_ATTRIBUTES: ReadonlySet<string> = new Set(
  'align checked colspan dir disabled href lang open reversed rowspan start title type'.split(' '),
);

/** Reads a text's HTML, which is split into pieces between its Markdown, in written order. */
class HtmlReader {
  readonly #addresses: AddressBook;
  /** The open element that is removed with its content. */
  #gone: string | undefined;
  #depth = 0;

  constructor(addresses: AddressBook) {
    this.#addresses = addresses;
  }

  get isGone(): boolean {
    return this.#gone !== undefined;
  }

  /** Returns what is shown of a piece: words, and elements without attributes that pages don't show. */
  shown(piece: string): string {
    return [...piece.matchAll(TOKEN)].map((match) => this.#token(match)).join('');
  }

  #token(match: RegExpExecArray): string {
    const [token] = match;
    const { closing, attributes = '' } = match.groups ?? {};
    const name = match.groups?.['name']?.toLowerCase();
    if (name === undefined) return this.isGone || token.startsWith('<') ? '' : token;
    if (this.isGone) {
      if (name === this.#gone) this.#depth += closing === '' ? 1 : -1;
      // Only a template can contain another one.
      if (name === this.#gone && closing !== '' && (name !== 'template' || this.#depth <= 0)) this.#gone = undefined;
      return '';
    }
    if (closing === '' && GONE_WITH_THEIR_TEXT.has(name)) {
      this.#gone = name;
      this.#depth = 1;
    }
    if (!ALLOWED_ELEMENTS.has(name) || name === 'img') return '';
    return closing === '' ? `<${name}${this.#attributes(attributes)}>` : `</${name}>`;
  }

  #attributes(written: string): string {
    return [...written.matchAll(ATTRIBUTE)]
      .map(({ groups = {} }) => {
        const name = groups['name']?.toLowerCase() ?? '';
        const value = groups['double'] ?? groups['single'] ?? groups['bare'];
        if (!SHOWN_ATTRIBUTES.has(name)) return '';
        if (value === undefined) return ` ${name}`;
        return name === 'href' && !this.#addresses.isLink(value) ? '' : ` ${name}="${value.replaceAll('"', '&quot;')}"`;
      })
      .join('');
  }
}
