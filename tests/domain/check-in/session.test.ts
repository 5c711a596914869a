import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSessions } from '../../../src/domain/check-in/session.ts';
import type { CheckInDocument } from '../../../src/domain/documents.ts';
import { checkIn, day, partner, place, weekly, written } from '../builders.ts';

const sessions = (...checkIns: readonly CheckInDocument[]) =>
  makeSessions({ checkIns, partners: [partner('robin'), partner('sam')], dueOf: () => day('2026-05-03') });

describe('a session', () => {
  it('is all check-ins of one date, the joint file first, then by partner', () => {
    const [session, ...others] = sessions(
      checkIn('2026-05-01-sam'),
      checkIn('2026-05-01'),
      checkIn('2026-05-01-robin'),
    );
    expect(session?.checkIns.map(({ id }) => id)).toEqual(['2026-05-01', '2026-05-01-robin', '2026-05-01-sam']);
    expect(others).toEqual([]);
  });

  it('is numbered in order of date, whatever the order of the files', () => {
    const all = sessions(checkIn('2026-05-15'), checkIn('2026-05-01'), checkIn('2026-05-08'));
    expect(all.map(({ date, number }) => [date, number])).toEqual([
      ['2026-05-01', 1],
      ['2026-05-08', 2],
      ['2026-05-15', 3],
    ]);
  });

  it('knows its due date', () => {
    expect(sessions(checkIn('2026-05-01'))[0]?.due).toBe('2026-05-03');
  });

  it('was attended by everyone if written together, otherwise by the author, or by those it names', () => {
    expect(sessions(checkIn('2026-05-01'))[0]?.present).toEqual(['robin', 'sam']);
    expect(sessions(checkIn('2026-05-01-sam'))[0]?.present).toEqual(['sam']);
    expect(sessions(checkIn('2026-05-01', { present: ['robin'] }))[0]?.present).toEqual(['robin']);
    expect(sessions(checkIn('2026-05-01-sam'), checkIn('2026-05-01-robin'))[0]?.present).toEqual(['robin', 'sam']);
  });

  it('has each topic once, in order of mention', () => {
    const [session] = sessions(
      checkIn('2026-05-01-sam', { topics: ['Money', 'Sleep'] }),
      checkIn('2026-05-01-robin', { topics: ['Sleep', 'Trust'] }),
    );
    expect(session?.topics).toEqual(['Sleep', 'Trust', 'Money']);
  });

  it('has the titles of its sides, each once', () => {
    const titled = (author: string, title: string) => checkIn(`2026-05-01-${author}`, { title });
    expect(sessions(titled('sam', 'Late again'), titled('robin', 'The race'))[0]?.titles).toEqual([
      'The race',
      'Late again',
    ]);
    expect(sessions(titled('sam', 'The race'), titled('robin', 'The race'))[0]?.titles).toEqual(['The race']);
    expect(sessions(checkIn('2026-05-01'))[0]?.titles).toEqual([]);
  });

  it('knows whose file said what', () => {
    const [session] = sessions(
      written('2026-05-01-sam', '## Wins\n- Chapter three\n'),
      written('2026-05-01', '## Wins\n- We laughed\n'),
    );
    expect(session?.wins).toMatchObject([
      { text: 'We laughed', session: '2026-05-01' },
      { text: 'Chapter three', session: '2026-05-01', author: 'sam' },
    ]);
    expect(session?.wins[0]).not.toHaveProperty('author');
  });

  it('finds partners in feedback by id or name, whatever the case, and keeps other names as written', () => {
    const note = { text: 'Well done.', markdown: 'Well done.', place };
    const feedback = [
      { ...note, from: 'ROBIN', to: 'Sam ' },
      { ...note, from: 'sam', to: 'Coach' },
    ];
    expect(sessions(checkIn('2026-05-01', {}, { feedback }))[0]?.feedback).toMatchObject([
      { from: 'robin', to: 'sam' },
      { from: 'sam', to: 'Coach' },
    ]);
  });

  it('prefers an id to a name that another partner happens to have', () => {
    const feedback = [{ text: 'x', markdown: 'x', place, from: 'sam', to: 'robin' }];
    const [session] = makeSessions({
      checkIns: [checkIn('2026-05-01', {}, { feedback })],
      partners: [partner('robin', { name: 'Sam' }), partner('sam', { name: 'Alex' })],
      dueOf: () => undefined,
    });
    expect(session?.feedback[0]).toMatchObject({ from: 'sam', to: 'robin' });
    expect(session).not.toHaveProperty('due');
  });

  it('treats a single confidence value as shared in a joint file, and as the author’s in their own', () => {
    const [session] = sessions(
      checkIn('2026-05-01', { confidence: { marathon: 7, book: { robin: 3 } } }),
      checkIn('2026-05-01-sam', { confidence: { marathon: 5 } }),
    );
    expect(session?.confidence).toEqual([
      { goal: 'marathon', value: 7 },
      { goal: 'book', partner: 'robin', value: 3 },
      { goal: 'marathon', partner: 'sam', value: 5 },
    ]);
  });

  it('combines a pulse from all files', () => {
    const [session] = sessions(
      checkIn('2026-05-01', { pulse: { robin: { trust: 5 }, sam: { trust: 4 } } }),
      checkIn('2026-05-01-sam', { pulse: { sam: { energy: 2 } } }),
    );
    expect(session?.pulse).toEqual({ robin: { trust: 5 }, sam: { trust: 4, energy: 2 } });
  });
});

it('includes every check-in in exactly one session', () => {
  const files = fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...weekly('2026-01-04', 8)), fc.constantFrom('', '-robin', '-sam'))
      .map((id) => id.join('')),
  );
  fc.assert(
    fc.property(files, (ids) => {
      const all = sessions(...ids.map((id) => checkIn(id)));
      expect(all.flatMap((session) => session.checkIns.map(({ id }) => id))).toEqual(ids.toSorted());
      expect(new Set(all.map(({ date }) => date)).size).toBe(all.length);
    }),
  );
});
