import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyring, keyringText } from '../../src/sealing/keyring.ts';
import { cacheFolder } from '../../src/site/cache-folder.ts';
import { type BuiltSite, buildSite, buildSound, ROOT } from '../support/build-site.ts';
import { canaryJournal, STEM } from '../support/canary-journal.ts';
import { findWord } from '../support/canary-scan.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { siteDigests, siteFiles } from '../support/site-files.ts';

const PASSPHRASE = 'lunar basket orphan twelve magnet shy';
const TODAY = '2026-02-01';
/** It runs when its address is opened, calls out, and contains more than it shows. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" onload="alert(1)">
  <!-- ${STEM.private} --><metadata>${STEM.private}</metadata>
  <script>alert(document.domain)</script><image href="https://example.org/seen.png"/>
  <text x="3" y="20">Ours</text>
</svg>`;

/** As long as a disk allows. */
const LONG = 'long'.repeat(62);

const journal = canaryJournal();
const sites: BuiltSite[] = [];
beforeAll(async () => {
  journal.write('keyring.json', keyringText(await createKeyring({ ada: PASSPHRASE })));
  journal.addPicture("milestones/ours (it's open).jpg", 'public');
  journal.write('milestones/drawn.svg', DRAWING);
  journal.write(`milestones/${LONG}.svg`, DRAWING);
  journal.write('milestones/two words.svg', DRAWING);
  journal.write(
    'milestones/open.md',
    `---\ntitle: A picture\ndate: 2026-01-26\ncover: "./ours (it's open).jpg"\ncoverAlt: Blue\n---\n![Ours](<./drawn.svg >) ![Two words](<two words.svg>) ![Long](./${LONG}.svg)\n`,
  );
  journal.addHidden('partners');
  journal.addHidden('private');
  const options = { content: journal.folder, today: TODAY, site: 'https://pair.example' };
  sites.push(...(await Promise.all([buildSound(options), buildSound({ ...options, passphrase: PASSPHRASE })])));
}, 2 * BUILD_MS);
afterAll(() => {
  for (const audience of ['public', 'partners'] as const)
    rmSync(join(ROOT, cacheFolder(audience, journal.folder)), { recursive: true, force: true });
  journal.remove();
  for (const site of sites) site.remove();
});

const PICTURE = /\.(?:avif|gif|jpe?g|svg|webp)$/;

describe('two simultaneous builds, a public and a sealed one, in one clone', () => {
  it('publish the same unsealed files, so that neither contains anything from the other', () => {
    const [alone = [], beside = []] = sites.map(({ folder }) =>
      siteDigests(folder).filter((line) => !/^\S+ together\//.test(line)),
    );
    expect(alone.length).toBeGreaterThan(20);
    expect(beside).toEqual(alone);
  });

  it('publish only pictures on public pages', () => {
    for (const { folder } of sites) {
      const pictures = siteFiles(folder).filter((file) => file.startsWith('_astro/') && PICTURE.test(file));
      expect(new Set(pictures.map((file) => file.replace(/^_astro\/|\.[^.]*\.webp$/g, '')))).toEqual(
        new Set(["ours (it's open)", 'drawn', 'two words', LONG.slice(0, 50)]),
      );
      for (const word of Object.values(STEM)) expect(findWord(folder, word)).toEqual([]);
    }
  });

  it('publish no byte of a drawing, only its picture', () => {
    for (const { folder } of sites)
      for (const file of siteFiles(folder).filter((name) => name.includes('/drawn.')))
        expect(readFileSync(join(folder, file)).toString('latin1')).toMatch(/^RIFF[^]{4}WEBPVP8L/);
  });
});

it(
  'a picture that’s damaged in the middle stops the build with its name, and nothing is published',
  async () => {
    const path = 'milestones/damaged.webp';
    const [some = ''] = siteFiles(sites[0]?.folder ?? '').filter((file) => file.startsWith('_astro/ours'));
    const bytes = readFileSync(join(sites[0]?.folder ?? '', some));
    bytes.fill(0xa5, 40);
    journal.write(path, bytes);
    journal.write(
      'milestones/damaged.md',
      '---\ntitle: Damaged\ndate: 2026-01-26\ncover: ./damaged.webp\ncoverAlt: Blue\n---\n',
    );
    const site = await buildSite({ content: journal.folder, today: TODAY });
    sites.push(site);
    expect(site.exitCode).toBe(1);
    expect(site.output).toContain(`${path} can’t be read`);
    expect(siteFiles(site.folder)).toEqual([]);
  },
  BUILD_MS,
);
