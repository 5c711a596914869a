import { join } from 'node:path';
import { withoutEmptyValues } from '../../domain/schemas/check-in.ts';
import { FILE_START, type ProblemDetails, type Problem, problemAt } from '../problems/problem.ts';
import { readCheckInName } from '../rules/file-names.ts';
import { validate } from '../schema/validate.ts';
import { fieldNamesIn, parseYaml } from '../yaml/parse.ts';
import { decode } from './decode.ts';
import { BOUNDS, type FileSystem } from './file-system.ts';
import { splitFrontmatter, type SplitResult } from './frontmatter.ts';
import { problemOfField, problemOfYaml, type SourceFile } from './source-file.ts';
import type { FoundFile } from './tree.ts';

const TOO_LARGE: ProblemDetails = {
  code: 'file/too-large',
  message: 'This file is larger than 4 MB.',
  why: 'No page is that long: something else was probably pasted or saved here.',
  fix: 'Move it out of the journal, or split it.',
};

const LONG_FIELDS: ProblemDetails = {
  code: 'frontmatter/too-large',
  message: 'Together, the fields of this file are longer than 512 KB.',
  why: 'Fields say what a file is in a few words; reading all of these could take forever.',
  fix: 'Put long texts below the second `---`, and check whether something was pasted by mistake.',
};

const MANY_FIELDS: ProblemDetails = {
  ...LONG_FIELDS,
  message: 'The fields of this file have more than 20,000 lines and entries.',
};

export interface ReadSource {
  source: SourceFile;
  problems: Problem[];
  /** The whole file; absent if it can't be read. */
  text?: string;
}

/**
 * Opens one file and reads as much of it as possible: text, parts, fields, validated data. Each step needs the one
 * before.
 * @param before the earlier reading of the same file, returned if the text hasn't changed
 */
export function readSource(found: FoundFile, root: string, files: FileSystem, before?: ReadSource): ReadSource {
  const decoded = decodeFile(found, root, files);
  if ('problem' in decoded) return { source: { ...found }, problems: [decoded.problem] };
  const { text } = decoded;
  return before?.text === text ? before : { ...sourceOf(found, text), text };
}

function sourceOf(found: FoundFile, text: string): Omit<ReadSource, 'text'> {
  const source: SourceFile = { ...found };
  const split = splitFile(found, text);
  if ('finding' in split) return { source, problems: [problemAt(found.file, split.place, split.finding)] };
  source.split = split;
  if (split.yaml.length > BOUNDS.yaml) return { source, problems: [problemAt(found.file, FILE_START, LONG_FIELDS)] };
  if (piecesOf(split.yaml) > BOUNDS.yamlPieces)
    return { source, problems: [problemAt(found.file, FILE_START, MANY_FIELDS)] };

  const { data: fields, findings, unread = [] } = parseYaml(split.yaml);
  const problems = findings.map((marked) => problemOfYaml(source, marked));
  if (split.second) problems.push(problemAt(found.file, split.second.place, split.second.finding));
  if (!fields) return { source, problems };
  const written = withNamesAuthor(found, fields);
  source.fields = found.collection === 'checkIns' ? withoutEmptyValues(written) : written;
  // Usually nothing is empty, and then both are the same object.
  if (source.fields !== written) source.written = written;
  source.unread = new Set([...unread, ...fieldNamesIn(split.second?.yaml ?? '')]);

  const validated = validate(found.collection, source.fields, source.unread);
  if (validated.data && problems.length === 0) {
    // `data` matches the source, because both come from `found.collection`.
    source.data = validated.data;
    // Validated data differs only by defaults; reusing it keeps thousands of documents from being held twice.
    source.fields = validated.data;
  }
  const fieldProblems = validated.findings.map(({ path, part, finding }) =>
    problemOfField(source, path, part, finding),
  );
  return { source, problems: [...problems, ...fieldProblems.filter((problem) => !isEcho(problem, problems))] };
}

function decodeFile({ file }: FoundFile, root: string, files: FileSystem): { text: string } | { problem: Problem } {
  let bytes: Uint8Array;
  try {
    bytes = files.read(join(root, file));
  } catch {
    return {
      problem: problemAt(file, FILE_START, {
        code: 'file/unreadable',
        message: 'This file can’t be opened.',
        why: 'The system doesn’t let this program read it.',
        fix: 'Check who may read it, and whether it’s still there.',
      }),
    };
  }
  if (bytes.length > BOUNDS.file) return { problem: problemAt(file, FILE_START, TOO_LARGE) };
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded : { problem: problemAt(file, decoded.place, decoded.finding) };
}

function piecesOf(yaml: string): number {
  let pieces = 1;
  for (const sign of ['\n', ','])
    for (let at = yaml.indexOf(sign); at >= 0; at = yaml.indexOf(sign, at + 1)) pieces += 1;
  return pieces;
}

/** Splits a file into fields and body. A YAML file is all frontmatter. */
function splitFile({ file }: FoundFile, text: string): SplitResult {
  if (!file.endsWith('.yaml')) return splitFrontmatter(text);
  return { yaml: text, yamlLine: 1, body: '', bodyLine: text.split('\n').length };
}

/** Adds the author of a check-in that doesn't name one: the partner in its file's name. */
function withNamesAuthor({ collection, id }: FoundFile, fields: Record<string, unknown>): Record<string, unknown> {
  if (collection !== 'checkIns' || 'author' in fields) return fields;
  const author = readCheckInName(id)?.author;
  return author === undefined ? fields : { ...fields, author };
}

/** Returns whether a schema problem just repeats one that YAML parsing has already reported there. */
function isEcho({ line, column }: Problem, told: readonly Problem[]): boolean {
  return told.some((other) => other.line === line && other.column === column);
}
