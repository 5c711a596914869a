import { SECTIONS_OF } from '../../domain/audience/audience.ts';
import type { Audience } from '../../domain/audience/model.ts';
import type { SectionKind } from '../../domain/check-in/model.ts';
import type { Session } from '../../domain/check-in/session.ts';
import type { CheckInDocument } from '../../domain/documents.ts';
import type { JournalMilestone } from '../../domain/milestones/model.ts';
import type { SensitiveKind } from '../../domain/schemas/partnership.ts';
import type { Evidence } from '../../domain/signals/model.ts';
import { byDate } from './by-date.ts';
import type { ViewContext } from './context.ts';
import type { IconName } from './icons.ts';

/*
 * What the partners' journal says of who sees what. The public journal says nothing: whatever it shows, everyone sees. A journal has a
 * visibility that most of it has; what has another is marked, and the footer says the rest once.
 */

/** Says who sees a thing, where that isn't who sees what is around it. */
export interface VisibilityMark {
  icon: IconName;
  text: string;
}

/** What may be hidden: any document's own words on who may see it. */
interface Shared {
  visibility?: Audience | undefined;
  draft?: boolean | undefined;
}

const ICONS: Readonly<Record<Audience, IconName>> = { public: 'everyone', partners: 'partnersOnly', private: 'here' };
/** From most to least shared. */
const ORDER: readonly Audience[] = ['public', 'partners', 'private'];

function narrowest(...all: readonly Audience[]): Audience {
  return ORDER.findLast((each) => all.includes(each)) ?? 'public';
}

function widest(all: readonly Audience[]): Audience | undefined {
  return ORDER.find((each) => all.includes(each));
}

function privacyOf({ journal }: ViewContext) {
  return journal.documents.partnership.data.privacy;
}

/** Drafts are in no build, and so on this machine alone. */
function sharingOf(context: ViewContext, { visibility, draft }: Shared): Audience {
  return draft ? 'private' : (visibility ?? privacyOf(context).default);
}

function partnerSharing(context: ViewContext, id: string): Audience {
  const partner = context.journal.partners.find((each) => each.id === id);
  return partner ? sharingOf(context, partner.data) : privacyOf(context).default;
}

function checkInSharing(context: ViewContext, { data }: CheckInDocument): Audience {
  return narrowest(
    sharingOf(context, data),
    ...(data.author === undefined ? [] : [partnerSharing(context, data.author)]),
  );
}

/** A session is shown to whoever sees one of its files. */
function sessionSharing(context: ViewContext, { checkIns }: Session): Audience {
  return widest(checkIns.map((document) => checkInSharing(context, document))) ?? privacyOf(context).default;
}

function milestoneSharing(context: ViewContext, milestone: JournalMilestone): Audience {
  const benchmark = context.journal.benchmarks.find(({ id }) => id === milestone.benchmark);
  if (milestone.origin === 'found')
    return benchmark ? sharingOf(context, benchmark.document.data) : privacyOf(context).default;
  const { data } = milestone.document;
  const isNeverPublic = milestone.kind === 'setback' && privacyOf(context).alwaysPrivate.includes('setbacks');
  return narrowest(
    sharingOf(context, data),
    isNeverPublic ? 'partners' : 'public',
    widest(data.partners.map((id) => partnerSharing(context, id))) ?? 'public',
  );
}

function mark({ words }: ViewContext, sharing: Audience): { mark: VisibilityMark } {
  return { mark: { icon: ICONS[sharing], text: words.visibility[sharing] } };
}

/** Where it isn't what most of the journal is. */
function markOf(context: ViewContext, sharing: Audience): { mark?: VisibilityMark } {
  const isSaidOnce = context.journal.audience === 'public' || sharing === privacyOf(context).default;
  return isSaidOnce ? {} : mark(context, sharing);
}

/** Where fewer see it than see what it's in. */
function markWithin(context: ViewContext, sharing: Audience, around: Audience): { mark?: VisibilityMark } {
  const isNarrower = ORDER.indexOf(sharing) > ORDER.indexOf(around);
  return context.journal.audience !== 'public' && isNarrower ? mark(context, sharing) : {};
}

/** Of a document that is a thing by itself: a goal, a benchmark, a partner, a page. */
export function documentMark(context: ViewContext, document: { data: Shared } | undefined): { mark?: VisibilityMark } {
  return document ? markOf(context, sharingOf(context, document.data)) : {};
}

export function sessionMark(context: ViewContext, session: Session): { mark?: VisibilityMark } {
  return markOf(context, sessionSharing(context, session));
}

export function milestoneMark(context: ViewContext, milestone: JournalMilestone): { mark?: VisibilityMark } {
  return markOf(context, milestoneSharing(context, milestone));
}

/** Of a file of a session, as an entry of its own. */
export function checkInMark(context: ViewContext, document: CheckInDocument): { mark?: VisibilityMark } {
  return markOf(context, checkInSharing(context, document));
}

