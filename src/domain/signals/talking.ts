import { ownValue } from '../defined.ts';
import { presentAt, type Session } from '../check-in/session.ts';
import type { CheckInDocument } from '../documents.ts';
import { type Member, partnersOn } from '../partners/membership.ts';
import type { PlainDate } from '../plain-date.ts';
import type { PartnerId } from '../schemas/values.ts';
import { quotedWords } from '../text.ts';
import type { SignalLevel } from './model.ts';
import { levelOf, roundsSince, type SignalInput, type SignalRule, worstOf } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Splits words of every script, with or without spaces between them; the language only breaks ties. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Counts the words of a text. @example wordCount('Nine pages, and Komma.') // 4 */
export function wordCount(text: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  return count;
}

/**
 * Judges whether all sides are heard in the last sessions. A side's own file and the remarks of pull requests are their
 * writer's words; feedback in a file written together is the giver's; everything else in it is shared equally by those
 * present. Counts what the quietest side has, as a percentage of an even share; which side that is stays unsaid.
 */
export const oneSidedVoice: SignalRule = ({ sessions, partners, partnersToday, feedback }) => {
  const { window, least, leastWords, ...limits } = THRESHOLDS.oneSidedVoice;
  const ids = partnersToday.map(({ id }) => id);
  // Only since the last partner joined or left: sides can be compared only while they're the same.
  const recent = sessions.slice(-window).filter(({ date }) => {
    const then = partnersOn(partners, date);
    return then.length === ids.length && then.every(({ id }) => ids.includes(id));
  });
  if (ids.length < 2 || recent.length < least) return undefined;
  const words = wordsOf(recent, partnersToday, feedback);
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
  partners: readonly Member[],
  feedback: SignalInput['feedback'],
): ReadonlyMap<PartnerId, number> {
  const ids = partners.map(({ id }) => id);
  const words = new Map(ids.map((id) => [id, 0]));
  const add = (who: readonly PartnerId[], count: number) => {
    for (const id of who) words.set(id, (words.get(id) ?? 0) + count / who.length);
  };
  const isPartner = (id: string) => ids.includes(id);
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

/** Splits the words of a file written together: each feedback's words go to its giver, the rest to those present. */
function sharesOf(checkIn: CheckInDocument, partners: readonly Member[]): [readonly PartnerId[], number][] {
  const given = checkIn.content.feedback
    .filter(({ from }) => partners.some(({ id }) => id === from))
    .map(({ from, markdown }): [readonly PartnerId[], number] => [[from], wordCount(markdown)]);
  const rest = wordCount(checkIn.body) - given.reduce((sum, [, count]) => sum + count, 0);
  return [...given, [presentAt(checkIn, partners), Math.max(0, rest)]];
}

/** Counts remarks that still wait for an answer while check-ins come round; the longest wait gives the level. */
export const feedbackUnanswered: SignalRule = ({ feedback, rounds }) => {
  const limits = THRESHOLDS.feedbackUnanswered;
  if (feedback.sessions.every(({ threads }) => threads.length === 0)) return undefined;
  const waiting = feedback.waiting
    .filter(({ waitsFor }) => waitsFor.length > 0)
    .map(({ session, remark, question, since }) => ({
      session,
      by: remark.by,
      since,
      text: question,
      passed: roundsSince(rounds, since),
    }))
    .filter(({ passed }) => passed >= limits.watch);
  return {
    kind: 'feedbackUnanswered',
    level: levelOf(Math.max(0, ...waiting.map(({ passed }) => passed)), limits),
    count: waiting.length,
    evidence: waiting.map(({ passed: _, ...evidence }) => ({ kind: 'remark', ...evidence })),
  };
};

const FIELDS = ['trust', 'motivation'] as const;

interface Given {
  session: PlainDate;
  value: number;
}

/**
 * Judges whether a partner's trust or motivation is low, or lower than it was. It doesn't say whose: that's in the
 * sessions in which the partner said so. Counts the sessions that it's based on. A tired week (energy) doesn't count.
 */
export const trustOrMotivationFalling: SignalRule = ({ sessions, partnersToday: partners }) => {
  const { window, least } = THRESHOLDS.trustOrMotivationFalling;
  const lines = partners
    .flatMap(({ id }) => FIELDS.map((field) => valuesOf(sessions.slice(-window), id, field)))
    .filter(({ length }) => length >= least);
  if (lines.length === 0) return undefined;
  const judged = lines.map((line) => ({ level: judge(line), recent: recentOf(line) }));
  const dates = judged
    .filter(({ level }) => level !== 'well')
    .flatMap(({ recent }) => recent.map(({ session }) => session));
  const evidence = [...new Set(dates)].toSorted();
  return {
    kind: 'trustOrMotivationFalling',
    level: worstOf(judged.map(({ level }) => level)),
    count: evidence.length,
    evidence: evidence.map((session) => ({ kind: 'session', session })),
  };
};

function valuesOf(sessions: readonly Session[], partner: string, field: (typeof FIELDS)[number]): Given[] {
  return sessions.flatMap(({ date, pulse }) => {
    const value = ownValue(pulse, partner)?.[field];
    return value === undefined ? [] : [{ session: date, value }];
  });
}

function judge(line: readonly Given[]): SignalLevel {
  const { recent, before, low, ...limits } = THRESHOLDS.trustOrMotivationFalling;
  const now = mean(recentOf(line));
  const fall = mean(line.slice(-recent - before, -recent)) - now;
  return now <= low ? 'talk' : levelOf(fall, limits);
}

function recentOf(line: readonly Given[]): readonly Given[] {
  return line.slice(-THRESHOLDS.trustOrMotivationFalling.recent);
}

function mean(line: readonly Given[]): number {
  return line.reduce((sum, { value }) => sum + value, 0) / line.length;
}

/**
 * Counts concerns that one side wrote and the others didn't take up. A concern is taken up when another partner gives
 * its writer feedback in a later session, or discusses its session in the pull request: its own words, or no line in
 * particular. What was written together was said to everyone, and counts as heard.
 */
export const concernsUnanswered: SignalRule = (input) => {
  const { window, ...limits } = THRESHOLDS.concernsUnanswered;
  const { sessions, partners, partnersToday, rounds } = input;
  const isHere = (id: PartnerId) => partnersToday.some((partner) => partner.id === id);
  const recent = sessions.slice(-window);
  const alone = recent
    .flatMap(({ concerns }) => concerns)
    .flatMap(({ session, text, author }) => (author === undefined ? [] : [{ session, text, author }]))
    // Only partners who are still here can be asked, or wait for an answer.
    .filter(
      ({ session, author }) =>
        isHere(author) && partnersOn(partners, session).some(({ id }) => id !== author && isHere(id)),
    );
  if (partnersToday.length < 2 || alone.length === 0) return undefined;
  const isTakenUp = takenUp(input);
  const waiting = alone
    .filter((concern) => !isTakenUp(concern))
    .map((concern) => ({ ...concern, passed: roundsSince(rounds, concern.session) }))
    .filter(({ passed }) => passed >= limits.watch);
  return {
    kind: 'concernsUnanswered',
    level: levelOf(Math.max(0, ...waiting.map(({ passed }) => passed)), limits),
    count: waiting.length,
    evidence: waiting.map(({ session, text }) => ({ kind: 'concern', session, text })),
  };
};

interface Concern {
  session: PlainDate;
  text: string;
  author: PartnerId;
}

function takenUp({ sessions, partners, feedback }: SignalInput): (concern: Concern) => boolean {
  const ids = new Set(partners.map(({ id }) => id));
  const lastGiven = new Map<string, PlainDate>();
  for (const { date, feedback: notes } of sessions)
    for (const { from, to } of notes) if (from !== to && ids.has(from)) lastGiven.set(to, date);
  const remarksOn = new Map(
    feedback.sessions.map(({ session, threads }) => [
      session,
      threads.flatMap(({ remark, replies }) => [remark, ...replies].map(({ by }) => ({ by, on: remark.on }))),
    ]),
  );
  return ({ session, text, author }) => {
    const given = lastGiven.get(author);
    if (given !== undefined && given > session) return true;
    return (remarksOn.get(session) ?? []).some(({ by, on }) => by !== author && (on === undefined || quotes(on, text)));
  };
}

/** Returns whether a remark quotes a concern. A quoted line may include its bullet, and a concern may span several lines. */
function quotes(on: string, text: string): boolean {
  const [quoted, said] = [quotedWords(on), quotedWords(text)];
  return said !== '' && quoted !== '' && (said.includes(quoted) || quoted.includes(said));
}

/**
 * Counts the latest sessions in a row without anything good: no win, and no milestone or small win that a partner wrote
 * since then. Milestones that the site found don't count, because they haven't been celebrated yet.
 */
export const nothingCelebrated: SignalRule = ({ sessions, milestones }) => {
  const { least, ...limits } = THRESHOLDS.nothingCelebrated;
  if (sessions.length < least) return undefined;
  const written = milestones.findLast(({ kind, origin }) => kind !== 'setback' && origin === 'written');
  const good = sessions.findLastIndex(
    ({ wins, date }) => wins.length > 0 || (written !== undefined && date <= written.date),
  );
  const quiet = sessions.slice(good + 1);
  const level = levelOf(quiet.length, limits);
  return {
    kind: 'nothingCelebrated',
    level,
    count: quiet.length,
    evidence: level === 'well' ? [] : quiet.slice(-limits.talk).map(({ date }) => ({ kind: 'session', session: date })),
  };
};
