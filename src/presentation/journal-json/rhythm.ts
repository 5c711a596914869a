import { z } from 'zod';
import type { Journal } from '../../domain/journal.ts';
import type { Pause } from '../../domain/schemas/partnership.ts';
import { dateJson } from './values.ts';

const pauseJson = z.strictObject({ from: dateJson, to: dateJson, because: z.string().optional() });

const ABSENCE = 'Absent where the audience may not see everything, so that nothing hidden looks missed.';

export const rhythmJsonSchema = z.strictObject({
  every: z.string().describe('How often the partners meet, such as `2 weeks`.'),
  starts: dateJson.describe('The first due date.'),
  early: z.string().describe('How long before its due date a session is on time.'),
  grace: z.string().describe('How long after its due date a session is on time.'),
  dueDates: z
    .array(
      z.strictObject({
        date: dateJson,
        state: z
          .enum(['kept', 'late', 'missed', 'open'])
          .describe(
            '`open`: its grace has not passed. Missed ones are left out where the audience may not see everything.',
          ),
        session: dateJson.optional().describe('The session that belongs to it; the nearest, where there are several.'),
      }),
    )
    .describe('From the first to the next one.'),
  next: dateJson.optional().describe('Absent where the partnership’s term ends before it.'),
  streak: z.int().optional().describe(`Due dates kept or late in a row, up to now. ${ABSENCE}`),
  longestStreak: z.int().optional().describe(ABSENCE),
  pauses: z.array(pauseJson).describe('Stretches without due dates.'),
});

/** When the partners meet, and what became of each due date. */
export function rhythmJson({ rhythm, documents }: Journal): z.infer<typeof rhythmJsonSchema> {
  const { every, starts, early, grace } = documents.partnership.data.cadence;
  return {
    every,
    starts,
    early,
    grace,
    dueDates: rhythm.dueDates.map(({ date, state, session }) => ({ date, state, session })),
    next: rhythm.next,
    streak: rhythm.streak,
    longestStreak: rhythm.longestStreak,
    pauses: rhythm.pauses.map(({ from, to, because }: Pause) => ({ from, to, because })),
  };
}
