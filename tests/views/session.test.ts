import { describe, expect, it } from 'vitest';
import type { Documents } from '../../src/domain/documents.ts';
import { makeJournal } from '../../src/domain/journal.ts';
import { addDays, plainDate } from '../../src/domain/plain-date.ts';
import { sessionView } from '../../src/views/check-ins/session-view.ts';
import { sharedSections } from '../../src/views/check-ins/sides.ts';
import { checkInsView, checkInYears } from '../../src/views/check-ins/view.ts';
import type { ViewContext } from '../../src/views/common/context.ts';
import { comingSummary, onThisDayView, sessionSummary } from '../../src/views/common/session-summary.ts';
import {
  benchmark,
  checkIn,
  checkInsOn,
  day,
  documents,
  feedback,
  goal,
  milestone,
  partner,
  partnership,
  written,
} from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

const GUARDED = partnership({ privacy: { default: 'partners' } });

/** Returns the view of the session on a date. */
function session(date: string, given: Partial<Documents>, audience: 'public' | 'private' = 'private') {
  const context = contextOf(given, '2026-04-05', { audience });
  const found = context.journal.sessions.find((each) => each.date === date);
  if (!found) throw new RangeError(`No session on ${date}`);
  return { ...sessionView(context, found), teaser: sessionSummary(context, found) };
}

/** Returns the context for those who write check-ins on 12 January, and see what they've started for later days. */
function preparing(checkIns: Documents['checkIns']): ViewContext {
  const today = '2026-01-12';
  const options = { audience: 'private', today: day(today), showsComing: true } as const;
  return { ...contextOf({}, today), journal: makeJournal(documents({ checkIns }), options) };
}

describe('a session’s punctuality', () => {
  const two = { checkIns: checkInsOn('2026-01-11', '2026-01-13') };
  it.each([
    ['2026-01-11', 'On time'],
    ['2026-01-13', 'On time'],
    ['2026-01-14', '3 days late'],
  ])('on %s: %s', (date, told) => {
    expect(session(date, { checkIns: checkInsOn(date) }).punctuality).toBe(told);
  });
  it('is only shown for the session that meets the due date', () => {
    expect(session('2026-01-11', two).punctuality).toBe('On time');
    expect(session('2026-01-13', two)).not.toHaveProperty('punctuality');
  });
  it('isn’t “late” if a hidden session may have kept the due date', () => {
    const given = { partnership: GUARDED, checkIns: checkInsOn('2026-01-14') };
    expect(session('2026-01-14', given, 'public')).not.toHaveProperty('punctuality');
    expect(session('2026-01-14', given, 'public').teaser.meta).toBe('14 January 2026\u00a0· Check-in 1');
    expect(session('2026-01-14', given).teaser.meta).toBe('14 January 2026\u00a0· Check-in 1\u00a0· 3 days late');
  });
});

describe('a session’s text', () => {
  it('is each file’s text, without files that only have readings', () => {
    const numbers = { ...checkIn('2026-01-11-sam', { readings: { 'long-run': 8 } }), body: '\n' };
    const checkIns = [written('2026-01-11-robin', '## Wins\n- Ran\n'), numbers];
    const view = session('2026-01-11', { benchmarks: [benchmark('long-run')], checkIns });
    expect(view.sides.pairs.map((pair) => pair.map(({ document }) => document.id))).toEqual([['2026-01-11-robin']]);
    expect(view.readings.benchmarks).toHaveLength(1);
  });
  it('is separate for joint texts and each partner’s own, two of which are side by side', () => {
    const partners = ['ada', 'ben', 'cy'].map((id) => partner(id));
    const ids = ['2026-01-11', '2026-01-11-ada', '2026-01-11-ben', '2026-01-11-cy'];
    const { sides } = session('2026-01-11', { partners, checkIns: ids.map((id) => written(id, 'Hello')) });
    expect(sides.joint.map(({ document }) => document.id)).toEqual(['2026-01-11']);
    expect(sides.pairs.map((pair) => pair.map(({ author }) => author.id))).toEqual([['ada', 'ben'], ['cy']]);
  });
  it('shares a row if both sides have a section with content', () => {
    const sides = [
      written(
        '2026-01-11-robin',
        '## Progress\na\n\n## Wins\n<!-- big or\nsmall -->\n\n## Setbacks\n- b\n\n## Notes\nc',
      ),
      written('2026-01-11-sam', '## Wins\n- d\n\n## Setbacks\n- e\n\n## Feedback\n### Sam to Robin\nf\n\n## Notes\ng'),
    ];
    const rows = session('2026-01-11', { checkIns: sides })
      .sides.pairs.flat()
      .map((side) => side.rows);
    expect(rows).toEqual([
      ['setbacks', 'notes'],
      ['setbacks', 'notes'],
    ]);
    expect(session('2026-01-11', { checkIns: sides.slice(1) }).sides.pairs[0]?.[0]?.rows).toEqual([]);
  });
  it('shares as many rows as both have in the same order', () => {
    expect(
      sharedSections([
        ['wins', 'progress', 'notes'],
        ['progress', 'wins', 'setbacks', 'notes'],
      ]),
    ).toEqual(['wins', 'notes']);
    expect(sharedSections([['wins'], ['notes']])).toEqual([]);
    expect(sharedSections([['wins']])).toEqual([]);
    expect(sharedSections([['wins'], ['wins'], ['wins']])).toEqual([]);
  });
});

