import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result, Task } from '../../src/engine/cohort/process.ts';
import { finishedPage } from '../../src/site/finished-page.ts';
import { installedEngine } from '../../src/engine/installed-engine.ts';
import { createKeyring, keyringText } from '../../src/sealing/keyring.ts';
import { bareEnvironment, buildSound, PROGRAM, ROOT, run } from '../support/build-site.ts';
import { canariesOf, type CanaryJournal, canaryJournal, STEM } from '../support/canary-journal.ts';
import { findWord } from '../support/canary-scan.ts';
import { deadLinks } from '../support/dead-links.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { openAll, openerOf } from '../support/opened-files.ts';
import { sampleOf } from '../support/properties.ts';
import { pageFiles, readSiteFile, siteDigests, siteFiles } from '../support/site-files.ts';

const JOURNALS = resolve(import.meta.dirname, '../journals');
const PASSPHRASE = 'lunar basket orphan twelve magnet shy';
const TODAY = '2026-05-10';
const SITE = 'https://pairs.example';
const BASE = '/pairs/';
const ELSEWHERE = 'elsewherecanary';

let folder: string;
let journals: string;
const canaries: CanaryJournal[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-cohort-'));
  journals = join(folder, 'journals');
  mkdirSync(join(folder, 'temporary'));
  const keyring = keyringText(await createKeyring({ ada: PASSPHRASE }));
  const journal = canaryJournal();
  canaries.push(journal);
  journal.write('keyring.json', keyring);
  journal.addHidden('partners');
  journal.addHidden('private');
  cpSync(journal.folder, join(journals, 'ada'), { recursive: true });
  put('first-day', '2026/kit-and-noor/content');
  const page = `---\ntitle: ${ELSEWHERE}\n---\n${ELSEWHERE} ![${ELSEWHERE}](./${ELSEWHERE}.jpg)\n`;
  mkdirSync(join(journals, '2026/kit-and-noor/content/pages'));
  writeFileSync(join(journals, '2026/kit-and-noor/content/pages/open.md'), page);
  cpSync(
    join(JOURNALS, 'canary-pictures/public.jpg'),
    join(journals, `2026/kit-and-noor/content/pages/${ELSEWHERE}.jpg`),
  );
});
afterAll(() => {
  for (const journal of canaries) journal.remove();
  rmSync(folder, { recursive: true, maxRetries: 3 });
});

function put(journal: string, path: string): void {
  cpSync(join(JOURNALS, journal), join(journals, path), { recursive: true });
}

function environmentOf(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return bareEnvironment({
    ALONGSIDE_TODAY: TODAY,
    ALONGSIDE_SITE: SITE,
    ALONGSIDE_BASE: BASE,
    TMPDIR: join(folder, 'temporary'),
    ...more,
  });
}

/** Builds all journals. */
async function buildAll(out: string, options: readonly string[] = [], environment: Record<string, string> = {}) {
  const args = [PROGRAM, 'build', '--all', journals, '--outDir', out, ...options];
  const { exitCode, output } = await run(args, environmentOf(environment));
  return { exitCode, output: output.replaceAll(folder, '<folder>').replace(/in \d+\.\d s/, 'in … s') };
}

/** Returns the files of a journal's site as they'd be with its own styles, scripts and typefaces. */
function asAlone(out: string, name: string): string[] {
  const assets = siteFiles(join(out, '_astro')).map((file) => `${BASE}_astro/${file}`);
  const alone = join(folder, `as-alone-${name}`);
  cpSync(join(out, name), alone, { recursive: true });
  cpSync(join(out, '_astro'), join(alone, '_astro'), { recursive: true });
  for (const file of pageFiles(alone)) {
    const text = assets.reduce(
      (page, asset) =>
        page.replaceAll(new RegExp(`(["(])${asset}(?=[")])`, 'g'), `$1${BASE}${name}${asset.slice(BASE.length - 1)}`),
      readSiteFile(alone, file),
    );
    // The first page has inline styles, and their digests in its policy.
    writeFileSync(join(alone, file), finishedPage(text, { file, isSealed: true, assets: '' }));
  }
  const digests = siteDigests(alone);
  rmSync(alone, { recursive: true });
  return digests.filter(isNotSealed);
}

