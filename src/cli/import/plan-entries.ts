import { createHash } from 'node:crypto';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { stringify } from 'yaml';
import type { Audience } from '../../domain/audience/model.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import { compareText, oneLine } from '../../domain/text.ts';
import { withoutForbidden } from '../../domain/unseen.ts';
import type { ViewContext } from '../../views/common/context.ts';
import {
  counted,
  type Detail,
  DETAILS,
  importedText,
  type ImportedEntry,
  type ImportPlan,
  passedOverIf,
  type PlannedFile,
  type PlannedPicture,
  spanOf,
} from './model.ts';

export interface EntriesRequest {
  /** The tool that they come from: its name is the prefix of the pages' names. */
  tool: string;
  entries: readonly ImportedEntry[];
  partner: PartnerId;
  visibility: Audience;
  /** Details to import besides the text. */
  details?: readonly Detail[];
  /** Returns the text of an existing file of the journal, by its path. */
  textOf: (path: string) => string | undefined;
}

/**
 * Plans the import of a diary as pages, one for each entry. As check-ins, its days would be sessions, which keep due
 * dates and reach milestones that the partners never had together. The pages aren't in any menu, and don't change any
 * numbers.
 *
 * A page's id contains its origin: the tool, the partner, the day, and the tool's own id of the entry or, if it has
 * none, time and title. So an entry finds its page again, whatever was imported before, after or in between: it exists
 * already, or has changed, which is reported, or it's new.
 */
export function planEntries(context: ViewContext, request: EntriesRequest): ImportPlan {
  const { today } = context.journal;
  const past = request.entries.filter(({ date }) => date <= today);
  const found = [...Map.groupBy(past, (entry) => idOf(entry, request))]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([id, entries]) => pagesOf(context, request, id, entries));
  const fresh = found.flatMap(({ pages }) => pages);
  const lacking = found.reduce((sum, { withoutPictures }) => sum + withoutPictures, 0);
  return {
    description: `${counted(request.entries.length, 'entry', 'entries')}, ${spanOf(request.entries.map(({ date }) => date))}.`,
    files: fresh.map(({ file }) => file),
    pictures: picturesOf(fresh, request),
    there: found.reduce((sum, { there }) => sum + there, 0),
    leftOut: [
      ...passedOverIf(request.entries.length - past.length, 'entry', 'entries', {
        one: 'is dated after today.',
        more: 'are dated after today.',
      }),
      ...found.flatMap(({ edited }) => edited),
      ...passedOverIf(lacking, 'page was', 'pages were', {
        one: 'imported without its pictures: to have them, delete it and import again.',
        more: 'imported without their pictures: to have them, delete them and import again.',
      }),
    ],
    consequences: SHARED[request.visibility],
  };
}

const REPOSITORY = 'In a public repository, the files can still be read.';

const SHARED: Readonly<Record<Audience, readonly string[]>> = {
  private: [`Private: they aren’t on any site, only in \`npm run dev\`. ${REPOSITORY}`],
  partners: [`For the partners: on the site, they’re sealed. ${REPOSITORY}`],
  public: ['Public: everyone can read them.'],
};

function idOf({ origin, date, time, title = '' }: ImportedEntry, { tool, partner }: EntriesRequest): string {
  const key = origin ?? `${time.replaceAll(':', '')}-${digestOf(oneLine(title))}`;
  return `${tool}-${partner}-${date}-${key}`;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

interface FoundPages {
  pages: { file: PlannedFile; entry: ImportedEntry }[];
  there: number;
  edited: string[];
  withoutPictures: number;
}

/** Returns the pages of all entries with the same id: nearly always one. */
function pagesOf(
  context: ViewContext,
  request: EntriesRequest,
  id: string,
  entries: readonly ImportedEntry[],
): FoundPages {
  const known = pagesThere(context, request, id, entries[0]?.origin);
  const found: FoundPages = { pages: [], there: 0, edited: [], withoutPictures: 0 };
  const rest: { entry: ImportedEntry; body: string }[] = [];
  const distinct = new Map(entries.map((entry) => [bodyOf(context, entry, request.details ?? []), entry]));
  for (const [body, entry] of [...distinct].toSorted(([a], [b]) => compareText(a, b))) {
    const bare = { ...entry, body: withoutPictures(entry) };
    const same = known.find((page) => !page.isClaimed && isBodyOf(page.body, context, entry));
    const older = same ?? known.find((page) => !page.isClaimed && isBodyOf(page.body, context, bare));
    if (!older) rest.push({ entry, body });
    else {
      older.isClaimed = true;
      if (older.date !== undefined && older.date !== entry.date)
        found.edited.push(`${older.file} is dated ${entry.date} in ${request.tool} now, and stays as it is.`);
      else found.there += 1;
      if (!same) found.withoutPictures += 1;
    }
  }
  for (const { entry, body } of rest) {
    const free = !known.some((page) => page.id === id) && !found.pages.some(({ file }) => file.path === pathOf(id));
    const other = known.find((page) => !page.isClaimed);
    if (!free && other && rest.length === 1)
      found.edited.push(
        `${other.file} has different words from those in ${request.tool} now, and stays as it is. To have those, delete it and import again.`,
      );
    else
      found.pages.push({ file: pageOf(context, free ? id : `${id}-${digestOf(body)}`, entry, body, request), entry });
  }
  return found;
}

interface KnownPage {
  id: string;
  file: string;
  body: string;
  /** The day in its id. */
  date: string | undefined;
  /** Whether an entry of the import is in it. */
  isClaimed: boolean;
}

/** Finds existing pages that may be an entry's: by the entry's own id on any day, or else by the start of the page's id. */
function pagesThere(
  { journal }: ViewContext,
  { tool, partner, textOf }: EntriesRequest,
  id: string,
  origin: string | undefined,
): KnownPage[] {
  const own = `${tool}-${partner}-`;
  const isIts = (page: string) =>
    page === id ||
    page.startsWith(`${id}-`) ||
    (origin !== undefined && page.startsWith(own) && page.slice(own.length + 11).split('-')[0] === origin);
  const files = new Map(journal.documents.pages.filter((page) => isIts(page.id)).map((page) => [page.id, page.file]));
  // A draft exists, although it isn't among the documents.
  if (!files.has(id) && textOf(pathOf(id)) !== undefined) files.set(id, pathOf(id));
  return [...files].map(([page, file]) => ({
    id: page,
    file,
    body: bodyIn(textOf(file) ?? ''),
    date: page.slice(own.length, own.length + 10),
    isClaimed: false,
  }));
}

function bodyIn(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/^\ufeff?---\n[\s\S]*?\n---(?:\n|$)/, '')
    .trim();
}

