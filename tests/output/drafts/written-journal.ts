import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { viewContextFor } from '../../../src/cli/runtime/journal.ts';
import type { Audience } from '../../../src/domain/audience/model.ts';
import { makeJournal } from '../../../src/domain/journal.ts';
import type { Journal } from '../../../src/domain/model.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import type { ReadJournal } from '../../../src/journal/read-folder.ts';
import { visibleDocuments } from '../../../src/journal/visible-documents.ts';
import type { DocumentDraft } from '../../../src/output/drafts/text.ts';
import type { ViewContext } from '../../../src/views/common/context.ts';
import { memoryFiles } from '../../journal/memory-files.ts';

/** A journal's texts by path, as a test writes or reads them. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const AGREEMENT = {
  since: '2026-01-05',
  purpose: 'We finish what matters.',
  cadence: { every: '1 week', starts: '2026-01-11' },
  privacy: { default: 'public' },
};

/** Returns a journal of Robin and Sam, who meet every Sunday from 11 January 2026 on. */
export function robinAndSam(files: Files, agreement: object = {}): Files {
  return {
    'partnership.md': frontmatter({ name: 'Two Marathons', ...AGREEMENT, ...agreement }),
    'partners/robin.md': frontmatter({ name: 'Robin' }),
    'partners/sam.md': frontmatter({ name: 'Sam' }),
    ...files,
  };
}

/** Writes frontmatter as JSON, which is valid YAML and doesn't need quoting rules of its own. */
export function frontmatter(fields: object, body = ''): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', body].join('\n');
}

/** Returns every file of a journal on disk. */
export function filesOf(folder: string): Files {
  return Object.fromEntries(
    globSync('**/*.*', { cwd: folder }).map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]),
  );
}

export function read(files: Files, today: string): ReadJournal {
  const placed = Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text]));
  return readJournal('content', { files: memoryFiles(placed), today: plainDate(today) });
}

/** Reads the journal in some files. @throws Error if they have errors */
export function journalOf(files: Files, today: string, audience: Audience = 'private'): Journal {
  const { documents, problems } = read(files, today);
  if (!documents) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return makeJournal(visibleDocuments(documents, audience), { audience, today: plainDate(today) });
}

export function contextOf(files: Files, today: string, audience: Audience = 'private'): ViewContext {
  return viewContextFor(journalOf(files, today, audience));
}

/** Returns what `check --strict` says about a new document on a day: file, code, message. */
export function problemsWith(files: Files, { path, text }: DocumentDraft, today: string): string[] {
  return read({ ...files, [path]: text }, today)
    .problems.filter(({ file, severity }) => file === path || severity === 'error')
    .map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`);
}

/** Returns everything that `check` says about a check-in that's unchanged since it was started. */
export function asBegun({ path }: DocumentDraft): string[] {
  return [`${path}:1 session/nothing-written This check-in is still empty.`];
}

/** Adds a win to a check-in. */
export function withAWin(text: string): string {
  return `${text}\n## Wins\n\n- Slept well\n`;
}
