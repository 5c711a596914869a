import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckInDocument, Documents } from '../../../src/domain/documents.ts';
import type { Journal } from '../../../src/domain/model.ts';
import { isPartner, partnersOn } from '../../../src/domain/partners/membership.ts';
import { rolesOf } from '../../../src/domain/partners/roles.ts';
import { addDays } from '../../../src/domain/plain-date.ts';
import { schemas } from '../../../src/domain/schemas/index.ts';
import {
  benchmark,
  checkIn,
  day,
  feedback,
  goal,
  journal,
  listed,
  partner,
  partnership,
  weekly,
  written,
} from '../builders.ts';

const kim = (fields: Record<string, unknown>) => partner('kim', fields);
const ofThree = (fields: Record<string, unknown>) => [kim(fields), partner('robin'), partner('sam')];
const session = (id: string, ...lines: readonly string[]): CheckInDocument =>
  checkIn(id, {}, { commitments: lines.map(listed) });

describe('a partner', () => {
  it.each([
    ['from the beginning', {}, '1999-12-31', true],
    ['before they joined', { joined: '2026-05-04' }, '2026-05-03', false],
    ['on their first day', { joined: '2026-05-04' }, '2026-05-04', true],
    ['on their last day', { left: '2026-05-04' }, '2026-05-04', true],
    ['after their last day', { left: '2026-05-04' }, '2026-05-05', false],
    ['of one day', { joined: '2026-05-04', left: '2026-05-04' }, '2026-05-04', true],
  ])('is one or isn’t: %s', (_, fields, date, is) => {
    expect(isPartner(kim(fields), day(date))).toBe(is);
  });

  it('can’t leave before they joined', () => {
    const read = schemas.partners.safeParse({ name: 'Kim', joined: '2026-05-04', left: '2026-05-03' });
    expect(read.error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['left'], 'a date on or after `joined`'],
    ]);
  });

  it('is there from their first day to their last, in joint files and where a file names them', () => {
    const partners = ofThree({ joined: '2026-01-18', left: '2026-01-25' });
    const dates = ['2026-01-11', '2026-01-18', '2026-01-25', '2026-02-01'];
    const present = (checkIns: CheckInDocument[]) =>
      journal({ partners, checkIns }, '2026-02-02').sessions.map((each) => each.present.includes('kim'));
    expect(present(dates.map((date) => checkIn(date)))).toEqual([false, true, true, false]);
    expect(present(dates.map((date) => checkIn(date, { present: ['kim', 'sam'] })))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(present(dates.map((date) => checkIn(`${date}-kim`)))).toEqual([false, true, true, false]);
  });

  it('who joined has had a role since then', () => {
    const roles = rolesOf(ofThree({ joined: '2026-05-04' }), partnership({ reviews: { roles: '1 month' } }).data);
    expect(roles.map(({ since, revisit }) => [since, revisit])).toEqual([
      ['2026-05-04', '2026-06-04'],
      ['2026-01-05', '2026-02-05'],
      ['2026-01-05', '2026-02-05'],
    ]);
  });

  it('who joins or leaves is on the timeline, on their side', () => {
    const told = (today: string, fields: Record<string, unknown>) =>
      journal({ partners: ofThree(fields) }, today)
        .timeline.filter(({ kind }) => kind === 'joined' || kind === 'left')
        .map(({ kind, date, partners }) => [kind, date, partners]);
    const fields = { joined: '2026-01-18', left: '2026-01-25' };
    expect(told('2026-01-17', fields)).toEqual([]);
    expect(told('2026-01-24', fields)).toEqual([['joined', '2026-01-18', ['kim']]]);
    expect(told('2026-01-25', fields)).toHaveLength(2);
    // Partners from the first day on were there when it began.
    expect(told('2026-01-25', { joined: '2026-01-05' })).toEqual([]);
  });
});

