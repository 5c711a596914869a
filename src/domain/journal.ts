import { by } from './text.ts';
import { type Audience, canReportMissed } from './audience/model.ts';
import { makeBenchmarks } from './benchmarks/progress.ts';
import { makeSessions, type Session } from './check-in/session.ts';
import { makeCommitmentLedger } from './commitments/ledger.ts';
import type { Documents } from './documents.ts';
import { makeFeedbackLedger } from './feedback.ts';
import { makeGoals } from './goals/progress.ts';
import { makeMilestones } from './milestones/milestones.ts';
import type { Journal } from './model.ts';
import type { PlainDate } from './plain-date.ts';
import { partnersOn } from './partners/membership.ts';
import { dueDatesMet, makeRhythm } from './rhythm/rhythm.ts';
import { makeSignals } from './signals/signals.ts';
import { makeTimeline } from './timeline.ts';

interface JournalOptions {
  audience: Audience;
  today: PlainDate;
  /** Whether to include sessions after today: for those who write them, before they're published. */
  showsComing?: boolean;
}

/**
 * Makes the journal from documents that its audience may see (`visibleTo` selects them). Nothing after today counts as
 * done: later check-ins and milestones remain documents, but aren't sessions, don't keep due dates or promises, and
 * don't reach anything yet. The same goes for check-ins without any text yet.
 * @example makeJournal(visibleTo(documents, 'public', { reparse }), { audience: 'public', today: plainDate('2026-05-01') })
 */
export function makeJournal(documents: Documents, { audience, today, showsComing = false }: JournalOptions): Journal {
  const partnership = documents.partnership.data;
  const { cadence, since } = partnership;
  const ends = partnership.term?.ends;
  const reportsMissed = canReportMissed(audience, partnership);
  const partners = documents.partners.toSorted(by(({ id }) => id));
  const checkIns = documents.checkIns.filter(({ data, untouched }) => data.date <= today && untouched !== true);

  const sessionDates = [...new Set(checkIns.map(({ data }) => data.date))];
  const met = dueDatesMet(cadence, sessionDates, ends);
  const sessions = makeSessions({ checkIns, partners, dueOf: (date) => met.get(date)?.due });
  const coming = showsComing ? comingSessions(documents, today, sessions) : [];
  const rhythm = makeRhythm({ cadence, sessionDates, today, reportsMissed, ends });
  const benchmarks = makeBenchmarks({
    benchmarks: documents.benchmarks,
    goals: documents.goals,
    partners,
    checkIns,
    nextDue: rhythm.next,
    today,
  });
  const milestones = makeMilestones({
    documents: documents.milestones,
    benchmarks,
    goals: documents.goals,
    sessions,
    rhythm,
    since,
    today,
    ends,
  });
  const parts = {
    today,
    documents,
    partners,
    partnersToday: partnersOn(partners, today),
    audience,
    rhythm,
    sessions,
    coming,
    commitments: makeCommitmentLedger({ sessions, partners, cadence, today, reportsMissed, ends }),
    goals: makeGoals({ goals: documents.goals, benchmarks, partnership, sessions, partners, today }),
    benchmarks,
    milestones,
    feedback: makeFeedbackLedger({ documents: documents.feedback, sessions, partners, today, reportsMissed }),
  };
  return {
    ...parts,
    timeline: makeTimeline({
      sessions,
      milestones,
      goals: documents.goals,
      benchmarks: documents.benchmarks,
      rhythm,
      partners,
      since,
      today,
    }),
    signals: makeSignals({ ...parts, reportsMissed }),
  };
}

/** Returns sessions begun before their day on this machine. Nothing is kept, promised or read by them yet. */
function comingSessions({ checkIns, partners }: Documents, today: PlainDate, after: readonly Session[]): Session[] {
  const held = new Set(after.map(({ date }) => date));
  const ahead = checkIns.filter(
    ({ data: { date }, untouched }) => date > today || (date === today && untouched === true),
  );
  const begun = makeSessions({
    checkIns: ahead.filter(({ data }) => !held.has(data.date)),
    partners: partners.toSorted(by(({ id }) => id)),
    dueOf: () => undefined,
  });
  return begun.map((session) => ({ ...session, number: after.length + session.number }));
}
