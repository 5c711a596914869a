import { defined } from '../../domain/defined.ts';
import { type Audience, canReportMissed } from '../../domain/audience/model.ts';
import type { Partnership } from '../../domain/schemas/partnership.ts';

/** Where a journal's files are written in a browser: GitHub's own pages. Files are named relative to the journal's folder. */
export interface RepositoryLinks {
  /** GitHub's editor on a file. */
  edit: (file: string) => string;
  /**
   * GitHub's page for a new file.
   * @param texts what the file may begin with, the best first: the first that an address has room for is in it; none has: the
   *   page opens empty, for a text that is cut in the middle is worse than none
   */
  create: (file: string, texts?: readonly string[]) => string;
}

/** What an author calls the repository, and where the journal's folder is in it. */
export interface RepositoryPlace {
  /** As `site.repository` has it. */
  repository: string | undefined;
  /** The journal's folder relative to the repository's root, with `/`; empty: the root itself; undefined: it is elsewhere. */
  folder: string | undefined;
}

/**
 * In bytes, which for an address are its characters. GitHub answers longer ones than 8,191 with an error
 * (github.com/github/docs/issues/5136); the rest is room for what sign-in puts around it.
 */
export const MAX_ADDRESS_LENGTH = 7000;

/**
 * GitHub's own branch for a new repository. `HEAD` would not do: its editor asks for a branch by name
 * (github.com/orgs/community/discussions/194221, jupyter-book/mystmd#2485). Another one is named as GitHub's pages name it.
 */
const USUAL_BRANCH = 'main';
const REPOSITORY = /^\/(?<path>[\w-]+\/[\w.-]+?)(?:\.git)?(?:\/tree\/(?<branch>[^/].*?))?\/*$/;

/**
 * Links to GitHub's editor; undefined where the repository is not on GitHub, or the journal not in it. A GitHub of one's own
 * (`github.example.org`, `example.ghe.com`) has the same pages.
 * @example makeRepositoryLinks({ repository: 'https://github.com/robin/journal', folder: 'content' })?.edit('goals/marathon.md')
 * // 'https://github.com/robin/journal/edit/main/content/goals/marathon.md'
 */
export function makeRepositoryLinks({ repository, folder }: RepositoryPlace): RepositoryLinks | undefined {
  if (repository === undefined || folder === undefined || !URL.canParse(repository)) return undefined;
  const { protocol, host, hostname, pathname } = new URL(repository);
  const { path, branch = USUAL_BRANCH } = REPOSITORY.exec(pathname)?.groups ?? {};
  if (protocol !== 'https:' || path === undefined || !isGitHub(hostname)) return undefined;
  // Nothing else of the address: it could hold somebody's token.
  const root = `https://${host}/${path}`;
  const fileIn = (file: string) => (folder === '' ? file : `${folder}/${file}`);
  return {
    edit: (file) => `${root}/edit/${branch}/${encodedPath(fileIn(file))}`,
    create: (file, texts = []) => {
      // By its whole path from the root: GitHub finds no page for a folder that does not exist yet.
      const address = (text?: string) =>
        `${root}/new/${branch}?${new URLSearchParams({ filename: fileIn(file), ...defined({ value: text }) })}`;
      return texts.map(address).find(({ length }) => length <= MAX_ADDRESS_LENGTH) ?? address();
    },
  };
}

/**
 * Whether a site leads its readers to the repository. The public one does only where the journal is public by default: else
 * the partners write from their own journal, and strangers need not know where it is kept.
 */
export function mayLeadToRepository(audience: Audience, partnership: Partnership): boolean {
  return canReportMissed(audience, partnership);
}

function isGitHub(hostname: string): boolean {
  return /^(?:(?:www\.)?github\.com|github\.[^.]+\..+|[^.]+\.ghe\.com)$/.test(hostname);
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
