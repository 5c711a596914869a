import type { OpeningKeys } from './content-key.ts';
import { type Bytes, concat, randomBytes, utf8, webCrypto } from './primitives.ts';

/*
 * Remembers a device, only in browsers, and only at a reader's request. It stores the keys that open pages in a form
 * that scripts can't extract: no passphrase, no content key, and nothing that could seal. It also stores drafts,
 * encrypted with a key made on this device for only that purpose, which scripts can't extract either.
 */

const DATABASE = 'alongside';
const STORE = 'devices';

/**
 * Stores the keys on this device.
 * @param scope the journal's address, because several may be on one host
 * @throws DOMException if the browser doesn't allow storage, as some don't in private windows
 */
export async function rememberDevice(scope: string, { id, decryption, names }: OpeningKeys): Promise<void> {
  await inStore('readwrite', (store) => store.put({ id, decryption, names }, scope));
}

/** Returns whether anything is stored for this journal, under any key. Only then does a page need to load the keyring. */
export async function isDeviceRemembered(scope: string): Promise<boolean> {
  return (await inStore('readonly', (store) => store.count(scope))) > 0;
}

/**
 * Returns the stored keys; undefined if there are none, or if the journal has a new content key since, in which case
 * the old ones are forgotten.
 * @param keyId the content key's id in the site's keyring
 */
export async function recallDevice(scope: string, keyId: string): Promise<OpeningKeys | undefined> {
  const kept: unknown = await inStore('readonly', (store) => store.get(scope));
  if (kept === undefined) return undefined;
  if (isOpeningKeys(kept) && kept.id === keyId) return kept;
  await forgetDevice(scope);
  return undefined;
}

/** Forgets the keys and drafts. */
export async function forgetDevice(scope: string): Promise<void> {
  await inStore('readwrite', (store) => {
    // Every name that starts with the scope: an empty list sorts after any text.
    store.delete(IDBKeyRange.bound([scope], [scope, []]));
    return store.delete(scope);
  });
}

/**
 * Stores a draft, encrypted, on a remembered device.
 * @param address of the page on which it's written
 * @returns whether it was stored: it isn't if the device isn't remembered (any more)
 */
export async function keepDraft(scope: string, address: string, text: string): Promise<boolean> {
  const key = await draftKey(scope);
  if (!key) return false;
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = await webCrypto().encrypt(cipher(nonce, address), key, utf8(text));
  return putIfRemembered(scope, [scope, 'draft', address], concat(nonce, new Uint8Array(sealed)));
}

/** Returns the draft of a page; undefined if there is none that can be opened. */
export async function recallDraft(scope: string, address: string): Promise<string | undefined> {
  const kept: unknown = await inStore('readonly', (store) => store.get([scope, 'draft', address]));
  const key = await draftKey(scope);
  if (!key || !(kept instanceof Uint8Array)) return undefined;
  const bytes = Uint8Array.from(kept);
  const opened = await webCrypto()
    .decrypt(cipher(bytes.slice(0, NONCE_BYTES), address), key, bytes.slice(NONCE_BYTES))
    .catch(() => undefined);
  return opened && new TextDecoder().decode(opened);
}

const NONCE_BYTES = 12;

/** Returns the parameters of AES-GCM. A text moved to another page's name can't be decrypted. */
function cipher(nonce: Bytes, address: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: utf8(address) };
}

/** Returns the key for drafts, made on first use; undefined if the device isn't remembered. */
async function draftKey(scope: string): Promise<CryptoKey | undefined> {
  const name = [scope, 'draft-key'];
  const kept: unknown = await inStore('readonly', (store) => store.get(name));
  if (kept instanceof CryptoKey) return kept;
  const made = await webCrypto().generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  if (!(await putIfRemembered(scope, name, made, { replaces: false }))) return undefined;
  // Another window may have been first.
  const first: unknown = await inStore('readonly', (store) => store.get(name));
  return first instanceof CryptoKey ? first : undefined;
}

/** Stores a value in one transaction, so that nothing is stored after a device is forgotten. */
async function putIfRemembered(
  scope: string,
  name: readonly string[],
  value: unknown,
  { replaces = true } = {},
): Promise<boolean> {
  const devices = await inStore('readwrite', (store) => {
    const asked = store.count(scope);
    asked.onsuccess = () => {
      if (asked.result === 0) return;
      const there = store.count([...name]);
      there.onsuccess = () => {
        if (replaces || there.result === 0) store.put(value, [...name]);
      };
    };
    return asked;
  });
  return devices > 0;
}

function isOpeningKeys(value: unknown): value is OpeningKeys {
  if (typeof value !== 'object' || value === null) return false;
  if (!('id' in value && 'decryption' in value && 'names' in value)) return false;
  return value.decryption instanceof CryptoKey && value.names instanceof CryptoKey && typeof value.id === 'string';
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = ask(transaction.objectStore(STORE));
    // Only a completed transaction is on disk.
    return await new Promise((done, failed) => {
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = () => failed(reason(transaction.error));
    });
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(reason(request.error));
  });
}

function reason(error: DOMException | null): DOMException {
  return error ?? new DOMException('The browser keeps nothing here.', 'UnknownError');
}
