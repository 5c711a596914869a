import { type Audience, canReportMissed } from '../../domain/audience/model.ts';
import type { Partnership } from '../../domain/schemas/partnership.ts';

/**
 * Where a journal's files can be edited in a browser: on its host's own pages. Files are named relative to the
 * journal's folder.
 */
export interface RepositoryLinks {
  /** Returns the host's editor page for a file. */
  edit: (file: string) => string;
  /**
   * Returns the host's page for a new file.
   * @param texts possible initial contents, the best first. The first one that fits into an address is used; if none
   * does, or the host doesn't accept any, the page opens empty, because a truncated text is worse than none
   */
  create: (file: string, texts?: readonly string[]) => string;
  /** The same as data, for a script that gets the text only later. */
  editor: HostEditor;
}

/** The addresses of a host's editor. */
export interface HostEditor {
  /** What people call the host. */
  host: string;
  /** The journal's folder in the repository; empty for its root. */
  folder: string;
  /** The address before the path of a file to be edited. */
  edit: string;
  /** The page for a new file. */
  create: string;
  /** The names of the query parameters for the file's path and, if the host accepts one, its text. */
  names: { file: string; text?: string };
}

/** The repository's address, and the journal's folder in it. */
export interface RepositoryPlace {
  /** As `site.repository` has it. */
  repository: string | undefined;
  /** The journal's folder relative to the repository's root, with `/`; empty: the root itself; undefined: it's elsewhere. */
  folder: string | undefined;
}

/**
 * The maximum length of an address after being encoded again: if the user isn't signed in, the host puts it into the
 * address of its sign-in page, where each `%` becomes `%25`. GitHub answers addresses over 8,191 characters with an
 * error (github.com/github/docs/issues/5136); the rest is room for the address around it.
 */
export const MAX_ADDRESS_LENGTH = 7500;

/**
 * The hosts' default branch for a new repository. `HEAD` wouldn't work: GitHub's editor needs a branch's name
 * (github.com/orgs/community/discussions/194221, jupyter-book/mystmd#2485). To use another branch, `site.repository`
 * names it as the host's pages do.
 */
const USUAL_BRANCH = 'main';

interface Host {
  name: string;
  /** Matches its own site, and self-hosted ones that have its name. */
  hostname: RegExp;
  /** Matches the repository's path, and its branch as in the host's page for that branch. */
  pathname: RegExp;
  /** The path between the repository and a branch on the editor's pages. */
  pages: { edit: string; create: string };
  names: HostEditor['names'];
}

const HOSTS: readonly Host[] = [
  {
    name: 'GitHub',
    hostname: /^(?:(?:www\.)?github\.com|github\.[^.]+\..+|[^.]+\.ghe\.com)$/,
    pathname: /^\/(?<path>[\w-]+\/[\w.-]+?)(?:\.git)?(?:\/tree\/(?<branch>[^/].*?))?\/*$/,
    pages: { edit: 'edit', create: 'new' },
    names: { file: 'filename', text: 'value' },
  },
  {
    // Its editor no longer accepts a text in the address (gitlab-org/gitlab#532221).
    name: 'GitLab',
    hostname: /^(?:gitlab\.com|gitlab\.[^.]+\..+)$/,
    pathname: /^\/(?<path>[\w.-]+(?:\/(?!-\/)[\w.-]+?)+?)(?:\.git)?(?:\/-\/tree\/(?<branch>[^/].*?))?\/*$/,
    pages: { edit: '-/edit', create: '-/new' },
    names: { file: 'file_name' },
  },
  ...[
    { name: 'Codeberg', hostname: /^codeberg\.org$/ },
    { name: 'Forgejo', hostname: /^forgejo\.[^.]+\..+$/ },
    { name: 'Gitea', hostname: /^(?:gitea\.com|gitea\.[^.]+\..+)$/ },
  ].map((host) => ({
    // These were once the same program (go-gitea/gitea#16556).
    ...host,
    pathname: /^\/(?<path>[\w.-]+\/[\w.-]+?)(?:\.git)?(?:\/src\/branch\/(?<branch>[^/].*?))?\/*$/,
    pages: { edit: '_edit', create: '_new' },
    names: { file: 'filename', text: 'value' },
  })),
];

/**
 * Returns links to the host's editor; undefined if the host isn't known, or if the journal isn't in the repository. A
 * self-hosted GitHub, GitLab, Forgejo or Gitea (`github.example.org`, `example.ghe.com`) has the same pages.
 * @example makeRepositoryLinks({ repository: 'https://github.com/robin/journal', folder: 'content' })?.edit('goals/marathon.md')
 * // 'https://github.com/robin/journal/edit/main/content/goals/marathon.md'
 */
export function makeRepositoryLinks({ repository, folder }: RepositoryPlace): RepositoryLinks | undefined {
  if (repository === undefined || folder === undefined || !URL.canParse(repository)) return undefined;
  const { protocol, host, hostname, pathname } = new URL(repository);
  const known = HOSTS.find((each) => each.hostname.test(hostname));
  const { path, branch = USUAL_BRANCH } = known?.pathname.exec(pathname)?.groups ?? {};
  if (protocol !== 'https:' || path === undefined || !known) return undefined;
  const { name, pages, names } = known;
  // The rest of the address is dropped: it could contain a token.
  const root = `https://${host}/${path}`;
  return editorLinks({
    host: name,
    folder,
    edit: `${root}/${pages.edit}/${branch}/`,
    create: `${root}/${pages.create}/${branch}`,
    names,
  });
}

/** Returns the links for a known editor. */
export function editorLinks(editor: HostEditor): RepositoryLinks {
  const { folder, edit, create, names } = editor;
  const fileIn = (file: string) => (folder === '' ? file : `${folder}/${file}`);
  return {
    editor,
    edit: (file) => edit + encodedPath(fileIn(file)),
    create: (file, texts = []) => {
      // By its whole path from the root: GitHub has no page for a folder that doesn't exist yet.
      const address = (text?: string) =>
        `${create}?${new URLSearchParams({
          [names.file]: fileIn(file),
          ...(names.text !== undefined && text !== undefined && { [names.text]: text }),
        })}`;
      return texts.map(address).find(fits) ?? address();
    },
  };
}

/** Returns whether an address still works if the user isn't signed in to the host. */
function fits(address: string): boolean {
  return encodeURIComponent(address).length <= MAX_ADDRESS_LENGTH;
}

/**
 * Returns whether a site leads its readers to the repository. The public site does so only if the journal is public by
 * default: otherwise the partners write from their own journal, and strangers don't need to know where it's kept.
 */
export function mayLeadToRepository(audience: Audience, partnership: Partnership): boolean {
  return canReportMissed(audience, partnership);
}

/** Encodes a path for an address. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
