import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { viewContextFor } from '../../src/cli/runtime/journal.ts';
import { makeJournal } from '../../src/domain/journal.ts';
import { addDays, type PlainDate } from '../../src/domain/plain-date.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { visibleDocuments } from '../../src/journal/visible-documents.ts';
import { closingView } from '../../src/views/retrospectives/closing-view.ts';
import { writeLongJournal } from '../support/long-journal.ts';
import { grown, largestOfEachKind } from '../support/page-kinds.ts';
import { pageViews } from '../support/whole-site.ts';

/** Its term has ended by then. */
const A_YEAR = 365;

/** Returns the size in bytes of the largest view of each kind of page, for a journal of this age. */
function sizesAfter(years: number): Map<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-years-'));
  try {
    const today = writeLongJournal(folder, years);
    const { documents } = readJournal(folder, { today });
    if (!documents) throw new RangeError('The journal has errors.');
    const visible = visibleDocuments(documents, 'public');
    const contextOn = (day: PlainDate) => viewContextFor(makeJournal(visible, { audience: 'public', today: day }));
    const views = [
      ...pageViews(contextOn(today)),
      ['closing', closingView(contextOn(addDays(today, A_YEAR)))] as const,
    ];
    return largestOfEachKind(views.map(([path, view]) => [path, Buffer.byteLength(JSON.stringify(view))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In `npm run test:long`, `tests/site/bounded-pages.test.ts` tests this for whole pages. */
it('no page gets longer as the journal gets older', () => {
  const [five, ten] = [sizesAfter(5), sizesAfter(10)];
  expect([...ten.keys()].sort()).toEqual([...five.keys()].sort());
  expect(ten.size).toBeGreaterThan(20);
  expect(grown(five, ten)).toEqual([]);
});
