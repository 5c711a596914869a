import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { stringify } from 'yaml';
import { sectionName } from '../../domain/check-in/sections.ts';
import type { Audience } from '../../domain/audience/model.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import { by } from '../../domain/text.ts';
import { idOf } from '../../output/drafts/id-of.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { dateCell, type DateOrder } from './csv-dates.ts';
import { type Note, NOTE, type NotesFolder, readNote, sortedFields, stemOf } from './markdown-note.ts';
import { headingsOf, withTargets } from './markdown-text.ts';
import { counted, importedText, type ImportPlan, type PlannedFile, type PlannedPicture, spanOf } from './model.ts';

export interface NotesRequest {
  folder: NotesFolder;
  as: 'check-ins' | 'pages';
  partner: PartnerId;
  visibility: Audience;
  order: DateOrder | undefined;
  /** Returns the text of an existing file of the journal, by its path. */
  textOf: (path: string) => string | undefined;
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/**
 * Plans the import of a folder of dated Markdown, as check-ins or pages. The text of each file stays as it is; what is
 * left out of it, and files without a day, are reported.
 */
export async function planNotes(context: ViewContext, request: NotesRequest): Promise<ImportPlan> {
  const { folder, as } = request;
  const leftOut: string[] = [];
  const notes: Note[] = [];
  let properties = 0;
  const paths = folder.files.filter((file) => NOTE.test(file));
  for (const file of paths) {
    const read = await readNote(file, request, paths);
    if (typeof read === 'string') leftOut.push(`${file}: ${read}`);
    else if (read.note.day > context.journal.today) leftOut.push(`${file}: ${read.note.day} is after today.`);
    else {
      notes.push(read.note);
      properties += read.properties;
    }
  }
  const sorted = notes.toSorted(by(({ day }) => day));
  const targets = targetsOf(sorted, request, leftOut);
  const pictures = new Map<string, PlannedPicture>();
  const files: PlannedFile[] = [];
  for (const note of sorted)
    if (targets.has(note.file)) files.push(await plannedFile(context, note, request, { targets, pictures, leftOut }));
  const known = files.map((file) => ({ file, text: request.textOf(file.path) }));
  const isOther = ({ file, text }: (typeof known)[number]) => text !== undefined && text !== file.text;
  leftOut.push(
    ...known
      .filter(isOther)
      .map(({ file }) => `${file.path} is already there, with different words, and stays as it is.`),
  );
  const fresh = known.filter(({ text }) => text === undefined).map(({ file }) => file);
  return {
    description: [
      `${counted(paths.length, 'Markdown file')}, ${sorted.length} with a date${sorted.length === 0 ? '' : `: ${spanOf(sorted.map(({ day }) => day))}`}.`,
      ...(as === 'check-ins' ? headingLines(context, sorted) : []),
      ...fieldLines(sorted, as),
      ...(properties > 0
        ? [`${counted(properties, 'line')} that only Logseq uses (\`collapsed::\`, \`id::\`) won’t be imported.`]
        : []),
    ].join('\n'),
    files: fresh,
    pictures: [...pictures.values()].filter(({ path }) => request.textOf(path) === undefined),
    there: known.filter(({ file, text }) => text === file.text).length,
    leftOut,
    consequences: [...(as === 'check-ins' ? sessionLines(context, fresh) : []), VISIBLE[request.visibility]],
  };
}

const VISIBLE: Readonly<Record<Audience, string>> = {
  private:
    'Private: they aren’t on any site, only in `npm run dev`. In a public repository, the files can still be read.',
  partners: 'For the partners: on the site, they’re sealed. In a public repository, the files can still be read.',
  public: 'Public: everyone can read them.',
};

/** Decides the target of each note. Of two that would be the same check-in, the first is used, and the other is reported. */
function targetsOf(notes: readonly Note[], { as, partner }: NotesRequest, leftOut: string[]): Map<string, string> {
  const targets = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const { file, day } of notes) {
    const path = as === 'pages' ? pagePath(file, partner) : `check-ins/${day.slice(0, 4)}/${day}-${partner}.md`;
    const other = taken.get(path);
    if (other === undefined) targets.set(file, path);
    else if (as === 'pages') targets.set(file, path.replace(/\.md$/, `-${digestOf(file)}.md`));
    else
      leftOut.push(
        `${file}: ${day} is the day of ${other} too, and a partner has one check-in a day. \`--as pages\` takes both.`,
      );
    taken.set(path, other ?? file);
  }
  return targets;
}

/** Returns the path of a page, derived from its source, so that importing it again gives the same page. */
function pagePath(file: string, partner: PartnerId): string {
  const id = idOf(stemOf(file).split('/').slice(-2).join(' '));
  return `pages/notes-${partner}-${id === '' ? digestOf(file) : id}.md`;
}

function digestOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

interface Placing {
  targets: ReadonlyMap<string, string>;
  pictures: Map<string, PlannedPicture>;
  leftOut: string[];
}

/** Returns whether a title only says the day, which a check-in shows anyway. */
function isDayAlone(title: string): boolean {
  return dateCell(title, { timezone: 'UTC' }) !== undefined;
}

