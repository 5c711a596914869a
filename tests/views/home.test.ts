import { describe, expect, it } from 'vitest';
import { visibleTo } from '../../src/domain/audience/audience.ts';
import { makeJournal } from '../../src/domain/journal.ts';
import { type Signal, SIGNAL_KINDS } from '../../src/domain/signals/model.ts';
import { agreementView } from '../../src/views/agreement/view.ts';
import { benchmarkSummaries } from '../../src/views/common/benchmark-summary.ts';
import type { PartnerCommitments } from '../../src/views/common/commitments.ts';
import { makeRepositoryLinks } from '../../src/views/common/repository-links.ts';
import { homeView, storyOpening } from '../../src/views/home/view.ts';
import { pageShell } from '../../src/views/page-shell/view.ts';
import {
  benchmark,
  checkIn,
  checkInsOn,
  day,
  documents,
  feedback,
  goal,
  milestone,
  partnership,
  reparse,
  written,
} from '../domain/builders.ts';
import { contextOf } from './context.ts';

const figures = (...given: Parameters<typeof contextOf>) =>
  Object.fromEntries(allFigures(...given).map(({ label, value, note }) => [label, [value, note]]));

function allFigures(...given: Parameters<typeof contextOf>) {
  const { nextDue, figures } = homeView(contextOf(...given));
  return nextDue ? [nextDue, ...figures] : figures;
}

