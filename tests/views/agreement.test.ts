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

describe('what was agreed', () => {
  const rules = (agreed: object, given: Parameters<typeof contextOf>[0] = {}, today = '2026-02-10') => {
    const { statements, changes, pauses } = view({ partnership: partnership({ ...agreed }), ...given }, today);
    return [...statements.map(({ heading, text }) => `${heading}: ${text}`), ...changes, ...pauses];
  };

  it('is all in order: rhythm, reviews, privacy, who was here, how long, what changed', () => {
    const agreed = {
      missed: 'We say so.',
      reviews: { goals: '3 months', roles: '6 months' },
      privacy: { default: 'public', boundaries: 'No names.' },
      term: { ends: '2027-01-04', renewal: '2026-12-13' },
      cadence: {
        every: '1 week',
        starts: '2026-01-11',
        minutes: 45,
        changes: [{ from: '2026-02-01', every: '2 weeks', minutes: 60, because: 'Less to say.' }],
        pauses: [{ from: '2026-03-01', to: '2026-03-14', because: 'Skiing.' }],
      },
    };
    const partners = [
      partner('robin'),
      partner('sam', { left: '2026-02-09' }),
      partner('ada', { joined: '2026-01-20', left: '2026-02-01' }),
      partner('kim', { left: '2026-02-10' }),
    ];
    expect(rules(agreed, { partners })).toEqual([
      'When we meet: Every 2 weeks, on Sunday. 60 minutes each time.',
      'When a commitment is missed: We say so.',
      'Reviews: Goals every 3 months. Roles every 6 months.',
      'What we share: No names.',
      'Since: 5 January 2026',
      'Former partners: Ada, 20 January 2026 to 1 February 2026; Sam, 5 January 2026 to 9 February 2026',
      'Term: Until 4 January 2027. We talk about going on by 13 December 2026.',
      '11 January 2026: Every week, on Sunday. 45 minutes each time.',
      '1 February 2026: Every 2 weeks, on Sunday. 60 minutes each time. Less to say.',
      '1 March 2026 to 14 March 2026: Skiing.',
    ]);
  });

  it('leaves out what wasn’t', () => {
    expect(rules({})).toEqual(['When we meet: Every week, on Sunday.', 'Since: 5 January 2026']);
    expect(rules({ term: { ends: '2027-01-04' }, reviews: { goals: '3 months' } }).slice(1)).toEqual([
      'Reviews: Goals every 3 months.',
      'Since: 5 January 2026',
      'Term: Until 4 January 2027.',
    ]);
  });

  it('has the purpose, or else the name, and its lists in order', () => {
    const lists = {
      questions: ['What now?'],
      agreements: ['Listen'],
      principles: ['Honesty'],
      success: ['We both run'],
      vision: 'The sea',
    };
    const agreed = view({ partnership: partnership(lists) });
    expect([agreed.purpose, agreed.vision]).toEqual(['We finish what matters.', 'The sea']);
    expect(agreed.lists.map(({ heading, items }) => [heading, ...items])).toEqual([
      ['What success looks like', 'We both run'],
      ['Principles', 'Honesty'],
      ['How we talk', 'Listen'],
      ['Questions we keep asking', 'What now?'],
    ]);
  });

  it('has the language of what partners wrote, but not of what the site says', () => {
    const inArabic = partnership({
      lang: 'ar',
      missed: 'نقول',
      term: { ends: '2027-01-04' },
      privacy: { default: 'public', boundaries: 'لا أسماء' },
    });
    const { statements, language } = view({ partnership: inArabic });
    expect(language?.lang).toBe('ar');
    expect(statements.map(({ heading, language: own }) => [heading, own?.lang])).toEqual([
      ['When we meet', undefined],
      ['When a commitment is missed', 'ar'],
      ['What we share', 'ar'],
      ['Since', undefined],
      ['Term', undefined],
    ]);
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
  it('have the language of the partner who wrote them, but kinds of feedback have the site’s', () => {
    const found = compared(
      { lang: 'ar', values: ['مرح', 'صبر'], feedback: 'listen' },
      { values: ['fun'], feedback: 'challenge' },
    );
    expect(
      found.map(({ sides }) => sides.map(({ partner: { name }, text, language }) => [name, text, language?.lang])),
    ).toEqual([
      [
        ['Robin', 'مرح\u00a0· صبر', 'ar'],
        ['Sam', 'fun', undefined],
      ],
      [
        ['Robin', 'Listen first', undefined],
        ['Sam', 'Challenge me', undefined],
      ],
    ]);
    expect(found.some((aspect) => 'shared' in aspect)).toBe(false);
  });
  it('are in the partners’ own words even if these are also the name of a kind of feedback', () => {
    const [values] = compared({ values: ['listen'] }, { values: ['fun'] });
    expect(values?.sides.map(({ text }) => text)).toEqual(['listen', 'fun']);
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
  it('say since when they’ve been in place, or when they were reviewed', () => {
    const partners = [
      partner('robin', { role: 'Coach', lang: 'ar', duties: ['Cooks'] }),
      partner('sam', { rolesReviewed: '2026-02-01' }),
      partner('ada', { joined: '2026-01-20' }),
    ];
    const reviewed = partnership({ reviews: { roles: '1 month' } });
    const { roles } = view({ partners, partnership: reviewed }, '2026-02-10').roles;
    expect(
      roles.map(({ partner: { name }, role, language, duties, since, revisit }) => [
        name,
        role,
        language?.lang,
        ...duties,
        since,
        revisit,
      ]),
    ).toEqual([
      [
        'Ada',
        undefined,
        undefined,
        'In place since 20 January 2026, not reviewed yet.',
        'Next review by 20 February 2026.',
      ],
      [
        'Robin',
        'Coach',
        'ar',
        'Cooks',
        'In place since 5 January 2026, not reviewed yet.',
        'A review was due on 5 February 2026.',
      ],
      ['Sam', undefined, undefined, 'Last reviewed 1 February 2026.', 'Next review by 1 March 2026.'],
    ]);
    expect(view({ partners }).roles.roles[0]).not.toHaveProperty('revisit');
  });
  it('that several have, or that no one has in a goal, are still to be settled', () => {
    const partners = [
      partner('robin', { duties: ['Cooks'] }),
      partner('sam', { duties: ['cooks'] }),
      partner('ada', { left: '2026-01-05', duties: ['Cooks'] }),
    ];
    const goals = [
      goal('run', { title: 'Marathon', owners: ['robin', 'sam', 'ada'], duties: { robin: 'plans' } }),
      goal('both', { title: 'Garden' }),
      goal('own', { title: 'Novel', owners: ['sam'] }),
      goal('former', { title: 'Boat', owners: ['sam', 'ada'] }),
      goal('old', { title: 'Done', status: 'achieved' }),
    ];
    expect(view({ partners, goals }, '2026-01-06').roles.open).toEqual([
      '“Cooks” is shared by Robin and Sam. Is that what you want?',
      'Not written down yet: what Sam will do for “Marathon”.',
      'Not written down yet: what Robin and Sam will do for “Garden”.',
    ]);
  });
});
