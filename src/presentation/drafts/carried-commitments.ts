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
  for (const commitment of journal.commitments.all) {
    const { state, owners, promised, due, section } = commitment;
    if (state !== 'open' && state !== 'overdue') continue;
    // What the session's other side promises is listed in this very session.
    if (promised >= date || (author !== undefined && !owners.includes(author))) continue;
    into[section][due <= date ? 'due' : 'later'].push(carriedTask(journal, commitment, date));
  }
  return into;
}