describe('a promise of a partner who leaves', () => {
  const all = (today: string, fields: Record<string, unknown>, ...checkIns: CheckInDocument[]) =>
    journal({ partners: ofThree(fields), checkIns }, today).commitments;
  const left = { left: '2026-01-20' };

  it('is closed with them, on their last day, and isn’t counted', () => {
    const promised = session('2026-01-11', '[ ] @kim Write');
    expect(all('2026-01-21', {}, promised).all).toMatchObject([{ state: 'overdue' }]);
    expect(all('2026-01-20', left, promised).all).toMatchObject([{ state: 'open', owners: ['kim'] }]);
    const { all: after, kept } = all('2026-01-21', left, promised);
    expect(after).toMatchObject([{ state: 'closed', owners: ['kim'], settled: '2026-01-20' }]);
    expect(kept).toBeUndefined();
  });

  it('stays kept, late or dropped if it was settled before', () => {
    const promised = session('2026-01-11', '[ ] @kim A', '[ ] @kim B');
    const settled = session('2026-01-18', '[x] @kim A', '[~] @kim B');
    const { all: after, kept } = all('2026-03-01', left, promised, settled);
    expect(after.map(({ state }) => state)).toEqual(['kept', 'dropped']);
    expect(kept).toEqual({ kept: 1, of: 1, late: 0, dropped: 1 });
  });

  it('continues as the promise of the others who share it', () => {
    const promised = session('2026-01-11', '[ ] @kim @sam A');
    const { all: after, kept } = all('2026-03-01', left, promised);
    expect(after).toMatchObject([{ state: 'overdue', owners: ['sam'] }]);
    expect(kept).toEqual({ kept: 0, of: 1, late: 0, dropped: 0 });
  });

  it('is the same one if it’s listed again without them', () => {
    const checkIns = [session('2026-01-11', '[ ] @kim @sam A'), session('2026-01-25', '[ ] @sam A')];
    expect(all('2026-01-26', left, ...checkIns).all).toMatchObject([{ carried: 1, owners: ['sam'] }]);
    expect(all('2026-01-26', { left: '2026-01-25' }, ...checkIns).all).toHaveLength(2);
  });

  it('isn’t late if it’s ticked afterwards', () => {
    const checkIns = [session('2026-01-11', '[ ] @kim A'), session('2026-03-01', '[x] @kim A')];
    expect(all('2026-03-01', left, ...checkIns).all).toMatchObject([{ state: 'kept' }]);
  });

  it('for everyone stays the same if someone leaves or joins, and is a new one once all its owners have left', () => {
    const lines = ['2026-01-11', '2026-01-25', '2026-02-01'].map((date) => session(date, '[ ] A'));
    for (const fields of [left, { joined: '2026-01-20' }, {}])
      expect(all('2026-02-02', fields, ...lines).all).toMatchObject([{ carried: 2, listings: { length: 3 } }]);
    const partners = [
      partner('kim', { joined: '2026-01-21' }),
      partner('robin', { left: '2026-01-20' }),
      partner('sam', { left: '2026-01-20' }),
    ];
    expect(journal({ partners, checkIns: lines }, '2026-02-01').commitments.all).toMatchObject([
      { owners: ['robin', 'sam'], state: 'closed', carried: 0 },
      { owners: ['kim'], state: 'open', carried: 1 },
    ]);
  });
});

describe('the line of a benchmark', () => {
  const seriesOf = (
    today: string,
    fields: Record<string, unknown>,
    given: Record<string, unknown>,
    ...rest: string[]
  ) =>
    journal(
      {
        partners: ofThree(fields),
        benchmarks: [benchmark('run', { per: 'partner', ...given })],
        checkIns: [
          checkIn('2026-01-11', { readings: { run: 3 } }),
          ...rest.map((date) => checkIn(date, { readings: { run: 4 } })),
        ],
      },
      today,
    ).benchmarks[0]?.series.find(({ partner: id }) => id === 'kim');

  it('is drawn without a plan for a partner who joined after the baseline, unless it names them', () => {
    const joined = { joined: '2026-02-01' };
    expect(seriesOf('2026-02-01', joined, {})).toBeUndefined();
    const drawn = seriesOf('2026-02-01', joined, {}, '2026-02-01');
    expect(drawn?.readings).toHaveLength(1);
    expect(drawn).not.toHaveProperty('plan');
    const named = seriesOf('2026-02-01', joined, { target: { date: '2026-07-05', value: { kim: 9, sam: 9 } } });
    expect(named).toHaveProperty('plan');
    expect(
      seriesOf('2026-01-31', joined, { hold: { atMost: 9 }, baseline: undefined, target: undefined }),
    ).toBeUndefined();
    expect(
      seriesOf('2026-02-01', joined, { hold: { atMost: 9 }, baseline: undefined, target: undefined }),
    ).toBeDefined();
  });

  it('ends for a partner who left: nothing is needed from it', () => {
    const left = { left: '2026-01-20' };
    expect(seriesOf('2026-06-01', {}, {})?.standing).toHaveProperty('needed');
    const after = seriesOf('2026-06-01', left, {});
    expect(after?.left).toBe('2026-01-20');
    expect(after?.standing).not.toHaveProperty('needed');
    expect(after?.standing?.planned).toBe(seriesOf('2026-01-20', left, {})?.standing?.planned);
    expect(after?.forecast.kind).toBe('none');
  });
});

