import { z } from 'zod';
import { isPlainDate } from '../plain-date.ts';

/*
 * The values in documents. No schema transforms what a partner wrote: its output can be its input again and stays the
 * same (a test checks this), because documents are validated where they're read and again where Astro stores them.
 */

/** An earlier day must be a typo in the year: no journal is that old. */
export const FIRST_POSSIBLE_DAY = '1900-01-01';

export const plainDateSchema = z
  .string({ error: 'a date, year first, such as 2026-05-01' })
  .refine(isPlainDate, { error: 'a real date, year first, such as 2026-05-01' })
  // Pages and due dates are made for every year since, so an early year would never end.
  .refine((date) => !isPlainDate(date) || date >= FIRST_POSSIBLE_DAY, {
    error: 'a date since the year 1900, such as 2026-05-01',
  })
  .brand<'PlainDate'>();

/** A file name without its extension: lower-case letters, digits, single hyphens between them. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'an id: lower-case letters, digits and hyphens',
});

/**
 * Returns whether an id looks like a year. Four digits name the pages of a year, which are next to those of goals,
 * benchmarks and milestones: `milestones/2026`.
 */
export function isYearId(id: string): boolean {
  return /^\d{4}$/.test(id);
}

export const partnerIdSchema = idSchema.meta({ id: 'partner id', references: 'partners' });
export const goalIdSchema = idSchema.meta({ id: 'goal id', references: 'goals' });
export const benchmarkIdSchema = idSchema.meta({ id: 'benchmark id', references: 'benchmarks' });
export const sessionIdSchema = plainDateSchema.meta({ id: 'check-in date', references: 'checkIns' });

export type PartnerId = z.infer<typeof partnerIdSchema>;
export type GoalId = z.infer<typeof goalIdSchema>;
export type BenchmarkId = z.infer<typeof benchmarkIdSchema>;

/** Trimmed text that isn't empty. */
export const textSchema = z.string().regex(/\S/, { error: 'some words' });

export const finiteNumberSchema = z.number({ error: 'a number, such as 12 or 3.5' });

/** One value for all, or one per partner: `8` or `{ robin: 8, sam: 5 }`. */
export const onePerPartner = <Value extends z.ZodType>(value: Value) =>
  z.union([value, z.record(partnerIdSchema, value)]);

/** `2 weeks`, `1 month`, `10 days`. */
export const durationSchema = z
  .string()
  .regex(/^[1-9]\d{0,3} (?:day|week|month)s?$|^0 days$/, {
    error: 'a length of time: a whole number of days, weeks or months, such as "2 weeks"',
  })
  .brand<'Duration'>();

/** `3 per week`, `-0.5 per month`: how much a benchmark should move in a length of time. */
export const rateSchema = z
  .string()
  .regex(/^-?\d+(?:\.\d+)? per (?:day|week|month)$/, { error: 'a rate, such as "3 per week"' })
  .brand<'Rate'>();

export const visibilitySchema = z.enum(['public', 'partners', 'private']);

/** A BCP 47 language tag that Intl knows. */
export const langSchema = z.string().refine(isLanguageTag, { error: 'a language tag, such as "en" or "pt-BR"' });

/** An IANA time zone that Intl knows. */
export const timezoneSchema = z.string().refine(isTimeZone, { error: 'a time zone, such as "Europe/London"' });

/** A path to a picture, relative to the document. Whether the file exists, inside the journal, is checked on loading. */
export const imagePathSchema = z.string().regex(/^\.\.?\/.+\.(?:avif|gif|jpe?g|png|svg|webp)$/i, {
  error: 'a path to a picture, starting with ./ and ending in .jpg, .png, .webp, .avif, .gif or .svg',
});

/** Any login that GitHub has, including managed enterprises (`robin_acme`) and old ones, which may end in a hyphen. */
export const githubLoginSchema = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,38}$/, { error: 'a GitHub user name' });

/** Fields that any document may have. */
export const sharedFields = {
  visibility: visibilitySchema
    .optional()
    .describe(
      'Who can see it: everyone (`public`), the partners, or only people who have the files (`private`). Without it, `privacy.default` in `partnership.md` decides.',
    ),
  draft: z.boolean().optional().describe('`true` while it isn’t ready: only `npm run dev` shows it.'),
  lang: langSchema.optional().describe('The language it’s written in, such as `de`, if that isn’t the journal’s.'),
};

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).format(0) !== '';
  } catch {
    return false;
  }
}
