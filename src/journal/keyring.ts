import { join } from 'node:path';
import { hasLeft, type Member } from '../domain/partners/membership.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { parseKeyring } from '../sealing/keyring-schema.ts';
import { SealingError } from '../sealing/sealing-error.ts';
import type { FileSystem } from './files/file-system.ts';
import { FILE_START, type Problem, type ProblemDetails, problemAt } from './problems/problem.ts';

/** The name of the keyring file beside `partnership.md`, which `npm run keys` writes. */
export const KEYRING_FILE = 'keyring.json';

interface KeyringOfJournal {
  /** Files of the journal that aren't documents. */
  others: ReadonlySet<string>;
  folder: string;
  files: FileSystem;
  partners: readonly Member[];
  today: PlainDate;
}

/** Finds what's wrong with a journal's keyring, if it has one. It doesn't need a passphrase. */
export function keyringProblems({ others, folder, files, partners, today }: KeyringOfJournal): Problem[] {
  if (!others.has(KEYRING_FILE)) return [];
  try {
    const keyring = parseKeyring(new TextDecoder().decode(files.read(join(folder, KEYRING_FILE))));
    return partners
      .filter((partner) => hasLeft(partner, today) && Object.hasOwn(keyring.partners, partner.id))
      .map(({ id, data }) => problemAt(KEYRING_FILE, FILE_START, hasKey(id, data.left)));
  } catch (error) {
    const message = error instanceof SealingError ? error.message : 'The keyring can’t be opened.';
    return [
      problemAt(KEYRING_FILE, FILE_START, {
        code: 'file/keyring',
        message,
        why: 'Without it, the partners’ pages can’t be sealed or opened.',
        fix: 'Don’t edit it by hand: restore an earlier version of it from git.',
      }),
    ];
  }
}

function hasKey(id: string, left: PlainDate | undefined): ProblemDetails {
  return {
    code: 'partner/has-key',
    message: `\`${id}\` left on ${left ?? ''}, and still has a key to the sealed pages.`,
    why: 'Anyone with a key can also read what’s published from now on.',
    fix: `Run \`npm run keys -- remove ${id}\`, and then \`npm run keys -- rotate\`, which makes a new key for those who stay.`,
  };
}
