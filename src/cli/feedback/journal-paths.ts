import { join, posix, relative, sep } from 'node:path';
import type { CheckInDocument } from '../../domain/documents.ts';
import type { CheckInFile } from '../../github/by-session.ts';
import { decode } from '../../loading/decode.ts';
import { realFiles } from '../../loading/file-system.ts';
import { runGit } from '../../loading/git/run-git.ts';
import { readCheckInName } from '../../loading/rules/file-names.ts';

/** The journal's check-ins by their paths in the repository. */
export interface CheckInPaths {
  /** The check-in at a path; none where the journal has none there. */
  checkInAt: (path: string) => CheckInFile | undefined;
  /** The session that a path is a check-in of, also of one that the journal does not have. */
  sessionOf: (path: string) => string | undefined;
}

/** Only names count: the sub-folders of check-ins are no part of what they are, and may have been tidied since. */
export function checkInPaths(folder: string, checkIns: readonly CheckInDocument[]): CheckInPaths {
  const start = posix.join(folderInRepository(folder), 'check-ins/');
  const byId = new Map(checkIns.map((document) => [document.id, document]));
  const idOf = (path: string) =>
    path.startsWith(start) && path.endsWith('.md') ? posix.basename(path, '.md') : undefined;
  return {
    checkInAt(path) {
      const document = byId.get(idOf(path) ?? '');
      if (!document) return undefined;
      const { date: session, author } = document.data;
      return { session, author, lines: textOf(join(folder, document.file)).split('\n') };
    },
    sessionOf: (path) => readCheckInName(idOf(path) ?? '')?.date,
  };
}

/** A file of a journal that was read a moment ago, so that it is text. */
export function textOf(file: string): string {
  const decoded = decode(realFiles.read(file));
  if ('text' in decoded) return decoded.text;
  throw new Error(`${file} was changed while it was read: ${decoded.finding.message}`);
}

/** The journal's folder as git names it, with `/`; outside of git as it is from here. */
function folderInRepository(folder: string): string {
  const { status, out } = runGit(folder, ['rev-parse', '--show-prefix']);
  return status === 0 ? out.toString().trim() : relative(process.cwd(), folder).replaceAll(sep, '/');
}
