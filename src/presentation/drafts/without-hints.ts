const FRONTMATTER = /^---\n[^]*?\n---\n/;
const COMMENT_LINE = /^#.*\n/gm;
const COMMENT = /<!--[^]*?-->\n*/g;

/**
 * The text of a draft without its comments, where there is no room for them.
 * @example withoutHints('---\ndate: 2026-05-01\n# topics: []\n---\n\n## Wins\n\n<!-- What went well? -->\n') // '---\ndate: 2026-05-01\n---\n\n## Wins\n'
 */
export function withoutHints(text: string): string {
  const fields = FRONTMATTER.exec(text)?.[0] ?? '';
  return `${fields.replace(COMMENT_LINE, '')}${text.slice(fields.length).replace(COMMENT, '')}`.trimEnd().concat('\n');
}
