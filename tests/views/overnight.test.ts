import { expect, it } from 'vitest';
import { viewContextFor } from '../../src/cli/runtime/journal.ts';
import { makeJournal } from '../../src/domain/journal.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { visibleDocuments } from '../../src/journal/visible-documents.ts';
import { day } from '../domain/builders.ts';
import { EXAMPLE } from '../support/example-site.ts';
import { PASSING_DAYS } from '../support/overnight.ts';
import { pageViews } from '../support/whole-site.ts';

/** Returns what each page of the example says on a day, by address. */
function pagesOn(today: string): Map<string, string> {
  const { documents } = readJournal(EXAMPLE, { today: day(today) });
  if (!documents) throw new RangeError('The example has errors.');
  const journal = makeJournal(visibleDocuments(documents, 'public'), { audience: 'public', today: day(today) });
  return new Map([...pageViews(viewContextFor(journal))].map(([path, view]) => [path, JSON.stringify(view)]));
}

/** In `npm run test:long`, `tests/site/overnight.test.ts` tests this for whole pages. */
it.each(PASSING_DAYS)('only changed statements are different after $when', ({ from, to, changed }) => {
  const [before, after] = [pagesOn(from), pagesOn(to)];
  expect(before.size).toBeGreaterThan(100);
  const different = new Set([...before.keys(), ...after.keys()].filter((path) => before.get(path) !== after.get(path)));
  expect([...different].sort()).toEqual([...changed].sort());
});
