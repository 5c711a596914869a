import { type Audience, canReportMissed } from '../../domain/audience/model.ts';
import type { Partnership } from '../../domain/schemas/partnership.ts';

/** Where a journal's files are written in a browser: its host's own pages. Files are named relative to the journal's folder. */
export interface RepositoryLinks {
  /** The host's editor on a file. */
  edit: (file: string) => string;
  /**
   * The host's page for a new file.
   * @param texts what the file may begin with, the best first: the first that an address has room for is in it; none has, or the
   *   host takes none: the page opens empty, for a text that is cut in the middle is worse than none
   */
  create: (file: string, texts?: readonly string[]) => string;
  /** The same as data, for a script that knows the text only later. */
  editor: HostEditor;
}

/** A host's editor, as far as its addresses go. */
export interface HostEditor {
  /** What people call the host. */
  host: string;
  /** The journal's folder in the repository; empty: its root. */
  folder: string;
  /** What stands before the path of a file to be edited. */
  edit: string;
  /** The page for a new file. */
  create: string;
  /** What its address calls the file's path, and its text where it takes one. */
  names: { file: string; text?: string };
}

/** What an author calls the repository, and where the journal's folder is in it. */
export interface RepositoryPlace {
  /** As `site.repository` has it. */
  repository: string | undefined;
  /** The journal's folder relative to the repository's root, with `/`; empty: the root itself; undefined: it is elsewhere. */
  folder: string | undefined;
}

/**
 * How long an address may be once more encoded: where nobody is signed in, the host puts it into the address of its page for
 * signing in, where each `%` becomes `%25`. GitHub answers longer ones than 8,191 with an error
 * (github.com/github/docs/issues/5136); the rest is room for what stands around it.
 */
export const MAX_ADDRESS_LENGTH = 7500;

/**
 * The hosts' own branch for a new repository. `HEAD` would not do: GitHub's editor asks for a branch by name
 * (github.com/orgs/community/discussions/194221, jupyter-book/mystmd#2485). Another one is named as the host's pages name it.
 */
const USUAL_BRANCH = 'main';

interface Host {
  name: string;
  /** Its own site, and those where a group of people runs the same program under its name. */
  hostname: RegExp;
  /** The repository's path, and its branch as the host's page of that branch has it. */
  pathname: RegExp;
  /** What stands between the repository and a branch on the editor's pages. */
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
    // Its editor no longer takes a text out of the address (gitlab-org/gitlab#532221).
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
    // All the same program once (go-gitea/gitea#16556).
    ...host,
    pathname: /^\/(?<path>[\w.-]+\/[\w.-]+?)(?:\.git)?(?:\/src\/branch\/(?<branch>[^/].*?))?\/*$/,
    pages: { edit: '_edit', create: '_new' },
    names: { file: 'filename', text: 'value' },
  })),
];

/**
 * Links to the host's editor; undefined where the host is none that is known, or the journal is not in the repository. A GitHub,
 * GitLab, Forgejo or Gitea of one's own (`github.example.org`, `example.ghe.com`) has the same pages.
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
  // Nothing else of the address: it could hold somebody's token.
  const root = `https://${host}/${path}`;
  return editorLinks({
    host: name,
    folder,
    edit: `${root}/${pages.edit}/${branch}/`,
    create: `${root}/${pages.create}/${branch}`,
    names,
  });
}

/** The links of an editor that is known already. */
export function editorLinks(editor: HostEditor): RepositoryLinks {
  const { folder, edit, create, names } = editor;
  const fileIn = (file: string) => (folder === '' ? file : `${folder}/${file}`);
  return {
    editor,
    edit: (file) => edit + encodedPath(fileIn(file)),
    create: (file, texts = []) => {
      // By its whole path from the root: GitHub finds no page for a folder that does not exist yet.
      const address = (text?: string) =>
        `${create}?${new URLSearchParams({
          [names.file]: fileIn(file),
          ...(names.text !== undefined && text !== undefined && { [names.text]: text }),
        })}`;
      return texts.map(address).find(fits) ?? address();
    },
  };
}

/** Whether an address comes through also where nobody is signed in to the host. */
function fits(address: string): boolean {
  return encodeURIComponent(address).length <= MAX_ADDRESS_LENGTH;
}

/**
 * Whether a site leads its readers to the repository. The public one does only where the journal is public by default: else
 * the partners write from their own journal, and strangers need not know where it is kept.
 */
export function mayLeadToRepository(audience: Audience, partnership: Partnership): boolean {
  return canReportMissed(audience, partnership);
}

/** A path as an address has it. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
