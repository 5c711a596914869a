import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { frontmatter, robinAndSam } from '../output/drafts/written-journal.ts';
import { axeObjections } from '../support/axe.ts';
import { hasChromium } from '../support/chromium.ts';
import { type DevServer, startDevServer } from '../support/dev-server.ts';
import { openChromium } from '../support/shared.ts';

const TODAY = '2026-02-15';
const OF_SAM = 'check-ins/2026-02-15-sam.md';
const GOAL = 'goals/run.md';
const WRITTEN = {
  [GOAL]: frontmatter({
    title: 'Run',
    owners: ['robin', 'sam'],
    specific: 'Both of us run.',
    achievable: 'It is.',
    relevant: 'It is.',
    timeBound: { starts: '2026-01-05', due: '2026-10-04' },
  }).replaceAll('\n', '\r\n'),
  [OF_SAM]: `---\ndate: ${TODAY}\nauthor: sam\n---\n\n## Wins\n\n- Slept well\n`,
};

describe.runIf(hasChromium)('an existing file', { timeout: 60_000 }, () => {
  let folder: string;
  let server: DevServer;
  let browser: Browser;
  let device: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-change-'));
    [server, browser] = await Promise.all([begun(), openChromium()]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    for (const [path, text] of Object.entries(WRITTEN)) put(path, text);
    device = await browser.newContext({ viewport: { width: 390, height: 844 } });
    page = await device.newPage();
  });
  afterEach(() => device.close());

  async function begun(): Promise<DevServer> {
    for (const [path, text] of Object.entries(robinAndSam(WRITTEN))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return startDevServer({ content: folder, today: TODAY });
  }
  const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const fileOf = (path: string) => readFileSync(join(folder, path), 'utf8');
  const open = async (address: string) => {
    await page.goto(server.address + address);
    await page.waitForFunction(() => (document.getElementById('write-verdict')?.textContent ?? '') !== '');
  };
  const save = () => page.getByRole('button', { name: 'Save to the journal' }).click();

  it('can be changed as text, with problems reported by line', async () => {
    await page.goto(`${server.address}/write/file/`);
    const box = page.locator('#text');
    expect(await box.isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Run', exact: true }).click();
    await box.waitFor();
    expect(await axeObjections(page)).toEqual([]);
    await box.fill((await box.inputValue()).replace('title:', 'titel:'));
    await page.getByRole('button', { name: 'Line 2' }).first().click();
    const selected = await box.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toMatch(/^titel:/);
    await save();
    await page.getByText('Please fix').first().waitFor();
    expect(fileOf(GOAL)).toBe(WRITTEN[GOAL]);
    await box.fill((await box.inputValue()).replace('titel:', 'title:').replace('Both of us run.', 'We run.'));
    await page.locator('.write-problem.is-error').waitFor({ state: 'detached' });
    await save();
    await page.waitForURL('**/goals/run/');
    expect(fileOf(GOAL)).toBe(WRITTEN[GOAL].replace('Both of us run.', 'We run.'));
  });

  it('opens in the form if nothing gets lost, otherwise as text', async () => {
    await page.goto(`${server.address}/write/`);
    await page.getByRole('link', { name: /^Sam\s· / }).click();
    const win = page.locator('[name="wins/0/what"]');
    await win.waitFor();
    expect(await win.inputValue()).toBe('Slept well');
    await win.fill('Slept very well');
    await page.waitForFunction(() => document.getElementById('write-text')?.textContent.includes('very'));
    await save();
    await page.waitForURL(`**/check-ins/${TODAY}/`);
    const written = fileOf(OF_SAM);
    expect(written).toBe(WRITTEN[OF_SAM].replace('well', 'very well'));
    put(OF_SAM, `${written}\n<!-- For me -->\n`);
    await page.goto(`${server.address}/write/?path=${OF_SAM}`);
    await page.waitForURL('**/write/file/?path=*');
    await page.getByText('so it’s changed as text').waitFor();
    expect(await page.locator('#text').inputValue()).toBe(fileOf(OF_SAM));
  });

  it('never overwrites what others have written since, and keeps the words', async () => {
    await open(`/write/?path=${OF_SAM}`);
    const win = page.locator('[name="wins/0/what"]');
    await win.fill('Mine');
    await page.waitForFunction(() => document.getElementById('write-text')?.textContent.includes('Mine'));
    const others = WRITTEN[OF_SAM].replace('Slept well', 'Others’');
    put(OF_SAM, others);
    await save();
    await page.waitForFunction(() => document.getElementById('write-verdict')?.textContent.includes('has changed'));
    expect(fileOf(OF_SAM)).toBe(others);
    await page.reload();
    await page.getByText('your words aren’t in it').waitFor();
    expect(await page.locator('#write-aside [data-words]').textContent()).toContain('Mine');
    expect(await win.inputValue()).toBe('Others’');
    expect(await page.getByRole('button', { name: 'Put it into this form' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.locator('#write-aside').waitFor({ state: 'hidden' });
  });

  it('offers the words that were saved for a past day, in every tab', async () => {
    await page.goto(server.address);
    const kept = {
      filled: { author: 'robin', 'date/robin': '2026-01-25', notes: 'Of old', 'promises/gone/why': 'Because' },
    };
    await page.evaluate((draft) => localStorage.setItem('alongside-draft:/write/', draft), JSON.stringify(kept));
    await open('/write/');
    await page.getByText('can’t be written any more').waitFor();
    expect(await page.locator('[name="notes"]').inputValue()).toBe('');
    const first = page;
    page = await device.newPage();
    await open('/write/');
    await page.getByRole('button', { name: 'Put it into this form' }).click();
    const hasNotes = (tab: Page) =>
      tab.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[name="notes"]')?.value === 'Of old');
    await Promise.all([hasNotes(page), hasNotes(first)]);
    // Content that the form has no control for is kept.
    await page.waitForFunction(() => document.querySelector('#write-aside [data-words]')?.textContent === 'Because');
  });
});
