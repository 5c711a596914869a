import { basename, dirname, resolve } from 'node:path';
import type { PlainDate } from '../../domain/plain-date.ts';
import { type FileSystem, type FolderEntry, realFiles } from '../../loading/file-system.ts';
import type { Problem } from '../../loading/problem.ts';
import { readJournal } from '../../loading/read-journal.ts';
import type { ImportPlan } from './plan.ts';

/** A plan whose files all pass `check`, and what `check` will warn of that it does not now. */
export interface CheckedPlan extends ImportPlan {
  warnings: number;
}

/**
 * Reads the journal as it would be, before anything is written. A file that would be an error is left out, with what is wrong
 * with it: a diary has links to what is not here, and another tool's HTML.
 */
export function checkedPlan(plan: ImportPlan, folder: string, today: PlainDate): CheckedPlan {
  if (plan.files.length === 0) return { ...plan, warnings: 0 };
  const before = readJournal(folder, { today }).problems.length;
  const errors = problemsWith(plan, folder, today).filter(({ severity }) => severity === 'error');
  const messages = new Map(errors.map((problem) => [problem.file, problem]));
  const files = plan.files.filter(({ path }) => !messages.has(path));
  const rest = { ...plan, files };
  const after = problemsWith(rest, folder, today);
  const left = after.find(({ severity }) => severity === 'error');
  if (left) throw new Error(`What is left of the import would not pass check: ${left.file}: ${left.message}`);
  const leftOut = plan.files.flatMap(({ path }) => {
    const problem = messages.get(path);
    return problem ? [`${path} would not pass check: line ${problem.line}: ${problem.message}`] : [];
  });
  return { ...rest, leftOut: [...plan.leftOut, ...leftOut], warnings: Math.max(0, after.length - before) };
}

function problemsWith({ files }: ImportPlan, folder: string, today: PlainDate): Problem[] {
  const texts = new Map(files.map(({ path, text }) => [resolve(folder, path), text]));
  return readJournal(folder, { today, files: overlaid(texts) }).problems;
}

/** The disk with files that are not there yet. @param texts by absolute path */
function overlaid(texts: ReadonlyMap<string, string>): FileSystem {
  const encoder = new TextEncoder();
  const entries = new Map<string, Map<string, FolderEntry>>();
  const put = (path: string, kind: FolderEntry['kind']) => {
    const [folder, name] = [dirname(path), basename(path)];
    if (folder === path || entries.get(folder)?.has(name)) return;
    const inside = entries.get(folder) ?? new Map<string, FolderEntry>();
    entries.set(folder, inside.set(name, { name, kind }));
    put(folder, 'folder');
  };
  for (const path of texts.keys()) put(path, 'file');
  const read = (file: string) => {
    const text = texts.get(resolve(file));
    return text === undefined ? undefined : encoder.encode(text);
  };
  return {
    list(folder) {
      const real = realFiles.list(folder);
      const added = entries.get(resolve(folder));
      if (!added) return real;
      const names = new Set(real?.map(({ name }) => name));
      return [...(real ?? []), ...[...added.values()].filter(({ name }) => !names.has(name))];
    },
    read: (file) => read(file) ?? realFiles.read(file),
    readStart: (file, length) => read(file)?.subarray(0, length) ?? realFiles.readStart(file, length),
  };
}
