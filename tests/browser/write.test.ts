import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Files, frontmatter, read, robinAndSam } from '../output/drafts/written-journal.ts';
import { hasChromium } from '../support/chromium.ts';
import { type DevServer, startDevServer } from '../support/dev-server.ts';
import { Looks, objectionsIn, overflowAtSizes } from '../support/looks.ts';
import { openChromium } from '../support/shared.ts';

const STEP_MS = 60_000;
const TODAY = '2026-02-15';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** For a whole week's check-in, besides typing: six promises, six numbers, two wins, a setback and a next step. */
const MAX_TOUCHES = 40;

const benchmark = (title: string) =>
  frontmatter({
    title,
    unit: 'km',
    baseline: { date: '2026-01-05', value: 8 },
    target: { date: '2026-10-04', value: 42 },
  });
const BENCHMARKS = ['Running', 'Cycling', 'Swimming', 'Rowing', 'Walking', 'Skating'];
const PROMISES = ['Book the race', 'Call the club', 'Buy shoes', 'Write the plan', 'Wax the skates', 'Mend the bike'];

/** A journal with a lot to say about a week. */
const JOURNAL: Files = robinAndSam({
  ...Object.fromEntries(BENCHMARKS.map((title) => [`benchmarks/${title.toLowerCase()}.md`, benchmark(title)])),
  'check-ins/2026-02-08.md': frontmatter(
    { date: '2026-02-08', readings: { running: 10 } },
    `\n## Next steps\n\n${PROMISES.map((each) => `- [ ] @sam ${each} (due 2026-02-15)`).join('\n')}\n`,
  ),
});

