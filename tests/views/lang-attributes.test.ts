import { describe, expect, it } from 'vitest';
import { agreementView } from '../../src/views/agreement/view.ts';
import { sessionView } from '../../src/views/check-ins/session-view.ts';
import { checkInsView } from '../../src/views/check-ins/view.ts';
import { goalView } from '../../src/views/goals/view.ts';
import { homeView } from '../../src/views/home/view.ts';
import { milestonesView } from '../../src/views/milestones/view.ts';
import { timelinePageView } from '../../src/views/timeline/view.ts';
import { benchmark, goal, milestone, partnership, written } from '../domain/builders.ts';
import { contextOf, first } from './context.ts';

const HEBREW = { lang: 'he', dir: 'rtl' };
const GERMAN = { lang: 'de', dir: 'ltr' };
const TODAY = '2026-01-20';

const said = (lang: string | undefined, topics: string[] = ['Running']) =>
  written(
    '2026-01-11-sam',
    '## Wins\n- Ten at once\n\n## Setbacks\n- A cold\n\n## Concerns\n- Rain\n\n## Next steps\n- [ ] Write',
    { author: 'sam', topics, lang },
  );

describe('a text in a language that is not the page’s is marked up as such', () => {
  it('in lists of sessions: topics, what stands out, promises, wins and setbacks', () => {
    const context = contextOf({ checkIns: [said('he')] }, TODAY);
    expect(first(homeView(context).sessions)).toMatchObject({ language: HEBREW, summaryLanguage: HEBREW });
    expect(homeView(context).commitments.flatMap(({ pending }) => pending)).toMatchObject([{ language: HEBREW }]);
    expect(milestonesView(context).wins[0]?.wins).toMatchObject([{ language: HEBREW }]);
    expect(milestonesView(context).setbacks).toMatchObject([{ language: HEBREW }]);
    expect(first(checkInsView(context).years).rows).toMatchObject([
      { headlineLanguage: HEBREW, notes: [{ language: HEBREW }] },
    ]);
  });

  it('on the timeline, where it’s separate from the site’s own words', () => {
    const context = contextOf({ checkIns: [said('he', [])] }, TODAY);
    const moments = timelinePageView(context).timeline.years.flatMap(({ months }) => months.flatMap((m) => m.items));
    const session = moments.find(({ kind }) => kind === 'session');
    expect(session).toMatchObject({ title: 'Check-in 1', summary: 'Ten at once', summaryLanguage: HEBREW });
    expect(session).not.toHaveProperty('language');
  });

  it('in goals and benchmarks: what was written, not what the site says', () => {
    const fields = { lang: 'de', measurable: ['laufen'], specific: 'Ankommen', values: ['Mut'] };
    const context = contextOf(
      {
        goals: [goal('ziel', fields)],
        benchmarks: [benchmark('laufen', { goal: 'ziel', lang: 'he' })],
      },
      TODAY,
    );
    const view = goalView(context, first(context.journal.goals));
    expect(view.card).toMatchObject({ language: GERMAN, summaryLanguage: GERMAN });
    expect(view.smart.map(({ name, language }) => [name, language?.lang])).toContainEqual(['Specific', 'de']);
    expect(view.smart.map(({ name, language }) => [name, language?.lang])).toContainEqual(['Time-bound', undefined]);
    expect(view.benchmarks).toMatchObject([{ language: HEBREW }]);
  });

  it('in milestones that partners wrote, not in those that the site found', () => {
    const context = contextOf(
      { checkIns: [said(undefined)], milestones: [milestone('fest', { date: '2026-01-12', lang: 'de' })] },
      TODAY,
    );
    const [year] = milestonesView(context).years;
    expect(year?.written).toMatchObject([{ card: { language: GERMAN } }]);
    expect(year?.found.every((card) => card.language === undefined)).toBe(true);
  });

  it('in the agreement: what the partners put down, not the rhythm that the site tells', () => {
    const context = contextOf({ partnership: partnership({ lang: 'de', missed: 'Wer fehlt, sagt es.' }) }, TODAY);
    const { language, statements } = agreementView(context);
    expect(language).toEqual(GERMAN);
    expect(statements.filter((statement) => statement.language).map(({ text }) => text)).toEqual([
      'Wer fehlt, sagt es.',
    ]);
  });
});

describe('a text is not marked up', () => {
  it('if its document has no language: it’s in the journal’s, like the page', () => {
    const context = contextOf({ checkIns: [said(undefined)] }, TODAY);
    expect(first(homeView(context).sessions)).not.toHaveProperty('language');
    expect(first(homeView(context).sessions)).not.toHaveProperty('summaryLanguage');
  });

  it('if its document’s language is the page’s', () => {
    const context = contextOf({ checkIns: [said('en-GB')] }, TODAY);
    expect(first(homeView(context).sessions)).not.toHaveProperty('language');
  });

  it('if it combines two languages', () => {
    const other = written('2026-01-11-robin', 'We talked.', { author: 'robin', topics: ['Schlaf'], lang: 'de' });
    const context = contextOf({ checkIns: [said('he'), other] }, TODAY);
    expect(sessionView(context, first(context.journal.sessions))).not.toHaveProperty('headlineLanguage');
  });
});

it('everything that partners wrote is marked up if the site doesn’t speak its language', () => {
  const swedish = partnership({ locale: 'sv' });
  const context = contextOf({ partnership: swedish, checkIns: [said(undefined)] }, TODAY, { locale: 'en' });
  expect(first(homeView(context).sessions).language).toEqual({ lang: 'sv', dir: 'ltr' });
  expect(sessionView(context, first(context.journal.sessions)).sides).toMatchObject({ pairs: [[{ lang: 'sv' }]] });
});