describe('a session’s participants', () => {
  it('are everyone in a joint check-in', () => {
    const view = session('2026-01-11', { checkIns: checkInsOn('2026-01-11') });
    expect(view.present.map(({ name }) => name)).toEqual(['Robin', 'Sam']);
    expect(view).not.toHaveProperty('absent');
  });
  it('are shown with those who were missing, unless their side may be hidden', () => {
    const given = { checkIns: [checkIn('2026-01-11-robin')] };
    expect(session('2026-01-11', given).absent).toBe('Without Sam');
    expect(session('2026-01-11', { ...given, partnership: GUARDED }, 'public')).not.toHaveProperty('absent');
  });
  it('aren’t missing before they joined, or after they left', () => {
    const partners = [
      partner('robin'),
      partner('sam'),
      partner('ada', { joined: '2026-01-12' }),
      partner('ben', { left: '2026-01-10' }),
      partner('cy', { joined: '2026-01-11' }),
    ];
    const given = { partners, checkIns: [checkIn('2026-01-11-robin')] };
    expect(session('2026-01-11', given).absent).toBe('Without Cy and Sam');
  });
  it('have a colour for each of four partners, and no link for someone whom the journal doesn’t show', () => {
    const partners = ['ada', 'ben', 'cy', 'di'].map((id) => partner(id));
    const present = ['ada', 'ben', 'cy', 'di', 'zoe'];
    const view = session('2026-01-11', { partners, checkIns: [checkIn('2026-01-11', { present })] });
    expect(view.present.map(({ name, slot, href }) => [name, slot, href])).toEqual([
      ['Ada', 1, '/partners/ada/'],
      ['Ben', 2, '/partners/ben/'],
      ['Cy', 3, '/partners/cy/'],
      ['Di', 4, '/partners/di/'],
      ['zoe', 0, undefined],
    ]);
  });
});

