import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Github } from '../../github/client.ts';
import { type FileToCommit, commitFiles } from '../../github/commit-files.ts';
import { GithubError } from '../../github/github-error.ts';
import { repositoryOf } from '../../loading/git/repository.ts';
import { EXIT, type ExitCode, type Output } from '../frame/command.ts';
import type { NewFile } from '../frame/write-files.ts';
import { textOf } from './journal-paths.ts';

/**
 * Files as a commit takes them, before they are written.
 * @throws UsageError where the journal is in no git repository
 */
export function filesToCommit(folder: string, files: readonly NewFile[]): FileToCommit[] {
  if (files.length === 0) return [];
  const { prefix } = repositoryOf(folder);
  return files.map(({ path, text }) => {
    const file = join(folder, path);
    return { path: `${prefix}${path}`, text, before: existsSync(file) ? textOf(file) : undefined };
  });
}

interface Commit {
  github: Github;
  /** Where it comes from. */
  pull: number;
  message: string;
  files: readonly FileToCommit[];
  output: Output;
}

/** Commits what an import has written to the repository's default branch, through GitHub, and says so. */
export async function commitFeedback({ github, pull, message, files, output }: Commit): Promise<ExitCode> {
  if (files.length === 0) {
    output.out('There is nothing to commit.');
    return EXIT.ok;
  }
  try {
    const { outcome, branch } = await commitFiles(github, { message, files });
    output.out(outcome === 'committed' ? `Committed to ${branch}.` : `It was on ${branch} already.`);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    const isProtected = /\b(?:protected|rule)\b/i.test(error.message);
    output.error(
      [
        error.message,
        'It is written here, and not committed.',
        ...(isProtected
          ? [
              `The branch takes nothing but pull requests. Run \`npm run feedback -- import --pull ${pull}\` on your own computer and open one with what it writes, or let GitHub Actions past the rule (on GitHub: Settings → Rules).`,
            ]
          : []),
      ].join('\n'),
    );
    return EXIT.problems;
  }
}
