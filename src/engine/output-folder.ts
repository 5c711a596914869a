import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../journal/configuration.ts';

/** What a folder keeps when a site is written into it: some publish from a repository that is there. */
const KEPT = '.git';

/** Where a site is built: beside the folder that it is for, so that this one has a whole site at any time. */
export interface OutputFolder {
  /** To write into. */
  unfinished: string;
  /** Puts the site in its place. */
  finish: () => void;
  /** Removes what is not finished. */
  remove: () => void;
}

/**
 * @param outDir where the site is to be
 * @param journal the journal's folder
 * @param project what it is built in
 * @throws UsageError where files of these would be lost
 */
export function outputFolder(outDir: string, journal: string, project: string): OutputFolder {
  assertOwnFolder(outDir, journal, project);
  const target = realPath(outDir);
  removeLeftBehind(target);
  const unfinished = `${besideOf(target)}${process.pid}`;
  const remove = () => rmSync(unfinished, { recursive: true, force: true });
  remove();
  mkdirSync(unfinished, { recursive: true });
  return { unfinished, finish: () => replace(target, unfinished), remove };
}

/**
 * Holds that a site's folder is nothing else's.
 * @throws UsageError where files of the journal or the project would be lost
 */
export function assertOwnFolder(outDir: string, journal: string, project: string): void {
  const target = realPath(outDir);
  const [ownJournal, ownProject] = [realPath(journal), realPath(project)];
  if (isWithin(ownJournal, target) || isWithin(target, ownJournal) || isWithin(ownProject, target))
    throw new UsageError(
      `The site cannot be written to \`${outDir}\`: what is there would be lost. Take a folder of its own.`,
    );
}

function besideOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.unfinished-`);
}

/** Where a path leads, links followed; there may be nothing yet. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/**
 * Removes what builds left that were ended by force.
 * @param target where their site was to be
 */
export function removeLeftBehind(target: string): void {
  const beside = besideOf(target);
  const folder = dirname(beside);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(basename(beside)) ? Number(name.slice(basename(beside).length)) : NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function replace(target: string, unfinished: string): void {
  if (!existsSync(target)) return renameSync(unfinished, target);
  if (existsSync(join(target, KEPT))) {
    rmSync(join(unfinished, KEPT), { recursive: true, force: true });
    renameSync(join(target, KEPT), join(unfinished, KEPT));
  }
  const former = `${unfinished}-former`;
  try {
    renameSync(target, former);
  } catch {
    // A folder that cannot be moved, such as one that a container was given, gets the files.
    for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true, force: true });
    cpSync(unfinished, target, { recursive: true });
    rmSync(unfinished, { recursive: true, force: true });
    return;
  }
  renameSync(unfinished, target);
  rmSync(former, { recursive: true, force: true });
}