describe('a session', () => {
  it('without topics is named by its number', () => {
    const view = session('2026-01-11', { checkIns: checkInsOn('2026-01-11') });
    expect(view).not.toHaveProperty('headline');
    expect(view.teaser.title).toBe('Check-in 1');
  });
  it('is named by its sides’ titles instead of topics', () => {
    const side = (author: string, title: string) => checkIn(`2026-01-11-${author}`, { topics: ['Legs'], title });
    const one = session('2026-01-11', { checkIns: [side('robin', 'The race')] });
    expect([one.headline, one.teaser.title]).toEqual(['The race', 'The race']);
    const two = session('2026-01-11', { checkIns: [side('robin', 'The race'), side('sam', 'Rain')] });
    expect([two.headline, two.teaser.title]).toEqual(['The race\u00a0· Rain', 'The race\u00a0· Rain']);
    const untitled = session('2026-01-11', { checkIns: [checkIn('2026-01-11', { topics: ['Legs', 'Rain'] })] });
    expect([untitled.headline, untitled.teaser.title]).toEqual(['Legs\u00a0· Rain', 'Legs\u00a0· Rain']);
  });
  it('links to its neighbours, except before the first and after the last', () => {
    const checkIns = checkInsOn('2026-01-11', '2026-01-18', '2026-01-25');
    expect(session('2026-01-18', { checkIns })).toMatchObject({
      previous: { href: '/check-ins/2026-01-11/' },
      next: { href: '/check-ins/2026-01-25/' },
    });
    expect(session('2026-01-11', { checkIns })).not.toHaveProperty('previous');
    expect(session('2026-01-25', { checkIns })).not.toHaveProperty('next');
  });
  it('compares its readings with the plan of that day', () => {
    const given = { benchmarks: [benchmark('run')], checkIns: [checkIn('2026-01-11', { readings: { run: 2 } })] };
    expect(session('2026-01-11', given).readings).toEqual({
      partners: [],
      benchmarks: [
        {
          title: 'run',
          href: '/benchmarks/run/',
          readings: [{ text: '2\u00a0km', notes: ['1.67\u00a0km ahead of plan', 'plan 0.33\u00a0km'] }],
        },
      ],
    });
  });
  it('says what a reading counts as, how far that is from the plan, and the plan; only as much as there is', () => {
    const unplanned = { baseline: undefined, target: undefined };
    const given = {
      benchmarks: [
        benchmark('laps', { aggregate: 'sum' }),
        benchmark('later', { aggregate: 'sum', baseline: { date: '2026-01-12', value: 0 } }),
        benchmark('pages', unplanned),
        benchmark('words', { aggregate: 'sum', ...unplanned }),
      ],
      checkIns: ['2026-01-11', '2026-01-18'].map((date) =>
        checkIn(date, { readings: { laps: 2, later: 1, pages: 4, words: 3 } }),
      ),
    };
    const notes = (date: string) =>
      session(date, given).readings.benchmarks.map(({ title, readings }) =>
        [title, ...readings.flatMap((reading) => reading?.notes ?? [])].join(' · ').replaceAll('\u00a0', ' '),
      );
    // The plan of `later` starts the day after.
    expect(notes('2026-01-11')).toEqual([
      'laps · in all 2 km · 1.67 km ahead of plan · plan 0.33 km',
      'later',
      'pages',
      'words · in all 3 km',
    ]);
    expect(notes('2026-01-18')).toEqual([
      'laps · in all 4 km · 3.28 km ahead of plan · plan 0.72 km',
      'later · in all 1 km · 0.66 km ahead of plan · plan 0.34 km',
      'pages',
      'words · in all 6 km',
    ]);
  });
  it('has a column for each partner with a reading, and one reading for all if it’s the pair’s', () => {
    const readings = { run: { sam: 2 }, laps: { robin: 3, sam: 4 }, pages: 5 };
    const given = {
      benchmarks: [
        benchmark('run', { per: 'partner' }),
        benchmark('laps', { per: 'partner', aggregate: 'sum' }),
        benchmark('pages'),
      ],
      checkIns: [checkIn('2026-01-11', { readings })],
    };
    const { partners, benchmarks } = session('2026-01-11', given).readings;
    expect(partners.map(({ name }) => name)).toEqual(['Robin', 'Sam']);
    expect(
      benchmarks.map(({ title, readings: cells }) => [
        title,
        ...cells.map((cell) => cell && [cell.partner?.id, cell.text]),
      ]),
    ).toEqual([
      ['run', undefined, ['sam', '2\u00a0km']],
      ['laps', ['robin', '3\u00a0km'], ['sam', '4\u00a0km']],
      ['pages', [undefined, '5\u00a0km']],
    ]);
    expect(benchmarks[1]?.readings[0]?.notes[0]).toBe('in all 3\u00a0km');
  });
  it('has each promise that it lists with its state, and earlier ones with where they were made', () => {
    const checkIns = [
      written('2026-01-11', '## Next steps\n- [ ] @sam Write\n- [ ] @robin Buy shoes'),
      written('2026-01-18', '## Next steps\n- [x] @sam Write\n- [ ] @robin Run'),
      written('2026-01-25', '## Next steps\n- [ ] ~~@robin Buy shoes~~ the old ones hold'),
    ];
    const [first, second, third] = ['2026-01-11', '2026-01-18', '2026-01-25'].map((date) =>
      session(date, { checkIns }),
    );
    expect(first?.promises).toMatchObject([
      { text: 'Write', state: { word: 'kept' }, due: 'on 18 Jan' },
      { text: 'Buy shoes', state: { word: 'let go' }, due: 'on 25 Jan', reason: 'Why: the old ones hold' },
    ]);
    expect(first?.promises[0]).not.toHaveProperty('source');
    expect(second?.promises).toMatchObject([
      { text: 'Write', state: { word: 'kept' }, source: { href: '/check-ins/2026-01-11/#promise-2026-01-11-1' } },
      { text: 'Run', state: { word: 'overdue' } },
    ]);
    expect(third?.promises).toMatchObject([{ text: 'Buy shoes', state: { word: 'let go' } }]);
  });
  it('shows a promise’s state where it’s written, unless that very session and its words already say it', () => {
    const checkIns = [
      written('2026-01-11', '\n## Next steps\n- [ ] @sam Write\n- [ ] @robin Buy shoes'),
      written('2026-01-18', '## Next steps\n- [x] @sam Write\n- [ ] ~~@robin Buy shoes~~ the old ones hold'),
    ];
    const placed = (date: string) => session(date, { checkIns }).sides.joint.flatMap(({ promises }) => promises);
    expect(placed('2026-01-11')).toMatchObject([
      { line: 3, column: 1, promise: { id: '2026-01-11-1', state: { state: 'kept' }, due: 'on 18 Jan' } },
      { line: 4, promise: { due: 'on 18 Jan', reason: 'Why: the old ones hold' } },
    ]);
    const there = placed('2026-01-18');
    expect(there.map(({ promise: { state, source } }) => [state.state, source?.label])).toEqual([
      ['kept', 'promised 11 Jan'],
      ['dropped', 'promised 11 Jan'],
    ]);
    for (const { promise } of there) {
      expect(promise).not.toHaveProperty('due');
      expect(promise).not.toHaveProperty('reason');
    }
  });
  it('distinguishes a shared promise from one partner’s own in the same words', () => {
    const body = '## Next steps\n- [ ] @robin @sam Stretch\n- [x] @sam Stretch\n- [ ] @robin Stretch';
    const [side] = session('2026-01-11', { checkIns: [written('2026-01-11', body)] }).sides.joint;
    expect(
      side?.promises.map(({ promise: { owners, state } }) => [...owners.map(({ name }) => name), state.state]),
    ).toEqual([
      ['Robin', 'Sam', 'overdue'],
      ['Sam', 'kept'],
      ['Robin', 'overdue'],
    ]);
  });
  it('shows what became of a shared promise where one of those who made it is missing, or has left since', () => {
    const partners = [partner('ada'), partner('robin'), partner('sam', { left: '2026-01-20' })];
    const checkIns = [
      written('2026-01-11', '## Next steps\n- [ ] @ada Stretch\n- [ ] Talk\n- [ ] @robin @sam Stretch'),
      written('2026-01-18', '## Next steps\n- [x] Talk\n- [ ] @ada Stretch', { present: ['ada', 'robin'] }),
    ];
    const placed = (date: string) =>
      session(date, { partners, checkIns }).sides.joint.flatMap(({ promises }) =>
        promises.map(({ line, promise: { text, state, owners } }) =>
          [`line ${line}`, text, state.word, ...owners.map(({ name }) => name)].join(' · '),
        ),
      );
    expect(placed('2026-01-11')).toEqual([
      'line 2 · Stretch · overdue · Ada',
      'line 3 · Talk · kept · Ada · Robin · Sam',
      'line 4 · Stretch · overdue · Robin',
    ]);
    expect(placed('2026-01-18')).toEqual([
      'line 2 · Talk · kept · Ada · Robin · Sam',
      'line 3 · Stretch · overdue · Ada',
    ]);
  });
  it('omits the owner’s name only for the author, in their own file', () => {
    const body = '## Next steps\n- [ ] @robin Run\n- [ ] Rest\n- [ ] @sam Write\n- [ ] @robin @sam Talk';
    const side = session('2026-01-11', { checkIns: [written('2026-01-11-robin', body)] }).sides.pairs[0]?.[0];
    expect(side?.promises.map(({ promise: { text }, author }) => [text, author])).toEqual([
      ['Run', 'robin'],
      ['Rest', 'robin'],
      ['Write', undefined],
      ['Talk', undefined],
    ]);
  });
  it('says a due day once: in its state if it’s still pending, otherwise in its own words', () => {
    const due = '(due 2027-03-01)';
    const checkIns = [
      written('2026-01-11', `## Next steps\n- [ ] Run ${due}\n- [ ] Write ${due}\n- [ ] Row ${due}\n- [ ] Rest`),
      written('2026-01-18', '## Next steps\n- [x] Write\n- [ ] Row (due 2027-03-08)'),
    ];
    const promises = session('2026-01-11', { checkIns }).sides.joint[0]?.promises;
    expect(promises?.map(({ promise: { text, state, due }, due: said }) => [text, state.word, due, said])).toEqual([
      ['Run', 'open', 'due 1 March 2027', '2027-03-01'],
      ['Write', 'kept', 'on 18 Jan', undefined],
      ['Row', 'open', 'due 8 March 2027', undefined],
      ['Rest', expect.any(String), expect.any(String), undefined],
    ]);
  });
  it('distinguishes two partners’ promises in the same words', () => {
    const checkIns = [
      written('2026-01-11-robin', '## Next steps\n- [x] Stretch'),
      written('2026-01-11-sam', '## Next steps\n- [ ] Stretch'),
    ];
    const sides = session('2026-01-11', { checkIns }).sides.pairs.flat();
    expect(sides.map(({ promises }) => promises.map(({ promise }) => [promise.id, promise.state.state]))).toEqual([
      [['2026-01-11-1', 'kept']],
      [['2026-01-11-2', 'overdue']],
    ]);
  });
  it('shows the pulse of those who gave one, and confidence in goals by title', () => {
    const checkIns = [checkIn('2026-01-11', { pulse: { robin: { trust: 4 }, sam: {} }, confidence: { book: 7 } })];
    const view = session('2026-01-11', { checkIns, goals: [goal('book', { title: 'A novel' })] });
    expect(view.pulse.map(({ partner: { name }, values }) => [name, values])).toEqual([
      ['Robin', [{ label: 'Trust', value: '4 of 5' }]],
    ]);
    expect(view.confidence).toEqual([{ goal: 'A novel', values: ['7 of 10, Together'] }]);
  });
  it('shows how each partner is in the same order, and who is how sure of which goal', () => {
    const pulse = { robin: { energy: 2, trust: 4, motivation: 3 }, sam: { motivation: 5 } };
    const confidence = { run: { robin: 8, sam: 6 }, book: 7 };
    const goals = [goal('book', { title: 'A novel' }), goal('run', { title: 'Marathon' }), goal('boat')];
    const view = session('2026-01-11', { checkIns: [checkIn('2026-01-11', { pulse, confidence })], goals });
    expect(
      view.pulse.map(({ partner: { name }, values }) => [
        name,
        ...values.map(({ label, value }) => `${label} ${value}`),
      ]),
    ).toEqual([
      ['Robin', 'Motivation 3 of 5', 'Trust 4 of 5', 'Energy 2 of 5'],
      ['Sam', 'Motivation 5 of 5'],
    ]);
    expect(view.confidence.map(({ goal: title, values }) => [title, ...values])).toEqual([
      ['A novel', '7 of 10, Together'],
      ['Marathon', '8 of 10, Robin', '6 of 10, Sam'],
    ]);
  });
  it('in preparation for a later day says that it doesn’t count yet, and not who’s missing', () => {
    const context = preparing([...checkInsOn('2026-01-11'), checkIn('2026-01-18-robin', { topics: ['Legs'] })]);
    const view = sessionView(context, first(context.journal.coming));
    expect(view).toMatchObject({
      title: 'Sunday, 18 January 2026',
      number: 'Coming up',
      dateText: '18 January 2026',
      punctuality: 'Published and counted from 18 January 2026',
      headline: 'Legs',
      previous: { label: 'Previous', text: '11 January 2026' },
    });
    expect(view).not.toHaveProperty('absent');
    expect(view).not.toHaveProperty('next');
  });
  it('has the milestones of its day, and its feedback', () => {
    const given = {
      checkIns: checkInsOn('2026-01-11'),
      milestones: [milestone('medal', { date: '2026-01-11' }), milestone('later', { date: '2026-01-18' })],
      feedback: [
        feedback('2026-01-11', {
          acknowledged: [{ by: 'sam', at: '2026-01-12T08:00:00Z' }],
          remarks: [
            { by: 'sam', at: '2026-01-12T00:30:00+02:00', on: 'Ran', body: 'How far?' },
            { by: 'robin', at: '2026-01-12T09:00:00Z', replyTo: 0, body: 'Far.' },
          ],
        }),
      ],
    };
    const view = session('2026-01-11', given);
    expect(view.milestones.map(({ card }) => card.title)).toEqual(['medal', 'The first check-in']);
    expect(view.feedback?.acknowledged).toEqual(['Read and approved by Sam on 12 Jan.']);
    expect(view.feedback?.threads).toMatchObject([
      {
        id: 'remark-1',
        by: { name: 'Sam' },
        spoken: 'Remark by Sam on 11 January 2026',
        on: 'Ran',
        replies: [{ spoken: 'Answer by Robin on 12 January 2026', body: 'Far.' }],
      },
    ]);
  });
  it('says what’s waiting for an answer, since when, who can give it and where', () => {
    const source = 'https://github.com/robin/journal/pull/2';
    const remarks = [
      { by: 'sam', at: '2026-01-12T08:00:00Z', body: 'How far?', seen: ['robin'] },
      { by: 'robin', at: '2026-01-12T09:00:00Z', replyTo: 0, body: 'Far.' },
      { by: 'sam', at: '2026-01-13T08:00:00Z', on: 'Ran', body: 'And back?' },
    ];
    const given = { checkIns: checkInsOn('2026-01-11'), feedback: [feedback('2026-01-11', { source, remarks })] };
    const view = session('2026-01-11', given).feedback;
    expect(view?.threads.map(({ waits }) => waits)).toEqual([
      undefined,
      {
        text: 'Waiting for an answer since 13 Jan. Robin can answer.',
        link: {
          text: 'Sam asked Robin on 13 Jan: “And back?”',
          href: '/check-ins/2026-01-11/#remark-2',
        },
        answer: { label: 'Answer in the pull request', href: source },
      },
    ]);
  });
  it('names the person who was asked, if there is one; otherwise only who asked', () => {
    const remarks = [{ by: 'robin', at: '2026-01-12T08:00:00Z', body: 'Hm?' }];
    const given = { checkIns: checkInsOn('2026-01-11'), feedback: [feedback('2026-01-11', { remarks })] };
    const text = (...partners: string[]) =>
      session('2026-01-11', { ...given, partners: partners.map((id) => partner(id)) }).feedback?.threads[0]?.waits?.link
        .text;
    expect(text('robin', 'sam', 'zoe')).toBe('Robin asked Sam and Zoe on 12 Jan: “Hm?”');
    expect(text('robin')).toBe('Robin asked on 12 Jan: “Hm?”');
  });
  it('doesn’t call a remark unanswered if an answer may be hidden', () => {
    const remarks = [{ by: 'sam', at: '2026-01-12T08:00:00Z', body: 'How far?' }];
    const given = {
      partnership: GUARDED,
      checkIns: checkInsOn('2026-01-11'),
      feedback: [feedback('2026-01-11', { remarks })],
    };
    expect(session('2026-01-11', given).feedback?.threads[0]).toHaveProperty('waits');
    expect(session('2026-01-11', given, 'public').feedback?.threads[0]).not.toHaveProperty('waits');
  });
  it('doesn’t name anyone to answer if no one else is there, and no place if none is known', () => {
    const remarks = [{ by: 'robin', at: '2026-01-12T08:00:00Z', body: 'Hm?' }];
    const given = {
      partners: [partner('robin')],
      checkIns: checkInsOn('2026-01-11'),
      feedback: [feedback('2026-01-11', { remarks })],
    };
    const [thread] = session('2026-01-11', given).feedback?.threads ?? [];
    expect(thread?.waits).toMatchObject({ text: 'Waiting for an answer since 12 Jan.' });
    expect(thread?.waits).not.toHaveProperty('answer');
  });
  it('doesn’t have feedback if there is none', () => {
    const given = { checkIns: checkInsOn('2026-01-11') };
    expect(session('2026-01-11', given)).not.toHaveProperty('feedback');
    expect(session('2026-01-11', { ...given, feedback: [feedback('2026-01-11', {})] })).not.toHaveProperty('feedback');
  });
  it('has feedback if it was only approved, or only remarked on', () => {
    const by = { by: 'sam', at: '2026-01-12T08:00:00Z' };
    const told = (data: object) => {
      const given = { checkIns: checkInsOn('2026-01-11'), feedback: [feedback('2026-01-11', { ...data })] };
      const view = session('2026-01-11', given).feedback;
      return view && [view.acknowledged.length, view.threads.length, view.source];
    };
    expect(told({ acknowledged: [by] })).toEqual([1, 0, undefined]);
    expect(told({ remarks: [{ ...by, body: 'Good.' }] })).toEqual([0, 1, undefined]);
    expect(told({ source: 'https://github.com/robin/journal/pull/2' })).toBeUndefined();
  });
  it('has each remark with who has seen it', () => {
    const remarks = [
      { by: 'sam', at: '2026-01-12T08:00:00Z', body: 'Good.', seen: ['robin', 'sam'] },
      { by: 'sam', at: '2026-01-12T08:00:00Z', body: 'Fine.' },
    ];
    const given = { checkIns: checkInsOn('2026-01-11'), feedback: [feedback('2026-01-11', { remarks })] };
    const threads = session('2026-01-11', given).feedback?.threads ?? [];
    expect(
      threads.map(({ id, by, at, atText, body, seen, on, file }) => [id, by.name, at, atText, body, seen, on, file]),
    ).toEqual([
      [
        'remark-1',
        'Sam',
        '2026-01-12T08:00:00Z',
        '12 January 2026',
        'Good.',
        'Seen by Robin and Sam',
        undefined,
        'feedback/2026-01-11.yaml',
      ],
      [
        'remark-2',
        'Sam',
        '2026-01-12T08:00:00Z',
        '12 January 2026',
        'Fine.',
        undefined,
        undefined,
        'feedback/2026-01-11.yaml',
      ],
    ]);
  });
  it('is summarised in a list by its first win, or by what else there is', () => {
    const told = (body: string) => session('2026-01-11', { checkIns: [written('2026-01-11', body)] }).teaser.summary;
    expect(told('## Setbacks\n- Fell\n\n## Wins\n- Stood up')).toBe('Stood up');
    expect(told('## Concerns\n- Rain')).toBe('Rain');
    expect(told('Nothing.')).toBeUndefined();
  });
});

