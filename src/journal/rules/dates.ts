import { canReportMissed } from '../../domain/audience/model.ts';
import { addDays, daysBetween, isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { dueDatesToCome } from '../../domain/rhythm/due-dates.ts';
import { makeRhythm } from '../../domain/rhythm/rhythm.ts';
import type { Partnership } from '../../domain/schemas/partnership.ts';
import { problemOfBody, problemOfField, type SourceFile, type SourceOf, sourcesOf } from '../files/source-file.ts';
import type { ProblemDetails, Problem } from '../problems/problem.ts';
import { valueAt } from '../schema/shape.ts';
import type { Path } from '../yaml/locate.ts';
import type { Rule, RuleInput } from './rule.ts';
import { untouchedFiles } from './sessions.ts';

/**
 * Checks that events are dated between the partnership's first day and today, and that commitments are due near their
 * session.
 */
export const dates: Rule = (input) => {
  const [partnership] = sourcesOf('partnership', input.sources);
  const since = partnership && dateAt(partnership, ['since']);
  const { cadence, term } = partnership?.data ?? {};
  const prepared = new Set(cadence && dueDatesToCome(cadence, input.today, term?.ends));
  return [
    ...input.sources.flatMap((source) =>
      happenedIn(source)
        .filter(({ date }) => source.collection !== 'checkIns' || !prepared.has(date))
        .flatMap((happened) => outOfTime(source, happened, input, since)),
    ),
    ...termProblems(input),
    ...sourcesOf('checkIns', input.sources).flatMap(farCommitments),
  ];
};

interface Happened {
  path: Path;
  date: PlainDate;
  what: string;
}

/** Returns what happened according to a document, even if it has other problems. */
function happenedIn(source: SourceFile): Happened[] {
  if (source.collection === 'checkIns' || source.collection === 'milestones') {
    const date = dateAt(source, ['date']);
    const what = source.collection === 'checkIns' ? 'This check-in' : 'This milestone';
    return date === undefined ? [] : [{ path: ['date'], date, what }];
  }
  if (source.collection !== 'goals') return [];
  const reviews = source.fields?.['reviews'];
  return (Array.isArray(reviews) ? reviews : []).flatMap((_, index) => {
    const path = ['reviews', index, 'date'];
    const date = dateAt(source, path);
    return date === undefined ? [] : [{ path, date, what: 'This review' }];
  });
}

function dateAt({ fields }: SourceFile, path: Path): PlainDate | undefined {
  const value = valueAt(fields, path);
  return typeof value === 'string' && isPlainDate(value) ? value : undefined;
}

function outOfTime(
  source: SourceFile,
  { path, date, what }: Happened,
  { today, sources }: RuleInput,
  since?: string,
): Problem[] {
  const ahead = date === addDays(today, 1) ? partnerAhead(sources) : undefined;
  if (ahead && source.collection === 'checkIns')
    return [problemOfField(source, path, 'value', tomorrow(what, date, ahead))];
  // Somewhere it's already tomorrow.
  if (date > addDays(today, 1)) return [problemOfField(source, path, 'value', future(what, date, today))];
  if (source.collection === 'checkIns' && since !== undefined && date < since)
    return [problemOfField(source, path, 'value', early(date, since))];
  return [];
}

function future(what: string, date: PlainDate, today: PlainDate): ProblemDetails {
  return {
    code: 'date/future',
    message: `${what} is dated ${date}, which is after today, ${today}.`,
    why: 'What hasn’t happened yet isn’t counted or shown until its day comes.',
    fix: 'Correct the date if it’s a typo (the year, perhaps); otherwise leave it.',
  };
}

/** Returns a partner for whom it can be tomorrow while it's today for the journal, with both time zones. */
function partnerAhead(sources: readonly SourceFile[]): { id: string; zone: string; of: string } | undefined {
  const [partnership] = sourcesOf('partnership', sources);
  const of = partnership?.data?.timezone;
  if (of === undefined) return undefined;
  return sourcesOf('partners', sources)
    .flatMap(({ id, data }) => (data?.timezone === undefined ? [] : [{ id, zone: data.timezone, of }]))
    .find(({ zone }) => isAhead(zone, of));
}

/** Returns whether the clocks of one time zone are ahead of those of another, in winter or in summer. */
function isAhead(zone: string, other: string): boolean {
  const clock = (timeZone: string, month: string) =>
    new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
      Date.parse(`2026-${month}-01T12:00:00Z`),
    );
  return ['01', '07'].some((month) => clock(zone, month) > clock(other, month));
}

function tomorrow(
  what: string,
  date: PlainDate,
  { id, zone, of }: { id: string; zone: string; of: string },
): ProblemDetails {
  return {
    code: 'date/not-yet',
    message: `${what} is dated ${date}, which is tomorrow by the journal’s clock (${of}).`,
    why: `It may already be ${date} where \`${id}\` lives (${zone}). It’s counted and shown from ${date} on, by the clock in ${of}.`,
    fix: 'If that’s right, there’s nothing to do. If it’s a typo, correct the date here and in the file’s name.',
  };
}

function early(date: PlainDate, since: string): ProblemDetails {
  const sameDay = `${since.slice(0, 4)}${date.slice(4)}`;
  return {
    code: 'date/before-start',
    message: `This check-in is dated ${date}, but the partnership began on ${since}.`,
    why: 'What happened before the start isn’t part of the journal; usually the year is mistyped.',
    fix:
      isPlainDate(sameDay) && sameDay >= since
        ? `Did you mean ${sameDay}? Then write it here and in the file’s name. If not, correct \`since\` in \`partnership.md\`.`
        : 'Correct the date, or `since` in `partnership.md`.',
  };
}

