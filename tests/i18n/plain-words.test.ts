import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ENTRIES, PLACEHOLDERS, textsOf, wordsFor } from './words-samples.ts';

/** Turns that no technical writer would use, in whatever a person reads. */
const TURNS: readonly RegExp[] = [
  /\bis no (?!longer\b)/i,
  /\bnobody\b|\banybody\b|\beverybody\b|\bsomebody\b/i,
  /\bwhoever\b/i,
  /\bstands?\b(?! for\b| in for\b)/i,
  /\baloud\b/i,
  /\bper cent\b/i,
  /\bworth an? (eye|talk)\b/i,
  /\b(within|inside|outside) the line\b/i,
  /\btaken away\b/i,
];

/** Each pair is two labels for one thing: pages use the first. */
const LABELS: readonly (readonly [string, RegExp])[] = [
  ['check-in', /\bsessions?\b/i],
  ['let go', /\bdropped\b/i],
  ['on target', /\bwithin the limit\b/i],
  ['removed', /\btaken away\b/i],
];

/** A second music stand is a thing, and `state` and `dropped` are words of the format. */
const IS_A_THING = /music stand/;

const MESSAGES = [
  ...new Set(
    ENTRIES.flatMap((entry) =>
      textsOf(wordsFor('en', entry), entry).map((text) => `${entry.path}: ${text.replaceAll(PLACEHOLDERS, '…')}`),
    ),
  ),
];

describe('what the site says in English', () => {
  it.each(TURNS.map((turn) => [turn] as const))('never says %s', (turn) => {
    expect(MESSAGES.filter((text) => turn.test(text.replace(/^\S+: /, '')))).toEqual([]);
  });

  it.each(LABELS)('says %s, and never %s', (_, other) => {
    expect(MESSAGES.filter((text) => other.test(text.replace(/^\S+: /, '')))).toEqual([]);
  });
});

describe.each(['src/journal', 'src/cli', 'src/domain/schemas', 'src/engine', 'src/sealing', 'src/github'])(
  'what %s tells its users',
  (folder) => {
    it('is said in plain words', () => {
      const told = globSync(`${folder}/**/*.ts`).flatMap((file) => sentencesIn(file).map((text) => `${file}: ${text}`));
      const odd = told.filter((text) => TURNS.some((turn) => turn.test(text.replace(IS_A_THING, ''))));
      expect(odd).toEqual([]);
    });
  },
);

/** Turns that comments don't take either; "no" has its uses in them ("if there is no plan"). */
const TURNS_OF_COMMENTS = TURNS.filter((turn) => !turn.source.includes('is no'));

describe.each(globSync('src/*/').sort())('what the comments in %s tell contributors', (folder) => {
  const files = globSync(`${folder}/**/*.{ts,astro}`).map((file) => ({ file, ...commentsIn(codeIn(file)) }));

  it('is said in plain words', () => {
    const told = files.flatMap(({ file, comments }) => comments.map((comment) => `${file}: ${comment}`));
    const odd = told.filter((text) => TURNS_OF_COMMENTS.some((turn) => turn.test(text.replaceAll(/stand-ins?/gi, ''))));
    expect(odd).toEqual([]);
  });

  it('begins with a verb in the third person where it documents a function', () => {
    const told = files.flatMap(({ file, docstrings }) => docstrings.map((docstring) => `${file}: ${docstring}`));
    expect(told.filter((text) => !/^\S+: [A-Z][a-z]+s\b/.test(text))).toEqual([]);
  });
});

/** Returns the TypeScript of a file; for an Astro component, that's what is between its fences. */
function codeIn(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.astro') ? (/^---\n([^]*?)\n---/.exec(text)?.[1] ?? '') : text;
}

/** Returns the comments in TypeScript, and the docstrings of its functions and methods, without their tags. */
function commentsIn(text: string): { comments: string[]; docstrings: string[] } {
  const comments = new Map<number, string>();
  const docstrings: string[] = [];
  const visit = (node: ts.Node): void => {
    const ranges = [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ];
    for (const { pos, end } of ranges) comments.set(pos, text.slice(pos, end));
    if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) {
      const docstring = ts.getJSDocCommentsAndTags(node).findLast(ts.isJSDoc);
      if (docstring) docstrings.push(ts.getTextOfJSDocComment(docstring.comment) ?? '');
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('comments.ts', text, ts.ScriptTarget.Latest, true));
  return { comments: [...comments.values()], docstrings };
}

/** The string literals of a file that are words: comments and names of the program aren't for users. */
function sentencesIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node);
    if (isText && node.text.includes(' ')) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}