const isNotSealed = (line: string) => !/ together\/(?:sealed|_astro|keyring)/.test(line);

/**
 * Returns the files of a journal's site built separately for the same address, without those for hosts, which are
 * elsewhere in a cohort.
 */
async function builtAlone(content: string, name: string): Promise<string[]> {
  const site = await buildSound({
    content: join(journals, content),
    today: TODAY,
    site: SITE,
    base: `${BASE}${name}/`,
  });
  const digests = siteDigests(site.folder).filter((line) => isNotSealed(line) && !line.endsWith(' _headers'));
  site.remove();
  return digests;
}

describe('journals that one process builds one after another', () => {
  const out = () => join(folder, 'one-process');
  const results: Result[] = [];
  let child: ChildProcess;
  const build = (content: string, name: string, more: Partial<Task> = {}) => {
    const task: Task = {
      settings: {
        contentFolder: join(journals, content),
        today: TODAY,
        site: SITE,
        base: `${BASE}${name}/`,
        assets: BASE,
      },
      outDir: join(out(), name),
      sealing: { isRequired: false },
      trustPages: true,
      ...more,
    };
    child.send(task);
    return new Promise<void>((done) => {
      child.once('message', (result) => {
        // That's what the program sends.
        results.push(result as Result);
        done();
      });
    });
  };

  beforeAll(async () => {
    const engine = await installedEngine();
    cpSync(join(engine, 'client'), out(), { recursive: true });
    child = fork(join(engine, 'server/cohort-process.mjs'), { cwd: ROOT, env: environmentOf() });
    // First a partners' build, whose words could leak into the next one; then the same again after another journal.
    await build('ada', 'ada', { sealing: { isRequired: true, passphrase: PASSPHRASE } });
    await build('2026/kit-and-noor/content', 'kit-and-noor');
    await build('ada', 'again');
  }, 3 * BUILD_MS);
  afterAll(() => void child.kill());

  it('are built', () => {
    expect(results.map(({ outcome }) => outcome.kind)).toEqual(['built', 'built', 'built']);
  });

  it('contain nothing that’s hidden, and nothing from each other', () => {
    for (const word of [STEM.partners, STEM.private]) expect(findWord(out(), word)).toEqual([]);
    expect(findWord(join(out(), 'kit-and-noor'), ELSEWHERE).length).toBeGreaterThan(1);
    for (const other of ['ada', 'again']) expect(findWord(join(out(), other), ELSEWHERE)).toEqual([]);
    expect(findWord(join(out(), 'kit-and-noor'), 'the visible two')).toEqual([]);
    expect(siteFiles(join(out(), 'again')).filter((file) => file.startsWith('together/'))).toEqual([
      'together/index.html',
    ]);
  });

  it(
    'are identical to separately built ones, except for the place of styles, scripts and typefaces',
    async () => {
      expect(asAlone(out(), 'ada')).toEqual(await builtAlone('ada', 'ada'));
      expect(asAlone(out(), 'kit-and-noor')).toEqual(await builtAlone('2026/kit-and-noor/content', 'kit-and-noor'));
      expect(asAlone(out(), 'again')).toEqual(await builtAlone('ada', 'again'));
    },
    3 * BUILD_MS,
  );

  it('have sealed pages without their own styles and scripts', async () => {
    const opened = await openAll(await openerOf(join(out(), 'ada'), PASSPHRASE), `${BASE}ada/together/`);
    const text = opened.map(({ bytes }) => bytes.toString('latin1')).join('\n');
    const missing = canariesOf('partners').filter((word) => !text.includes(word));
    expect(missing).toEqual([`${STEM.partners}github`]);
    expect(text.toLowerCase()).not.toContain(STEM.private);
    expect(existsSync(join(out(), 'ada/together/_astro'))).toBe(false);
    const sheets = [...text.matchAll(/rel="stylesheet" href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(sheets.length).toBeGreaterThan(0);
    for (const href of new Set(sheets)) expect(existsSync(join(out(), href.slice(BASE.length))), href).toBe(true);
  });
});

describe('a cohort with everything that can be wrong', () => {
  const out = () => join(folder, 'sites');
  let first: Awaited<ReturnType<typeof buildAll>>;
  let second: typeof first;
  let hadKitAndNoor: boolean;

  beforeAll(async () => {
    // They're refused, as one of them is there to show.
    for (const page of globSync('ada/pages/*.mdx', { cwd: journals })) rmSync(join(journals, page));
    put('first-day', 'broken');
    first = await buildAll(out());
    hadKitAndNoor = existsSync(join(out(), 'kit-and-noor/index.html'));
    writeFileSync(join(journals, 'broken/partners/kit.md'), '---\nname: Kit\nrolle: Planner\n---\n');
    put('first-day', 'program');
    mkdirSync(join(journals, 'program/pages'));
    writeFileSync(join(journals, 'program/pages/code.mdx'), '---\ntitle: Code\n---\n\n{1 + 1}\n');
    put('alone', 'closed');
    put('first-day', 'Two names');
    symlinkSync(JOURNALS, join(journals, 'linked'));
    rmSync(join(journals, '2026'), { recursive: true });
    writeFileSync(join(out(), '_astro/old.css'), '');
    mkdirSync(join(out(), 'downloads'));
    second = await buildAll(out(), [], {
      ALONGSIDE_PASSPHRASE: PASSPHRASE,
      ALONGSIDE_PASSPHRASE_ADA: PASSPHRASE,
      ALONGSIDE_PASSPHRASE_ANA: PASSPHRASE,
    });
  }, 8 * BUILD_MS);

  it('is first built without errors', () => {
    expect(first.exitCode).toBe(0);
    expect(first.output).toContain('ada: The partners’ pages are left out, because ALONGSIDE_PASSPHRASE_ADA isn’t set');
    expect(hadKitAndNoor).toBe(true);
  });

  it('gets a report for each, and ends with 1', () => {
    expect(second.exitCode).toBe(1);
    const [before = '', after = ''] = second.output.split('\nNot built:\n');
    expect(before).toMatch(/<folder>\/journals\/broken\/partners\/kit\.md:3:1/);
    expect(before).toContain('`linked` is a link, and wasn’t followed.');
    expect(after).toMatchInlineSnapshot(`
      "  Two names: Rename the folder \`Two names\`, which becomes the site’s address: it may have only letters of a to z, digits, and hyphens between them, such as \`two-names\`.
        broken: the journal has errors, see above. Its site from before stays as it was.
        program: \`pages/code.mdx\` is a program, which could read and change anything that this machine can. Look it over, and build with \`--trust-pages\`, or write the page as \`.md\`.

      Built 2 of 5 journals, 51 pages, in … s.
      The index lists those that are public: 2.
      "
    `);
  });

  it('uses each passphrase only for its own journal', () => {
    expect(second.output).toContain('ALONGSIDE_PASSPHRASE isn’t used: it’s for a single journal.');
    expect(second.output).toContain('ALONGSIDE_PASSPHRASE_ANA isn’t used: no journal’s folder has that name.');
    expect(second.output).toMatch(/ada: Sealed \d+ pages/);
    expect(second.output).toContain('closed: The partners’ pages are left out');
    expect(siteFiles(join(out(), 'ada/together')).length).toBeGreaterThan(5);
  });

  it('keeps the site of a journal that fails, but not of one that’s gone', () => {
    expect(existsSync(join(out(), 'broken/index.html'))).toBe(true);
    expect(existsSync(join(out(), 'kit-and-noor'))).toBe(false);
    expect(existsSync(join(out(), 'downloads'))).toBe(true);
    // The site that's being replaced may need them.
    expect(existsSync(join(out(), '_astro/old.css'))).toBe(true);
    expect(globSync('.*', { cwd: out() })).toEqual([]);
  });

  it('has one file for hosts, for all sites', () => {
    const rules = readSiteFile(out(), '_headers').match(/^\/.*/gm);
    expect(rules).toEqual([`${BASE}*`, `${BASE}_astro/*`, `${BASE}:journal/_astro/*`]);
    expect(existsSync(join(out(), 'ada/_headers'))).toBe(false);
  });

  it('has an index in the sites’ typefaces, whose policy allows its own styles and no others', () => {
    const index = readSiteFile(out(), 'index.html');
    expect(index.match(/<link rel="preload" href="[^"]+-core\.[^"]+\.woff2" as="font" crossorigin>/g)).toHaveLength(2);
    const styles = [...index.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css = '']) => css);
    const hashes = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    expect(styles.length).toBeGreaterThan(0);
    expect(/style-src ([^;]*);/.exec(index)?.[1]?.split(' ')).toEqual(["'self'", ...hashes]);
  });

  it('lists the public ones, and doesn’t mention the others', () => {
    const index = readSiteFile(out(), 'index.html');
    expect([...index.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      `${BASE}broken/`,
      `${BASE}ada/`,
    ]);
    expect(index).not.toMatch(/closed|Not yet public|program/);
    expect(siteFiles(join(out(), '_journals'))).toEqual(['ada.json', 'broken.json']);
    expect(deadLinks(out(), BASE)).toEqual([]);
  });
});

