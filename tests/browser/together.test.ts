import { beforeEach, describe, expect, it } from 'vitest';
import { axeObjections } from '../support/axe.ts';
import { hasChromium } from '../support/chromium.ts';
import { PASSPHRASES } from '../support/sealed-example.ts';
import { sealedReader, SHELL } from './sealed-reader.ts';

const STEP_MS = 60_000;

describe.runIf(hasChromium)('the page that opens the partners’ journal', { timeout: STEP_MS }, () => {
  const { reader, replacePage, submit, isOpened, unlock, problem, hasTitle, goTo, focused } = sealedReader();

  describe('locked', () => {
    it.each([
      ['one partner’s passphrase', PASSPHRASES.robin],
      ['the other’s', PASSPHRASES.sam],
      ['one that is typed in another way', `  ${PASSPHRASES.robin.normalize('NFD').replaceAll(' ', '  ')} `],
    ])('opens with %s, at the first page’s heading', async (_, passphrase) => {
      await unlock(passphrase);
      expect(await reader.page.title()).toBe('The Ferry and the Bridge');
      expect(await focused()).toBe('H1');
      expect(await reader.page.getByRole('heading', { name: 'For the partners' }).count()).toBe(0);
    });

    it('says that a passphrase is wrong, moves the focus back to it, and accepts the right one', async () => {
      await submit('shy velvet pancake noble finish trains');
      expect(await problem()).toContain('doesn’t open the journal');
      const field = reader.page.getByLabel('Passphrase', { exact: true });
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await focused()).toBe('INPUT');
      expect(await axeObjections(reader.page)).toEqual([]);
      await unlock();
    });

    it('asks for a passphrase if none was typed', async () => {
      await submit('   ');
      expect(await problem()).toContain('type a passphrase');
      expect(reader.requests.filter((url) => url.endsWith('keyring.json'))).toEqual([]);
    });

    it('shows and hides the passphrase', async () => {
      const field = reader.page.getByLabel('Passphrase', { exact: true });
      await reader.page.getByRole('button', { name: 'Show passphrase' }).click();
      expect(await field.getAttribute('type')).toBe('text');
      await reader.page.getByRole('button', { name: 'Hide passphrase' }).click();
      expect(await field.getAttribute('type')).toBe('password');
    });

    it('can be used with only the keyboard', async () => {
      await reader.page.getByLabel('Passphrase', { exact: true }).focus();
      await reader.page.keyboard.type(PASSPHRASES.sam);
      await reader.page.keyboard.press('Enter');
      await isOpened();
      await reader.page.keyboard.press('Shift+Tab');
      expect(await reader.page.evaluate(() => document.activeElement?.closest('header') !== null)).toBe(true);
    });

    it('says that the keyring is damaged', async () => {
      await reader.page.route('**/keyring.json', (route) => route.fulfill({ body: '{"version":1}' }));
      await submit(PASSPHRASES.robin);
      expect(await problem()).toContain('damaged');
    });

    it('says that nothing is sealed', async () => {
      reader.expected = /404/;
      await reader.page.route('**/keyring.json', (route) => route.fulfill({ status: 404 }));
      await submit(PASSPHRASES.robin);
      expect(await problem()).toContain('Nothing is sealed');
    });

    it('says that the site can’t be reached', async () => {
      reader.expected = /ERR_FAILED/;
      await reader.page.route('**/keyring.json', (route) => route.abort());
      await submit(PASSPHRASES.robin);
      expect(await problem()).toContain('connection');
    });

    it('says so if there’s no HTTPS', async () => {
      await reader.page.route('http://journal.test/**', async (route) => {
        const { pathname } = new URL(route.request().url());
        await route.fulfill({ response: await route.fetch({ url: `${reader.origin}${pathname}` }) });
      });
      await reader.page.goto(`http://journal.test${SHELL}`);
      expect(await problem()).toContain('HTTPS');
      expect(await reader.page.getByRole('button', { name: 'Open the journal' }).isDisabled()).toBe(true);
    });

    it('says so if there’s no JavaScript', async () => {
      await replacePage({ javaScriptEnabled: false });
      await reader.page.goto(reader.origin + SHELL);
      expect(await reader.page.locator('noscript p').isVisible()).toBe(true);
    });
  });

  describe('on a remembered device', () => {
    beforeEach(async () => {
      await reader.page.getByLabel('Remember this device').check();
      await unlock();
    });

    it('opens its address’s page automatically after a reload', async () => {
      await goTo('Milestones');
      await reader.page.reload();
      await hasTitle('Milestones');
      await isOpened();
    });

    it('is locked on request, and opens again without a passphrase', async () => {
      await reader.page.getByRole('button', { name: 'Lock' }).click();
      expect(await axeObjections(reader.page)).toEqual([]);
      await reader.page.getByRole('button', { name: 'Open', exact: true }).click();
      await isOpened();
    });

    it('is forgotten on request, and says so', async () => {
      await reader.page.getByRole('button', { name: 'Forget this device' }).click();
      await reader.page.getByText('This device is forgotten').waitFor();
      await reader.page.reload();
      await reader.page.getByRole('button', { name: 'Open the journal' }).waitFor();
      expect(await reader.page.getByRole('button', { name: 'Forget this device' }).isVisible()).toBe(false);
      expect(reader.requests.at(-1)).not.toContain('sealed/');
    });
  });
});
