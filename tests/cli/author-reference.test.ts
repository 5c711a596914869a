import { PAGE_COMPONENTS as COMPONENTS } from '../../src/domain/schemas/page.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { authorReference } from '../../src/cli/reference/author-reference.ts';
import { EXAMPLES, MINIMAL } from '../../src/cli/reference/examples.ts';
import { PAGE_COMPONENTS } from '../../src/cli/reference/tables.ts';
import { IMPORT_SOURCES } from '../../src/cli/import/sources.ts';
import { schemas } from '../../src/domain/schemas/index.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { fieldNames } from '../../src/journal/schema/shape.ts';
import { memoryFiles } from '../journal/memory-files.ts';

describe('the author’s reference', () => {
  const reference = authorReference();

  it('matches the schemas: run `npm run reference` if this fails', () => {
    expect(readFileSync(join(import.meta.dirname, '../../content/README.md'), 'utf8')).toBe(reference);
  });

  it('has a row for every field of every document', () => {
    for (const schema of Object.values(schemas))
      for (const field of fieldNames(schema)) expect(reference).toContain(`| \`${field}\` |`);
  });

  it('lists every component that a page can use, and no others', () => {
    expect(PAGE_COMPONENTS.map(({ name }) => name).toSorted()).toEqual(COMPONENTS.toSorted());
    for (const { name, example } of PAGE_COMPONENTS) {
      expect(example).toMatch(new RegExp(`^<${name} .*/>$`));
      expect(reference).toContain(example);
    }
  });

  it('describes every field', () => {
    expect(reference).not.toMatch(/\| *(?:anything|another kind of value) *\|/);
    expect(reference.split('\n').filter((line) => /^\| (?:· )*`.*\|\s*\|$/.test(line))).toEqual([]);
  });

  it('has examples that make a journal without problems', () => {
    const examples = Object.values(EXAMPLES).map(({ file, text }) => [`content/${file}`, text] as const);
    const files = memoryFiles({ ...Object.fromEntries(examples), 'content/partners/ivo.md': '---\nname: Ivo\n---\n' });
    expect(readJournal('content', { files }).problems).toEqual([]);
    for (const { text } of Object.values(EXAMPLES)) expect(reference).toContain(text);
  });

  it('starts with the few lines that most people need, which make a journal without problems', () => {
    const { partnership, partners } = EXAMPLES;
    const all = [partnership, partners, ...Object.values(MINIMAL)].map(
      ({ file, text }) => [`content/${file}`, text] as const,
    );
    const files = memoryFiles({ ...Object.fromEntries(all), 'content/partners/ivo.md': '---\nname: Ivo\n---\n' });
    expect(readJournal('content', { files }).problems).toEqual([]);
    const [opening = ''] = reference.split('\n## The folder\n');
    for (const { text } of Object.values(MINIMAL)) expect(opening).toContain(text);
  });

  it('has a line for everything that can be imported', () => {
    for (const name of Object.keys(IMPORT_SOURCES)) expect(reference).toContain(`\n| \`${name}\` | `);
  });
});
