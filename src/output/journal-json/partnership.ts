import { z } from 'zod';
import type { Journal } from '../../domain/model.ts';
import type { Pause } from '../../domain/schemas/partnership.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { ALWAYS, bodyJson, dateJson, documentJson, documentShape, type IsIn, markdownJson } from './values.ts';

const pauseJson = z.strictObject({ from: dateJson, to: dateJson, because: z.string().optional() });

const ABSENCE = 'Absent where the audience may not see everything, so that nothing hidden looks missed.';

export const dueDateJsonSchema = z.strictObject({
  date: dateJson,
  state: z
    .enum(['kept', 'late', 'missed', 'open'])
    .describe('`open`: its grace has not passed. Missed ones are left out where the audience may not see everything.'),
  session: dateJson.optional().describe('The check-in that kept it, or made up for it.'),
});

export const rhythmJsonSchema = z.strictObject({
  every: z.string().describe('How often the partners meet at first, such as `2 weeks`.'),
  starts: dateJson.describe('The first due date.'),
  early: z.string().describe('How long before its due date a check-in is on time, at first.'),
  grace: z.string().describe('How long after its due date a check-in is on time, at first.'),
  changes: z
    .array(
      z.strictObject({
        from: dateJson.describe('The first due date of the new rhythm.'),
        every: z.string().optional(),
        early: z.string().optional(),
        grace: z.string().optional(),
        minutes: z.int().optional(),
        because: z.string().optional(),
      }),
    )
    .describe('New rhythms, in order; what a change leaves out stays as it was.'),
  dueDates: z.array(dueDateJsonSchema).describe('From the first to the next one.'),
  next: dateJson.optional().describe('Absent where the partnership’s term ends before it.'),
  streak: z.int().optional().describe(`Due dates kept or late in a row, up to now. ${ABSENCE}`),
  longestStreak: z.int().optional().describe(ABSENCE),
  pauses: z.array(pauseJson).describe('Stretches without due dates.'),
});

/** Returns what became of due dates, in order. */
export function dueDatesJson(
  { dueDates }: Journal['rhythm'],
  isIn: IsIn = ALWAYS,
): z.infer<typeof dueDateJsonSchema>[] {
  return dueDates.filter(({ date }) => isIn(date)).map(({ date, state, session }) => ({ date, state, session }));
}

/** Returns when the partners meet, and what became of each due date. */
export function rhythmJson({ rhythm, documents }: Journal): z.infer<typeof rhythmJsonSchema> {
  const { every, starts, early, grace, changes } = documents.partnership.data.cadence;
  return {
    every,
    starts,
    early,
    grace,
    changes,
    dueDates: dueDatesJson(rhythm),
    next: rhythm.next,
    streak: rhythm.streak,
    longestStreak: rhythm.longestStreak,
    pauses: rhythm.pauses.map(({ from, to, because }: Pause) => ({ from, to, because })),
  };
}

const partnerTextsJson = z.array(z.string());

export const partnerJsonSchema = z.strictObject({
  ...documentShape,
  name: z.string(),
  pronouns: z.string().optional(),
  timezone: z.string().optional().describe('Where they live (IANA).'),
  joined: dateJson.optional().describe('Their first day; absent for one who was there from the beginning.'),
  left: dateJson.optional().describe('Their last day.'),
  github: z.string().optional().describe('Their GitHub user name.'),
  role: z.string().optional(),
  duties: partnerTextsJson.describe('What they look after.'),
  strengths: partnerTextsJson,
  values: partnerTextsJson,
  motivations: partnerTextsJson,
  workingStyle: z.string().optional(),
  communication: z
    .strictObject({ style: z.string().optional(), prefers: z.string().optional(), avoid: z.string().optional() })
    .optional(),
  feedback: z.enum(['listen', 'question', 'challenge']).optional().describe('The kind of feedback they ask for.'),
  commitment: z.string().optional().describe('The time they give.'),
  rolesReviewed: dateJson.optional().describe('When they last looked at their role and duties together.'),
  avatar: z.string().optional().describe('A picture, relative to the file.'),
});

/** Returns every partner, by id. */
export function partnersJson(context: ViewContext): z.infer<typeof partnerJsonSchema>[] {
  return context.journal.partners.map((document) => {
    const { data } = document;
    return {
      ...documentJson(document, context),
      name: data.name,
      pronouns: data.pronouns,
      timezone: data.timezone,
      joined: data.joined,
      left: data.left,
      github: data.github,
      role: data.role,
      duties: data.duties,
      strengths: data.strengths,
      values: data.values,
      motivations: data.motivations,
      workingStyle: data.workingStyle,
      communication: data.communication,
      feedback: data.feedback,
      commitment: data.commitment,
      rolesReviewed: data.rolesReviewed,
      avatar: data.avatar,
    };
  });
}

const textsJson = z.array(z.string());

export const partnershipJsonSchema = z.strictObject({
  name: z.string(),
  since: dateJson.describe('The day it began.'),
  context: z.enum(['personal', 'professional', 'mixed']),
  locale: z.string().describe('The language (BCP 47) of what names none.'),
  timezone: z.string().describe('Whose “today” the journal goes by (IANA).'),
  purpose: z.string().describe('Empty where the audience may not see it.'),
  vision: z.string().optional(),
  success: textsJson.describe('What success looks like, for all partners.'),
  principles: textsJson,
  agreements: textsJson.describe('How the partners talk with each other.'),
  missed: z.string().optional().describe('What happens when a commitment is missed.'),
  boundaries: z.string().optional().describe('What was agreed about sharing.'),
  questions: textsJson.describe('Open-ended questions, one for each check-in in turn.'),
  reviews: z
    .strictObject({ goals: z.string().optional(), roles: z.string().optional() })
    .describe('How often goals and roles are looked at again, such as `3 months`.'),
  term: z
    .strictObject({ ends: dateJson, renewal: dateJson.optional() })
    .optional()
    .describe('Its last day, and the day of the talk about going on.'),
  site: z.strictObject({ title: z.string().optional(), url: z.string().optional(), repository: z.string().optional() }),
  body: markdownJson,
});

/** Returns the partnership. */
export function partnershipJson(context: ViewContext): z.infer<typeof partnershipJsonSchema> {
  const { data, body, file } = context.journal.documents.partnership;
  const { name, since, locale, timezone, purpose, vision, missed, term } = data;
  return {
    name,
    since,
    context: data.context,
    locale,
    timezone,
    purpose,
    vision,
    success: data.success,
    principles: data.principles,
    agreements: data.agreements,
    missed,
    boundaries: data.privacy.boundaries,
    questions: data.questions,
    reviews: { goals: data.reviews.goals, roles: data.reviews.roles },
    term: term && { ends: term.ends, renewal: term.renewal },
    site: { title: data.site.title, url: data.site.url, repository: data.site.repository },
    body: bodyJson(context, file, body),
  };
}
