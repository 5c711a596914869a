import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/site/cache-folder.ts';
import { createKeyring, keyringText } from '../../src/sealing/keyring.ts';
import { type BuiltSite, buildSite, buildSound, ROOT } from '../support/build-site.ts';
import { canariesOf, type CanaryJournal, canaryJournal, hiddenDocuments, STEM } from '../support/canary-journal.ts';
import { findWord } from '../support/canary-scan.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { openAll, openerOf } from '../support/opened-files.ts';
import { readSiteFile, siteDigests, siteFiles } from '../support/site-files.ts';

const PASSPHRASE = 'lunar basket orphan twelve magnet shy';
const TODAY = '2026-02-01';
const MANY_BUILDS_MS = 8 * BUILD_MS;
const SEALED = /^\S+ together\/(?:sealed\/|_astro\/|keyring\.json)/;

/** Words in fields that aren't shown on any page. */
const NOT_SHOWN = ['github'];

const temporaryFolder = mkdtempSync(join(tmpdir(), 'alongside-temporary-'));
let keyring: string;
beforeAll(async () => {
  keyring = keyringText(await createKeyring({ ada: PASSPHRASE }));
});
afterAll(() => rmSync(temporaryFolder, { recursive: true }));

function cacheOf(journal: CanaryJournal): string {
  return join(ROOT, cacheFolder('public', journal.folder));
}

/**
 * Returns the folders of partners' builds, and anything else that contains a word of theirs (such as Node's cache of
 * compiled programs).
 */
function leftBehind(): string[] {
  const folders = readdirSync(temporaryFolder).filter((name) => name.startsWith('alongside-partners-'));
  return [...folders, ...findWord(temporaryFolder, STEM.partners), ...findWord(temporaryFolder, STEM.private)];
}

function removeAll(journal: CanaryJournal, sites: readonly (BuiltSite | undefined)[]): void {
  for (const audience of ['public', 'partners'] as const)
    rmSync(join(ROOT, cacheFolder(audience, journal.folder)), { recursive: true, force: true });
  journal.remove();
  for (const site of sites) site?.remove();
}

/** Returns the digests of a site's unsealed files. */
function plain(site: BuiltSite): string[] {
  return siteDigests(site.folder).filter((line) => !SEALED.test(line));
}

function sealed(site: BuiltSite): string[] {
  return siteDigests(site.folder).filter((line) => SEALED.test(line));
}