describe('shards of a cohort', () => {
  it(
    'have each journal once, and make up one folder with an index of all',
    async () => {
      rmSync(journals, { recursive: true });
      for (const name of ['a', 'b', 'c']) put('first-day', name);
      const outs = ['1/2', '2/2'].map((shard) => ({ shard, out: join(folder, `share-${shard[0]}`) }));
      const whole = join(folder, 'whole');
      const sites: string[] = [];
      for (const { shard, out } of outs) {
        expect(await buildAll(out, ['--shard', shard])).toMatchObject({ exitCode: 0 });
        sites.push(...globSync('?/index.html', { cwd: out }));
        cpSync(out, whole, { recursive: true });
      }
      expect(sites.toSorted()).toEqual(['a/index.html', 'b/index.html', 'c/index.html']);
      rmSync(join(whole, 'b'), { recursive: true });
      const { exitCode, output } = await buildAll(whole, ['--index']);
      expect(exitCode).toBe(0);
      expect(output).toMatchInlineSnapshot(`
        "There’s no site yet for b.
        The index lists those that are public: 2.
        "
      `);
      const index = readSiteFile(whole, 'index.html');
      expect([...index.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([`${BASE}a/`, `${BASE}c/`]);
    },
    4 * BUILD_MS,
  );
});

describe('a cohort with impossible options', () => {
  it.each<[string, string[], Record<string, string>?]>([
    ['an impossible share', ['--all', '.', '--shard', '17/16']],
    ['the index of a shard', ['--all', '.', '--shard', '1/2', '--index']],
    ['an invalid date', ['--all', '.'], { ALONGSIDE_TODAY: 'today' }],
    ['into one of its journals', ['--all', join(JOURNALS, '..'), '--outDir', join(JOURNALS, 'alone/dist')]],
  ])('gets one message: %s', async (_, args, environment = {}) => {
    const { exitCode, output } = await run([PROGRAM, 'build', ...args], environmentOf(environment));
    expect(exitCode).toBe(1);
    expect(output.replaceAll(JOURNALS, '<journals>')).toMatchSnapshot();
  });
});

describe('a cohort whose build is interrupted', () => {
  it.each(sampleOf(['SIGINT', 'SIGTERM'] as const, 1))(
    'by %s leaves nothing half done',
    async (signal) => {
      const out = join(folder, `broken-off-${signal}`);
      const args = [PROGRAM, 'build', '--all', journals, '--outDir', out];
      const build = spawn(process.execPath, args, { cwd: ROOT, env: environmentOf() });
      const ended = new Promise<number | null>((done) => build.on('close', done));
      const timer = setInterval(() => {
        if (globSync('.*.unfinished-*/goals', { cwd: out }).length === 0) return;
        clearInterval(timer);
        build.kill(signal);
      }, 5);
      expect(await ended.finally(() => clearInterval(timer))).toBe(130);
      expect(globSync('.*', { cwd: out })).toEqual([]);
      for (const site of globSync('?', { cwd: out })) expect(existsSync(join(out, site, '404.html'))).toBe(true);
    },
    BUILD_MS,
  );
});
