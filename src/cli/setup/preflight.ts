import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isLitter, PARTNERSHIP_FILE } from '../../journal/files/folders.ts';

/** Files that hosts put into a new repository, which aren't in the way. */
const MAY_BE_THERE: ReadonlySet<string> = new Set(['.git', 'README.md', 'README', 'LICENSE', 'LICENSE.md']);
/** Matches hidden files of the user's own: workflows, secrets, settings of other tools. */
const IN_THE_WAY =
  /^\.(?!DS_Store$|localized$|directory$|git|editorconfig$|prettier|idea$|obsidian$|trash$|alongside-writing-)|^\.github$/;

const MAX_LISTED = 10;

/**
 * Returns why a repository can't be created in a folder; undefined if it can. The folder may not exist yet, or contain
 * what a host puts into a new one.
 * @param content the journal's folder in it
 * @param setup the command that starts setup, without the folder
 */
export function whyNotBegin(folder: string, content: string, setup: string): string | undefined {
  const another = `Name another folder, and it will be made: \`${setup} ../our-journal\`.`;
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) return undefined;
  if (!isFolder) return `\`${folder}\` is a file. ${another}`;
  if (existsSync(join(folder, content, PARTNERSHIP_FILE)))
    return `There’s already a journal in \`${join(folder, content)}\`, and setup never touches it.\n\`npm run new\` adds to it (a goal, a benchmark, a partner, a check-in); what you agreed on is in its partnership.md. ${another}`;
  const there = readdirSync(folder).filter(
    (name) => !MAY_BE_THERE.has(name) && (!isLitter(name) || IN_THE_WAY.test(name)),
  );
  if (there.length === 0) return undefined;
  const more = there.length - MAX_LISTED;
  const listed = more > 1 ? [...there.slice(0, MAX_LISTED), `and ${more} more`] : there;
  return `\`${folder}\` isn’t empty:\n${listed.map((name) => `  ${name}`).join('\n')}\n${another}`;
}
