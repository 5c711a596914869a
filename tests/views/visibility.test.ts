import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/domain/audience/model.ts';
import type { Documents } from '../../src/domain/documents.ts';
import type { Evidence } from '../../src/domain/signals/model.ts';
import { schemas } from '../../src/domain/schemas/index.ts';
import { checkInsView } from '../../src/views/check-ins/view.ts';
import { sessionView } from '../../src/views/check-ins/session-view.ts';
import { commitmentsView } from '../../src/views/commitments/view.ts';
import { benchmarkSummaries } from '../../src/views/common/benchmark-summary.ts';
import { benchmarkRecord, goalRecord, milestoneRecord, sessionRecord } from '../../src/views/common/search-record.ts';
import { recentAtAGlance } from '../../src/views/common/glance.ts';
import { goalsView } from '../../src/views/goals/view.ts';
import { healthView } from '../../src/views/health/view.ts';
import { homeView } from '../../src/views/home/view.ts';
import { milestonesView } from '../../src/views/milestones/view.ts';
import { pageShell } from '../../src/views/page-shell/view.ts';
import { timelinePageView } from '../../src/views/timeline/view.ts';
import { documentMark, evidenceMark, journalVisibility, sectionMarks } from '../../src/views/common/visibility.ts';
import { benchmark, day, feedback, goal, milestone, partner, partnership, written } from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

const TODAY = '2026-02-01';
const PARTNERS = { text: 'Only partners see this' };
const PUBLIC = { text: 'Everyone sees this' };
const PRIVATE = { text: 'Only on this machine' };

type Sharing = Audience | undefined;
const BODY = '## Wins\n- Ten\n\n## Setbacks\n- A cold\n\n## Concerns\n- Rain\n\n## Next steps\n- [ ] Write';
const said = (id: string, visibility: Sharing, more: object = {}) => written(id, BODY, { visibility, ...more });

function journalOf(
  visibility: Sharing,
  { privacy = {}, audience = 'partners' }: { privacy?: object; audience?: Audience } = {},
) {
  return contextOf(
    {
      partnership: partnership({ privacy: { default: 'public', ...privacy } }),
      checkIns: [said('2026-01-11', undefined), said('2026-01-18', visibility, { readings: { long: 3 } })],
      goals: [goal('run', { visibility })],
      benchmarks: [benchmark('long', { visibility })],
      milestones: [milestone('ten', { visibility, date: '2026-01-12' }), milestone('open', { date: '2026-01-13' })],
    },
    TODAY,
    { audience },
  );
}

/** Returns every mark in a view, in order. */
function marksIn(view: unknown): string[] {
  if (typeof view !== 'object' || view === null) return [];
  return Object.entries(view).flatMap(([key, value]: [string, unknown]) =>
    /mark$/i.test(key) && typeof value === 'object' && value !== null && 'text' in value
      ? [String(value.text)]
      : marksIn(value),
  );
}

const page = (id: string, data: Readonly<Record<string, unknown>>): Documents['pages'][number] => ({
  id,
  file: `pages/${id}.md`,
  data: schemas.pages.parse(data),
  body: '',
});

