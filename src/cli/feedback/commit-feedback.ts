import { existsSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import type { CheckInDocument } from '../../domain/documents.ts';
import type { CheckInFile } from '../../github/by-session.ts';
import type { Github } from '../../github/client.ts';
import { commitFiles, type FileToCommit } from '../../github/commits.ts';
import { GithubError } from '../../github/failures.ts';
import { decode } from '../../journal/files/decode.ts';
import { realFiles } from '../../journal/files/real-files.ts';
import { repositoryOf, runGit } from '../../journal/git/repository.ts';
import { readCheckInName } from '../../journal/rules/file-names.ts';
import { EXIT, type ExitCode, type Output } from '../runtime/command.ts';
import type { NewFile } from '../../journal/files/write-files.ts';

/** Finds the journal's check-ins by their paths in the repository. */
export interface CheckInPaths {
  /** Returns the check-in at a path; undefined if the journal has none there. */
  checkInAt: (path: string) => CheckInFile | undefined;
  /** Returns the session of a check-in's path, even if the journal doesn't have it. */
  sessionOf: (path: string) => string | undefined;
}

/**
 * Returns the paths of check-ins. Only names are compared: check-ins' subfolders have no meaning, and may have been
 * rearranged since.
 */
export function checkInPaths(folder: string, checkIns: readonly CheckInDocument[]): CheckInPaths {
  const start = posix.join(folderInRepository(folder), 'check-ins/');
  const byId = new Map(checkIns.map((document) => [document.id, document]));
  const idOf = (path: string) =>
    path.startsWith(start) && path.endsWith('.md') ? posix.basename(path, '.md') : undefined;
  return {
    checkInAt(path) {
      const document = byId.get(idOf(path) ?? '');
      if (!document) return undefined;
      const { date: session, author } = document.data;
      return { session, author, lines: fileText(join(folder, document.file)).split('\n') };
    },
    sessionOf: (path) => readCheckInName(idOf(path) ?? '')?.date,
  };
}

/** Returns the text of a file of a journal that was just read, so it must be valid. */
export function fileText(file: string): string {
  const decoded = decode(realFiles.read(file));
  if ('text' in decoded) return decoded.text;
  throw new Error(`${file} was changed while it was read: ${decoded.finding.message}`);
}

/** Returns the journal's folder as git names it, with `/`; outside of git, relative to the current folder. */
function folderInRepository(folder: string): string {
  const { status, out } = runGit(folder, ['rev-parse', '--show-prefix']);
  return status === 0 ? out.toString().trim() : relative(process.cwd(), folder).replaceAll(sep, '/');
}

/**
 * Returns files in the form that a commit takes, before they're written.
 * @throws UsageError if the journal isn't in a git repository
 */
export function filesToCommit(folder: string, files: readonly NewFile[]): FileToCommit[] {
  if (files.length === 0) return [];
  const { prefix } = repositoryOf(folder);
  return files.map(({ path, text }) => {
    const file = join(folder, path);
    return { path: `${prefix}${path}`, text, before: existsSync(file) ? fileText(file) : undefined };
  });
}

interface Commit {
  github: Github;
  /** The number of the pull request that it comes from. */
  pull: number;
  message: string;
  files: readonly FileToCommit[];
  output: Output;
}

/** Commits what an import has written to the repository's default branch, through GitHub, and reports it. */
export async function commitFeedback({ github, pull, message, files, output }: Commit): Promise<ExitCode> {
  if (files.length === 0) {
    output.out('There’s nothing to commit.');
    return EXIT.ok;
  }
  try {
    const { outcome, branch } = await commitFiles(github, { message, files });
    output.out(outcome === 'committed' ? `Committed to ${branch}.` : `${branch} already had it.`);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    output.error(
      [
        error.message,
        'It was written here, but not committed.',
        error.problem === 'protected'
          ? `The branch can only be changed by pull request. Run \`npm run feedback -- import --pull ${pull}\` on your own computer and open one with the result, or exempt GitHub Actions from the rule (on GitHub: Settings → Rules, or Settings → Branches).`
          : `Nothing is lost: run it again later, on GitHub with Actions → Feedback → Run workflow, for pull request ${pull}.`,
      ].join('\n'),
    );
    return EXIT.problems;
  }
}