/** Of something that was said in a session, among things that were said in others. */
export function saidMark(
  context: ViewContext,
  said: { session: Session['date']; author?: string | undefined },
  kind?: SensitiveKind,
): { mark?: VisibilityMark } {
  const session = byDate(context.journal).sessions.get(said.session);
  const file = session?.checkIns.find(({ data }) => data.author === said.author);
  // A list of what is never public says so above.
  const isSaidAbove = kind !== undefined && privacyOf(context).alwaysPrivate.includes(kind);
  return file && !isSaidAbove ? checkInMark(context, file) : {};
}

/** Of something that a sign of health rests on. */
export function evidenceMark(context: ViewContext, evidence: Evidence): { mark?: VisibilityMark } {
  const sharing = evidenceSharing(context, evidence);
  return sharing === undefined ? {} : markOf(context, sharing);
}

/** None of what nobody wrote: a due date. */
function evidenceSharing(context: ViewContext, evidence: Evidence): Audience | undefined {
  const { journal } = context;
  const { alwaysPrivate } = privacyOf(context);
  const inSession = (date: Session['date'], kind?: SensitiveKind): Audience | undefined => {
    const session = byDate(journal).sessions.get(date);
    const never = kind !== undefined && alwaysPrivate.includes(kind) ? 'partners' : 'public';
    return session && narrowest(sessionSharing(context, session), never);
  };
  const ofDocument = (document: { data: Shared } | undefined) => document && sharingOf(context, document.data);
  switch (evidence.kind) {
    case 'dueDate':
      return undefined;
    case 'session':
      return inSession(evidence.session);
    case 'remark': {
      const remarks = ofDocument(journal.documents.feedback.find(({ id }) => id === evidence.session));
      return narrowest(inSession(evidence.session, 'feedback') ?? 'public', remarks ?? 'public');
    }
    case 'concern':
      return inSession(evidence.session, 'concerns');
    case 'setback':
      return inSession(evidence.session, 'setbacks');
    case 'commitment': {
      const promise = journal.commitments.all.find(({ id }) => id === evidence.commitment);
      // Listed again in a session that more people see, it's theirs too.
      return widest(promise?.listings.flatMap((date) => inSession(date, 'commitments') ?? []) ?? []);
    }
    case 'milestone': {
      const milestone = journal.milestones.find(({ id }) => id === evidence.milestone);
      return milestone && milestoneSharing(context, milestone);
    }
    case 'goal':
      return ofDocument(journal.goals.find(({ id }) => id === evidence.goal)?.document);
    case 'benchmark':
      return ofDocument(journal.benchmarks.find(({ id }) => id === evidence.benchmark)?.document);
    case 'partner':
      return partnerSharing(context, evidence.partner);
  }
}

/** Of a list of things that are never public, whatever the documents say that tell them. */
export function kindMark(context: ViewContext, kind: SensitiveKind): { mark?: VisibilityMark } {
  const { alwaysPrivate, default: sharing } = privacyOf(context);
  return alwaysPrivate.includes(kind) ? markWithin(context, narrowest(sharing, 'partners'), sharing) : {};
}

/** What fewer see of a session than see the session. */
export interface SessionMarks {
  side: (document: CheckInDocument) => { mark?: VisibilityMark };
  pulse: { mark?: VisibilityMark };
  remarks: { mark?: VisibilityMark };
  benchmark: (document: { data: Shared }) => { mark?: VisibilityMark };
}

export function sessionMarks(context: ViewContext, session: Session): SessionMarks {
  const around = sessionSharing(context, session);
  const never = (kind: SensitiveKind): Audience =>
    privacyOf(context).alwaysPrivate.includes(kind) ? 'partners' : 'public';
  const remarks = context.journal.documents.feedback.find(({ id }) => id === session.date);
  const ofRemarks = remarks ? sharingOf(context, remarks.data) : 'public';
  return {
    side: (document) => markWithin(context, checkInSharing(context, document), around),
    pulse: markWithin(context, never('pulse'), around),
    remarks: markWithin(context, narrowest(ofRemarks, never('feedback')), around),
    benchmark: ({ data }) => markWithin(context, sharingOf(context, data), around),
  };
}

/** The sections of a document's text that the public never sees, where it sees the rest; none where there are no such. */
export function sectionMarks(
  context: ViewContext,
  { data }: { data: Shared },
): { kinds: ReadonlySet<SectionKind>; text: string; lang: string } | undefined {
  const { journal, words, formats } = context;
  const kinds = privacyOf(context).alwaysPrivate.flatMap((kind) => SECTIONS_OF[kind]);
  if (journal.audience === 'public' || kinds.length === 0 || sharingOf(context, data) !== 'public') return undefined;
  return { kinds: new Set(kinds), text: words.visibility.partners, lang: formats.locale };
}

/** Said once on every page of a journal that isn't public by default, and marks what is. */
export function journalVisibility({ journal, words }: ViewContext): string | undefined {
  if (journal.audience === 'private') return words.pageShell.private;
  const isPublic = journal.documents.partnership.data.privacy.default === 'public';
  return journal.audience === 'public' || isPublic ? undefined : words.visibility.journal;
}
