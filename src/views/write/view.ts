import { canReportMissed } from '../../domain/audience/model.ts';
import { defined } from '../../domain/defined.ts';
import { sectionName } from '../../domain/check-in/sections.ts';
import type { SectionKind } from '../../domain/check-in/model.ts';
import { partnersOn } from '../../domain/partners/membership.ts';
import { type PlainDate, yearOf } from '../../domain/plain-date.ts';
import { dueDateAfter } from '../../domain/rhythm/due-dates.ts';
import { carriedTask, type CheckInDraft, openFor } from '../../output/drafts/carried.ts';
import { checkInPath } from '../../output/drafts/check-in.ts';
import { nextCheckInDate } from '../../output/drafts/next-check-in.ts';
import { listText, markdownText } from '../../output/drafts/text.ts';
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
import type { HostEditor } from '../common/repository-links.ts';
import { type PartnerTag, partnerTag, partnerTagsToday } from '../common/partner.ts';
import type { SessionToWrite, WriteData } from './form-data.ts';
import { type FormLink, otherForms } from './new-document.ts';
import { standInsOf } from './stand-ins.ts';

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
  /** Of one that is held: within which bounds. */
  aim?: string;
  /** It adds up: what's given is what was added. */
  isAdded: boolean;
  controls: NumberControl[];
}

/** A promise that may be settled. */
interface PromiseView extends Pick<CommitmentItemView, 'text' | 'owners' | 'due' | 'carried'> {
  key: string;
  isOverdue: boolean;
}

/** A choice of one of some numbers: how somebody is, how sure of a goal. */
interface Rating {
  name: string;
  label: string;
  partner?: PartnerTag;
  most: number;
}

/** The parts of the form that depend on who writes and for which day. */
export interface SessionForm {
  key: string;
  promises: { due: PromiseView[]; later: PromiseView[] };
  numbers: NumberToGive[];
  feedback: { name: string; label: string; wish?: string; asked: string[] }[];
  ratings: { label: string; ratings: Rating[] }[];
  question?: string;
  /** Whom a new promise may be of; none: there is one author. */
  owner: string;
  /** By when a new promise is due, unless somebody says otherwise. */
  due: PlainDate;
}

export interface WriteView {
  /** Where the form is instead: not on the public site of a journal of which the public sees a part. */
  elsewhere?: string;
  others: FormLink[];
  /** It's served by `dev`, the only one to show a private journal, which may save what's written. */
  isPrivate: boolean;
  authors: { value: string; label: string; partner?: PartnerTag; dates: { value: PlainDate; label: string }[] }[];
  sections: Record<SectionKind, string>;
  owners: { value: string; label: string }[];
  sessions: SessionForm[];
  data: WriteData;
  /** The page's own: what is written on it is kept under it. */
  address: string;
  /** Where a file can be put in a browser; absent where the repository's host isn't known. */
  editor?: HostEditor;
}

const SECTIONS: readonly SectionKind[] = [
  'progress',
  'wins',
  'setbacks',
  'concerns',
  'feedback',
  'nextSteps',
  'accountability',
  'notes',
];

