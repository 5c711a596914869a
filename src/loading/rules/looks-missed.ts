import { maySayWhatIsMissing } from '../../domain/journal.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { makeRhythm } from '../../domain/rhythm.ts';
import type { Partnership } from '../../domain/schemas/partnership.ts';
import type { Problem } from '../problem.ts';
import { problemOfField, type SourceOf, sourcesOf } from '../source.ts';
import type { Rule } from './rule.ts';

/** On a site that says what was missed, a session that it hides looks missed. */
export const looksMissed: Rule = ({ sources, today }) => {
  const [source] = sourcesOf('partnership', sources);
  const partnership = source?.data;
  if (!partnership || !maySayWhatIsMissing('public', partnership)) return [];
  const checkIns = sourcesOf('checkIns', sources).filter(({ data }) => data);
  const shown = checkIns.filter(({ data }) => !data?.draft && (data?.visibility ?? 'public') === 'public');
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
    mayClaimAbsence: true,
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

function tell(source: SourceOf<'checkIns'>, due: PlainDate): Problem {
  const field = source.data?.draft ? 'draft' : 'visibility';
  return problemOfField(source, [field], 'value', {
    code: 'session/looks-missed',
    message: `This session is not on the public site, so its due date, ${due}, looks missed there.`,
    why: 'With `default: public` in `privacy`, the site counts streaks and says what was missed, and it does not know of this session.',
    fix: 'Make the session public and keep only what is private in a file of its own; or leave it, if that is how it shall look.',
  });
}
