import { describe, expect, it } from 'vitest';
import type { Documents } from '../../../src/domain/documents.ts';
import { checkInsOn, journal, partnership, weekly } from '../builders.ts';

const milestones = (given: Partial<Documents>, today = '2026-06-30') => journal(given, today).milestones;

describe('sessions, streaks and anniversaries', () => {
  it('are found at the first, 10th, 25th, 50th and 100th session', () => {
    const dates = weekly('2026-01-11', 100);
    const found = milestones({ checkIns: checkInsOn(...dates) }, dates.at(-1)).filter(
      ({ finding }) => finding?.kind === 'sessions',
    );
    expect(found.map(({ id, date }) => [id, dates.indexOf(date) + 1])).toEqual([
      ['sessions-1', 1],
      ['sessions-10', 10],
      ['sessions-25', 25],
      ['sessions-50', 50],
      ['sessions-100', 100],
    ]);
  });

  it('are found the first time that 5 due dates in a row were kept, and not again', () => {
    const dates = weekly('2026-01-11', 12).filter((_, week) => week !== 6);
    const found = milestones({ checkIns: checkInsOn(...dates) }, '2026-04-01').filter(
      ({ finding }) => finding?.kind === 'streak',
    );
    expect(found.map(({ id, date }) => [id, date])).toEqual([['streak-5', '2026-02-08']]);
  });

  it('don’t include streaks if absence may not be claimed', () => {
    const given = {
      partnership: partnership({ privacy: { default: 'partners' } }),
      checkIns: checkInsOn(...weekly('2026-01-11', 6)),
    };
    expect(journal(given, '2026-03-01', 'public').milestones.map(({ id }) => id)).toEqual(['sessions-1']);
  });

  it('are found on every anniversary up to today', () => {
    const ids = (today: string) => milestones({}, today).map(({ id, date }) => `${id} ${date}`);
    expect(ids('2027-01-04')).toEqual([]);
    expect(ids('2028-01-05')).toEqual(['anniversary-1 2027-01-05', 'anniversary-2 2028-01-05']);
  });

  it('aren’t found on an anniversary after the end of the term, unless it was a whole year', () => {
    const dates = (ends: string) =>
      milestones({ partnership: partnership({ term: { ends } }) }, '2028-02-01').map(({ date }) => date);
    expect(dates('2028-01-03')).toEqual(['2027-01-05']);
    expect(dates('2028-01-04')).toEqual(['2027-01-05', '2028-01-05']);
  });

  it('are found on 28 February for partnerships that began on the 29th, and on the 29th in leap years', () => {
    const leap = partnership({ since: '2024-02-29' });
    const dates = milestones({ partnership: leap }, '2028-03-01').map(({ date }) => date);
    expect(dates).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  });
});