describe('a remark', () => {
  const at = '2026-01-12T08:00:00Z';
  const waiting = (today: string, by: string, fields: Record<string, unknown>) =>
    journal(
      {
        partners: ofThree(fields),
        checkIns: [checkIn('2026-01-11')],
        feedback: [feedback('2026-01-11', { remarks: [{ by, at, body: 'Why?' }] })],
      },
      today,
    ).feedback.waiting.map(({ waitsFor }) => waitsFor);

  it('waits for those who were there, and still are', () => {
    expect(waiting('2026-03-01', 'sam', {})).toEqual([['kim', 'robin']]);
    expect(waiting('2026-03-01', 'sam', { left: '2026-02-01' })).toEqual([['robin']]);
    expect(waiting('2026-03-01', 'sam', { joined: '2026-02-01' })).toEqual([['robin']]);
  });

  it('of a partner who left no longer waits', () => {
    expect(waiting('2026-02-01', 'kim', { left: '2026-02-01' })).toEqual([['robin', 'sam']]);
    expect(waiting('2026-02-02', 'kim', { left: '2026-02-01' })).toEqual([]);
  });
});

describe('signals', () => {
  it('are about those who are partners today', () => {
    const given = {
      partnership: partnership({ reviews: { roles: '1 week' } }),
      goals: [goal('run', { owners: ['kim', 'robin'], measurable: ['run'], duties: { robin: 'Runs' } })],
      checkIns: weekly('2026-01-11', 6).map((date) =>
        checkIn(date, { pulse: { kim: { trust: 1 }, robin: { trust: 5 }, sam: { trust: 5 } } }),
      ),
    };
    const partners = (fields: Record<string, unknown>) =>
      ofThree(fields).map((each) => (each.id === 'kim' ? each : partner(each.id, { role: 'Runs' })));
    const talked = (fields: Record<string, unknown>) =>
      journal({ ...given, partners: partners(fields) }, '2026-02-16').signals.flatMap(({ kind, level, count }) =>
        level === 'well' ? [] : [[kind, count]],
      );
    const [before, after] = [talked({}), talked({ left: '2026-02-15' })];
    expect(Object.fromEntries(before)).toMatchObject({ trustOrMotivationFalling: 2, rolesNotRevisited: 3 });
    expect(Object.fromEntries(after)).not.toHaveProperty('trustOrMotivationFalling');
    expect(Object.fromEntries(after)).toMatchObject({ rolesNotRevisited: 2 });
  });

  it('compare sides since someone joined or left', () => {
    const words = (count: number) => 'word '.repeat(count);
    const checkIns = weekly('2026-01-11', 8).flatMap((date) => [
      written(`${date}-robin`, words(60)),
      written(`${date}-sam`, words(60)),
    ]);
    const voice = (fields: Record<string, unknown>) =>
      journal({ partners: ofThree(fields), checkIns }, '2026-03-02').signals.find(
        ({ kind }) => kind === 'oneSidedVoice',
      );
    expect(voice({})).toMatchObject({ level: 'talk' });
    expect(voice({ left: '2026-01-05' })).toMatchObject({ level: 'well', count: 100 });
    // Too few sessions since they joined.
    expect(voice({ joined: '2026-02-28' })).toBeUndefined();
  });
});

