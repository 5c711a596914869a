import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../src/domain/plain-date.ts';
import { timelinePageView, timelineView, timelineYears } from '../../src/views/timeline/view.ts';
import { checkIn, checkInsOn, goal, milestone, partner, partnership, written } from '../domain/builders.ts';
import { contextOf } from './context.ts';

const given = {
  partnership: partnership({
    since: '2025-12-01',
    cadence: { every: '1 week', starts: '2026-01-11', pauses: [{ from: '2026-02-01', to: '2026-02-28' }] },
  }),
  goals: [
    goal('marathon', { title: 'Marathon', reviews: [{ date: '2026-01-20', decision: 'keep', because: 'It works' }] }),
    goal('book'),
  ],
  checkIns: [...checkInsOn('2026-01-11'), checkIn('2026-01-25-sam', { confidence: { marathon: 7 } })],
  milestones: [milestone('fell', { date: '2026-01-12', kind: 'setback', lesson: 'Look', partners: ['robin'] })],
};
const context = contextOf(given, '2026-02-03');
const view = timelineView(context);
const items = view.years.flatMap(({ months }) => months.flatMap((month) => month.items));

describe('the timeline', () => {
  it('has everything, newest first, by month and year', () => {
    expect(view.years.map(({ label, months }) => [label, months.map((month) => month.label)])).toEqual([
      ['2026', ['February 2026', 'January 2026']],
      ['2025', ['December 2025']],
    ]);
    expect(items.map(({ kind, word, title }) => [kind, word, title])).toEqual([
      ['pause', 'Pause', '1 February 2026 to 28 February 2026'],
      ['session', 'Check-in', 'Check-in 2'],
      ['review', 'Review', 'Marathon: kept as it is'],
      ['missed', 'No check-in', 'This due date passed without a check-in'],
      ['setback', 'Setback', 'fell'],
      ['milestone', 'Milestone', 'The first check-in'],
      ['session', 'Check-in', 'Check-in 1'],
      ['anniversary', 'Beginning', 'Two Marathons: the first day'],
    ]);
  });
  it('links to entries with a page, and summarises them', () => {
    expect(items.find(({ kind }) => kind === 'setback')).toMatchObject({
      href: '/milestones/fell/',
      summary: 'Look',
    });
    expect(items.find(({ kind }) => kind === 'missed')).not.toHaveProperty('href');
  });
  it('has one partner’s own entries on their side', () => {
    const sides = items
      .filter(({ partners }) => partners.length === 1)
      .map(({ title, partners }) => [title, partners[0]?.slot]);
    expect(sides).toEqual([
      ['Check-in 2', 2],
      ['fell', 1],
    ]);
  });
});

/** Returns each entry of a timeline in a line: when, what, a note, what it says, where it leads, and whose it is. */
function lines(...entries: Parameters<typeof contextOf>): string[] {
  return timelineView(contextOf(...entries)).years.flatMap(({ months }) =>
    months.flatMap((month) =>
      month.items.map(({ dateText, word, title, note, summary, href, partners }) =>
        [`${month.short}: ${dateText}`, word, title, note, summary, href, ...partners.map(({ name }) => name)]
          .filter((part) => part !== undefined)
          .join(' · '),
      ),
    ),
  );
}

