import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPictures, outputFolder, removeLeftBehind } from '../../src/engine/output-folder.ts';
import { UsageError } from '../../src/journal/configuration.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The journal's folder and the project's. */
const places = (): [string, string] => [join(folder, 'content'), folder];

/** Writes a site with one page. */
function write(outDir: string, page: string): void {
  const output = outputFolder(outDir, ...places());
  writeFileSync(join(output.unfinished, 'index.html'), page);
  output.finish();
}

describe('a site’s folder', () => {
  it('keeps the previous site until the next one is finished', () => {
    const dist = join(folder, 'dist');
    write(dist, 'first');
    const output = outputFolder(dist, ...places());
    writeFileSync(join(output.unfinished, 'index.html'), 'second');
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('first');
    output.finish();
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('loses what the next site doesn’t have, but keeps a repository', () => {
    const dist = join(folder, 'dist');
    mkdirSync(join(dist, '.git'), { recursive: true });
    writeFileSync(join(dist, '.git/HEAD'), 'main');
    writeFileSync(join(dist, 'old.html'), 'old');
    write(dist, 'new');
    expect(readdirSync(dist).sort()).toEqual(['.git', 'index.html']);
    expect(readFileSync(join(dist, '.git/HEAD'), 'utf8')).toBe('main');
  });

  it('may be a link to another folder', () => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('elsewhere', join(folder, 'dist'));
    write(join(folder, 'dist'), 'linked');
    expect(readFileSync(join(folder, 'elsewhere/index.html'), 'utf8')).toBe('linked');
  });

  it('is unchanged if a build is interrupted', () => {
    const dist = join(folder, 'dist');
    const output = outputFolder(dist, ...places());
    writeFileSync(join(output.unfinished, 'index.html'), 'half');
    output.remove();
    expect(existsSync(dist)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('loses what a killed build left next to it', () => {
    // No process has this number: it's higher than systems assign.
    mkdirSync(join(folder, '.dist.unfinished-2147483646'));
    write(join(folder, 'dist'), 'new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  describe('after a build was killed while it put its site in place, the folder', () => {
    const beside = () => join(folder, '.dist.unfinished-2147483646-1');
    const put = (path: string, text: string) => {
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, text);
    };
    beforeEach(() => {
      put(`${beside()}-former/index.html`, 'before');
      put(`${beside()}/index.html`, 'new');
    });
    const repository = () => readFileSync(join(folder, 'dist/.git/HEAD'), 'utf8');

    it.each(['-former', ''])('has the previous site, with its repository, wherever that was: .dist…%s', (where) => {
      put(`${beside()}${where}/.git/HEAD`, 'ours');
      outputFolder(join(folder, 'dist'), ...places()).remove();
      expect(readdirSync(folder)).toEqual(['dist']);
      expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('before');
      expect(repository()).toBe('ours');
    });

    it('has the new site if that was already in place', () => {
      rmSync(beside(), { recursive: true });
      put(join(folder, 'dist/index.html'), 'new');
      put(join(folder, 'dist/.git/HEAD'), 'ours');
      outputFolder(join(folder, 'dist'), ...places()).remove();
      expect(readdirSync(folder)).toEqual(['dist']);
      expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('new');
      expect(repository()).toBe('ours');
    });
  });

  it('isn’t touched while another build writes it', () => {
    const other = outputFolder(join(folder, 'dist'), ...places());
    writeFileSync(join(other.unfinished, 'index.html'), 'other');
    removeLeftBehind(join(folder, 'dist'));
    expect(existsSync(join(other.unfinished, 'index.html'))).toBe(true);
    other.remove();
  });

  it.each(['.', 'content', 'content/pages'])('can’t contain the journal or be inside it: %s', (outDir) => {
    mkdirSync(join(folder, 'content/pages'), { recursive: true });
    const build = () => outputFolder(join(folder, outDir), ...places());
    expect(build).toThrow(UsageError);
    expect(readdirSync(folder)).toEqual(['content']);
  });
});

describe('the pictures of a site', () => {
  const put = (path: string, content: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const check = (shown: readonly string[], published: readonly string[] = []) =>
    checkPictures(join(folder, 'site'), { shown: new Set(shown), published, journal: join(folder, 'journal') });
  beforeEach(() => {
    put('journal/check-ins/hut.jpg', 'the original');
    put('site/index.html', 'a page');
    put('site/_astro/hut.1a.webp', 'made from it');
    put('site/share/journal.png', 'a card');
    put('site/icons/192.png', 'an icon');
    put('site/favicon.svg', 'another');
  });

  it('are those that its pages show', () => {
    expect(() => check(['_astro/hut.1a.webp'])).not.toThrow();
    expect(() => check([], ['_astro/hut.1a.webp'])).not.toThrow();
  });

  it.each(['_astro/hut.1a.webp', 'check-ins/other.jpg', '_astro/other.txt'])('don’t include others: %s', (file) => {
    put(`site/${file}`, 'anything');
    expect(() => check(['_astro/hut.1a.webp'].filter((name) => name !== file))).toThrow(`No page shows \`${file}\``);
  });

  it('aren’t the journal’s own files, under any name', () => {
    put('site/_astro/hut.1a.webp', 'the original');
    expect(() => check(['_astro/hut.1a.webp'])).toThrow('`_astro/hut.1a.webp` is `check-ins/hut.jpg` of the journal');
    put('site/_astro/hut.1a.webp', 'made from it');
    put('site/data.json', 'the original');
    expect(() => check(['_astro/hut.1a.webp'])).toThrow('`data.json` is `check-ins/hut.jpg`');
  });
});
