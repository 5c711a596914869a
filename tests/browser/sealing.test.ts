import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openingKeys, sealingKeys } from '../../src/sealing/content-key.ts';
import { open, seal, sealedName } from '../../src/sealing/envelope.ts';
import { createKeyring, publishKeyring, unlock } from '../../src/sealing/keyring.ts';
import { utf8 } from '../../src/sealing/primitives.ts';
import { hasChromium } from '../support/chromium.ts';
import { type Sealing, writeSealingPage } from '../support/sealing-page.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { openChromium } from '../support/shared.ts';

const SETUP_MS = 60_000;
const ID = 'check-ins/2026-05-01/';
const TEXT = 'Tuesday 6:30, both of us.';
const PASSPHRASE = 'lunar basket über orphan twelve magnet';

/** Our library, exposed in the page. */
declare const sealing: Sealing;

const keys = await createKeyring({ robin: PASSPHRASE, sam: 'shy velvet pancake noble finish train' });
const published = JSON.stringify(await publishKeyring(keys));
const contentKeyInNode = await unlock(await publishKeyring(keys), PASSPHRASE);

describe.runIf(hasChromium)('sealing in a browser', { timeout: SETUP_MS }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-sealing-'));
  const complaints: string[] = [];
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    await writeSealingPage(folder);
    [server, browser] = await Promise.all([serveFolder(folder), openChromium()]);
  }, SETUP_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    complaints.length = 0;
    page = await (await browser.newContext()).newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(`${server.origin}/`);
    return () => page.context().close();
  });

  it('opens what Node sealed, even if the passphrase is typed in another way', async () => {
    const file = await seal(await sealingKeys(contentKeyInNode), ID, utf8(TEXT));
    const typed = ` ${PASSPHRASE.normalize('NFD')} `;
    const opened = await page.evaluate(
      async ([locks, passphrase, id, bytes]) => {
        const keys = await sealing.openingKeys(await sealing.unlock(sealing.parsePublishedKeyring(locks), passphrase));
        const content = await sealing.open(keys, id, new Uint8Array(bytes));
        return { text: new TextDecoder().decode(content), name: await sealing.sealedName(keys, id) };
      },
      [published, typed, ID, Array.from(file)] as const,
    );
    expect(opened).toEqual({ text: TEXT, name: await sealedName(await openingKeys(contentKeyInNode), ID) });
  });

  it('seals files that Node can open, with identical bytes', async () => {
    const [text, bytes] = await page.evaluate(
      async ([passphrase, id, content]) => {
        const keyring = await sealing.createKeyring({ robin: passphrase });
        const locks = await sealing.publishKeyring(keyring);
        const keys = await sealing.sealingKeys(await sealing.unlock(locks, passphrase));
        return [JSON.stringify(locks), Array.from(await sealing.seal(keys, id, new TextEncoder().encode(content)))];
      },
      [PASSPHRASE, ID, TEXT] as const,
    );
    const key = await unlock(JSON.parse(text) as Parameters<typeof unlock>[0], PASSPHRASE); // The result of `publishKeyring`.
    expect(await open(await openingKeys(key), ID, new Uint8Array(bytes))).toEqual(utf8(TEXT));
    expect(await seal(await sealingKeys(key), ID, utf8(TEXT))).toEqual(new Uint8Array(bytes));
  });

  it('says what is wrong with passphrases, files and keyrings', async () => {
    const file = await seal(await sealingKeys(contentKeyInNode), ID, utf8(TEXT));
    const problems = await page.evaluate(
      async ([locks, passphrase, id, bytes]) => {
        const problemOf = (promise: Promise<unknown>) =>
          promise.then(
            () => 'none',
            (error: unknown) => (error instanceof Error && 'problem' in error ? error.problem : String(error)),
          );
        const keyring = sealing.parsePublishedKeyring(locks);
        const keys = await sealing.openingKeys(await sealing.unlock(keyring, passphrase));
        const at = (position: number) => new Uint8Array(bytes.map((byte, index) => byte ^ Number(index === position)));
        const parse = (text: string) => problemOf(Promise.resolve().then(() => sealing.parsePublishedKeyring(text)));
        return {
          wrong: await problemOf(sealing.unlock(keyring, 'something else')),
          sound: await problemOf(sealing.open(keys, id, new Uint8Array(bytes))),
          tampered: await Promise.all(
            [0, 5, 17, 4000, 8191].map((position) => problemOf(sealing.open(keys, id, at(position)))),
          ),
          version: await problemOf(sealing.open(keys, id, at(4))),
          swapped: await problemOf(sealing.open(keys, 'goals/', new Uint8Array(bytes))),
          truncated: await problemOf(sealing.open(keys, id, new Uint8Array(bytes.slice(0, 4096)))),
          rounds: await parse(locks.replace('600000', '1')),
          newer: await parse(locks.replace('"version":1', '"version":2')),
        };
      },
      [published, PASSPHRASE, ID, Array.from(file)] as const,
    );
    expect(problems).toEqual({
      wrong: 'wrong-passphrase',
      sound: 'none',
      tampered: Array.from({ length: 5 }, () => 'damaged'),
      version: 'unsupported-version',
      swapped: 'damaged',
      truncated: 'damaged',
      rounds: 'weak-derivation',
      newer: 'unsupported-version',
    });
  });

  it('works under a strict Content-Security-Policy, and logs nothing', async () => {
    const inThePage = (does: 'parse' | 'eval') =>
      page.evaluate(
        async ([what, locks]) => {
          // The policy applies to what the page itself does, not to code that a test evaluates in it.
          await new Promise((later) => setTimeout(later));
          if (what === 'parse') return sealing.parsePublishedKeyring(locks).version;
          return globalThis.eval('1') as unknown; // All that matters is whether it throws.
        },
        [does, published] as const,
      );
    expect(await inThePage('parse')).toBe(1);
    expect(complaints).toEqual([]);
    await expect(inThePage('eval')).rejects.toThrow('unsafe-eval');
  });

  it('says so if there’s no HTTPS', async () => {
    await page.route('http://journal.test/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: `${server.origin}${pathname}` }) });
    });
    await page.goto('http://journal.test/');
    const problem = await page.evaluate(async (locks) => {
      try {
        await sealing.unlock(sealing.parsePublishedKeyring(locks), 'any passphrase');
        return 'none';
      } catch (error) {
        return error instanceof Error && 'problem' in error ? error.problem : String(error);
      }
    }, published);
    expect(problem).toBe('insecure-context');
  });

  describe('a remembered device', () => {
    const SCOPE = '/journal/together/';
    const remember = () =>
      page.evaluate(
        async ([scope, locks, passphrase]) => {
          const key = await sealing.unlock(sealing.parsePublishedKeyring(locks), passphrase);
          await sealing.rememberDevice(scope, await sealing.openingKeys(key));
        },
        [SCOPE, published, PASSPHRASE] as const,
      );
    /** The text, opened after a reload with the kept keys; undefined if none were kept. */
    const openAgain = async (scope = SCOPE, keyId = contentKeyInNode.id) => {
      const file = await seal(await sealingKeys(contentKeyInNode), ID, utf8(TEXT));
      await page.reload();
      return page.evaluate(
        async ([place, key, id, bytes]) => {
          const keys = await sealing.recallDevice(place, key);
          return keys && new TextDecoder().decode(await sealing.open(keys, id, new Uint8Array(bytes)));
        },
        [scope, keyId, ID, Array.from(file)] as const,
      );
    };

    it('opens pages again without asking for a passphrase', async () => {
      expect(await openAgain()).toBeUndefined();
      await remember();
      expect(await openAgain()).toBe(TEXT);
    });

    it('keeps only keys that can’t be read back and can’t seal', async () => {
      await remember();
      const kept = await page.evaluate(async (scope) => {
        const database = await new Promise<IDBDatabase>((done) => {
          const request = indexedDB.open('alongside');
          request.onsuccess = () => done(request.result);
        });
        const value = await new Promise<Record<string, unknown>>((done) => {
          const request = database.transaction('devices').objectStore('devices').get(scope);
          request.onsuccess = () => done(request.result as Record<string, unknown>); // Checked below, field by field.
        });
        const fields = Object.entries(value).map(async ([name, field]) =>
          field instanceof CryptoKey
            ? [
                name,
                field.extractable,
                field.usages,
                await crypto.subtle.exportKey('raw', field).then(
                  () => 'read',
                  () => 'refused',
                ),
              ]
            : [name, field],
        );
        return {
          fields: await Promise.all(fields),
          other: [localStorage.length, sessionStorage.length, document.cookie],
        };
      }, SCOPE);
      expect(kept).toEqual({
        fields: [
          ['id', contentKeyInNode.id],
          ['decryption', false, ['decrypt'], 'refused'],
          ['names', false, ['sign'], 'refused'],
        ],
        other: [0, 0, ''],
      });
    });

    it('is forgotten on request', async () => {
      await remember();
      await page.evaluate((scope) => sealing.forgetDevice(scope), SCOPE);
      expect(await openAgain()).toBeUndefined();
    });

    it('is forgotten when the journal has a new key', async () => {
      await remember();
      expect(await openAgain(SCOPE, 'another key id')).toBeUndefined();
      expect(await openAgain()).toBeUndefined();
    });

    it('is remembered for only one of several journals on a host', async () => {
      await remember();
      expect(await openAgain('/other/together/')).toBeUndefined();
      expect(await openAgain()).toBe(TEXT);
    });
  });
});
