import { describe, expect, it } from 'vitest';
import { readJournal } from '../../src/loading/read-journal.ts';
import { reportJournal } from '../../src/loading/report-journal.ts';
import { journalFiles, mistakes } from './journals.ts';
import { memoryFiles } from './memory-files.ts';

/*
 * A directory of `tests/journals/mistakes` is a case: its files are laid over the sound journal, and `report.txt` beside them is
 * exactly what people see.
 */
describe('each mistake is told', () => {
  const sound = journalFiles('sound');

  it('nothing of a sound journal', () => {
    expect(readJournal('content', { files: memoryFiles(sound) }).problems).toEqual([]);
  });

  it.each(mistakes())('%s', async (name) => {
    const files = memoryFiles({ ...sound, ...journalFiles(`mistakes/${name}/content`) });
    const report = reportJournal(readJournal('content', { files }), 'content', { colours: false, files });
    await expect(`${report}\n`).toMatchFileSnapshot(`../journals/mistakes/${name}/report.txt`);
  });
});
