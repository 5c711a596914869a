import { TOKEN_ELEMENT } from '../../views/write/saving.ts';

/** A file as it was opened. */
export interface OpenedFile {
  path: string;
  text: string;
  /** Of its bytes: nothing is saved over others. */
  digest: string;
}

/** The file that the page's address names. */
export function askedPath(): string | undefined {
  return new URLSearchParams(location.search).get('path') ?? undefined;
}

/** What shows the server that a page is its own; none where nothing can be opened or saved. */
export function saveToken(): string | undefined {
  const written = document.getElementById(TOKEN_ELEMENT)?.textContent;
  // Written by our own server as JSON of a text.
  return written === undefined ? undefined : (JSON.parse(written) as string);
}

/** A text with the line breaks and the mark at the beginning that the file has: a page's controls know neither. */
export function asInFile(text: string, file: OpenedFile): string {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [first] = /\r\n|\n|\r/.exec(file.text) ?? [];
  return (file.text.startsWith('\ufeff') ? '\ufeff' : '') + (first === '\r\n' ? lines.replaceAll('\n', '\r\n') : lines);
}
