import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/domain/audience/model.ts';
import { schemas } from '../../src/domain/schemas/index.ts';
import { visibleDocuments } from '../../src/journal/visible-documents.ts';
import { entryById } from '../../src/views/common/entry-link.ts';
import { benchmark, goal, milestone, partnership, written } from '../domain/builders.ts';
import { contextOf } from './context.ts';

const TODAY = '2026-02-01';

function journal(audience: Audience) {
  const all = contextOf(
    {
      partnership: partnership({ privacy: { default: 'public' } }),
      goals: [goal('run', { title: 'The goal' }), goal('secret', { title: 'The secret', visibility: 'private' })],
      benchmarks: [benchmark('run', { title: 'The benchmark' }), benchmark('long-run')],
      pages: [{ id: 'shoes', file: 'pages/shoes.md', data: schemas.pages.parse({ title: 'Our shoes' }), body: '' }],
      milestones: [
        milestone('medal', { title: 'The medal', date: '2026-01-11' }),
        milestone('later', { date: '2026-03-01' }),
      ],
      checkIns: [written('2026-01-11', '## Wins\n- One\n'), written('2026-03-01', '## Wins\n- One\n')],
    },
    TODAY,
  );
  return contextOf(visibleDocuments(all.journal.documents, audience), TODAY, { audience });
}

describe('an id between brackets', () => {
  it.each([
    ['run', 'The goal'],
    ['goals/run', 'The goal'],
    ['benchmarks/run', 'The benchmark'],
    ['robin', 'Robin'],
    ['long-run', 'long-run'],
    ['medal', 'The medal'],
    ['shoes', 'Our shoes'],
    ['2026-01-11', '11 January 2026'],
    ['check-ins/2026-01-11', '11 January 2026'],
  ])('refers to the entry with this id, goals before benchmarks: %s', (target, title) => {
    expect(entryById(journal('private'), 'check-ins/2026-01-11.md', target)?.title).toBe(title);
  });

  it('leads to the file from wherever it’s written', () => {
    const path = (from: string) => entryById(journal('public'), from, 'goals/run')?.path;
    expect([path('partnership.md'), path('pages/a.md'), path('check-ins/2026/a.md')]).toEqual([
      'goals/run.md',
      '../goals/run.md',
      '../../goals/run.md',
    ]);
  });

  it.each(['nothing', 'later', '2026-03-01', 'Run', 'toString', '__proto__', 'partnership'])(
    'refers to nothing: %s',
    (target) => {
      expect(entryById(journal('private'), 'pages/a.md', target)).toBeUndefined();
    },
  );

  it('doesn’t refer to anything that its reader may not see', () => {
    const named = (audience: Audience) => entryById(journal(audience), 'pages/a.md', 'secret');
    expect([named('public'), named('partners'), named('private')?.title]).toEqual([undefined, undefined, 'The secret']);
  });
});
