import { describe, expect, it } from 'vitest';
import type { Period } from '../../../src/domain/retrospectives/retrospective.ts';
import ClosingPage from '../../../src/views/retrospectives/ClosingPage.astro';
import RetrospectivePage from '../../../src/views/retrospectives/RetrospectivePage.astro';
import RetrospectivesPage from '../../../src/views/retrospectives/RetrospectivesPage.astro';
import { closingView } from '../../../src/views/retrospectives/closing-view.ts';
import { retrospectivesView, retrospectiveView } from '../../../src/views/retrospectives/view.ts';
import {
  benchmark,
  checkIn,
  checkInsOn,
  goal,
  milestone,
  partnership,
  weekly,
  written,
} from '../../domain/builders.ts';
import { contextOf } from '../context.ts';
import { all, headings, links, one, render, rows, section, textOf, texts } from './rendered.ts';

type Given = Parameters<typeof contextOf>[0];

function lookBack(given: Given, period: Period, today = '2026-07-01') {
  const context = contextOf(given, today);
  return render(RetrospectivePage, { view: retrospectiveView(context, period), words: context.words });
}

const figures = (tree: Parameters<typeof texts>[0]) => texts(tree, 'p', { className: 'figure-number' });

/** Due each Sunday from 11 January; one was met three days late, and one promise was kept late. */
const LATE: Given = {
  checkIns: [
    written('2026-01-11', '## Next steps\n- [ ] @sam Write (due 2026-01-12)\n- [ ] @robin Swim'),
    written('2026-01-18', '## Next steps\n- [ ] @sam Write (due 2026-01-12)\n- [x] @robin Swim'),
    written('2026-01-28', '## Next steps\n- [x] @sam Write (due 2026-01-12)'),
  ],
};

describe('a look back', () => {
  it('counts late ones as met and kept', async () => {
    const found = figures(await lookBack(LATE, { year: 2026, quarter: 1 }, '2026-02-01'));
    expect(found).toContain('Check-ins 3 3 of 3 due dates met');
    expect(found).toContain('Commitments 2 2 kept, 1 of them late');
  });

  it('folds changes beyond eight, pauses included', async () => {
    const review = (day: number) => ({ date: `2026-03-0${day}`, decision: 'keep', agreedBy: ['sam'] });
    const pause = (day: number) => ({ from: `2026-02-0${day}`, to: `2026-02-0${day}`, because: `Rest ${day}` });
    const changed = async (reviews: number[], pauses: number[]) => {
      const given = {
        partnership: partnership({
          cadence: { every: '1 week', starts: '2026-01-11', pauses: pauses.map(pause) },
        }),
        goals: [goal('run', { reviews: reviews.map(review) })],
        checkIns: checkInsOn('2026-01-11'),
      };
      const tree = section(await lookBack(given, { year: 2026, quarter: 1 }), 'What we changed');
      const folded = tree && all(tree, 'details')[0];
      const count = (element: Parameters<typeof all>[0] | undefined) =>
        element ? all(element, 'h3').length + textOf(element).split('Rest ').length - 1 : 0;
      return [tree && texts(tree, 'summary'), count(tree) - count(folded), count(folded)];
    };
    expect(await changed([1, 2, 3, 4, 5], [1, 3, 5])).toEqual([[], 8, 0]);
    expect(await changed([1, 2, 3, 4, 5], [1, 3, 5, 7, 9])).toEqual([['… and 2 more'], 8, 2]);
    expect(await changed([1, 2, 3, 4, 5, 6, 7, 8, 9], [1])).toEqual([['… and 2 more'], 8, 2]);
  });

  it('says that it isn’t over while it lasts', async () => {
    const period = { year: 2026, quarter: 1 } as const;
    const kicker = async (today: string) => texts(await lookBack(LATE, period, today), 'p', { className: 'kicker' });
    expect(await kicker('2026-03-31')).toEqual(['Looking back · so far']);
    expect(await kicker('2026-04-01')).toEqual(['Looking back']);
  });

  it('on a quiet quarter leaves out empty parts, and asks its questions', async () => {
    const tree = await lookBack({ checkIns: checkInsOn('2026-03-29', '2026-04-05') }, { year: 2026, quarter: 2 });
    expect(headings(tree)).toEqual(['h1 April – June 2026', 'h2 April – June 2026 at a glance', 'h2 To talk about']);
    const glance = section(tree, 'April – June 2026 at a glance');
    expect(links(glance)).toMatchObject({ '5 Apr · Check-in · on time': '/check-ins/2026-04-05/' });
    expect(texts(section(tree, 'To talk about'), 'li')).toHaveLength(4);
  });

  it('says what changed, from where to where, compared with the plan', async () => {
    const given = { benchmarks: [benchmark('run')], checkIns: [checkIn('2026-04-05', { readings: { run: 6 } })] };
    const moved = section(await lookBack(given, { year: 2026, quarter: 2 }), 'What moved');
    expect(rows(moved ?? { type: 'root', children: [] })).toEqual([
      ['Benchmark', 'From, to', 'Against plan', 'Readings'],
      ['run', '0 → 6 km', '1.03 km ahead of plan', '1'],
    ]);
    expect(links(moved)).toEqual({ run: '/benchmarks/run/' });
  });

  it('names each partner’s change if both read a benchmark', async () => {
    const given = {
      benchmarks: [benchmark('run', { per: 'partner' })],
      checkIns: [checkIn('2026-04-05', { readings: { run: { sam: 6 } } })],
    };
    const moved = section(await lookBack(given, { year: 2026, quarter: 2 }), 'What moved');
    expect(rows(moved ?? { type: 'root', children: [] }).map((cells) => cells[1])).toEqual(['Partner', 'Sam']);
  });

  it('shows wins, setbacks and changes under their headings, with what was learned', async () => {
    const reviews = [{ date: '2026-05-01', decision: 'adjust', change: { title: ['Run', 'Walk'] }, agreedBy: ['sam'] }];
    const given = {
      goals: [goal('run', { title: 'Walk', reviews })],
      checkIns: [written('2026-04-05', '## Wins\n- Ran\n\n## Setbacks\n- Fell\n  - Lesson: Look')],
      milestones: [milestone('medal', { date: '2026-04-06' })],
    };
    const tree = await lookBack(given, { year: 2026, quarter: 2 });
    expect(texts(section(tree, 'Small wins'), 'li')).toEqual(['Ran 5 Apr']);
    expect(textOf(section(tree, 'Setbacks, and what they taught') ?? tree)).toContain('Fell');
    expect(links(section(tree, 'What we reached'))).toHaveProperty('medal');
    const changed = section(tree, 'What we changed');
    expect(links(changed)).toEqual({ Walk: '/goals/run/' });
    expect([texts(changed, 'del'), texts(changed, 'ins')]).toEqual([['Run'], ['Walk']]);
    expect(texts(changed, 'p').at(-1)).toBe('Agreed by Sam.');
  });

  it('shows a pause as a change, even if no goal was changed', async () => {
    const pauses = [{ from: '2026-05-01', to: '2026-05-14' }];
    const given = { partnership: partnership({ cadence: { every: '1 week', starts: '2026-01-11', pauses } }) };
    const changed = section(await lookBack(given, { year: 2026, quarter: 2 }), 'What we changed');
    expect(texts(changed, 'p')).toEqual(['Paused from 1 May 2026 to 14 May 2026']);
  });

  it('on a year links to its quarters, and each one to those before and after', async () => {
    const given = { checkIns: checkInsOn('2026-02-01', '2026-05-03') };
    const year = await lookBack(given, { year: 2026 });
    expect(links(section(year, 'Quarter by quarter'))).toEqual({
      'January – March 2026': '/retrospectives/2026-q1/',
      'April – June 2026': '/retrospectives/2026-q2/',
    });
    const first = one(await lookBack(given, { year: 2026, quarter: 1 }), 'nav');
    expect(first.properties['ariaLabel']).toBe('Looking back, earlier and later');
    expect(all(first, 'a').map((link) => [link.properties['rel'], textOf(link)])).toEqual([
      [['next'], 'Later April – June 2026'],
    ]);
    const second = one(await lookBack(given, { year: 2026, quarter: 2 }), 'nav');
    expect(all(second, 'a').map((link) => [link.properties['rel'], textOf(link)])).toEqual([
      [['prev'], 'Earlier January – March 2026'],
    ]);
  });
});

