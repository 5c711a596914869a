import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEnvironment, type BuiltSite, buildSound, PROGRAM, run } from '../support/build-site.ts';
import { BUILD_MS, EXAMPLE, EXAMPLE_TODAY } from '../support/example-site.ts';
import { siteDigests, siteFiles } from '../support/site-files.ts';

/** One of the example's, which aren't secret. */
const PASSPHRASE = 'jar unfair useless sorry banana silly';
const OPTIONS = { today: EXAMPLE_TODAY, site: 'https://pair.example', passphrase: PASSPHRASE };

/** Another file system if there is one: nothing can be renamed from one to the other. */
const ELSEWHERE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Variables that other programs use, and some that could be mistaken for this program's settings. */
const STRANGE = {
  HOME: '/nowhere',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  LANGUAGE: 'ar',
  NODE_ENV: 'development',
  MODE: 'development',
  SITE: 'https://leak.example',
  BASE: '/leak/',
  BASE_URL: '/leak/',
  ASSETS_PREFIX: 'https://leak.example/',
  ASTRO_SITE: 'https://leak.example',
  VITE_SITE: 'https://leak.example',
  PUBLIC_SITE: 'https://leak.example',
  URL: 'https://leak.example',
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'leak/leak',
  SOURCE_DATE_EPOCH: '1',
  COLUMNS: '20',
};

/** Sealed files differ each time: they're encrypted with a random nonce. */
const SEALED = 'together/sealed/';

let here: BuiltSite;
let there: { folder: string; output: string };
const elsewhere = mkdtempSync(join(ELSEWHERE, 'alongside-ünder way-'));

beforeAll(async () => {
  here = await buildSound({ ...OPTIONS, content: EXAMPLE, timeZone: 'Pacific/Auckland' });
  const project = join(elsewhere, 'our journal');
  copyBackwards(EXAMPLE, join(project, 'content'));
  const temporaryFolder = join(elsewhere, 'temporary');
  mkdirSync(temporaryFolder);
  const env = {
    ...buildEnvironment({ ...OPTIONS, content: 'content', timeZone: 'America/Los_Angeles', temporaryFolder }),
    ...STRANGE,
  };
  const { exitCode, output } = await run([PROGRAM, 'build'], env, { folder: project, umask: 0o077 });
  if (exitCode !== 0) throw new Error(output);
  there = { folder: join(project, 'dist'), output };
}, 2 * BUILD_MS);
afterAll(() => {
  here.remove();
  rmSync(elsewhere, { recursive: true });
});

/**
 * Copies a journal in another order, and with another date: a folder is listed in the order that its disk remembers.
 */
function copyBackwards(from: string, to: string): void {
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' });
  for (const name of names.toSorted().reverse()) {
    if (!statSync(join(from, name)).isFile()) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    cpSync(join(from, name), join(to, name));
    utimesSync(join(to, name), 0, 0);
  }
}

const plain = (folder: string) => siteDigests(folder).filter((line) => !line.includes(` ${SEALED}`));
const named = (folder: string, start: string) => siteFiles(folder).filter((name) => name.startsWith(start));

describe('a journal that’s built in two places', () => {
  it('is identical, whatever time zone, language, folder and environment it’s built in', () => {
    expect(plain(here.folder).length).toBeGreaterThan(100);
    expect(plain(there.folder)).toEqual(plain(here.folder));
    expect(named(here.folder, 'search/')).toEqual([
      'search/2026.json',
      'search/index.html',
      'search/index.json',
      'search/undated.json',
    ]);
  });

  it('has equally many sealed files with the same names', () => {
    expect(named(here.folder, SEALED).length).toBeGreaterThan(100);
    expect(named(there.folder, SEALED)).toEqual(named(here.folder, SEALED));
  });

  it('doesn’t leave anything in the folder for temporary files', () => {
    expect(readdirSync(join(elsewhere, 'temporary'))).toEqual([]);
  });
});

it(
  'says what to do if temporary files can’t be written',
  async () => {
    const env = buildEnvironment({ ...OPTIONS, content: EXAMPLE, temporaryFolder: join(elsewhere, 'absent') });
    const { exitCode, output } = await run([PROGRAM, 'build', '--outDir', join(elsewhere, 'none')], env);
    expect([exitCode, output]).toEqual([
      1,
      `Temporary files can’t be written to \`${join(elsewhere, 'absent')}\`: it isn’t there (ENOENT). Set TMPDIR to a folder that you can write to.\nNothing was changed.\n`,
    ]);
    expect(existsSync(join(elsewhere, 'none'))).toBe(false);
  },
  BUILD_MS,
);
