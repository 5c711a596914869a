import { emptyBody } from '../check-in/body.ts';
import { brokenLimit } from '../check-in/limits.ts';
import type { CheckInBody, SectionKind } from '../check-in/model.ts';
import { markUntouched } from '../check-in/session.ts';
import type { CheckInDocument, Document, Documents } from '../documents.ts';
import type { SensitiveKind } from '../schemas/partnership.ts';
import {
  redactBenchmark,
  redactCheckIn,
  redactGoal,
  redactMilestone,
  redactPartnership,
  type Hidden,
} from './hidden-references.ts';
import type { Audience } from './model.ts';
import { redactFeedback } from './redacted-feedback.ts';

/** The sections of a text that hold what a kind names. `pulse` is a field. */
export const SECTIONS_OF: Readonly<Record<SensitiveKind, readonly SectionKind[]>> = {
  setbacks: ['setbacks'],
  concerns: ['concerns'],
  feedback: ['feedback'],
  commitments: ['nextSteps', 'accountability'],
  pulse: [],
};

/** Cuts sections out of the texts of an audience's documents: what is never public. */
function sectionCutter(never: ReadonlySet<SensitiveKind>, reparse: (body: string) => CheckInBody) {
  const kinds = new Set([...never].flatMap((kind) => SECTIONS_OF[kind]));
  const isReadable = ({ file }: Document<unknown>) => !file.endsWith('.mdx');
  return <Data>(document: Document<Data>): Document<Data> =>
    kinds.size === 0 || document.body === '' || !isReadable(document)
      ? document
      : { ...document, body: withoutSections({ ...document, content: reparse(document.body) }, kinds, reparse).body };
}

/** A check-in without what is never public: its pulse, and sections of its body. */
function redactAlwaysPrivate(
  document: CheckInDocument,
  never: ReadonlySet<SensitiveKind>,
  reparse: (body: string) => CheckInBody,
): CheckInDocument {
  const kinds = new Set([...never].flatMap((kind) => SECTIONS_OF[kind]));
  const data = never.has('pulse') ? { ...document.data, pulse: {} } : document.data;
  return { ...document, data, ...withoutSections(document, kinds, reparse) };
}

/**
 * A body beyond the limits, whose sections nobody has read, could hold any of them, and goes as a whole. A paragraph could
 * turn the line after a cut into its underlined heading, and so into another section: a blank line stands between them, and
 * what is read again is cut again while it shows anything to cut.
 */
function withoutSections(
  { body, content }: Pick<CheckInDocument, 'body' | 'content'>,
  kinds: ReadonlySet<SectionKind>,
  reparse: (body: string) => CheckInBody,
): Pick<CheckInDocument, 'body' | 'content'> {
  if (kinds.size > 0 && brokenLimit(body)) return { body: '', content: emptyBody() };
  const cut = content.extents.filter(({ kind }) => kinds.has(kind));
  if (cut.length === 0) return { body, content };
  let [rest, from] = ['', 0];
  // In written order; one inside another goes with it.
  for (const { start, end } of cut) {
    if (start >= from) rest = joinApart(rest, body.slice(from, start));
    from = Math.max(from, end);
  }
  rest = joinApart(rest, body.slice(from));
  return withoutSections({ body: rest, content: reparse(rest) }, kinds, reparse);
}

function joinApart(before: string, after: string): string {
  return before === '' || before.endsWith('\n\n') ? before + after : `${before.trimEnd()}\n\n${after}`;
}

/** What `visibility` means in order, from most to least shared. */
const RANK: Readonly<Record<Audience, number>> = { public: 0, partners: 1, private: 2 };

interface VisibleOptions {
  /** Reads the body of a check-in again, out of which something was cut: the domain does not parse Markdown. */
  reparse: (body: string) => CheckInBody;
  /** Whether drafts are shown to the private audience, as `npm run dev` does; no other ever sees them. */
  drafts?: boolean;
}

/** What can be hidden: any document's own words on who may see it. Text, because what cannot be read must not be shown. */
interface Shared {
  visibility?: string | undefined;
  draft?: boolean | undefined;
}

