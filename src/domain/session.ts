import type { CheckInDocument } from './documents.ts';
import type { Concern, FeedbackNote, Setback, Win } from './check-in-body.ts';
import type { PlainDate } from './plain-date.ts';
import type { GoalId, PartnerId } from './schemas/values.ts';
import type { Pulse } from './schemas/check-in.ts';

/** Something said in a check-in, with whose file said it (no author: written together). */
export type Said<Thing> = Thing & { session: PlainDate; author?: PartnerId };

/** All check-ins of one date. Its id is its date. */
export interface Session {
  date: PlainDate;
  /** 1 for the first session of the partnership. */
  number: number;
  /** The joint file first, then each partner's side in order of partner id. */
  checkIns: readonly CheckInDocument[];
  /** In order of partner id. */
  present: readonly PartnerId[];
  /** Each once, in order of mention. */
  topics: readonly string[];
  /** The due date that it belongs to. */
  due?: PlainDate;
  wins: readonly Said<Win>[];
  setbacks: readonly Said<Setback>[];
  concerns: readonly Said<Concern>[];
  /** `from` and `to` are partner ids where they name partners. */
  feedback: readonly Said<FeedbackNote>[];
  confidence: readonly { goal: GoalId; partner?: PartnerId; value: number }[];
  pulse: Readonly<Record<PartnerId, Pulse>>;
}
