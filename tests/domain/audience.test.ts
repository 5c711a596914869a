import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleTo } from '../../src/domain/audience.ts';
import type { Documents } from '../../src/domain/documents.ts';
import type { Audience } from '../../src/domain/journal.ts';
import {
  benchmark,
  checkIn,
  documents,
  feedback,
  goal,
  milestone,
  partner,
  partnership,
  reparse,
  written,
} from './builders.ts';

const seen = (audience: Audience, given: Partial<Documents>, drafts = false) =>
  visibleTo(documents(given), audience, { reparse, drafts });
const toPublic = (given: Partial<Documents>) => seen('public', given);

const hidden = { visibility: 'partners' };
const withoutSam = [partner('robin'), partner('sam', hidden)];
const data = <Data>([document]: readonly { data: Data }[]) => document?.data;

describe('who sees a document', () => {
  const goals = [
    goal('open', { visibility: 'public' }),
    goal('ours', { visibility: 'partners' }),
    goal('mine', { visibility: 'private' }),
    goal('unsaid'),
    goal('begun', { visibility: 'public', draft: true }),
  ];
  const goalsSeen = (audience: Audience, drafts = false, privacy = {}) =>
    seen(audience, { partnership: partnership({ privacy }), goals }, drafts).goals.map(({ id }) => id);

  it('is whom its visibility names, and the partners where it names none', () => {
    expect(goalsSeen('public')).toEqual(['open']);
    expect(goalsSeen('partners')).toEqual(['open', 'ours', 'unsaid']);
    expect(goalsSeen('private')).toEqual(['open', 'ours', 'mine', 'unsaid']);
  });

  it('follows the default of the partnership', () => {
    expect(goalsSeen('public', false, { default: 'public' })).toEqual(['open', 'unsaid']);
    expect(goalsSeen('partners', false, { default: 'private' })).toEqual(['open', 'ours']);
  });

  it('shows drafts on this machine alone, and only when asked', () => {
    expect(goalsSeen('private', true)).toContain('begun');
    expect(goalsSeen('private')).not.toContain('begun');
    expect(goalsSeen('partners', true)).not.toContain('begun');
    expect(goalsSeen('public', true)).not.toContain('begun');
  });

  it.each(['Public', 'everyone', 'constructor', ''])('takes the unknown visibility "%s" as private', (visibility) => {
    const odd = goal('odd');
    // A cast, because only what no schema has seen can be wrong.
    const given = { goals: [{ ...odd, data: { ...odd.data, visibility: visibility as 'public' } }] };
    expect(seen('public', given).goals).toEqual([]);
    expect(seen('partners', given).goals).toEqual([]);
    expect(seen('private', given).goals).toHaveLength(1);
  });
});

describe('a hidden goal or benchmark', () => {
  it('takes its readings and confidence out of check-ins', () => {
    const checkIns = [checkIn('2026-05-01', { readings: { run: 1, debt: 2 }, confidence: { fit: 7, rich: 3 } })];
    const given = {
      goals: [goal('fit'), goal('rich', hidden)],
      benchmarks: [benchmark('run'), benchmark('debt', hidden)],
    };
    expect(data(toPublic({ ...given, checkIns }).checkIns)).toMatchObject({
      readings: { run: 1 },
      confidence: { fit: 7 },
    });
  });

  it('is named by no goal, benchmark or milestone', () => {
    const shown = toPublic({
      goals: [goal('fit', { measurable: ['run', 'debt'] }), goal('rich', hidden)],
      benchmarks: [benchmark('run', { goal: 'rich' }), benchmark('debt', hidden)],
      milestones: [milestone('party', { date: '2026-05-01', goal: 'rich', benchmark: 'debt' })],
    });
    expect(data(shown.goals)?.measurable).toEqual(['run']);
    expect(data(shown.benchmarks)).not.toHaveProperty('goal');
    expect(data(shown.milestones)).not.toHaveProperty('goal');
    expect(data(shown.milestones)).not.toHaveProperty('benchmark');
  });

  it('is named by no review, neither as a field nor in what changed', () => {
    const change = {
      'debt.target': [10, 20],
      'run.target': [1, 2],
      measurable: [['run'], ['run', 'debt']],
      due: ['2026-09-06', '2026-10-04'],
    };
    const goals = [goal('fit', { reviews: [{ date: '2026-05-01', decision: 'adjust', change }] })];
    const shown = toPublic({ goals, benchmarks: [benchmark('run'), benchmark('debt', hidden)] });
    expect(data(shown.goals)?.reviews[0]?.change).toEqual({
      'run.target': [1, 2],
      due: ['2026-09-06', '2026-10-04'],
    });
  });
});

