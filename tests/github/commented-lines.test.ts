import { describe, expect, it } from 'vitest';
import { commentedLines, quoteOf } from '../../src/github/quotes.ts';
import { addedLines, commentAnswer } from '../support/github-pull.ts';

const FILE = [
  '---',
  'date: 2026-05-01',
  '---',
  '## Wins',
  '- Finished chapter three',
  '## Setbacks',
  '- Missed two runs',
  '  - Lesson: mornings',
  '',
  '- [ ] @sam Draft chapter four (due 2026-05-15)',
];

/** Returns what a remark quotes if its comment is on the last of some lines. */
function quote(parts: Omit<Parameters<typeof commentAnswer>[0], 'id'>, file: readonly string[] = FILE) {
  const lines = commentedLines(commentAnswer({ id: 1, ...parts }));
  return lines && quoteOf(lines, file);
}

describe('the lines of a comment', () => {
  it('are its line in the change, with the headings above it', () => {
    expect(commentedLines(commentAnswer({ id: 1, upTo: FILE.slice(0, 7) }))).toEqual({
      lines: ['- Missed two runs'],
      first: 7,
      headings: ['## Setbacks', '## Wins'],
    });
  });

  it('are all lines of a range', () => {
    expect(commentedLines(commentAnswer({ id: 1, upTo: FILE.slice(0, 8), original_start_line: 7 }))).toEqual({
      lines: ['- Missed two runs', '  - Lesson: mornings'],
      first: 7,
      headings: ['## Setbacks', '## Wins'],
    });
  });

  it('are counted on the side of the diff that the comment is on', () => {
    const diff_hunk = '@@ -10,3 +12,3 @@ ## Setbacks\n kept\n-old\n+new';
    const numbers = { line: null, original_start_line: null };
    expect(commentedLines(commentAnswer({ id: 1, diff_hunk, original_line: 13, ...numbers }))?.lines).toEqual(['new']);
    const left = { ...numbers, side: 'LEFT', original_line: 11 } as const;
    expect(commentedLines(commentAnswer({ id: 1, diff_hunk, ...left }))?.lines).toEqual(['old']);
  });

  it('are the last of the diff if GitHub doesn’t give a number', () => {
    const comment = commentAnswer({ id: 1, upTo: FILE.slice(0, 7), line: null, original_line: null });
    expect(commentedLines(comment)?.lines).toEqual(['- Missed two runs']);
  });

  it('don’t exist for a comment on a whole file', () => {
    expect(commentedLines(commentAnswer({ id: 1, subject_type: 'file', line: 1, original_line: 1 }))).toBeUndefined();
    expect(commentedLines(commentAnswer({ id: 1, diff_hunk: '', line: null, original_line: null }))).toBeUndefined();
  });

  it('don’t include the marker for a missing end of the last line', () => {
    const diff_hunk = `${addedLines(['one', 'two'])}\n\\ No newline at end of file`;
    const comment = commentAnswer({ id: 1, diff_hunk, line: null, original_line: null });
    expect(commentedLines(comment)).toMatchObject({ lines: ['two'], first: 2 });
  });
});

describe('the quote of a remark', () => {
  it.each([
    ['a bullet', 7, { on: 'Missed two runs', line: 7 }],
    ['a nested bullet', 8, { on: 'Lesson: mornings', line: 8 }],
    ['a task', 10, { on: '@sam Draft chapter four (due 2026-05-15)', line: 10 }],
    ['a heading', 4, { on: 'Wins', line: 4 }],
    ['a field', 2, { on: 'date: 2026-05-01', line: 2 }],
  ])('is the words in %s, without the list markers before them', (_, line, expected) => {
    expect(quote({ upTo: FILE.slice(0, line) })).toEqual(expected);
  });

  it('is the whole range on one line, with the number of its first line', () => {
    expect(quote({ upTo: FILE.slice(0, 8), original_start_line: 6 })).toEqual({
      on: 'Setbacks - Missed two runs - Lesson: mornings',
      line: 6,
    });
  });

  it('has the line’s current number', () => {
    const moved = ['---', 'date: 2026-05-01', 'topics: [Runs]', ...FILE.slice(2)];
    expect(quote({ upTo: FILE.slice(0, 7) }, moved)).toEqual({ on: 'Missed two runs', line: 8 });
  });

  it('of words that occur twice is the nearer one', () => {
    const twice = ['- Again', '- Again', 'x', '- Again'];
    expect(quote({ upTo: twice.slice(0, 2) }, twice)).toEqual({ on: 'Again', line: 2 });
    expect(quote({ upTo: twice }, twice)).toEqual({ on: 'Again', line: 4 });
  });

  it('of words that no longer exist is the heading that they were under', () => {
    const rewritten = FILE.with(6, '- Missed one run');
    expect(quote({ upTo: FILE.slice(0, 7), line: null }, rewritten)).toEqual({ on: 'Setbacks', line: 6 });
    expect(quote({ upTo: FILE.slice(0, 8), original_start_line: 7 }, rewritten)).toEqual({ on: 'Setbacks', line: 6 });
  });

  it('of a line without words is the heading above it', () => {
    expect(quote({ upTo: FILE.slice(0, 9) })).toEqual({ on: 'Setbacks', line: 6 });
  });

  it('is only an existing line number if nothing of it is left', () => {
    expect(quote({ upTo: FILE.slice(0, 7), line: null }, ['---', 'All is new'])).toEqual({ line: 2 });
  });
});
