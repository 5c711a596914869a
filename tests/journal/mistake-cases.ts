import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDate } from '../../src/domain/plain-date.ts';
import { decode } from '../../src/journal/files/decode.ts';
import type { FileSystem } from '../../src/journal/files/file-system.ts';
import { reportJournal } from '../../src/journal/problems/report.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import type { ReadJournal } from '../../src/journal/read-folder.ts';
import { journalFiles } from './journals.ts';
import { memoryFiles } from './memory-files.ts';

/**
 * The parts of a case that can't be in a repository, or not on every computer: `disk.json` next to its `content`. Paths
 * are relative to the journal's folder.
 */
interface Disk {
  /** Files of the sound journal that are missing; `.` stands for all of them. */
  gone?: string[];
  /** Files made of pieces, each repeated a number of times. */
  files?: Record<string, [text: string, times: number][]>;
  links?: string[];
  specials?: string[];
  /** Files and folders that can't be opened. */
  locked?: string[];
  /** A file's earlier versions, with the day on which each was replaced, by the file's path. */
  earlier?: Record<string, { text: string; until: string }[]>;
}

const SOUND = journalFiles('sound');
const TODAY = plainDate('2026-06-30');

/** Reads a case's journal, and returns it with the report as people see it. */
export function readCase(name: string): { journal: ReadJournal; report: string } {
  const files = filesOf(name);
  const { earlier = {} } = diskOf(name);
  const journal = readJournal('content', {
    files,
    today: TODAY,
    earlier: (file) => (earlier[file] ?? []).map(({ text, until }) => ({ text, until: plainDate(until) })),
  });
  return { journal, report: reportJournal(journal, 'content', { colours: false, files }) };
}

/** Returns a case's problems after changing the text of a file, and the original text; undefined if it isn't text. */
export function editCase(name: string, file: string) {
  const files = filesOf(name);
  const path = `content/${file}`;
  const decoded = decode(files.read(path));
  if (!('text' in decoded)) return undefined;
  return {
    text: decoded.text,
    problemsWith: (text: string) => {
      const edited = {
        ...files,
        read: (one: string) => (one === path ? new TextEncoder().encode(text) : files.read(one)),
      };
      return readJournal('content', { files: edited, today: TODAY }).problems;
    },
  };
}

export function filesOf(name: string): FileSystem {
  const { gone = [], files = {}, links = [], specials = [], locked = [] } = diskOf(name);
  const made = Object.entries(files).map(([path, pieces]): [string, string] => [
    `content/${path}`,
    pieces.map(([text, times]) => text.repeat(times)).join(''),
  ]);
  const isGone = (path: string) => gone.some((one) => one === '.' || path === `content/${one}`);
  const memory = memoryFiles({
    ...Object.fromEntries(Object.entries(SOUND).filter(([path]) => !isGone(path))),
    ...journalFiles(`mistakes/${name}/content`),
    ...Object.fromEntries(made),
    ...Object.fromEntries([...links, ...specials].map((path) => [`content/${path}`, ''])),
  });
  const refuse = (path: string) => {
    if (locked.some((one) => path === `content/${one}`)) throw new Error(`EACCES: ${path}`);
  };
  return {
    list(folder) {
      refuse(folder);
      return memory.list(folder)?.map((entry) => {
        const path = `${folder}/${entry.name}`.slice('content/'.length);
        return links.includes(path)
          ? { ...entry, kind: 'link' }
          : specials.includes(path)
            ? { ...entry, kind: 'other' }
            : entry;
      });
    },
    read(file) {
      refuse(file);
      return memory.read(file);
    },
    readPart: (file, from, length) => memory.readPart(file, from, length),
  };
}

function diskOf(name: string): Disk {
  const file = join(import.meta.dirname, `../journals/mistakes/${name}/disk.json`);
  // The cases are written to match this type.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Disk) : {};
}
