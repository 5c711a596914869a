import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../src/domain/audience/model.ts';
import { makeJournal } from '../../../src/domain/journal.ts';
import type { Journal } from '../../../src/domain/model.ts';
import { addMonths } from '../../../src/domain/plain-date.ts';
import type { Evidence } from '../../../src/domain/signals/model.ts';
import { readJournal } from '../../../src/journal/read-journal.ts';
import { visibleDocuments } from '../../../src/journal/visible-documents.ts';
import { day } from '../builders.ts';

const LAST = day('2026-11-19');
const AUDIENCES: readonly Audience[] = ['public', 'partners', 'private'];

/** Tells whether a journal contains what a signal refers to. */
function isThere(evidence: Evidence, journal: Journal): boolean {
  const session = (date: string) => journal.sessions.find((each) => each.date === date);
  switch (evidence.kind) {
    case 'dueDate':
      return journal.rhythm.dueDates.some(({ date, state }) => date === evidence.date && state === 'missed');
    case 'session':
      return session(evidence.session) !== undefined;
    case 'commitment':
      return journal.commitments.all.some(({ id }) => id === evidence.commitment);
    case 'remark':
      return journal.feedback.waiting.some(
        ({ session, remark }) => session === evidence.session && remark.by === evidence.by,
      );
    case 'concern':
      return session(evidence.session)?.concerns.some(({ text }) => text === evidence.text) ?? false;
    case 'setback':
      return session(evidence.session)?.setbacks.some(({ text }) => text === evidence.text) ?? false;
    case 'milestone':
      return journal.milestones.some(({ id }) => id === evidence.milestone);
    case 'goal':
      return journal.goals.some(({ id }) => id === evidence.goal);
    case 'benchmark':
      return journal.benchmarks.some(({ id }) => id === evidence.benchmark);
    case 'partner':
      return journal.partners.some(({ id }) => id === evidence.partner);
  }
}

describe('the signals of the example, through its year', () => {
  const { documents } = readJournal('content', { today: LAST });
  const months = Array.from({ length: 10 }, (_, index) => addMonths(LAST, -index));

  it.each(AUDIENCES)('refer for the %s audience only to what that audience sees', (audience) => {
    if (!documents) throw new RangeError('The example has errors.');
    const visible = visibleDocuments(documents, audience);
    let looked = 0;
    for (const today of months) {
      const journal = makeJournal(visible, { audience, today });
      for (const { kind, level, evidence } of journal.signals) {
        looked += evidence.length;
        expect(evidence.filter((each) => !isThere(each, journal))).toEqual([]);
        // A signal has evidence unless all is well.
        expect([kind, evidence.length > 0]).toEqual([kind, level !== 'well']);
      }
    }
    expect(looked).toBeGreaterThan(0);
  });
});