describe('laws of coming and going', () => {
  const from = day('2026-01-11');
  const dates = weekly(from, 12);
  const lines = fc.array(
    fc.constantFrom(
      '[ ] A',
      '[x] A',
      '[~] A',
      '[ ] @robin B',
      '[x] @robin B',
      '[ ] @robin @sam C',
      '[x] @robin @sam C',
    ),
    { maxLength: 4 },
  );
  const side = fc.record({
    author: fc.constantFrom('', '-robin', '-sam'),
    lines,
    reading: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    trust: fc.integer({ min: 1, max: 5 }),
  });
  const lived = fc
    .array(fc.option(side), { minLength: dates.length, maxLength: dates.length })
    .map((sides): Partial<Documents> => ({
      partnership: partnership({ reviews: { goals: '1 month', roles: '1 month' } }),
      goals: [goal('run', { measurable: ['run'], timeBound: { starts: '2026-01-05', due: '2026-07-05' } })],
      benchmarks: [
        benchmark('run', { per: 'partner', goal: 'run' }),
        benchmark('sleep', { per: 'partner', hold: { atLeast: 3 }, baseline: undefined, target: undefined }),
      ],
      checkIns: sides.flatMap((each, week) => {
        const date = dates[week];
        if (!each || date === undefined) return [];
        const readings = each.reading === undefined ? {} : { run: each.reading, sleep: each.reading };
        const fields = { readings, pulse: { robin: { trust: each.trust } } };
        return [checkIn(`${date}${each.author}`, fields, { commitments: each.lines.map(listed) })];
      }),
      feedback: [feedback(from, { remarks: [{ by: 'sam', at: '2026-01-12T08:00:00Z', body: 'Why?' }] })],
    }));
  const week = fc.nat({ max: dates.length - 1 });
  /** Everything that's calculated, without the documents and partners themselves. */
  const figures = ({ documents: _documents, partners: _partners, ...rest }: Journal) => ({
    ...rest,
    partnersToday: rest.partnersToday.map(({ id }) => id),
  });

  it('someone who joins doesn’t change figures before that day', () => {
    fc.assert(
      fc.property(lived, week, fc.integer({ min: 1, max: 40 }), (given, at, later) => {
        const today = dates[at] ?? from;
        const partners = ofThree({ joined: addDays(today, later) });
        const without = partners.filter(({ id }) => id !== 'kim');
        expect(figures(journal({ ...given, partners }, today))).toEqual(
          figures(journal({ ...given, partners: without }, today)),
        );
      }),
    );
  });

  it('someone who leaves doesn’t change figures up to that day', () => {
    fc.assert(
      fc.property(lived, week, fc.nat({ max: 40 }), (given, at, later) => {
        const today = dates[at] ?? from;
        const leaving = [partner('robin'), partner('sam', { left: addDays(today, later) })];
        // The timeline says today that they left on this very day.
        const told = ({ timeline, ...rest }: ReturnType<typeof figures>) => ({
          ...rest,
          timeline: timeline.filter(({ kind }) => kind !== 'left'),
        });
        expect(told(figures(journal({ ...given, partners: leaving }, today)))).toEqual(
          told(figures(journal({ ...given, partners: [partner('robin'), partner('sam')] }, today))),
        );
      }),
    );
  });

  it('what was before someone joined or left stays as days go by', () => {
    fc.assert(
      fc.property(lived, week, (given, at) => {
        const moment = dates[at] ?? from;
        const end = '2026-04-30';
        const sessionsBefore = (partners: Documents['partners']) =>
          journal({ ...given, partners }, end).sessions.filter(({ date }) => date < moment);
        const two = sessionsBefore([partner('robin'), partner('sam')]);
        expect(sessionsBefore(ofThree({ joined: moment }))).toEqual(two);
        expect(sessionsBefore([partner('robin'), partner('sam', { left: moment })])).toEqual(two);
      }),
    );
  });
});

describe('a partnership that everyone has left', () => {
  it('has no partners today, and keeps its history', () => {
    const partners = [partner('robin', { left: '2026-01-20' }), partner('sam', { left: '2026-01-20' })];
    const made = journal({ partners, checkIns: [session('2026-01-11', '[ ] A')] }, '2026-03-01');
    expect(made.partnersToday).toEqual([]);
    expect(partnersOn(made.partners, day('2026-01-20'))).toHaveLength(2);
    expect(made.commitments.all).toMatchObject([{ state: 'closed', owners: ['robin', 'sam'] }]);
    expect(made.sessions).toHaveLength(1);
  });
});
