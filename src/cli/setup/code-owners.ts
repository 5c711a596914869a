import { sep } from 'node:path';
import type { NewFile } from '../../journal/files/write-files.ts';

const HEAD = '# Each partner is asked to review what changes in the journal.';

/**
 * CODEOWNERS for a journal: whoever opens a pull request, GitHub asks the other partners to review it.
 * @param folder the journal's, relative to the repository
 * @param names the partners' names on GitHub
 * @example codeOwners('content', ['robin-example', 'sam-example']).text // … /content/ @robin-example @sam-example
 */
export function codeOwners(folder: string, names: readonly string[]): NewFile {
  const line = `${patternOf(folder)} ${names.map((name) => `@${name}`).join(' ')}`;
  return { path: '.github/CODEOWNERS', text: `${HEAD}\n${line}\n` };
}

/** The folder and all in it, as gitignore's patterns write it, with what has a meaning there escaped. */
function patternOf(folder: string): string {
  const path = folder.replaceAll(sep, '/').replaceAll(/[\\*?[\]#! ]/g, String.raw`\$&`);
  return path === '' ? '*' : `/${path}/`;
}
