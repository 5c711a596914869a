import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { hostFiles } from '../../src/cli/setup/repository.ts';

/** Returns when a workflow's scheduled run of a day starts, by its cron and time zone. */
function startOf(workflow: string, timezone: string, day: Temporal.PlainDate): Temporal.ZonedDateTime {
  const files = hostFiles({ host: 'github', name: 'Us', timezone });
  const text = files.find(({ path }) => path === `.github/workflows/${workflow}.yml`)?.text ?? '';
  const { minute, hour } = /cron: '(?<minute>\d+) (?<hour>\d+) \* \* \*'/.exec(text)?.groups ?? {};
  const zone = /timezone: (?<zone>\S+)/.exec(text)?.groups?.['zone'];
  if (minute === undefined || hour === undefined || zone === undefined) throw new Error(`${workflow} has no schedule.`);
  // If the clock skips the hour, GitHub uses the next one that exists.
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour: Number(hour), minute: Number(minute) } });
}

const YEAR = Array.from({ length: 365 }, (_, days) => Temporal.PlainDate.from('2026-01-01').add({ days }));

describe('a scheduled workflow', () => {
  it.each(
    ['Pacific/Auckland', 'Asia/Kolkata', 'America/New_York', 'Pacific/Honolulu'].flatMap((timezone) =>
      ['publish', 'next-check-in'].map((workflow) => ({ timezone, workflow })),
    ),
  )('runs once on each day of the journal, before daylight: $workflow in $timezone', ({ timezone, workflow }) => {
    for (const day of YEAR) {
      const start = startOf(workflow, timezone, day).toInstant().toZonedDateTimeISO(timezone);
      expect(start.toPlainDate().toString()).toBe(day.toString());
      expect(start.hour).toBeLessThan(6);
    }
  });
});
