import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../support/chromium.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { openChromium } from '../support/shared.ts';
import { type DevServer, poll, startDevServer } from '../support/dev-server.ts';

const SOUND = resolve(import.meta.dirname, '../journals/sound');
const GOAL = 'goals/marathon.md';
const TITLE = 'Run a marathon';
const STACK = /^\s+at .*\.(?:ts|js|mjs):\d+/m;

function journalCopy(): string {
  const content = join(mkdtempSync(join(tmpdir(), 'alongside-dev-')), 'content');
  cpSync(SOUND, content, { recursive: true });
  return content;
}

const sound = readFileSync(join(SOUND, GOAL), 'utf8');

describe('a served journal', () => {
  let server: DevServer;
  let content: string;
  const write = (text: string) => writeFileSync(join(content, GOAL), text);
  const goalPage = () => `${server.address}/goals/marathon/`;

  beforeAll(async () => {
    content = journalCopy();
    server = await startDevServer({ content, today: '2026-05-20' });
  }, BUILD_MS);
  afterEach(() => write(sound));
  afterAll(async () => {
    await server.stop();
    rmSync(join(content, '..'), { recursive: true });
  });

  it(
    'shows what’s saved',
    async () => {
      await poll(goalPage(), ({ text }) => text.includes(TITLE));
      write(sound.replace(TITLE, 'Swim a lake'));
      await poll(goalPage(), ({ text }) => text.includes('Swim a lake'));
    },
    BUILD_MS,
  );

  it.runIf(hasChromium)(
    'is set in its own typefaces on the first visit',
    async () => {
      await poll(goalPage(), ({ text }) => text.includes(TITLE));
      const browser = await openChromium();
      const page = await browser.newPage();
      const requested: string[] = [];
      page.on('request', (request) => requested.push(request.url()));
      for (const address of [`${server.address}/`, goalPage()]) {
        await page.goto(address);
        // What isn't preloaded comes too late for a first visit (`font-display: optional`).
        const preloads = page.locator('link[rel=preload][as=font]');
        const hrefs = await preloads.evaluateAll((links) =>
          links.map((link) => (link instanceof HTMLLinkElement ? link.href : '')),
        );
        expect(hrefs).toHaveLength(2);
        expect(requested).toEqual(expect.arrayContaining(hrefs));
      }
      await browser.close();
    },
    BUILD_MS,
  );

  it(
    'is shown as it was while it has a mistake, which is reported with its line',
    async () => {
      await poll(goalPage(), ({ text }) => text.includes(TITLE));
      write(sound.replace('title:', 'titel:'));
      await expect.poll(server.output, { timeout: 20_000 }).toMatch(/goals\/marathon\.md:2:1 {2}error {2}`titel`/);
      expect((await poll(goalPage(), () => true)).text).toContain(TITLE);
      expect(server.output()).not.toMatch(STACK);
      write(sound.replace(TITLE, 'Run, again'));
      await poll(goalPage(), ({ text }) => text.includes('Run, again'));
    },
    BUILD_MS,
  );

  it(
    'shows a session ahead of today as started but not counted',
    async () => {
      const file = join(content, 'check-ins/2026-05-24.md');
      const page = `${server.address}/check-ins/2026-05-24/`;
      const list = `${server.address}/check-ins/`;
      const before = (await poll(list, ({ status }) => status === 200)).text;
      const ledger = (text: string) => /2 check-ins/.test(text);
      expect(ledger(before)).toBe(true);
      try {
        // First as `new` starts it, then with words.
        writeFileSync(file, '---\ndate: 2026-05-24\n---\n\n## Wins\n\n');
        await poll(
          page,
          ({ status, text }) => status === 200 && text.includes('Published and counted from May 24, 2026'),
        );
        writeFileSync(
          file,
          '---\ndate: 2026-05-24\n---\n\n## Wins\n\n- Ran in the hail\n\n## Next steps\n\n- [ ] @sam Dry the shoes\n',
        );
        await poll(page, ({ text }) => text.includes('Ran in the hail'));
        const { text } = await poll(list, ({ text: shown }) => shown.includes('href="/check-ins/2026-05-24/"'));
        expect(text).toContain('Coming up');
        expect(ledger(text)).toBe(true);
        const promises = await poll(`${server.address}/commitments/`, () => true);
        expect(promises.text).not.toContain('Dry the shoes');
        expect((await poll(`${server.address}/timeline/`, () => true)).text).not.toContain('Ran in the hail');
      } finally {
        rmSync(file);
      }
      await poll(page, ({ status }) => status === 404);
    },
    BUILD_MS,
  );

  it(
    'removes the page of a deleted file',
    async () => {
      const page = join(content, 'pages/letter.md');
      const text = readFileSync(page);
      await poll(`${server.address}/letter/`, ({ status }) => status === 200);
      rmSync(page);
      await poll(`${server.address}/letter/`, ({ status }) => status === 404);
      writeFileSync(page, text);
      await poll(`${server.address}/letter/`, ({ status }) => status === 200);
    },
    BUILD_MS,
  );

  it.skipIf(!hasChromium)(
    'shows a mistake over every page in the browser, and removes it once it’s fixed',
    async () => {
      const browser = await openChromium();
      try {
        const page = await browser.newPage();
        await page.goto(goalPage());
        await page.getByRole('heading', { name: TITLE }).waitFor();
        write(sound.replace('title:', 'titel: <b>bold</b>\nfoo:'));
        const overlay = page.locator('alongside-problems');
        await overlay.getByText('`titel` isn’t a field of a goal.').waitFor();
        // The journal's words are never treated as HTML.
        await overlay.getByText('<b>bold</b>').waitFor();
        await page.goto(`${server.address}/`);
        await overlay.getByText('`titel` isn’t a field of a goal.').waitFor();
        write(sound);
        await overlay.waitFor({ state: 'detached' });
      } finally {
        await browser.close();
      }
    },
    BUILD_MS,
  );

  it('gives the token for saving only to pages with a form, which other sites can’t frame', async () => {
    const written = await fetch(`${server.address}/write/`);
    expect(await written.text()).toContain('id="save-token"');
    expect(written.headers.get('x-frame-options')).toBe('DENY');
    for (const path of ['/', '/goals/marathon/', '/missing/']) {
      const other = await fetch(`${server.address}${path}`);
      expect(await other.text(), path).not.toContain('save-token');
    }
  });

  it.skipIf(!hasChromium)(
    'saves what’s written in a form, which stays while the journal changes, and opens its page',
    async () => {
      const browser = await openChromium();
      const file = join(content, 'check-ins/2026-05-20.md');
      try {
        const page = await browser.newPage();
        await page.goto(`${server.address}/write/`);
        const save = page.getByRole('button', { name: 'Save to the journal' });
        await save.click();
        await page.getByText('Nothing’s written yet.').waitFor();
        await page.getByRole('radio', { name: 'Wednesday, May 20, today' }).check();
        await page.getByLabel('A win, even a small one').fill('Ran before the rain');
        write(sound.replace(TITLE, 'Run, and run'));
        await poll(goalPage(), ({ text }) => text.includes('Run, and run'));
        await save.click();
        await page.waitForURL('**/check-ins/2026-05-20/');
        await page.getByText('Ran before the rain').waitFor();
        expect(readFileSync(file, 'utf8')).toContain('- Ran before the rain\n');
      } finally {
        await browser.close();
        rmSync(file, { force: true });
      }
    },
    BUILD_MS,
  );
});

describe('a journal with mistakes from the start', () => {
  it(
    'is reported in the browser, and its pages appear once it’s fixed',
    async () => {
      const content = journalCopy();
      writeFileSync(join(content, GOAL), sound.replace('title:', 'titel:'));
      const server = await startDevServer({ content, today: '2026-05-20' });
      try {
        const told = await poll(`${server.address}/`, ({ status }) => status === 500);
        expect(told.text).toContain('goals/marathon.md:2:1');
        expect(told.text + server.output()).not.toMatch(STACK);
        writeFileSync(join(content, GOAL), sound);
        await poll(`${server.address}/goals/marathon/`, ({ status, text }) => status === 200 && text.includes(TITLE));
      } finally {
        await server.stop();
        rmSync(join(content, '..'), { recursive: true });
      }
    },
    BUILD_MS,
  );
});
