import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from '../../journal/files/left-behind.ts';
import type { SiteAddress } from '../../site/address.ts';
import { PARTNERS_FOLDER, SHARED_ASSETS } from '../../site/audience.ts';
import { BuildStopped } from '../../site/build-stopped.ts';
import type { JournalSource } from '../../site/journal-source.ts';
import { engineFolder } from '../engine-folder.ts';
import { PASSPHRASE } from './options.ts';

/** The partners' pages, being built by a process of its own while the public ones are. */
export interface PartnersBuild {
  /** The folder with all of them, once they are there. @throws BuildStopped with what the process said, where it fails */
  built: () => Promise<string>;
  /** Ends the process, if it still runs, and removes what it wrote. */
  remove: () => void;
}

/**
 * Starts to build the partners' journal as plain files, in a folder that only this user can open. Another process: what it
 * holds, this one never does. It goes by the same day, also when the clock passes midnight between them.
 */
export function startPartnersBuild(
  { settings, folder: journal, today }: Pick<JournalSource, 'settings' | 'folder' | 'today'>,
  { site, base }: SiteAddress,
): PartnersBuild {
  const { path: folder, remove } = temporaryFolder('partners');
  const variables = {
    [PARTNERS_FOLDER]: folder,
    [PASSPHRASE]: undefined,
    ALONGSIDE_CONTENT: journal,
    ALONGSIDE_TODAY: today,
    ALONGSIDE_BASE: `${base}together/`,
    ALONGSIDE_SITE: site,
    [SHARED_ASSETS]: settings.assets,
    // Node would keep what it compiled in a folder for everyone; among it are pages of the journal.
    NODE_DISABLE_COMPILE_CACHE: '1',
  };
  const child = spawn(process.execPath, [join(engineFolder(), 'server/partners-build.mjs')], {
    env: { ...process.env, ...variables },
    // Of its input it only sees the end: that this process is gone (partners-build.ts).
    stdio: 'pipe',
  });
  const ended = endOf(child);
  return {
    built: async () => {
      const { exitCode, output } = await ended;
      if (exitCode === 0) return folder;
      throw new BuildStopped(`The partners’ pages couldn’t be built, so none of them is sealed:\n${output}`);
    },
    remove: () => {
      // It is ended by force and at once: what it writes after the folder was removed would stay.
      child.kill('SIGKILL');
      remove();
    },
  };
}

function endOf(child: ChildProcess): Promise<{ exitCode: number | null; output: string }> {
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done) => {
    child.on('error', (error) => done({ exitCode: null, output: error.message }));
    child.on('close', (exitCode) => done({ exitCode, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