describe('each kind of entry', () => {
  it('says what happened, whose it is, and where there’s more', () => {
    const pauses = [{ from: '2026-02-01', to: '2026-02-28', because: 'Skiing.' }];
    const eventful = {
      partnership: partnership({ since: '2025-01-20', cadence: { every: '1 week', starts: '2026-01-11', pauses } }),
      partners: [partner('robin'), partner('sam', { left: '2026-02-02' }), partner('ada', { joined: '2026-01-21' })],
      goals: [
        goal('run', {
          title: 'Marathon',
          owners: ['robin'],
          reviews: [{ date: '2026-01-16', decision: 'keep', because: 'It works' }],
        }),
      ],
      checkIns: [written('2026-01-14', '## Concerns\n- Rain\n\n## Setbacks\n- Fell', { topics: ['Legs'] })],
      milestones: [
        milestone('fell', { date: '2026-01-12', kind: 'setback', lesson: 'Look', partners: ['robin'] }),
        milestone('first-k', { date: '2026-01-13', kind: 'smallWin', title: 'One km' }),
      ],
    };
    expect(lines(eventful, '2026-02-03')).toEqual([
      'Feb: Monday 2 February · Partner · Sam says goodbye · /partners/sam/ · Sam',
      'Feb: Sunday 1 February · Pause · Skiing. · 1 February 2026 to 28 February 2026',
      'Jan: Sunday 25 January · No check-in · This due date passed without a check-in',
      'Jan: Wednesday 21 January · Partner · Ada joins the partnership · /partners/ada/ · Ada',
      'Jan: Tuesday 20 January · Anniversary · 1 year together',
      'Jan: Sunday 18 January · No check-in · This due date passed without a check-in',
      'Jan: Friday 16 January · Review · Marathon: kept as it is · It works · /goals/run/ · Robin',
      'Jan: Wednesday 14 January · Milestone · The first check-in · /milestones/sessions-1/',
      'Jan: Wednesday 14 January · Check-in · Legs · 3 days late · Fell · /check-ins/2026-01-14/ · Robin · Sam',
      'Jan: Tuesday 13 January · Small win · One km · /milestones/first-k/',
      'Jan: Monday 12 January · Setback · fell · Look · /milestones/fell/ · Robin',
      'Jan: Monday 20 January · Beginning · Two Marathons: the first day · /agreement/',
    ]);
  });

  it('has the language of what partners wrote, but not of what the site says', () => {
    const arabic = {
      goals: [goal('run', { lang: 'ar', reviews: [{ date: '2026-01-16', decision: 'keep', because: 'نعم' }] })],
      checkIns: [
        written('2026-01-11', '## Wins\n- ركضت', { lang: 'ar' }),
        written('2026-01-18', 'Hello', { lang: 'ar', title: 'سباق' }),
      ],
    };
    const { years } = timelineView(contextOf(arabic, '2026-01-19'));
    const entries = years.flatMap(({ months }) => months.flatMap((month) => month.items));
    const said = entries.filter(({ kind }) => kind === 'session' || kind === 'review');
    expect(said.map(({ title, language, summaryLanguage }) => [title, language?.lang, summaryLanguage?.lang])).toEqual([
      ['سباق', 'ar', undefined],
      ['run: kept as it is', undefined, 'ar'],
      ['Check-in 1', undefined, 'ar'],
    ]);
  });

  it('that’s shared belongs to those who were partners on its day, and each goal that it’s about', () => {
    const partners = [partner('robin'), partner('sam', { left: '2026-01-10' })];
    const goals = [goal('book'), goal('run', { measurable: ['km'] })];
    const milestones = [
      milestone('medal', { date: '2026-01-09', goal: 'run' }),
      milestone('cup', { date: '2026-01-12' }),
    ];
    const { years } = timelineView(contextOf({ partners, goals, milestones }, '2026-01-13'));
    const entries = years.flatMap(({ months }) => months.flatMap((month) => month.items));
    expect(entries.map(({ title, matches }) => [title, ...matches])).toEqual([
      ['cup', 'kind-milestone', 'partner-1'],
      ['Sam says goodbye', 'kind-partner', 'partner-2'],
      ['medal', 'kind-milestone', 'partner-1', 'partner-2', 'goal-2'],
      ['Two Marathons: the first day', 'kind-anniversary', 'partner-1', 'partner-2'],
    ]);
  });
});

describe('its filters', () => {
  it('have the options that exist, with counts, and generated ids', () => {
    const [kind, partner] = view.filters;
    expect(kind?.options.map(({ id, label, count }) => [id, label, count])).toEqual([
      ['kind-session', 'Check-ins', 2],
      ['kind-milestone', 'Milestones', 1],
      ['kind-setback', 'Setbacks', 1],
      ['kind-review', 'Reviews', 1],
      ['kind-pause', 'Pauses', 1],
      ['kind-anniversary', 'Anniversaries', 1],
      ['kind-missed', 'No check-in', 1],
    ]);
    expect(partner?.options.map(({ id, label, count }) => [id, label, count])).toEqual([
      ['partner-1', 'Robin', 7],
      ['partner-2', 'Sam', 7],
    ]);
  });
  it('start with what shows everything, which is everyone if there are more than two partners', () => {
    const firstOnes = (...ids: string[]) =>
      timelineView(contextOf({ ...given, partners: ids.map((id) => partner(id)) }, '2026-02-03')).filters.map(
        ({ legend, all }) => `${legend}: ${all.label} ${all.count}`,
      );
    expect(firstOnes('robin', 'sam')).toEqual(['Kind: Everything 8', 'Partner: Both 8']);
    expect(firstOnes('robin', 'sam', 'ada')).toEqual(['Kind: Everything 8', 'Partner: Everyone 8']);
  });
  it('omit a group with a single option', () => {
    expect(view.filters.map(({ name }) => name)).toEqual(['kind', 'partner']);
  });
  it('let items through under every option that they match', () => {
    expect(items[1]?.matches).toEqual(['kind-session', 'partner-2', 'goal-1']);
  });
});

