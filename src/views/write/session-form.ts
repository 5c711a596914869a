import { defined } from '../../domain/defined.ts';
import type { Commitment } from '../../domain/commitments/ledger.ts';
import type { CheckInDocument } from '../../domain/documents.ts';
import { makeJournal } from '../../domain/journal.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { dueDateAfter } from '../../domain/rhythm/due-dates.ts';
import { carriedText, type CheckInDraft, olderOpenCount, openFor } from '../../output/drafts/carried.ts';
import { checkInPath } from '../../output/drafts/check-in.ts';
import {
  benchmarksToRead,
  feedbackToGive,
  goalsToJudge,
  journalOn,
  knownOf,
  PULSES,
  questionOf,
} from '../../output/drafts/what-to-write.ts';
import { aimOf } from '../common/benchmark-summary.ts';
import { type CommitmentItemView, commitmentView } from '../common/commitments.ts';
import type { ViewContext } from '../common/context.ts';
import { type PartnerTag, partnerTag } from '../common/partner.ts';
import type { SessionToWrite } from './form-data.ts';

/** A control for a number. */
interface NumberControl {
  /** The control's name. */
  name: string;
  partner?: PartnerTag;
  /** "last 26 km on 8 November", "plan 28 km for 22 November", "needed +2 km". */
  known: string[];
}

/** A benchmark to be read. */
interface NumberToGive {
  title: string;
  unit: string;
  /** The range to keep, if there is one. */
  aim?: string;
  /** Whether readings are added up, so that it asks for what was added. */
  isAdded: boolean;
  controls: NumberControl[];
}

/** A promise that may be settled. */
interface PromiseView extends Pick<CommitmentItemView, 'text' | 'owners' | 'due' | 'carried'> {
  key: string;
  isOverdue: boolean;
}

/** A rating on a scale: how a partner feels, or how confident they are of a goal. */
interface Rating {
  name: string;
  label: string;
  partner?: PartnerTag;
  most: number;
}

/** The parts of the form that depend on the author and the day. */
export interface SessionForm {
  key: string;
  /** `older` counts open promises that are only on the page of commitments. */
  promises: { due: PromiseView[]; later: PromiseView[]; older: number };
  numbers: NumberToGive[];
  feedback: { name: string; label: string; wish?: string; asked: string[] }[];
  ratings: { label: string; ratings: Rating[] }[];
  question?: string;
  /** The suggested owner of a new promise; empty if there's a single author. */
  owner: string;
  /** The suggested due day of a new promise. */
  due: PlainDate;
}

/** Returns a key made of the day and, for one partner's side, its author. */
export function keyOf({ date, author }: CheckInDraft): string {
  return author === undefined ? date : `${date} ${author}`;
}

export interface MadeSession {
  form: SessionForm;
  session: SessionToWrite;
}

/** Returns the form's data for a check-in that isn't written yet. */
export function sessionToWrite(context: ViewContext, draft: CheckInDraft): MadeSession {
  return sessionOf({ ...context, journal: journalOn(context.journal, draft.date) }, draft, context.journal.today);
}

/** Returns the form's data for an existing check-in as it was started: from the journal without it. */
export function writtenSession(context: ViewContext, file: CheckInDocument): MadeSession {
  const { documents, audience } = context.journal;
  const { date, author } = file.data;
  const checkIns = documents.checkIns.filter((each) => each !== file);
  const journal = makeJournal({ ...documents, checkIns }, { audience, today: date });
  const { form, session } = sessionOf({ ...context, journal }, { date, author }, context.journal.today);
  return { form, session: { ...session, path: file.file, isThere: true } };
}

/**
 * Returns the form's data for a draft.
 * @param context with the journal as of the check-in's day, whatever day `today` is
 */
