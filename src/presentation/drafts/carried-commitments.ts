import type { ListItem } from 'mdast';
import type { Commitment } from '../../domain/commitments.ts';
import type { Journal } from '../../domain/journal.ts';
import { carriedTask } from './carried-task.ts';
import type { CheckInDraft } from './check-in.ts';

export interface CarriedSection {
  /** What has come due, to be ticked, let go or carried over. */
  due: ListItem[];
  /**
   * What is promised for after this session. Listed here it would count as carried over, which it is not: nobody is late.
   */
  later: ListItem[];
}

/** What is open on the day of a check-in, by the section that it stood in; in a partner's own side only what is theirs too. */
export function carriedCommitments(
  journal: Journal,
  { date, author }: CheckInDraft,
): Record<Commitment['section'], CarriedSection> {
  const sections = { nextSteps: { due: [], later: [] }, accountability: { due: [], later: [] } } satisfies Record<
    string,
    CarriedSection
  >;
  const into: Record<Commitment['section'], CarriedSection> = sections;
  for (const commitment of openFor(journal, { date, author })) {
    const { due, section } = commitment;
    into[section][due <= date ? 'due' : 'later'].push(carriedTask(journal, commitment, date));
  }
  return into;
}

/**
 * How long a check-in's text is at the least by what has come due alone, in characters: to be known before the text is made,
 * for each commitment in it is read several times.
 */
export function carriedLength(journal: Journal, draft: CheckInDraft): number {
  return openFor(journal, draft)
    .filter(({ due }) => due <= draft.date)
    .reduce((length, { text }) => length + text.length, 0);
}

function openFor(journal: Journal, { date, author }: CheckInDraft): Commitment[] {
  return journal.commitments.all.filter(
    ({ state, owners, promised }) =>
      (state === 'open' || state === 'overdue') &&
      // What the session's other side promises is listed in this very session.
      promised < date &&
      (author === undefined || owners.includes(author)),
  );
}
