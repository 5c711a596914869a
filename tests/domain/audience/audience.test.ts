import { describe, expect, it } from 'vitest';
import { visibleTo } from '../../../src/domain/audience/audience.ts';
import type { Audience } from '../../../src/domain/audience/model.ts';
import type { Documents } from '../../../src/domain/documents.ts';
import { documents, goal, partnership, reparse } from '../builders.ts';

const seen = (audience: Audience, given: Partial<Documents>, drafts = false) =>
  visibleTo(documents(given), audience, { reparse, drafts });

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

  it('is determined by its visibility; by default, it’s the partners', () => {
    expect(goalsSeen('public')).toEqual(['open']);
    expect(goalsSeen('partners')).toEqual(['open', 'ours', 'unsaid']);
    expect(goalsSeen('private')).toEqual(['open', 'ours', 'mine', 'unsaid']);
  });

  it('follows the partnership’s default', () => {
    expect(goalsSeen('public', false, { default: 'public' })).toEqual(['open', 'unsaid']);
    expect(goalsSeen('partners', false, { default: 'private' })).toEqual(['open', 'ours']);
  });

  it('includes drafts only on this machine, and only on request', () => {
    expect(goalsSeen('private', true)).toContain('begun');
    expect(goalsSeen('private')).not.toContain('begun');
    expect(goalsSeen('partners', true)).not.toContain('begun');
    expect(goalsSeen('public', true)).not.toContain('begun');
  });

  it.each(['Public', 'everyone', 'constructor', ''])('treats the unknown visibility "%s" as private', (visibility) => {
    const odd = goal('odd');
    // A cast, because only data that hasn't been through a schema can be wrong.
    const given = { goals: [{ ...odd, data: { ...odd.data, visibility: visibility as 'public' } }] };
    expect(seen('public', given).goals).toEqual([]);
    expect(seen('partners', given).goals).toEqual([]);
    expect(seen('private', given).goals).toHaveLength(1);
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

  it('keeps its name and rhythm, and nothing else', () => {
    const shown = seen('public', { partnership: { ...ours, body: 'Secret story' } }).partnership;
    expect(JSON.stringify(shown)).not.toMatch(/secret/i);
    expect(shown.data).toMatchObject({
      name: 'Two Marathons',
      cadence: { every: '1 week', pauses: [{ from: '2026-08-01', to: '2026-08-21' }] },
      term: { ends: '2026-12-20' },
      privacy: { default: 'public', alwaysPrivate: ['pulse'] },
    });
  });

  it('is complete for those who may see it', () => {
    expect(seen('partners', { partnership: ours }).partnership).toEqual(ours);
  });
});
