import type { Reading, Series } from '../../domain/benchmarks/model.ts';
import type { Session } from '../../domain/check-in/session.ts';
import type { Commitment } from '../../domain/commitments/ledger.ts';
import type { SessionFeedback, WaitingRemark } from '../../domain/feedback.ts';
import type { JournalMilestone } from '../../domain/milestones/model.ts';
import type { Journal } from '../../domain/model.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { type EarlierYear, onThisDayIn } from '../../domain/retrospectives/on-this-day.ts';
import type { DueDate } from '../../domain/rhythm/rhythm.ts';
import type { Remark } from '../../domain/schemas/feedback.ts';

/**
 * What a session's page looks up by date. It's made once for a journal: if each page searched the whole journal, the
 * build's time would grow with the square of its sessions.
 */
export interface ByDate {
  sessions: ReadonlyMap<PlainDate, Session>;
  /** By the due date itself. */
  due: ReadonlyMap<PlainDate, DueDate>;
  /** By each session that lists it. */
  commitments: ReadonlyMap<PlainDate, readonly Commitment[]>;
  milestones: ReadonlyMap<PlainDate, readonly JournalMilestone[]>;
  feedback: ReadonlyMap<PlainDate, SessionFeedback>;
  /** By the remark that started the thread. */
  waiting: ReadonlyMap<Remark, WaitingRemark>;
  readings: ReadonlyMap<Series, ReadonlyMap<PlainDate, Reading>>;
  onThisDay: (date: PlainDate) => readonly EarlierYear[];
}

const made = new WeakMap<Journal, ByDate>();

/** Returns a journal's indexes by date. They're made at the first call for a journal, and kept as long as it is. */
export function byDate(journal: Journal): ByDate {
  const known = made.get(journal);
  if (known) return known;
  const fresh = make(journal);
  made.set(journal, fresh);
  return fresh;
}

function make({ rhythm, commitments, milestones, feedback, benchmarks, sessions }: Journal): ByDate {
  const listed = new Map<PlainDate, Commitment[]>();
  for (const commitment of commitments.all)
    for (const date of commitment.listings) {
      const onDate = listed.get(date);
      if (onDate) onDate.push(commitment);
      else listed.set(date, [commitment]);
    }
  return {
    sessions: new Map(sessions.map((session) => [session.date, session])),
    due: new Map(rhythm.dueDates.map((due) => [due.date, due])),
    commitments: listed,
    milestones: Map.groupBy(milestones, ({ date }) => date),
    feedback: new Map(feedback.sessions.map((each) => [each.session, each])),
    waiting: new Map(feedback.waiting.map((each) => [each.thread, each])),
    readings: new Map(
      benchmarks
        .flatMap(({ series }) => series)
        .map((series) => [series, new Map(series.readings.map((reading) => [reading.date, reading]))]),
    ),
    onThisDay: onThisDayIn({ sessions, milestones }),
  };
}
