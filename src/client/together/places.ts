/*
 * Where a link of a sealed page leads. The build wrote its pages as if they lay openly under the root; the reader's address bar
 * only ever has their sealed names, after a `#`, which no browser sends to the site.
 */

/** A page of the sealed journal, or one of its other files, by what follows the root. */
export interface Place {
  kind: 'page' | 'file';
  path: string;
  /** The id of an element of a page. */
  anchor?: string;
}

/**
 * None for an address outside the sealed journal.
 * @param href as it stands in a page
 * @param page the address of that page
 * @param root the journal's, with its slash at the end
 * @example placeOf('../goals/#why', 'https://a.org/together/check-ins/', 'https://a.org/together/') // page `goals/`, anchor `why`
 */
export function placeOf(href: string, page: string, root: string): Place | undefined {
  if (!URL.canParse(href, page)) return undefined;
  const url = new URL(href, page);
  const address = url.origin + url.pathname;
  if (!address.startsWith(root)) return undefined;
  const path = decoded(address.slice(root.length)).replace(/(^|\/)index\.html$/, '$1');
  const kind = path === '' || path.endsWith('/') || path.endsWith('.html') ? 'page' : 'file';
  return { kind, path, ...(url.hash.length > 1 && { anchor: decoded(url.hash.slice(1)) }) };
}

export function idOf({ kind, path }: Place): string {
  return `${kind}:${path}`;
}

/** As it was written, where it is no well-formed encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