describe('a hidden partner', () => {
  const shown = (given: Partial<Documents>) => toPublic({ partners: withoutSam, ...given });

  it('is named by no goal', () => {
    const change = {
      owners: [['robin'], ['robin', 'sam']],
      'duties.sam': ['Runs', 'Rests'],
      'run.target': [
        { robin: 1, sam: 2 },
        { robin: 2, sam: 2 },
      ],
      status: ['active', 'paused'],
    };
    const reviews = [{ date: '2026-05-01', decision: 'adjust', change, agreedBy: ['robin', 'sam'] }];
    const goals = [goal('fit', { duties: { robin: 'Plans', sam: 'Runs' }, reviews })];
    expect(data(shown({ goals }).goals)).toMatchObject({ owners: ['robin'], duties: { robin: 'Plans' } });
    expect(data(shown({ goals }).goals)?.reviews[0]).toMatchObject({
      agreedBy: ['robin'],
      change: { 'run.target': [{ robin: 1 }, { robin: 2 }], status: ['active', 'paused'] },
    });
    expect(JSON.stringify(data(shown({ goals }).goals))).not.toContain('sam');
  });

  it('has no entry in a check-in written together', () => {
    const checkIns = [
      checkIn('2026-05-01', {
        present: ['robin', 'sam'],
        readings: { run: { robin: 1, sam: 2 }, words: { sam: 3 }, kitty: 4 },
        confidence: { fit: { robin: 7, sam: 8 } },
        pulse: { robin: { trust: 5 }, sam: { trust: 4 } },
      }),
    ];
    expect(data(shown({ checkIns }).checkIns)).toMatchObject({
      present: ['robin'],
      readings: { run: { robin: 1 }, kitty: 4 },
      confidence: { fit: { robin: 7 } },
      pulse: { robin: { trust: 5 } },
    });
    expect(JSON.stringify(data(shown({ checkIns }).checkIns))).not.toContain('sam');
  });

  it('leaves nobody present, not everybody, in a check-in that they had alone', () => {
    expect(data(shown({ checkIns: [checkIn('2026-05-01', { present: ['sam'] })] }).checkIns)?.present).toEqual([]);
  });

  it('takes their own sides, milestones and benchmarks along', () => {
    const values = { per: 'partner', baseline: { date: '2026-01-05', value: { sam: 3 } } };
    const all = shown({
      checkIns: [checkIn('2026-05-01-robin'), checkIn('2026-05-01-sam')],
      milestones: [
        milestone('hers', { date: '2026-05-01', partners: ['sam'] }),
        milestone('theirs', { date: '2026-05-01', partners: ['robin', 'sam'] }),
      ],
      benchmarks: [
        benchmark('alone', values),
        benchmark('both', { checkpoints: [{ date: '2026-03-01', value: { sam: 5 } }] }),
      ],
      goals: [goal('fit', { measurable: ['alone', 'both'] })],
    });
    expect(all.checkIns.map(({ id }) => id)).toEqual(['2026-05-01-robin']);
    expect(all.milestones.map(({ id, data: { partners } }) => [id, partners])).toEqual([['theirs', ['robin']]]);
    expect(all.benchmarks.map(({ id, data: { checkpoints } }) => [id, checkpoints])).toEqual([['both', []]]);
    expect(data(all.goals)?.measurable).toEqual(['both']);
  });

  it('has no remark, no acknowledgement and no answers, and the answers left find their remarks', () => {
    const at = '2026-05-02T08:00:00Z';
    const remarks = [
      { by: 'sam', at, body: 'a' },
      { by: 'robin', at, body: 'to a', replyTo: 0 },
      { by: 'robin', at, body: 'b' },
      { by: 'robin', at, body: 'to b', replyTo: 2 },
    ];
    const acknowledged = [{ by: 'sam', at }];
    const given = { checkIns: [checkIn('2026-05-01')], feedback: [feedback('2026-05-01', { remarks, acknowledged })] };
    expect(data(shown(given).feedback)).toEqual({
      acknowledged: [],
      remarks: [
        { by: 'robin', at, body: 'b' },
        { by: 'robin', at, body: 'to b', replyTo: 0 },
      ],
    });
  });

  it('keeps the promises that a visible check-in lists', () => {
    const checkIns = [written('2026-05-01', '## Next steps\n- [ ] @sam Write\n')];
    expect(shown({ checkIns }).checkIns[0]?.content.commitments).toMatchObject([{ owners: ['sam'] }]);
  });
});

