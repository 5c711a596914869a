import { canReportMissed } from '../../domain/audience/model.ts';
import { defined } from '../../domain/defined.ts';
import { setbackLabel } from '../../domain/check-in/items.ts';
import { sectionName } from '../../domain/check-in/sections.ts';
import type { SectionKind } from '../../domain/check-in/model.ts';
import { partnersOn } from '../../domain/partners/membership.ts';
import { type PlainDate, yearOf } from '../../domain/plain-date.ts';
import { compareText } from '../../domain/text.ts';
import type { CheckInDraft } from '../../output/drafts/carried.ts';
import { nextCheckInDate } from '../../output/drafts/next-check-in.ts';
import type { ViewContext } from '../common/context.ts';
import { checkInsToChange, mostlyInSides } from '../common/next-check-in.ts';
import type { HostEditor } from '../common/repository-links.ts';
import { type PartnerTag, partnerTag, partnerTagsToday } from '../common/partner.ts';
import type { SessionToWrite, WriteData } from './form-data.ts';
import { type FormLink, otherForms } from './new-document.ts';
import { keyOf, type SessionForm, sessionToWrite, writtenSession } from './session-form.ts';
import { standInsOf } from './stand-ins.ts';

export type { SessionForm };

export interface WriteView {
  /**
   * Where the form is instead, if it isn't available: on the public site of a journal of which the public sees only a
   * part.
   */
  elsewhere?: string;
  others: FormLink[];
  /** The link to all files of the journal, for editing. */
  files?: string;
  /** Whether `dev` serves it, which alone shows a private journal, and may save what's written. */
  isPrivate: boolean;
  authors: { value: string; label: string; partner?: PartnerTag; dates: { value: PlainDate; label: string }[] }[];
  sections: Record<SectionKind, string>;
  /** Existing check-ins that can be changed in the form. */
  written: { key: string; label: string; href: string }[];
  owners: { value: string; label: string }[];
  sessions: SessionForm[];
  /** The address of the page of commitments. */
  commitments: string;
  data: WriteData;
  /** The page's own address, under which drafts are kept. */
  address: string;
  /** Where a file can be added in a browser; absent if the repository's host isn't known. */
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

/**
 * Returns the form for the next check-in, for all partners together and for each partner's side, unless it's already
 * written.
 */
export function writeView(context: ViewContext): WriteView {
  const { journal, words, formats, urls } = context;
  const isHere = canReportMissed(journal.audience, journal.documents.partnership.data);
  const drafts = isHere ? draftsToWrite(context) : [];
  const partners = partnerTagsToday(context);
  const written = isHere ? checkInsToChange(context) : [];
  const made = [
    ...drafts.map((draft) => sessionToWrite(context, draft)),
    ...written.map((file) => writtenSession(context, file)),
  ];
  const { locale } = journal.documents.partnership.data;
  // The kinds are all keys, which `fromEntries` widens to string.
  const sections = Object.fromEntries(
    SECTIONS.map((kind) => [kind, sectionName(kind, locale)]),
  ) as WriteView['sections'];
  return {
    // A link to the form itself, once the journal is opened.
    ...(!isHere && { elsewhere: `${urls.together}#write` }),
    others: isHere ? otherForms(context, 'checkIn') : [],
    ...(isHere && { files: urls.writeFiles }),
    isPrivate: journal.audience === 'private',
    authors: authorsOf(context, drafts),
    sections,
    written: written.map(({ file, data: { date, author } }) => ({
      key: keyOf({ date, author }),
      label: formats.dotted([
        author === undefined ? words.write.together : partnerTag(context, author).name,
        dayLabel(context, date),
      ]),
      href: urls.writeAgain(file),
    })),
    owners: [
      { value: '', label: words.write.everyone({ isPair: partners.length === 2 }) },
      ...partners.map(({ id, name }) => ({ value: id, label: name })),
    ],
    sessions: made.map(({ form }) => form),
    commitments: urls.commitments,
    address: urls.write,
    ...defined({ editor: context.repository?.editor }),
    data: {
      kind: 'checkIn',
      today: journal.today,
      locale,
      sections,
      labels: { lesson: `${setbackLabel('lesson', locale)}: `, recovery: `${setbackLabel('recovery', locale)}: ` },
      partners: journal.partners.map(({ id, data }) => ({ id, name: data.name })),
      sessions: made.map(({ session }) => session),
      standIns: isHere
        ? standInsOf(context, openItems(made.map(({ session }) => session)))
        : { files: {}, pictures: [] },
    },
  };
}

/** Returns who may write, and for which days. The next due date comes first, together or in sides, as partners usually do. */
function authorsOf(context: ViewContext, drafts: readonly CheckInDraft[]): WriteView['authors'] {
  const { journal, words } = context;
  const partners = partnerTagsToday(context);
  const authors = (mostlyInSides(context) ? [...partners, undefined] : [undefined, ...partners]).flatMap((partner) => {
    const dates = drafts.filter(({ author }) => author === partner?.id).map(({ date }) => date);
    const [first] = dates;
    if (first === undefined) return [];
    const author = {
      value: partner?.id ?? '',
      label: partner?.name ?? words.write.together,
      ...defined({ partner }),
      dates: dates.map((value) => ({ value, label: dayLabel(context, value) })),
    };
    return [{ author, due: first === nextCheckInDate(journal, partner?.id) ? first : END_OF_TIME }];
  });
  return authors.toSorted((a, b) => compareText(a.due, b.due)).map(({ author }) => author);
}

/** Behind every date. */
const END_OF_TIME = '9999-99-99';

function openItems(sessions: readonly SessionToWrite[]): string[] {
  return [...new Set(sessions.flatMap(({ promises }) => promises.map(({ item }) => item)))];
}

/**
 * Returns drafts for the next due date and for today, if they have no file yet. A session is written either together or
 * in sides, as it was started.
 */
function draftsToWrite({ journal }: ViewContext): CheckInDraft[] {
  const { checkIns } = journal.documents;
  const authors = [undefined, ...journal.partnersToday.map(({ id }) => id)];
  return authors.flatMap((author) => {
    const next = nextCheckInDate(journal, author);
    // What is due comes first, but it's possible to write today anyway.
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
