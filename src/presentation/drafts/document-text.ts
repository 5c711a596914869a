import type { RootContent } from 'mdast';
import { joined } from '../apart.ts';
import { frontmatter, type FrontmatterPart } from './frontmatter.ts';
import { markdownText } from './markdown-text.ts';

/** A new document: its path relative to the journal's folder, with `/`, and its whole text. */
export interface DocumentDraft {
  path: string;
  text: string;
}

/**
 * The text of a document: its fields between two `---` lines, then its body.
 * @param body what was taken from partners goes in as text nodes, and is escaped where Markdown would read signs in it
 * @example documentText([{ field: 'title', value: 'Letter' }], [paragraph('Dear us,')]) // '---\ntitle: Letter\n---\n\nDear us,\n'
 */
export function documentText(fields: readonly FrontmatterPart[], body: readonly RootContent[] = []): string {
  return joined(`---\n${frontmatter(fields)}---\n${body.length > 0 ? `\n${markdownText(body)}` : ''}`);
}
