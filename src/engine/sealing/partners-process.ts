import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from '../../journal/files/left-behind.ts';
import type { SiteAddress } from '../../site/address.ts';
import { PARTNERS_FOLDER, SHARED_ASSETS } from '../../site/audience.ts';
import { BuildStopped } from '../../site/build-stopped.ts';
import type { JournalSource } from '../../site/journal-source.ts';
import { engineFolder } from '../engine-folder.ts';
import { PASSPHRASE } from './options.ts';

/** A build of the partners' pages by a separate process, during the public build. */
export interface PartnersBuild {
  /** Waits for the folder with all of them. @throws BuildStopped with the process's output, if it fails */
  built: () => Promise<string>;
  /** Ends the process if it's still running, and removes what it wrote. */
  remove: () => void;
}

/**
 * Starts building the partners' journal as plain files, in a folder that only this user can open. It's a separate
 * process so that this one never has its content. It uses the same day, even if the clock passes midnight in between.
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
    // Otherwise Node would cache compiled code, including pages of the journal, in a shared folder.
    NODE_DISABLE_COMPILE_CACHE: '1',
  };
  const child = spawn(process.execPath, [join(engineFolder(), 'server/partners-build.mjs')], {
    env: { ...process.env, ...variables },
    // The process only watches for the end of its input, when this process is gone (partners-build.ts).
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
      // Killed immediately: whatever it wrote after its folder was removed would stay.
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
