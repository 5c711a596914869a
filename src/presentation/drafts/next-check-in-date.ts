import { subtractDuration } from '../../domain/duration.ts';
import type { Journal } from '../../domain/journal.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';

/**
 * The date of the check-in that comes next: the first due date that is open, today's own and one whose grace still runs
 * among them. A partner who writes their own side joins a session of which the other side is written and theirs is not,
 * while its grace runs.
 * @param author whose own side it is; none: written together
 * @returns undefined where nothing is due any more, as after the end of a term
 */
export function nextCheckInDate(journal: Journal, author?: PartnerId): PlainDate | undefined {
  const joined = author === undefined ? undefined : sessionWithoutSide(journal, author);
  return joined ?? journal.rhythm.dueDates.find(({ state }) => state === 'open')?.date;
}

function sessionWithoutSide({ documents, today }: Journal, author: PartnerId): PlainDate | undefined {
  const since = subtractDuration(today, documents.partnership.data.cadence.grace);
  const sessions = Map.groupBy(
    documents.checkIns.filter(({ data }) => data.date >= since),
    ({ data }) => data.date,
  );
  return [...sessions]
    .filter(([, sides]) => sides.every(({ data }) => data.author !== undefined && data.author !== author))
    .map(([date]) => date)
    .toSorted()[0];
}
