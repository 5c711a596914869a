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
