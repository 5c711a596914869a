import { isPlainDate, type PlainDate, plainDate } from '../domain/plain-date.ts';

/** What belongs to this machine rather than to the journal. */
interface Configuration {
  /** Where the journal is: `ALONGSIDE_CONTENT`, else `content`. */
  contentFolder: string;
  /** The day to take for today, as written: `ALONGSIDE_TODAY`. */
  today?: string;
}

/** The one reader of `ALONGSIDE_CONTENT` and `ALONGSIDE_TODAY`. Empty is the same as not set. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Configuration {
  const { ALONGSIDE_CONTENT: contentFolder, ALONGSIDE_TODAY: today } = environment;
  return { contentFolder: contentFolder || 'content', ...(today ? { today } : {}) };
}

/** A mistake of whoever started the program, told without a stack. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Today: the day that was asked for, else the one that it is now where the partnership lives.
 * @param chosen `ALONGSIDE_TODAY` or `--today`, as written
 * @throws UsageError when it is no day
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

/** The day that was asked for as today. @throws UsageError when it is no day */
export function chosenDay(written: string): PlainDate {
  if (isPlainDate(written)) return written;
  throw new UsageError(`Today can’t be \`${written}\`: write a real date as YYYY-MM-DD, such as 2026-05-01.`);
}
