import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/domain/partners/compatibility.ts';
import { doubledDuties, ownersWithoutDuty, rolesOf } from '../../../src/domain/partners/roles.ts';
import { goal, partner, partnership } from '../builders.ts';

describe('compatibility', () => {
  it('lists what everyone names, and what only some do, whatever the case', () => {
    const found = compare([
      partner('robin', { values: ['Health', 'craft'] }),
      partner('sam', { values: ['honesty', 'health'] }),
    ]);
    expect(found).toEqual([
      {
        aspect: 'values',
        shared: ['Health'],
        own: [
          { partner: 'robin', items: ['craft'] },
          { partner: 'sam', items: ['honesty'] },
        ],
      },
    ]);
  });

  it('doesn’t mention what fewer than two have written down', () => {
    expect(compare([partner('robin', { workingStyle: 'Mornings', feedback: 'listen' }), partner('sam')])).toEqual([]);
    expect(compare([])).toEqual([]);
  });

  it('lists as shared what everyone says in the same words', () => {
    const both = { feedback: 'challenge', communication: { style: 'direct' } };
    expect(compare([partner('robin', both), partner('sam', both)])).toEqual([
      { aspect: 'style', shared: ['direct'], own: [] },
      { aspect: 'feedback', shared: ['challenge'], own: [] },
    ]);
  });

  it('of three, lists as shared only what everyone who mentions it names', () => {
    const [values] = compare([
      partner('ada', { values: ['craft', 'rest'] }),
      partner('robin', { values: ['craft'] }),
      partner('sam'),
    ]);
    expect(values).toMatchObject({ shared: ['craft'], own: [{ partner: 'ada', items: ['rest'] }] });
  });
});

describe('roles', () => {
  it('date from their last review, or from the beginning, and are due again as the agreement says', () => {
    const { data } = partnership({ since: '2026-01-05', reviews: { roles: '6 months' } });
    expect(rolesOf([partner('robin', { rolesReviewed: '2026-04-05' }), partner('sam')], data)).toMatchObject([
      { partner: 'robin', since: '2026-04-05', wasReviewed: true, revisit: '2026-10-05' },
      { partner: 'sam', since: '2026-01-05', wasReviewed: false, revisit: '2026-07-05' },
    ]);
  });

  it('are in the words of those who have one', () => {
    const roles = rolesOf([partner('robin', { role: 'Coach' }), partner('sam')], partnership().data);
    expect(roles.map(({ role }) => role)).toEqual(['Coach', undefined]);
  });

  it('don’t have a next review if the agreement doesn’t ask for one', () => {
    expect(rolesOf([partner('robin')], partnership().data)[0]).not.toHaveProperty('revisit');
  });

  it('say if an owner of a shared goal has no duty for it', () => {
    const duties = { robin: 'Plans the long runs' };
    expect(ownersWithoutDuty(goal('run', { duties }).data)).toEqual(['sam']);
    expect(ownersWithoutDuty(goal('run', { owners: ['sam'], duties: {} }).data)).toEqual([]);
  });

  it('name a duty of two partners once', () => {
    expect(
      doubledDuties([
        partner('robin', { duties: ['Keeps the log', 'Books the races'] }),
        partner('sam', { duties: ['keeps the log', 'keeps the LOG'] }),
      ]),
    ).toEqual([{ duty: 'Keeps the log', partners: ['robin', 'sam'] }]);
  });
});
