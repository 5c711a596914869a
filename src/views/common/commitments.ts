import { canSee } from '../../domain/audience/model.ts';
import type { Words } from '../../i18n/messages.d.ts';
import { compareText } from '../../domain/text.ts';
import type { Commitment, CommitmentState } from '../../domain/commitments/ledger.ts';
import { daysBetween, type PlainDate } from '../../domain/plain-date.ts';
import { byDate } from './by-date.ts';
import { shortDate, type ViewContext } from './context.ts';
import { type LangAttributes, langAttributes } from './lang-attributes.ts';
import { type PartnerMarkView, type PartnerTag, partnerTags, partnerTagsToday } from './partner.ts';
import type { StateLabelView } from './state-label.ts';
import { checkInMark, kindMark, type VisibilityMark } from './visibility.ts';

/** A commitment in a list. */
export interface CommitmentItemView {
  /** Its words as plain text. */
  text: string;
  language?: LangAttributes;
  state: StateLabelView;
  owners: PartnerMarkView[];
  /** "due 15 May". */
  due?: string;
  /** "carried over twice". */
  carried?: string;
  /** "2 check-ins since then", if it's overdue. */
  since?: string;
  /** "Why: the old ones hold", if it was let go. */
  reason?: string;
  /** Where it was promised. */
  source?: { label: string; href: string };
  mark?: VisibilityMark;
}

export interface PartnerCommitments {
  partner: PartnerTag;
  /** Overdue first, then by due day. */
  pending: CommitmentItemView[];
  /** "… and 250 more", if there are more, and where they are. */
  more?: { text: string; href: string };
}

const PENDING: readonly CommitmentState[] = ['overdue', 'open'];

/** Returns whether a commitment is still neither ticked nor struck. */
export function isPending({ state }: Pick<Commitment, 'state'>): boolean {
  return PENDING.includes(state);
}

/** How many of a partner's promises are listed next to other content. */
export const PENDING_IN_SHORT = 5;

/** Returns whether the audience sees commitments at all. */
export function showsCommitments({ journal }: ViewContext): boolean {
  return canSee('commitments', journal.audience, journal.documents.partnership.data);
}

/**
 * Returns each partner's pending promises; empty if commitments aren't shown. A shared promise is listed under each of
 * its owners.
 * @param most the maximum for each partner; if there are more, those due nearest to today
 * @param isWanted selects promises; all by default
 */
export function partnerCommitments(
  context: ViewContext,
  most: number,
  isWanted: (commitment: Commitment) => boolean = () => true,
): PartnerCommitments[] {
  const { words, urls, journal } = context;
  const pending = journal.commitments.all
    .filter((commitment) => isPending(commitment) && isWanted(commitment))
    .sort((a, b) => PENDING.indexOf(a.state) - PENDING.indexOf(b.state) || compareText(a.due, b.due));
  const partners = showsCommitments(context) ? partnerTagsToday(context) : [];
  return partners.map((partner) => {
    const own = pending.filter(({ owners }) => owners.includes(partner.id));
    const shown = nearest(own, journal.today, most);
    const left = own.length - shown.length;
    return {
      partner,
      pending: shown.map((commitment) => withoutSoleOwner(commitmentView(context, commitment))),
      ...(left > 0 && { more: { text: words.lists.more({ n: left }), href: urls.commitments } }),
    };
  });
}

/**
 * Returns the pair's record: "77 of 87 kept, 11 of them late · 9 of 10 in the last four sessions". Undefined if it may
 * not be shown, or if nothing was due.
 */
export function keptText(context: ViewContext): string | undefined {
  const { kept, recentlyKept } = context.journal.commitments;
  if (!kept || kept.of === 0 || !showsCommitments(context)) return undefined;
  const { rate, recentRate } = context.words.commitments;
  const recent = recentlyKept && recentlyKept.of > 0 && recentlyKept.of < kept.of ? [recentRate(recentlyKept)] : [];
  return context.formats.dotted([rate(kept), ...recent]);
}

