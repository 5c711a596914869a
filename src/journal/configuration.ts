import { isPlainDate, type PlainDate, plainDate } from '../domain/plain-date.ts';

/** Settings of this machine rather than of the journal. */
interface Configuration {
  /** The journal's folder: `ALONGSIDE_CONTENT`, or else `content`. */
  contentFolder: string;
  /** The day to use as today, as written: `ALONGSIDE_TODAY`. */
  today?: string;
}

/** Reads `ALONGSIDE_CONTENT` and `ALONGSIDE_TODAY`; no other code does. An empty value counts as not set. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Configuration {
  const { ALONGSIDE_CONTENT: contentFolder, ALONGSIDE_TODAY: today } = environment;
  return { contentFolder: contentFolder || 'content', ...(today ? { today } : {}) };
}

/** A mistake by the person who started the program, reported without a stack trace. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Returns today: the chosen day, or else the current day in the partnership's time zone.
 * @param chosen `ALONGSIDE_TODAY` or `--today`, as written
 * @throws UsageError if it isn't a day
 * @example todayIn('Pacific/Auckland', { now: () => new Date('2026-05-01T20:00:00Z') }) // '2026-05-02'
 */
export function todayIn(
  timezone: string,
  { chosen, now = () => new Date() }: { chosen?: string | undefined; now?: () => Date } = {},
): PlainDate {
  if (chosen !== undefined) return chosenDay(chosen);
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now());
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return plainDate(`${part('year')}-${part('month')}-${part('day')}`);
}

/** Parses the day chosen as today. @throws UsageError if it isn't a day */
export function chosenDay(written: string): PlainDate {
  if (isPlainDate(written)) return written;
  throw new UsageError(`Today can’t be \`${written}\`: write a real date as YYYY-MM-DD, such as 2026-05-01.`);
}
