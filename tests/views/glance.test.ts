import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/domain/plain-date.ts';
import { type GlanceView, recentAtAGlance, yearAtAGlance } from '../../src/views/common/glance.ts';
import { benchmark, checkIn, checkInsOn, milestone, partnership, written } from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

type Given = Parameters<typeof contextOf>[0];
type Chosen = Parameters<typeof contextOf>[2];

const YEAR = { from: plainDate('2026-01-01'), to: plainDate('2026-12-31') };

function glance(given: Given, today = '2026-02-20', chosen: Chosen = {}): GlanceView {
  const view = yearAtAGlance(contextOf(given, today, chosen), YEAR, '2026');
  if (!view) throw new RangeError('There is nothing to see.');
  return view;
}

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
/** Returns each row's label and marks, as "1 held: 11 Jan · Check-in · on time (/check-ins/2026-01-11/)". */
const told = ({ rows }: GlanceView) =>
  rows.flatMap(({ label, cells }) => [
    label,
    ...cells.flatMap(({ week, marks }) =>
      marks.map(({ shape, name, href }) => `${week} ${shape}: ${plain(name)}${href === undefined ? '' : ` (${href})`}`),
    ),
  ]);
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

  it('has each milestone, check-in, missed due date and promise in its week, in words, with a link if it has a page', () => {
    expect(
      told(
        glance({
          checkIns: [
            written('2025-12-28', '## Next steps\n- [ ] @sam Rest (due 2026-03-01)'),
            ...CHECK_INS,
            written('2026-01-13', '## Wins\n- Between'),
          ],
          milestones: [
            milestone('start', { date: '2025-12-31', kind: 'milestone' }),
            milestone('race', { date: '2026-02-01', kind: 'milestone' }),
            milestone('hill', { date: '2026-02-02', kind: 'smallWin' }),
            milestone('fall', { date: '2026-02-03', kind: 'setback', lesson: 'Look', recovery: 'Rest' }),
          ],
        }),
      ),
    ).toEqual([
      'Milestones',
      '4 milestone: 1 Feb · race · Milestone (/milestones/race/)',
      '5 smallWin: 2 Feb · hill · Small win (/milestones/hill/)',
      '5 setback: 3 Feb · fall · Setback (/milestones/fall/)',
      'Check-ins',
      '1 held: 11 Jan · Check-in · on time (/check-ins/2026-01-11/)',
      '2 extra: 13 Jan · Check-in · extra (/check-ins/2026-01-13/)',
      '2 held: 18 Jan · Check-in · on time (/check-ins/2026-01-18/)',
      '3 heldLate: 28 Jan · Check-in · late (/check-ins/2026-01-28/)',
      '4 missed: 1 Feb · Check-in · missed',
      '5 missed: 8 Feb · Check-in · missed',
      '6 missed: 15 Feb · Check-in · missed',
      'Robin promised',
      '1 kept: 11 Jan · Swim · kept (/check-ins/2026-01-11/)',
      '4 open: 28 Jan · Row · overdue (/check-ins/2026-01-28/)',
      'Sam promised',
      '1 late: 11 Jan · Write · kept late (/check-ins/2026-01-11/)',
      '1 kept: 11 Jan · Swim · kept (/check-ins/2026-01-11/)',
      '1 dropped: 11 Jan · Shop · let go (/check-ins/2026-01-11/)',
    ]);
  });

  it('shows a check-in held a day early at once, in the week of its due date', () => {
    const view = glance({ checkIns: checkInsOn('2026-01-11', '2026-01-17') }, '2026-01-17');
    expect(told(view).slice(1)).toEqual([
      '1 held: 11 Jan · Check-in · on time (/check-ins/2026-01-11/)',
      '2 held: 17 Jan · Check-in · on time (/check-ins/2026-01-17/)',
    ]);
  });

  it('says in numbers what it shows, and nothing about what it doesn’t have', () => {
    const summary = (given: Given, today?: string) => plain(glance(given, today).summary);
    const milestones = ['milestone', 'milestone', 'smallWin'].map((kind, index) =>
      milestone(`m-${index}`, { date: '2026-02-01', kind }),
    );
    expect(summary({ checkIns: CHECK_INS, milestones })).toBe('3 check-ins · 3 of 6 due dates met · 2 milestones');
    expect(summary({ milestones: milestones.slice(-1) }, '2026-02-01')).toBe('0 check-ins · 0 of 3 due dates met');
    expect(summary({ checkIns: checkInsOn('2026-01-05') }, '2026-01-05')).toBe('1 check-in');
  });

  it('shows at most four marks a week, and says how many more there are', () => {
    const list = Array.from({ length: 9 }, (_, index) => `- [ ] @sam Thing ${String(index)}`).join('\n');
    const [cell] = row(glance({ checkIns: [written('2026-01-11', `## Next steps\n${list}`)] }), 'Sam promised');
    expect(cell?.shown).toHaveLength(3);
    expect(cell?.more).toBe('6 more');
    expect(cell?.marks).toHaveLength(9);
  });

  it('shows four marks of a week if these are all', () => {
    const list = ['a', 'b', 'c', 'd'].map((text) => `- [ ] @sam ${text}`).join('\n');
    const [cell] = row(glance({ checkIns: [written('2026-01-11', `## Next steps\n${list}`)] }), 'Sam promised');
    expect(cell?.shown).toEqual(cell?.marks);
    expect(cell?.shown).toHaveLength(4);
    expect(cell).not.toHaveProperty('more');
  });

  it('explains its shapes, and no others', () => {
    const legend = (given: Given, today: string) => glance(given, today).legend.map(({ label }) => label);
    expect(legend({ checkIns: checkInsOn('2026-01-11', '2026-01-18') }, '2026-01-19')).toEqual(['on time']);
    expect(legend({ checkIns: [...CHECK_INS, checkIn('2026-01-13')] }, '2026-02-20')).toEqual([
      'on time',
      'late',
      'missed',
      'extra',
      'kept',
      'kept late',
      'open',
      'let go',
    ]);
  });

  it('doesn’t mention today, so that the page stays the same while nothing happens', () => {
    const given = { checkIns: CHECK_INS };
    expect(glance(given, '2026-02-20')).toEqual(glance(given, '2026-02-21'));
    expect(glance(given, '2027-05-01')).toEqual(glance(given, '2027-06-01'));
  });

  it('has the parts of pauses that are in it, to their last days', () => {
    const spans = [
      ['2025-08-01', '2025-12-31'],
      ['2026-01-01', '2026-01-04'],
      ['2026-03-02', '2026-03-08'],
      ['2026-12-30', '2027-01-15'],
      ['2027-02-01', '2027-02-08'],
    ] as const;
    const pauses = (from: number) =>
      glance({
        partnership: partnership({
          cadence: {
            every: '1 week',
            starts: '2025-05-04',
            pauses: spans.slice(from).map(([from, to]) => ({ from, to })),
          },
        }),
        checkIns: checkInsOn('2026-01-11'),
      }).pauses.map(({ from, to, label }) => [Math.round(from * 371), Math.round(to * 371), label]);
    // In days from Monday, 29 December 2025. The year begins on day 3, and ends with day 367.
    const within = [
      [63, 70, 'Pause'],
      [366, 368, 'Pause'],
    ];
    expect(pauses(0)).toEqual([[3, 7, 'Pause'], ...within]);
    expect(pauses(2)).toEqual(within);
  });

  it('has a pause of which only one day is in it, be it the first or the last of the year', () => {
    const pauses = [
      { from: '2025-12-20', to: '2026-01-01' },
      { from: '2026-12-31', to: '2027-01-15' },
    ];
    const cadence = { every: '1 week', starts: '2025-05-04', pauses };
    const view = glance({ partnership: partnership({ cadence }), checkIns: checkInsOn('2026-01-11') });
    expect(view.pauses.map(({ from, to }) => [Math.round(from * 371), Math.round(to * 371)])).toEqual([
      [3, 4],
      [367, 368],
    ]);
  });

  it('doesn’t exist if nothing happened', () => {
    expect(yearAtAGlance(contextOf({}, '2026-01-06'), YEAR, '2026')).toBeUndefined();
  });

  it('knows whether its text is right-to-left', () => {
    expect(glance({ checkIns: CHECK_INS }).isMirrored).toBe(false);
    expect(glance({ checkIns: CHECK_INS }, '2026-02-20', { locale: 'ar' }).isMirrored).toBe(true);
  });
});

