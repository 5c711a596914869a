import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/domain/retrospectives/retrospective.ts';
import { closingView } from '../../src/views/retrospectives/closing-view.ts';
import { retrospectivesView, retrospectiveView } from '../../src/views/retrospectives/view.ts';
import { checkInsOn, milestone, partnership, written } from '../domain/builders.ts';
import { contextOf } from './context.ts';

type Given = Parameters<typeof contextOf>[0];

const Q1: Period = { year: 2026, quarter: 1 };
const lookBack = (given: Given, period = Q1, today = '2026-07-01') =>
  retrospectiveView(contextOf(given, today), period);
const figure = (given: Given, label: string) =>
  lookBack(given, Q1, '2026-02-01').sections.figures.find((each) => each.label === label);

describe('something late', () => {
  /** The third due date was met three days late. “Write” wasn't done at one check-in, and was at the next. */
  const checkIns = [
    written('2026-01-11', '## Next steps\n- [ ] @sam Write (due 2026-01-12)\n- [ ] @robin Swim\n- [ ] @sam Shop'),
    written('2026-01-18', '## Next steps\n- [ ] @sam Write (due 2026-01-12)\n- [x] @robin Swim\n- [ ] ~~@sam Shop~~'),
    written('2026-01-28', '## Next steps\n- [x] @sam Write (due 2026-01-12)'),
  ];
  it('is counted as kept when looking back', () => {
    expect(figure({ checkIns }, 'Commitments')).toMatchObject({ value: '3', note: '2 kept, 1 of them late, 1 let go' });
  });
  it('is counted as met when looking back', () => {
    expect(figure({ checkIns }, 'Check-ins')).toMatchObject({ value: '3', note: '3 of 3 due dates met' });
  });
  it('isn’t met or missed before it’s due again', () => {
    expect(figure({ checkIns: checkIns.slice(0, 1) }, 'Check-ins')?.note).toBe('1 of 3 due dates met');
  });
  it('isn’t counted when nothing was due', () => {
    const pauses = [{ from: '2026-01-11', to: '2026-12-31' }];
    const paused = partnership({ cadence: { every: '1 week', starts: '2026-01-11', pauses } });
    expect(figure({ partnership: paused, checkIns }, 'Check-ins')).not.toHaveProperty('note');
  });
});

describe('a look back', () => {
  it.each([
    ['2026-03-31', 'Looking back\u00a0· so far'],
    ['2026-04-01', 'Looking back'],
  ])('on the first quarter is on %s a “%s”', (today, kicker) => {
    expect(lookBack({}, Q1, today).kicker).toBe(kicker);
  });
  it('shows the year of a day only if it covers several', () => {
    const given = {
      partnership: partnership({ since: '2025-12-01', term: { ends: '2026-03-01' } }),
      checkIns: [written('2026-01-11', '## Wins\n- Ran')],
    };
    expect(lookBack(given).sections.wins).toMatchObject([{ dateText: '11 Jan' }]);
    const whole = closingView(contextOf(given, '2026-03-02'))?.sections;
    expect(whole?.wins).toMatchObject([{ dateText: '11 January 2026' }]);
  });
  it('shows setbacks in the order in which they happened', () => {
    const checkIns = ['2026-01-11', '2026-01-18'].map((date) => written(date, `## Setbacks\n- Of ${date}`));
    expect(lookBack({ checkIns }).sections.setbacks.map(({ title }) => title)).toEqual([
      'Of 2026-01-11',
      'Of 2026-01-18',
    ]);
  });
  it('links to the one before and after of its own kind', () => {
    const given = {
      partnership: partnership({ since: '2025-12-01' }),
      checkIns: checkInsOn('2026-02-01', '2026-05-03'),
    };
    expect(lookBack(given)).toMatchObject({
      previous: { label: 'Earlier', href: '/retrospectives/2025-q4/' },
      next: { label: 'Later', href: '/retrospectives/2026-q2/' },
    });
    expect(lookBack(given, { year: 2026 })).toMatchObject({ previous: { href: '/retrospectives/2025/' } });
    expect(lookBack(given, { year: 2026 })).not.toHaveProperty('next');
  });
});

describe('the list of looks back', () => {
  it('shows the last written milestone, never a setback or a found one', () => {
    const milestones = [
      milestone('first', { date: '2026-01-12' }),
      milestone('second', { date: '2026-01-13' }),
      milestone('fell', { date: '2026-01-14', kind: 'setback' }),
    ];
    const view = retrospectivesView(contextOf({ milestones, checkIns: checkInsOn('2026-01-18') }, '2026-02-01'));
    expect(view.years[0]?.quarters.map(({ summary }) => summary)).toEqual([
      'second\u00a0· 1 check-in and 3 milestones',
    ]);
  });
});
