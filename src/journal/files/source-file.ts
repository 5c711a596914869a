import type { CheckInBody, Place } from '../../domain/check-in/model.ts';
import type { Member } from '../../domain/partners/membership.ts';
import { isPlainDate } from '../../domain/plain-date.ts';
import type { Collection } from '../../domain/schemas/index.ts';
import { FILE_START, type ProblemDetails, type Problem, problemAt } from '../problems/problem.ts';
import type { Prose } from '../prose/read-prose.ts';
import type { DataOf } from '../schema/validate.ts';
import type { Marked, Part, Path } from '../yaml/locate.ts';
import { fieldLocator } from '../yaml/parse.ts';
import { placeInText } from './decode.ts';
import type { Split } from './frontmatter.ts';
import type { FoundFile } from './tree.ts';

/** A document as it's being read: whatever could be made of its file so far. Rules look at these, valid or not. */
export type SourceFile = { [C in Collection]: SourceOf<C> }[Collection];

export interface SourceOf<C extends Collection> extends FoundFile {
  collection: C;
  /** The file's parts; absent if it couldn't be read. */
  split?: Split;
  /** Its fields, without empty ones that count as not given; absent if the YAML couldn't be read. */
  fields?: Record<string, unknown>;
  /** Names of fields that couldn't be read: their values are unknown, but not missing. */
  unread?: ReadonlySet<string>;
  /** Its fields as written, if some are empty: their names are checked too. */
  written?: Record<string, unknown>;
  /** Its validated fields. */
  data?: DataOf<C>;
  /** The meaning of a check-in's body. */
  content?: CheckInBody;
  /** Links, pictures and HTML in its text. */
  prose?: Prose;
}

/** Returns the sources of a collection. */
export function sourcesOf<C extends Collection>(collection: C, sources: readonly SourceFile[]): SourceOf<C>[] {
  return sources.filter((source): source is SourceFile & SourceOf<C> => source.collection === collection);
}

/*
 * Locators are cached, so that a file with many problems is parsed once for all of them; files without problems don't
 * need one.
 */
const locators = new WeakMap<Split, ReturnType<typeof fieldLocator>>();
const rows = new WeakMap<Split, readonly string[]>();

function locatorOf(split: Split): ReturnType<typeof fieldLocator> {
  const known = locators.get(split) ?? fieldLocator(split.yaml);
  locators.set(split, known);
  return known;
}

function rowsOf(split: Split): readonly string[] {
  const known = rows.get(split) ?? split.body.split('\n');
  rows.set(split, known);
  return known;
}

/**
 * Makes a problem with a field. The YAML is parsed again for it, so that syntax trees aren't kept for files without
 * problems.
 */
export function problemOfField(source: SourceFile, path: Path, part: Part, finding: ProblemDetails): Problem {
  const range = source.split && locatorOf(source.split)(path, part);
  return problemAt(source.file, range ? placeOfYaml(source, ...range) : frontmatterStart(source), finding);
}

/** Makes a problem at offsets of the YAML. */
export function problemOfYaml(source: SourceFile, { finding, start, end }: Marked): Problem {
  return problemAt(source.file, placeOfYaml(source, start, end), finding);
}

/** Makes a problem at a place in the body. */
export function problemOfBody(source: SourceFile, place: Place, finding: ProblemDetails): Problem {
  return problemAt(source.file, shift(place, (source.split?.bodyLine ?? 1) - 1), finding);
}

/**
 * Makes a problem about words in the body: on the first line of their place that contains them, or on all of it if they
 * aren't found.
 */
export function problemOfWords(source: SourceFile, words: string, place: Place, finding: ProblemDetails): Problem {
  const row = source.split ? (rowsOf(source.split)[place.line - 1] ?? '') : '';
  const column = row.indexOf(words, place.column - 1) + 1;
  if (column === 0 || words === '') {
    // A replacement for the words must not replace everything around them.
    const { suggestion: _, ...rest } = finding;
    return problemOfBody(source, place, rest);
  }
  return problemOfBody(
    source,
    { line: place.line, column, endLine: place.line, endColumn: column + words.length },
    finding,
  );
}

function placeOfYaml({ split }: SourceFile, start: number, end: number): Place {
  if (!split) return FILE_START;
  return shift(placeInText(split.yaml, start, end - start), split.yamlLine - 1);
}

/** Returns the place of the first line: `---`, or the first field of a YAML file. */
function frontmatterStart({ split }: SourceFile): Place {
  return split?.yamlLine === 1 ? FILE_START : { ...FILE_START, endColumn: 4 };
}

function shift(place: Place, lines: number): Place {
  return { ...place, line: place.line + lines, endLine: place.endLine + lines };
}

/** Returns all partners and their membership, including those whose documents have other problems. */
export function membersIn(sources: readonly SourceFile[]): Member[] {
  return sourcesOf('partners', sources).map(({ id, fields }) => {
    const dayIn = (name: string) => {
      const value = fields?.[name];
      return typeof value === 'string' && isPlainDate(value) ? value : undefined;
    };
    return { id, data: { joined: dayIn('joined'), left: dayIn('left') } };
  });
}
