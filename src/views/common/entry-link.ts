import type { Journal } from '../../domain/model.ts';
import { type WikiFolder, wikiNames } from '../../domain/wiki-link.ts';
import type { ViewContext } from './context.ts';
import type { Urls } from './urls.ts';

/**
 * Returns the page of the journal file that a relative link in another file names: `../goals/marathon.md` is
 * `/goals/marathon/`.
 * @param from the linking file's path, relative to the journal's folder
 * @returns undefined if this audience doesn't see the document, or if its date is after today
 */
export function entryLink({ journal, urls }: ViewContext, from: string, href: string): string | undefined {
  const [path = '', fragment] = href.split('#', 2);
  const file = fileNamed(path, from);
  const url = file === undefined ? undefined : pagesByFile(journal, urls).get(file);
  return url === undefined || fragment === undefined ? url : `${url}#${fragment}`;
}

function fileNamed(path: string, from: string): string | undefined {
  const base = from.split('/').map(encodeURIComponent).join('/');
  try {
    return decodeURIComponent(new URL(path, `file:///${base}`).pathname.slice(1));
  } catch {
    // A link with a stray `%` was typed as text: it doesn't lead anywhere.
    return undefined;
  }
}

const known = new WeakMap<Journal, ReadonlyMap<string, string>>();

/**
 * Maps files to pages. Made once for a journal: if each link searched all check-ins, the build's time would grow with
 * their square.
 */
function pagesByFile(journal: Journal, urls: Urls): ReadonlyMap<string, string> {
  const made = known.get(journal) ?? pagesOf(journal, urls);
  known.set(journal, made);
  return made;
}

function pagesOf({ documents, sessions, coming, milestones }: Journal, urls: Urls): ReadonlyMap<string, string> {
  const under = (list: readonly { id: string; file: string }[], url: (id: string) => string) =>
    list.map(({ id, file }): [string, string] => [file, url(id)]);
  return new Map([
    [documents.partnership.file, urls.agreement],
    ...[...sessions, ...coming].flatMap(({ date, checkIns }) =>
      checkIns.map(({ file }): [string, string] => [file, urls.session(date)]),
    ),
    ...under(documents.partners, urls.partner),
    ...under(documents.goals, urls.goal),
    ...under(documents.benchmarks, urls.benchmark),
    ...under(
      milestones.flatMap((milestone) => (milestone.origin === 'written' ? [milestone.document] : [])),
      urls.milestone,
    ),
    ...under(documents.pages, urls.page),
  ]);
}

/** The destination of a link by id: the file as a link in another file names it, and its title. */
export interface NamedEntry {
  path: string;
  title: string;
}

interface Entry {
  folder: WikiFolder;
  id: string;
  file: string;
  title: string;
}

const named = new WeakMap<Journal, ReadonlyMap<string, Entry>>();

/**
 * Returns what `[[id]]` in a file leads to; undefined if this audience doesn't see anything with that id, or if nothing
 * has it.
 * @param from the linking file's path, relative to the journal's folder
 */
export function entryById(context: ViewContext, from: string, target: string): NamedEntry | undefined {
  const made = named.get(context.journal) ?? wikiNames(entriesOf(context));
  named.set(context.journal, made);
  const entry = made.get(target);
  if (!entry) return undefined;
  const up = '../'.repeat(from.split('/').length - 1);
  return { path: up + entry.file.split('/').map(encodeURIComponent).join('/'), title: entry.title };
}

function entriesOf({ journal, formats }: ViewContext): Entry[] {
  const { goals, benchmarks, pages, partners } = journal.documents;
  const titled = (folder: WikiFolder, documents: readonly { id: string; file: string; data: { title: string } }[]) =>
    documents.map(({ id, file, data }): Entry => ({ folder, id, file, title: data.title }));
  const sessions = [...journal.sessions, ...journal.coming].flatMap(({ date, checkIns: [first] }): Entry[] =>
    first ? [{ folder: 'check-ins', id: date, file: first.file, title: formats.date(date) }] : [],
  );
  const milestones = journal.milestones.flatMap((each) => (each.origin === 'written' ? [each.document] : []));
  return [
    ...titled('goals', goals),
    ...titled('benchmarks', benchmarks),
    ...titled('milestones', milestones),
    ...partners.map(({ id, file, data }): Entry => ({ folder: 'partners', id, file, title: data.name })),
    ...sessions,
    ...titled('pages', pages),
  ];
}

/** The page before or after one, and its relation to that one. */
export interface Neighbour {
  label: string;
  text: string;
  href: string;
}

/** How many more there are in a list than are shown, and where they are. */
export interface More {
  text: string;
  href: string;
}

/** Returns how many more there are. @returns undefined if all are shown */
export function moreThan(
  { words }: ViewContext,
  all: readonly unknown[],
  most: number,
  href: string,
): More | undefined {
  const left = all.length - most;
  return left > 0 ? { text: words.lists.more({ n: left }), href } : undefined;
}
