import type { Heading, Html, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

const writer = remark().use(remarkGfm).data('settings', {
  bullet: '-',
  emphasis: '_',
  listItemIndent: 'one',
  rule: '-',
});

/** Blocks as Markdown. Text nodes are words: whatever Markdown would read in them is escaped. */
export function markdownText(blocks: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...blocks] });
}

/** @example heading(2, 'Wins') // ## Wins */
export function heading(depth: Heading['depth'], words: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: words }] };
}

export function paragraph(words: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: words }] };
}

/** Words that stand in the file and not on the page. Two hyphens, which could end the comment early, become a dash. */
export function comment(words: string): Html {
  const safe = words.trim().replace(/--+/g, '–');
  return { type: 'html', value: `<!-- ${safe}${safe.includes('\n') ? '\n' : ' '}-->` };
}

/** An unticked task. */
export function task(words: readonly PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, checked: false, children: [{ type: 'paragraph', children: [...words] }] };
}

/** Items one below the other, without an empty line between them. */
export function list(items: readonly ListItem[]): RootContent {
  return { type: 'list', ordered: false, spread: false, children: [...items] };
}
