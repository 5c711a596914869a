import { compareText } from '../../domain/text.ts';
import { defined } from '../../domain/defined.ts';
import type { Session } from '../../domain/check-in/session.ts';
import type { Finding, JournalMilestone } from '../../domain/milestones/model.ts';
import type { Journal } from '../../domain/model.ts';
import { type Picture, shortDate, type ViewContext } from './context.ts';
import type { EntryCardView } from './entry-card.ts';
import { type LangAttributes, langAttributes, langAttributesOfSaid } from './lang-attributes.ts';
import { type PartnerTag, partnerTags } from './partner.ts';
import { kindMark, milestoneMark, saidMark, type VisibilityMark } from './visibility.ts';

export interface SmallWin {
  text: string;
  language?: LangAttributes;
  dateText: string;
  href: string;
  author?: PartnerTag;
  mark?: VisibilityMark;
}

/** Returns a milestone's title: its author's or, for one that the site found, the site's. */
export function milestoneTitle(context: ViewContext, milestone: JournalMilestone): string {
  return milestone.origin === 'written' ? milestone.document.data.title : findingTitle(context, milestone.finding);
}

function findingTitle({ journal, words, formats }: ViewContext, finding: Finding): string {
  const { found } = words.milestones;
  switch (finding.kind) {
    case 'sessions':
      return finding.count === 1 ? found.firstSession : found.sessions({ n: finding.count });
    case 'streak':
      return found.streak({ n: finding.count });
    case 'anniversary':
      return found.anniversary({ years: finding.years });
    case 'checkpoint':
    case 'target': {
      const benchmark = journal.benchmarks.find(({ id }) => id === finding.benchmark);
      const title = benchmark?.document.data.title ?? finding.benchmark;
      const value = formats.quantity(finding.value, benchmark?.document.data.unit ?? '');
      return (
        finding.label ??
        (finding.kind === 'target'
          ? found.target({ benchmark: title, value })
          : found.checkpoint({ benchmark: title, value }))
      );
    }
  }
}

/** A milestone in a list. */
export interface MilestoneSummary {
  card: EntryCardView;
  cover?: { picture: Picture; alt: string };
}

/** Returns the card of a milestone, whether someone wrote it or the site found it; only written ones have a cover. */
export function milestoneSummary(context: ViewContext, milestone: JournalMilestone): MilestoneSummary {
  const { words, formats, urls } = context;
  const written = milestone.origin === 'written' ? milestone.document.data : undefined;
  const summary = written?.celebrated ?? written?.lesson;
  const { language } = written ? langAttributes(context, written) : {};
  const picture = written?.cover && context.pictureOf('milestones', milestone.id, written.cover);
  return {
    card: {
      title: milestoneTitle(context, milestone),
      href: urls.milestone(milestone.id),
      meta: formats.dotted([formats.date(milestone.date), words.milestones.kinds[milestone.kind]]),
      ...defined({ language, summary }),
      ...(summary !== undefined && language && { summaryLanguage: language }),
      partners: partnerTags(context, milestone.partners),
      ...milestoneMark(context, milestone),
    },
    ...(picture && { cover: { picture, alt: written?.coverAlt ?? '' } }),
  };
}

/** The newest milestones of a goal or benchmark, and where all of them are. */
export interface NewestMilestones {
  /** The newest first. */
  milestones: MilestoneSummary[];
  /** "All milestones"; absent if these are all. */
  moreMilestones?: { label: string; href: string };
}

/** How many are shown next to other content. */
const MAX_BESIDE = 12;

/** Returns the newest milestones of a goal or a benchmark; the others are on the pages of their years. */
export function newestMilestones(
  context: ViewContext,
  isOwn: (milestone: JournalMilestone) => boolean,
): NewestMilestones {
  const { journal, words, urls } = context;
  const own = journal.milestones.filter(isOwn);
  return {
    milestones: own
      .slice(-MAX_BESIDE)
      .map((milestone) => milestoneSummary(context, milestone))
      .reverse(),
    ...(own.length > MAX_BESIDE && { moreMilestones: { label: words.home.all.milestones, href: urls.milestones } }),
  };
}

export interface SetbackView {
  title: string;
  /** The language of the title, the lesson and the recovery. */
  language?: LangAttributes;
  dateText: string;
  href: string;
  lesson?: string;
  recovery?: string;
  mark?: VisibilityMark;
}

/** Returns setbacks with a page and those from check-ins, the newest first. */
export function setbackViews(
  context: ViewContext,
  { milestones, setbacks }: Pick<Journal, 'milestones'> & Pick<Session, 'setbacks'>,
): SetbackView[] {
  const written = milestones.flatMap((milestone) =>
    milestone.origin === 'written' && milestone.kind === 'setback'
      ? [
          {
            date: milestone.date,
            title: milestone.document.data.title,
            ...langAttributes(context, milestone.document.data),
            href: context.urls.milestone(milestone.id),
            ...setbackMark(context, milestone),
            ...lessonOf(milestone.document.data),
          },
        ]
      : [],
  );
  const told = setbacks.map((setback) => ({
    date: setback.session,
    title: setback.text,
    ...langAttributesOfSaid(context, setback),
    href: context.urls.session(setback.session),
    ...saidMark(context, setback, 'setbacks'),
    ...lessonOf(setback),
  }));
  return [...written, ...told]
    .sort((a, b) => compareText(b.date, a.date))
    .map(({ date, ...setback }) => ({ ...setback, dateText: shortDate(context, date) }));
}

/** Returns a setback's visibility mark, unless a list of them says it above. */
function setbackMark(context: ViewContext, milestone: JournalMilestone): { mark?: VisibilityMark } {
  return kindMark(context, 'setbacks').mark ? {} : milestoneMark(context, milestone);
}

function lessonOf({ lesson, recovery }: { lesson?: string | undefined; recovery?: string | undefined }) {
  return defined({ lesson, recovery });
}
