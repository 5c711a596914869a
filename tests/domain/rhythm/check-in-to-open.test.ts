import { describe, expect, it } from 'vitest';
import type { Duration } from '../../../src/domain/duration.ts';
import { checkInToOpen } from '../../../src/domain/rhythm/check-in-to-open.ts';
import { durationSchema } from '../../../src/domain/schemas/values.ts';
import { checkIn, checkInsOn, journal, partnership } from '../builders.ts';

const TWO_DAYS = duration('2 days');
/** Sundays: 3, 10, 17 May 2026; up to two days early or late. */
const WEEKLY = { cadence: { every: '1 week', starts: '2026-05-03' } };

function duration(written: string): Duration {
  return durationSchema.parse(written);
}

function on(today: string, { written = WEEKLY, checkIns = checkInsOn('2026-05-03'), within = TWO_DAYS } = {}) {
  return checkInToOpen(journal({ partnership: partnership(written), checkIns }, today), within);
}

describe('the check-in to open', () => {
  it('is the next one, from a number of days before its due date on', () => {
    expect(on('2026-05-07')).toEqual({ kind: 'early', due: '2026-05-10', opens: '2026-05-08' });
    expect(on('2026-05-08')).toEqual({ kind: 'time', due: '2026-05-10' });
    expect(on('2026-05-10')).toEqual({ kind: 'time', due: '2026-05-10' });
    expect(on('2026-05-07', { within: duration('1 week') })).toEqual({ kind: 'time', due: '2026-05-10' });
  });

  it('is still the last one during its grace', () => {
    expect(on('2026-05-12')).toEqual({ kind: 'time', due: '2026-05-10' });
    expect(on('2026-05-13')).toEqual({ kind: 'early', due: '2026-05-17', opens: '2026-05-15' });
  });

  it('is the latest if it’s time for several', () => {
    const written = { cadence: { every: '1 day', starts: '2026-05-03' } };
    expect(on('2026-05-05', { written, checkIns: [] })).toEqual({ kind: 'time', due: '2026-05-05' });
  });

  it('isn’t opened if it was already started, for another day, by one partner, or in private', () => {
    const begun = [checkIn('2026-05-10-robin', { visibility: 'private' }), checkIn('2026-05-11')];
    expect(on('2026-05-08', { checkIns: begun })).toEqual({
      kind: 'begun',
      due: '2026-05-10',
      files: ['check-ins/2026-05-10-robin.md', 'check-ins/2026-05-11.md'],
    });
  });

  it('is the one after a session that was early', () => {
    expect(on('2026-05-08', { checkIns: checkInsOn('2026-05-08') })).toMatchObject({
      kind: 'early',
      due: '2026-05-17',
    });
  });

  it('waits for the end of a pause', () => {
    const pauses = [{ from: '2026-05-08', to: '2026-05-20' }];
    const written = { cadence: { ...WEEKLY.cadence, pauses } };
    expect(on('2026-05-09', { written })).toEqual({
      kind: 'early',
      due: '2026-05-24',
      opens: '2026-05-22',
      pause: pauses[0],
    });
    expect(on('2026-05-22', { written })).toEqual({ kind: 'time', due: '2026-05-24' });
  });

  it('doesn’t exist if the term has no more due dates', () => {
    const written = { ...WEEKLY, term: { ends: '2026-05-09' } };
    expect(on('2026-05-08', { written })).toEqual({ kind: 'over' });
  });

  it('waits for a partnership that hasn’t begun', () => {
    expect(on('2026-04-01', { checkIns: [] })).toEqual({ kind: 'early', due: '2026-05-03', opens: '2026-05-01' });
  });
});
