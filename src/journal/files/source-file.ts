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

/** A document on its way: what could be made of its file so far. Rules look at these, valid or not. */
export type SourceFile = { [C in Collection]: SourceOf<C> }[Collection];

export interface SourceOf<C extends Collection> extends FoundFile {
  collection: C;
  /** Its parts; none where it could not be read. */
  split?: Split;
  /** Its fields, without those that are left empty where that means “not given”; none where the YAML could not be read. */
  fields?: Record<string, unknown>;
  /** Names of fields that could not be read: what they say is not known, and not missing. */
  unread?: ReadonlySet<string>;
  /** Its fields as written, where some are left empty: their names, too, are looked at. */
  written?: Record<string, unknown>;
  /** Its fields, validated. */
  data?: DataOf<C>;
  /** What a check-in's body says. */
  content?: CheckInBody;
  /** What else its text holds. */
  prose?: Prose;
}

/** The sources of a collection. */
export function sourcesOf<C extends Collection>(collection: C, sources: readonly SourceFile[]): SourceOf<C>[] {
  return sources.filter((source): source is SourceFile & SourceOf<C> => source.collection === collection);
}

/* Files with many problems are taken apart once; of those without any, nothing is kept. */
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

/** A problem with a field. The YAML is parsed again for it, so that no syntax tree is kept for files without problems. */
export function problemOfField(source: SourceFile, path: Path, part: Part, finding: ProblemDetails): Problem {
  const range = source.split && locatorOf(source.split)(path, part);
  return problemAt(source.file, range ? placeOfYaml(source, ...range) : frontmatterStart(source), finding);
}

/** A problem at offsets of the YAML. */
export function problemOfYaml(source: SourceFile, { finding, start, end }: Marked): Problem {
  return problemAt(source.file, placeOfYaml(source, start, end), finding);
}

/** A problem at a place of the body. */
export function problemOfBody(source: SourceFile, place: Place, finding: ProblemDetails): Problem {
  return problemAt(source.file, shift(place, (source.split?.bodyLine ?? 1) - 1), finding);
}

/** A problem with words of the body: on the first line of the place that they stand in, or all of that where they are not found. */
export function problemOfWords(source: SourceFile, words: string, place: Place, finding: ProblemDetails): Problem {
  const row = source.split ? (rowsOf(source.split)[place.line - 1] ?? '') : '';
  const column = row.indexOf(words, place.column - 1) + 1;
  if (column === 0 || words === '') {
    // What may take the words' place may not take that of all around them.
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

/** The first line: `---`, or the first field where a file is all YAML. */
function frontmatterStart({ split }: SourceFile): Place {
  return split?.yamlLine === 1 ? FILE_START : { ...FILE_START, endColumn: 4 };
}

function shift(place: Place, lines: number): Place {
  return { ...place, line: place.line + lines, endLine: place.endLine + lines };
}

/** Who was a partner, and when; of documents with other mistakes too. */
export function membersIn(sources: readonly SourceFile[]): Member[] {
  return sourcesOf('partners', sources).map(({ id, fields }) => {
    const dayIn = (name: string) => {
      const value = fields?.[name];
      return typeof value === 'string' && isPlainDate(value) ? value : undefined;
    };
    return { id, data: { joined: dayIn('joined'), left: dayIn('left') } };
  });
}
