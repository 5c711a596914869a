import { SECTIONS_OF } from '../../domain/audience/audience.ts';
import type { Audience } from '../../domain/audience/model.ts';
import type { SectionKind } from '../../domain/check-in/model.ts';
import type { Session } from '../../domain/check-in/session.ts';
import type { Commitment } from '../../domain/commitments/ledger.ts';
import type { CheckInDocument } from '../../domain/documents.ts';
import type { JournalMilestone } from '../../domain/milestones/model.ts';
import type { SensitiveKind } from '../../domain/schemas/partnership.ts';
import type { Evidence } from '../../domain/signals/model.ts';
import { byDate } from './by-date.ts';
import type { ViewContext } from './context.ts';
import type { IconName } from './icons.ts';

/*
 * What the partners' journal says about who sees what. The public journal doesn't say anything, because everyone sees
 * whatever it shows. Most documents of a journal have the same visibility; the others are marked, and the footer
 * explains the rest once.
 */

/** Tells who sees something, if that isn't everyone who sees its surroundings. */
export interface VisibilityMark {
  icon: IconName;
  text: string;
}

/** The fields of any document that decide who may see it. */
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

/** Returns who sees a document. Drafts aren't in any build, so they're only on this machine. */
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

/** Returns who sees a session: anyone who sees one of its files. */
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

/** Returns a mark, if the visibility differs from most of the journal. */
function markOf(context: ViewContext, sharing: Audience): { mark?: VisibilityMark } {
  const isSaidOnce = context.journal.audience === 'public' || sharing === privacyOf(context).default;
  return isSaidOnce ? {} : mark(context, sharing);
}

/** Returns a mark, if fewer people see it than what's around it. */
function markWithin(context: ViewContext, sharing: Audience, around: Audience): { mark?: VisibilityMark } {
  const isNarrower = ORDER.indexOf(sharing) > ORDER.indexOf(around);
  return context.journal.audience !== 'public' && isNarrower ? mark(context, sharing) : {};
}

/** Returns the mark of a document that's a thing by itself: a goal, a benchmark, a partner, a page. */
export function documentMark(context: ViewContext, document: { data: Shared } | undefined): { mark?: VisibilityMark } {
  return document ? markOf(context, sharingOf(context, document.data)) : {};
}

/** Returns the mark of a session; empty if it has the journal's default visibility, and on the public site. */
export function sessionMark(context: ViewContext, session: Session): { mark?: VisibilityMark } {
  return markOf(context, sessionSharing(context, session));
}

/** Returns the mark of a milestone; empty if it has the journal's default visibility, and on the public site. */
export function milestoneMark(context: ViewContext, milestone: JournalMilestone): { mark?: VisibilityMark } {
  return markOf(context, milestoneSharing(context, milestone));
}

/** Returns the mark of a session's file, as an entry of its own. */
export function checkInMark(context: ViewContext, document: CheckInDocument): { mark?: VisibilityMark } {
  return markOf(context, checkInSharing(context, document));
}

/** Returns the mark of something said in a session, among things said in others. */
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

/** Returns who sees something of a kind in a session; `undefined` if there's no such session. */
function sharingInSession(context: ViewContext, date: Session['date'], kind?: SensitiveKind): Audience | undefined {
  const session = byDate(context.journal).sessions.get(date);
  const never = kind !== undefined && privacyOf(context).alwaysPrivate.includes(kind) ? 'partners' : 'public';
  return session && narrowest(sessionSharing(context, session), never);
}

/** Returns who sees a commitment: listed again in a session that more people see, it's theirs too. */
function commitmentSharing(context: ViewContext, { listings }: Commitment): Audience | undefined {
  return widest(listings.flatMap((date) => sharingInSession(context, date, 'commitments') ?? []));
}

/** Returns the mark of a commitment among those of other sessions. */
export function commitmentMark(context: ViewContext, commitment: Commitment): { mark?: VisibilityMark } {
  const sharing = commitmentSharing(context, commitment);
  return sharing === undefined ? {} : markOf(context, sharing);
}

/** Returns the mark of something that a sign of health rests on. */
export function evidenceMark(context: ViewContext, evidence: Evidence): { mark?: VisibilityMark } {
  const sharing = evidenceSharing(context, evidence);
  return sharing === undefined ? {} : markOf(context, sharing);
}

/** Returns who sees it; `undefined` for a due date, which has no document. */
function evidenceSharing(context: ViewContext, evidence: Evidence): Audience | undefined {
  const { journal } = context;
  const inSession = (date: Session['date'], kind?: SensitiveKind) => sharingInSession(context, date, kind);
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
      return promise && commitmentSharing(context, promise);
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

/** Returns the mark of a list whose content is never public, whatever the documents that contain it say. */
export function kindMark(context: ViewContext, kind: SensitiveKind): { mark?: VisibilityMark } {
  const { alwaysPrivate, default: sharing } = privacyOf(context);
  return alwaysPrivate.includes(kind) ? markWithin(context, narrowest(sharing, 'partners'), sharing) : {};
}

/** Marks for the parts of a session that fewer people see than the session. */
export interface SessionMarks {
  side: (document: CheckInDocument) => { mark?: VisibilityMark };
  pulse: { mark?: VisibilityMark };
  remarks: { mark?: VisibilityMark };
  benchmark: (document: { data: Shared }) => { mark?: VisibilityMark };
}

/** Returns the marks of a session's parts, but only where a part is seen by fewer people than the whole page. */
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

/**
 * Returns the sections of a document's text that the public never sees although it sees the rest; undefined if there are
 * none.
 */
export function sectionMarks(
  context: ViewContext,
  { data }: { data: Shared },
): { kinds: ReadonlySet<SectionKind>; text: string; lang: string } | undefined {
  const { journal, words, formats } = context;
  const kinds = privacyOf(context).alwaysPrivate.flatMap((kind) => SECTIONS_OF[kind]);
  if (journal.audience === 'public' || kinds.length === 0 || sharingOf(context, data) !== 'public') return undefined;
  return { kinds: new Set(kinds), text: words.visibility.partners, lang: formats.locale };
}

/**
 * Returns the sentence shown once on every page of a journal that isn't public by default, where public content is
 * marked.
 */
export function journalVisibility({ journal, words }: ViewContext): string | undefined {
  if (journal.audience === 'private') return words.pageShell.private;
  const isPublic = journal.documents.partnership.data.privacy.default === 'public';
  return journal.audience === 'public' || isPublic ? undefined : words.visibility.journal;
}