/** Returns whether a page has an entry's text, whatever details were imported with it. */
function isBodyOf(body: string, context: ViewContext, entry: ImportedEntry): boolean {
  return SUBSETS.some((details) => bodyOf(context, entry, details) === body);
}

const SUBSETS: readonly (readonly Detail[])[] = DETAILS.reduce<Detail[][]>(
  (sets, detail) => [...sets, ...sets.map((set) => [...set, detail])],
  [[]],
);

function withoutPictures({ body, pictures = new Map() }: ImportedEntry): string {
  const bare = [...pictures.keys()].reduce((text, path) => text.replaceAll(`![](${path})`, ''), body);
  return bare.replace(/\n(?:[ \t]*\n){2,}/g, '\n\n').trim();
}

function pathOf(id: string): string {
  return `pages/${id}.md`;
}

function pageOf(
  context: ViewContext,
  id: string,
  entry: ImportedEntry,
  body: string,
  { visibility }: EntriesRequest,
): PlannedFile {
  const fields = stringify({ title: momentOf(context, entry), visibility }, { lineWidth: 0 });
  const pictures = entry.pictures?.size ?? 0;
  const title = oneLine(withoutForbidden(entry.title ?? ''));
  const what = [
    title.length > 40 ? `${title.slice(0, 40)}…` : title || entry.time,
    ...(pictures > 0 ? [counted(pictures, 'picture')] : []),
  ];
  return { path: pathOf(id), text: importedText(fields, body), what: what.join(', ') };
}

/** Returns day and time, which tell pages of a diary apart. Seconds, if a tool has them, are only in the id. */
function momentOf({ formats }: ViewContext, { date, time }: ImportedEntry): string {
  return `${formats.fullDate(date)}, ${time.slice(0, 5)}`;
}

/** Returns pictures that don't exist yet, each once. */
function picturesOf(pages: FoundPages['pages'], { textOf }: EntriesRequest): PlannedPicture[] {
  const pictures = new Map(pages.flatMap(({ entry }) => [...(entry.pictures ?? [])]));
  return [...pictures]
    .map(([path, bytes]) => ({ path: `pages/${path.replace(/^\.\//, '')}`, bytes }))
    .filter(({ path }) => textOf(path) === undefined);
}

/** Returns an entry's text: its title first, with its own headings below that, and details and tags at the end. */
function bodyOf(context: ViewContext, entry: ImportedEntry, details: readonly Detail[]): string {
  const heading = oneLine(withoutForbidden(entry.title ?? ''));
  const alt = momentOf(context, entry);
  const shown = [...(entry.pictures?.keys() ?? [])].reduce(
    (text, path) => text.replaceAll(`![](${path})`, `![${alt}](${path})`),
    withoutForbidden(entry.body),
  );
  const asked = DETAILS.filter((detail) => details.includes(detail)).flatMap((detail) => entry.details?.[detail] ?? []);
  return [
    heading && `## ${heading}`,
    heading === '' ? shown : below(shown),
    emphasized(asked, ' · '),
    emphasized(entry.tags, ', '),
  ]
    .filter(Boolean)
    .join('\n\n')
    .trim();
}

function emphasized(words: readonly string[], between: string): string {
  const plain = words.map((word) => oneLine(word.replace(/[*_`[\]<>\\]+/g, ' '))).filter(Boolean);
  return plain.length > 0 ? `*${plain.join(between)}*` : '';
}

/** Moves a text's own headings, however they're written, one level below its title. */
function below(body: string): string {
  const headings = fromMarkdown(body).children.filter((node) => node.type === 'heading');
  const lower = Math.max(0, 3 - Math.min(...headings.map(({ depth }) => depth)));
  return headings.toReversed().reduce((text, { depth, position }) => {
    const [from = 0, to = 0] = [position?.start.offset, position?.end.offset];
    const lines = text.slice(from, to).split('\n');
    const isUnderlined = lines.length > 1;
    const words = isUnderlined
      ? lines
          .slice(0, -1)
          .map((line) => line.trim())
          .join(' ')
      : text.slice(from, to).replace(/^#+[ \t]*/, '');
    return `${text.slice(0, from)}${'#'.repeat(Math.max(depth, Math.min(6, depth + lower)))} ${words}${text.slice(to)}`;
  }, body);
}