describe('a session in a list', () => {
  const summaries = (given: Partial<Documents>) => {
    const context = contextOf(given, '2026-04-05');
    return context.journal.sessions.map((each) => sessionSummary(context, each));
  };

  it('has its name, when it was, its first win, and who was there, in their languages', () => {
    const checkIns = [
      written('2026-01-11-robin', '## Wins\n- Gewonnen', { lang: 'de', topics: ['Laufen'] }),
      checkIn('2026-01-11-sam', { lang: 'fr' }),
    ];
    expect(summaries({ checkIns })).toEqual([
      {
        title: 'Laufen',
        language: { lang: 'de', dir: 'ltr' },
        href: '/check-ins/2026-01-11/',
        meta: '11 January 2026\u00a0· Check-in 1',
        summary: 'Gewonnen',
        summaryLanguage: { lang: 'de', dir: 'ltr' },
        partners: [
          { id: 'robin', name: 'Robin', slot: 1, href: '/partners/robin/' },
          { id: 'sam', name: 'Sam', slot: 2, href: '/partners/sam/' },
        ],
      },
    ]);
  });
  it('has its name in the language of those files that name it, if they agree', () => {
    const named = (...sides: object[]) => {
      const checkIns = sides.map((side, index) => checkIn(`2026-01-11-${index === 0 ? 'robin' : 'sam'}`, { ...side }));
      const [summary] = summaries({ checkIns });
      return [summary?.title, summary?.language?.lang];
    };
    const german = { lang: 'de', topics: ['Eins'] };
    expect(named(german, { lang: 'fr' })).toEqual(['Eins', 'de']);
    expect(named(german, { lang: 'fr', title: 'Deux' })).toEqual(['Deux', 'fr']);
    expect(named(german, { lang: 'fr', topics: ['Deux'] })).toEqual(['Eins\u00a0· Deux', undefined]);
    expect(named({ lang: 'de' }, { lang: 'de' })).toEqual(['Check-in 1', undefined]);
  });
  it('that has been started but is still to come says so, instead of a number', () => {
    const checkIns = [
      checkIn('2026-04-12', { visibility: 'partners', present: ['sam'] }),
      checkIn('2026-04-19', { topics: ['Chaussures'], lang: 'fr', present: ['sam'] }),
    ];
    const given = { partnership: partnership(), checkIns };
    const journal = makeJournal(documents(given), { audience: 'private', today: day('2026-04-05'), showsComing: true });
    const context = { ...contextOf(given, '2026-04-05'), journal };
    expect(journal.coming.map((each) => comingSummary(context, each))).toEqual([
      {
        title: 'Sunday, 12 April 2026',
        href: '/check-ins/2026-04-12/',
        meta: 'Coming up\u00a0· 12 April 2026',
        partners: [{ id: 'sam', name: 'Sam', slot: 2, href: '/partners/sam/' }],
        mark: { icon: 'partnersOnly', text: 'Only partners see this' },
      },
      {
        title: 'Chaussures',
        language: { lang: 'fr', dir: 'ltr' },
        href: '/check-ins/2026-04-19/',
        meta: 'Coming up\u00a0· 19 April 2026',
        partners: [{ id: 'sam', name: 'Sam', slot: 2, href: '/partners/sam/' }],
      },
    ]);
  });
});