describe('what only partners see', () => {
  it('is marked in every list that also has public things, and nothing else is', () => {
    const context = journalOf('partners');
    expect(goalsView(context).groups[0]?.goals[0]?.card.mark).toMatchObject(PARTNERS);
    expect(benchmarkSummaries(context)[0]?.mark).toMatchObject(PARTNERS);
    expect(homeView(context).sessions.map(({ mark }) => mark?.text)).toEqual([PARTNERS.text, undefined]);
    const rows = checkInsView(context).years.flatMap(({ rows }) => rows);
    expect(rows.map(({ mark }) => mark?.text)).toEqual([PARTNERS.text, undefined]);
    const items = timelinePageView(context).timeline.years.flatMap(({ months }) => months.flatMap((m) => m.items));
    const marked = items.filter(({ mark }) => mark !== undefined);
    expect(marked.map(({ date, mark }) => [date, mark?.text])).toEqual([
      ['2026-01-18', PARTNERS.text],
      ['2026-01-12', PARTNERS.text],
    ]);
    const { years, wins, setbacks } = milestonesView(context);
    expect(marksIn(years)).toEqual([PARTNERS.text]);
    expect(marksIn(wins)).toEqual([PARTNERS.text]);
    expect(marksIn(setbacks)).toEqual([PARTNERS.text]);
    expect(marksIn(commitmentsView(context).partners)).not.toEqual([]);
  });

  it('is marked in the glance', () => {
    const names = (privacy?: object) =>
      recentAtAGlance(journalOf('partners', { ...(privacy && { privacy }) }))?.rows.flatMap(({ mark, cells }) => [
        ...(mark ? [mark.text] : []),
        ...cells.flatMap(({ marks }) => marks.map(({ name }) => name)),
      ]) ?? [];
    const marked = names().filter((name) => name.endsWith(PARTNERS.text));
    expect(marked.map((name) => name.replace(/\u00a0·.*/, ''))).toEqual(['12 Jan', '18 Jan']);
    // What applies to a whole row is said once.
    const once = names({ alwaysPrivate: ['commitments'] });
    expect(once.filter((name) => name === PARTNERS.text).length).toBe(2);
    expect(once.filter((name) => /Write.*Only partners/.test(name))).toEqual([]);
  });

  it('is marked next to a signal’s evidence', () => {
    const context = contextOf(
      {
        partnership: partnership({ privacy: { default: 'public', alwaysPrivate: ['feedback'] } }),
        checkIns: [
          written('2026-01-04', '## Setbacks\n- A cold\n\n## Concerns\n- Rain', { visibility: 'partners' }),
          said('2026-01-11', undefined),
        ],
        goals: [goal('run', { visibility: 'partners' })],
      },
      '2026-03-01',
    );
    const rests = healthView(context).asking.flatMap(({ signals }) => signals.flatMap(({ evidence }) => evidence));
    const marked = rests.filter(({ mark }) => mark !== undefined).map(({ href }) => href);
    expect(marked).not.toEqual([]);
    expect(rests.length).toBeGreaterThan(marked.length);
    expect(marked.filter((href) => !/goals\/run|2026-01-04/.test(href))).toEqual([]);
  });

  it('is marked on each kind of evidence, by who sees what it’s taken from', () => {
    const context = contextOf(
      {
        partnership: partnership({ privacy: { default: 'public', alwaysPrivate: ['setbacks'] } }),
        partners: [partner('robin'), partner('sam', { visibility: 'partners' })],
        goals: [goal('open'), goal('ours', { visibility: 'partners' }), goal('mine', { draft: true })],
        benchmarks: [benchmark('open'), benchmark('ours', { visibility: 'partners' })],
        milestones: [
          milestone('open', { date: '2026-01-12' }),
          milestone('of-sam', { date: '2026-01-12', partners: ['sam'] }),
          milestone('of-both', { date: '2026-01-12', partners: ['robin', 'sam'] }),
          milestone('fall', { date: '2026-01-12', kind: 'setback' }),
        ],
        checkIns: [
          written('2026-01-11', '## Next steps\n- [ ] @robin Write', { readings: { ours: 10, open: 10 } }),
          written('2026-01-18', '## Next steps\n- [ ] @robin Write\n- [ ] @robin Read', { visibility: 'partners' }),
          written('2026-01-25-sam', '## Notes\nSam’s'),
          written('2026-01-28-robin', '## Notes\nRobin’s'),
          written('2026-01-28-sam', '## Notes\nSam’s'),
        ],
        feedback: [feedback('2026-01-18', {}), feedback('2026-01-28', { visibility: 'partners' })],
      },
      TODAY,
      { audience: 'partners' },
    );
    const inSession = (session: string) => ({ session: day(session), text: 'Rain' });
    const remark = (session: string) =>
      ({ kind: 'remark', by: 'sam', since: day(session), ...inSession(session) }) as const;
    const unmarked: Evidence[] = [
      { kind: 'dueDate', date: day('2026-01-18') },
      { kind: 'session', session: day('2026-01-11') },
      { kind: 'session', session: day('2026-01-28') },
      { kind: 'concern', ...inSession('2026-01-11') },
      remark('2026-01-11'),
      { kind: 'commitment', commitment: '2026-01-11-1' },
      { kind: 'milestone', milestone: 'open' },
      { kind: 'milestone', milestone: 'of-both' },
      { kind: 'milestone', milestone: 'open-10' },
      { kind: 'milestone', milestone: 'sessions-1' },
      { kind: 'goal', goal: 'open' },
      { kind: 'benchmark', benchmark: 'open' },
      { kind: 'partner', partner: 'robin' },
      { kind: 'partner', partner: 'zoe' },
    ];
    const marked: Evidence[] = [
      { kind: 'session', session: day('2026-01-18') },
      { kind: 'session', session: day('2026-01-25') },
      { kind: 'concern', ...inSession('2026-01-18') },
      { kind: 'setback', ...inSession('2026-01-11') },
      remark('2026-01-18'),
      remark('2026-01-28'),
      { kind: 'commitment', commitment: '2026-01-18-1' },
      { kind: 'milestone', milestone: 'of-sam' },
      { kind: 'milestone', milestone: 'fall' },
      { kind: 'milestone', milestone: 'ours-10' },
      { kind: 'goal', goal: 'ours' },
      { kind: 'benchmark', benchmark: 'ours' },
      { kind: 'partner', partner: 'sam' },
    ];
    const markOf = (evidence: Evidence) => evidenceMark(context, evidence).mark?.text;
    expect(unmarked.filter((each) => markOf(each) !== undefined)).toEqual([]);
    expect(marked.filter((each) => markOf(each) !== PARTNERS.text)).toEqual([]);
    expect(markOf({ kind: 'goal', goal: 'mine' })).toBe(PRIVATE.text);
  });

  it('is marked on what each partner said, by their own side', () => {
    const context = contextOf(
      {
        partnership: partnership({ privacy: { default: 'public', alwaysPrivate: ['concerns'] } }),
        checkIns: [said('2026-01-18-robin', undefined), said('2026-01-18-sam', 'partners')],
      },
      TODAY,
      { audience: 'partners' },
    );
    const { wins, setbacks } = milestonesView(context);
    const authors = wins.flatMap((month) => month.wins.map(({ author, mark }) => [author?.name, mark?.text]));
    expect(authors).toEqual([
      ['Sam', PARTNERS.text],
      ['Robin', undefined],
    ]);
    expect(marksIn(setbacks)).toEqual([PARTNERS.text]);
  });

  it('is marked in the menu, for pages and for what’s never public', () => {
    const context = (audience: Audience) =>
      contextOf(
        {
          partnership: partnership({ privacy: { default: 'public', alwaysPrivate: ['commitments'] } }),
          checkIns: [said('2026-01-11', undefined)],
          pages: [
            page('ours', { title: 'Ours', order: 1, visibility: 'partners' }),
            page('all', { title: 'For all', order: 2 }),
          ],
        },
        TODAY,
        { audience },
      );
    const marked = (audience: Audience) => {
      const { navigation, further } = pageShell(context(audience), { title: 'Home', description: '', href: '/' });
      return [...navigation, ...further].filter(({ mark }) => mark !== undefined).map(({ label }) => label);
    };
    expect(marked('partners')).toEqual(['Commitments', 'Ours']);
    expect(marked('public')).toEqual([]);
  });

  it('is marked in search results', () => {
    const context = journalOf('partners');
    const { sessions, milestones, goals, benchmarks } = context.journal;
    expect(sessions.map((each) => sessionRecord(context, each).detail)).toEqual([undefined, PARTNERS.text]);
    expect(milestones.map((each) => milestoneRecord(context, each).detail)).toContain(
      `12 January 2026\u00a0· ${PARTNERS.text}`,
    );
    expect(goals.map((each) => goalRecord(context, each).detail)).toEqual([PARTNERS.text]);
    expect(benchmarks.map((each) => benchmarkRecord(context, each).detail)).toEqual([PARTNERS.text]);
  });

  it('is distinguished from what’s private, if both are shown', () => {
    const context = journalOf('private', { audience: 'private' });
    expect(goalsView(context).groups[0]?.goals[0]?.card.mark).toMatchObject(PRIVATE);
    expect(documentMark(context, { data: { visibility: 'partners' } }).mark).toMatchObject(PARTNERS);
    expect(documentMark(context, { data: { visibility: 'public', draft: true } }).mark).toMatchObject(PRIVATE);
  });

  it.each<Sharing>(['public', 'partners', 'private', undefined])(
    'is never mentioned to the public (%s)',
    (visibility) => {
      const privacy = { alwaysPrivate: ['setbacks', 'concerns', 'feedback', 'commitments', 'pulse'] };
      const context = journalOf(visibility, { audience: 'public', privacy });
      const { sessions } = context.journal;
      const views = [goalsView, homeView, checkInsView, timelinePageView, milestonesView, commitmentsView];
      expect(marksIn(views.map((view) => view(context)))).toEqual([]);
      expect(marksIn(sessions.map((each) => sessionView(context, each)))).toEqual([]);
      expect(sectionMarks(context, { data: {} })).toBeUndefined();
      expect(journalVisibility(context)).toBeUndefined();
      expect(JSON.stringify([healthView(context), recentAtAGlance(context)])).not.toMatch(/Only partners/);
    },
  );
});

