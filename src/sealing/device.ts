import type { OpeningKeys } from './content-key.ts';
import { type Bytes, concat, randomBytes, utf8, webCrypto } from './primitives.ts';

/*
 * Remembering a device, in browsers only, and only when a reader asks for it. What is kept is what opens pages, as keys that no
 * script can read back: no passphrase, no content key, and nothing that could seal. Beside it is what somebody is writing, under
 * a key that was made on this device for nothing else, and that no script can read back either.
 */

const DATABASE = 'alongside';
const STORE = 'devices';

/**
 * Keeps the keys on this device.
 * @param scope which journal: its address, for several may live on one host
 * @throws DOMException where the browser keeps nothing, as some do in private windows
 */
export async function rememberDevice(scope: string, { id, decryption, names }: OpeningKeys): Promise<void> {
  await inStore('readwrite', (store) => store.put({ id, decryption, names }, scope));
}

/** Whether anything is kept for this journal, of whatever key: so that a page need ask for a keyring only then. */
export async function isDeviceRemembered(scope: string): Promise<boolean> {
  return (await inStore('readonly', (store) => store.count(scope))) > 0;
}

/**
 * The keys that were kept; none where nothing was, or where the journal has a new content key since: those of the old one are then
 * forgotten.
 * @param keyId the content key's id in the keyring that the site carries
 */
export async function recallDevice(scope: string, keyId: string): Promise<OpeningKeys | undefined> {
  const kept: unknown = await inStore('readonly', (store) => store.get(scope));
  if (kept === undefined) return undefined;
  if (isOpeningKeys(kept) && kept.id === keyId) return kept;
  await forgetDevice(scope);
  return undefined;
}

/** Forgets the keys, and what was being written. */
export async function forgetDevice(scope: string): Promise<void> {
  await inStore('readwrite', (store) => {
    // Every name that begins with the scope: an empty list comes after any text.
    store.delete(IDBKeyRange.bound([scope], [scope, []]));
    return store.delete(scope);
  });
}

/**
 * Keeps what somebody is writing, encrypted, on a device that is remembered.
 * @param address of the page on which it is written
 * @returns whether it's kept: not where the device is not remembered, or no more
 */
export async function keepDraft(scope: string, address: string, text: string): Promise<boolean> {
  const key = await draftKey(scope);
  if (!key) return false;
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = await webCrypto().encrypt(cipher(nonce, address), key, utf8(text));
  return putIfRemembered(scope, [scope, 'draft', address], concat(nonce, new Uint8Array(sealed)));
}

/** What was being written on a page; none where nothing is kept that can be opened. */
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

/** AES-GCM. A text that was moved to another page's name doesn't open. */
function cipher(nonce: Bytes, address: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: utf8(address) };
}

/** Made when it is first asked for; none where the device is not remembered. */
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

/** In one transaction: a device that is being forgotten keeps nothing after it. */
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
    // Only a transaction that is complete is on the disk.
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
