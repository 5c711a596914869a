import type { Journal } from '../../domain/journal.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { Repository } from '../../github/client.ts';
import type { PullToOpen } from '../../github/open-pull.ts';
import { repositoryOf } from '../../loading/git/repository.ts';
import { checkInBranch, checkInPull } from '../../presentation/drafts/check-in-pull.ts';
import { makeRepositoryLinks } from '../../presentation/repository-links.ts';
import { speakOf } from '../frame/open-journal.ts';

interface PullPlace {
  /** The journal's folder. */
  folder: string;
  repository: Repository;
  environment?: Readonly<Record<string, string | undefined>>;
}

/**
 * The next check-in's pull request as GitHub is asked for it.
 * @throws UsageError where the journal is in no git repository
 */
export function nextPull(
  journal: Journal,
  due: PlainDate,
  { folder, repository: { owner, repo }, environment = process.env }: PullPlace,
): PullToOpen {
  const { prefix } = repositoryOf(folder);
  const branch = checkInBranch(due);
  const host = environment['GITHUB_SERVER_URL'] || 'https://github.com';
  const links = makeRepositoryLinks({
    repository: `${host}/${owner}/${repo}/tree/${branch}`,
    folder: prefix.replace(/\/$/, ''),
  });
  const { files, ...pull } = checkInPull(speakOf(journal), due, links);
  return { ...pull, branch, files: files.map(({ path, text }) => ({ path: `${prefix}${path}`, text })) };
}
