import { posix } from 'node:path';

/** Where a URL in a document leads. */
export type UrlTarget =
  | { kind: 'here' }
  | { kind: 'elsewhere'; protocol: string }
  | { kind: 'brokenEscape' }
  /** Relative to the journal's folder; starts with `../` if it leads out of it. */
  | { kind: 'file'; file: string };

/**
 * Resolves a URL in a file of the journal. A path that starts with `/` is relative to the journal's folder.
 * @param from the file's path, relative to the journal's folder
 * @example resolveUrl('pages/letter.md', '../goals/run.md#why') // { kind: 'file', file: 'goals/run.md' }
 */
export function resolveUrl(from: string, url: string): UrlTarget {
  const read = asBrowsersRead(url);
  if (read.startsWith('#')) return { kind: 'here' };
  const [, protocol] = /^([a-z][a-z\d+.-]*):/i.exec(read) ?? [];
  if (protocol !== undefined) return { kind: 'elsewhere', protocol: protocol.toLowerCase() };
  if (/^[\\/]{2}/.test(read)) return { kind: 'elsewhere', protocol: 'https' };
  const [path = ''] = read.split(/[?#]/, 1);
  try {
    const written = decodeURIComponent(path);
    return {
      kind: 'file',
      file: posix
        .normalize(posix.join(written.startsWith('/') ? '' : posix.dirname(from), written))
        .replace(/^\/+/, ''),
    };
  } catch {
    return { kind: 'brokenEscape' };
  }
}

/** Removes what browsers ignore in a URL: line breaks and tabs within, control characters and spaces around. */
function asBrowsersRead(url: string): string {
  // eslint-disable-next-line no-control-regex
  return url.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '');
}
