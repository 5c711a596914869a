import { FILES, type SaveAnswer, TOKEN_ELEMENT, TOKEN_HEADER } from '../../views/write/saving.ts';

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

/** @returns `unknown`: the journal has no such file; `unreachable`: nobody here can open one */
export async function openFile(path: string): Promise<OpenedFile | 'unknown' | 'unreachable'> {
  const token = saveToken();
  if (token === undefined) return 'unreachable';
  try {
    const response = await fetch(`${FILES}?${new URLSearchParams({ path })}`, { headers: { [TOKEN_HEADER]: token } });
    // It's the type that the server answers with.
    const answer = (await response.json()) as SaveAnswer;
    if ('text' in answer) return answer;
    return 'problem' in answer && answer.problem === 'unknown' ? 'unknown' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** A text with the line breaks and the mark at the beginning that the file has: a page's controls know neither. */
export function asInFile(text: string, file: OpenedFile): string {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [first] = /\r\n|\n|\r/.exec(file.text) ?? [];
  return (file.text.startsWith('\ufeff') ? '\ufeff' : '') + (first === '\r\n' ? lines.replaceAll('\n', '\r\n') : lines);
}
