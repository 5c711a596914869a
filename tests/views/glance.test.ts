import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/domain/plain-date.ts';
import { type GlanceView, recentAtAGlance, yearAtAGlance } from '../../src/views/common/glance.ts';
import { benchmark, checkIn, checkInsOn, milestone, partnership, weekly, written } from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

type Given = Parameters<typeof contextOf>[0];
type Chosen = Parameters<typeof contextOf>[2];

const YEAR = { from: plainDate('2026-01-01'), to: plainDate('2026-12-31') };

function glance(given: Given, today = '2026-02-20', chosen: Chosen = {}): GlanceView {
  const view = yearAtAGlance(contextOf(given, today, chosen), YEAR, '2026');
  if (!view) throw new RangeError('There is nothing to see.');
  return view;
}

const row = ({ rows }: GlanceView, label: string) => rows.find((each) => each.label === label)?.cells ?? [];
const shapes = (view: GlanceView, label: string) =>
  row(view, label).map(({ week, marks }) => [week, ...marks.map(({ shape }) => shape)]);

/** Due each Sunday from 11 January. That's in week 2, counted from 0, because the year begins on a Thursday. */
const CHECK_INS = [
  written('2026-01-11', '## Next steps\n- [ ] @sam Write (due 2026-01-12)\n- [ ] Swim\n- [ ] @sam Shop'),
  written('2026-01-18', '## Next steps\n- [ ] @sam Write (due 2026-01-12)\n- [x] Swim\n- [ ] ~~@sam Shop~~'),
  written('2026-01-28', '## Next steps\n- [x] @sam Write (due 2026-01-12)\n- [ ] @robin Row'),
];

describe('a year at a glance', () => {
  it('has a column for each week; the first and the last may extend beyond it', () => {
    const view = glance({ checkIns: CHECK_INS });
    expect(view.weeks).toBe(53);
    expect(view.weekDates.slice(0, 2)).toEqual(['29 December 2025', '5 Jan']);
    expect(view.months.slice(0, 3)).toEqual([
      { label: 'Jan', week: 0 },
      { label: 'Feb', week: 4 },
      { label: 'Mar', week: 8 },
    ]);
  });

  it('shows the state of each due date, in its week', () => {
    expect(shapes(glance({ checkIns: CHECK_INS }), 'Check-ins').slice(0, 4)).toEqual([
      [1, 'held'],
      [2, 'held'],
      [3, 'heldLate'],
      [4, 'missed'],
    ]);
  });

  it('includes a session that meets no due date', () => {
    const view = glance({ checkIns: checkInsOn('2026-01-11', '2026-01-12') });
    expect(first(row(view, 'Check-ins')).marks).toMatchObject([{ shape: 'held' }]);
    expect(row(view, 'Check-ins')[1]?.marks[0]).toMatchObject({ shape: 'extra', href: '/check-ins/2026-01-12/' });
  });

  it('has each promise where it was made, in the row of each owner, with its state', () => {
    const view = glance({ checkIns: CHECK_INS });
    expect(shapes(view, 'Robin promised')).toEqual([
      [1, 'kept'],
      [4, 'open'],
    ]);
    expect(shapes(view, 'Sam promised')).toEqual([[1, 'late', 'kept', 'dropped']]);
    expect(first(first(row(view, 'Sam promised')).marks)).toEqual({
      shape: 'late',
      name: '11 Jan\u00a0· Write\u00a0· kept late',
      href: '/check-ins/2026-01-11/',
    });
  });

  it('shows at most four marks a week, and says how many more there are', () => {
    const list = Array.from({ length: 9 }, (_, index) => `- [ ] @sam Thing ${String(index)}`).join('\n');
    const [cell] = row(glance({ checkIns: [written('2026-01-11', `## Next steps\n${list}`)] }), 'Sam promised');
    expect(cell?.shown).toHaveLength(3);
    expect(cell?.more).toBe('6 more');
    expect(cell?.marks).toHaveLength(9);
  });

  it('has written milestones, small wins and setbacks, but no counted ones', () => {
    const given = {
      checkIns: checkInsOn(...weekly('2026-01-11', 6)),
      milestones: [
        milestone('race', { date: '2026-02-01', kind: 'milestone' }),
        milestone('fall', { date: '2026-02-03', kind: 'setback', lesson: 'Look', recovery: 'Rest' }),
      ],
    };
    expect(shapes(glance(given), 'Milestones')).toEqual([
      [4, 'milestone'],
      [5, 'setback'],
    ]);
  });

  it('explains its shapes, and no others', () => {
    expect(glance({ checkIns: checkInsOn('2026-01-11', '2026-01-18') }, '2026-01-19').legend).toEqual([
      { shape: 'held', label: 'on time' },
    ]);
  });

  it('doesn’t mention today, so that the page stays the same while nothing happens', () => {
    const given = { checkIns: CHECK_INS };
    expect(glance(given, '2026-02-20')).toEqual(glance(given, '2026-02-21'));
    expect(glance(given, '2027-05-01')).toEqual(glance(given, '2027-06-01'));
  });

  it('has the parts of pauses that are in it', () => {
    const pauses = [{ from: '2025-12-20', to: '2026-01-04' }];
    const given = { partnership: partnership({ cadence: { every: '1 week', starts: '2025-12-07', pauses } }) };
    const view = glance({ ...given, checkIns: checkInsOn('2026-01-11') });
    expect(view.pauses).toEqual([{ from: 3 / (53 * 7), to: 7 / (53 * 7), label: 'Pause' }]);
  });

  it('doesn’t exist if nothing happened', () => {
    expect(yearAtAGlance(contextOf({}, '2026-01-06'), YEAR, '2026')).toBeUndefined();
  });

  it('knows whether its text is right-to-left', () => {
    expect(glance({ checkIns: CHECK_INS }).isMirrored).toBe(false);
    expect(glance({ checkIns: CHECK_INS }, '2026-02-20', { locale: 'ar' }).isMirrored).toBe(true);
  });
});

