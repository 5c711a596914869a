import type { JournalChanges } from '../../domain/changes/journal-changes.ts';
import type { ViewContext } from '../view-context.ts';

/** What changed in one sentence of counts; what is not there is not counted. */
export function summaryOf({ words, formats }: ViewContext, changes: JournalChanges): string {
  const { counts } = words.digest;
  const { sessions, commitments, milestones } = changes;
  const sessionsThat = (wanted: string) => sessions.filter(({ change }) => change === wanted).length;
  const promisesThat = (wanted: string) => commitments.filter(({ fate }) => fate === wanted).length;
  const parts: readonly [number, (n: number) => string][] = [
    [sessionsThat('added'), counts.sessions],
    [sessionsThat('changed'), counts.changed],
    [sessionsThat('removed'), counts.removed],
    [changes.readings.filter(({ change }) => change !== 'removed').length, counts.readings],
    [promisesThat('kept'), counts.kept],
    [promisesThat('carried'), counts.carried],
    [promisesThat('new'), counts.promised],
    [changes.wins.length, counts.wins],
    [changes.setbacks.length, counts.setbacks],
    [milestones.reached.length, counts.milestones],
    [changes.reviews.length, counts.reviews],
    [changes.documents.length, counts.documents],
  ];
  const said = parts.flatMap(([n, word]) => (n > 0 ? [word(n)] : []));
  return said.length > 0 ? words.digest.summary(formats.list(said)) : words.digest.only;
}