describe('the home page', () => {
  it('of a new journal says when to meet, and doesn’t show an empty streak', () => {
    expect(figures({}, '2026-01-05')).toEqual({
      'Next check-in': ['11 Jan', 'in 6 days'],
      'Check-ins': ['0', 'since 5 January 2026'],
      'Open commitments': ['0', undefined],
    });
  });
  it('shows the year of the next due date if it’s another one', () => {
    const late = partnership({ cadence: { every: '1 month', starts: '2027-01-03' } });
    expect(figures({ partnership: late }, '2026-12-30')['Next check-in']).toEqual(['3 January 2027', 'in 4 days']);
  });
  it('doesn’t show a next due date after the term has ended', () => {
    const ended = partnership({ term: { ends: '2026-02-01' } });
    expect(figures({ partnership: ended }, '2026-03-01')).not.toHaveProperty('Next check-in');
  });
  it('counts what’s open, including overdue promises', () => {
    const body = '## Next steps\n- [ ] @sam Late (due 2026-01-12)\n- [ ] @sam Next (due 2026-02-20)\n- [x] @sam Done';
    expect(figures({ checkIns: [written('2026-01-11', body)] }, '2026-01-20')['Open commitments']).toEqual([
      '2',
      '1 overdue',
    ]);
  });
  it('doesn’t mention promises if they’re never public', () => {
    const privacy = { default: 'public', alwaysPrivate: ['commitments'] };
    const given = { partnership: partnership({ privacy }), checkIns: [written('2026-01-11', '## Wins\n- Ran')] };
    const view = homeView(contextOf(given, '2026-01-20', { audience: 'public' }));
    expect(view.figures.map(({ label }) => label)).not.toContain('Open commitments');
    expect(view.commitments).toEqual([]);
    expect(homeView(contextOf(given, '2026-01-20')).figures.map(({ label }) => label)).toContain('Open commitments');
  });
  it.each([
    ['personal', 'promises'],
    ['mixed', 'promises'],
    ['professional', 'numbers'],
  ])('of a %s partnership starts with its %s', (context, leads) => {
    expect(homeView(contextOf({ partnership: partnership({ context }) }, '2026-01-06')).leads).toBe(leads);
  });
  it.each([
    ['2026-01-31', undefined],
    ['2026-02-01', '/agreement/'],
    ['2026-03-01', '/agreement/'],
    ['2026-03-02', '/closing/'],
  ])('of a term until 1 March, renewed from 1 February, links on %s to %s', (today, href) => {
    const term = { ends: '2026-03-01', renewal: '2026-02-01' };
    expect(homeView(contextOf({ partnership: partnership({ term }) }, today)).term?.link.href).toBe(href);
  });
  it('counts the check-ins on time, and the current streak', () => {
    const onTime = (dates: string[], today: string) => figures({ checkIns: checkInsOn(...dates) }, today)['On time'];
    expect(onTime(['2026-01-11'], '2026-01-12')).toEqual(['1 of 1', undefined]);
    expect(onTime(['2026-01-11', '2026-01-18'], '2026-01-19')).toEqual(['2 of 2', '2 in a row']);
    expect(onTime(['2026-01-11', '2026-01-22'], '2026-01-23')).toEqual(['1 of 2', '2 in a row']);
    expect(onTime(['2026-01-11', '2026-01-18'], '2026-02-12')?.[0]).toBe('2 of 5');
    expect(onTime(['2026-01-11', '2026-01-18'], '2026-02-12')?.[1]).toBeUndefined();
  });
  it('says that the partners are pausing, until when and why', () => {
    const pauses = [{ from: '2026-02-01', to: '2026-02-14', because: 'Skiing.' }];
    const pausing = partnership({ cadence: { every: '1 week', starts: '2026-01-11', pauses } });
    expect(homeView(contextOf({ partnership: pausing }, '2026-02-03')).paused).toBe(
      'Paused until 14 February 2026: Skiing.',
    );
    expect(homeView(contextOf({ partnership: pausing }, '2026-02-15'))).not.toHaveProperty('paused');
  });
  it('has the partnership’s own words, in their language, and who they are', () => {
    const own = partnership({ vision: 'The sea', lang: 'ar', site: { title: 'Our runs' } });
    expect(homeView(contextOf({ partnership: own, checkIns: checkInsOn('2026-01-11') }, '2026-01-12'))).toMatchObject({
      isClosed: false,
      title: 'Our runs',
      kicker: 'Robin and Sam, since January 2026',
      purpose: 'We finish what matters.',
      vision: 'The sea',
      description: 'Our runs: We finish what matters.',
      language: { lang: 'ar' },
      hasBegun: true,
      write: [{ label: 'Write the next check-in', href: '/write/' }],
    });
    expect(homeView(contextOf({}, '2026-01-05')).hasBegun).toBe(false);
  });
  it('says how many promises are kept', () => {
    const body = '## Next steps\n- [x] @sam Write\n- [ ] @sam Call (due 2026-01-12)';
    const context = contextOf({ checkIns: [written('2026-01-11', body)] }, '2026-01-20');
    expect(homeView(context).kept).toBe('1 of 2 kept');
    expect(homeView(contextOf({}, '2026-01-20'))).not.toHaveProperty('kept');
  });
  it('celebrates a milestone of today, but none of tomorrow', () => {
    const milestones = [milestone('medal', { date: '2026-02-10' })];
    expect(homeView(contextOf({ milestones }, '2026-02-10')).milestone?.card.title).toBe('medal');
    expect(homeView(contextOf({ milestones }, '2026-02-09'))).not.toHaveProperty('milestone');
  });
  it('shows benchmarks of active goals, and those without a goal', () => {
    const goals = [goal('done', { status: 'achieved' }), goal('gone', { status: 'dropped', measurable: ['c'] })];
    const benchmarks = [benchmark('a', { goal: 'done' }), benchmark('b'), benchmark('c')];
    expect(homeView(contextOf({ goals, benchmarks }, '2026-02-03')).benchmarks.map(({ id }) => id)).toEqual(['b']);
  });
  it.each([
    { today: '2026-02-17', isFresh: true },
    { today: '2026-02-18', isFresh: false },
  ])('celebrates a milestone for a week: on $today, of the 10th, $isFresh', ({ today, isFresh }) => {
    const milestones = [milestone('medal', { date: '2026-02-10' })];
    expect(homeView(contextOf({ milestones }, today)).milestone?.isFresh).toBe(isFresh);
  });
  it('has the latest four sessions first, and the newest milestone that isn’t a setback', () => {
    const milestones = [
      milestone('medal', { date: '2026-02-10' }),
      milestone('fell', { date: '2026-02-11', kind: 'setback' }),
    ];
    const checkIns = checkInsOn('2026-01-11', '2026-01-18', '2026-01-25', '2026-02-01', '2026-02-08');
    const view = homeView(contextOf({ checkIns, milestones }, '2026-02-12'));
    expect(view.sessions.map(({ title }) => title)).toEqual(['Check-in 5', 'Check-in 4', 'Check-in 3', 'Check-in 2']);
    expect(view.milestone?.card.title).toBe('medal');
  });
  it('lists benchmarks that need attention first, then on plan, without a plan, paused', () => {
    const plan = { baseline: { date: '2026-01-05', value: 0 }, target: { date: '2026-12-31', value: 100 } };
    const none = { baseline: undefined, target: undefined };
    const given = {
      goals: [
        goal('open', { measurable: ['behind', 'good', 'over', 'free'] }),
        goal('rests', { status: 'paused', measurable: ['quiet'] }),
      ],
      benchmarks: [
        benchmark('free', { goal: 'open', ...none }),
        benchmark('good', { goal: 'open', ...plan }),
        benchmark('quiet', { goal: 'rests', ...plan }),
        benchmark('behind', { goal: 'open', ...plan }),
        benchmark('over', { goal: 'open', ...none, hold: { atMost: 5 } }),
      ],
      checkIns: [checkIn('2026-06-28', { readings: { behind: 1, good: 60, over: 9, free: 3 } })],
    };
    const context = contextOf(given, '2026-06-30');
    expect(homeView(context).benchmarks.map(({ id }) => id)).toEqual(['behind', 'over', 'good', 'free', 'quiet']);
    expect(benchmarkSummaries(context).map(({ id }) => id)).toEqual(['behind', 'over', 'good', 'free', 'quiet']);
  });
  it('says what was finished, and what’s next, once all goals are closed', () => {
    const closed = (status: string, date: string) => ({
      status,
      measurable: ['run'],
      reviews: [{ date, decision: status === 'achieved' ? 'achieve' : 'drop' }],
    });
    const goals = [goal('early', closed('dropped', '2026-02-01')), goal('late', closed('achieved', '2026-03-01'))];
    const view = homeView(contextOf({ goals, benchmarks: [benchmark('run')] }, '2026-04-01'));
    expect(view.finished?.goals.map(({ due }) => due)).toEqual(['Achieved 1 March 2026', 'Let go 1 February 2026']);
    expect(view.finished?.begin.command).toBe('npm run new -- goal');
    expect(view.benchmarks).toEqual([]);
    const more = homeView(contextOf({ goals: [...goals, goal('open')] }, '2026-04-01'));
    expect(more).not.toHaveProperty('finished');
    expect(homeView(contextOf({}, '2026-04-01'))).not.toHaveProperty('finished');
  });
  it('says which remarks wait for an answer', () => {
    const remarks = [{ by: 'sam', at: '2026-01-12T08:00:00Z', body: 'How?' }];
    const given = { checkIns: checkInsOn('2026-01-11'), feedback: [feedback('2026-01-11', { remarks })] };
    expect(homeView(contextOf(given, '2026-01-13')).waiting).toEqual([
      {
        text: 'Sam asked Robin on 12 Jan: “How?”',
        question: 'How?',
        asked: 'Sam asked Robin on 12 Jan',
        href: '/check-ins/2026-01-11/#remark-1',
      },
    ]);
  });
});

