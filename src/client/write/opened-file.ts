import { TOKEN_ELEMENT } from '../../views/write/saving.ts';

/** A file as it was when opened. */
export interface OpenedFile {
  path: string;
  text: string;
  /** The digest of its bytes, so that saving doesn't overwrite other changes. */
  digest: string;
}

/** Returns the path of the file that the page's address names. */
export function askedPath(): string | undefined {
  return new URLSearchParams(location.search).get('path') ?? undefined;
}

/** Returns the token that identifies the server's own pages; undefined if nothing can be opened or saved. */
export function saveToken(): string | undefined {
  const written = document.getElementById(TOKEN_ELEMENT)?.textContent;
  // Written by our own server as a JSON string.
  return written === undefined ? undefined : (JSON.parse(written) as string);
}

/** Restores the file's line breaks and byte order mark, which the page's controls don't have. */
export function asInFile(text: string, file: OpenedFile): string {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [first] = /\r\n|\n|\r/.exec(file.text) ?? [];
  return (file.text.startsWith('\ufeff') ? '\ufeff' : '') + (first === '\r\n' ? lines.replaceAll('\n', '\r\n') : lines);
}
