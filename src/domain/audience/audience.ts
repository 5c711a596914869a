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

/** The body sections that each kind of sensitive content covers. `pulse` has none because it's a field. */
export const SECTIONS_OF: Readonly<Record<SensitiveKind, readonly SectionKind[]>> = {
  setbacks: ['setbacks'],
  concerns: ['concerns'],
  feedback: ['feedback'],
  commitments: ['nextSteps', 'accountability'],
  pulse: [],
};

/** Returns a function that removes the sections that are never public from an audience's documents. */
function sectionCutter(never: ReadonlySet<SensitiveKind>, reparse: (body: string) => CheckInBody) {
  const kinds = new Set([...never].flatMap((kind) => SECTIONS_OF[kind]));
  const isReadable = ({ file }: Document<unknown>) => !file.endsWith('.mdx');
  return <Data>(document: Document<Data>): Document<Data> =>
    kinds.size === 0 || document.body === '' || !isReadable(document)
      ? document
      : { ...document, body: withoutSections({ ...document, content: reparse(document.body) }, kinds, reparse).body };
}

/** Removes what is never public from a check-in: its pulse, and sections of its body. */
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
 * Removes sections from a body. A body beyond the limits is removed whole: its sections were never read, so it could
 * hold any of them.
 * A blank line replaces each section, because the line after a cut could otherwise become the underlined heading of the
 * paragraph before it, and so start another section. The result is parsed and cut again until nothing is left to
 * remove.
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
  // In written order; a section inside another is removed with it.
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

/** The values of `visibility`, from most to least shared. */
const RANK: Readonly<Record<Audience, number>> = { public: 0, partners: 1, private: 2 };

interface VisibleOptions {
  /** Reparses a check-in's body after sections were removed: the domain doesn't parse Markdown. */
  reparse: (body: string) => CheckInBody;
  /** Whether the private audience sees drafts, as in `npm run dev`. No other audience ever does. */
  drafts?: boolean;
}

/**
 * The fields of any document that decide who may see it. They're text because a value that can't be read must still
 * hide the document.
 */
interface Shared {
  visibility?: string | undefined;
  draft?: boolean | undefined;
}

/**
 * Returns the journal's documents as an audience may see them: without the documents that aren't for it, and without
 * what other documents say about those. Calling it again for the same audience removes nothing more, and each audience
 * sees a subset of what the next one sees. An unknown visibility counts as `private`.
 *
 * A hidden document takes these with it:
 *   - a partner: entries in their name, their own sides of sessions, milestones and remarks that belong to them alone,
 *     benchmarks with values for them alone;
 *   - a goal or benchmark: its readings, confidence, references, and changes of its target in reviews;
 *   - the last check-in of a session: the feedback on it, and any `recoveredBy` that names it.
 * If a check-in is hidden or redacted, a remark stays only if the words that it quotes do. Sections that are never
 * public are removed from every text except programs (`.mdx`), where `check` refuses them.
 * The partnership itself is never removed; when hidden, it keeps only what other pages need (see `redactPartnership`).
 * Lists can end up shorter than the schemas ask of authors: a goal whose owners are hidden has none.
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
  // Judged before anything is removed: text under Setbacks makes a session, even if it's hidden.
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
