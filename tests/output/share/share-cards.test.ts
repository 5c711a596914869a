import { describe, expect, it } from 'vitest';
import { viewContextFor } from '../../../src/cli/runtime/journal.ts';
import { makeJournal } from '../../../src/domain/journal.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { schemas } from '../../../src/domain/schemas/index.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { visibleDocuments } from '../../../src/journal/visible-documents.ts';
import { cardOfPage, shareCards } from '../../../src/output/share/cards.ts';
import { pageShell } from '../../../src/views/page-shell/view.ts';
import { benchmark, checkIn, goal, milestone, partner, partnership } from '../../domain/builders.ts';
import { canaryJournal, STEM } from '../../support/canary-journal.ts';
import { contextOf } from '../../views/context.ts';

const TODAY = '2026-02-01';
const context = contextOf(
  {
    partners: [partner('robin'), partner('sam', { role: 'Keeper of the log' })],
    goals: [goal('finish', { title: 'Finish it', timeBound: { starts: '2026-01-05', due: '2026-07-05' } })],
    benchmarks: [benchmark('run', { title: 'The long run' })],
    milestones: [
      milestone('swim', { title: 'We swam', date: '2026-01-12' }),
      milestone('shin', { title: 'The shin', date: '2026-01-20', kind: 'setback' }),
    ],
    checkIns: [checkIn('2026-01-11', { readings: { run: 3 } })],
    pages: [
      { id: 'journal', file: 'pages/journal.md', data: schemas.pages.parse({ title: 'How we keep it' }), body: '' },
    ],
  },
  TODAY,
  { audience: 'public' },
);
const { urls } = context;

describe('the card of a page', () => {
  it.each([
    ['the home page', urls.home, 'journal'],
    ['a section', urls.goals, 'goals'],
    ['a goal', urls.goal('finish'), 'goals/finish'],
    ['a benchmark', urls.benchmark('run'), 'benchmarks/run'],
    ['a year of a benchmark: the benchmark’s', urls.benchmarkOf('run', 2026), 'benchmarks/run'],
    ['a session: its year’s', urls.session(plainDate('2026-01-11')), 'check-ins/2026'],
    ['a year of check-ins: that year’s', urls.checkInsOf(2026), 'check-ins/2026'],
    ['a year of the timeline: the timeline’s', urls.timelineOf(2026), 'timeline'],
    ['a quarter: its year’s', urls.retrospective('2026-q1'), 'retrospectives/2026'],
    ['one of the journal’s own pages, whatever its name', urls.page('journal'), 'pages/journal'],
    ['a page without one: the journal’s', urls.together, 'journal'],
  ])('exists for %s', (_, href, id) => {
    expect(cardOfPage(context, href).id).toBe(id);
  });

  it('says what the page says, and whose it is', () => {
    expect(cardOfPage(context, urls.goal('finish'))).toEqual({
      id: 'goals/finish',
      dir: 'ltr',
      siteName: 'Two Marathons',
      kicker: 'Goals',
      title: 'Finish it',
      lede: 'due 5 July 2026',
      partners: [
        expect.objectContaining({ name: 'Robin', slot: 1 }),
        expect.objectContaining({ name: 'Sam', slot: 2 }),
      ],
      art: { kind: 'mark' },
    });
  });

  it('celebrates a milestone, and not a setback', () => {
    expect(cardOfPage(context, urls.milestone('swim')).art.kind).toBe('celebration');
    expect(cardOfPage(context, urls.milestone('shin')).art.kind).toBe('mark');
  });

  it('has a benchmark’s lines', () => {
    expect(cardOfPage(context, urls.benchmark('run')).art).toMatchObject({
      kind: 'lines',
      series: [{ slot: 0, readings: [{ value: 3 }], plan: [{ value: 0 }, { value: 10 }] }],
    });
  });

  it('only has the partner on a partner’s page', () => {
    expect(cardOfPage(context, urls.partner('sam'))).toMatchObject({
      title: 'Sam',
      lede: 'Keeper of the log',
      partners: [{ name: 'Sam' }],
    });
  });
});

describe('the cards of a journal', () => {
  it('are one for each year’s sessions, because drawing takes time', () => {
    const dates = ['2025-01-05', '2025-06-01', '2025-12-07', '2026-01-04'];
    const many = contextOf({ checkIns: dates.map((date) => checkIn(date)) }, TODAY, { audience: 'public' });
    const ids = shareCards(many).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('check-ins/'))).toEqual(['check-ins/2025', 'check-ins/2026']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are one, with only the journal’s name, if the public sees nothing else', () => {
    const closed = contextOf({ partners: [], partnership: partnership() }, TODAY, { audience: 'public' });
    const cards = shareCards(closed).map(({ card }) => card());
    expect(cards).toEqual([
      {
        id: 'journal',
        dir: 'ltr',
        siteName: 'Two Marathons',
        title: 'Two Marathons',
        partners: [],
        art: { kind: 'mark' },
      },
    ]);
  });

  it('don’t contain a word that the audience may not see', () => {
    const canaries = canaryJournal();
    canaries.addHidden('partners');
    canaries.addHidden('private');
    const read = readJournal(canaries.folder, { today: plainDate(TODAY) });
    canaries.remove();
    const documents = read.documents ?? expect.fail('The journal has errors.');
    const told = (audience: 'public' | 'partners') => {
      const journal = makeJournal(visibleDocuments(documents, audience), { audience, today: plainDate(TODAY) });
      return JSON.stringify(shareCards(viewContextFor(journal)).map(({ card }) => card()));
    };
    expect(told('partners')).toContain(STEM.partners);
    expect(told('public')).not.toMatch(/canary/);
  });
});

describe('a page’s metadata for sharing', () => {
  const about = (of: typeof context, site?: string) =>
    pageShell(of, { title: 'The long run', description: '', href: of.urls.benchmark('run') }, site).share;

  it('has the picture with its address, size and description', () => {
    expect(about(context, 'https://pair.example')).toEqual([
      { property: 'og:type', content: 'website' },
      { property: 'og:image', content: 'https://pair.example/share/benchmarks/run.png' },
      { property: 'og:image:type', content: 'image/png' },
      { property: 'og:image:width', content: '1200' },
      { property: 'og:image:height', content: '630' },
      { property: 'og:image:alt', content: 'The long run · Two Marathons' },
      { name: 'twitter:card', content: 'summary_large_image' },
    ]);
  });

  it('doesn’t have a picture without an address, or in a journal that isn’t the public one', () => {
    const none = [{ property: 'og:type', content: 'website' }];
    expect(about(context)).toEqual(none);
    for (const audience of ['partners', 'private'] as const)
      expect(about(contextOf({ benchmarks: [benchmark('run')] }, TODAY, { audience }), 'https://pair.example')).toEqual(
        none,
      );
  });
});