describe('what the home page has too much of', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `number-${index}`);
  const lists = (count: number) => {
    const closed = { status: 'achieved', reviews: [{ date: '2026-01-10', decision: 'achieve' }] };
    const dates = Array.from({ length: count }, (_, index) => `2026-01-${String(index + 6).padStart(2, '0')}`);
    const view = homeView(
      contextOf(
        {
          goals: [...many(count).map((id) => goal(id)), ...many(count).map((id) => goal(`done-${id}`, closed))],
          benchmarks: many(count).map((id) => benchmark(id)),
          checkIns: checkInsOn(...dates),
          feedback: dates.map((date) =>
            feedback(date, { remarks: [{ by: 'sam', at: `${date}T18:00:00Z`, body: 'Why?' }] }),
          ),
        },
        '2026-01-20',
      ),
    );
    return {
      goals: [view.goals.length, view.moreGoals?.text, view.moreGoals?.href],
      achieved: [view.achieved.length],
      benchmarks: [view.benchmarks.length, view.moreBenchmarks?.text, view.moreBenchmarks?.href],
      toRead: [view.next?.preparation?.read.length, view.next?.preparation?.moreToRead?.text],
      sessions: [view.sessions.length],
      waiting: [view.waiting.length, view.moreWaiting],
    };
  };

  it('is counted, and on other pages', () => {
    expect(lists(9)).toEqual({
      goals: [6, '… and 3 more', '/goals/'],
      achieved: [3],
      benchmarks: [6, '… and 3 more', '/benchmarks/'],
      toRead: [8, '… and 1 more'],
      sessions: [4],
      waiting: [5, '… and 4 more'],
    });
  });
  it('starts where the lists end', () => {
    expect(lists(6)).toMatchObject({ goals: [6, undefined, undefined], benchmarks: [6, undefined, undefined] });
    expect(lists(8)).toMatchObject({ toRead: [8, undefined] });
    expect(lists(5)).toMatchObject({ waiting: [5, undefined] });
  });
  it('are signals after the fourth, which are on their own page', () => {
    const shown = (count: number) => {
      const context = contextOf({}, '2026-01-12');
      const signals = SIGNAL_KINDS.slice(0, count).map((kind): Signal => ({
        kind,
        level: 'talk',
        count: 2,
        of: 6,
        evidence: [],
      }));
      const view = homeView({ ...context, journal: { ...context.journal, signals } });
      return [view.signals.map(({ kind }) => kind), view.moreSignals];
    };
    expect(shown(4)).toEqual([SIGNAL_KINDS.slice(0, 4), undefined]);
    expect(shown(6)).toEqual([SIGNAL_KINDS.slice(0, 4), { text: '… and 2 more', href: '/health/' }]);
  });
  it('are finished goals after the fourth, the latest first', () => {
    const goals = many(5).map((id, index) =>
      goal(id, { status: 'achieved', reviews: [{ date: `2026-01-1${index}`, decision: 'achieve' }] }),
    );
    const titles = homeView(contextOf({ goals }, '2026-02-01')).finished?.goals.map(({ card }) => card.title);
    expect(titles).toEqual(['number-4', 'number-3', 'number-2', 'number-1']);
  });
  it('are check-ins in preparation after the second', () => {
    const options = { audience: 'private', today: day('2026-01-12'), showsComing: true } as const;
    const checkIns = checkInsOn('2026-01-11', '2026-01-18', '2026-01-25', '2026-02-01');
    const journal = makeJournal(documents({ checkIns }), options);
    const view = homeView({ ...contextOf({}, '2026-01-12'), journal });
    expect(view.sessions.map(({ title }) => title)).toEqual([
      'Sunday, 18 January 2026',
      'Sunday, 25 January 2026',
      'Check-in 1',
    ]);
  });
});