describe('a hidden session', () => {
  it('takes the feedback on it along, and the way back that names it', () => {
    const shown = toPublic({
      checkIns: [checkIn('2026-05-01', hidden), checkIn('2026-05-08')],
      milestones: [milestone('fall', { date: '2026-04-30', kind: 'setback', recoveredBy: '2026-05-01' })],
      feedback: [feedback('2026-05-01', {}), feedback('2026-05-08', {})],
    });
    expect(shown.feedback.map(({ id }) => id)).toEqual(['2026-05-08']);
    expect(data(shown.milestones)).not.toHaveProperty('recoveredBy');
  });

  it('hides feedback that is itself hidden', () => {
    const given = { checkIns: [checkIn('2026-05-01')], feedback: [feedback('2026-05-01', hidden)] };
    expect(toPublic(given).feedback).toEqual([]);
  });

  it('of which one side is shown keeps only remarks whose quoted words are shown', () => {
    const at = '2026-05-02T08:00:00Z';
    const remarks = [
      { by: 'sam', at, body: 'on what is shown', on: 'Ran  far', line: 9 },
      { by: 'sam', at, body: 'on what is hidden', on: 'Cried', line: 9 },
      { by: 'robin', at, body: 'answer to it', replyTo: 1 },
      { by: 'sam', at, body: 'on words that stand in both', on: 'Slept', line: 10 },
      { by: 'sam', at, body: 'on some line', line: 11 },
      { by: 'sam', at, body: 'on all of it' },
    ];
    const checkIns = [
      written('2026-05-01-robin', '## Wins\n- Ran far\n- Slept\n'),
      written('2026-05-01-sam', 'Cried. Slept.\n', hidden),
    ];
    const bodies = (audience: Audience) =>
      data(seen(audience, { checkIns, feedback: [feedback('2026-05-01', { remarks })] }).feedback)?.remarks.map(
        ({ body }) => body,
      );
    expect(bodies('public')).toEqual(['on what is shown', 'on all of it']);
    expect(bodies('partners')).toHaveLength(6);
  });
});

