import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { markdownToHast } from 'satteri';
import { brokenLimit } from '../../domain/body/limits.ts';
import { checkRawHtml, checkTree } from './bounds.ts';
import { highlighterFor, rewriteCode } from './code.ts';
import { wrapEntrySections } from './entry-sections.ts';
import { rewriteElements } from './hast.ts';
import { headingLevel, headingRewriter } from './headings.ts';
import { rewriteImage } from './images.ts';
import { rewriteLink } from './links.ts';
import { MarkdownError } from './markdown-error.ts';
import type { MarkdownOptions, Rendered } from './options.ts';
import { idPrefix, isAllowedElement, schemaFor } from './schema.ts';
import { alignCells, tableWrapper } from './tables.ts';
import { checkboxRewriter } from './tasks.ts';

/**
 * A body as HTML that is safe to put into a page, whoever wrote it: everything passes GitHub's schema, and all that is
 * added after that (classes, labels, served images) is ours. Comments and definitions alone give no HTML.
 * @throws MarkdownError when the body is larger or deeper than it may be, or nothing of it may be shown
 * @example (await renderMarkdown('**Hi**', options)).html // '<p><strong>Hi</strong></p>'
 */
export async function renderMarkdown(markdown: string, options: MarkdownOptions): Promise<Rendered> {
  const limit = brokenLimit(markdown);
  if (limit) throw new MarkdownError(limit);
  const written = parse(markdown, options);
  alignCells(written);
  const safe = sanitized(written, options.scope);
  const highlighter = await highlighterFor(safe);
  if (options.sectionOf) wrapEntrySections(safe, options.sectionOf);

  const prefix = idPrefix(options.scope);
  const rewriteHeading = headingRewriter(safe, options.headingBase ?? 2, prefix);
  const rewriteCheckbox = checkboxRewriter(options.labels.task);
  const wrapTable = tableWrapper(options.labels.table);
  rewriteElements(safe, (element, ancestors) => {
    const level = headingLevel(element);
    if (level !== undefined) return [rewriteHeading(element, level)];
    switch (element.tagName) {
      case 'a':
        return rewriteLink(element, prefix, options.resolveLink);
      case 'img':
        return rewriteImage(element, options.resolveImage);
      case 'input':
        return rewriteCheckbox(element, ancestors);
      case 'pre':
        return [rewriteCode(element, highlighter)];
      case 'table':
        return wrapTable(element);
      default:
        return [element];
    }
  });

  if (showsSomething(written) && !showsSomething(safe)) throw new MarkdownError('empty');
  return { html: toHtml(options.lang === undefined ? safe : inLanguage(safe, options.lang)) };
}

/** Raw HTML becomes elements only after it has been found to be within the limits. */
function parse(markdown: string, { labels }: MarkdownOptions): Root {
  const features = {
    frontmatter: false,
    gfm: {
      footnotes: {
        label: labels.footnotes,
        backLabel: (reference: number, rerun: number) =>
          labels.backToReference(rerun > 1 ? `${reference}-${rerun}` : String(reference)),
        // The sanitiser adds the prefix.
        clobberPrefix: '',
      },
    },
  };
  const root = rootOf(markdownToHast(markdown, { features, position: false }));
  checkTree(root);
  if (!checkRawHtml(root)) return root;
  const withHtml = rootOf(markdownToHast(markdown, { features: { ...features, rawHtml: true }, position: false }));
  checkTree(withHtml);
  return withHtml;
}

function rootOf(node: ReturnType<typeof markdownToHast>): Root {
  if (node.type !== 'root') throw new TypeError(`Sätteri gave a ${node.type} for a document.`);
  return node;
}

function sanitized(root: Root, scope: string | undefined): Root {
  const safe = sanitize(root, schemaFor(scope));
  if (safe.type !== 'root') throw new TypeError(`The sanitiser gave a ${safe.type} for a document.`);
  return safe;
}

const SHOWN_THOUGH_EMPTY: ReadonlySet<string> = new Set(['img', 'hr', 'input']);

/** Whether there is anything to see, or, before sanitising, anything that was meant to be seen. */
function showsSomething(node: RootContent | Root): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type !== 'element' && node.type !== 'root') return false;
  if (node.type === 'element' && (SHOWN_THOUGH_EMPTY.has(node.tagName) || !isAllowedElement(node))) return true;
  return node.children.some(showsSomething);
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

function inLanguage(root: Root, lang: string): ElementContent {
  const dir = RIGHT_TO_LEFT.has(lang.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
  const children = root.children.filter(
    (child): child is Element | Text => child.type === 'element' || child.type === 'text',
  );
  return { type: 'element', tagName: 'div', properties: { lang, dir }, children };
}
