import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/domain/plain-date.ts';
import type { Problem } from '../../../src/journal/problems/problem.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { standInsOf } from '../../../src/views/write/stand-ins.ts';
import { memoryFiles } from '../../journal/memory-files.ts';
import { EXAMPLE, mutated, mutations, SOUND } from '../../journal/mutated-journals.ts';
import { contextOf, type Files } from '../../output/drafts/written-journal.ts';
import { runs, sampleOf } from '../../support/properties.ts';
import { type BrowserChecker, browserChecker } from './browser-checker.ts';

/** What a browser can't know about a file, and so leaves to the journal's own `check`. */
const LEFT_TO_CHECK: Partial<Record<Problem['code'], string>> = {
  'body/too-deep': 'Tags that are never closed are counted where pages are rendered.',
  'body/too-large': 'So are the elements that one of them holds.',
  'feedback/quote-not-found': 'The words of other sessions stay where they are.',
  'reference/unknown-session': 'Of sessions only the latest are known.',
};

let problemsOf: BrowserChecker;
beforeAll(async () => {
  problemsOf = await browserChecker();
});

type Bytes = Readonly<Record<string, Uint8Array>>;

/** Returns what both say about a file that replaces an existing one. */
function checkedBoth(files: Bytes, today: string) {
  const short: Files = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path.slice(8), bytes]));
  const standIns = { ...standInsOf(contextOf(short, today), []), today: plainDate(today) };
  const told = ({ line, column, code, message }: Problem) => `${line}:${column} ${code} ${message}`;
  return async (path: string, bytes: Uint8Array) => {
    const disk = memoryFiles({ ...files, [path]: bytes });
    const file = path.slice(8);
    const whole = readJournal('content', { files: disk, today: plainDate(today) }).problems.filter(
      (problem) => problem.file === file,
    );
    const browser = await problemsOf(file, new TextDecoder().decode(bytes), standIns);
    // Text beyond the limits isn't read any further.
    if (whole.some(({ code }) => code === 'body/too-deep' || code === 'body/too-large'))
      return { whole: [], browser: [] };
    return { whole: whole.filter(({ code }) => !(code in LEFT_TO_CHECK)).map(told), browser: browser.map(told) };
  };
}

/** Tells whether a file is one that's written in a browser: text, and not a program. */
function isWritten(path: string, bytes: Uint8Array): boolean {
  const isText = !new TextDecoder().decode(bytes).includes('\ufffd');
  return /\.(?:md|yaml)$/.test(path) && !path.endsWith('README.md') && isText;
}

describe('a file that’s checked against stand-ins for the rest of its journal', () => {
  it('has the problems that it has in its journal', async () => {
    const check = checkedBoth(EXAMPLE, '2026-11-19');
    const files = Object.entries(EXAMPLE).filter(([path, bytes]) => isWritten(path, bytes));
    expect(files.length).toBeGreaterThan(70);
    for (const [path, bytes] of sampleOf(files, 12)) {
      const { browser, whole } = await check(path, bytes);
      expect(browser, path).toEqual(whole);
    }
  });

  it('has them if characters are written by name', async () => {
    const check = checkedBoth(SOUND, '2026-06-20');
    const path = Object.keys(SOUND).find((name) => name.includes('/check-ins/')) ?? '';
    const heading = (title: string) => new TextDecoder().decode(SOUND[path]).replace(/^## .*$/m, `## ${title}`);
    for (const title of ['Next&nbsp;steps', 'Feedback &amp; notes', 'Next&notit;steps', 'Wins &amp;amp; setbacks']) {
      const { browser, whole } = await check(path, new TextEncoder().encode(heading(title)));
      expect(browser, title).toEqual(whole);
    }
  });

  it('has them after it was damaged', async () => {
    const check = checkedBoth(SOUND, '2026-06-20');
    await fc.assert(
      fc.asyncProperty(mutations(1, 1), async (all) => {
        for (const [path, bytes] of Object.entries(mutated(SOUND, all))) {
          if (SOUND[path] === bytes || !(path in SOUND) || !isWritten(path, bytes)) continue;
          const { browser, whole } = await check(path, bytes);
          expect(browser, `${path}\n${new TextDecoder().decode(bytes)}`).toEqual(whole);
        }
      }),
      { numRuns: runs(600) },
    );
  });
});