describe('active goals', () => {
  const due = (date: string) => ({ timeBound: { starts: '2026-01-05', due: date } });
  it('say how much time is left, nearest first, and those without a date last', () => {
    const goals = [
      goal('open'),
      goal('later', due('2026-06-30')),
      goal('today', due('2026-03-01')),
      goal('tomorrow', due('2026-03-02')),
      goal('past', due('2026-02-20')),
      goal('rests', { status: 'paused' }),
    ];
    const view = homeView(contextOf({ goals }, '2026-03-01'));
    expect(view.goals.map(({ card, left }) => [card.title, left])).toEqual([
      ['past', 'due 20 February 2026'],
      ['today', 'due today'],
      ['tomorrow', '1 day left'],
      ['later', '121 days left'],
      ['open', undefined],
    ]);
  });
  it('are next to achieved ones, with the latest named', () => {
    const achieved = (month: string) =>
      goal(`in-${month}`, { status: 'achieved', reviews: [{ date: `2026-${month}-01`, decision: 'achieve' }] });
    const goals = [goal('open'), ...['02', '03', '04', '05'].map(achieved)];
    const view = homeView(contextOf({ goals }, '2026-06-01'));
    expect(view.achieved.map(({ title }) => title)).toEqual(['in-05', 'in-04', 'in-03']);
    expect(view).not.toHaveProperty('finished');
  });
});

