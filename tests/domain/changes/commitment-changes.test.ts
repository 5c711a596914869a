import { describe, expect, it } from 'vitest';
import { commitmentChanges } from '../../../src/domain/changes/commitments.ts';
import type { Journal } from '../../../src/domain/model.ts';
import { checkIn, journal, listed } from '../builders.ts';

const TODAY = '2026-01-26';

/** Makes a journal whose sessions list commitments, by date. */
function listing(sessions: Readonly<Record<string, readonly string[]>>): Journal {
  const checkIns = Object.entries(sessions).map(([date, lines]) =>
    checkIn(date, {}, { commitments: lines.map(listed) }),
  );
  return journal({ checkIns }, TODAY);
}

/** Returns each change as "kept: Draft". */
function told(before: Journal | undefined, after: Journal, sessionAdded = false): string[] {
  return commitmentChanges(before, after, { sessionAdded }).map(
    ({ fate, commitment }) => `${fate}: ${commitment.text}`,
  );
}

const FIRST = ['[ ] @sam Draft (due 2026-02-08)', '[ ] @robin Book'];

describe('changes in promises', () => {
  it('are empty if nothing changed', () => {
    const same = listing({ '2026-01-18': FIRST });
    expect(told(same, listing({ '2026-01-18': FIRST }))).toEqual([]);
  });

  it('are that they’re new if there was no journal', () => {
    expect(told(undefined, listing({ '2026-01-18': FIRST }))).toEqual(['new: Draft', 'new: Book']);
  });

  it('include those that a session kept, carried over, dropped and made', () => {
    const before = listing({ '2026-01-18': [...FIRST, '[ ] @sam Shoes'] });
    const after = listing({
      '2026-01-18': [...FIRST, '[ ] @sam Shoes'],
      '2026-01-25': [
        '[ ] @sam Draft',
        '[x] @robin Book',
        '[~] @sam Shoes',
        '[ ] @sam Tickets',
        '[x] @sam Done at once',
      ],
    });
    expect(told(before, after, true)).toEqual([
      'carried: Draft',
      'kept: Book',
      'dropped: Shoes',
      'new: Tickets',
      'kept: Done at once',
    ]);
  });

  it('include a promise once: carried over to another day is carried over, with the earlier day', () => {
    const before = listing({ '2026-01-18': FIRST });
    const after = listing({ '2026-01-18': FIRST, '2026-01-25': ['[ ] @sam Draft (due 2026-02-15)'] });
    expect(commitmentChanges(before, after, { sessionAdded: true })[0]).toMatchObject({
      fate: 'carried',
      dueBefore: '2026-02-08',
      commitment: { due: '2026-02-15', carried: 1 },
    });
  });

  it('include what an edit of an old session moves, reopens and removes', () => {
    const before = listing({ '2026-01-18': ['[ ] @sam Draft (due 2026-02-08)', '[x] @robin Book', '[ ] @sam Shoes'] });
    const after = listing({ '2026-01-18': ['[ ] @sam Draft (due 2026-02-22)', '[ ] @robin Book (due 2026-03-01)'] });
    expect(told(before, after)).toEqual(['moved: Draft', 'reopened: Book', 'gone: Shoes']);
  });

  it('recognize a promise by its words, whatever their case and punctuation, and by its owners', () => {
    const before = listing({ '2026-01-18': ['[ ] @sam Draft chapter four', '[ ] @sam Book'] });
    const after = listing({ '2026-01-18': ['[ ] @sam draft chapter four!', '[ ] @robin Book'] });
    expect(told(before, after)).toEqual(['new: Book', 'gone: Book']);
  });

  it('follow a promise to an earlier day if a session was added before it', () => {
    const before = listing({ '2026-01-25': ['[ ] @sam Draft (due 2026-02-08)'] });
    const after = listing({
      '2026-01-18': ['[ ] @sam Draft (due 2026-02-08)'],
      '2026-01-25': ['[ ] @sam Draft (due 2026-02-08)'],
    });
    expect(told(before, after, true)).toEqual(['carried: Draft']);
  });

  it('mention what was already overdue only if a session was added', () => {
    const before = listing({ '2026-01-11': ['[ ] @sam Draft (due 2026-01-12)'] });
    const after = listing({ '2026-01-11': ['[ ] @sam Draft (due 2026-01-12)'], '2026-01-25': [] });
    expect(told(before, after, true)).toEqual(['overdue: Draft']);
    expect(told(before, after, false)).toEqual([]);
  });

  it('include what became overdue because its session has been held', () => {
    const before = listing({ '2026-01-18': ['[ ] @sam Draft'] });
    const after = listing({ '2026-01-18': ['[ ] @sam Draft'], '2026-01-25': [] });
    expect(before.commitments.all[0]?.state).toBe('open');
    expect(told(before, after)).toEqual(['overdue: Draft']);
  });
});
