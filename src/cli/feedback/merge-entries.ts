import type { YAMLMap } from 'yaml';
import { compareOrigins, type Origin } from '../../github/given-feedback.ts';
import { keyOf } from './mark.ts';

/** What an entry says, without where it stands. */
export interface EntryData {
  by: string;
  at: string;
  on?: string;
  line?: number;
  body?: string;
}

/** An entry of a list in a feedback file. */
export interface Entry {
  data: EntryData;
  /** None: somebody wrote it by hand. */
  origin?: Origin | undefined;
  /** The entry that it answers. */
  parent?: Entry | undefined;
  /** As it stands in the file; none: it is new. */
  node?: YAMLMap | undefined;
}

/** An entry as GitHub has it now. */
export interface Imported {
  origin: Origin;
  data: EntryData;
  answers?: Origin | undefined;
}

/**
 * A list with what GitHub has now of one pull request in the place of what was imported of it before. What was written by hand
 * or came from another pull request stays. Imported entries are in order of time; what was written by hand keeps its own order,
 * and stands among them by its time. The same again changes nothing.
 */
export function mergeEntries(before: readonly Entry[], pull: number, imported: readonly Imported[]): Entry[] {
  const known = new Map(before.flatMap((entry) => (entry.origin ? [[keyOf(entry.origin), entry]] : [])));
  const wanted = new Set(imported.map(({ origin }) => keyOf(origin)));
  const now = new Map<string, Entry>();
  for (const { origin, data, answers } of imported) {
    const entry = known.get(keyOf(origin)) ?? before.find((one) => !one.origin && isSame(one.data, data)) ?? { data };
    // The same object, so that what answers it still does.
    entry.origin = origin;
    entry.data = data;
    entry.parent = answers && now.get(keyOf(answers));
    now.set(keyOf(origin), entry);
  }
  const isGone = ({ origin }: Entry) => origin?.pull === pull && !wanted.has(keyOf(origin));
  const all = [...new Set([...before, ...now.values()])].filter((entry) => !isGone(entry));
  for (const entry of all) if (entry.parent && isGone(entry.parent)) entry.parent = undefined;
  const marked = all.filter(isMarked).toSorted((a, b) => compareOrigins(...asTimed(a, b)));
  return parentsFirst(
    interleave(
      all.filter((entry) => !isMarked(entry)),
      marked,
    ),
  );
}

function isMarked(entry: Entry): entry is Entry & { origin: Origin } {
  return entry.origin !== undefined;
}

function asTimed(a: Entry & { origin: Origin }, b: Entry & { origin: Origin }) {
  return [
    { at: a.data.at, origin: a.origin },
    { at: b.data.at, origin: b.origin },
  ] as const;
}

/** Whether an entry without a mark is what was imported: a program can have taken the marks away. */
function isSame(written: EntryData, imported: EntryData): boolean {
  return (
    written.by === imported.by &&
    Date.parse(written.at) === Date.parse(imported.at) &&
    written.body?.trim() === imported.body?.trim()
  );
}

/** Two lists as one, each in its own order, by time. */
function interleave(written: readonly Entry[], marked: readonly Entry[]): Entry[] {
  const rest = [...marked];
  const merged = written.flatMap((entry) => {
    const later = rest.findIndex(({ data }) => Date.parse(data.at) >= Date.parse(entry.data.at));
    return [...rest.splice(0, later < 0 ? rest.length : later), entry];
  });
  return [...merged, ...rest];
}

/** The format counts answers back to earlier remarks, so each stands after what it answers. */
function parentsFirst(entries: readonly Entry[]): Entry[] {
  const placed = new Set<Entry>();
  const place = (entry: Entry) => {
    if (placed.has(entry)) return;
    if (entry.parent) place(entry.parent);
    placed.add(entry);
  };
  entries.forEach(place);
  return [...placed];
}
