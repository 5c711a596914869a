import { type Github, makeGithub } from '../../github/client.ts';
import { UsageError } from '../../loading/today.ts';
import type { CommandOption } from '../frame/options.ts';
import { findRepository, originOf } from './repository.ts';

/** The options of every command that asks GitHub. The token is not among them: other programs can read options. */
export const GITHUB_OPTIONS = {
  repository: {
    type: 'string',
    value: 'owner/name',
    about: 'on GitHub (else GITHUB_REPOSITORY, else `site.repository` of the journal, else git’s origin)',
  },
  api: {
    type: 'string',
    value: 'address',
    about: 'of another GitHub, such as https://github.example.org/api/v3 (else GITHUB_API_URL, else github.com’s)',
  },
} as const satisfies Record<string, CommandOption>;

export interface GithubPlace {
  /** As written after the command. */
  values: { repository?: string; api?: string };
  /** The journal's folder: git is asked there. */
  folder: string;
  /** The partnership's `site.repository`. */
  journalRepository?: string | undefined;
  environment?: Readonly<Record<string, string | undefined>>;
}

const PUBLIC_HOSTS: ReadonlySet<string> = new Set(['github.com', 'www.github.com', 'ssh.github.com']);

/**
 * The journal's repository on GitHub, from options, environment, journal and git, in this order.
 * @throws UsageError where the token is missing, or the repository or API cannot be told
 */
export function connectToGithub({ values, folder, journalRepository, environment = process.env }: GithubPlace): Github {
  const token = environment['GITHUB_TOKEN'] || environment['GH_TOKEN'];
  if (!token)
    throw new UsageError(
      'There is no token for GitHub. Put one into the environment as GITHUB_TOKEN or GH_TOKEN, never into the command: `gh auth token` prints yours, where GitHub’s command-line program is set up.',
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
      `The repository is at ${host}, and a token is not sent there unasked. If that is a GitHub of its own, write \`--api https://${host}/api/v3\`.`,
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
  // What goes over the network unencrypted, anyone on the way can read; on this machine there is no way.
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!url || !isSafe || url.username !== '' || url.search !== '')
    throw new UsageError(`${where} cannot be \`${written}\`: write an address that starts with https://.`);
  return url.href.replace(/\/+$/, '');
}