async function plannedFile(
  { formats }: ViewContext,
  note: Note,
  request: NotesRequest,
  placing: Placing,
): Promise<PlannedFile> {
  const path = placing.targets.get(note.file) ?? '';
  const body = await placedBody(note, path, request, placing);
  const { kept } = sortedFields(note, request.as);
  const title =
    request.as === 'pages'
      ? (note.title ?? formats.fullDate(note.day))
      : isDayAlone(note.title ?? '')
        ? undefined
        : note.title;
  const own = request.as === 'pages' ? {} : { date: note.day, author: request.partner };
  const fields = {
    ...own,
    ...(title !== undefined && { title }),
    ...kept,
    visibility: leastOf(kept['visibility'], request.visibility),
  };
  return {
    path,
    text: importedText(stringify(fields, { lineWidth: 0 }), body.replace(/^(?:[ \t]*\n)+/, '').trimEnd()),
    what: `from ${note.file}${title === undefined ? '' : `, “${title.length > 40 ? `${title.slice(0, 40)}…` : title}”`}`,
  };
}

const MIN_SHARED_FIRST: readonly Audience[] = ['private', 'partners', 'public'];

/** Returns the stricter visibility: a note that declares who may see it is never shared more widely. */
function leastOf(own: unknown, asked: Audience): Audience {
  return MIN_SHARED_FIRST.find((audience) => audience === own || audience === asked) ?? asked;
}

/** Returns a note's text with its pictures imported, and its links pointing to where their notes are now. */
async function placedBody(note: Note, path: string, { folder }: NotesRequest, placing: Placing): Promise<string> {
  const wanted = new Set<string>();
  const found = (target: string, isByName: boolean) =>
    folder.files.find((file) => file === target) ??
    (isByName ? folder.files.find((file) => posix.basename(file) === posix.basename(target)) : undefined);
  withTargets(note.body, note.file, ({ isPicture, target, isByName }) => {
    const file = isPicture ? found(target, isByName) : undefined;
    if (file !== undefined && PICTURE.test(file)) wanted.add(file);
    return undefined;
  });
  const brought = new Map<string, string>();
  for (const file of wanted) {
    const bytes = await folder.bytes(file);
    if ('message' in bytes) continue;
    // Named by its content, so that no other picture has the same name.
    const name = `${idOf(posix.basename(file).replace(PICTURE, '')) || 'picture'}-${digestOf(bytes)}${posix.extname(file).toLowerCase()}`;
    brought.set(file, name);
    const at = `${posix.dirname(path)}/${name}`;
    placing.pictures.set(at, { path: at, bytes });
  }
  return withTargets(note.body, note.file, ({ isPicture, words, target, isByName }) => {
    const file = found(target, isByName) ?? found(`${target}.md`, isByName);
    const name = file === undefined ? undefined : brought.get(file);
    if (name !== undefined) return `![${words || posix.basename(target).replace(PICTURE, '')}](./${name})`;
    const place = file === undefined ? undefined : placing.targets.get(file);
    if (place !== undefined && !isPicture) return `[${words || target}](${posix.relative(posix.dirname(path), place)})`;
    placing.leftOut.push(
      `${note.file}: \`${target}\`, which it ${isPicture ? 'shows' : 'links to'}, isn’t part of the import; the words stay.`,
    );
    return isByName ? target : words;
  });
}

/** Describes what becomes of the headings, the most frequent first. */
function headingLines({ journal }: ViewContext, notes: readonly Note[]): string[] {
  const headings = notes.flatMap(({ body }) => headingsOf(body));
  const counts = Map.groupBy(headings, ({ title, kind }) => `${title}\n${kind ?? ''}`);
  const locale = journal.documents.partnership.data.locale;
  const lines = [...counts.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const becomes =
        first.kind === undefined ? 'stays a heading of its own' : `becomes ${sectionName(first.kind, locale)}`;
      return [`  “${first.title}” ${becomes} (${same.length})`];
    });
  if (lines.length === 0) return [];
  const rest = lines.length - MAX_LINES;
  return ['Headings:', ...lines.slice(0, MAX_LINES), ...(rest > 0 ? [`  … and ${rest} more`] : [])];
}

const MAX_LINES = 12;

/** Describes which fields are kept, and which aren't. */
function fieldLines(notes: readonly Note[], as: NotesRequest['as']): string[] {
  const sorted = notes.map((note) => sortedFields(note, as));
  const told = (names: readonly string[]) =>
    [...Map.groupBy(names, (name) => name)].map(([name, same]) => `\`${name}\` (${same.length})`).join(', ');
  const kept = told(sorted.flatMap(({ kept: fields }) => Object.keys(fields)));
  const others = told(sorted.flatMap(({ others: names }) => names));
  return [
    ...(kept === '' ? [] : [`Fields that stay: ${kept}.`]),
    ...(others === '' ? [] : [`Fields that won’t be imported: ${others}.`]),
  ];
}

/** Describes how new check-ins change the numbers of the journal. */
function sessionLines({ journal }: ViewContext, files: readonly PlannedFile[]): string[] {
  const { since } = journal.documents.partnership.data;
  const days = files.map(({ path }) => posix.basename(path).slice(0, 10));
  return [
    'A check-in on a day without one counts as one that you had, in figures and milestones.',
    ...(days.some((day) => day < since)
      ? [
          `\`check\` points out those from before the partnership (${since}): they aren’t part of the journal unless \`since\` is earlier.`,
        ]
      : []),
  ];
}
