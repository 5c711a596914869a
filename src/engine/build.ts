import { join } from 'node:path';
import { UsageError } from '../journal/configuration.ts';
import { atEnd } from '../journal/files/left-behind.ts';
import { hasErrors } from '../journal/problems/problem.ts';
import { siteAddress } from '../site/address.ts';
import { BuildStopped, NOTHING_BUILT } from '../site/build-stopped.ts';
import { type JournalSettings, type JournalSource, refreshJournalSource, reportOf } from '../site/journal-source.ts';
import { outputFolder } from './output-folder.ts';
import { type SealingOptions, takeSealingOptions } from './sealing/options.ts';
import { type PartnersBuild, startPartnersBuild } from './sealing/partners-process.ts';
import { prepareSealing } from './sealing/prepare.ts';
import { sealOutput } from './sealing/seal-output.ts';
import { writeSite } from './write-site.ts';

export interface BuildOptions {
  /** The folder that the site is written to. */
  outDir: string;
  /** Whether the build fails if the partners' pages can't be sealed. */
  requireSealed: boolean;
}

/** Where the engine reports its progress and problems. */
export interface Terminal {
  out: (text: string) => void;
  error: (text: string) => void;
}

/**
 * Builds the public site and, if there is something to seal, the partners' site in it. The result is a whole site or
 * none: unfinished parts are removed, however the build ends.
 * @returns the exit code: 1, after reporting the reason, if nothing was built
 */
export async function build({ outDir, requireSealed }: BuildOptions, terminal: Terminal): Promise<0 | 1> {
  const started = performance.now();
  const sealing = takeSealingOptions({ requireSealed });
  try {
    const source = readSound(undefined, terminal);
    if (siteAddress().site === undefined)
      terminal.out(
        'The site has no `rss.xml` or sitemap yet, because they need its address: set `site.url` in partnership.md.',
      );
    const pages = await buildSite(source, outDir, sealing, terminal);
    terminal.out(`Built ${pages} pages in ${secondsSince(started)}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof BuildStopped || error instanceof UsageError)) throw error;
    terminal.error(error.message);
    return 1;
  }
}

/** Returns the time since a start. @example secondsSince(performance.now() - 1234) // '1.2 s' */
export function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/**
 * Reads the public journal, which must have no errors, and reports its problems.
 * @param settings by default those of the environment
 * @throws BuildStopped if it has errors
 */
export function readSound(settings: JournalSettings | undefined, { error }: Terminal): JournalSource {
  const source = refreshJournalSource('public', settings);
  if (source.read.problems.length > 0) error(`\n${reportOf(source)}\n`);
  if (hasErrors(source.read.problems)) throw new BuildStopped(NOTHING_BUILT);
  return source;
}

/**
 * Builds the site of the journal that was read last.
 * @returns how many pages it has
 * @throws BuildStopped, UsageError
 */
export async function buildSite(
  source: JournalSource,
  outDir: string,
  sealingOptions: SealingOptions,
  terminal: Terminal,
): Promise<number> {
  const sealing = await prepareSealing(source, sealingOptions);
  if (sealing.kind === 'left-out') terminal.error(sealing.notice);
  const output = outputFolder(outDir, source.folder, process.cwd());
  let partners: PartnersBuild | undefined;
  const removeUnfinished = () => {
    partners?.remove();
    output.remove();
  };
  const takeBack = atEnd(removeUnfinished);
  try {
    if (sealing.kind === 'ready') partners = startPartnersBuild(source, siteAddress());
    const pages = await writeSite(source, output.unfinished);
    if (sealing.kind === 'ready' && partners) {
      const { pages, files } = await sealOutput(await partners.built(), join(output.unfinished, 'together'), sealing);
      terminal.out(`Sealed ${pages} pages and ${files} other files for the partners into together/.`);
    }
    output.finish();
    return pages;
  } finally {
    removeUnfinished();
    takeBack();
  }
}
