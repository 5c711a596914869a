import { quotedWords } from '../body/quoted-words.ts';
import type { PlainDate } from '../plain-date.ts';
import type { PartnerId } from '../schemas/values.ts';
import { levelOf, roundsSince } from './level.ts';
import type { SignalInput, SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * Concerns that one side wrote and nobody took up. Taken up is a concern when another partner gives its writer feedback
 * in a later session, or speaks of its session in the pull request: of its own words, or of no line in particular. What
 * was written together was said to everybody, and counts as heard.
 */
export const concernsUnanswered: SignalRule = (input) => {
  const { window, ...limits } = THRESHOLDS.concernsUnanswered;
  const { sessions, partners, rounds } = input;
  const recent = sessions.slice(-window);
  const alone = recent
    .flatMap(({ concerns }) => concerns)
    .flatMap(({ session, text, author }) => (author === undefined ? [] : [{ session, text, author }]));
  if (partners.length < 2 || alone.length === 0) return undefined;
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

/** A quoted line may have its bullet, and a concern may run over several lines. */
function quotes(on: string, text: string): boolean {
  const [quoted, said] = [quotedWords(on), quotedWords(text)];
  return said !== '' && quoted !== '' && (said.includes(quoted) || quoted.includes(said));
}
