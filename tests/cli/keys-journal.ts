import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partnerOf } from '../../src/sealing/keyring.ts';
import { parseKeyring } from '../../src/sealing/keyring-schema.ts';

/** A folder with a journal of two partners, robin and sam, and no keyring yet. */
export class KeysJournal {
  readonly folder = mkdtempSync(join(tmpdir(), 'alongside-keys-'));

  constructor() {
    mkdirSync(join(this.folder, 'partners'));
    for (const partner of ['robin', 'sam']) this.addPartner(partner);
  }

  get file(): string {
    return join(this.folder, 'keyring.json');
  }

  addPartner(partner: string): void {
    writeFileSync(this.partnerFile(partner), '');
  }

  partnerFile(partner: string): string {
    return join(this.folder, 'partners', `${partner}.md`);
  }

  /** Returns the keyring's text. */
  read(): string {
    return readFileSync(this.file, 'utf8');
  }

  /** Tells whose passphrase it is; undefined if it doesn't open anything. */
  opens(passphrase: string): Promise<string | undefined> {
    return partnerOf(parseKeyring(this.read()), passphrase);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Returns the words that were printed for each partner. */
export function drawnWords(printed: string): Record<string, string> {
  const lines = printed.matchAll(/^ {2}(\w+) +((?:[a-z]+ ){5}[a-z]+)$/gm);
  return Object.fromEntries([...lines].map(([, partner = '', words]) => [partner, words ?? '']));
}

export const ROBIN = 'lunar basket orphan twelve magnet shy';
export const SAM = 'velvet pancake noble finish train owl';
