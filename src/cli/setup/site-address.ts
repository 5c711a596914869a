/** Where a site is published: an address without a path, and the path under it. */
export interface SiteAddress {
  url: string;
  base: string;
}

/** Every way in which git writes an address on GitHub: `git@`, `ssh://`, `https://` (with a user's name or token), `git://`. */
const GITHUB =
  /^(?:(?:https?|ssh|git):\/\/(?:[^@/]*@)?(?:www\.)?github\.com(?::\d+)?\/|(?:[^@/]*@)?github\.com:\/?)(?<owner>[\w-]+)\/(?<name>[\w.-]+?)(?:\.git)?\/?$/i;

/**
 * The web address of a repository on GitHub; none for one that is elsewhere. What may stand in it of a user's name or token
 * is left out.
 * @example repositoryAddress('git@github.com:robin/journal.git') // 'https://github.com/robin/journal'
 */
export function repositoryAddress(remote: string): string | undefined {
  const { owner, name } = GITHUB.exec(remote)?.groups ?? {};
  return owner === undefined || name === undefined ? undefined : `https://github.com/${owner}/${name}`;
}

/**
 * Where GitHub Pages publishes a repository: a project under its owner's address, the repository that is named like that
 * address at its root.
 * @see https://docs.github.com/pages/getting-started-with-github-pages/what-is-github-pages
 * @example pagesAddress('https://github.com/Robin/journal') // 'https://robin.github.io/journal/'
 */
export function pagesAddress(repository: string): string | undefined {
  const { owner, name } = GITHUB.exec(repository)?.groups ?? {};
  if (owner === undefined || name === undefined) return undefined;
  const host = `${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}

/**
 * An address as the journal keeps it; none where it is no address of a site.
 * @example siteAddress('https://robin.github.io/journal') // { url: 'https://robin.github.io', base: '/journal/' }
 */
export function siteAddress(written: string): SiteAddress | undefined {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '')
    return undefined;
  return { url: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}
