import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { TURNS } from './i18n/turns.ts';

const ROOT = join(import.meta.dirname, '..');

/** Turns that comments don't contain either. Without "is no", which is fine in "if there is no plan". */
const TURNS_OF_COMMENTS = TURNS.filter((turn) => !turn.source.includes('is no'));

describe.each(globSync('src/*/', { cwd: ROOT }).toSorted())('what the comments in %s tell contributors', (folder) => {
  const files = globSync(`${folder}/**/*.{ts,astro}`, { cwd: ROOT }).map((file) => ({
    file,
    ...commentsIn(codeIn(file)),
  }));

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
  const text = readFileSync(join(ROOT, file), 'utf8');
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