function sessionOf(context: ViewContext, draft: CheckInDraft, today: PlainDate): MadeSession {
  const { journal } = context;
  const { date, author } = draft;
  const { cadence, term } = journal.documents.partnership.data;
  const key = keyOf(draft);
  const open = openFor(journal, draft);
  const question = questionOf(journal, date);
  const feedback = feedbackToGive(context, draft);
  // One journal for all promises, because its indexes are made for each journal.
  const now = { ...context, journal: { ...journal, today } };
  const promiseViews = open.map((commitment) => ({ commitment, view: promiseView(now, commitment, date) }));
  return {
    form: {
      key,
      promises: {
        due: promiseViews.filter(({ commitment }) => commitment.due <= date).map(({ view }) => view),
        later: promiseViews.filter(({ commitment }) => commitment.due > date).map(({ view }) => view),
        older: olderOpenCount(journal, draft),
      },
      numbers: numbersOf(context, draft),
      feedback: feedback.map(({ from, to, heading }) => feedbackView(context, { from, to, heading })),
      ratings: ratingsOf(context, draft),
      ...defined({ question }),
      owner: author ?? '',
      due: dueDateAfter(cadence, date, term?.ends) ?? date,
    },
    session: {
      key,
      path: checkInPath(draft),
      date,
      ...defined({ author, question }),
      partners: journal.partnersToday.map(({ id }) => id),
      promises: open.map((commitment) => ({
        key: commitment.id,
        section: commitment.section,
        item: carriedText(journal, commitment, date),
        later: commitment.due > date,
      })),
      feedback,
    },
  };
}

/**
 * Describes a promise as of the session's day, except for how long it has been overdue, which is as of today, when it's
 * read.
 * @param now the journal as of the session's day, but with today's date
 */
function promiseView(now: ViewContext, commitment: Commitment, date: PlainDate): PromiseView {
  const isPast = commitment.due < now.journal.today;
  const { text, owners, due, carried } = commitmentView(now, isPast ? commitment : { ...commitment, state: 'open' });
  return {
    key: commitment.id,
    text,
    owners,
    ...defined({ due, carried }),
    isOverdue: commitment.state === 'overdue' || commitment.due < date,
  };
}

function numbersOf(context: ViewContext, draft: CheckInDraft): NumberToGive[] {
  return benchmarksToRead(context, draft).map(({ benchmark, series }) => {
    const { title, unit, hold, aggregate } = benchmark.document.data;
    return {
      title,
      unit,
      ...defined({ aim: hold ? aimOf(context, benchmark) : undefined }),
      isAdded: aggregate === 'sum',
      controls: series.map((each) => {
        const name = `readings/${benchmark.id}`;
        const known = knownOf(context, benchmark, each, draft.date);
        if (each.partner === undefined || draft.author !== undefined) return { name, known };
        return { name: `${name}/${each.partner}`, partner: partnerTag(context, each.partner), known };
      }),
    };
  });
}

function feedbackView(
  context: ViewContext,
  { from, to, heading }: ReturnType<typeof feedbackToGive>[number],
): SessionForm['feedback'][number] {
  const { journal, words } = context;
  const partner = journal.partners.find(({ id }) => id === to);
  const wish = partner?.data.feedback;
  return {
    name: `feedback/${from}/${to}`,
    label: heading,
    ...(partner && wish && { wish: words.write.wishes[wish]({ name: partner.data.name }) }),
    asked: journal.feedback.waiting
      .filter(({ waitsFor, remark }) => waitsFor.includes(from) && remark.by === to)
      .map(({ question }) => question),
  };
}

/** Returns the ratings: how confident the authors are of their goals, then how each of them feels. */
function ratingsOf(context: ViewContext, draft: CheckInDraft): SessionForm['ratings'] {
  const { journal, words } = context;
  const { author } = draft;
  const whose = author === undefined ? journal.partnersToday.map(({ id }) => id) : [author];
  return [
    ...whose.map((id) => ({
      label: author === undefined ? partnerTag(context, id).name : words.write.feeling,
      ratings: PULSES.map((what) => ({ name: `pulse/${id}/${what}`, label: words.pulse[what], most: MOST_PULSE })),
    })),
    ...goalsToJudge(journal, draft).map(({ goal, owners }) => {
      const isNamed = author === undefined && owners.length > 1;
      const rating = { name: `confidence/${goal.id}`, label: words.write.confidence, most: MOST_CONFIDENCE };
      return {
        label: goal.document.data.title,
        ratings: isNamed
          ? owners.map((id) => ({ ...rating, name: `${rating.name}/${id}`, partner: partnerTag(context, id) }))
          : [rating],
      };
    }),
  ];
}

const MOST_PULSE = 5;
const MOST_CONFIDENCE = 10;