/**
 * The journal's documents as an audience may see them: without those that are not for it, and without what the others
 * say of these. What is shown twice to the same audience is not cut further, and each audience sees a part of what the
 * next one sees. A visibility that is not known counts as `private`.
 *
 * Gone with a document that is hidden are
 *   - a partner: entries in their name, their own sides of sessions, milestones and remarks that are theirs alone,
 *     benchmarks with values for them alone;
 *   - a goal or benchmark: its readings, confidence, references, and reviews' changes of its target;
 *   - the last check-in of a session: the feedback on it, and `recoveredBy` that names it.
 * Of a check-in that is hidden or cut in part, remarks stay only where the words that they quote stay. Sections that are never
 * public are cut out of every text but programs (`.mdx`), where `check` refuses them.
 * The partnership itself is never gone; hidden, it keeps only what the pages of others need (see `redactPartnership`).
 * Emptied lists can be shorter than the schemas ask of authors: a goal whose owners are hidden has none.
 * @example visibleTo(documents, 'public', { reparse }).goals // only the public ones
 */
export function visibleTo(
  documents: Documents,
  audience: Audience,
  { reparse, drafts = false }: VisibleOptions,
): Documents {
  const { privacy } = documents.partnership.data;
  const isShown = ({ data }: Document<Shared>) =>
    !(data.draft && !(drafts && audience === 'private')) && isFor(audience, data.visibility ?? privacy.default);
  const never = new Set(audience === 'public' ? privacy.alwaysPrivate : []);
  const cut = sectionCutter(never, reparse);

  const partners = documents.partners.filter(isShown);
  const ofPartners = { partners: hiddenIds(documents.partners, partners) };
  const goals = documents.goals.filter(isShown);
  const ofGoals = { ...ofPartners, goals: hiddenIds(documents.goals, goals) };
  const benchmarks = documents.benchmarks.filter(isShown).flatMap((document) => redactBenchmark(document, ofGoals));
  const ofBenchmarks = { ...ofGoals, benchmarks: hiddenIds(documents.benchmarks, benchmarks) };
  // Of what is shown, before anything is cut out of it: what was written under Setbacks made a session all the same.
  const whole = markUntouched(documents.checkIns.filter(isShown), {
    questions: documents.partnership.data.questions,
    partners: documents.partners,
  });
  const checkIns = whole
    .flatMap((document) => redactCheckIn(document, ofBenchmarks))
    .map((document) => redactAlwaysPrivate(document, never, reparse));
  const shownSessions = new Set<string>(checkIns.map(({ data }) => data.date));
  const hidden: Hidden = {
    ...ofBenchmarks,
    sessions: new Set(documents.checkIns.map(({ data }) => data.date).filter((date) => !shownSessions.has(date))),
  };
  return {
    partnership: isShown(documents.partnership) ? cut(documents.partnership) : redactPartnership(documents.partnership),
    partners: partners.map(cut),
    goals: goals.map((document) => cut(redactGoal(document, hidden))),
    benchmarks: benchmarks.map(cut),
    checkIns,
    milestones: documents.milestones
      .filter((document) => isShown(document) && !(never.has('setbacks') && document.data.kind === 'setback'))
      .flatMap((document) => redactMilestone(document, hidden).map(cut)),
    feedback: never.has('feedback')
      ? []
      : redactFeedback(documents.feedback.filter(isShown), hidden.partners, documents.checkIns, checkIns),
    pages: documents.pages.filter(isShown).map(cut),
  };
}

function isFor(audience: Audience, visibility: string): boolean {
  return isKnown(visibility) ? RANK[visibility] <= RANK[audience] : audience === 'private';
}

function isKnown(visibility: string): visibility is Audience {
  return Object.hasOwn(RANK, visibility);
}

function hiddenIds(all: readonly { id: string }[], shown: readonly { id: string }[]): ReadonlySet<string> {
  const ids = new Set(shown.map(({ id }) => id));
  return new Set(all.map(({ id }) => id).filter((id) => !ids.has(id)));
}