function termProblems({ sources }: RuleInput): Problem[] {
  return sourcesOf('partnership', sources).flatMap((source) => {
    const [since, ends] = [dateAt(source, ['since']), dateAt(source, ['term', 'ends'])];
    if (since === undefined || ends === undefined || ends >= since) return [];
    return [
      problemOfField(source, ['term', 'ends'], 'value', {
        code: 'date/order',
        message: `The partnership’s term ends on ${ends}, before it began on ${since}.`,
        why: 'No check-in could be due in it.',
        fix: 'Correct the one that’s wrong: `since`, or `ends` in `term`.',
      }),
    ];
  });
}

/** Half a year late, or three years ahead, is hardly ever meant. */
const LONG_PAST_DAYS = 183;
const FAR_AHEAD_DAYS = 3 * 366;

function farCommitments(source: SourceFile): Problem[] {
  const date = source.collection === 'checkIns' ? dateAt(source, ['date']) : undefined;
  if (date === undefined) return [];
  return (source.content?.commitments ?? []).flatMap(({ due, state, place }) => {
    if (due === undefined || state !== 'open') return [];
    const days = daysBetween(date, due);
    return days < -LONG_PAST_DAYS || days > FAR_AHEAD_DAYS
      ? [problemOfBody(source, place, far(due, date, days < 0))]
      : [];
  });
}

function far(due: PlainDate, session: PlainDate, isPast: boolean): ProblemDetails {
  return {
    code: 'date/far-commitment',
    message: `This commitment is due on ${due}, ${isPast ? 'long before' : 'years after'} its check-in of ${session}.`,
    why: isPast
      ? 'It would be overdue from the start; usually the year is mistyped.'
      : 'You’d never be asked about it.',
    fix: 'Correct the year; or leave it, if you mean it.',
  };
}

/** Warns of sessions that look missed: on a site that shows missed ones, a hidden session looks like one. */
export const looksMissed: Rule = ({ sources, today }) => {
  const [source] = sourcesOf('partnership', sources);
  const partnership = source?.data;
  if (!partnership || !canReportMissed('public', partnership)) return [];
  const untouched = untouchedFiles(sources);
  const checkIns = sourcesOf('checkIns', sources).filter(({ data, file }) => data && !untouched.has(file));
  const partners = sourcesOf('partners', sources).filter((partner) => partner.data && isShown(partner));
  const authors = new Set(partners.map(({ id }) => id));
  // What a partner wrote is hidden if that partner's own file is.
  const shown = checkIns.filter(
    (checkIn) => isShown(checkIn) && (checkIn.data?.author === undefined || authors.has(checkIn.data.author)),
  );
  if (shown.length === checkIns.length) return [];
  const missedWithout = missed(shown, partnership, today);
  const missedAnyway = missed(checkIns, partnership, today);
  const hidden = checkIns.filter((checkIn) => !shown.includes(checkIn));
  return [...missedWithout.keys()]
    .filter((date) => !missedAnyway.has(date))
    .flatMap((date): Problem[] => {
      const belongs = new Set(keptBy(checkIns, partnership, today, date));
      const first = hidden.find(({ data }) => data && belongs.has(data.date));
      return first ? [tell(first, date)] : [];
    });
};

function rhythmOf(checkIns: readonly SourceOf<'checkIns'>[], { cadence, term }: Partnership, today: PlainDate) {
  const sessionDates = checkIns.flatMap(({ data }) => (data ? [data.date] : []));
  return makeRhythm({
    cadence,
    sessionDates: [...new Set(sessionDates)],
    today,
    reportsMissed: true,
    ends: term?.ends,
  });
}

function missed(checkIns: readonly SourceOf<'checkIns'>[], partnership: Partnership, today: PlainDate): Set<PlainDate> {
  const { dueDates } = rhythmOf(checkIns, partnership, today);
  return new Set(dueDates.filter(({ state }) => state === 'missed').map(({ date }) => date));
}

function keptBy(
  checkIns: readonly SourceOf<'checkIns'>[],
  partnership: Partnership,
  today: PlainDate,
  due: PlainDate,
): PlainDate[] {
  const kept = rhythmOf(checkIns, partnership, today).dueDates.find(({ date }) => date === due)?.session;
  return kept === undefined ? [] : [kept];
}

/** Returns whether a document is public, given that documents are public by default. */
function isShown({ data }: SourceFile): boolean {
  return !data?.draft && (data?.visibility ?? 'public') === 'public';
}

function tell(source: SourceOf<'checkIns'>, due: PlainDate): Problem {
  const { draft, author } = source.data ?? {};
  const isAuthorHidden = isShown(source) && author !== undefined;
  const field = isAuthorHidden ? 'author' : draft ? 'draft' : 'visibility';
  return problemOfField(source, [field], 'value', {
    code: 'session/looks-missed',
    message: `This check-in isn’t on the public site, so its due date, ${due}, looks missed there.`,
    why: 'With `default: public` in `privacy`, the site counts streaks and says what was missed, but it doesn’t know about this check-in.',
    fix: isAuthorHidden
      ? `Make partners/${author}.md public too; or leave it, if that’s how it should look.`
      : 'Make the check-in public, and keep only what’s private in a file of its own; or leave it, if that’s how it should look.',
  });
}
