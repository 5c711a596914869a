import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/domain/plain-date.ts';
import { hasErrors } from '../../src/journal/problems/problem.ts';
import { reportJournal } from '../../src/journal/problems/report.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { runs } from '../support/properties.ts';
import { makeWholeSite } from '../support/whole-site.ts';
import { memoryFiles } from './memory-files.ts';
import { mutated, mutations, SOUND } from './mutated-journals.ts';

const TODAY = '2026-06-20';
const RUNS = runs(400);

function read(contents: Readonly<Record<string, Uint8Array>>) {
  const files = memoryFiles(contents);
  return { files, journal: readJournal('content', { files, today: plainDate(TODAY) }) };
}

describe('a damaged journal', () => {
  it('is read without an exception, and each problem is reported with its file and place', () => {
    fc.assert(
      fc.property(mutations(1, 6), (all) => {
        const { files, journal } = read(mutated(SOUND, all));
        expect(journal.documents === undefined).toBe(hasErrors(journal.problems));
        for (const { file, line, column, endLine, endColumn, message } of journal.problems) {
          expect(file).not.toBe('');
          expect(Math.min(line, column, endLine, endColumn)).toBeGreaterThanOrEqual(1);
          expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
          expect(message).not.toMatch(/undefined|\[object|expected|invalid input/i);
        }
        // eslint-disable-next-line no-control-regex -- it must not find them
        expect(reportJournal(journal, 'content', { colours: false, files })).not.toMatch(/[\0-\x08\x0b-\x1f\x7f]/);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('has a site if it’s accepted', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(mutations(1, 3), async (all) => {
        const { journal } = read(mutated(SOUND, all));
        if (!journal.documents) return;
        accepted += 1;
        await makeWholeSite(journal.documents, TODAY);
      }),
      { numRuns: RUNS },
    );
    expect(accepted).toBeGreaterThan(RUNS / 10);
  }, 120_000);
});
