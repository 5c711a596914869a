import type { ElementContent, Root, RootContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { markdownToHast } from 'satteri';
import { brokenLimit } from '../domain/check-in/limits.ts';
import { directionOf } from '../i18n/direction.ts';
import { alignCells, checkboxRewriter, dataCellIfEmpty, highlighterFor, rewriteCode, tableWrapper } from './blocks.ts';
import { rewriteElements, rootOf } from './hast.ts';
import { emojiFor, linkById, markAlerts, showEmoji } from './github.ts';
import { markDates, rewriteImage, rewriteLink, showMentions } from './links.ts';
import { inFile, MarkdownError, type MarkdownOptions, type Rendered } from './options.ts';
import { copyTaskPositions, placePromises } from './promises.ts';
import { inPieces, placeRemarks } from './remarks.ts';
import { checkRawHtml, checkTree, settled } from './reparse-until-stable.ts';
import { idPrefix, isAllowedElement, schemaFor } from './schema.ts';
import {
  dropEmptySections,
  entryHeadings,
  headingLevel,
  headingRewriter,
  markSections,
  wrapEntrySections,
} from './sections.ts';

/**
 * Renders a body as HTML that is safe to put into a page, no matter who wrote it: everything goes through GitHub's schema,
 * and everything added after that (classes, labels, served images) is our own. Comments and definitions alone give no
 * HTML.
 * @throws MarkdownError if the body is larger or deeper than allowed, or if nothing of it may be shown
 * @example (await renderMarkdown('**Hi**', options)).html // '<p><strong>Hi</strong></p>'
 */
export async function renderMarkdown(markdown: string, options: MarkdownOptions): Promise<Rendered> {
  try {
    return await render(markdown, options);
  } catch (error) {
    throw options.file === undefined ? error : inFile(error, options.file);
  }
}

async function render(markdown: string, options: MarkdownOptions): Promise<Rendered> {
  const limit = brokenLimit(markdown);
  if (limit) throw new MarkdownError(limit);
  const { written, hasHtml } = parse(markdown, options);
  alignCells(written);
  const schema = schemaFor(options.scope);
  const sanitized = rootOf(sanitize(written, schema));
  // Markdown alone never nests elements in a wrong place.
  const safe = hasHtml ? settled(sanitized, schema) : sanitized;
  const placed = [...placeRemarks(safe, options.remarks ?? []), ...placePromises(safe, options.promises ?? [])];
  const highlighter = await highlighterFor(safe);
  const emoji = await emojiFor(markdown);
  markAlerts(safe, options);
  if (options.mention) showMentions(safe, options.mention);
  markDates(safe);
  const wasShown = showsSomething(safe);
  const headings = options.headings && entryHeadings(safe, options.headings());
  if (headings) dropEmptySections(safe, headings);
  if (options.marks) markSections(safe, options.marks);
  if (headings) wrapEntrySections(safe, headings, options.rows);

  // Headings without text below are empty, but that isn't an error.
  const isEmptied = wasShown && !showsSomething(safe);

  if (options.entry) linkById(safe, options.entry);
  if (emoji) showEmoji(safe, emoji);

  const prefix = idPrefix(options.scope);
  const rewriteHeading = headingRewriter(safe, options.headingBase ?? 2, prefix);
  const rewriteCheckbox = checkboxRewriter(options.labels.task);
  const wrapTable = tableWrapper(options.labels.table);
  rewriteElements(safe, (element, ancestors) => {
    const level = headingLevel(element);
    if (level !== undefined) {
      const heading = rewriteHeading(element, level);
      if (emoji) showEmoji(heading, emoji);
      return [heading];
    }
    switch (element.tagName) {
      case 'a':
        return rewriteLink(element, prefix, options.resolveLink);
      case 'img':
        return rewriteImage(element, options.resolveImage);
      case 'input':
        return rewriteCheckbox(element, ancestors);
      case 'pre':
        return [rewriteCode(element, highlighter)];
      case 'th':
        return [dataCellIfEmpty(element)];
      case 'table':
        return wrapTable(element);
      default:
        return [element];
    }
  });

  if (!isEmptied && showsSomething(written) && !showsSomething(safe)) throw new MarkdownError('empty');
  return inPieces(options.lang === undefined ? safe : inLanguage(safe, options.lang), placed);
}

/** Parses a body. Raw HTML becomes elements only after it has been found to be within the limits. */
function parse(markdown: string, { labels, promises = [] }: MarkdownOptions): { written: Root; hasHtml: boolean } {
  const features = {
    frontmatter: false,
    gfm: {
      footnotes: {
        label: labels.footnotes,
        backLabel: (reference: number, rerun: number) =>
          labels.backToReference({ reference: rerun > 1 ? `${reference}-${rerun}` : String(reference) }),
        // The sanitiser adds the prefix.
        clobberPrefix: '',
      },
    },
  };
  const root = rootOf(markdownToHast(markdown, { features, position: promises.length > 0 }));
  checkTree(root);
  if (!checkRawHtml(root)) return { written: root, hasHtml: false };
  const withHtml = rootOf(markdownToHast(markdown, { features: { ...features, rawHtml: true }, position: false }));
  checkTree(withHtml);
  if (promises.length > 0) copyTaskPositions(root, withHtml);
  return { written: withHtml, hasHtml: true };
}

const SHOWN_THOUGH_EMPTY: ReadonlySet<string> = new Set(['img', 'hr', 'input']);

/** Returns whether there is anything to see or, before sanitising, anything that was meant to be seen. */
function showsSomething(node: RootContent | Root): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type !== 'element' && node.type !== 'root') return false;
  if (node.type === 'element' && (SHOWN_THOUGH_EMPTY.has(node.tagName) || !isAllowedElement(node))) return true;
  return node.children.some(showsSomething);
}

function inLanguage(root: Root, lang: string): ElementContent {
  const children = root.children.filter((child): child is ElementContent => child.type !== 'doctype');
  return { type: 'element', tagName: 'div', properties: { lang, dir: directionOf(lang) }, children };
}
