import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { emptyBody, readCheckInBody } from '../domain/check-in/body.ts';
import type { NamedPartner } from '../domain/check-in/feedback-notes.ts';
import { brokenLimit } from '../domain/check-in/limits.ts';
import type { BodyIssue, CheckInBody } from '../domain/check-in/model.ts';
import type { ProseNode } from './prose/read-prose.ts';

/**
 * Parses a check-in's Markdown. Places count from the body's first line, offsets in UTF-16 units; a byte order mark
 * counts as a unit. Never throws: a body beyond the limits isn't read, and is reported.
 * @param partners whose names feedback headings may use
 * @example parseBody('## Wins\n- Finished chapter three').body.wins[0]?.text // 'Finished chapter three'
 */
export function parseBody(
  markdown: string,
  partners: readonly NamedPartner[] = [],
): { body: CheckInBody; issues: BodyIssue[] } {
  const limit = brokenLimit(markdown);
  if (limit) {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    return { body: { ...emptyBody(), hasWords: true }, issues: [{ kind: 'beyond-limits', detail: limit, place }] };
  }
  return readCheckInBody(parseMarkdown(markdown), markdown, partners);
}

/** Parses a text that is within the limits into a syntax tree with positions. */
export function parseMarkdown(markdown: string): Root {
  // The parser drops a byte order mark and counts from after it; replacing it with a space keeps every offset.
  const root = markdownToMdast(markdown.replace(/^\u{feff}/u, ' '), { features: { frontmatter: false } });
  if (root.type !== 'root') throw new TypeError(`Sätteri gave a ${root.type} for a document.`);
  return root;
}

/** Parses an `.mdx` page into a syntax tree with positions. @throws the parser's error for a program that it can't read */
export function parseProgram(mdx: string): ProseNode {
  return mdxToMdast(mdx);
}
