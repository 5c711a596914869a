import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decode } from '../../loading/decode.ts';
import { UsageError } from '../../loading/today.ts';
import { diskFailure } from '../frame/disk-failure.ts';
import type { InputProblem } from './imported.ts';

/** An export of Loop is a folder; what was done is in this file of it, and what the habits are in the other. */
const CHECKMARKS = 'Checkmarks.csv';
const HABITS = 'Habits.csv';

/** Years of a diary are some megabytes; what is larger is hardly a text. */
const LARGEST_BYTES = 256 * 1024 * 1024;

export type InputText = { path: string; text: string } | { path: string; problems: readonly InputProblem[] };

/**
 * The text of a file that was named; of a folder, its checkmarks.
 * @throws UsageError where there is none
 */
export function inputText(named: string): InputText {
  const found = statSync(named, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file \`${named}\`. Name the file that the other tool wrote.`);
  const path = found.isDirectory() ? join(named, CHECKMARKS) : named;
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) throw new UsageError(`\`${named}\` is a folder, and has no \`${CHECKMARKS}\`. Name a file in it.`);
  if (status.size > LARGEST_BYTES)
    return { path, problems: [{ message: 'It is larger than 256 MB: no export of words and numbers is.' }] };
  const bytes = readBytes(path);
  if ('message' in bytes) return { path, problems: [bytes] };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return {
      path,
      problems: [{ message: 'It is a ZIP archive. Unzip it, and name the file or folder that comes out.' }],
    };
  const decoded = decode(bytes);
  if ('text' in decoded) return { path, text: decoded.text };
  return { path, problems: [{ place: `line ${decoded.place.line}`, message: decoded.finding.message }] };
}

function readBytes(path: string): Buffer | InputProblem {
  try {
    return readFileSync(path);
  } catch (failure) {
    const message = diskFailure(failure);
    if (message === undefined) throw failure;
    return { message: `It cannot be read: ${message}.` };
  }
}

/** The list of habits that an export of Loop has beside its checkmarks. */
export function habitsBeside(path: string): string | undefined {
  const beside = join(dirname(path), HABITS);
  if (basename(path) !== CHECKMARKS || !statSync(beside, { throwIfNoEntry: false })) return undefined;
  const input = inputText(beside);
  return 'text' in input ? input.text : undefined;
}