describe('a journal that is its partners’ by default', () => {
  const context = journalOf('public', { privacy: { default: 'partners' } });

  it('says so once on each page, and marks what everyone sees instead', () => {
    expect(homeView(context).sessions.map(({ mark }) => mark?.text)).toEqual([PUBLIC.text, undefined]);
    const { footer } = pageShell(context, { title: 'Home', description: '', href: '/' });
    expect(footer.audience).toMatch(/^Only partners see this journal/);
  });

  it('doesn’t have marks if all of it is theirs', () => {
    const theirs = journalOf(undefined, { privacy: { default: 'partners', alwaysPrivate: ['setbacks', 'feedback'] } });
    const views = [goalsView, homeView, checkInsView, timelinePageView, milestonesView, commitmentsView];
    expect(marksIn(views.map((view) => view(theirs)))).toEqual([]);
  });
});

it('says on each page of the private journal that it’s only on this machine, whatever partners and the public see', () => {
  const said = (audience: Audience, sharing: string) =>
    journalVisibility(contextOf({ partnership: partnership({ privacy: { default: sharing } }) }, TODAY, { audience }));
  const onlyHere = 'This is the private journal: everything, on this machine only.';
  expect([said('private', 'public'), said('private', 'partners')]).toEqual([onlyHere, onlyHere]);
  expect([said('partners', 'public'), said('public', 'partners')]).toEqual([undefined, undefined]);
  expect(said('partners', 'partners')).toMatch(/^Only partners see this journal/);
});

