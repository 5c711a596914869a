import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/journal/problems/codes.ts';
import { readJournal } from '../../src/journal/read-journal.ts';
import { journalFiles, mistakes } from './journals.ts';
import { memoryFiles } from './memory-files.ts';
import { readCase } from './mistake-cases.ts';

/*
 * Each directory in `tests/journals/mistakes` is a case: its files are laid over the sound journal, and `report.txt`
 * next to them is exactly what people see.
 */
describe('each mistake is reported', () => {
  it('except in a sound journal', () => {
    expect(readJournal('content', { files: memoryFiles(journalFiles('sound')) }).problems).toEqual([]);
  });

  it.each(mistakes())('%s', async (name) => {
    await expect(`${readCase(name).report}\n`).toMatchFileSnapshot(`../journals/mistakes/${name}/report.txt`);
  });
});

describe('the codes', () => {
  const problems = mistakes().flatMap((name) => readCase(name).journal.problems);

  it('all occur in a case', () => {
    const reached = new Set<string>(problems.map(({ code }) => code));
    expect(Object.keys(CODES).filter((code) => !reached.has(code))).toEqual([]);
  });

  it('are one problem each, in sentences', () => {
    for (const { code, severity, message, why, fix } of problems) {
      expect(severity).toBe(CODES[code].severity);
      for (const text of [message, why, fix]) if (text !== undefined) expect(text).toMatch(/[.?…]$/);
      expect(fix).toBeDefined();
    }
  });
});