describe('a year of the timeline', () => {
  it('has only that year, and links to the others', () => {
    const page = timelinePageView(context, 2025);
    expect(page.title).toBe('Timeline of 2025');
    expect(page.timeline.years.map(({ label }) => label)).toEqual(['2025']);
    expect(page.years.map(({ label, href, current }) => [label, href, current])).toEqual([
      ['Everything', '/timeline/', false],
      ['2026', '/timeline/2026/', false],
      ['2025', '/timeline/2025/', true],
    ]);
  });
  it('isn’t offered if there’s only one', () => {
    expect(timelinePageView(contextOf({}, '2026-02-03')).years).toEqual([]);
  });
});

it('shows each side of a session in its own words, on its own side', () => {
  const sides = [
    written('2026-01-11-robin', '## Wins\n- Ran', { topics: ['Legs'] }),
    written('2026-01-11-sam', '## Wins\n- Wrote', { topics: ['Words'] }),
  ];
  const { years } = timelineView(contextOf({ checkIns: sides }, '2026-01-12'));
  const told = years.flatMap(({ months }) => months.flatMap((month) => month.items));
  const sessions = told.filter(({ kind }) => kind === 'session');
  expect(sessions.map(({ partners, summary }) => [partners.map(({ name }) => name), summary])).toEqual([
    [['Sam'], 'Wrote'],
    [['Robin'], 'Ran'],
  ]);
});

it('names each side by its title, or else by its topics', () => {
  const sides = [
    checkIn('2026-01-11-robin', { topics: ['Legs', 'Rain'] }),
    checkIn('2026-01-11-sam', { topics: ['Words'], title: 'Chapter one' }),
  ];
  const { years } = timelineView(contextOf({ checkIns: sides }, '2026-01-12'));
  const told = years.flatMap(({ months }) => months.flatMap((month) => month.items));
  expect(told.filter(({ kind }) => kind === 'session').map(({ title }) => title)).toEqual([
    'Chapter one',
    'Legs\u00a0· Rain',
  ]);
});

it('is empty before the partnership starts', () => {
  const early = contextOf({}, '2026-01-01');
  expect(timelineView(early)).toMatchObject({ years: [], filters: [] });
  expect(timelineYears(early)).toEqual([]);
});

describe('the first page of a long timeline', () => {
  const daysOf = (year: number, days: number) =>
    Array.from({ length: days }, (_, day) => addDays(plainDate(`${year}-01-01`), day));
  const pageOf = (...days: [number, number][]) => {
    const dates = days.flatMap(([year, count]) => daysOf(year, count));
    const { timeline, years } = timelinePageView(
      contextOf({ checkIns: dates.map((date) => checkIn(date)) }, '2028-12-31'),
    );
    return { shown: timeline.years.map(({ label }) => label), links: years.map(({ label }) => label) };
  };
  it('has the newest years that fit completely, and links to all others', () => {
    const { shown, links } = pageOf([2026, 200], [2027, 120], [2028, 50]);
    expect(shown).toEqual(['2028', '2027']);
    expect(links).toEqual(['Newest', '2028', '2027', '2026']);
  });
  it('has the newest year, however long it is', () => {
    expect(pageOf([2027, 10], [2028, 350]).shown).toEqual(['2028']);
  });
  it('has everything if it fits', () => {
    const { shown, links } = pageOf([2026, 20], [2028, 20]);
    expect(shown).toEqual(['2028', '2027', '2026']);
    expect(links[0]).toBe('Everything');
  });
});
