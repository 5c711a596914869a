import { compareText, oneLine } from '../../domain/text.ts';
import { stringify } from 'yaml';
import type { Audience } from '../../domain/audience/model.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { counted, importedText, type ImportedEntry, type ImportPlan, passedOverIf, type PlannedFile } from './model.ts';

export interface EntriesRequest {
  /** The tool that they come from: its name begins those of the pages. */
  tool: string;
  entries: readonly ImportedEntry[];
  partner: PartnerId;
  visibility: Audience;
  /** The text of a file of the journal that is there already, by its path. */
  textOf: (path: string) => string | undefined;
}

/**
 * A diary as pages, one a day: as check-ins, its days would be sessions, which keep due dates and reach milestones that the
 * partners never had together. Pages stand in no menu, and change nothing that is counted.
 */
export function planEntries(context: ViewContext, request: EntriesRequest): ImportPlan {
  const { today, documents } = context.journal;
  const past = request.entries.filter(({ date }) => date <= today);
  const pages = [...Map.groupBy(past, ({ date }) => date)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([date, entries]) => pageOf(context, date, entries, request));
  const known = pages.map((page) => ({ page, text: request.textOf(page.path) }));
  const others = known.filter(({ page, text }) => text !== undefined && text !== page.text);
  // The same name with another ending is the same page.
  const ids = new Set(documents.pages.filter(({ file }) => file.endsWith('.mdx')).map(({ id }) => `pages/${id}.md`));
  const days = request.entries.map(({ date }) => date).sort(compareText);
  return {
    description: `${counted(request.entries.length, 'entry', 'entries')}, ${days[0]} to ${days.at(-1)}.`,
    files: known.filter(({ page, text }) => text === undefined && !ids.has(page.path)).map(({ page }) => page),
    there: known.filter(({ page, text }) => text === page.text).length,
    leftOut: [
      ...passedOverIf(request.entries.length - past.length, 'entry', 'entries', {
        one: 'is dated after today.',
        more: 'are dated after today.',
      }),
      ...others.map(({ page }) => `${page.path} is there with other words, and stays as it is.`),
    ],
    consequences: SHARED[request.visibility],
  };
}

const REPOSITORY = 'In a public repository its files can be read all the same.';

const SHARED: Readonly<Record<Audience, readonly string[]>> = {
  private: [`Private: they are in no site, only in \`npm run dev\`. ${REPOSITORY}`],
  partners: [`For the partners: on the site they are sealed. ${REPOSITORY}`],
  public: ['Public: everyone can read them.'],
};

function pageOf(
  { formats }: ViewContext,
  date: PlainDate,
  entries: readonly ImportedEntry[],
  { tool, partner, visibility }: EntriesRequest,
): PlannedFile {
  const sorted = entries.toSorted((a, b) => compareText(a.time, b.time));
  const body = sorted.map((entry) => entryText(entry, entries.length > 1)).join('\n\n');
  return {
    path: `pages/${tool}-${partner}-${date}.md`,
    text: importedText(stringify({ title: formats.fullDate(date), visibility }, { lineWidth: 0 }), body),
    what: counted(entries.length, 'entry', 'entries'),
  };
}

/** Under its time where the day has several, and its title where it has one; its tags below. */
function entryText({ time, title, body, tags }: ImportedEntry, isOneOfSeveral: boolean): string {
  const heading = [isOneOfSeveral ? time : '', oneLine(title ?? '')].filter(Boolean).join(' ');
  const words = tags.map((tag) => tag.replace(/[*_`[\]<>\\\s]+/g, ' ').trim()).filter(Boolean);
  return [
    heading && `## ${heading}`,
    heading === '' ? body : below(body),
    words.length > 0 ? `*${words.join(', ')}*` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

const CODE_FENCE = /^\s{0,3}(?:```|~~~)/;

/** With its own headings below the one that it gets. */
function below(body: string): string {
  let inCode = false;
  const lines = body.split('\n').map((line) => {
    if (CODE_FENCE.test(line)) inCode = !inCode;
    return inCode ? line : line.replace(/^#{1,4}(?=\s)/, (signs) => `##${signs}`);
  });
  return lines.join('\n');
}