describe('what happened this week in earlier years', () => {
  it('has milestones and sessions of each year, and links to all years', () => {
    const context = contextOf(
      {
        partnership: partnership({ since: '2024-01-01', cadence: { every: '1 week', starts: '2024-01-07' } }),
        checkIns: [...checkInsOn('2024-01-14', '2026-01-11'), written('2025-01-12', '## Setbacks\n- Fell')],
        milestones: [milestone('race', { date: '2025-01-10' })],
      },
      '2026-01-11',
    );
    const { years, more } = onThisDayView(context, context.journal.today);
    expect(years.map(({ when, entries }) => [when, ...entries.map(({ title, summary }) => [title, summary])])).toEqual([
      ['A year ago', ['race', undefined], ['Check-in 2', 'Fell']],
      ['2 years ago', ['The first check-in', undefined], ['Check-in 1', undefined]],
    ]);
    expect(more).toEqual({ label: 'Looking back', href: '/retrospectives/' });
  });
});

describe('the table', () => {
  it('has a row for each session, newest first, with what each promised', () => {
    const checkIns = [
      written('2025-12-28', '## Accountability\n- [ ] @robin Ring\n\n## Next steps\n- [ ] @sam Write'),
      written('2026-01-11', '## Feedback\n### Sam to Robin\nWell run.\n\n## Concerns\n- Rain', { topics: ['Running'] }),
    ];
    const { lede, years } = checkInsView(contextOf({ checkIns }, '2026-04-05'));
    expect(lede).toBe('2 check-ins, newest first.');
    expect(years.map(({ year }) => year)).toEqual(['2026', '2025']);
    expect(years[0]?.rows[0]).toMatchObject({
      headline: 'Running',
      notes: [{ text: 'Sam to Robin: Well run.' }, { text: 'Concern: Rain' }],
    });
    expect(years[1]?.rows[0]?.promises).toMatchObject([{ text: 'Write' }, { text: 'Ring' }]);
  });
  it('says when each session was, how late or which one it is, and what came of its promises', () => {
    const checkIns = [
      written('2026-01-11', '## Next steps\n- [ ] @sam Write\n\n## Accountability\n- [ ] Tell each other'),
      written('2026-01-21', '## Next steps\n- [x] @sam Write', { topics: ['Legs', 'Rain'] }),
    ];
    const { years } = checkInsView(contextOf({ checkIns }, '2026-01-22'));
    const lines = years.flatMap(({ rows }) =>
      rows.map(({ date, headline, promises }) => [
        `${date.text} · ${date.note} · ${date.href}`,
        headline,
        ...promises.map(({ text, state, due }) => `${text}: ${state.word} ${due}`),
      ]),
    );
    expect(lines).toEqual([
      ['21 January 2026 · 3 days late · /check-ins/2026-01-21/', 'Legs\u00a0· Rain'],
      [
        '11 January 2026 · Check-in 1 · /check-ins/2026-01-11/',
        undefined,
        'Write: kept on 21 Jan',
        'Tell each other: overdue due 18 Jan',
      ],
    ]);
  });
  it('is preceded by what’s been started, on the first page only', () => {
    const context = preparing(checkInsOn('2026-01-11', '2026-01-18'));
    expect(checkInsView(context).coming.map(({ title, href }) => [title, href])).toEqual([
      ['Sunday, 18 January 2026', '/check-ins/2026-01-18/'],
    ]);
    expect(checkInsView(context, 2026).coming).toEqual([]);
  });
  it('has the newest year at a glance, without benchmarks', () => {
    const given = { benchmarks: [benchmark('run')], checkIns: checkInsOn('2025-12-28', '2026-01-11') };
    const context = contextOf(given, '2026-01-12');
    expect(checkInsView(context).glance?.lines).toEqual([]);
    const titles = [checkInsView(context), checkInsView(context, 2025)].map(({ glance }) => glance?.heading);
    expect(titles).toEqual(['2026 at a glance', '2025 at a glance']);
    expect(checkInsView(contextOf({}, '2026-01-12'))).not.toHaveProperty('glance');
  });
  it('doesn’t show a count of nothing', () => {
    const { words, ...context } = contextOf({}, '2026-04-05');
    expect(checkInsView({ words, ...context })).toMatchObject({
      lede: words.sessions.lede({ n: 0 }),
      years: [],
      pages: [],
    });
    expect([0, 1, 2].map((n) => words.sessions.lede({ n }))).toEqual([
      'Every check-in, newest first.',
      '1 check-in, newest first.',
      '2 check-ins, newest first.',
    ]);
  });
});