describe('what is never public', () => {
  const privacy = { alwaysPrivate: ['setbacks', 'concerns', 'feedback', 'commitments', 'pulse'] };

  it('is marked on a list as a whole', () => {
    const context = journalOf(undefined, { privacy });
    expect(milestonesView(context).setbacksMark).toMatchObject(PARTNERS);
    expect(marksIn(milestonesView(journalOf('partners', { privacy })).setbacks)).toEqual([]);
    expect(commitmentsView(context).mark).toMatchObject(PARTNERS);
    expect(homeView(context).commitmentsMark).toMatchObject(PARTNERS);
    expect(checkInsView(context).marks).toMatchObject({ notes: PARTNERS, promises: PARTNERS });
    expect(marksIn(checkInsView(context).years)).toEqual([]);
  });

  it('is marked on those notes that it applies to, if a column has others', () => {
    const context = journalOf(undefined, { privacy: { alwaysPrivate: ['concerns'] } });
    expect(checkInsView(context).marks).toEqual({});
    const notes = checkInsView(context).years.flatMap(({ rows }) => rows.flatMap((row) => row.notes));
    expect(notes.map(({ mark }) => mark?.text)).toEqual([PARTNERS.text, PARTNERS.text]);
  });

  it.each([
    [['feedback'], ['Only partners see this', undefined], undefined],
    [['concerns'], [undefined, 'Only partners see this'], undefined],
    [['feedback', 'concerns'], [undefined, undefined], 'Only partners see this'],
    [[], [undefined, undefined], undefined],
  ])('is marked on a column only if all of it is: %j', (alwaysPrivate, notes, column) => {
    const context = contextOf(
      {
        partnership: partnership({ privacy: { default: 'public', alwaysPrivate } }),
        checkIns: [written('2026-01-11', '## Feedback\n### Sam to Robin\nWell run.\n\n## Concerns\n- Rain')],
      },
      TODAY,
      { audience: 'partners' },
    );
    const view = checkInsView(context);
    expect(view.marks.notes?.text).toBe(column);
    expect(view.years.flatMap(({ rows }) => rows.flatMap((row) => row.notes)).map(({ mark }) => mark?.text)).toEqual(
      notes,
    );
  });

  it('is marked under headings only in public documents', () => {
    const context = journalOf('partners', { privacy });
    const kinds = ['setbacks', 'concerns', 'feedback', 'nextSteps', 'accountability'];
    expect([...(sectionMarks(context, { data: {} })?.kinds ?? [])]).toEqual(kinds);
    expect(sectionMarks(context, { data: { visibility: 'partners' } })).toBeUndefined();
  });

  it('is a setback with a page of its own, too', () => {
    const setback = milestone('fall', { kind: 'setback', visibility: 'public', date: '2026-01-12' });
    const given = { partnership: partnership({ privacy: { default: 'public', ...privacy } }), milestones: [setback] };
    const context = contextOf(given, TODAY, { audience: 'partners' });
    const items = timelinePageView(context).timeline.years.flatMap(({ months }) => months.flatMap((m) => m.items));
    expect(items.find(({ kind }) => kind === 'setback')?.mark).toMatchObject(PARTNERS);
  });
});

