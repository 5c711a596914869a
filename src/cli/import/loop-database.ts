import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type LoopHabit, loopValues, namedApart } from './loop-values.ts';
import type { InputProblem } from './model.ts';

/*
 * Loop's "Export full backup": its SQLite database (source: github.com/iSoron/uhabits, uhabits-core,
 * resources/migrations). `Habits` has the list, `Repetitions` a row for each day that was ticked or typed, whose
 * `timestamp` is the day's start in UTC. Tables lack the columns of later versions: `value`, `type` (before 2.0),
 * `unit`, `notes` (before 2.1).
 */

const MAGIC = 'SQLite format 3\0';

/** Returns whether a file is a database. @param head the first bytes of the file */
export function isLoopDatabase(head: Uint8Array): boolean {
  return Buffer.from(head).toString('latin1').startsWith(MAGIC);
}

const CSV_INSTEAD = 'In Loop, Settings → Export as CSV writes a ZIP, which can be read: name that.';

/** The maximum number of rows: thirty years of habits have some hundred thousand. */
const MAX_ROWS = 2_000_000;

/** Reads the habits of a backup, if this version of Node can read databases. */
export function readLoopDatabase(
  bytes: Uint8Array,
): { habits: readonly LoopHabit[] } | { problems: readonly InputProblem[] } {
  const sqlite = process.getBuiltinModule('node:sqlite');
  if (sqlite === undefined)
    return {
      problems: [
        {
          message: `It is a database, such as Loop’s backup, which Node ${process.versions.node} can’t read; 22.13 and later can. ${CSV_INSTEAD}`,
        },
      ],
    };
  // A copy, because SQLite may write files beside a database even when reading it.
  const folder = mkdtempSync(join(tmpdir(), 'alongside-import-'));
  try {
    const path = join(folder, 'loop.db');
    writeFileSync(path, bytes, { mode: 0o600 });
    const database = new sqlite.DatabaseSync(path);
    try {
      return habitsIn(database);
    } finally {
      database.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [{ message: `It is a database that can’t be read (${reason}). ${CSV_INSTEAD}` }] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function habitsIn(database: DatabaseSync): { habits: readonly LoopHabit[] } | { problems: readonly InputProblem[] } {
  // Code in the schema of a stranger's database isn't run.
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON');
  const tables = database.prepare("SELECT lower(name) AS name FROM sqlite_master WHERE type = 'table'").all();
  const names = new Set(tables.map(({ name }) => name));
  if (!names.has('habits') || !names.has('repetitions'))
    return {
      problems: [{ message: `It is a database, but not a backup of Loop: it has no habits in it. ${CSV_INSTEAD}` }],
    };
  const habit = columnsOf(database, 'Habits');
  const day = columnsOf(database, 'Repetitions');
  const rows = database
    .prepare(
      `SELECT id, name, ${habit('archived', '0')}, ${habit('position', 'id')}, ${habit('type', '0')}, ${habit('unit', "''")} FROM Habits ORDER BY position, id LIMIT ${MAX_ROWS}`,
    )
    .all();
  const days = database.prepare(
    `SELECT timestamp, ${day('value', '2')}, ${day('notes', "''")} FROM Repetitions WHERE habit = ? ORDER BY timestamp LIMIT ${MAX_ROWS}`,
  );
  const habits = rows.map(({ id, name, archived, type, unit }, index) => {
    const isMeasurable = type === 1;
    const entries = days.all(id ?? null).map(({ timestamp, value, notes }) => ({
      date: dayOf(timestamp),
      value: String(value),
      note: typeof notes === 'string' ? notes : '',
    }));
    return {
      name: typeof name === 'string' ? name.trim() : '',
      position: index + 1,
      isArchived: archived === 1,
      unit: isMeasurable && typeof unit === 'string' && unit !== '' ? unit : undefined,
      read: () => Promise.resolve(loopValues(entries, isMeasurable)),
    };
  });
  return { habits: namedApart(habits) };
}

/** Returns the expressions to select columns, with a default for each that a table doesn't have yet. */
function columnsOf(database: DatabaseSync, table: 'Habits' | 'Repetitions') {
  const columns = new Set(
    database
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map(({ name }) => String(name).toLowerCase()),
  );
  return (name: string, otherwise: string) => (columns.has(name) ? name : `${otherwise} AS ${name}`);
}

function dayOf(timestamp: unknown): string {
  const day = new Date(typeof timestamp === 'number' ? timestamp : NaN);
  return Number.isNaN(day.getTime()) ? String(timestamp) : day.toISOString().slice(0, 10);
}