describe.runIf(hasChromium)('the form for a check-in', { timeout: 3 * STEP_MS }, () => {
  let folder: string;
  let server: DevServer;
  let browser: Browser;
  let phone: BrowserContext | undefined;
  let page: Page;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-write-'));
    for (const [path, text] of Object.entries(JOURNAL)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    [server, browser] = await Promise.all([startDevServer({ content: folder, today: TODAY }), openChromium()]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  /** Opens an empty form on a device without a draft, and waits until it has been checked. */
  async function open(): Promise<void> {
    await phone?.close();
    phone = await browser.newContext(PHONE);
    page = await phone.newPage();
    await page.goto(`${server.address}/write/`);
    await settled();
  }

  const text = () => page.locator('#write-text').textContent();
  const settled = (words = '') =>
    page.waitForFunction((has) => {
      const shown = document.getElementById('write-text')?.textContent ?? '';
      return shown !== '' && shown.includes(has);
    }, words);

  it('has nothing that axe objects to, and doesn’t scroll sideways, empty or with problems, on a phone and a desktop, in light and dark by turns', async () => {
    await open();
    await page.getByLabel('Running').fill('ten');
    await page.getByLabel('Running').blur();
    await page.locator('.write-problem').first().waitFor();
    const sizes = [320, 390, 1280].map((width) => ({ width, height: 844 }));
    const objections = [
      ...(await objectionsIn(page, Looks.ofSizes(...sizes).eachSize)),
      ...(await overflowAtSizes(page, sizes)),
    ];
    await page.setViewportSize(PHONE.viewport);
    expect(objections).toEqual([]);
  });

  it('is where the home page links to, for the day that’s due', async () => {
    await open();
    await page.goto(`${server.address}/`);
    await page.getByRole('link', { name: 'Write the next check-in' }).first().click();
    await settled();
    expect(await page.locator('[name=author]:checked').inputValue()).toBe('');
    expect(await page.locator('[name="date/"]:checked').inputValue()).toBe(TODAY);
    expect(await page.locator('#write-path').textContent()).toBe(`check-ins/${TODAY}.md`);
  });

  it('reports a problem at its control, and not before someone has been there', async () => {
    await open();
    expect(await page.locator('.write-problem').count()).toBe(0);
    const running = page.getByLabel('Running');
    await running.fill('ten');
    await running.blur();
    await page.locator('[name="readings/running"][aria-invalid="true"]').waitFor();
    const told = await running.evaluate((control) =>
      (control.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
    expect(told).toContain('Please fix: This can’t be read as a number.');
    await running.fill('10');
    await running.blur();
    await page.locator('[name="readings/running"]:not([aria-invalid])').waitFor();
    await page.getByLabel('What do you promise?').fill('Call the club');
    const due = page.getByLabel('By when?');
    await due.fill('2020-02-22');
    await due.blur();
    const far = page.locator('.write-problem', { hasText: 'Is the year right?' });
    await far.waitFor();
    // The command's output is there, too, for those who want it.
    expect(await far.locator('details').textContent()).toContain('This commitment is due on 2020-02-22');
    await due.fill('2026-02-22');
    await far.waitFor({ state: 'detached' });
    expect(await page.getByRole('status').filter({ hasText: 'Everything looks fine.' }).count()).toBe(1);
  });

  it('knows HTML’s names for characters, like every Markdown parser', async () => {
    await open();
    await page.getByLabel('A win').first().fill('Tom &amp; Jerry &hearts; &fjlig;ord &notit; &semi;');
    await settled('- Tom & Jerry ♥ fjord \\&notit; ;\n');
  });

  it('has controls large enough for fingers', async () => {
    await open();
    for (const path of ['', 'goal/', 'benchmark/', 'milestone/']) {
      await page.goto(`${server.address}/write/${path}`);
      await page.waitForFunction(() => document.getElementById('write-verdict')?.textContent !== '');
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(input, textarea, select, button, a, summary)')].flatMap((control) => {
          const { width, height } = control.getBoundingClientRect();
          const isSmall = control.checkVisibility() && (width < 44 || height < 44);
          return isSmall ? [`${control.outerHTML}: ${width} × ${height}`] : [];
        }),
      );
      expect(small, path).toEqual([]);
    }
  });

  it('tells screen reader users what each row is about', async () => {
    await open();
    const group = (name: string) => page.getByRole('group', { name, exact: true });
    await group('Book the race').getByRole('radio', { name: 'Let go' }).check();
    expect(await group('Book the race').getByLabel('Why?').count()).toBe(1);
    const trust = group('Robin').getByRole('group', { name: 'Trust' }).getByRole('radio', { name: '4' });
    expect(await trust.count()).toBe(1);
    const hint = await group('Robin').getAttribute('aria-describedby');
    expect(await page.locator(`[id="${hint}"]`).textContent()).toMatch(/1 is low, 5 is high/);
  });

  it('announces something once, and doesn’t move what someone is reading', async () => {
    await open();
    await page.evaluate(() => {
      const said: string[] = [];
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes)
          if (addedNodes.length > 0 && target instanceof HTMLElement) said.push(target.textContent);
      }).observe(document.body, { childList: true, subtree: true });
      const isLive = (text: string) => /^(?:= |Everything looks|\S+ thing)/.test(text);
      Object.assign(window, { said: () => said.filter(isLive) });
    });
    // The observer's list, from the function defined above.
    const said = () => page.evaluate(() => (window as unknown as { said: () => string[] }).said());
    await page.getByLabel('Running').pressSequentially('12');
    await page.getByLabel('A win').first().pressSequentially('One');
    await settled('One');
    expect(await said()).toEqual(['= 12', 'Everything looks fine.']);
    const due = page.getByLabel('By when?');
    await page.getByLabel('What do you promise?').fill('Call the club');
    await due.fill('2020-02-22');
    await due.blur();
    const more = page.locator('.write-problem summary');
    await more.waitFor();
    const told = await due.evaluate(
      (control) => document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(told).toBe('Is this right? This day is long past, or years away. Is the year right?');
    await page.getByLabel('A win').first().fill('Two');
    await more.focus();
    await settled('Two');
    expect(await more.evaluate((summary) => summary === document.activeElement)).toBe(true);
  });

  it('can be filled in with only the keyboard, which never loses its place', async () => {
    await open();
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent?.trim());
    await page.getByLabel('A win').first().focus();
    await page.keyboard.type('One');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Remove');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Add a win');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('wins/1/what');
    await page.keyboard.type('Two');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Add a win');
    await settled('One');
    await expect.poll(text, { timeout: STEP_MS }).not.toContain('Two');
    await page.locator('[name$="/fate"]').first().focus();
    await page.keyboard.press('ArrowRight');
    await settled('- [ ] @sam Book the race');
  });

  it('has an accessible name for every control', async () => {
    await open();
    for (const name of ['Add a setback', 'Add a concern']) await page.getByRole('button', { name }).click();
    const nameless = await page.locator('#write :is(input, textarea, select)').evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { labels, name } = control as HTMLInputElement;
        const label = [...(labels ?? [])].map(({ textContent }) => textContent.trim()).join('');
        const group = control.matches('[type=radio]')
          ? control.closest('fieldset')?.querySelector('legend')?.textContent
          : 'one';
        return label === '' || !group?.trim() ? [name] : [];
      }),
    );
    expect(nameless).toEqual([]);
  });

  // Must be the last test, because it writes the check-in.
  it('takes few touches for a week’s check-in, and saves a valid file', async () => {
    await open();
    let touches = 0;
    const touch = async (place: Locator) => {
      touches += 1;
      await place.tap();
    };
    /**
     * Types where a touch has put the cursor, no faster than a person. Chromium treats touches on one spot within 300
     * ms as a double touch, which selects text instead.
     */
    const type = (words: string) => page.keyboard.type(words, { delay: 80 });
    for (const promised of PROMISES)
      await touch(page.getByRole('group', { name: promised }).getByRole('radio', { name: 'Kept', exact: true }));
    for (const title of BENCHMARKS) {
      await touch(page.getByLabel(title));
      await type('12.5');
    }
    await touch(page.getByLabel('A win').first());
    await type('Slept well');
    await touch(page.getByRole('button', { name: 'Add a win' }));
    await type('Ran twice');
    await touch(page.getByRole('button', { name: 'Add a setback' }));
    await type('A cold');
    await touch(page.getByLabel('What did it teach you?'));
    await type('Rest earlier');
    await touch(page.getByLabel('What’s the first step back?'));
    await type('A walk on Tuesday');
    await touch(page.getByLabel('What do you promise?'));
    await type('Book the hut');
    await settled('Book the hut');
    await touch(page.getByRole('button', { name: 'Save to the journal' }));
    await page.waitForURL('**/check-ins/2026-02-15/');
    expect(touches).toBeLessThanOrEqual(MAX_TOUCHES);

    const path = 'check-ins/2026-02-15.md';
    const { documents, problems } = read({ ...JOURNAL, [path]: readFileSync(join(folder, path), 'utf8') }, TODAY);
    expect(problems).toEqual([]);
    const written = documents?.checkIns.find(({ file }) => file === path);
    expect(Object.values(written?.data.readings ?? {})).toEqual(BENCHMARKS.map(() => 12.5));
    expect(written?.content.wins.map((win) => win.text)).toEqual(['Slept well', 'Ran twice']);
    expect(written?.content.setbacks).toMatchObject([
      { text: 'A cold', lesson: 'Rest earlier', recovery: 'A walk on Tuesday' },
    ]);
    const states = written?.content.commitments.map(({ state }) => state);
    expect(states).toEqual([...PROMISES.map(() => 'kept'), 'open']);
  });
});
