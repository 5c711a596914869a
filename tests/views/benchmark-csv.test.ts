import { describe, expect, it } from 'vitest';
import { benchmarkCsv } from '../../src/views/benchmarks/csv.ts';
import { benchmark, checkIn } from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

/** Returns the CSV of a benchmark with these readings: by date, a value or each partner's value. */
function csv(written: object, readings: Record<string, unknown>): string {
  const checkIns = Object.entries(readings).map(([date, run]) => checkIn(date, { readings: { run } }));
  const { journal } = contextOf({ benchmarks: [benchmark('run', { ...written })], checkIns }, '2026-04-05');
  return benchmarkCsv(first(journal.benchmarks));
}

const lines = (...all: readonly string[]) => all.map((line) => `${line}\r\n`).join('');

describe('a benchmark’s CSV', () => {
  it('has one line for each reading, in order of date, in plain numbers', () => {
    const given = { '2026-04-05': { sam: 5.5, robin: -0 }, '2026-01-05': { robin: 1e6 } };
    expect(csv({ per: 'partner' }, given)).toBe(
      lines(
        'date,partner,reading,actual,planned',
        '2026-01-05,robin,1000000,1000000,0',
        '2026-04-05,robin,0,0,4.972376',
        '2026-04-05,sam,5.5,5.5,4.972376',
      ),
    );
  });
  it('distinguishes a reading from what it counts as', () => {
    expect(csv({ aggregate: 'sum' }, { '2026-03-29': 2, '2026-04-05': 3 })).toBe(
      lines('date,partner,reading,actual,planned', '2026-03-29,,2,2,4.585635', '2026-04-05,,3,5,4.972376'),
    );
  });
  it('leaves cells empty without a plan', () => {
    const hold = { baseline: undefined, target: undefined, hold: { atMost: 20 } };
    expect(csv(hold, { '2026-04-05': 3 })).toBe(lines('date,partner,reading,actual,planned', '2026-04-05,,3,3,'));
  });
});
