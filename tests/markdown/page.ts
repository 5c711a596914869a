import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import type { MarkdownOptions } from '../../src/markdown/options.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';

export const OPTIONS: MarkdownOptions = {
  labels: {
    footnotes: 'Fußnoten',
    backToReference: ({ reference }) => `Zurück zu ${reference}`,
    task: ({ text, done }) => `${done ? 'erledigt' : 'offen'}: ${text}`,
    table: ({ columns }) => `Tabelle: ${columns}`,
    alerts: { note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
  },
  resolveImage: (src) =>
    src.startsWith('./') ? { src: `/served/${src.slice(2)}`, width: 800, height: 600 } : undefined,
  resolveLink: (href) => (href.endsWith('.md') ? href.replace('..', '/journal').replace('.md', '/') : undefined),
};

/** Renders a body with the options of a German page that serves `./…` images and links to `.md` files. */
export async function html(markdown: string, options: Partial<MarkdownOptions> = {}): Promise<string> {
  return (await renderMarkdown(markdown, { ...OPTIONS, ...options })).html;
}

/** Lists every element of some HTML, parsed like a browser does. */
export function elementsOf(source: string): Element[] {
  const root = htmlToHast(source, { fragment: true });
  if (root.type !== 'root') throw new TypeError('not a document');
  const found: Element[] = [];
  const visit = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}