/** The form for the next check-in, for everybody together and for each partner's side, as far as nobody has written it yet. */
export function writeView(context: ViewContext): WriteView {
  const { journal, words, urls } = context;
  const isHere = canReportMissed(journal.audience, journal.documents.partnership.data);
  const drafts = isHere ? draftsToWrite(context) : [];
  const partners = partnerTagsToday(context);
  const made = drafts.map((draft) => sessionOf({ ...context, journal: journalOn(journal, draft.date) }, draft));
  const authors = [undefined, ...partners].flatMap((partner) => {
    const dates = drafts.filter(({ author }) => author === partner?.id).map(({ date }) => date);
    if (dates.length === 0) return [];
    return [
      {
        value: partner?.id ?? '',
        label: partner?.name ?? words.write.together,
        ...defined({ partner }),
        dates: dates.map((value) => ({ value, label: dayLabel(context, value) })),
      },
    ];
  });
  const { locale } = journal.documents.partnership.data;
  // The kinds are all keys, which `fromEntries` widens to text.
  const sections = Object.fromEntries(
    SECTIONS.map((kind) => [kind, sectionName(kind, locale)]),
  ) as WriteView['sections'];
  return {
    // To the form itself, once the journal is opened.
    ...(!isHere && { elsewhere: `${urls.together}#write` }),
    others: isHere ? otherForms(context, 'checkIn') : [],
    isPrivate: journal.audience === 'private',
    authors,
    sections,
    owners: [
      { value: '', label: words.write.everyone },
      ...partners.map(({ id, name }) => ({ value: id, label: name })),
    ],
    sessions: made.map(({ form }) => form),
    address: urls.write,
    ...defined({ editor: context.repository?.editor }),
    data: {
      kind: 'checkIn',
      today: journal.today,
      locale,
      sections,
      partners: journal.partners.map(({ id, data }) => ({ id, name: data.name })),
      sessions: made.map(({ session }) => session),
      standIns: isHere
        ? standInsOf(context, openItems(made.map(({ session }) => session)))
        : { files: {}, pictures: [] },
    },
  };
}

function openItems(sessions: readonly SessionToWrite[]): string[] {
  return [...new Set(sessions.flatMap(({ promises }) => promises.map(({ item }) => item)))];
}

/** The next due date and today, where there is no file of it yet. One session is written together or in sides: what was begun decides. */
function draftsToWrite({ journal }: ViewContext): CheckInDraft[] {
  const { checkIns } = journal.documents;
  const authors = [undefined, ...journal.partnersToday.map(({ id }) => id)];
  return authors.flatMap((author) => {
    const next = nextCheckInDate(journal, author);
    // What is due comes first; who wants to write today all the same, may.
    const dates = [...new Set([...(next === undefined ? [] : [next]), journal.today])];
    return dates
      .filter((date) => {
        const begun = checkIns.filter(({ data }) => data.date === date);
        const isTaken = begun.some((file) => file.data.author === author && file.untouched !== true);
        const isOtherwise = begun.some(({ data }) => (data.author === undefined) !== (author === undefined));
        const isPartner = author === undefined || partnersOn(journal.partners, date).some(({ id }) => id === author);
        return !isTaken && !isOtherwise && isPartner;
      })
      .map((date) => ({ date, author }));
  });
}

function dayLabel({ journal, formats, words }: ViewContext, date: PlainDate): string {
  const day = yearOf(date) === yearOf(journal.today) ? formats.weekdayAndDay(date) : formats.fullDate(date);
  return date === journal.today ? words.write.dayToday({ day }) : day;
}

/** @param context with the journal as it is on the session's day */
function sessionOf(context: ViewContext, draft: CheckInDraft): { form: SessionForm; session: SessionToWrite } {
  const { journal } = context;
  const { date, author } = draft;
  const { cadence, term } = journal.documents.partnership.data;
  const key = author === undefined ? date : `${date} ${author}`;
  const open = openFor(journal, draft);
  const question = questionOf(journal, date);
  const feedback = feedbackToGive(context, draft);
  const promiseViews = open.map((commitment) => ({ commitment, view: promiseView(context, commitment, date) }));
  return {
    form: {
      key,
      promises: {
        due: promiseViews.filter(({ commitment }) => commitment.due <= date).map(({ view }) => view),
        later: promiseViews.filter(({ commitment }) => commitment.due > date).map(({ view }) => view),
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
      promises: open.map((commitment) => ({
        key: commitment.id,
        section: commitment.section,
        item: markdownText([listText([carriedTask(journal, commitment, date)])]).trim(),
        later: commitment.due > date,
      })),
      feedback,
    },
  };
}

function promiseView(
  context: ViewContext,
  commitment: Parameters<typeof commitmentView>[1],
  date: PlainDate,
): PromiseView {
  const { text, owners, due, carried } = commitmentView(context, commitment);
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

/** How sure those who write are of their goals, then how each of them is. */
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