describe('a quarter at a glance', () => {
  const quarter = { from: plainDate('2026-04-01'), to: plainDate('2026-06-30') };
  const checkIns = checkInsOn('2026-03-31', '2026-04-05', '2026-06-30', '2026-07-05');
  const view = yearAtAGlance(contextOf({ checkIns }, '2026-08-01'), quarter, 'April – June 2026');

  it('has its own months, and only what happened in it', () => {
    expect(view?.heading).toBe('April – June 2026 at a glance');
    expect(view?.months).toEqual([
      { label: 'Apr', week: 0 },
      { label: 'May', week: 4 },
      { label: 'Jun', week: 9 },
    ]);
    expect([view?.weeks, view?.weekDates[0], view?.weekDates.at(-1)]).toEqual([14, '30 Mar', '29 Jun']);
    const marks = view?.rows.flatMap(({ cells }) => cells.flatMap(({ marks }) => marks)) ?? [];
    expect([marks[0]?.href, marks.at(-1)?.href]).toEqual(['/check-ins/2026-04-05/', '/check-ins/2026-06-30/']);
    expect(plain(view?.summary)).toBe('2 check-ins · 2 of 13 due dates met');
  });
});

describe('for readers who may not see everything', () => {
  const view = glance(
    { partnership: partnership({ privacy: { default: 'partners' } }), checkIns: CHECK_INS },
    '2026-02-20',
    { audience: 'public' },
  );
  it('a due date is kept or isn’t mentioned, and a promise is never late', () => {
    expect(told(view)).toEqual([
      'Check-ins',
      '1 held: 11 Jan · Check-in · on time (/check-ins/2026-01-11/)',
      '2 held: 18 Jan · Check-in · on time (/check-ins/2026-01-18/)',
      '4 extra: 28 Jan · Check-in (/check-ins/2026-01-28/)',
      'Robin promised',
      '1 kept: 11 Jan · Swim · kept (/check-ins/2026-01-11/)',
      '4 open: 28 Jan · Row · open (/check-ins/2026-01-28/)',
      'Sam promised',
      '1 kept: 11 Jan · Write · kept (/check-ins/2026-01-11/)',
      '1 kept: 11 Jan · Swim · kept (/check-ins/2026-01-11/)',
      '1 dropped: 11 Jan · Shop · let go (/check-ins/2026-01-11/)',
    ]);
    expect(view.legend.map(({ label }) => label)).toEqual(['on time', 'Check-in', 'kept', 'open', 'let go']);
    expect(view.summary).toBe('3 check-ins');
  });
});

