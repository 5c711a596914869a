import type { OpeningKeys } from './content-key.ts';

/*
 * Remembering a device, in browsers only, and only when a reader asks for it. What is kept is what opens pages, as keys that no
 * script can read back: no passphrase, no content key, and nothing that could seal.
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

export async function forgetDevice(scope: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(scope));
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