/** Returns the question asked once for a list that contains something overdue. */
export function questionOfOverdue(
  { commitments }: Words,
  lists: readonly { pending: readonly CommitmentItemView[] }[],
): string | undefined {
  return lists.some(({ pending }) => pending.some(({ state }) => state.state === 'overdue'))
    ? commitments.stuck
    : undefined;
}

function nearest(pending: readonly Commitment[], today: PlainDate, most: number): readonly Commitment[] {
  if (pending.length <= most) return pending;
  const distance = ({ due }: Commitment) => Math.abs(daysBetween(due, today));
  const chosen = new Set(pending.toSorted((a, b) => distance(a) - distance(b)).slice(0, most));
  return pending.filter((commitment) => chosen.has(commitment));
}

/** Returns a commitment for a list, with a link to the promise in the check-in that made it. */
export function commitmentView(context: ViewContext, commitment: Commitment): CommitmentItemView {
  const { words, urls } = context;
  return {
    text: commitment.text,
    ...saidInFile(context, commitment),
    owners: partnerTags(context, commitment.owners),
    state: { state: commitment.state, word: words.commitments.states[commitment.state] },
    due: whenOf(context, commitment),
    source: {
      label: words.commitments.promised({ date: shortDate(context, commitment.promised) }),
      href: `${urls.session(commitment.promised)}#${promiseAnchor(commitment)}`,
    },
    ...(commitment.carried > 0 && { carried: words.commitments.carried({ n: commitment.carried }) }),
    // An old page would otherwise change after every check-in.
    ...(commitment.state === 'overdue' &&
      commitment.sessionsSince > 0 &&
      context.year === undefined && { since: words.commitments.sessionsSince({ n: commitment.sessionsSince }) }),
    ...(commitment.reason !== undefined && { reason: words.commitments.because({ text: commitment.reason }) }),
  };
}

/** Returns the anchor of a promise on the page of each session that lists it. */
export function promiseAnchor({ id }: Pick<Commitment, 'id'>): string {
  return `promise-${id}`;
}

/** Returns language and mark of the file that words it like this, one of the last session that lists it. */
function saidInFile(
  context: ViewContext,
  { text, listings }: Commitment,
): Pick<CommitmentItemView, 'language' | 'mark'> {
  const last = listings.at(-1);
  const session = last && byDate(context.journal).sessions.get(last);
  const file = session?.checkIns.find(({ content }) => content.commitments.some((listed) => listed.text === text));
  // A list of what is never public says so above.
  const isSaidAbove = kindMark(context, 'commitments').mark !== undefined;
  return { ...langAttributes(context, file?.data ?? {}), ...(file && !isSaidAbove && checkInMark(context, file)) };
}

/**
 * Returns a promise for the page of the session in which it was made, where neither that nor who sees it needs to be
 * said.
 */
export function promisedHere(context: ViewContext, commitment: Commitment): CommitmentItemView {
  const { source: _source, mark: _mark, ...view } = commitmentView(context, commitment);
  return view;
}

/** Removes a sole owner under a partner's own name, where it would be repeated; those who share a promise are named. */
function withoutSoleOwner(view: CommitmentItemView): CommitmentItemView {
  return view.owners.length > 1 ? view : { ...view, owners: [] };
}

/**
 * Returns when it's due or was settled. How long it has been overdue is only shown on pages about now: an old page
 * would change every day.
 */
function whenOf(context: ViewContext, { state, due, settled, owners }: Commitment): string {
  const { commitments } = context.words;
  if (state === 'closed' && settled) {
    const names = context.formats.list(partnerTags(context, owners).map(({ name }) => name));
    return commitments.closedWith({ names, date: shortDate(context, settled) });
  }
  if (settled) return commitments.settled({ date: shortDate(context, settled) });
  const day = shortDate(context, due);
  return state === 'overdue' && context.year === undefined
    ? commitments.overdueBy({ days: daysBetween(due, context.journal.today), date: day })
    : commitments.due({ date: day });
}
