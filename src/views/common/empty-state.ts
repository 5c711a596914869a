import { canReportMissed } from '../../domain/audience/model.ts';
import type { Journal } from '../../domain/model.ts';
import { addMonths, type PlainDate } from '../../domain/plain-date.ts';
import { benchmarkDraft, goalDraft } from '../../output/drafts/measures.ts';
import { type DocumentDraft, documentText } from '../../output/drafts/text.ts';
import type { ViewContext } from './context.ts';
import { nextCheckIn, type WriteLink } from './next-check-in.ts';

/** A kind of document that an empty page can be waiting for. */
export type EmptyStateKind = 'check-in' | 'goal' | 'benchmark' | 'milestone';

/** How a journal gets its first document of a kind. */
export interface EmptyStateView {
  /** The command for it; absent for the public, who don't have the journal's files. */
  command?: string;
  /**
   * Where to write it in a browser: its form, or the host's editor if the form isn't available. Absent for a public
   * that isn't told where to write.
   */
  inBrowser?: WriteLink;
}

/**
 * Returns how to start a first document: with a command, and in the browser if this audience can. Readers of a public
 * site without a repository can't do either.
 */
export function emptyState(context: ViewContext, kind: EmptyStateKind): EmptyStateView {
  const { journal, words, urls, repository } = context;
  const isPublic = journal.audience === 'public';
  if (isPublic && repository === undefined) return {};
  const command = isPublic ? {} : { command: `npm run new -- ${kind}` };
  if (canReportMissed(journal.audience, journal.documents.partnership.data)) {
    const [label, href] =
      kind === 'check-in' ? [words.write.title, urls.write] : [words.write.newOnes[kind].title, urls.writeNew(kind)];
    return { ...command, inBrowser: { label, href } };
  }
  const href = kind === 'check-in' ? nextCheckIn(context)[0]?.href : formAddress(context, kind);
  return href === undefined ? {} : { inBrowser: { label: words.writing.inBrowser, href } };
}

/** Returns the address of GitHub's page for a new document that has every required field, still to be filled in. */
function formAddress(context: ViewContext, kind: 'goal' | 'benchmark' | 'milestone'): string | undefined {
  const { path, text } = FORMS[kind](context);
  return context.repository?.create(path, [text]);
}

const A_YEAR = 12;

function inAYear({ today }: Journal): PlainDate {
  return addMonths(today, A_YEAR);
}

const FORMS: Readonly<Record<'goal' | 'benchmark' | 'milestone', (context: ViewContext) => DocumentDraft>> = {
  goal: ({ journal, words }) =>
    goalDraft(
      {
        id: 'first-goal',
        title: '',
        owners: journal.partnersToday.map(({ id }) => id),
        specific: '',
        measurable: [],
        achievable: '',
        relevant: '',
        starts: journal.today,
        due: inAYear(journal),
      },
      words,
    ),
  benchmark: ({ journal, words }) =>
    benchmarkDraft(
      {
        id: 'first-benchmark',
        title: '',
        unit: '',
        per: 'pair',
        aggregate: 'last',
        plan: {
          kind: 'target',
          baseline: { date: journal.today, value: 0 },
          target: { date: inAYear(journal), value: 0 },
        },
      },
      words,
    ),
  milestone: ({ journal }) => ({
    path: 'milestones/first-milestone.md',
    text: documentText([
      { field: 'title', value: '' },
      { field: 'date', value: journal.today },
      { field: 'kind', value: 'milestone' },
    ]),
  }),
};
