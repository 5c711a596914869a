import { canReportMissed } from '../../domain/audience/model.ts';
import { defined } from '../../domain/defined.ts';
import { daysBetween, type PlainDate, yearOf } from '../../domain/plain-date.ts';
import { spellOn } from '../../domain/rhythm/due-dates.ts';
import { benchmarksToRead, questionOf } from '../../output/drafts/what-to-write.ts';
import { nextCheckInDate } from '../../output/drafts/next-check-in.ts';
import { partnerCommitments, type PartnerCommitments, PENDING_IN_SHORT } from '../common/commitments.ts';
import type { ViewContext } from '../common/context.ts';
import { emptyState, type EmptyStateView } from '../common/empty-state.ts';
import { type More, moreThan } from '../common/entry-link.ts';
import { type LangAttributes, langAttributes } from '../common/lang-attributes.ts';
import { type PartnerTag, partnerTag } from '../common/partner.ts';

/** A benchmark to be read at the next check-in. */
interface NumberToRead {
  title: string;
  language?: LangAttributes;
  href: string;
  unit: string;
  /** The partners who give a reading, if each of them does. */
  partners: PartnerTag[];
}

/** What the next check-in is about, for those who write it. */
export interface Preparation {
  /** The open question for that day. */
  question?: string;
  language?: LangAttributes;
  /** What's due by then, for each partner who has something. */
  settle: PartnerCommitments[];
  read: NumberToRead[];
  moreToRead?: More;
}

export interface NextSession {
  /** "Sunday 22 November" */
  day: string;
  /** "in 3 days", "45 minutes" */
  details: string[];
  /** Absent if it isn't written by this site's readers: on the public site of a journal that isn't public. */
  preparation?: Preparation;
}

/** Something to do before there's anything to show. */
export interface FirstStep {
  title: string;
  text: string;
  isDone: boolean;
  begin: EmptyStateView;
}

/** If there are more benchmarks than these, only the first are named. */
const MAX_TO_READ = 8;

/**
 * Returns the next session: for those who may know what is missing, the first one without any text yet, even if it was
 * due yesterday.
 */
export function nextSession(context: ViewContext): { next?: NextSession; laterCommitments?: PartnerCommitments[] } {
  const { journal, words, formats } = context;
  const { data } = journal.documents.partnership;
  const isPrepared = canReportMissed(journal.audience, data);
  const date = isPrepared ? nextCheckInDate(journal) : journal.rhythm.next;
  if (date === undefined) return {};
  const { minutes } = spellOn(data.cadence, date);
  const settle = partnerCommitments(context, PENDING_IN_SHORT, ({ due }) => due <= date).filter(hasAny);
  const later = partnerCommitments(context, PENDING_IN_SHORT, ({ due }) => due > date);
  return {
    next: {
      day: dayOf(context, date),
      details: [
        formats.relativeDays(daysBetween(journal.today, date)),
        ...(minutes === undefined ? [] : [words.home.minutes({ n: minutes })]),
      ],
      ...(isPrepared && {
        preparation: {
          ...defined({ question: questionOf(journal, date) }),
          ...langAttributes(context, data),
          settle: settle.map(inShort),
          ...toRead(context, date),
        },
      }),
    },
    ...(isPrepared && settle.length > 0 && { laterCommitments: later.filter(hasAny) }),
  };
}

function hasAny({ pending }: PartnerCommitments): boolean {
  return pending.length > 0;
}

/** Returns "Sunday 22 November", with its year if that's another one. */
function dayOf({ journal, formats }: ViewContext, date: PlainDate): string {
  return yearOf(date) === yearOf(journal.today) ? formats.weekdayAndDay(date) : formats.fullDate(date);
}

/** Keeps only what a promise is and when it's due: the block has no room for where it comes from. */
function inShort({ pending, ...partner }: PartnerCommitments): PartnerCommitments {
  return { ...partner, pending: pending.map(({ source: _source, since: _since, ...commitment }) => commitment) };
}

function toRead(context: ViewContext, date: PlainDate): Pick<Preparation, 'read' | 'moreToRead'> {
  const all = benchmarksToRead(context, { date });
  return {
    read: all.slice(0, MAX_TO_READ).map(({ benchmark: { id, document }, series }) => ({
      title: document.data.title,
      ...langAttributes(context, document.data),
      href: context.urls.benchmark(id),
      unit: document.data.unit,
      partners: series.flatMap(({ partner }) => (partner === undefined ? [] : [partnerTag(context, partner)])),
    })),
    ...defined({ moreToRead: moreThan(context, all, MAX_TO_READ, context.urls.benchmarks) }),
  };
}

/** Returns the first steps; empty for strangers, who can't take any. */
export function firstStepsOf(context: ViewContext): FirstStep[] {
  const { journal, words, formats, repository } = context;
  const { next } = journal.rhythm;
  if (journal.sessions.length > 0 || next === undefined) return [];
  if (journal.audience === 'public' && repository === undefined) return [];
  const { steps, minutes: inMinutes } = words.home;
  const { minutes } = spellOn(journal.documents.partnership.data.cadence, next);
  return [
    {
      title: steps.goal,
      text: steps.goalText,
      isDone: journal.goals.length > 0,
      begin: emptyState(context, 'goal'),
    },
    {
      title: steps.benchmark,
      text: steps.benchmarkText,
      isDone: journal.benchmarks.length > 0,
      begin: emptyState(context, 'benchmark'),
    },
    {
      title: steps.checkIn,
      text: steps.checkInText({
        day: formats.fullDate(next),
        minutes: minutes === undefined ? undefined : inMinutes({ n: minutes }),
      }),
      isDone: false,
      begin: emptyState(context, 'check-in'),
    },
  ];
}
