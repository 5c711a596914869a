import { cpSync, existsSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../journal/configuration.ts';
import { IMAGE_ENDING } from '../journal/files/folders.ts';
import { isRunning, MARK, ownMark } from '../journal/files/left-behind.ts';
import { makeFolder } from '../journal/files/writing-disk.ts';
import { BuildStopped } from '../site/build-stopped.ts';

/** What is added to the name of a site that is put aside. */
const FORMER = '-former';

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
  const unfinished = `${besideOf(target)}${ownMark()}`;
  const remove = () => restore(target, unfinished);
  remove();
  makeFolder(unfinished);
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
      `The site can’t be written to \`${outDir}\`: what’s there would be lost. Choose a folder of its own.`,
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
 * Removes what builds left that were ended by force, and puts back what they had put aside.
 * @param target where their site was to be
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

/** A mark, or a process's number alone, as it was once. */
const LEFT = new RegExp(`^(${MARK}|\\d+)(?:${FORMER})?$`);

/**
 * Puts a site in its place. What was there is put aside, and goes last: a build that is ended by force in between is seen to by
 * the next one.
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

/** The site that is there, as it was before, where another has not quite taken its place. */
function restore(target: string, unfinished: string): void {
  const former = unfinished + FORMER;
  if (existsSync(former)) {
    // The repository is nobody's to lose, wherever it has come to.
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
 * A folder that cannot be moved, such as one that a container was given, gets the files: they are copied into it first, so that a
 * disk that becomes full leaves the site that is there.
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
  /** The files that pages, feeds and JSON name, relative to the site. */
  shown: ReadonlySet<string>;
  /** The files that are the same for every journal. */
  published: readonly string[];
  /** The journal's folder, with the pictures of all audiences. */
  journal: string;
}

/**
 * The last look at a site, for the day on which something before it is wrong: a picture that no page shows may be of a document
 * that this audience may not see, and one that is the same as its source tells all that the camera wrote into it.
 * @param site the folder that it was written to
 * @throws BuildStopped where there is such a file
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
 * Whether a published picture is its source, with something in it that a camera or a program wrote. One that a site has drawn
 * before can come out the same: it has nothing but pixels.
 */
function isCopy(picture: Buffer, source: Buffer): boolean {
  return picture.equals(source) && !isBareWebp(picture);
}

/** RFC 9649: chunks of a name, a length and data. */
function isBareWebp(bytes: Buffer): boolean {
  if (!/^RIFF[^]{4}WEBP$/.test(bytes.toString('latin1', 0, 12))) return false;
  for (let at = 12; at + 8 <= bytes.length;) {
    if (!/^(?:VP8[ LX]|ALPH|ANIM|ANMF)$/.test(bytes.toString('latin1', at, at + 4))) return false;
    const length = bytes.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return true;
}

/** Where a site has the pictures of its journal, with styles and scripts. */
const PICTURES = '_astro/';
/** What the site draws of itself: cards for sharing, icons, the badge. */
const MADE = /^(?:(?:share|icons)\/.+\.png|[^/]+\.(?:png|svg))$/;
const NOT_PUBLISHED =
  'Nothing was published: Alongside has made a mistake that could show what is private. Your journal isn’t at fault; please tell Alongside’s authors.';

/** Every file in a folder, relative to it, with `/`. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'));
}