describe('the next check-in', () => {
  const body =
    '## Next steps\n- [ ] @sam Late (due 2026-01-12)\n- [ ] @sam Then (due 2026-01-25)\n- [ ] @robin Later (due 2026-02-20)';
  const asking = partnership({
    cadence: { every: '1 week', starts: '2026-01-11', minutes: 45 },
    questions: ['First?', 'Second?'],
  });
  const given = {
    partnership: asking,
    checkIns: [written('2026-01-11', body), written('2026-01-18', '## Wins\n- Ran')],
    benchmarks: [
      benchmark('km', { title: 'Long run', per: 'partner', aggregate: 'max' }),
      benchmark('pages', { unit: 'pages' }),
    ],
  };

  it('has its day, its question, what’s due by then, and what to read', () => {
    const { next, laterCommitments } = homeView(contextOf(given, '2026-01-20'));
    expect(next).toMatchObject({ day: 'Sunday 25 January', details: ['in 5 days', '45 minutes'] });
    expect(next?.preparation?.question).toBe('First?');
    const settle = next?.preparation?.settle.map(({ partner, pending }) => [
      partner.name,
      pending.map(({ text }) => text),
    ]);
    expect(settle).toEqual([['Sam', ['Late', 'Then']]]);
    expect(laterCommitments?.map(({ pending }) => pending.map(({ text }) => text))).toEqual([['Later']]);
    const read = next?.preparation?.read.map(({ title, unit, partners }) => [
      title,
      unit,
      partners.map(({ name }) => name),
    ]);
    expect(read).toEqual([
      ['Long run', 'km', ['Robin', 'Sam']],
      ['pages', 'pages', []],
    ]);
  });
  it('says which of its words are whose, and which other promises are due later', () => {
    const { partnership: own, ...others } = given;
    const inArabic = { ...others, partnership: partnership({ ...own.data, lang: 'ar' }) };
    const { next, laterCommitments } = homeView(contextOf(inArabic, '2026-01-20'));
    expect(next?.preparation?.language?.lang).toBe('ar');
    expect(laterCommitments?.map(({ partner: { name } }) => name)).toEqual(['Robin']);
    // Where a promise comes from is on its own page.
    const keys = ({ pending }: PartnerCommitments) => pending.flatMap((promise) => Object.keys(promise));
    expect(homeView(contextOf(inArabic, '2026-01-20')).commitments.flatMap(keys)).toContain('source');
    expect(next?.preparation?.settle.flatMap(keys)).not.toContain('source');
  });
  it('leaves all promises in their own list if none is due by then', () => {
    const checkIns = [written('2026-01-11', '## Next steps\n- [ ] @robin Later (due 2026-02-20)')];
    const view = homeView(contextOf({ checkIns }, '2026-01-12'));
    expect(view.next?.preparation?.settle).toEqual([]);
    expect(view).not.toHaveProperty('laterCommitments');
    expect(view.commitments.flatMap(({ pending }) => pending.map(({ text }) => text))).toEqual(['Later']);
  });
  it('doesn’t say how long it takes if the agreement doesn’t', () => {
    const view = homeView(contextOf({ checkIns: checkInsOn('2026-01-11') }, '2026-01-12'));
    expect(view.next?.details).toEqual(['in 6 days']);
  });
  it('is yesterday’s during its grace if it hasn’t been written', () => {
    const waiting = partnership({ cadence: { every: '1 week', starts: '2026-01-11', grace: '2 days' } });
    const checkIns = checkInsOn('2026-01-11');
    const day = (today: string) => homeView(contextOf({ partnership: waiting, checkIns }, today)).next?.day;
    expect([day('2026-01-19'), day('2026-01-22')]).toEqual(['Sunday 18 January', 'Sunday 25 January']);
  });
  it('shows the year of a day in another one', () => {
    const late = partnership({ cadence: { every: '12 months', starts: '2026-01-11' } });
    const view = homeView(contextOf({ partnership: late, checkIns: checkInsOn('2026-01-11') }, '2026-12-30'));
    expect(view.next?.day).toBe('Monday, 11 January 2027');
  });
  it('is only a date to strangers if the journal isn’t public: what’s open or late isn’t shown', () => {
    const privacy = { default: 'partners' };
    const guarded = { ...given, partnership: partnership({ ...asking.data, privacy }) };
    const view = homeView(contextOf(guarded, '2026-01-20', { audience: 'public' }));
    expect(view.next).toEqual({ day: 'Sunday 25 January', details: ['in 5 days', '45 minutes'] });
    expect(view).not.toHaveProperty('laterCommitments');
    expect(homeView(contextOf(guarded, '2026-01-20', { audience: 'partners' })).next).toHaveProperty('preparation');
  });
  it('doesn’t exist after the end of a term', () => {
    const ended = partnership({ term: { ends: '2026-02-01' } });
    const view = homeView(contextOf({ partnership: ended, checkIns: checkInsOn('2026-01-11') }, '2026-03-01'));
    expect(view).not.toHaveProperty('next');
  });
});

