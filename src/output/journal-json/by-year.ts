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
 * Raised when a field goes, or comes to mean something else, as that of the whole journal is. The first version was one file
 * with everything, which grew with the journal and changed every day.
 */
const VERSION = 3;

const {
  sessions,
  milestones,
  feedback,
  rhythm: _rhythm,
  kept,
  // A site has no files of the journal: they're an export's alone.
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
      .describe('Those that are open or overdue, in order of promise. The others are in the years’ files.'),
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
      .describe('Those that a check-in of the year ticked or struck, in order of promise.'),
    milestones,
    feedback,
  })
  .meta({ id: 'year', title: 'journal/<year>.json', description: 'What happened in one year, up to today.' });

/** The shape of the files that a site has for programs: `journal.json`, and one for every year. */
export const siteJsonSchema = z.discriminatedUnion('format', [indexSchema, yearSchema]);

export type JournalIndexJson = z.infer<typeof indexSchema>;
export type JournalYearJson = z.infer<typeof yearSchema>;

/** The JSON Schema (draft 2020-12) of a site's `journal.json` and of its years' files, as text. */
export function siteSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(siteJsonSchema), undefined, 2)}\n`;
}

/** The years in which something happened, in order. */
export function jsonYears({ journal }: ViewContext): number[] {
  const { sessions, milestones, rhythm, today } = journal;
  const met = rhythm.dueDates.filter(({ date }) => date <= today);
  return yearsOf([...sessions, ...milestones, ...met].map(({ date }) => date)).reverse();
}

/** Where the files of a site are, as those say it who read them. */
export interface JsonAddresses {
  schema: string;
  year: (year: number) => string;
}

/**
 * A site's `journal.json`: who the partners are, where they stand today, and where each year is. It does not grow with the
 * sessions.
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
 * A site's file of one year. Nothing in it is about today, so that one of a year that is over stays as it is.
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
