import type { Repository } from '../../github/client.ts';
import { runGit } from '../../loading/git/run-git.ts';
import { UsageError } from '../../loading/today.ts';

/** Where a repository's name may stand, the first of them first. */
export interface RepositoryPlaces {
  /** `--repository`, as written. */
  option?: string | undefined;
  /** `GITHUB_REPOSITORY`, which GitHub Actions sets. */
  environment?: string | undefined;
  /** The partnership's `site.repository`. */
  journal?: string | undefined;
  /** The address that git pushes to. */
  origin?: () => string | undefined;
}

const OWNER = '[\\w-]+';
const NAME = '[\\w.-]+?';
const FULL_NAME = new RegExp(`^(${OWNER})/(${NAME})$`);
/** `https://host/owner/name`, `git@host:owner/name`, `ssh://git@host/owner/name`, each with or without `.git`, or a branch of it on GitHub's pages. */
const ADDRESS = new RegExp(
  `^(?:https?://(?:[^/@]*@)?|ssh://(?:[^/@]*@)?|[^/@:]+@)([\\w.-]+)(?::\\d+)?[/:](${OWNER})/(${NAME})(?:\\.git)?(?:/tree/.+)?/?$`,
);

/** A repository, and the host that its address names; none where only its name is known. */
export interface FoundRepository extends Repository {
  host?: string;
}

/**
 * The repository that the journal's pull requests are in.
 * @throws UsageError where nobody says, or says it in a way that is no repository
 * @example findRepository({ option: 'robin/journal' }) // { owner: 'robin', repo: 'journal' }
 */
export function findRepository({ option, environment, journal, origin }: RepositoryPlaces): FoundRepository {
  if (option !== undefined) return named(option, '`--repository`');
  if (environment) return named(environment, 'GITHUB_REPOSITORY');
  if (journal !== undefined) return addressed(journal, '`site.repository` in partnership.md');
  const address = origin?.();
  if (address === undefined)
    throw new UsageError(
      'It is not known which repository the journal is in. Write `--repository <owner/name>`, or give `site.repository` in partnership.md.',
    );
  return addressed(address, 'The address of git’s `origin`');
}

/** What git pushes to from a folder; none where git does not say. */
export function originOf(folder: string): string | undefined {
  const { status, out } = runGit(folder, ['remote', 'get-url', 'origin']);
  const address = out.toString().trim();
  return status !== 0 || address === '' ? undefined : address;
}

function named(written: string, where: string): Repository {
  const [, owner, repo] = FULL_NAME.exec(written) ?? [];
  if (owner === undefined || repo === undefined)
    throw new UsageError(`${where} cannot be \`${written}\`: write the owner and the name, such as robin/journal.`);
  return { owner, repo };
}

function addressed(written: string, where: string): FoundRepository {
  const [, host, owner, repo] = ADDRESS.exec(written) ?? [];
  if (host === undefined || owner === undefined || repo === undefined)
    throw new UsageError(
      `${where} is \`${withoutPassword(written)}\`, which is no repository on GitHub. Write \`--repository <owner/name>\`.`,
    );
  return { host: host.toLowerCase(), owner, repo };
}

/** Git's addresses can hold a token, which nobody should read on a screen. */
function withoutPassword(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//');
}
