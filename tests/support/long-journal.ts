import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDate, type PlainDate } from '../../src/domain/plain-date.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { generateJournal } from '../bench/generate-journal.ts';

const SESSIONS_A_YEAR = 52;

/**
 * Writes a journal of a number of years, a check-in a week: with readings, promises that are kept, others that are
 * never settled, a milestone of a goal and a benchmark every month, and a remark every month that isn't answered.
 * @returns the day after its last session
 */
export function writeLongJournal(folder: string, years: number): PlainDate {
  const { today } = generateJournal(folder, years * SESSIONS_A_YEAR, { days: 7 });
  const dates = datesOf(folder, today).filter((_, index) => index % 4 === 0);
  mkdirSync(join(folder, 'milestones'), { recursive: true });
  for (const [index, date] of dates.entries()) {
    const fields = {
      title: `Milestone of ${date}`,
      date,
      goal: 'goal-0',
      benchmark: 'benchmark-0',
      celebrated: 'Cake.',
    };
    writeFileSync(join(folder, `milestones/month-${index}.md`), `---\n${JSON.stringify(fields)}\n---\nIt happened.\n`);
    const remarks = [{ by: 'sam', at: `${date}T18:00:00Z`, body: 'What made it possible?' }];
    writeFileSync(join(folder, `feedback/${date}.yaml`), JSON.stringify({ remarks }));
  }
  return today;
}

function datesOf(folder: string, today: PlainDate): PlainDate[] {
  const { documents } = readJournal(folder, { today });
  const dates = (documents?.checkIns ?? []).map(({ data }) => data.date);
  return [...new Set(dates)].sort().map(plainDate);
}
