import { type Github, makeGithub, type GithubRepository } from '../../github/client.ts';
import { UsageError } from '../../journal/configuration.ts';
import { runGit } from '../../journal/git/repository.ts';
import type { CommandOption } from '../runtime/command.ts';

/**
 * Parses the number of a pull request, as written after a command.
 * @throws UsageError if it isn't a number
 * @example readPullNumber('#12') // 12
 */
export function readPullNumber(written: string): number {
  if (!/^#?[1-9]\d{0,8}$/.test(written))
    throw new UsageError(`\`--pull\` can’t be \`${written}\`: write the number of a pull request, such as 12.`);
  return Number(written.replace('#', ''));
}

/** Where a repository's name may be given, in order of precedence. */
interface RepositoryPlaces {
  /** `--repository`, as written. */
  option?: string | undefined;
  /** `GITHUB_REPOSITORY`, which GitHub Actions sets. */
  environment?: string | undefined;
  /** The partnership's `site.repository`. */
  journal?: string | undefined;
  /** Returns the address that git pushes to. */
  origin?: () => string | undefined;
}

const OWNER = '[\\w-]+';
const NAME = '[\\w.-]+?';
const FULL_NAME = new RegExp(`^(${OWNER})/(${NAME})$`);
/**
 * Matches `https://host/owner/name`, `git@host:owner/name`, `ssh://git@host/owner/name`, each with or without `.git`,
 * or the address of a branch on GitHub's pages.
 */
const ADDRESS = new RegExp(
  `^(?:https?://(?:[^/@]*@)?|ssh://(?:[^/@]*@)?|[^/@:]+@)([\\w.-]+)(?::\\d+)?[/:](${OWNER})/(${NAME})(?:\\.git)?(?:/tree/.+)?/?$`,
);

/** A repository, and the host in its address; without a host if only its name is known. */
interface FoundRepository extends GithubRepository {
  host?: string;
}

/**
 * Finds the repository that the journal's pull requests are in.
 * @throws UsageError if it isn't given, or isn't a repository
 * @example findRepository({ option: 'robin/journal' }) // { owner: 'robin', repo: 'journal' }
 */
export function findRepository({ option, environment, journal, origin }: RepositoryPlaces): FoundRepository {
  if (option !== undefined) return named(option, '`--repository`');
  if (environment) return named(environment, 'GITHUB_REPOSITORY');
  if (journal !== undefined) return addressed(journal, '`site.repository` in partnership.md');
  const address = origin?.();
  if (address === undefined)
    throw new UsageError(
      'There’s no telling which repository the journal is in. Write `--repository <owner/name>`, or set `site.repository` in partnership.md.',
    );
  return addressed(address, 'The address of git’s `origin`');
}

/** Returns the address that git pushes to from a folder; undefined if git doesn't have one. */
function originOf(folder: string): string | undefined {
  const { status, out } = runGit(folder, ['remote', 'get-url', 'origin']);
  const address = out.toString().trim();
  return status !== 0 || address === '' ? undefined : address;
}

function named(written: string, where: string): GithubRepository {
  const [, owner, repo] = FULL_NAME.exec(written) ?? [];
  if (owner === undefined || repo === undefined)
    throw new UsageError(`${where} can’t be \`${written}\`: write the owner and the name, such as robin/journal.`);
  return { owner, repo };
}

function addressed(written: string, where: string): FoundRepository {
  const [, host, owner, repo] = ADDRESS.exec(written) ?? [];
  if (host === undefined || owner === undefined || repo === undefined)
    throw new UsageError(
      `${where} is \`${withoutPassword(written)}\`, which isn’t a repository on GitHub. Write \`--repository <owner/name>\`.`,
    );
  return { host: host.toLowerCase(), owner, repo };
}

/** Removes credentials from a git address, which may contain a token that must not be shown. */
function withoutPassword(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//');
}

/** The options of every command that uses GitHub. The token isn't one of them, because other programs can read options. */
export const GITHUB_OPTIONS = {
  repository: {
    type: 'string',
    value: 'owner/name',
    description: 'on GitHub (default: GITHUB_REPOSITORY, or `site.repository` of the journal, or git’s origin)',
  },
  api: {
    type: 'string',
    value: 'address',
    description:
      'of another GitHub, such as https://github.example.org/api/v3 (default: GITHUB_API_URL, or github.com’s)',
  },
} as const satisfies Record<string, CommandOption>;

export interface GithubPlace {
  /** The options as written after the command. */
  values: { repository?: string; api?: string };
  /** The journal's folder, in which git is asked. */
  folder: string;
  /** The partnership's `site.repository`. */
  journalRepository?: string | undefined;
  environment?: Readonly<Record<string, string | undefined>>;
}

const PUBLIC_HOSTS: ReadonlySet<string> = new Set(['github.com', 'www.github.com', 'ssh.github.com']);

function tokenIn(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  return environment['GITHUB_TOKEN'] || environment['GH_TOKEN'] || undefined;
}

/** Returns whether this machine has a token for GitHub. */
export function hasGithubToken(environment: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return tokenIn(environment) !== undefined;
}

/**
 * Connects to the journal's repository on GitHub, from options, environment, journal and git, in this order.
 * @throws UsageError if the token is missing, or if the repository or API is unknown
 */
export function connectToGithub({ values, folder, journalRepository, environment = process.env }: GithubPlace): Github {
  const token = tokenIn(environment);
  if (token === undefined)
    throw new UsageError(
      'There’s no token for GitHub. Put one in the environment as GITHUB_TOKEN or GH_TOKEN, never in the command: if GitHub’s command-line program is set up, `gh auth token` prints yours.',
    );
  const { host, owner, repo } = findRepository({
    option: values.repository,
    environment: environment['GITHUB_REPOSITORY'],
    journal: journalRepository,
    origin: () => originOf(folder),
  });
  const api = values.api ?? (environment['GITHUB_API_URL'] || undefined);
  if (api === undefined && host !== undefined && !PUBLIC_HOSTS.has(host))
    throw new UsageError(
      `The repository is at ${host}, and a token isn’t sent there unless you ask for it. If that’s a GitHub server, write \`--api https://${host}/api/v3\`.`,
    );
  return makeGithub({
    token,
    repository: { owner, repo },
    baseUrl: api === undefined ? undefined : readApi(api, values.api === undefined ? 'GITHUB_API_URL' : '`--api`'),
  });
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

function readApi(written: string, where: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  // Unencrypted traffic can be read on its way through the network, but doesn't leave this machine on loopback.
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!url || !isSafe || url.username !== '' || url.search !== '')
    throw new UsageError(`${where} can’t be \`${written}\`: write an address that starts with https://.`);
  return url.href.replace(/\/+$/, '');
}
