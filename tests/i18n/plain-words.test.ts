import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { TURNS } from './turns.ts';
import { ENTRIES, PLACEHOLDERS, textsOf, wordsFor } from './words-samples.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Each pair is two labels for one thing: people should only see the first. */
const LABELS: readonly (readonly [string, RegExp])[] = [
  ['check-in', /\bsessions?\b/i],
  ['let go', /\bdropped\b/i],
  ['on target', /\bwithin the limit\b/i],
  ['commitment', /\b(?:a|an|the|each|every|one|whose|of|that|its|partner’s) promises?\b/i],
  ['removed', /\btaken away\b/i],
  ['fix', /\bmend(?:s|ed|ing)?\b/i],
  ['typo', /\ba slip\b/i],
  ['lower-case letters', /\bsmall letters\b/i],
  ['vulnerability', /\ba hole\b/i],
];

/** The noun is fine. */
const IS_A_THING = /music stand/;

interface Told {
  where: string;
  text: string;
}

const MESSAGES = [
  ...new Map(
    ENTRIES.flatMap((entry) =>
      textsOf(wordsFor('en', entry), entry).map((text): [string, Told] => [
        `${entry.path}: ${text}`,
        { where: entry.path, text: text.replaceAll(PLACEHOLDERS, '…') },
      ]),
    ),
  ).values(),
];

/** Strings in the program that people read, without those that only its developers see. */
const STRINGS = filesOf(
  'src/{cli,client,charts,domain,engine,github,journal,markdown,output,sealing,site,views}/**/*.{ts,mjs}',
)
  // Types have no text.
  .filter((file) => !file.endsWith('.d.ts'))
  .flatMap(sentencesIn);

/** Texts on GitHub, and those that `setup` writes into a pair's repository. */
const DOCUMENTS = [
  'README.md',
  'content/README.md',
  ...filesOf('.github/*.md'),
  ...filesOf('src/cli/setup/repository/**/*.{md,yml,json,jsonc}'),
].flatMap(paragraphsIn);

describe.each([
  ['the site', MESSAGES],
  ['the program', STRINGS],
  ['a document', DOCUMENTS],
])('what %s says in English', (_, told) => {
  it('exists', () => expect(told.length).toBeGreaterThan(50));

  it.each(TURNS.map((turn) => [turn] as const))('never says %s', (turn) => {
    expect(matching(told, turn)).toEqual([]);
  });

  it.each(LABELS)('says %s, and never %s', (_, other) => {
    expect(matching(told, other)).toEqual([]);
  });
});

const FOR_CONTRIBUTORS = ['CHANGELOG.md', 'src/README.md', 'src/i18n/README.md', 'tests/README.md'].flatMap(
  paragraphsIn,
);

it.each(TURNS.map((turn) => [turn] as const))('a document for contributors never says %s', (turn) => {
  expect(matching(FOR_CONTRIBUTORS, turn)).toEqual([]);
});

it('a document’s code blocks end, so that what follows is text', () => {
  const commands = DOCUMENTS.filter(({ where }) => where.startsWith('README.md')).map(({ text }) => text);
  expect(commands.some((text) => text.includes('what it does'))).toBe(true);
  expect(commands.some((text) => text.startsWith('MIT licensed'))).toBe(true);
});

function matching(told: readonly Told[], turn: RegExp): string[] {
  return told
    .filter(({ text }) => turn.test(withoutCode(text).replace(IS_A_THING, '')))
    .map(({ where, text }) => `${where}: ${text}`);
}

/** Removes code: names of fields, commands and files belong to the format. */
function withoutCode(text: string): string {
  return text.replaceAll(/`[^`]*`/g, '…');
}

function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT }).toSorted();
}

/**
 * Returns the literals in a file that are words. What's inserted into a template becomes an ellipsis, and is read
 * separately.
 */
function sentencesIn(file: string): Told[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Told[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text?.includes(' ') === true) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ where: `${file}:${String(line + 1)}`, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
}

/** Returns the lines of a document, without code blocks. */
function paragraphsIn(file: string): Told[] {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  let fence = '';
  return lines.flatMap((text, index) => {
    const mark = /^ *(`{3,})/.exec(text)?.[1] ?? '';
    if (mark !== '' && (fence === '' || mark.length >= fence.length)) {
      fence = fence === '' ? mark : '';
      return [];
    }
    return fence === '' && text.trim() !== '' ? [{ where: `${file}:${String(index + 1)}`, text }] : [];
  });
}
