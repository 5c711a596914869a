import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { PlainDate } from '../../domain/plain-date.ts';
import { langSchema, timezoneSchema } from '../../domain/schemas/values.ts';
import { todayIn } from '../../loading/today.ts';
import { speechOf } from '../../presentation/words/speech.ts';
import { type Asker, terminalAsker } from '../ask/asker.ts';
import { originOf } from './git.ts';
import type { Surroundings } from './group.ts';

/** What this machine says of itself, and whoever sits at it; a test passes its own. */
export interface Machine {
  asker: Asker | undefined;
  now: () => Date;
  timezone: string;
  locale: string;
}

export function thisMachine(): Machine {
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  return { asker: terminalAsker(), now: () => new Date(), timezone: timeZone, locale };
}

/**
 * What a journal in a folder can begin with.
 * @param chosen the day to take for today, and the journal's language; where they are not given, the machine's
 */
export function surroundingsOf(
  folder: string,
  machine: Machine,
  chosen: { today: PlainDate | undefined; locale: string | undefined },
): Surroundings {
  const timezone = timezoneSchema.safeParse(machine.timezone).data ?? 'UTC';
  const locale = langSchema.safeParse(chosen.locale ?? machine.locale).data ?? 'en';
  return {
    today: chosen.today ?? todayIn(timezone, { now: machine.now }),
    timezone,
    // Without what only this machine wants of it, such as `-u-va-posix`.
    locale: new Intl.Locale(locale).baseName,
    origin: originOf(nearestFolder(folder)),
    ...speechOf(locale),
  };
}

/** A folder, or the nearest around it that there is. */
export function nearestFolder(folder: string): string {
  let near = resolve(folder);
  while (!existsSync(near)) near = dirname(near);
  return near;
}
