import { join } from 'node:path';
import { decode } from './decode.ts';
import { type FileSystem, realFiles } from './file-system.ts';
import type { ReadJournal } from './read-journal.ts';
import { reportProblems } from './report.ts';

/** The report on a journal that was read. Files with problems are opened once more, so that reading keeps no texts. */
export function reportJournal(
  { problems, files: count }: ReadJournal,
  folder: string,
  { colours, files = realFiles }: { colours: boolean; files?: FileSystem },
): string {
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string) => {
    if (!texts.has(file)) texts.set(file, readText(join(folder, file), files));
    return texts.get(file);
  };
  return reportProblems(problems, { folder: folder.replace(/\/+$/, ''), textOf, colours, files: count });
}

/** A problem may be about a folder, a link, or bytes that are no text. */
function readText(path: string, files: FileSystem): string | undefined {
  try {
    const decoded = decode(files.read(path));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}
