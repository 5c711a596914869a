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
  /** Where the site is written to. */
  outDir: string;
  /** Whether the build fails where the partners' pages cannot be sealed. */
  requireSealed: boolean;
}

/** Where the engine says how it went, and what is wrong. */
export interface Terminal {
  out: (text: string) => void;
  error: (text: string) => void;
}

/**
 * Builds the public site and, where there is something to seal, the partners' in it. There is a whole site or none: what is
 * half done, in whatever way it ends, is removed.
 * @returns the exit code: 1, and the reason told, where nothing was built
 */
export async function build({ outDir, requireSealed }: BuildOptions, terminal: Terminal): Promise<0 | 1> {
  const started = performance.now();
  const sealing = takeSealingOptions({ requireSealed });
  try {
    const source = readSound(undefined, terminal);
    if (siteAddress().site === undefined)
      terminal.out('There’s no `rss.xml` and no sitemap: the site has no address (`site.url` in partnership.md).');
    const pages = await buildSite(source, outDir, sealing, terminal);
    terminal.out(`Built ${pages} pages in ${secondsSince(started)}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof BuildStopped || error instanceof UsageError)) throw error;
    terminal.error(error.message);
    return 1;
  }
}

/** @example secondsSince(performance.now() - 1234) // '1.2 s' */
export function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/**
 * The public journal, which has no errors; whatever is wrong with it is told.
 * @param settings none: what the environment says
 * @throws BuildStopped where it has errors
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
