import { z } from 'zod';
import {
  durationSchema,
  langSchema,
  plainDateSchema,
  sharedFields,
  textSchema,
  timezoneSchema,
  visibilitySchema,
} from './values.ts';

const pauseSchema = z
  .strictObject({
    from: plainDateSchema.describe('The first day without due dates.'),
    to: plainDateSchema.describe('The last day without due dates.'),
    because: textSchema.optional().describe('Why, in your own words.'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'a date on or after the pause’s `from`' });

const everySchema = durationSchema.refine((every) => !every.startsWith('0 '), { error: 'at least 1 day' });
const minutesSchema = z.int().positive();

const changeSchema = z
  .strictObject({
    from: plainDateSchema.describe('The first due date of the new rhythm.'),
    every: everySchema.optional().describe('How often you meet from then on, if that changes.'),
    early: durationSchema
      .optional()
      .describe('How long before its due date a check-in already counts as on time, from then on.'),
    grace: durationSchema
      .optional()
      .describe('How long after its due date a check-in still counts as on time, from then on.'),
    minutes: minutesSchema.optional().describe('How many minutes a check-in takes, from then on.'),
    because: textSchema.optional().describe('Why, in your own words.'),
  })
  .refine(({ from: _from, because: _because, ...change }) => Object.keys(change).length > 0, {
    error: 'what changes: `every`, `early`, `grace` or `minutes`',
  });

const cadenceSchema = z
  .strictObject({
    every: everySchema.describe('How often you meet, such as `1 week`, `10 days` or `1 month`.'),
    starts: plainDateSchema.describe('The first due date. It sets the weekday of all the others.'),
    early: durationSchema
      .default('2 days' as z.infer<typeof durationSchema>)
      .describe('How long before its due date a check-in already counts as on time.'),
    grace: durationSchema
      .default('2 days' as z.infer<typeof durationSchema>)
      .describe('How long after its due date a check-in still counts as on time.'),
    minutes: minutesSchema.optional().describe('How many minutes a check-in takes, so you can set them aside.'),
    pauses: z
      .array(pauseSchema)
      .default([])
      .describe(
        'Time without due dates: holidays, illness, life. `npm run new -- pause` starts one today, and moves its end.',
      ),
    changes: z
      .array(changeSchema)
      .default([])
      .describe('A new rhythm from a certain day on, in order of date. What was due before stays due as it was.'),
  })
  .superRefine(({ starts, changes }, context) => {
    for (const [index, { from }] of changes.entries()) {
      const before = changes[index - 1]?.from;
      if (from > (before ?? starts)) continue;
      context.addIssue({
        code: 'custom',
        path: ['changes', index, 'from'],
        message:
          before === undefined ? 'a date after the cadence’s `starts`' : 'a date after that of the change before it',
        input: from,
      });
    }
  });

/** The kinds that `privacy.alwaysPrivate` can name, which are removed from public documents. */
export const sensitiveKindSchema = z.enum(['setbacks', 'pulse', 'concerns', 'feedback', 'commitments']);

const privacySchema = z.strictObject({
  default: visibilitySchema.default('partners').describe('Who can see a document that doesn’t say.'),
  boundaries: textSchema.optional().describe('What you’ve agreed about sharing, in your own words.'),
  alwaysPrivate: z
    .array(sensitiveKindSchema)
    .default([])
    .describe('What’s never on a public page, whatever a document says, such as `[setbacks]`.'),
});

const siteSchema = z.strictObject({
  title: textSchema.optional().describe('The site’s title, if it isn’t the partnership’s name.'),
  url: z
    .url({ protocol: /^https?$/, error: 'an address that starts with https://' })
    .optional()
    .describe('Where the site is published, without a path, such as `https://robin.github.io`.'),
  base: z
    .string()
    .regex(/^\/(?:.*\/)?$/, { error: 'a path that starts and ends with /' })
    .optional()
    .describe('The path under that address, such as `/our-journal/`.'),
  repository: z
    .url({ protocol: /^https$/, error: 'an address that starts with https://' })
    .optional()
    .describe(
      'The journal’s repository on GitHub, GitLab, Codeberg, or another Forgejo or Gitea, so that “Edit this page” and the forms lead there. If its branch isn’t `main`, give the address of the host’s page for that branch.',
    ),
});

export const partnershipSchema = z
  .strictObject({
    name: textSchema.describe('What you call yourselves, such as “The Tuesday Two”.'),
    since: plainDateSchema.describe('The day you began. Nothing counts before it.'),
    context: z
      .enum(['personal', 'professional', 'mixed'])
      .default('personal')
      .describe(
        'What kind of partnership it is. Between colleagues, some of the site’s words differ, and the home page leads with numbers.',
      ),
    locale: langSchema
      .default('en')
      .describe('The language of the site’s own words, dates and numbers, such as `en-GB` or `de`.'),
    timezone: timezoneSchema.default('UTC').describe('The time zone that “today” goes by, such as `Europe/Lisbon`.'),
    purpose: textSchema.describe('Why you hold each other to your goals, in a sentence or two.'),
    vision: textSchema.optional().describe('Where you want to be, if all goes well.'),
    success: z.array(textSchema).default([]).describe('What success looks like, for all of you, in a line each.'),
    principles: z.array(textSchema).default([]).describe('What you all hold to, such as `[candour, small steps]`.'),
    cadence: cadenceSchema.describe('When you check in: due dates and reminders follow from it.'),
    term: z
      .strictObject({
        ends: plainDateSchema.describe('The partnership’s last day: no check-in is due after it.'),
        renewal: plainDateSchema.optional().describe('The day to talk about going on.'),
      })
      .refine(({ ends, renewal }) => renewal === undefined || renewal <= ends, {
        path: ['renewal'],
        error: 'a date on or before the term’s `ends`',
      })
      .optional()
      .describe('When the partnership ends, if you’ve agreed on an end.'),
    agreements: z
      .array(textSchema)
      .default([])
      .describe('How you talk with each other, such as “Ask before advising”.'),
    missed: textSchema
      .optional()
      .describe('What happens when a commitment is missed, so it’s settled before it happens.'),
    reviews: z
      .strictObject({
        goals: durationSchema.optional().describe('How often you review each goal, such as `3 months`.'),
        roles: durationSchema.optional().describe('How often you review who does what, such as `6 months`.'),
      })
      .default({})
      .describe('How often you look at goals and roles again.'),
    privacy: privacySchema
      .default({ default: 'partners', alwaysPrivate: [] })
      .describe('What you share, and with whom.'),
    questions: z.array(textSchema).default([]).describe('Open questions: each new check-in offers the next one.'),
    site: siteSchema
      .default({})
      .describe('Where the site is published: feeds, the calendar and links from elsewhere need its address.'),
    ...sharedFields,
  })
  .meta({
    title: 'partnership.md',
    description: 'Who you are to each other: purpose, vision, agreements, cadence, privacy.',
  });

export type Partnership = z.infer<typeof partnershipSchema>;
export type Cadence = Partnership['cadence'];
export type Pause = Cadence['pauses'][number];
export type CadenceChange = Cadence['changes'][number];
export type SensitiveKind = z.infer<typeof sensitiveKindSchema>;
