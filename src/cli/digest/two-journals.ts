import { dueDatesToCome } from '../../domain/due-dates.ts';
import { type Journal, makeJournal } from '../../domain/journal.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { PARTNERSHIP_FILE } from '../../loading/folders.ts';
import { gitFiles } from '../../loading/git/git-files.ts';
import { commitOf, repositoryOf, whereParted } from '../../loading/git/repository.ts';
import type { Problem } from '../../loading/problem.ts';
import { type ReadJournal, readJournal } from '../../loading/read-journal.ts';
import { todayIn } from '../../loading/today.ts';
import { visibleDocuments } from '../../loading/visible-documents.ts';
import type { JournalPlace } from '../frame/journal-options.ts';

/** Whom a digest can be for. What is private is in none. */
export const DIGEST_AUDIENCES = ['public', 'partners'] as const;
export type DigestAudience = (typeof DIGEST_AUDIENCES)[number];

/** A branch's journal, and the one that it grew from. */
export interface TwoJournals {
  /** Where there was no journal: `nothing`; where it has errors: `errors`. */
  before: Journal | 'nothing' | 'errors';
  /** Absent where it has errors. */
  after?: Journal;
  /** All that is wrong with the branch's. */
  problems: readonly Problem[];
  /** What was wrong before. */
  knownProblems: readonly Problem[];
  /** Files of the branch's that the audience may see; none where it has errors, and nobody can tell. */
  visibleFiles?: ReadonlySet<string>;
}

export interface Compared extends JournalPlace {
  /** The branch, tag or commit that the change is meant for. */
  base: string;
  /** The changed one; none: the work tree. */
  head?: string | undefined;
  audience: DigestAudience;
}

/**
 * Reads the journal as it was where the branch left its base, so that what came to the base meanwhile does not show as
 * taken away, and as it is now. Both are made for one audience and one day.
 * @throws UsageError where git cannot do what it takes, in words for whoever started the command
 */
export function readTwoJournals({ folder, today: chosen, base, head, audience }: Compared): TwoJournals {
  const repository = repositoryOf(folder);
  const tip = commitOf(repository, head ?? 'HEAD');
  const parted = whereParted(repository, commitOf(repository, base), tip);
  const readCommit = (commit: string) => {
    const files = gitFiles(repository, commit);
    const isThere = files.list('.')?.some(({ name }) => name === PARTNERSHIP_FILE);
    return isThere ? readJournal('.', { files, today: chosen }) : undefined;
  };
  const old = readCommit(parted);
  const now =
    head === undefined
      ? readJournal(folder, { today: chosen })
      : (readCommit(tip) ?? readJournal('.', { files: gitFiles(repository, tip), today: chosen }));
  const journalOf = ({ documents }: ReadJournal, today: PlainDate) =>
    documents && makeJournal(visibleDocuments(documents, audience), { audience, today });

  const partnership = (now.documents ?? old?.documents)?.partnership.data;
  const today = dayToTell(old, now, chosen ?? todayIn(partnership?.timezone ?? 'UTC'));
  const after = journalOf(now, today);
  return {
    before: old ? (journalOf(old, today) ?? 'errors') : 'nothing',
    ...(after && { after, visibleFiles: filesOf(after) }),
    problems: now.problems,
    knownProblems: old?.problems ?? [],
  };
}

/** A check-in is begun before its due date, and on a day before that it would not count: so the digest tells it as of its own day. */
function dayToTell(old: ReadJournal | undefined, { documents }: ReadJournal, today: PlainDate): PlainDate {
  if (!documents) return today;
  const { cadence, term } = documents.partnership.data;
  const toCome = dueDatesToCome(cadence, today, term?.ends);
  const known = new Map(old?.documents?.checkIns.map(({ id, body }) => [id, body]));
  const begun = documents.checkIns.filter(({ id, body }) => known.get(id) !== body).map(({ data }) => data.date);
  return toCome.findLast((due) => begun.includes(due)) ?? today;
}

function filesOf({ documents }: Journal): ReadonlySet<string> {
  const { partnership, ...collections } = documents;
  return new Set([partnership, ...Object.values(collections).flat()].map(({ file }) => file));
}