describe('the partners’ journal', () => {
  const journal = canaryJournal();
  const sites: BuiltSite[] = [];
  const build = async (options: { timeZone?: string; passphrase?: string } = {}) => {
    // With an address, so that it has feeds.
    const address = { site: 'https://pair.example' };
    const site = await buildSound({ content: journal.folder, today: TODAY, temporaryFolder, ...address, ...options });
    sites.push(site);
    return site;
  };
  let site: BuiltSite;

  beforeAll(async () => {
    journal.write('keyring.json', keyring);
    journal.addPicture('milestones/open.jpg', 'public');
    journal.write(
      'milestones/open.md',
      '---\ntitle: A picture\ndate: 2026-01-26\ncover: ./open.jpg\ncoverAlt: Blue\n---\n',
    );
    journal.addHidden('partners');
    journal.addHidden('private');
    site = await build({ passphrase: PASSPHRASE, timeZone: 'Pacific/Auckland' });
  }, BUILD_MS);
  afterAll(() => removeAll(journal, sites));

  it('isn’t in any unsealed byte of the site, or in the public build’s cache', () => {
    for (const word of Object.values(STEM)) {
      expect(findWord(site.folder, word)).toEqual([]);
      expect(findWord(cacheOf(journal), word)).toEqual([]);
    }
  });

  it('is found by the same scan if it’s planted', () => {
    const planted = join(cacheOf(journal), 'planted.txt');
    writeFileSync(planted, `x${Buffer.from(`..${STEM.partners}..`).toString('base64')}`);
    expect(findWord(cacheOf(journal), STEM.partners)).toEqual([`${planted}: base64`]);
    rmSync(planted);
    expect(findWord(journal.folder, STEM.private).length).toBeGreaterThan(5);
  });

  it('is sealed completely, without what’s private', async () => {
    const openFile = await openerOf(site.folder, PASSPHRASE);
    const opened = await openAll(openFile);
    const text = opened.map(({ bytes }) => bytes.toString('latin1')).join('\n');
    const missing = canariesOf('partners').filter((word) => !text.includes(word));
    expect(missing.map((word) => word.slice(STEM.partners.length)).toSorted()).toEqual(NOT_SHOWN.toSorted());
    expect(text.toLowerCase()).not.toContain(STEM.private);
    const pages = opened.filter(({ id }) => id.startsWith('page:'));
    expect(site.output).toContain(`Sealed ${pages.length} pages`);
  });

  it('doesn’t have feeds, because programs couldn’t open them', async () => {
    const openFile = await openerOf(site.folder, PASSPHRASE);
    for (const id of ['page:feeds/', 'file:rss.xml', 'file:check-ins.ics', 'file:status.json', 'file:sitemap-0.xml'])
      expect([id, await openFile(id)]).toEqual([id, undefined]);
    const home = (await openFile('page:'))?.toString('utf8') ?? '';
    expect(home).toContain('</main>');
    expect(home).not.toMatch(/rel="(?:alternate|sitemap)"|\/feeds\//);
    expect(siteFiles(site.folder)).toContain('rss.xml');
  });

  it('doesn’t have data for sharing, home screens or search engines', async () => {
    const openFile = await openerOf(site.folder, PASSPHRASE);
    for (const id of ['file:share/journal.png', 'file:icons/192.png', 'file:manifest.webmanifest'])
      expect([id, await openFile(id)]).toEqual([id, undefined]);
    const home = (await openFile('page:'))?.toString('utf8') ?? '';
    expect(home).not.toMatch(/og:image|ld\+json|rel="manifest"/);
    expect(siteFiles(site.folder)).toContain('share/journal.png');
  });

  it('isn’t opened by another passphrase', async () => {
    await expect(openerOf(site.folder, 'six other words that are wrong')).rejects.toThrow('opens none');
  });

  it('has pictures without their metadata', async () => {
    const openFile = await openerOf(site.folder, PASSPHRASE);
    const pictures = (await openAll(openFile)).filter(({ id }) => id.endsWith('.webp'));
    expect(pictures.length).toBeGreaterThan(1);
    for (const { bytes } of pictures) {
      expect(bytes.toString('latin1')).not.toMatch(/canary|EXIF|XMP /);
    }
  });

  it('doesn’t leave unsealed files where it was built', () => {
    expect(leftBehind()).toEqual([]);
  });

  it(
    'is identical in another time zone and when built again, and only changes with its content',
    async () => {
      const again = await build({ passphrase: PASSPHRASE, timeZone: 'America/Los_Angeles' });
      expect(siteDigests(again.folder)).toEqual(siteDigests(site.folder));
      const path = `pages/${STEM.partners}page.md`;
      const text = hiddenDocuments('partners').get(path) ?? '';
      journal.write(path, text.replace('pagebody', 'pagebuoy'));
      const edited = await build({ passphrase: PASSPHRASE });
      journal.write(path, text);
      expect(plain(edited)).toEqual(plain(site));
      expect(siteFiles(edited.folder)).toEqual(siteFiles(site.folder));
      const changed = sealed(edited).filter((line) => !sealed(site).includes(line));
      // The page itself, `journal.json`, and the search's text.
      expect(changed).toHaveLength(3);
    },
    MANY_BUILDS_MS,
  );

  it(
    'doesn’t change an unsealed byte, either by existing or through what was public before',
    async () => {
      const turning = (visibility: string) => {
        journal.write(
          `goals/turncanary.md`,
          `---\ntitle: turncanary title\nowners: [ada]\nvisibility: ${visibility}\n---\nturncanary body\n`,
        );
        journal.addPicture('milestones/turncanary.jpg', 'private');
        journal.write(
          'milestones/turncanary.md',
          `---\ntitle: turncanary\ndate: 2026-01-27\ncover: ./turncanary.jpg\ncoverAlt: turncanary alt\nvisibility: ${visibility}\n---\n`,
        );
      };
      turning('public');
      const before = await build();
      expect(findWord(before.folder, 'turncanary').length).toBeGreaterThan(5);
      turning('private');
      expect(plain(await build())).toEqual(plain(site));
      expect(findWord(cacheOf(journal), 'turncanary')).toEqual([]);
      for (const path of ['goals/turncanary.md', 'milestones/turncanary.md', 'milestones/turncanary.jpg'])
        journal.remove(path);
      journal.removeHidden('partners');
      journal.removeHidden('private');
      const without = await build();
      expect(plain(without)).toEqual(plain(site));
      expect(without.output).toContain('ALONGSIDE_PASSPHRASE isn’t set');
      expect(sealed(without)).toEqual([]);
    },
    MANY_BUILDS_MS,
  );
});

describe('a build that can’t seal', () => {
  const journal = canaryJournal();
  const sites: BuiltSite[] = [];
  const build = async (options: { passphrase?: string; requireSealed?: boolean } = {}) => {
    const site = await buildSite({ content: journal.folder, today: TODAY, temporaryFolder, ...options });
    sites.push(site);
    return site;
  };
  beforeAll(() => journal.write('keyring.json', keyring));
  afterAll(() => removeAll(journal, sites));

  it(
    'writes nothing if it must seal',
    async () => {
      const site = await build({ requireSealed: true });
      expect(site.exitCode).toBe(1);
      expect(site.output).toContain('the partners’ pages must be sealed');
      expect(siteFiles(site.folder)).toEqual([]);
    },
    BUILD_MS,
  );

  it(
    'writes nothing with a wrong passphrase',
    async () => {
      const site = await build({ passphrase: 'six other words that are wrong' });
      expect(site.exitCode).toBe(1);
      expect(site.output).toContain('doesn’t open any of the keys');
      expect(site.output).not.toContain('six other words');
      expect(siteFiles(site.folder)).toEqual([]);
    },
    BUILD_MS,
  );

  it(
    'writes nothing with a damaged keyring',
    async () => {
      journal.write('keyring.json', keyring.slice(0, -20));
      const site = await build({ passphrase: PASSPHRASE });
      journal.write('keyring.json', keyring);
      expect(site.exitCode).toBe(1);
      expect(site.output).toContain('file/keyring');
      expect(siteFiles(site.folder)).toEqual([]);
    },
    BUILD_MS,
  );

  it(
    'says so if there’s no keyring, and continues',
    async () => {
      journal.remove('keyring.json');
      const site = await build({ passphrase: PASSPHRASE });
      journal.write('keyring.json', keyring);
      expect(site.exitCode).toBe(0);
      expect(site.output).toContain('npm run keys -- init');
    },
    BUILD_MS,
  );

  it(
    'doesn’t give the passphrase to MDX pages, for any audience',
    async () => {
      const program = (visibility: string) =>
        `---\ntitle: Nosy\nvisibility: ${visibility}\n---\nasked for: {JSON.stringify(process.env)}\n`;
      journal.write('pages/nosy.mdx', program('public'));
      journal.write('pages/nosier.mdx', program('partners'));
      const site = await build({ passphrase: PASSPHRASE });
      journal.remove('pages/nosy.mdx');
      journal.remove('pages/nosier.mdx');
      expect(site.output).not.toContain('error');
      expect(readSiteFile(site.folder, 'nosy/index.html')).toContain('asked for:');
      expect(findWord(site.folder, PASSPHRASE)).toEqual([]);
      const opened = await openAll(await openerOf(site.folder, PASSPHRASE));
      const pages = opened.map(({ bytes }) => bytes.toString('utf8')).filter((text) => text.includes('asked for:'));
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.filter((text) => text.includes(PASSPHRASE))).toEqual([]);
    },
    BUILD_MS,
  );

  it(
    'doesn’t leave unsealed files if the partners’ pages can’t be built',
    async () => {
      const program = "---\ntitle: Broken\nvisibility: partners\n---\n{(() => { throw new Error('broken') })()}\n";
      journal.write('pages/broken.mdx', program);
      const site = await build({ passphrase: PASSPHRASE });
      journal.remove('pages/broken.mdx');
      expect(site.exitCode).toBe(1);
      expect(site.output).toContain('couldn’t be built');
      expect(sealed(site)).toEqual([]);
      expect(leftBehind()).toEqual([]);
    },
    BUILD_MS,
  );
});