describe('a table of many years', () => {
  /** Returns a number of Sundays of a year. */
  const sundays = (year: number, n: number) =>
    Array.from({ length: n }, (_, week) => addDays(plainDate(`${year}-01-08`), 7 * week));
  const held = (...dates: string[][]) => contextOf({ checkIns: checkInsOn(...dates.flat()) }, '2026-12-31');
  const labels = (context: ViewContext, year?: number) => checkInsView(context, year).years.map((each) => each.year);

  it('starts with the newest year', () => {
    expect(labels(held(sundays(2024, 3), sundays(2025, 3), sundays(2026, 12)))).toEqual(['2026']);
  });
  it('also has the year before while the newest has fewer than a dozen', () => {
    expect(labels(held(sundays(2024, 3), sundays(2025, 30), sundays(2026, 11)))).toEqual(['2026', '2025']);
  });
  it('has each year on its own page, which links to the others', () => {
    const context = held(sundays(2023, 2), sundays(2025, 3), sundays(2026, 12));
    expect(checkInYears(context)).toEqual([2026, 2025, 2023]);
    const page = checkInsView(context, 2025);
    expect([page.title, page.lede]).toEqual(['Check-ins of 2025', '3 check-ins, newest first.']);
    expect(page.years.map(({ year, rows }) => [year, rows.length])).toEqual([['2025', 3]]);
    expect(page.pages).toEqual([
      { label: 'Newest', href: '/check-ins/', current: false },
      { label: '2026', href: '/check-ins/2026/', current: false },
      { label: '2025', href: '/check-ins/2025/', current: true },
      { label: '2023', href: '/check-ins/2023/', current: false },
    ]);
    expect(checkInsView(context).lede).toBe('17 check-ins, newest first.');
  });
  it('has every session exactly once', () => {
    const context = held(sundays(2024, 5), sundays(2025, 14), sundays(2026, 4));
    const rows = checkInYears(context).flatMap((year) =>
      checkInsView(context, year).years.flatMap((each) => each.rows),
    );
    expect(rows.map(({ date }) => date.href)).toEqual(
      context.journal.sessions.map(({ date }) => context.urls.session(date)).toReversed(),
    );
  });
});
