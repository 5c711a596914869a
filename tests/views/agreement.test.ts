import { describe, expect, it } from 'vitest';
import { agreementView } from '../../src/views/agreement/view.ts';
import { goal, partner, partnership } from '../domain/builders.ts';
import { contextOf } from './context.ts';

const view = (given: Parameters<typeof contextOf>[0], today = '2026-01-06') => agreementView(contextOf(given, today));

describe('the agreement', () => {
  it('says what was agreed in sentences, and leaves out the rest', () => {
    const agreed = partnership({
      cadence: {
        every: '2 weeks',
        starts: '2026-01-11',
        minutes: 1,
        pauses: [{ from: '2026-02-01', to: '2026-02-14' }],
      },
      reviews: { roles: '6 months' },
      principles: ['Honesty'],
      term: { ends: '2027-01-04', renewal: '2026-12-13' },
    });
    const view = agreementView(contextOf({ partnership: agreed }, '2026-01-06'));
    expect(view.lists).toEqual([{ heading: 'Principles', items: ['Honesty'] }]);
    expect(view.statements.map(({ text }) => text)).toEqual([
      'Every 2 weeks, on Sunday. 1 minute each time.',
      'Roles every 6 months.',
      '5 January 2026',
      'Until 4 January 2027. We talk about going on by 13 December 2026.',
    ]);
    expect(view.pauses).toEqual(['1 February 2026 to 14 February 2026']);
  });
});

describe('partners’ views', () => {
  const compared = (robin: object, sam: object) =>
    view({ partners: [partner('robin', { ...robin }), partner('sam', { ...sam })] }).compatibility;

  it('include a question for every aspect in which they differ', () => {
    const found = compared({ values: ['fun'], strengths: ['calm'] }, { values: ['peace'], strengths: ['speed'] });
    expect(found.map(({ heading, question }) => [heading, question])).toEqual([
      ['What matters to us', 'Where did one of these decide something for you this month?'],
      ['What we bring', 'What could you hand over to the one who’s good at it?'],
    ]);
  });
  it('don’t include one where they agree', () => {
    const [shared] = compared({ values: ['fun'] }, { values: ['fun'] });
    expect(shared).toMatchObject({ shared: 'fun', sides: [] });
    expect(shared).not.toHaveProperty('question');
  });
});

describe('duties', () => {
  it('are those for active goals, not for closed ones', () => {
    const goals = ['active', 'paused', 'achieved', 'dropped'].map((status) =>
      goal(status, { status, duties: { robin: 'plans', sam: 'cooks' } }),
    );
    expect(view({ goals }).roles.roles.map(({ duties }) => duties)).toEqual([['active: plans'], ['active: cooks']]);
  });
  it.each([
    ['2026-07-05', 'Next review by 5 July 2026.'],
    ['2026-07-06', 'A review was due on 5 July 2026.'],
  ])('are reviewed again: on %s, %s', (today, told) => {
    const reviewed = partnership({ reviews: { roles: '6 months' } });
    expect(view({ partnership: reviewed }, today).roles.roles[0]?.revisit).toBe(told);
  });
});
