import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleTo } from '../../../src/domain/audience/audience.ts';
import type { Audience } from '../../../src/domain/audience/model.ts';
import type { Documents } from '../../../src/domain/documents.ts';
import {
  benchmark,
  documents,
  feedback,
  goal,
  milestone,
  partner,
  partnership,
  reparse,
  written,
} from '../builders.ts';

describe('laws of visibility', () => {
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

  it('filtering twice gives the same as once', () => {
    fc.assert(
      fc.property(journals, fc.constantFrom<Audience>('public', 'partners', 'private'), (all, audience) => {
        const once = view(all, audience);
        expect(view(once, audience)).toEqual(once);
      }),
    );
  });

  it('the public sees part of what the partners see, and they see part of what’s private', () => {
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

  it('no visible frontmatter names a hidden document', () => {
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
