import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/journal/problems/problem.ts';
import { codeFrame, reportProblems } from '../../src/journal/problems/report.ts';

const problem: Problem = {
  file: 'goals/run.md',
  line: 2,
  column: 1,
  endLine: 2,
  endColumn: 6,
  severity: 'error',
  code: 'schema/unknown-field',
  message: '`titel` isn’t a field of a goal.',
};
const text = '---\ntitel: Run\n---\n';
const options = { folder: 'content', textOf: () => text, colours: false, files: 1 };

describe('the report', () => {
  it('counts errors and warnings, each in the right number', () => {
    const last = (problems: Problem[]) => reportProblems(problems, options).split('\n').at(-1);
    expect(last([])).toBe('All is well: 1 document, no problems.');
    expect(last([problem])).toBe('1 error in 1 document.');
    expect(last([{ ...problem, severity: 'warning' }])).toBe('1 warning in 1 document.');
    expect(last([problem, problem, { ...problem, severity: 'warning' }])).toBe('2 errors, 1 warning in 1 document.');
  });

  it('has colours only on request', () => {
    expect(reportProblems([problem], options)).not.toContain('\u001b');
    expect(reportProblems([problem], { ...options, colours: true })).toContain('\u001b[31merror');
  });

  it('doesn’t let a name or text in a journal control the terminal, or start a new line', () => {
    const hostile = { ...problem, file: 'goals/\u001b[2J\n::error::x.md', message: 'It is `\u202eevil\u0007`.' };
    const [line = '', ...more] = reportProblems([hostile], { ...options, textOf: () => undefined }).split('\n');
    expect(line).toBe(
      'content/goals/\\u{1b}[2J\\u{a}::error::x.md:2:1  error  It is `\\u{202e}evil\\u{7}`.  schema/unknown-field',
    );
    expect(more).toEqual(['', '1 error in 1 document.']);
  });

  it('doesn’t show a line if the file can’t be shown', () => {
    expect(reportProblems([problem], { ...options, textOf: () => undefined })).not.toContain('|');
  });
});

describe('the code frame', () => {
  it('marks the place under its line', () => {
    expect(codeFrame(text, problem)).toBe('  2 | titel: Run\n    | ^^^^^');
  });

  it('keeps tabs, so that the mark is where it appears to be', () => {
    expect(codeFrame('\ta: 1', { line: 1, column: 2, endLine: 1, endColumn: 3 })).toBe('  1 | \ta: 1\n    | \t^');
  });

  it('marks up to the end of the line if the text continues below it', () => {
    expect(codeFrame('ab\ncd', { line: 1, column: 2, endLine: 2, endColumn: 2 })).toBe('  1 | ab\n    |  ^');
  });

  it('cuts a long line around the mark', () => {
    const frame = codeFrame(`${'x'.repeat(300)}HERE${'y'.repeat(300)}`, {
      line: 1,
      column: 301,
      endLine: 1,
      endColumn: 305,
    });
    const [line = '', mark = ''] = frame?.split('\n') ?? [];
    expect(line.slice(mark.indexOf('^'), mark.indexOf('^') + 4)).toBe('HERE');
    expect(line.length).toBeLessThan(120);
  });

  it.each([
    ['a whole file', '---', { line: 1, column: 1, endLine: 1, endColumn: 1 }],
    ['an empty line', 'a\n\nb', { line: 2, column: 1, endLine: 2, endColumn: 2 }],
    ['a line that there is not', 'a', { line: 9, column: 1, endLine: 9, endColumn: 2 }],
  ])('doesn’t exist for %s', (_, shown, place) => {
    expect(codeFrame(shown, place)).toBeUndefined();
  });
});
