import { posix } from 'node:path';
import type { Place } from '../../domain/check-in/model.ts';
import { IMAGE_FIELDS } from '../files/pictures.ts';
import { problemOfField, problemOfWords, type SourceFile } from '../files/source-file.ts';
import { nearest } from '../problems/did-you-mean.ts';
import type { ProblemDetails, Problem } from '../problems/problem.ts';
import { resolveUrl } from '../prose/resolve-url.ts';
import { brokenEscape } from './links.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Every picture that a document shows is in the journal, and is one. */
export const images: Rule = (input) =>
  input.sources.flatMap((source) =>
    usesOf(source).flatMap((use): Problem[] => {
      const finding = findingOf(source, use, input);
      if (!finding) return [];
      if (use.field !== undefined) return [problemOfField(source, [use.field], 'value', finding)];
      return use.place ? [problemOfWords(source, use.written, use.place, finding)] : [];
    }),
  );

interface Use {
  written: string;
  field?: string;
  place?: Place;
}

/** What a field cannot hold is told by the schema. */
function usesOf({ fields = {}, prose }: SourceFile): Use[] {
  const inFields = IMAGE_FIELDS.flatMap((field): Use[] => {
    const written = fields[field];
    return typeof written === 'string' && /^\.\.?\//.test(written) ? [{ written, field }] : [];
  });
  return [...inFields, ...(prose?.pictures ?? []).map(({ url, place }) => ({ written: url, place }))];
}

function findingOf(
  source: SourceFile,
  { written }: Use,
  { images, others, isPicture }: RuleInput,
): ProblemDetails | undefined {
  const target = resolveUrl(source.file, written);
  if (target.kind === 'brokenEscape') return brokenEscape(written);
  if (target.kind !== 'file') return elsewhere(written);
  const { file } = target;
  if (file.startsWith('../')) return outside(written);
  // The site resolves pictures from their document's folder, and no other.
  if (/^\s*\//.test(written)) return fromRoot(written, posix.relative(posix.dirname(source.file), file));
  if (!images.has(file)) return others.has(file) ? notAPicture(file) : missing(written, file, images);
  return isPicture(file) ? undefined : notAPicture(file);
}

function outside(written: string): ProblemDetails {
  return {
    code: 'image/outside',
    message: `The picture \`${written}\` is outside the journal.`,
    why: 'A journal holds its own files, so that it is the same on every machine and nothing else is published with it.',
    fix: 'Copy the picture beside this file.',
  };
}

function elsewhere(written: string): ProblemDetails {
  return {
    code: 'image/elsewhere',
    message: `The picture \`${written}\` is of another site, and is not shown.`,
    why: 'It could change or vanish, and that site would learn who reads your journal.',
    fix: 'Save it beside this file and write its name, such as `![What it shows](./picture.jpg)`.',
  };
}

function fromRoot(written: string, meant: string): ProblemDetails {
  const suggestion = meant.startsWith('.') ? meant : `./${meant}`;
  return {
    code: 'image/missing',
    message: `The picture \`${written}\` cannot be found by a path that starts with \`/\`.`,
    why: 'A picture’s path counts from the folder of the file that shows it.',
    fix: `Write \`${suggestion}\`.`,
    suggestion,
  };
}

function notAPicture(file: string): ProblemDetails {
  return {
    code: 'image/not-a-picture',
    message: `\`${file}\` is no picture that a page can show.`,
    why: 'Its ending and what is in it must be those of a JPEG, PNG, WebP, AVIF, GIF or SVG. It may be empty or damaged.',
    fix: 'Open the picture in a program for pictures, and save it again as JPEG or PNG.',
  };
}

function missing(written: string, file: string, existing: ReadonlySet<string>): ProblemDetails {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const beside = formsIn(folder, existing);
  const name = file.slice(folder.length);
  if (beside.has(name.normalize('NFC'))) return otherwisePutTogether(written);
  const near = nearest(name, beside.values());
  const meant = near === undefined ? undefined : written.slice(0, written.lastIndexOf('/') + 1) + encodeURI(near);
  return {
    code: 'image/missing',
    message: `There is no picture \`${written}\`.`,
    why: 'Its path counts from the folder of this file, and capitals matter.',
    fix: meant === undefined ? `Put the picture at \`${file}\`, or correct its path.` : `Did you mean \`${meant}\`?`,
    ...(meant === undefined ? {} : { suggestion: meant }),
  };
}

/** Of a journal's pictures, once a folder: thousands may be missing. */
const formsOf = new WeakMap<ReadonlySet<string>, Map<string, ReadonlyMap<string, string>>>();

/** The pictures in or under a folder, from there, by their names with letters put together in one way. */
function formsIn(folder: string, existing: ReadonlySet<string>): ReadonlyMap<string, string> {
  const folders = formsOf.get(existing) ?? new Map<string, ReadonlyMap<string, string>>();
  formsOf.set(existing, folders);
  const known = folders.get(folder);
  if (known) return known;
  const names = [...existing].filter((other) => other.startsWith(folder)).map((other) => other.slice(folder.length));
  const forms = new Map(names.map((name) => [name.normalize('NFC'), name]));
  folders.set(folder, forms);
  return forms;
}

function otherwisePutTogether(written: string): ProblemDetails {
  return {
    code: 'image/missing',
    message: `The picture \`${written}\` is found on some computers and not on others.`,
    why: 'Its name has a letter with a mark on it (such as ü), which computers put together in two ways; file and text have it differently.',
    fix: 'Give the picture a name with the letters a to z, digits and hyphens only, here and in its folder.',
  };
}
