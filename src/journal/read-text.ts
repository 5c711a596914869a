import { mdxToJs } from 'satteri';
import { emptyBody, readCheckInBody } from '../domain/check-in/body.ts';
import type { NamedPartner } from '../domain/check-in/feedback-notes.ts';
import { brokenLimit } from '../domain/check-in/limits.ts';
import type { Place } from '../domain/check-in/model.ts';
import { BOUNDS } from './files/file-system.ts';
import { problemOfBody, problemOfWords, type SourceFile } from './files/source-file.ts';
import { parseMarkdown, parseProgram } from './parse-body.ts';
import { FILE_START, type ProblemDetails, type Problem } from './problems/problem.ts';
import { findLikelyMistakes } from './prose/likely-mistakes.ts';
import { faultOfHtml, type ProseNode, readProse } from './prose/read-prose.ts';
import { findUnshown } from './prose/unshown.ts';
import { bodyFinding, TOO_DEEP } from './rules/body.ts';
import { readCheckInName } from './rules/file-names.ts';
import { embedsIn, hasTooManyOpenTags, programFindings } from './rules/program.ts';

/** Reads the text below a document's fields into its source, and finds what's wrong with it. */
export function readText(source: SourceFile, partners: readonly NamedPartner[]): Problem[] {
  const body = source.split?.body;
  if (body === undefined) return [];
  // A text that can't be read still counts as words.
  if (source.collection === 'checkIns') source.content = { ...emptyBody(), hasWords: /\S/.test(body) };
  if (!/\S/.test(body)) return [];
  const limit = brokenLimit(body);
  if (limit) return [problemOfBody(source, FILE_START, beyond(limit))];
  if (source.file.endsWith('.mdx')) return readProgram(source, body);
  const root = parseMarkdown(body);
  const read = readProse(root);
  const { prose } = read;
  const { tooDeep, tooMany } = prose.html.length > 0 && !read.tooDeep && !read.tooMany ? faultOfHtml(body) : read;
  source.prose = prose;
  if (tooDeep) return [problemOfBody(source, tooDeep, TOO_DEEP)];
  if (tooMany) return [problemOfBody(source, tooMany, beyond('pieces'))];
  const unshown = findUnshown(root, body).map(({ place, finding }) => problemOfBody(source, place, finding));
  if (source.collection !== 'checkIns') return unshown;
  const session = readCheckInName(source.id)?.date;
  const { body: content, issues } = readCheckInBody(root, body, partners);
  source.content = content;
  return [
    ...unshown,
    ...issues.map((issue) => problemOfWords(source, issue.detail, issue.place, bodyFinding(issue, session))),
    ...findLikelyMistakes(root, body, content, partners).map(({ place, finding }) =>
      problemOfBody(source, place, finding),
    ),
  ];
}

function beyond(limit: string): ProblemDetails {
  return bodyFinding({ kind: 'beyond-limits', detail: limit });
}

/** Reads an MDX page. It must be a valid program, and import nothing that it won't get. */
function readProgram(source: SourceFile, body: string): Problem[] {
  if (body.split('{').length > BOUNDS.programBraces) return [problemOfBody(source, FILE_START, beyond('braces'))];
  if (hasTooManyOpenTags(body)) return [problemOfBody(source, FILE_START, beyond('openTags'))];
  let root: ProseNode;
  try {
    root = parseProgram(body);
    // Exports are checked only here.
    mdxToJs(body);
  } catch (error) {
    const { place, reason } = readMdxError(error);
    return [problemOfBody(source, place, brokenProgram(reason))];
  }
  const { prose, tooDeep } = readProse(root);
  // Its text goes through another compiler, which doesn't support links by id.
  source.prose = { ...prose, wikiLinks: [], embeds: embedsIn(root) };
  if (tooDeep) return [problemOfBody(source, tooDeep, TOO_DEEP)];
  return programFindings(root).map(({ place, finding }) => problemOfBody(source, place, finding));
}

/** Parses Sätteri's errors for MDX, which read `3:1: Expected a closing tag for …`. */
function readMdxError(error: unknown): { place: Place; reason: string } {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', reason = message] =
    /^(\d+):(\d+): ([^]*?)(?: \(mdx[^()]*\))?$/.exec(message) ?? [];
  const start = { line: Number(line), column: Number(column) };
  // Places within the reason count from the text's first line, not from the file's.
  return {
    place: { ...start, endLine: start.line, endColumn: start.column + 1 },
    reason: reason.replace(/ \(\d+:\d+\)/g, ''),
  };
}

function brokenProgram(reason: string): ProblemDetails {
  return {
    code: 'body/program',
    message: `This \`.mdx\` page can’t be read as a program: ${reason}.`,
    why: 'In such a page `<`, `{` and `import` are program code, and every tag that you open has to be closed.',
    fix: 'Close the tag or bracket; where you mean the character, write `\\<` or `\\{`. A page without components can end in `.md` instead.',
  };
}