describe('what is never public', () => {
  const body = [
    'Hello.\n## Setbacks\n- Fell\n  - Lesson: look\n\nUnderlined after a cut\n===\nText.\n',
    '## Wins\n- Ran\n\n## Concerns\n- Money\n\n## Feedback\n### Sam to Robin\nKind.\n',
  ].join('\n');
  const given = (...alwaysPrivate: readonly string[]): Partial<Documents> => ({
    partnership: partnership({ privacy: { default: 'public', alwaysPrivate } }),
    checkIns: [written('2026-05-01', body, { pulse: { robin: { trust: 2 } } })],
    milestones: [
      milestone('fall', { date: '2026-05-01', kind: 'setback' }),
      milestone('party', { date: '2026-05-01' }),
    ],
    feedback: [
      feedback('2026-05-01', {
        remarks: [{ by: 'sam', at: '2026-05-02T08:00:00Z', on: 'Fell', line: 4, body: 'Why?' }],
      }),
    ],
  });

  it('is cut out of bodies, and of what was read in them', () => {
    const [shown] = toPublic(given('setbacks', 'concerns', 'feedback')).checkIns;
    expect(shown?.body).not.toMatch(/Fell|look|Money|Kind/);
    expect(shown?.body).toMatch(/Hello\.\n\nUnderlined after a cut\n===\nText\.[^]*- Ran/);
    expect(shown?.content).toEqual(reparse(shown?.body ?? ''));
    expect(shown?.content).toMatchObject({ setbacks: [], concerns: [], feedback: [], wins: [{ text: 'Ran' }] });
  });

  it.each([
    ['setbacks', 'Fell'],
    ['concerns', 'Money'],
    ['feedback', 'Kind'],
  ])('is only what is named: %s', (kind, word) => {
    const words = ['Fell', 'Money', 'Kind'].filter((each) => toPublic(given(kind)).checkIns[0]?.body.includes(each));
    expect(words).toEqual(['Fell', 'Money', 'Kind'].filter((each) => each !== word));
  });

  it('is the pulse', () => {
    expect(data(toPublic(given('pulse')).checkIns)?.pulse).toEqual({});
  });

  it('are setback milestones, and remarks that quote a setback', () => {
    const shown = toPublic(given('setbacks'));
    expect(shown.milestones.map(({ id }) => id)).toEqual(['party']);
    expect(data(shown.feedback)?.remarks).toEqual([]);
  });

  it('are feedback files', () => {
    expect(toPublic(given('feedback')).feedback).toEqual([]);
  });

  it('may be seen by the partners', () => {
    const all = given('setbacks', 'concerns', 'feedback', 'pulse');
    expect(seen('partners', all)).toEqual(documents(all));
  });

  it('is a whole body that is too large to be read', () => {
    const huge = written('2026-05-01', `## Setbacks\n- Fell\n${'x'.repeat(1_100_000)}`);
    expect(huge.content.sections).toEqual([]);
    expect(toPublic({ ...given('setbacks'), checkIns: [huge] }).checkIns[0]?.body).toBe('');
    expect(toPublic({ ...given('pulse'), checkIns: [huge] }).checkIns[0]?.body).toBe(huge.body);
  });
});

describe('a hidden partnership', () => {
  const ours = partnership({
    visibility: 'partners',
    vision: 'Secret vision',
    purpose: 'Secret purpose',
    success: ['Secret success'],
    principles: ['Secret principle'],
    agreements: ['Secret agreement'],
    missed: 'Secret rule',
    questions: ['Secret question?'],
    term: { ends: '2026-12-20', renewal: '2026-12-06' },
    cadence: {
      every: '1 week',
      starts: '2026-01-11',
      pauses: [{ from: '2026-08-01', to: '2026-08-21', because: 'Secret reason' }],
    },
    privacy: { default: 'public', boundaries: 'Secret boundaries', alwaysPrivate: ['pulse'] },
  });

  it('keeps its name and rhythm, and says nothing of itself', () => {
    const shown = toPublic({ partnership: { ...ours, body: 'Secret story' } }).partnership;
    expect(JSON.stringify(shown)).not.toMatch(/secret/i);
    expect(shown.data).toMatchObject({
      name: 'Two Marathons',
      cadence: { every: '1 week', pauses: [{ from: '2026-08-01', to: '2026-08-21' }] },
      term: { ends: '2026-12-20' },
      privacy: { default: 'public', alwaysPrivate: ['pulse'] },
    });
  });

  it('is whole for whom it is meant', () => {
    expect(seen('partners', { partnership: ours }).partnership).toEqual(ours);
  });
});

