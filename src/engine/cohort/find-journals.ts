import { createHash } from 'node:crypto';
import { type Dirent, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compareText } from '../../domain/text.ts';
import { UsageError } from '../../journal/configuration.ts';
import { PARTNERSHIP_FILE } from '../../journal/files/folders.ts';

/** A journal of a cohort. */
export interface FoundJournal {
  /** Its folder, relative to the cohort's, with `/`. */
  path: string;
  /** The absolute path of the folder with its partnership.md. */
  content: string;
  /** Its folder's own name, which is also the name of its site's folder, and the end of its address. */
  name: string;
}

/** The journals of a cohort's folder. */
export interface Cohort {
  /** Ordered by path. */
  journals: FoundJournal[];
  /** Journals whose names can't be addresses, and folders that can't be read, with the reason and what to do. */
  refused: { path: string; reason: string }[];
  /** Links to folders, which aren't followed because they could lead anywhere. */
  links: string[];
}

/** The folder of the journal in a pair's own repository. */
const CONTENT = 'content';

/** Matches names that are safe in an address, in a variable's name and in a folder's name on every system. */
const SAFE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;

/**
 * Finds the journals below a folder: each folder that has a partnership.md, or a `content` folder with one. It doesn't
 * look inside journals, links, hidden folders and installed packages.
 * @param taken names at the root of the sites that aren't journals'
 * @throws UsageError if the folder doesn't exist or contains no journal
 */
export function findJournals(folder: string, taken: readonly string[] = []): Cohort {
  const root = resolve(folder);
  if (!isFolder(root))
    throw new UsageError(
      `${existsSync(root) ? `\`${folder}\` is a file` : `There’s no folder \`${folder}\``}. Name the folder that the journals are in: \`--all journals\`.`,
    );
  if (contentOf(root) !== undefined)
    throw new UsageError(
      `\`${folder}\` is a journal itself: build it without \`--all\`, or name the folder that several journals are in.`,
    );
  const found: Cohort = { journals: [], refused: [], links: [] };
  look(root, '', found);
  if (found.journals.length === 0 && found.refused.length === 0)
    throw new UsageError(
      `There’s no journal in \`${folder}\`. A journal is a folder with a ${PARTNERSHIP_FILE}, or with a \`${CONTENT}\` folder that has one.`,
    );
  return withAddresses(found, taken);
}

function look(folder: string, path: string, found: Cohort): void {
  const entries = listed(folder, path, found).toSorted((a, b) => compareText(a.name, b.name));
  const content = contentOf(folder);
  if (content !== undefined) return void found.journals.push({ path, content, name: basename(folder) });
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const inner = join(folder, entry.name);
    const place = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) look(inner, place, found);
    else if (entry.isSymbolicLink() && isFolder(inner)) found.links.push(place);
  }
}

function listed(folder: string, path: string, { refused }: Cohort): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    refused.push({ path, reason: `The folder can’t be read: ${error.message}` });
    return [];
  }
}

/** Returns the folder with a journal's partnership.md; undefined if it isn't a journal. */
function contentOf(folder: string): string | undefined {
  const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false });
  if (isThere(join(folder, PARTNERSHIP_FILE))) return folder;
  const content = join(folder, CONTENT);
  return isThere(content)?.isDirectory() && isThere(join(content, PARTNERSHIP_FILE)) ? content : undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Refuses journals whose folder names can't be an address of their own; if two have the same name, both. */
function withAddresses({ journals, refused, links }: Cohort, taken: readonly string[]): Cohort {
  const named = Map.groupBy(journals, ({ name }) => name.toLowerCase());
  const occupied = new Set(taken.map((name) => name.toLowerCase()));
  const objections = new Map(
    journals.flatMap((journal) => {
      const { name, path } = journal;
      const other = named.get(name.toLowerCase())?.find((each) => each !== journal);
      const why = !SAFE_NAME.test(name)
        ? `it may have only letters of a to z, digits, and hyphens between them${suggestion(name)}`
        : occupied.has(name.toLowerCase())
          ? 'the sites have a file of that name at their root'
          : other && `\`${other.path}\` would be published there too`;
      return why === undefined
        ? []
        : [[path, `Rename the folder \`${name}\`, which becomes the site’s address: ${why}.`] as const];
    }),
  );
  return {
    links,
    journals: journals.filter(({ path }) => !objections.has(path)),
    refused: [...refused, ...[...objections].map(([path, reason]) => ({ path, reason }))],
  };
}

/** Suggests a better name. @example suggestion('Zoë & Sam') // ', such as `zoe-sam`' */
function suggestion(name: string): string {
  const safe = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return safe === '' ? '' : `, such as \`${safe}\``;
}

/** A share of a cohort: one of several parts, counted from 1. */
export interface Shard {
  part: number;
  of: number;
}

/**
 * Parses a share. @param written as in `--shard`
 * @throws UsageError unless it's a part of a whole, such as `3/16`
 * @example parseShard('3/16') // { part: 3, of: 16 }
 */
export function parseShard(written: string): Shard {
  const [, part = NaN, of = NaN] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  throw new UsageError(
    `\`--shard\` can’t be \`${written}\`: write which share of how many, such as \`3/16\`, from \`1/16\` to \`16/16\`.`,
  );
}

/**
 * Returns whether a journal is in a share. This depends only on its path, so it stays there whatever journals are added
 * or removed.
 * @param path relative to the cohort's folder
 */
export function isInShard(path: string, { part, of }: Shard): boolean {
  const hash = createHash('sha256').update(path.normalize('NFC')).digest();
  return hash.readUInt32BE(0) % of === part - 1;
}
