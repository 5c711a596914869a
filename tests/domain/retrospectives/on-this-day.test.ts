import { describe, expect, it } from 'vitest';
import { onThisDayIn } from '../../../src/domain/retrospectives/on-this-day.ts';
import { checkInsOn, day, journal, milestone, partner, partnership } from '../builders.ts';

const past = (today: string, ...dates: readonly string[]) =>
  onThisDayIn(
    journal(
      {
        partners: [partner('robin'), partner('sam')],
        partnership: partnership({ since: '2023-06-15', cadence: { every: '1 week', starts: '2023-06-18' } }),
        checkIns: checkInsOn(...dates),
        milestones: [
          milestone('won', { date: '2024-03-02', kind: 'milestone' }),
          milestone('lost', { date: '2024-03-01', kind: 'setback' }),
        ],
      },
      today,
    ),
  );

describe('on this day', () => {
  it('finds three days before and after in each earlier year, the latest first', () => {
    const found = past(
      '2026-05-01',
      '2024-04-27',
      '2024-04-28',
      '2025-05-01',
      '2025-05-04',
      '2025-05-05',
    )(day('2026-05-01'));
    expect(found.map(({ years, sessions }) => [years, sessions.map(({ date }) => date)])).toEqual([
      [1, ['2025-05-01', '2025-05-04']],
      [2, ['2024-04-28']],
    ]);
  });

  it('goes back two years, however old the journal is', () => {
    const found = past('2026-05-01', '2023-05-01', '2024-05-01', '2025-05-01')(day('2026-05-01'));
    expect(found.map(({ years }) => years)).toEqual([1, 2]);
    expect(past('2026-05-01', '2023-05-01')(day('2026-05-01'))).toEqual([]);
  });

  it('ignores this year and later ones', () => {
    expect(past('2026-05-03', '2026-05-01', '2026-05-02')(day('2026-05-02'))).toEqual([]);
    expect(past('2026-05-03', '2026-05-01')(day('2025-05-02'))).toEqual([]);
  });

  it('uses 28 February for a leap day, and crosses months and years', () => {
    const found = past('2028-03-01', '2026-02-25', '2026-03-03', '2026-03-04')(day('2028-02-29'));
    expect(found.flatMap(({ sessions }) => sessions.map(({ date }) => date))).toEqual(['2026-02-25', '2026-03-03']);
    const [lastYear] = past('2026-01-02', '2023-12-31', '2024-12-30', '2024-12-29')(day('2026-01-02'));
    expect(lastYear).toMatchObject({ years: 1, sessions: [{ date: '2024-12-30' }] });
  });

  it('finds a year with only one thing', () => {
    const [found] = past('2026-05-01', '2024-01-01', '2025-05-01')(day('2026-05-01'));
    expect(found).toMatchObject({ years: 1, sessions: [{ date: '2025-05-01' }], milestones: [] });
  });

  it('includes milestones but not setbacks', () => {
    const [found] = past('2025-03-02', '2024-01-01')(day('2025-03-02'));
    expect(found?.milestones.map(({ id }) => id)).toEqual(['won']);
  });
});
