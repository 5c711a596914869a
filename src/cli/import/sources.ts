import { TOOLS } from './requested-plan.ts';

/** Everything that can be imported from. */
export const SOURCES = [...TOOLS, 'journal'] as const;
export type Source = (typeof SOURCES)[number];

/** A line about each source for the author's reference, and where to find its export, for the help. */
export const IMPORT_SOURCES: Readonly<Record<Source, { what: string; how: string }>> = {
  csv: {
    what: 'any table with a column of dates and one of numbers, such as a spreadsheet’s or Strava’s',
    how: `Excel: File → Save As → CSV UTF-8; Numbers: File → Export To → CSV; Google Sheets: File → Download → CSV.
Strava: Settings → My Account → Download or Delete Your Account → Request Your Archive; it comes as a ZIP with
activities.csv in it. Its Distance#2 is in metres:
csv export.zip --value-column Distance#2 --scale 0.001 --where "Activity Type=Run" --sum --benchmark long-run`,
  },
  markdown: {
    what: 'a folder of Markdown notes with dates in their names, or a ZIP of it',
    how: `Obsidian: the folder of daily notes; Logseq: the graph’s journals; Notion: ••• → Export → Markdown & CSV;
a repository of weekly logs`,
  },
  beeminder: {
    what: 'the datapoints of a Beeminder goal, as JSON or CSV',
    how: `JSON of its API: …/goals/<goal>/datapoints.json, with the token that beeminder.com/api/v1/auth_token.json
shows you; or a CSV with day and value`,
  },
  loop: {
    what: 'the ticks of Loop Habit Tracker: a day on which you did it counts as 1, any other as 0',
    how: 'the ZIP of Settings → Export as CSV, its folder or a Checkmarks.csv in it, or a full backup (.db)',
  },
  'day-one': {
    what: 'a Day One diary, with its photos',
    how: 'the ZIP of File → Export → JSON, or its folder',
  },
  jrnl: { what: 'a diary kept with jrnl', how: 'what `jrnl --format json` prints' },
  journal: {
    what: 'a whole Alongside journal, into an empty folder (`--content`)',
    how: 'the journal.json of `npm run export`',
  },
};

/** Returns the sources as the command's help lists them. */
export function sourcesHelp(): string {
  return Object.entries(IMPORT_SOURCES).map(sourceHelp).join('\n');
}

function sourceHelp([name, { what, how }]: [string, { what: string; how: string }]): string {
  return [`  ${name.padEnd(11)}${what}`, ...how.split('\n').map((line) => `  ${' '.repeat(11)}${line}`)].join('\n');
}
