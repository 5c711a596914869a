import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { markdownToMdast } from '../../../src/client/write/checker/markdown.ts';
import { readCheckInBody } from '../../../src/domain/check-in/body.ts';
import { brokenLimit } from '../../../src/domain/check-in/limits.ts';
import { splitFrontmatter } from '../../../src/journal/files/frontmatter.ts';
import { parseMarkdown } from '../../../src/journal/parse-body.ts';
import { findLikelyMistakes } from '../../../src/journal/prose/likely-mistakes.ts';
import { readProse } from '../../../src/journal/prose/read-prose.ts';
import { findUnshown } from '../../../src/journal/prose/unshown.ts';
import { EXAMPLE, filesUnder, mutated, mutations, SOUND } from '../../journal/mutated-journals.ts';
import { runs, SEED } from '../../support/properties.ts';

/*
 * A browser uses a different Markdown parser than Node does. They agree on everything that partners write. Both follow
 * CommonMark and GitHub; where they differ, one of them is wrong, and this file lists it.
 */

/** The smallest texts that a browser parses differently. Remove one when it's fixed. */
const KNOWN: readonly { text: string; why: string }[] = [
  { text: '- [ ] \n- ', why: 'A box without a word is a task in Node alone.' },
  { text: '## W\0ins', why: 'NUL becomes a replacement character; the file has an error in any case.' },
  { text: '| a |\n|---|\n| c |\n</b>\n## Next steps\nword', why: 'A tag ends a table in a browser, as on GitHub.' },
  { text: '\ufeff## Wins', why: 'A byte order mark before a body counts as a column in Node alone.' },
  { text: '## Setbacks\n\n😀_u_', why: 'Emphasis right behind an emoji is one in Node alone.' },
];

/** Excludes the only three of the known differences that occur in mutated files. */
const isAlike = (body: string) => !/^\ufeff|\0|\[[ xX]\][ \t]*(?:\r?\n|$)/.test(body);

/**
 * The largest share of texts of nothing but punctuation that may be parsed differently: three times the actual share.
 */
const MAX_SHARE = 0.01;

/** Both recognize bare URLs, but not always in the middle of a word, and the browser doesn't give their position. */
const ADDRESS = /^(?:https?|mailto|xmpp|ftp):/i;

const PARTNERS = ['Robin', 'Sam', 'Ada', 'Ben', 'Cleo', 'Kit', 'Noor'].map((name) => ({
  id: name.toLowerCase(),
  name,
}));

/** Returns everything that the journal takes from a text. */
function meaningOf(root: Root, body: string) {
  const { prose, tooDeep, tooMany } = readProse(root);
  if (tooDeep || tooMany) return { isTooLarge: true };
  const { body: content, issues } = readCheckInBody(root, body, PARTNERS);
  const found = [...findUnshown(root, body), ...findLikelyMistakes(root, body, content, PARTNERS)];
  const mentioned = { prose, content, issues, found };
  // Where something ends, and the line break that ends it, only shows in a longer underline.
  const json = JSON.stringify(mentioned, (name, value: unknown) => {
    if (name === 'endLine' || name === 'endColumn') return undefined;
    if (name === 'html' && typeof value === 'string') return value.trimEnd();
    if (name === 'links' && Array.isArray(value)) {
      // In content they're URLs; in prose they have positions.
      const links = value as (string | { url: string })[];
      return links.filter((link) => !ADDRESS.test(typeof link === 'string' ? link : link.url));
    }
    return value;
  });
  const meaning: unknown = JSON.parse(json);
  return meaning;
}

/** Returns the bodies of a journal's files. */
function bodiesOf(files: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const bodies = Object.entries(files).flatMap(([path, bytes]) => {
    if (!path.endsWith('.md')) return [];
    const split = splitFrontmatter(new TextDecoder().decode(bytes));
    return 'finding' in split || brokenLimit(split.body) ? [] : [[path, split.body] as const];
  });
  return new Map(bodies);
}

function expectSame(body: string): void {
  expect(meaningOf(markdownToMdast(body), body), body).toEqual(meaningOf(parseMarkdown(body), body));
}

function isSame(body: string): boolean {
  return isDeepStrictEqual(meaningOf(markdownToMdast(body), body), meaningOf(parseMarkdown(body), body));
}

/** Everything that has a meaning in Markdown, for combining in all ways. */
const PIECES = [
  ...['word', 'Ähre', '日本', '😀', ' ', '\n', '\n\n', '  \n', '\t', '\\', '&amp;', ':', '!', '`c`', '```\n', '---\n'],
  ...['https://example.org/run', 'www.example.org', ' a@example.org ', '(https://example.org/a)', '<https://a.org>'],
  ...[
    '[a](https://b.org "t")',
    '[a]: https://b.org',
    '[a]',
    '![p](./b.png)',
    '[m](../goals/run.md)',
    '[^1]',
    '\n[^1]: note\n',
  ],
  ...['~~x~~', '~x~', '**b**', '*i*', '_u_', '<b>', '</b>', '<!-- a -->', '@sam', '(due 2026-05-15)', '(due tomorrow)'],
  ...['\n- ', '\n  - ', '\n- [ ] ', '\n- [x] ', '\n1. ', '\n> ', '\n| a | b |\n|---|---|\n| c | d |\n', 'Recovery: '],
  ...['\n## Wins\n', '\n## Next steps\n', '\n## Setbacks\n', '\n### Robin to Sam\n', '\n**Wins**\n'],
];

describe('Markdown that a browser reads', () => {
  it('means the same in every file that partners wrote', () => {
    const journals = ['sound', 'hidden', 'comings', 'guarded', 'mistakes'].map((name) => `tests/journals/${name}`);
    const bodies = [EXAMPLE, ...journals.map((folder) => filesUnder(folder))].flatMap((files) => [
      ...bodiesOf(files).values(),
    ]);
    expect(bodies.length).toBeGreaterThan(100);
    for (const body of bodies) expectSame(body);
  });

  it('means the same in damaged files', () => {
    const files: Record<string, Uint8Array> = { ...EXAMPLE, ...SOUND };
    const isChanged = ([path, bytes]: [string, Uint8Array]) => files[path] !== bytes;
    fc.assert(
      fc.property(mutations(1, 6), (all) => {
        const changed = Object.fromEntries(Object.entries(mutated(files, all)).filter(isChanged));
        for (const body of bodiesOf(changed).values()) if (isAlike(body)) expectSame(body);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('means the same in nearly every combination of its syntax', () => {
    const texts = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 })
      .map((pieces) => pieces.join(''));
    const made = fc.sample(texts.filter(isAlike), { numRuns: runs(6_000), seed: SEED });
    const unlike = made.filter((body) => !isSame(body));
    expect(unlike.length / made.length, unlike.map((body) => JSON.stringify(body)).join('\n')).toBeLessThan(MAX_SHARE);
  });

  it.each(KNOWN)('is known to differ: $why', ({ text }) => expect(isSame(text)).toBe(false));
});
