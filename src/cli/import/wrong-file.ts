import type { Source } from './source.ts';

/** How to get a table out of a spreadsheet, by program. */
const TO_CSV = {
  excel: 'In Excel: File → Save As → “CSV UTF-8 (Comma delimited)”.',
  libreOffice: 'In LibreOffice: File → Save As → “Text CSV”.',
  numbers: 'In Numbers: File → Export To → CSV.',
} as const;

/** Kinds of file by their first bytes, and what to name instead. */
const BY_BYTES: readonly { begins: RegExp | string; message: string }[] = [
  {
    begins: /^%PDF-/,
    message:
      'It’s a PDF, which shows words and numbers but can’t be read for them. Export CSV, JSON or Markdown from the app that made it.',
  },
  {
    begins: '\xd0\xcf\x11\xe0',
    message: `It’s a workbook or a document of an old Office. ${TO_CSV.excel} Then: \`import csv\`.`,
  },
  {
    begins: 'SQLite format 3\0',
    message:
      'It’s an app’s database (SQLite). A backup of Loop Habit Tracker is read by `import loop`; from any other app, take its CSV export and `import csv`.',
  },
  { begins: '\x1f\x8b', message: 'It’s packed with gzip. Unpack it, and name what comes out.' },
  { begins: /^7z\xbc\xaf|^Rar!/, message: 'It’s an archive that isn’t a ZIP. Unpack it, and name what comes out.' },
  {
    begins: /^bplist/,
    message: 'It’s an app’s own file (a property list). Take the app’s export: CSV, JSON or Markdown.',
  },
  {
    begins: /^\{\\rtf/,
    message: 'It’s rich text (RTF). Save it as plain text with the ending `.md`, and `import markdown`.',
  },
  {
    begins: /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE [^>]*>\s*)?<en-export/i,
    message:
      'It’s an export of Evernote (ENEX). Have it converted to Markdown, then `import markdown` takes the folder.',
  },
  {
    begins: /^(?:\xef\xbb\xbf)?\s*<\?xml[^]*<HealthData|<!DOCTYPE HealthData/,
    message: 'It’s the export of Apple Health. An app that exports Apple Health as CSV makes a table for `import csv`.',
  },
  {
    begins: /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i,
    message:
      'It’s a web page (HTML): perhaps a page to sign in was saved instead of the export. Download the export again.',
  },
];

/** Kinds of archive or folder by what they contain. */
const BY_CONTENTS: readonly { holds: RegExp; message: string }[] = [
  { holds: /^xl\/workbook\.(?:xml|bin)$/, message: `It’s an Excel workbook. ${TO_CSV.excel} Then: \`import csv\`.` },
  {
    holds: /(?:^|\/)Index(?:\/Document\.iwa|\.zip)$/,
    message: `It’s a document of Apple’s Numbers or Pages. ${TO_CSV.numbers} Then: \`import csv\`.`,
  },
  {
    holds: /^word\/document\.xml$/,
    message:
      'It’s a Word document. Save it as plain text with the ending `.md` and a date in its name, and `import markdown`.',
  },
];

const OPEN_DOCUMENT = `It’s a spreadsheet or a text of LibreOffice. ${TO_CSV.libreOffice} Then: \`import csv\`.`;

/** JSON files that another import reads, by the names in them. */
const BY_NAMES: readonly { tool: string; names: RegExp }[] = [
  { tool: 'day-one', names: /"(?:creationDate|richText)"\s*:/ },
  { tool: 'jrnl', names: /"entries"\s*:\s*\[\s*\{\s*"title"\s*:/ },
  { tool: 'beeminder', names: /"(?:daystamp|datapoints)"\s*:/ },
];

/** How many bytes of a file are examined. */
const HEAD = 4096;

/**
 * Returns sentences about a file that an import can't read, and which export to use instead; undefined if it may be the
 * right one.
 */
export async function wrongFile(source: Source, tool: string): Promise<string | undefined> {
  const { kind, files } = source;
  if (kind !== 'file') {
    const known = BY_CONTENTS.find(({ holds }) => files.some((file) => holds.test(file)));
    if (known) return known.message;
    return kind === 'archive' && files.includes('mimetype') && files.includes('content.xml')
      ? OPEN_DOCUMENT
      : wrongContents(source, tool);
  }
  const [file = ''] = files;
  const head = Buffer.from(await source.head(file, HEAD)).toString('latin1');
  // Loop's own backup is a database.
  const known = BY_BYTES.find(
    ({ begins }) =>
      (typeof begins === 'string' ? head.startsWith(begins) : begins.test(head)) &&
      !(tool === 'loop' && head.startsWith('SQLite')),
  );
  if (known) return known.message;
  if (tool !== 'jrnl' && /\.journal$/i.test(file))
    return 'It’s a journal of jrnl. `jrnl --format json > journal.json` writes what `import jrnl` reads.';
  return /^(?:\xef\xbb\xbf)?\s*[[{]/.test(head) ? wrongJson(head, tool) : undefined;
}

function wrongJson(head: string, tool: string): string | undefined {
  const other = BY_NAMES.find(({ names }) => names.test(head))?.tool;
  if (other !== undefined && other !== tool) return `It’s JSON as \`import ${other}\` reads it: use that.`;
  return tool === 'csv' || tool === 'loop' ? 'It’s JSON, and no table. Take the app’s export as CSV.' : undefined;
}

/** Describes an archive or a folder that has nothing for this import, but something for another. */
function wrongContents({ files }: Source, tool: string): string | undefined {
  const has = (kind: RegExp) => files.some((file) => kind.test(file));
  if (tool === 'markdown' && !has(/\.(?:md|markdown)$/i)) {
    if (has(/(?:^|\/)Checkmarks\.csv$/))
      return 'There’s no Markdown in it. It’s an export of Loop Habit Tracker: use `import loop`.';
    if (has(/(?:^|\/)activities\.csv$/))
      return 'There’s no Markdown in it. It’s an export of Strava: use `import csv`.';
    if (has(/\.json$/))
      return 'There’s no Markdown in it, but JSON: if it’s an export of Day One, use `import day-one`.';
    return 'There’s no Markdown in it (`.md`). In Obsidian, name the folder of daily notes; in Logseq, the graph’s `journals`; in Notion, export as “Markdown & CSV”.';
  }
  if (tool === 'csv' && !has(/\.(?:csv|tsv|txt)$/i))
    return has(/\.(?:md|markdown)$/i)
      ? 'There’s no table (CSV) in it, but Markdown: use `import markdown`.'
      : `There’s no table (CSV) in it. Export one: ${TO_CSV.excel} ${TO_CSV.numbers} In Google Sheets: File → Download → CSV.`;
  return undefined;
}
