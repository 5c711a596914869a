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
    from: plainDateSchema.describe('Its first day.'),
    to: plainDateSchema.describe('Its last day.'),
    because: textSchema.optional().describe('Why, in your own words.'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'a date on or after the pause’s `from`' });

const everySchema = durationSchema.refine((every) => !every.startsWith('0 '), { error: 'at least 1 day' });
const minutesSchema = z.int().positive();

const changeSchema = z
  .strictObject({
    from: plainDateSchema.describe('The first due date of the new rhythm; what was due before stays due as it was.'),
    every: everySchema.optional().describe('How often you meet from then on; none: the due dates go on as they were.'),
    early: durationSchema.optional().describe('How long before its due date a session is on time, from then on.'),
    grace: durationSchema.optional().describe('How long after its due date a session is on time, from then on.'),
    minutes: minutesSchema.optional().describe('How long a session takes from then on, in minutes.'),
    because: textSchema.optional().describe('Why, in your own words.'),
  })
  .refine(({ from: _from, because: _because, ...change }) => Object.keys(change).length > 0, {
    error: 'what changes: `every`, `early`, `grace` or `minutes`',
  });

const cadenceSchema = z
  .strictObject({
    every: everySchema.describe('How often you meet: `1 week`, `2 weeks`, `1 month`, `10 days`.'),
    starts: plainDateSchema.describe('The first due date; the weekday of all follows from it.'),
    early: durationSchema
      .default('2 days' as z.infer<typeof durationSchema>)
      .describe('How long before its due date a session is on time.'),
    grace: durationSchema
      .default('2 days' as z.infer<typeof durationSchema>)
      .describe('How long after its due date a session is on time.'),
    minutes: minutesSchema.optional().describe('How long a session takes, in minutes.'),
    pauses: z
      .array(pauseSchema)
      .default([])
      .describe(
        'Stretches without due dates: holidays, illness, life. `npm run new -- pause` begins one today, and moves its end.',
      ),
    changes: z
      .array(changeSchema)
      .default([])
      .describe('A new rhythm from a day on, in order of date; what was due before stays due as it was.'),
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
  default: visibilitySchema.default('partners').describe('The visibility of every document that names none.'),
  boundaries: textSchema.optional().describe('What you agreed about sharing, in your own words.'),
  alwaysPrivate: z
    .array(sensitiveKindSchema)
    .default([])
    .describe('Kinds that are never public, whatever a document says.'),
});

const siteSchema = z.strictObject({
  title: textSchema.optional().describe('The site’s title, where it is not the partnership’s name.'),
  url: z
    .url({ protocol: /^https?$/, error: 'an address that starts with https://' })
    .optional()
    .describe('Where the site is published, without a path.'),
  base: z
    .string()
    .regex(/^\/(?:.*\/)?$/, { error: 'a path that starts and ends with /' })
    .optional()
    .describe('The path under that address.'),
  repository: z
    .url({ protocol: /^https$/, error: 'an address that starts with https://' })
    .optional()
    .describe(
      'The journal’s repository on GitHub, GitLab, Codeberg, or another Forgejo or Gitea, for “Edit this page” and for saving what was written in the form; where its branch isn’t `main`, the address of the host’s page of that branch.',
    ),
});

export const partnershipSchema = z
  .strictObject({
    name: textSchema.describe('What you call yourselves.'),
    since: plainDateSchema.describe('The day you began.'),
    context: z
      .enum(['personal', 'professional', 'mixed'])
      .default('personal')
      .describe('Changes wording, and which sections lead.'),
    locale: langSchema.default('en').describe('The language of the site’s own words.'),
    timezone: timezoneSchema.default('UTC').describe('Whose “today” the journal goes by.'),
    purpose: textSchema.describe('Why you hold each other to your goals.'),
    vision: textSchema.optional().describe('Where you want to be.'),
    success: z.array(textSchema).default([]).describe('What success looks like, for all of you.'),
    principles: z.array(textSchema).default([]).describe('What you both hold to.'),
    cadence: cadenceSchema.describe('When you check in.'),
    term: z
      .strictObject({
        ends: plainDateSchema.describe('The partnership’s last day.'),
        renewal: plainDateSchema.optional().describe('The day of the talk about going on.'),
      })
      .refine(({ ends, renewal }) => renewal === undefined || renewal <= ends, {
        path: ['renewal'],
        error: 'a date on or before the term’s `ends`',
      })
      .optional()
      .describe('Where the partnership has an end.'),
    agreements: z.array(textSchema).default([]).describe('How you talk with each other.'),
    missed: textSchema.optional().describe('What happens when a commitment is missed.'),
    reviews: z
      .strictObject({
        goals: durationSchema.optional().describe('How often each goal must be reviewed.'),
        roles: durationSchema.optional().describe('How often each partner’s role must be reviewed.'),
      })
      .default({})
      .describe('How often goals and roles must be revisited.'),
    privacy: privacySchema.default({ default: 'partners', alwaysPrivate: [] }).describe('What is shared with whom.'),
    questions: z
      .array(textSchema)
      .default([])
      .describe('Open-ended questions; one is offered in each new check-in, in turn.'),
    site: siteSchema.default({}).describe('Where the site is published.'),
    ...sharedFields,
  })
  .meta({
    title: 'partnership.md',
    description: 'Who we are to each other: purpose, vision, agreements, cadence, privacy.',
  });

export type Partnership = z.infer<typeof partnershipSchema>;
export type Cadence = Partnership['cadence'];
export type Pause = Cadence['pauses'][number];
export type CadenceChange = Cadence['changes'][number];
export type SensitiveKind = z.infer<typeof sensitiveKindSchema>;
