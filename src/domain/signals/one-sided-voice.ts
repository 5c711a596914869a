import type { CheckInDocument } from '../documents.ts';
import type { PartnerId } from '../schemas/values.ts';
import { presentAt, type Session } from '../session.ts';
import type { SignalInput, SignalLevel, SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';
import { wordCount } from './word-count.ts';

/**
 * Whether all sides are heard in the last sessions. A side's own file and the remarks of pull requests are its writer's
 * words; feedback in a file that was written together is the giver's; all else in it belongs to those who were there, in
 * equal parts. Counts, in per cent of an even share, what the quietest side has; which side that is, nobody is told.
 */
export const oneSidedVoice: SignalRule = ({ sessions, partners, feedback }) => {
  const { window, least, leastWords, ...limits } = THRESHOLDS.oneSidedVoice;
  const recent = sessions.slice(-window);
  const ids = partners.map(({ id }) => id);
  if (ids.length < 2 || recent.length < least) return undefined;
  const words = wordsOf(recent, ids, feedback);
  const total = [...words.values()].reduce((sum, count) => sum + count, 0);
  if (total < leastWords) return undefined;
  const share = (Math.min(...words.values()) / (total / ids.length)) * 100;
  const level: SignalLevel = share < limits.talk ? 'talk' : share < limits.watch ? 'watch' : 'well';
  return {
    kind: 'oneSidedVoice',
    level,
    count: Math.round(share),
    of: recent.length,
    evidence: level === 'well' ? [] : recent.map(({ date }) => ({ kind: 'session', session: date })),
  };
};

function wordsOf(
  recent: readonly Session[],
  partners: readonly PartnerId[],
  feedback: SignalInput['feedback'],
): ReadonlyMap<PartnerId, number> {
  const words = new Map(partners.map((id) => [id, 0]));
  const add = (who: readonly PartnerId[], count: number) => {
    for (const id of who) words.set(id, (words.get(id) ?? 0) + count / who.length);
  };
  const isPartner = (id: string) => partners.includes(id);
  for (const checkIn of recent.flatMap(({ checkIns }) => checkIns)) {
    const { author } = checkIn.data;
    if (author !== undefined) add([author], wordCount(checkIn.body));
    else for (const [who, count] of sharesOf(checkIn, partners)) add(who, count);
  }
  const dates = new Set(recent.map(({ date }) => date));
  for (const { session, threads } of feedback.sessions)
    if (dates.has(session))
      for (const { by, body } of threads.flatMap(({ remark, replies }) => [remark, ...replies]))
        if (isPartner(by)) add([by], wordCount(body));
  return words;
}

/** Of a file that was written together: each feedback's words to its giver, the rest to those who were there. */
function sharesOf(checkIn: CheckInDocument, partners: readonly PartnerId[]): [readonly PartnerId[], number][] {
  const given = checkIn.content.feedback
    .filter(({ from }) => partners.includes(from))
    .map(({ from, markdown }): [readonly PartnerId[], number] => [[from], wordCount(markdown)]);
  const rest = wordCount(checkIn.body) - given.reduce((sum, [, count]) => sum + count, 0);
  return [...given, [presentAt(checkIn, partners), Math.max(0, rest)]];
}
