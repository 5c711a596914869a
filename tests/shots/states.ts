import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { EXAMPLE, EXAMPLE_TODAY } from '../support/example-site.ts';
import { extremeJournal, oneOfFour } from './extreme-journal.ts';

/** A journal in a state that pages must handle, and the day to read it on. */
export interface State {
  folder: string;
  today: string;
  remove: () => void;
}

const FIRST_DAY = resolve(import.meta.dirname, '../journals/first-day');

/** Journals in states that the example isn't in, by name. Each is made when it's asked for. */
export const STATES: Readonly<Record<string, () => State>> = {
  'first-day': () => ({ folder: FIRST_DAY, today: '2026-05-04', remove: () => undefined }),
  'one-session': () => written('2026-05-17', { ...filesOf(FIRST_DAY), 'check-ins/2026-05-17.md': ONE_SESSION }),
  extreme: () => written('2026-06-20', extremeJournal()),
  'one-of-four': () => written('2026-06-20', oneOfFour()),
  ended: () => ({ folder: EXAMPLE, today: '2027-01-10', remove: () => undefined }),
  german: () => exampleIn('de'),
  arabic: () => exampleIn('ar'),
};

const ONE_SESSION = `---
date: 2026-05-17
---
## Progress
We began.
## Next steps
- [ ] @kit Buy a notebook
`;

function filesOf(folder: string): Record<string, string> {
  const paths = ['partnership.md', 'partners/kit.md', 'partners/noor.md'];
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function written(today: string, files: Readonly<Record<string, string>>): State {
  const state = emptyState(today);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(state.folder, path)), { recursive: true });
    writeFileSync(join(state.folder, path), text);
  }
  return state;
}

/** Makes the example as a site in another language; what partners wrote stays the same. */
function exampleIn(locale: string): State {
  const state = emptyState(EXAMPLE_TODAY);
  cpSync(EXAMPLE, state.folder, { recursive: true });
  const file = join(state.folder, 'partnership.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^locale:.*$/m, `locale: ${locale}`));
  return state;
}

function emptyState(today: string): State {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-state-'));
  return { folder, today, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
