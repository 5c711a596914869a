import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { TURNS } from './i18n/turns.ts';

const ROOT = join(import.meta.dirname, '..');

/**
 * Phrases that comments mustn't contain either. "Is no" isn't among them, because it's fine in "if there is no plan".
 */
const TURNS_OF_COMMENTS = TURNS.filter((turn) => !turn.source.includes('is no'));

describe.each(globSync(['src/*/', 'tests/'], { cwd: ROOT }).toSorted())('the comments in %s', (folder) => {
  const files = globSync(`${folder}/**/*.{ts,astro}`, { cwd: ROOT }).map((file) => ({
    file,
    ...commentsIn(codeIn(file)),
  }));

  it('are in plain words', () => {
    const odd = (comment: string) =>
      TURNS_OF_COMMENTS.some((turn) => turn.test(comment.replaceAll(/stand-ins?/gi, '')));
    expect(files.flatMap(({ file, comments }) => comments.filter(odd).map((comment) => `${file}: ${comment}`))).toEqual(
      [],
    );
  });

  it('begin with a verb in the third person if they document a function', () => {
    const told = files.flatMap(({ file, docstrings }) => docstrings.map((docstring) => `${file}: ${docstring}`));
    expect(told.filter((text) => !/^\S+: [A-Z][a-z]+s\b/.test(text))).toEqual([]);
  });
});

it('the comments in src document every exported function', () => {
  const told = globSync('src/**/*.{ts,astro}', { cwd: ROOT }).flatMap((file) =>
    commentsIn(codeIn(file)).undocumented.map((name) => `${file}: ${name}`),
  );
  // Astro's documentation describes this one.
  expect(told.filter((text) => !text.endsWith(': getStaticPaths'))).toEqual([]);
});

/** Returns the TypeScript of a file; for an Astro component, that's what is between its fences. */
function codeIn(file: string): string {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return file.endsWith('.astro') ? (/^---\n([^]*?)\n---/.exec(text)?.[1] ?? '') : text;
}

interface Comments {
  comments: string[];
  /** The docstrings of functions and methods, without their tags. */
  docstrings: string[];
  /** The names of exported functions without a docstring. */
  undocumented: string[];
}

/** Reads the comments in TypeScript. */
function commentsIn(text: string): Comments {
  const comments = new Map<number, string>();
  const docstrings: string[] = [];
  const undocumented: string[] = [];
  const source = ts.createSourceFile('comments.ts', text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const ranges = [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ];
    for (const { pos, end } of ranges) comments.set(pos, text.slice(pos, end));
    if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) {
      const docstring = ts.getJSDocCommentsAndTags(node).findLast(ts.isJSDoc);
      if (docstring) docstrings.push(ts.getTextOfJSDocComment(docstring.comment) ?? '');
      else if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
        undocumented.push(node.name?.getText() ?? '');
    }
    // Unlike `forEachChild`, this has the brackets, before which there may be a comment.
    node.getChildren(source).forEach(visit);
  };
  visit(source);
  return { comments: [...comments.values()], docstrings, undocumented };
}