describe('a session', () => {
  it('has a mark on parts that fewer people see than the rest', () => {
    const context = contextOf(
      {
        partnership: partnership({ privacy: { default: 'public', alwaysPrivate: ['pulse'] } }),
        partners: [partner('robin'), partner('sam')],
        benchmarks: [benchmark('long', { visibility: 'partners' }), benchmark('open')],
        checkIns: [
          said('2026-01-11-robin', undefined, { author: 'robin', readings: { long: 3, open: 4 } }),
          said('2026-01-11-sam', 'partners', { author: 'sam', pulse: { sam: { trust: 4 } } }),
        ],
        feedback: [feedback('2026-01-11', { visibility: 'partners' })],
      },
      TODAY,
      { audience: 'partners' },
    );
    const view = sessionView(context, first(context.journal.sessions));
    expect(view.mark).toBeUndefined();
    expect(view.sides.pairs.flat().map(({ mark }) => mark?.text)).toEqual([undefined, PARTNERS.text]);
    expect(view.marks).toMatchObject({ pulse: PARTNERS, remarks: PARTNERS });
    expect(view.readings.benchmarks.map(({ mark }) => mark?.text)).toEqual([PARTNERS.text, undefined]);
  });

  it('that only partners see says so once', () => {
    const context = journalOf('partners', { privacy: { alwaysPrivate: ['pulse', 'setbacks'] } });
    const view = sessionView(context, first(context.journal.sessions.toReversed()));
    expect(view.mark).toMatchObject(PARTNERS);
    expect(marksIn([view.sides, view.marks])).toEqual([]);
  });
});
