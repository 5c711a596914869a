import { z } from 'zod';
import { type PlainDate, yearOf } from '../../domain/plain-date.ts';
import { isPending } from '../../views/common/commitments.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { yearsOf } from '../../views/common/years.ts';
import {
  benchmarkReadingsJson,
  benchmarkReadingsJsonSchema,
  benchmarkStandingJsonSchema,
  benchmarkStandingsJson,
} from './benchmarks.ts';
import { milestonesJson } from './goals.ts';
import { journalJsonSchema, lastingJson } from './journal-json.ts';
import { dueDateJsonSchema, dueDatesJson, rhythmJson, rhythmJsonSchema } from './partnership.ts';
import { commitmentJsonSchema, commitmentsJson, feedbackJson, sessionsJson } from './sessions.ts';

/**
 * The version is raised when a field is removed or changes its meaning, as for the whole journal's file. The first
 * version was one file with everything, which grew with the journal and changed every day.
 */
const VERSION = 3;

const {
  sessions,
  milestones,
  feedback,
  rhythm: _rhythm,
  kept,
  // Only an export contains the journal's files, not a site.
  files: _files,
  pictures: _pictures,
  ...lasting
} = journalJsonSchema.shape;
const { dueDates: _dueDates, ...cadence } = rhythmJsonSchema.shape;

const version = z.literal(VERSION).describe('Another one where a field went or changed its meaning.');
const yearJson = z.int().describe('A calendar year.');

const indexSchema = z
  .strictObject({
    ...lasting,
    format: z.literal('alongside-journal-index'),
    version,
    rhythm: z.strictObject(cadence),
    benchmarks: z.array(benchmarkStandingJsonSchema).describe('Their readings are in the years’ files.'),
    commitments: z
      .array(commitmentJsonSchema)
      .describe(
        'Those that are open or overdue, in the order in which they were promised. The others are in the years’ files.',
      ),
    kept,
    years: z
      .array(
        z.strictObject({
          year: yearJson,
          url: z.string().describe('Where its file is: an address, or a path on the same site.'),
        }),
      )
      .describe('The years in which something happened, in order. The file of a past year stays as it is.'),
  })
  .meta({ id: 'index', title: 'journal.json', description: 'What holds for a journal now, and where its years are.' });

const yearSchema = z
  .strictObject({
    $schema: lasting.$schema,
    format: z.literal('alongside-journal-year'),
    version,
    audience: lasting.audience,
    year: yearJson,
    dueDates: z.array(dueDateJsonSchema).describe('Up to today, in order of date.'),
    sessions,
    readings: z.array(benchmarkReadingsJsonSchema).describe('What was read, by benchmark and partner.'),
    commitments: z
      .array(commitmentJsonSchema)
      .describe('Those that a check-in of the year ticked or struck, in the order in which they were promised.'),
    milestones,
    feedback,
  })
  .meta({ id: 'year', title: 'journal/<year>.json', description: 'What happened in one year, up to today.' });

/** The shape of a site's files for programs: `journal.json`, and one for every year. */
export const siteJsonSchema = z.discriminatedUnion('format', [indexSchema, yearSchema]);

export type JournalIndexJson = z.infer<typeof indexSchema>;
export type JournalYearJson = z.infer<typeof yearSchema>;

/** Returns the JSON Schema (draft 2020-12) of a site's `journal.json` and of its years' files, as text. */
export function siteSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(siteJsonSchema), undefined, 2)}\n`;
}

/** Returns the years in which something happened, in order. */
export function jsonYears({ journal }: ViewContext): number[] {
  const { sessions, milestones, rhythm, today } = journal;
  const met = rhythm.dueDates.filter(({ date }) => date <= today);
  return yearsOf([...sessions, ...milestones, ...met].map(({ date }) => date)).reverse();
}

/** The addresses of a site's files, as the files refer to each other. */
export interface JsonAddresses {
  schema: string;
  year: (year: number) => string;
}

/**
 * Returns a site's `journal.json`: who the partners are, how they're doing today, and where each year is. It doesn't
 * grow with the number of sessions.
 * @example journalIndexJson(context, addresses).years[0]?.url // 'https://pair.example/journal/2026.json'
 */
export function journalIndexJson(context: ViewContext, addresses: JsonAddresses): JournalIndexJson {
  const { journal } = context;
  const { dueDates: _, ...rhythm } = rhythmJson(journal);
  return {
    ...lastingJson(context),
    $schema: addresses.schema,
    format: 'alongside-journal-index',
    version: VERSION,
    rhythm,
    benchmarks: benchmarkStandingsJson(context),
    commitments: commitmentsJson(journal, isPending),
    kept: journal.commitments.kept,
    years: jsonYears(context).map((year) => ({ year, url: addresses.year(year) })),
  };
}

/**
 * Returns a site's file for one year. It doesn't depend on today, so the file of a past year stays the same.
 * @example journalYearJson(context, 2026, addresses).sessions[0]?.date
 */
export function journalYearJson(context: ViewContext, year: number, addresses: JsonAddresses): JournalYearJson {
  const { journal } = context;
  const isIn = (date: PlainDate) => yearOf(date) === year;
  return {
    $schema: addresses.schema,
    format: 'alongside-journal-year',
    version: VERSION,
    audience: journal.audience,
    year,
    dueDates: dueDatesJson(journal.rhythm, (date) => isIn(date) && date <= journal.today),
    sessions: sessionsJson(context, isIn),
    readings: benchmarkReadingsJson(context, isIn),
    commitments: commitmentsJson(journal, ({ settled }) => settled !== undefined && isIn(settled)),
    milestones: milestonesJson(context, isIn),
    feedback: feedbackJson(context, isIn),
  };
}