describe('the last 26 weeks', () => {
  it('end with this one', () => {
    const view = recentAtAGlance(contextOf({ checkIns: CHECK_INS }, '2026-02-20'));
    expect(view?.weeks).toBe(26);
    expect([view?.weekDates[0], view?.weekDates.at(-1)]).toEqual(['25 August 2025', '16 Feb']);
    // Friday of the last week.
    expect(view?.today).toBe((25 * 7 + 4) / (26 * 7));
    expect(shapes(view ?? glance({}), 'Check-ins').at(0)).toEqual([19, 'held']);
  });
  it('don’t name the month that ends in the first of them, whose name would cover the next one’s', () => {
    const view = recentAtAGlance(contextOf({ checkIns: CHECK_INS }, '2026-03-29'));
    expect(view?.weekDates[0]).toBe('29 September 2025');
    expect(view?.months.slice(0, 2)).toEqual([
      { label: 'Oct', week: 0 },
      { label: 'Nov', week: 4 },
    ]);
  });
  it('leave out benchmarks, which the home page shows elsewhere', () => {
    const given = { benchmarks: [benchmark('run')], checkIns: [checkIn('2026-01-11', { readings: { run: 2 } })] };
    expect(glance(given).lines).toHaveLength(1);
    expect(recentAtAGlance(contextOf(given, '2026-02-20'))?.lines).toEqual([]);
  });
});

