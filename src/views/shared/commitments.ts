import { compareText } from '../../domain/text.ts';
import type { Commitment, CommitmentState, KeptRate } from '../../domain/commitments/ledger.ts';
import { daysBetween } from '../../domain/plain-date.ts';
import { byDate } from './by-date.ts';
import { shortDate, type ViewContext } from './context.ts';
import { type LangAttributes, langAttributes } from './lang-attributes.ts';
import { allPartnerTags, type PartnerMarkView, type PartnerTag, partnerTags } from './partner.ts';
import type { StateLabelView } from './state-label.ts';

/** A commitment in a list. */
export interface CommitmentItemView {
  /** Its words, plain. */
  text: string;
  language?: LangAttributes;
  state: StateLabelView;
  owners: PartnerMarkView[];
  /** "due 15 May". */
  due?: string;
  /** "carried over twice". */
  carried?: string;
  /** Where it was promised. */
  source?: { label: string; href: string };
}

export interface PartnerCommitments {
  partner: PartnerTag;
  /** Overdue first, then by due day. */
  pending: CommitmentItemView[];
  /** "9 of 11 kept"; absent where nothing is known. */
  keptRate?: string;
  recentKeptRate?: string;
}

const PENDING: readonly CommitmentState[] = ['overdue', 'open'];

/** Whether nobody has ticked or struck it yet. */
export function isPending({ state }: Pick<Commitment, 'state'>): boolean {
  return PENDING.includes(state);
}

/** What each partner has still to do. A shared promise stands under each of its owners. */
export function partnerCommitments(context: ViewContext): PartnerCommitments[] {
  const { all, keptRate, recentKeptRate } = context.journal.commitments;
  const pending = all
    .filter(isPending)
    .sort((a, b) => PENDING.indexOf(a.state) - PENDING.indexOf(b.state) || compareText(a.due, b.due));
  return allPartnerTags(context).map((partner) => ({
    partner,
    pending: pending
      .filter(({ owners }) => owners.includes(partner.id))
      .map((commitment) => withoutSoleOwner(commitmentView(context, commitment))),
    ...rates(keptRate[partner.id], recentKeptRate[partner.id]),
  }));

  function rates(all: KeptRate | undefined, recent: KeptRate | undefined) {
    const { rate } = context.words.commitments;
    return {
      ...(all && { keptRate: rate({ kept: all.kept, of: all.of }) }),
      ...(recent && { recentKeptRate: rate({ kept: recent.kept, of: recent.of }) }),
    };
  }
}

export function commitmentView(context: ViewContext, commitment: Commitment): CommitmentItemView {
  const { words, urls } = context;
  return {
    text: commitment.text,
    ...langAttributesOfPromise(context, commitment),
    owners: partnerTags(context, commitment.owners),
    state: { state: commitment.state, word: words.commitments.states[commitment.state] },
    due: whenOf(context, commitment),
    source: {
      label: words.commitments.promised({ date: shortDate(context, commitment.promised) }),
      href: urls.session(commitment.promised),
    },
    ...(commitment.carried > 0 && { carried: words.commitments.carried({ n: commitment.carried }) }),
  };
}

/** By the file that says it in these words, which is one of the last session that lists it. */
function langAttributesOfPromise(context: ViewContext, { text, listings }: Commitment): { language?: LangAttributes } {
  const last = listings.at(-1);
  const session = last && byDate(context.journal).sessions.get(last);
  const file = session?.checkIns.find(({ content }) => content.commitments.some((listed) => listed.text === text));
  return langAttributes(context, file?.data ?? {});
}

/**
 * On the page of the session that it was promised in, that need not be said; nor for how long it has been overdue, for an old page
 * would say something else every day.
 */
export function promisedHere(context: ViewContext, commitment: Commitment): CommitmentItemView {
  const { source: _source, ...view } = commitmentView(context, commitment);
  if (commitment.state !== 'overdue') return view;
  return { ...view, due: context.words.commitments.due({ date: shortDate(context, commitment.due) }) };
}

/** Under a partner's own name that name need not be said again; who shares a promise is. */
function withoutSoleOwner(view: CommitmentItemView): CommitmentItemView {
  return view.owners.length > 1 ? view : { ...view, owners: [] };
}

function whenOf(context: ViewContext, { state, due, settled }: Commitment): string {
  const { commitments } = context.words;
  if (settled) return commitments.settled({ date: shortDate(context, settled) });
  const day = shortDate(context, due);
  return state === 'overdue'
    ? commitments.overdueBy({ days: daysBetween(due, context.journal.today), date: day })
    : commitments.due({ date: day });
}