describe('the first steps', () => {
  const steps = (...given: Parameters<typeof contextOf>) =>
    homeView(contextOf(...given)).firstSteps.map(({ title, isDone, begin }) => [title, isDone, begin.command]);
  it('are three, in order, until there is a session', () => {
    expect(steps({}, '2026-01-05')).toEqual([
      ['Write down a goal', false, 'npm run new -- goal'],
      ['Choose a number', false, 'npm run new -- benchmark'],
      ['Write your first check-in', false, 'npm run new -- check-in'],
    ]);
    expect(steps({ goals: [goal('run')] }, '2026-01-05').map(([, isDone]) => isDone)).toEqual([true, false, false]);
    expect(steps({ checkIns: checkInsOn('2026-01-11') }, '2026-01-12')).toEqual([]);
  });
  it('replace the next check-in, which is the third of them', () => {
    const view = homeView(contextOf({}, '2026-01-05'));
    expect(view).not.toHaveProperty('next');
    expect(view.firstSteps[2]?.text).toBe('It’s due on Sunday, 11 January 2026.');
    const timed = partnership({ cadence: { every: '1 week', starts: '2026-01-11', minutes: 45 } });
    expect(homeView(contextOf({ partnership: timed }, '2026-01-05')).firstSteps[2]?.text).toBe(
      'It’s due on Sunday, 11 January 2026. Set aside 45 minutes.',
    );
  });
  it('are done one by one', () => {
    const done = (given: Parameters<typeof contextOf>[0]) => steps(given, '2026-01-05').map(([, isDone]) => isDone);
    expect(done({ benchmarks: [benchmark('run')] })).toEqual([false, true, false]);
    expect(done({ goals: [goal('run')], benchmarks: [benchmark('run')] })).toEqual([true, true, false]);
  });
  it('don’t exist once a term has ended', () => {
    expect(steps({ partnership: partnership({ term: { ends: '2026-02-01' } }) }, '2026-03-01')).toEqual([]);
  });
  it('aren’t shown to strangers, and never need a terminal in public', () => {
    expect(steps({}, '2026-01-05', { audience: 'public' })).toEqual([]);
    const repository = makeRepositoryLinks({ repository: 'https://github.com/robin/journal', folder: 'content' });
    const context = { ...contextOf({}, '2026-01-05', { audience: 'public' }), ...(repository && { repository }) };
    const { firstSteps } = homeView(context);
    expect(firstSteps.map(({ begin }) => [begin.command, begin.inBrowser?.label])).toEqual(
      ['Write a new goal', 'Write a new benchmark', 'Write a check-in'].map((label) => [undefined, label]),
    );
  });
});

describe('the beginning of a story', () => {
  it.each([
    ['en', 'We met in May. It rained. We ran.', 'We met in May. It rained.'],
    ['en', 'One sentence', 'One sentence'],
    [
      'de',
      'Am 5. Januar rief Robin an. Es war die Pfanne. Mehr nicht.',
      'Am 5. Januar rief Robin an. Es war die Pfanne.',
    ],
    ['ja', '五月に会った。雨だった。走った。', '五月に会った。雨だった。'],
    ['en', `Short. ${'Long '.repeat(90)}.`, 'Short.'],
    ['en', `Met. ${'X'.repeat(354)}.`, `Met. ${'X'.repeat(354)}.`],
    ['en', `Met. ${'X'.repeat(355)}.`, 'Met.'],
    ['de', 'Am 5.', 'Am 5.'],
    ['en', '', ''],
  ])('is two sentences, or one (%s): %s', (locale, text, opening) => {
    expect(storyOpening(text, locale)).toBe(opening);
  });
});

describe('a partnership that isn’t shared', () => {
  const shared = visibleTo(
    documents({ partnership: partnership({ visibility: 'private', vision: 'The sea' }), partners: [] }),
    'public',
    { reparse },
  );
  const context = contextOf(shared, '2026-01-06', { audience: 'public' });
  it('is shown by its name if its purpose isn’t given', () => {
    expect(homeView(context)).toMatchObject({
      purpose: 'Two Marathons',
      description: 'Two Marathons',
      kicker: 'Two Marathons, since January 2026',
    });
    expect(homeView(context)).not.toHaveProperty('vision');
    expect(agreementView(context)).toMatchObject({
      purpose: 'Two Marathons',
      lists: [],
      roles: { roles: [], open: [] },
    });
  });
  it('is named in the footer instead of its partners', () => {
    const { footer } = pageShell(context, { title: 'Home', description: '', href: '/' });
    expect(footer.about).toBe('The journal of Two Marathons, since 5 January 2026.');
  });
});
