import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findJournals, isInShard, parseShard } from '../../src/engine/cohort/find-journals.ts';
import { runs } from '../support/properties.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-cohort-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
}

const pathsIn = () => findJournals(folder).journals.map(({ path }) => path);
const refusedIn = () =>
  findJournals(folder, ['favicon.svg', 'words'])
    .refused.map(({ path, reason }) => `${path}: ${reason}`)
    .join('\n');

describe('the journals in a folder', () => {
  it('are folders with a partnership.md, or with a folder `content` that has one, however deep', () => {
    write('b/partnership.md', 'a/content/partnership.md', '2026/spring/c/partnership.md', 'notes/readme.md');
    expect(findJournals(folder).journals).toEqual([
      { path: '2026/spring/c', content: join(folder, '2026/spring/c'), name: 'c' },
      { path: 'a', content: join(folder, 'a/content'), name: 'a' },
      { path: 'b', content: join(folder, 'b'), name: 'b' },
    ]);
  });

  it('aren’t searched for inside a journal, in hidden folders or in packages', () => {
    write('a/partnership.md', 'a/pages/inner/partnership.md', '.git/x/partnership.md', 'node_modules/y/partnership.md');
    expect(pathsIn()).toEqual(['a']);
  });

  it('aren’t searched for behind links, which are reported', () => {
    write('cohort/a/partnership.md', 'elsewhere/partnership.md', 'cohort/c/notes.md');
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'cohort/b'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'cohort/c/content'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'cohort/d'));
    const { journals, links } = findJournals(join(folder, 'cohort'));
    expect(journals.map(({ path }) => path)).toEqual(['a']);
    expect(links).toEqual(['b', 'c/content']);
  });

  it('include one whose partnership.md is a link: its build says what’s wrong with that', () => {
    write('elsewhere.md', 'cohort/a/notes.md');
    symlinkSync(join(folder, 'elsewhere.md'), join(folder, 'cohort/a/partnership.md'));
    expect(findJournals(join(folder, 'cohort')).journals).toHaveLength(1);
  });

  it.skipIf(process.getuid?.() === 0)('are found next to an unreadable folder, which is reported', () => {
    write('a/partnership.md', 'b/partnership.md');
    chmodSync(join(folder, 'b'), 0);
    expect(pathsIn()).toEqual(['a']);
    expect(refusedIn()).toContain('b: The folder can’t be read: EACCES');
    chmodSync(join(folder, 'b'), 0o700);
  });

  it('have unique names that are safe as an address, a file and a variable', () => {
    write(
      ...['Robin & Zoë', 'ロビン', 'a_b', '-c', 'd.', 'words', 'fine-1', 'Fine-2'].map(
        (name) => `${name}/partnership.md`,
      ),
      ...['2025/pair', '2026/Pair'].map((path) => `${path}/partnership.md`),
    );
    expect(pathsIn()).toEqual(['Fine-2', 'fine-1', 'words']);
    expect(refusedIn()).toMatchInlineSnapshot(`
      "-c: Rename the folder \`-c\`, which becomes the site’s address: it may have only letters of a to z, digits, and hyphens between them, such as \`c\`.
      2025/pair: Rename the folder \`pair\`, which becomes the site’s address: \`2026/Pair\` would be published there too.
      2026/Pair: Rename the folder \`Pair\`, which becomes the site’s address: \`2025/pair\` would be published there too.
      Robin & Zoë: Rename the folder \`Robin & Zoë\`, which becomes the site’s address: it may have only letters of a to z, digits, and hyphens between them, such as \`robin-zoe\`.
      a_b: Rename the folder \`a_b\`, which becomes the site’s address: it may have only letters of a to z, digits, and hyphens between them, such as \`a-b\`.
      d.: Rename the folder \`d.\`, which becomes the site’s address: it may have only letters of a to z, digits, and hyphens between them, such as \`d\`.
      words: Rename the folder \`words\`, which becomes the site’s address: the sites have a file of that name at their root.
      ロビン: Rename the folder \`ロビン\`, which becomes the site’s address: it may have only letters of a to z, digits, and hyphens between them."
    `);
  });
});

describe('a folder without journals', () => {
  it.each([
    ['doesn’t exist', () => 'nowhere'],
    ['is a file', () => (write('file'), 'file')],
    ['has none', () => (write('notes/readme.md'), '.')],
    ['is one itself', () => (write('partnership.md'), '.')],
    ['is the repository of one', () => (write('content/partnership.md'), '.')],
  ])('is reported: it %s', (_, make) => {
    const path = join(folder, make());
    let message = '';
    try {
      findJournals(path);
    } catch (error) {
      message = error instanceof Error ? `${error.name}: ${error.message.replaceAll(path, '<folder>')}` : '';
    }
    expect(message).toMatchSnapshot();
  });
});

describe('a shard', () => {
  it.each(['1/1', '3/16', '16/16'])('is written as %s', (written) => {
    const { part, of } = parseShard(written);
    expect(`${part}/${of}`).toBe(written);
  });

  it.each(['0/3', '17/16', 'a/b', '3', '1/0', '1/2/3', '-1/3', '1.5/3', ''])('can’t be written as %o', (written) => {
    expect(() => parseShard(written)).toThrow(
      `\`--shard\` can’t be \`${written}\`: write which share of how many, such as \`3/16\`, from \`1/16\` to \`16/16\`.`,
    );
  });

  it('has journals that no other shard has, and all shards together have each one', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (path, of) => {
        const parts = Array.from({ length: of }, (_, index) => ({ part: index + 1, of }));
        expect(parts.filter((shard) => isInShard(path, shard))).toHaveLength(1);
      }),
      { numRuns: runs(200) },
    );
  });

  it('is the same from one version to the next', () => {
    const names = Array.from({ length: 16 }, (_, index) => `pair-${index}`);
    expect(names.filter((path) => isInShard(path, { part: 1, of: 4 }))).toMatchInlineSnapshot(`
      [
        "pair-1",
        "pair-9",
        "pair-10",
        "pair-12",
        "pair-15",
      ]
    `);
  });

  it('has about as many journals as any other', () => {
    const names = Array.from({ length: 1600 }, (_, index) => `pair-${index}`);
    const sizes = Array.from(
      { length: 8 },
      (_, index) => names.filter((path) => isInShard(path, { part: index + 1, of: 8 })).length,
    );
    expect(Math.max(...sizes)).toBeLessThan(260);
    expect(Math.min(...sizes)).toBeGreaterThan(140);
  });
});