describe('the list of looks back', () => {
  const list = (given: Given, today: string) => {
    const context = contextOf(given, today);
    return render(RetrospectivesPage, { view: retrospectivesView(context), words: context.words });
  };

  it('says if there’s nothing yet', async () => {
    const tree = await list({ partnership: partnership({ since: '2026-02-01' }) }, '2026-01-06');
    expect(texts(tree, 'p')).toEqual([
      'Nothing to look back on yet. This page starts to fill after the first check-in.',
    ]);
  });

  it('has the newest first, each with its best milestone and its contents', async () => {
    const given = {
      checkIns: checkInsOn('2026-02-01', '2026-05-03'),
      milestones: [milestone('first', { date: '2026-02-02' }), milestone('second', { date: '2026-02-03' })],
    };
    const tree = await list(given, '2026-05-04');
    expect(texts(tree, 'h3')).toEqual(['April – June 2026', 'January – March 2026']);
    expect(links(tree)).toMatchObject({ 'All of 2026': '/retrospectives/2026/' });
    const [newest, older] = all(tree, 'article');
    expect(texts(newest, 'p')).toEqual(['so far', '1 check-in']);
    expect(texts(older, 'p')).toEqual(['second · 1 check-in and 3 milestones']);
  });
});

describe('the closing page', () => {
  const given = {
    partnership: partnership({ success: ['We ran'], term: { ends: '2026-03-01' } }),
    goals: [goal('run', { title: 'Marathon', status: 'achieved' })],
    checkIns: checkInsOn(...weekly('2026-01-11', 3)),
  };
  it('exists once the term has ended', () => {
    expect(closingView(contextOf(given, '2026-03-01'))).toBeUndefined();
    expect(closingView(contextOf({}, '2026-03-02'))).toBeUndefined();
    expect(closingView(contextOf(given, '2026-03-02'))).toBeDefined();
  });

  it('has the outcome of what was hoped for, and the last talk’s questions', async () => {
    const context = contextOf(given, '2026-03-02');
    const tree = await render(ClosingPage, { view: closingView(context), words: context.words });
    expect(headings(tree)[0]).toBe('h1 What we did together');
    expect(texts(tree, 'p')).toContain('This partnership ended on 1 March 2026.');
    expect(texts(section(tree, 'What success meant to us'), 'li')).toEqual(['We ran']);
    expect(texts(section(tree, 'What became of our goals'), 'span', { className: 'state' })).toEqual(['achieved']);
    expect(texts(section(tree, 'For the last talk'), 'li')).toContain('What are we proud of?');
  });

  it('leaves out success and goals if there are none', async () => {
    const context = contextOf({ partnership: partnership({ term: { ends: '2026-03-01' } }) }, '2026-03-02');
    const tree = await render(ClosingPage, { view: closingView(context), words: context.words });
    expect(section(tree, 'What success meant to us')).toBeUndefined();
    expect(section(tree, 'What became of our goals')).toBeUndefined();
  });
});