describe('for readers who may not see everything', () => {
  const view = glance(
    { partnership: partnership({ privacy: { default: 'partners' } }), checkIns: CHECK_INS },
    '2026-02-20',
    { audience: 'public' },
  );
  it('a due date is kept or isn’t mentioned, and a promise is never late', () => {
    const told = view.rows.flatMap(({ cells }) => cells.flatMap(({ marks }) => marks.map(({ shape }) => shape)));
    expect(told).not.toContain('missed');
    expect(told).not.toContain('heldLate');
    expect(told).not.toContain('late');
    expect(JSON.stringify(view)).not.toMatch(/late|missed|overdue|due date/);
  });
});

describe('the last 26 weeks', () => {
  it('end with this one', () => {
    const view = recentAtAGlance(contextOf({ checkIns: CHECK_INS }, '2026-02-20'));
    expect(view?.weeks).toBe(26);
    expect(view?.weekDates.at(-1)).toBe('16 Feb');
    expect(view?.today).toBeCloseTo(25.57 / 26, 2);
    expect(shapes(view ?? glance({}), 'Check-ins').at(0)).toEqual([19, 'held']);
  });
});

describe('a benchmark’s line', () => {
  const readings = (value: number) => ({ readings: { run: value } });
  const given = (fields: Readonly<Record<string, unknown>>): Given => ({
    benchmarks: [benchmark('run', fields)],
    checkIns: [checkIn('2026-01-11', readings(2)), checkIn('2026-01-18', readings(4))],
  });
  const line = (fields: Readonly<Record<string, unknown>>) => first(glance(given(fields)).lines);

  it('has every reading unchanged, and the latest in words', () => {
    const { series } = line({ aggregate: 'max' });
    expect(first(series)).toMatchObject({ slot: 0, latest: '4\u00a0km' });
    expect(first(series).readings.map(({ x }) => x)).toEqual(
      [13.5 / 371, 20.5 / 371].map((x) => Math.round(x * 1000) / 1000),
    );
  });
  it('of a total shows the total', () => {
    expect(first(line({ aggregate: 'sum' }).series).latest).toBe('6\u00a0km');
  });
  it('has its plan, cut off at the ends of the year', () => {
    const plan = { baseline: { date: '2025-01-01', value: 0 }, target: { date: '2027-12-31', value: 10 } };
    const [start, end] = first(line(plan).series).plan;
    expect([start?.x, end?.x]).toEqual([0.001, 0.999]);
  });
  it('has its limits as a band', () => {
    const held = line({ baseline: undefined, target: undefined, hold: { atMost: 3 } });
    expect(held.band).toEqual({ from: 0.5, to: 1 });
    expect(held.aim).toBe('at most 3\u00a0km');
  });
  it('doesn’t exist without readings', () => {
    expect(glance({ benchmarks: [benchmark('run')], checkIns: checkInsOn('2026-01-11') }).lines).toEqual([]);
  });
});
