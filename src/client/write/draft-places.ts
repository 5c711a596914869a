import { isDeviceRemembered, keepDraft, recallDraft } from '../../sealing/device.ts';

/** Where a draft is stored: on this device, encrypted on this device, or only while the page is open. */
export type Kept = 'device' | 'sealed' | 'memory';

export interface Place {
  kept: Kept;
  read: () => Promise<string | undefined>;
  /** Stores the text, and returns whether it worked. */
  write: (text: string) => Promise<boolean>;
}

const NAME = 'alongside-draft:';
const inMemory = new Map<string, string>();

/** Forgets what is only in memory, because the journal was locked. */
export function forgetInMemory(): void {
  inMemory.clear();
}

/**
 * Returns the place for a draft. In the opened journal, whose root is on the document's element, drafts are only stored
 * encrypted.
 */
export async function placeOf(draft: string): Promise<Place> {
  const { opened } = document.documentElement.dataset;
  const name = NAME + draft;
  if (opened === undefined) return isStorageThere() ? device(name) : memory(name);
  const isRemembered = await isDeviceRemembered(opened).catch(() => false);
  return isRemembered ? sealed(opened, draft) : memory(name);
}

/** Returns whether the browser has a storage. Browsers that don't allow it throw an error on access. */
function isStorageThere(): boolean {
  try {
    localStorage.getItem(NAME);
    return true;
  } catch {
    return false;
  }
}

function device(name: string): Place {
  return {
    kept: 'device',
    read: () => Promise.resolve(localStorage.getItem(name) ?? undefined),
    write: (text) => {
      try {
        localStorage.setItem(name, text);
        return Promise.resolve(true);
      } catch {
        return Promise.resolve(false);
      }
    },
  };
}

function sealed(root: string, address: string): Place {
  let last = Promise.resolve(true);
  return {
    kept: 'sealed',
    read: () => recallDraft(root, address),
    // One after the other, so that the last version is the one that stays.
    write: (text) => (last = last.catch(() => false).then(() => keepDraft(root, address, text))),
  };
}

/** Returns a place that lasts as long as the page is open. */
export function memoryPlace(draft: string): Place {
  return memory(NAME + draft);
}

function memory(name: string): Place {
  return {
    kept: 'memory',
    read: () => Promise.resolve(inMemory.get(name)),
    write: (text) => {
      inMemory.set(name, text);
      return Promise.resolve(true);
    },
  };
}
