import { isDeviceRemembered, keepDraft, recallDraft } from '../../sealing/device.ts';

/** Where a draft is kept: on this device, there but encrypted, or as long as the page is open. */
export type Kept = 'device' | 'sealed' | 'memory';

export interface Place {
  kept: Kept;
  read: () => Promise<string | undefined>;
  /** Whether it worked. */
  write: (text: string) => Promise<boolean>;
}

const NAME = 'alongside-draft:';
const inMemory = new Map<string, string>();

/** Lets go of what only memory keeps: the journal was locked. */
export function forgetInMemory(): void {
  inMemory.clear();
}

/** In the opened journal, whose root the reader has put there, nothing may be kept that can be read without it. */
export async function placeOf(draft: string): Promise<Place> {
  const { opened } = document.documentElement.dataset;
  const name = NAME + draft;
  if (opened === undefined) return isStorageThere() ? device(name) : memory(name);
  const isRemembered = await isDeviceRemembered(opened).catch(() => false);
  return isRemembered ? sealed(opened, draft) : memory(name);
}

/** Browsers that keep nothing throw already when they are asked for the storage. */
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
    // One after the other: what was written last is what stays.
    write: (text) => (last = last.catch(() => false).then(() => keepDraft(root, address, text))),
  };
}

/** As long as the page is open. */
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
