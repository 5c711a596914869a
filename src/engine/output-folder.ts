import { cpSync, existsSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../journal/configuration.ts';
import { IMAGE_ENDING } from '../journal/files/folders.ts';
import { isRunning, MARK, ownMark } from '../journal/files/left-behind.ts';
import { makeFolder } from '../journal/files/writing-disk.ts';
import { BuildStopped } from '../site/build-stopped.ts';

/** The suffix for the name of a replaced site. */
const FORMER = '-former';

/** What a folder keeps when a site is written into it: some users publish from a repository there. */
const KEPT = '.git';

/** The folder where a site is built: next to its target, so that the target always contains a whole site. */
export interface OutputFolder {
  /** The folder to write into. */
  unfinished: string;
  /** Puts the site in place. */
  finish: () => void;
  /** Removes an unfinished site. */
  remove: () => void;
}

/**
 * Prepares the folder for a build.
 * @param outDir where the site goes
 * @param journal the journal's folder
 * @param project the folder that it's built in
 * @throws UsageError if files of these would be lost
 */
export function outputFolder(outDir: string, journal: string, project: string): OutputFolder {
  assertOwnFolder(outDir, journal, project);
  const target = realPath(outDir);
  removeLeftBehind(target);
  const unfinished = `${besideOf(target)}${ownMark()}`;
  const remove = () => restore(target, unfinished);
  remove();
  makeFolder(unfinished);
  return { unfinished, finish: () => replace(target, unfinished), remove };
}

/**
 * Checks that a site's folder isn't used for anything else.
 * @throws UsageError if files of the journal or the project would be lost
 */
export function assertOwnFolder(outDir: string, journal: string, project: string): void {
  const target = realPath(outDir);
  const [ownJournal, ownProject] = [realPath(journal), realPath(project)];
  if (isWithin(ownJournal, target) || isWithin(target, ownJournal) || isWithin(ownProject, target))
    throw new UsageError(
      `The site can’t be written to \`${outDir}\`: what’s there would be lost. Choose a folder of its own.`,
    );
}

function besideOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.unfinished-`);
}

/** Returns the real path of a folder that may not exist yet. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/**
 * Removes what killed builds left behind, and restores the sites that they were replacing.
 * @param target where their site was to go
 */
export function removeLeftBehind(target: string): void {
  const beside = besideOf(target);
  const folder = dirname(beside);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(basename(beside))) continue;
    const [, mark] = LEFT.exec(name.slice(basename(beside).length)) ?? [];
    if (mark !== undefined && !isRunning(mark)) restore(target, `${beside}${mark}`);
  }
}

/** Matches a mark, or just a process number, as in earlier versions. */
const LEFT = new RegExp(`^(${MARK}|\\d+)(?:${FORMER})?$`);

/**
 * Replaces a site. The former one is first moved aside, and removed at the end; if the build is killed in between, the
 * next one takes care of it.
 */
function replace(target: string, unfinished: string): void {
  if (!existsSync(target)) return renameSync(unfinished, target);
  const former = unfinished + FORMER;
  try {
    renameSync(target, former);
  } catch {
    return fill(target, unfinished);
  }
  try {
    moveRepository(former, unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    restore(target, unfinished);
    throw error;
  }
  rmSync(former, { recursive: true, force: true });
}

/** Restores the former site, if its replacement wasn't completed. */
function restore(target: string, unfinished: string): void {
  const former = unfinished + FORMER;
  if (existsSync(former)) {
    // The user's repository must not be lost, wherever it is now.
    const home = existsSync(target) ? target : former;
    for (const from of [unfinished, former]) moveRepository(from, home);
    if (home === former) renameSync(former, target);
    else rmSync(former, { recursive: true, force: true });
  }
  rmSync(unfinished, { recursive: true, force: true });
}

function moveRepository(from: string, to: string): void {
  if (from === to || !existsSync(join(from, KEPT)) || !existsSync(to)) return;
  if (!existsSync(join(to, KEPT))) renameSync(join(from, KEPT), join(to, KEPT));
}

/**
 * Fills a folder that can't be moved, such as a container's volume. Files are copied into it first, so that the
 * existing site survives a full disk.
 */
function fill(target: string, unfinished: string): void {
  const copied = join(target, basename(unfinished));
  try {
    cpSync(unfinished, copied, { recursive: true });
    for (const name of readdirSync(target))
      if (name !== KEPT && name !== basename(copied)) rmSync(join(target, name), { recursive: true, force: true });
    for (const name of readdirSync(copied)) if (name !== KEPT) renameSync(join(copied, name), join(target, name));
  } finally {
    rmSync(copied, { recursive: true, force: true });
  }
  rmSync(unfinished, { recursive: true, force: true });
}

interface WhatIsMeant {
  /** The files that pages, feeds and JSON refer to, relative to the site. */
  shown: ReadonlySet<string>;
  /** The files that are the same for every journal. */
  published: readonly string[];
  /** The journal's folder, with the pictures of all audiences. */
  journal: string;
}

/**
 * Checks the finished site as a safeguard against defects elsewhere: a picture that no page shows may belong to a
 * hidden document, and one that is identical to its source contains the camera's metadata.
 * @param site the folder that it was written to
 * @throws BuildStopped if there is such a file
 */
export function checkPictures(site: string, { shown, published, journal }: WhatIsMeant): void {
  const ours = new Set(published);
  const written = filesIn(site).filter((file) => !ours.has(file));
  for (const file of written)
    if ((file.startsWith(PICTURES) || IMAGE_ENDING.test(file)) && !shown.has(file) && !MADE.test(file))
      throw new BuildStopped(`${NOT_PUBLISHED} No page shows \`${file}\`, so it isn’t clear who may see it.`);
  const sources = Map.groupBy(
    filesIn(journal).filter((file) => IMAGE_ENDING.test(file)),
    (file) => statSync(join(journal, file)).size,
  );
  for (const file of written)
    for (const source of sources.get(statSync(join(site, file)).size) ?? [])
      if (isCopy(readFileSync(join(site, file)), readFileSync(join(journal, source))))
        throw new BuildStopped(
          `${NOT_PUBLISHED} \`${file}\` is \`${source}\` of the journal as it is, with all that the camera wrote into it.`,
        );
}

/**
 * Returns whether a published picture is identical to its source and contains metadata. A picture that a site has drawn
 * before can come out identical: it has nothing but pixels.
 */
function isCopy(picture: Buffer, source: Buffer): boolean {
  return picture.equals(source) && !isBareWebp(picture);
}

/** Returns whether a WebP file has no metadata. RFC 9649: chunks of a name, a length and data. */
function isBareWebp(bytes: Buffer): boolean {
  if (!/^RIFF[^]{4}WEBP$/.test(bytes.toString('latin1', 0, 12))) return false;
  for (let at = 12; at + 8 <= bytes.length;) {
    if (!/^(?:VP8[ LX]|ALPH|ANIM|ANMF)$/.test(bytes.toString('latin1', at, at + 4))) return false;
    const length = bytes.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return true;
}

/** The folder with a site's pictures, styles and scripts. */
const PICTURES = '_astro/';
/** Matches pictures that the site draws itself: cards for sharing, icons, the badge. */
const MADE = /^(?:(?:share|icons)\/.+\.png|[^/]+\.(?:png|svg))$/;
const NOT_PUBLISHED =
  'Nothing was published: Alongside has made a mistake that could show what is private. Your journal isn’t at fault; please tell Alongside’s authors.';

/** Returns every file in a folder, relative to it, with `/`. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'));
}