describe('a benchmark’s line', () => {
  const readings = (value: number) => ({ readings: { run: value } });
  const given = (fields: Readonly<Record<string, unknown>>): Given => ({
    benchmarks: [benchmark('run', fields)],
    checkIns: [checkIn('2026-01-11', readings(2)), checkIn('2026-01-18', readings(4))],
  });
  const line = (fields: Readonly<Record<string, unknown>>) => first(glance(given(fields)).lines);

  /** Returns the lines of the 14 weeks from Monday, 30 March, to Sunday, 5 July 2026, with these readings by date. */
  function ofQuarter(fields: Readonly<Record<string, unknown>>, readings: Readonly<Record<string, unknown>>) {
    const checkIns = Object.entries(readings).map(([date, run]) => checkIn(date, { readings: { run } }));
    const context = contextOf({ benchmarks: [benchmark('run', fields)], checkIns }, '2026-07-06');
    const quarter = { from: plainDate('2026-04-01'), to: plainDate('2026-06-30') };
    return yearAtAGlance(context, quarter, 'April – June 2026')?.lines;
  }

  it('has the readings of its weeks and the plan between them, from the lowest value to the highest', () => {
    const plan = {
      baseline: { date: '2026-03-02', value: 0 },
      checkpoints: [{ date: '2026-05-11', value: 12 }],
      target: { date: '2026-07-20', value: 20 },
    };
    const readings = { '2026-03-29': 3, '2026-03-30': 4, '2026-05-10': 14, '2026-07-05': 21, '2026-07-06': 22 };
    expect(ofQuarter(plan, readings)).toEqual([
      {
        title: 'run',
        href: '/benchmarks/run/',
        aim: '20\u00a0km by 20 July 2026',
        series: [
          {
            slot: 0,
            readings: [
              { x: 0.005, y: 1 },
              { x: 0.423, y: 0.412 },
              { x: 0.995, y: 0 },
            ],
            // 4.8 km on 30 March, 12 km on 11 May, 18.3 km on 5 July.
            plan: [
              { x: 0.005, y: 0.953 },
              { x: 0.434, y: 0.529 },
              { x: 0.995, y: 0.16 },
            ],
            latest: '21\u00a0km',
          },
        ],
      },
    ]);
  });
  it('has the plan from its first day to its last, for those who have readings', () => {
    const per = {
      lang: 'de',
      per: 'partner',
      baseline: { date: '2026-04-13', value: 0 },
      target: { date: '2026-06-01', value: { robin: 10, sam: 20 } },
    };
    const [line] = ofQuarter(per, { '2026-05-03': { robin: 5 }, '2026-05-17': { robin: 7 } }) ?? [];
    expect(line?.language).toEqual({ lang: 'de', dir: 'ltr' });
    expect(line?.series.map(({ slot, latest, plan }) => [slot, plain(latest), plan])).toEqual([
      [
        1,
        '7 km',
        [
          { x: 0.148, y: 1 },
          { x: 0.648, y: 0 },
        ],
      ],
    ]);
  });
  it('of a total shows the total', () => {
    expect(first(line({ aggregate: 'sum' }).series).latest).toBe('6\u00a0km');
    expect(first(line({ aggregate: 'max' }).series).latest).toBe('4\u00a0km');
  });
  it.each([
    ['between 40 and 60 km', { within: [40, 60] }, { from: 0.4, to: 0.8 }],
    ['at least 40 km', { atLeast: 40 }, { from: 0, to: 0.8 }],
    ['at most 100 km', { atMost: 100 }, { from: 0, to: 1 }],
  ])('has the range to keep as a band: %s', (aim, hold, band) => {
    const fields = { baseline: undefined, target: undefined, hold };
    const [line] = ofQuarter(fields, { '2026-05-03': 30, '2026-06-07': 80 }) ?? [];
    expect(plain(line?.aim)).toBe(aim);
    expect(line?.band).toEqual(band);
  });
  it('is in the middle if all values are the same', () => {
    const fields = { baseline: undefined, target: undefined, hold: { atMost: 40 } };
    const [line] = ofQuarter(fields, { '2026-05-03': 40, '2026-06-07': 40 }) ?? [];
    expect(line?.series[0]?.readings.map(({ y }) => y)).toEqual([0.5, 0.5]);
  });
  it('doesn’t exist without readings', () => {
    expect(glance({ benchmarks: [benchmark('run')], checkIns: checkInsOn('2026-01-11') }).lines).toEqual([]);
  });
});