describe('laws of what is seen', () => {
  const shared = fc.record({
    visibility: fc.constantFrom('public', 'partners', 'private', undefined),
    draft: fc.constantFrom(true, undefined, undefined),
  });
  const both = { partnerone: 1, partnertwo: 2 };
  const journals = fc
    .tuple(
      fc.array(shared, { minLength: 12, maxLength: 12 }),
      fc.constantFrom('public', 'partners', 'private'),
      fc.subarray(['setbacks', 'pulse', 'concerns', 'feedback']),
    )
    .map(([s, standard, alwaysPrivate]): Documents => {
      const at = '2026-05-02T08:00:00Z';
      const body = '## Setbacks\n- Fell\n\n## Wins\n- Ran\n\n## Concerns\n- Money\n';
      const change = {
        'benchone.target': [both, { ...both, partnertwo: 3 }],
        measurable: [['benchone'], ['benchtwo']],
      };
      return documents({
        partnership: partnership({ ...s[0], privacy: { default: standard, alwaysPrivate } }),
        partners: [partner('partnerone', s[1]), partner('partnertwo', s[2])],
        goals: [
          goal('goalone', {
            ...s[3],
            owners: ['partnerone', 'partnertwo'],
            measurable: ['benchone', 'benchtwo'],
            duties: { partnerone: 'x', partnertwo: 'y' },
            reviews: [{ date: '2026-05-01', decision: 'adjust', change, agreedBy: ['partnertwo'] }],
          }),
          goal('goaltwo', { ...s[4], owners: ['partnertwo'] }),
        ],
        benchmarks: [
          benchmark('benchone', {
            ...s[5],
            goal: 'goalone',
            per: 'partner',
            target: { date: '2026-07-05', value: both },
          }),
          benchmark('benchtwo', {
            ...s[6],
            goal: 'goaltwo',
            baseline: { date: '2026-01-05', value: { partnertwo: 1 } },
          }),
        ],
        checkIns: [
          written('2026-05-01-partnertwo', body, { ...s[7], pulse: { partnertwo: { trust: 1 } } }),
          written('2026-05-01', body, {
            ...s[8],
            present: ['partnerone', 'partnertwo'],
            readings: { benchone: both, benchtwo: 4 },
            confidence: { goalone: both, goaltwo: 3 },
          }),
        ],
        milestones: [
          milestone('party', {
            ...s[9],
            date: '2026-05-01',
            goal: 'goaltwo',
            benchmark: 'benchtwo',
            partners: ['partnertwo'],
          }),
          milestone('fall', {
            ...s[10],
            date: '2026-05-01',
            kind: 'setback',
            goal: 'goalone',
            recoveredBy: '2026-05-01',
          }),
        ],
        feedback: [
          feedback('2026-05-01', {
            ...s[11],
            acknowledged: [{ by: 'partnertwo', at }],
            remarks: [
              { by: 'partnertwo', at, on: 'Fell', line: 2, body: 'Why?' },
              { by: 'partnerone', at, replyTo: 0, body: 'Rain.' },
            ],
          }),
        ],
      });
    });

  const view = (all: Documents, audience: Audience) => visibleTo(all, audience, { reparse });
  const collections = ['partners', 'goals', 'benchmarks', 'checkIns', 'milestones', 'feedback', 'pages'] as const;
  const idsOf = (all: Documents) => collections.flatMap((name) => all[name].map(({ id }) => `${name}/${id}`));

  it('showing twice shows the same', () => {
    fc.assert(
      fc.property(journals, fc.constantFrom<Audience>('public', 'partners', 'private'), (all, audience) => {
        const once = view(all, audience);
        expect(view(once, audience)).toEqual(once);
      }),
    );
  });

  it('the public sees a part of what the partners see, and they a part of what is private', () => {
    fc.assert(
      fc.property(journals, (all) => {
        const [few, some, most] = (['public', 'partners', 'private'] as const).map((audience) =>
          idsOf(view(all, audience)),
        );
        expect(some).toEqual(expect.arrayContaining(few ?? []));
        expect(most).toEqual(expect.arrayContaining(some ?? []));
        expect(view(view(all, 'partners'), 'public')).toEqual(view(all, 'public'));
      }),
    );
  });

  it('no frontmatter that is shown names a document that is not', () => {
    fc.assert(
      fc.property(journals, fc.constantFrom<Audience>('public', 'partners', 'private'), (all, audience) => {
        const shown = view(all, audience);
        const kept = new Set(idsOf(shown));
        const gone = (['partners', 'goals', 'benchmarks'] as const)
          .flatMap((name) => all[name].map(({ id }) => `${name}/${id}`))
          .filter((id) => !kept.has(id))
          .map((id) => id.slice(id.indexOf('/') + 1));
        const frontmatter = JSON.stringify(collections.flatMap((name) => shown[name].map((document) => document.data)));
        expect(gone.filter((id) => frontmatter.includes(id))).toEqual([]);
      }),
    );
  });
});
