import { describe, expect, it } from 'vitest';
import { dayOfName } from '../../../src/cli/import/markdown-days.ts';

describe('the day of a dated file', () => {
  it.each([
    ['2026-01-31', '2026-01-31'],
    ['journals/2026_01_31', '2026-01-31'],
    ['20260131', '2026-01-31'],
    ['2026.01.31', '2026-01-31'],
    ['2026-1-3', '2026-01-03'],
    ['2026-01-31 Saturday', '2026-01-31'],
    ['2026-01-31 08 Breakfast', '2026-01-31'],
    ['log_2022-08-31', '2022-08-31'],
    ['2026/01/31', '2026-01-31'],
    ['diary/2026/01-31', '2026-01-31'],
    ['Jan 31st, 2026', '2026-01-31'],
    ['31 January 2026', '2026-01-31'],
    ['31-01-2026', '2026-01-31'],
    ['2026-W03', '2026-01-18'],
    ['2026W03', '2026-01-18'],
    ['2026/W03', '2026-01-18'],
    ['week-03-2026', '2026-01-18'],
    ['2026-KW03', '2026-01-18'],
    ['2023-50', '2023-12-17'],
    ['2014-11-week4', '2014-11-28'],
    ['2014-11-week5', '2014-11-30'],
    ['weekly-review-2026-05-11-to-05-17', '2026-05-17'],
    ['2026-05-11--2026-05-17', '2026-05-17'],
    ['2026-12-28 bis 2027-01-03', '2027-01-03'],
  ])('of %s is %s', (name, day) => {
    expect(dayOfName(name, undefined)).toMatchObject({ day });
  });

  it.each(['README', 'ideas/2026', 'chapter-12', '2026-13-40', 'v1.2.3'])('isn’t in %s', (name) => {
    expect(dayOfName(name, undefined)).toBeUndefined();
  });

  it('is never guessed', () => {
    expect(dayOfName('03-04-2026', undefined)).toEqual({
      ambiguous: '`03-04-2026` can be 2026-04-03 or 2026-03-04: say which with `--date-format`',
    });
    expect(dayOfName('03-04-2026', 'MDY')).toEqual({ day: '2026-03-04', is: 'day' });
    expect(dayOfName('2026-05', undefined)).toEqual({ ambiguous: '`2026-05` can be a month or a week' });
  });
});
