import { posix } from 'node:path';
import type { Place } from '../../domain/check-in/model.ts';
import { IMAGE_FIELDS, PICTURE_BOUNDS, type PictureReading, type ReadPicture } from '../files/pictures.ts';
import { problemOfField, problemOfWords, type SourceFile } from '../files/source-file.ts';
import { nearest } from '../problems/did-you-mean.ts';
import type { ProblemDetails, Problem } from '../problems/problem.ts';
import { resolveUrl } from '../prose/resolve-url.ts';
import { brokenEscape } from './links.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Checks that every picture that a document shows is in the journal, and really is a picture. */
export const images: Rule = (input) =>
  input.sources.flatMap((source) =>
    usesOf(source).flatMap((use): Problem[] => {
      const finding = findingOf(source, use, input);
      return finding ? problemAtUse(source, use, finding) : [];
    }),
  );

/** A picture that a document shows, and that can be drawn according to its file header. */
export interface ShownPhoto {
  /** The path relative to the journal's folder. */
  file: string;
  read: ReadPicture;
  /** Returns the problems to report, at the place that shows it, if it turns out to be damaged. */
  damaged: () => Problem[];
}

/** Returns the photos that documents show. Only drawing a photo, which takes time, tells whether it's complete. */
export function shownPhotos(input: Pick<RuleInput, 'sources' | 'images' | 'pictureIn'>): ShownPhoto[] {
  return input.sources.flatMap((source) =>
    usesOf(source).flatMap((use): ShownPhoto[] => {
      const target = resolveUrl(source.file, use.written);
      if (target.kind !== 'file' || !input.images.has(target.file)) return [];
      const { file } = target;
      const read = input.pictureIn(file);
      if (read.kind !== 'picture' || read.format === 'svg') return [];
      return [{ file, read, damaged: () => problemAtUse(source, use, damaged(file)) }];
    }),
  );
}

interface Use {
  written: string;
  field?: string;
  place?: Place;
}

function problemAtUse(source: SourceFile, { field, written, place }: Use, finding: ProblemDetails): Problem[] {
  if (field !== undefined) return [problemOfField(source, [field], 'value', finding)];
  return place ? [problemOfWords(source, written, place, finding)] : [];
}

/** Returns the pictures that a document uses. Values that a field can't hold are reported by the schema. */
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
  { images, others, pictureIn }: RuleInput,
): ProblemDetails | undefined {
  const target = resolveUrl(source.file, written);
  if (target.kind === 'brokenEscape') return brokenEscape(written);
  if (target.kind !== 'file') return elsewhere(written);
  const { file } = target;
  if (file.startsWith('../')) return outside(written);
  // The site resolves pictures relative to their document's folder only.
  if (/^\s*\//.test(written)) return fromRoot(written, posix.relative(posix.dirname(source.file), file));
  if (images.has(file)) return findingIn(file, pictureIn(file));
  if (/\.hei[cf]$/i.test(file)) return heic(file);
  return others.has(file) ? notAPicture(file) : missing(written, file, images);
}

/** Returns what's wrong with an existing picture. */
function findingIn(file: string, reading: PictureReading): ProblemDetails | undefined {
  switch (reading.kind) {
    case 'picture':
      return reading.notDrawn.length > 0 ? notDrawn(file, reading.notDrawn) : undefined;
    case 'unknown':
      return notAPicture(file);
    case 'heic':
      return heic(file);
    case 'cut-off':
      return cutOff(file);
    case 'too-large':
      return tooLarge(file, reading);
    case 'no-size':
      return noSize(file);
    case 'too-complex':
      return tooComplex(file, reading.because);
    case 'broken':
      return broken(file, reading);
  }
}

function outside(written: string): ProblemDetails {
  return {
    code: 'image/outside',
    message: `The picture \`${written}\` is outside the journal.`,
    why: 'A journal holds its own files, so it’s the same on every machine, and nothing else gets published with it.',
    fix: 'Copy the picture into this file’s folder.',
  };
}

function elsewhere(written: string): ProblemDetails {
  return {
    code: 'image/elsewhere',
    message: `The picture \`${written}\` is from another site, so it isn’t shown.`,
    why: 'It could change or vanish, and that site would learn who reads your journal.',
    fix: 'Save it beside this file and write its name, such as `![What it shows](./picture.jpg)`.',
  };
}

function fromRoot(written: string, meant: string): ProblemDetails {
  const suggestion = meant.startsWith('.') ? meant : `./${meant}`;
  return {
    code: 'image/missing',
    message: `The picture \`${written}\` can’t be found by a path that starts with \`/\`.`,
    why: 'A picture’s path starts from the folder of the file that shows it.',
    fix: `Write \`${suggestion}\`.`,
    suggestion,
  };
}

function notAPicture(file: string): ProblemDetails {
  return {
    code: 'image/not-a-picture',
    message: `\`${file}\` isn’t a picture that a page can show.`,
    why: 'It has to be a JPEG, PNG, WebP, AVIF, GIF or SVG, with the ending to match. It may be empty or damaged.',
    fix: 'Open the picture in an image editor, and save it again as JPEG or PNG.',
  };
}

function heic(file: string): ProblemDetails {
  return {
    code: 'image/not-a-picture',
    message: `\`${file}\` is a HEIC picture, which most browsers can’t show.`,
    why: 'iPhones save photos as HEIC. Giving the file another ending doesn’t change what’s in it.',
    fix: 'Export the photo as JPEG. On an iPhone, Settings → Camera → Formats → Most Compatible saves JPEGs from then on.',
  };
}

function cutOff(file: string): ProblemDetails {
  return {
    code: 'image/damaged',
    message: `The end of the picture \`${file}\` is missing.`,
    why: 'It probably wasn’t copied or downloaded completely, so only part of it could be shown.',
    fix: 'Copy the picture here again from where it came from.',
  };
}

function damaged(file: string): ProblemDetails {
  return {
    code: 'image/damaged',
    message: `Something in the middle of the picture \`${file}\` is damaged.`,
    why: 'Part of it couldn’t be drawn, or would be grey or in the wrong colours.',
    fix: 'Copy the picture here again from where it came from; or open it in an image editor, and save it again.',
  };
}

function tooLarge(
  file: string,
  { width, height, frames }: { width: number; height: number; frames: number },
): ProblemDetails {
  const { side, pixels } = PICTURE_BOUNDS;
  const size = `${count(width)} by ${count(height)} pixels${frames > 1 ? ` in ${count(frames)} frames` : ''}`;
  return {
    code: 'image/too-large',
    message: `The picture \`${file}\` is too large: ${size}.`,
    why: `A page shows a picture a few hundred pixels wide. One with more than ${count(side)} pixels on a side, or ${count(pixels / 1_000_000)} million in all, takes minutes to make smaller.`,
    fix: 'Make it smaller in an image editor: 3,000 pixels on the longer side is plenty.',
  };
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en');
}

function noSize(file: string): ProblemDetails {
  return {
    code: 'image/no-size',
    message: `The SVG \`${file}\` doesn’t say how large it is.`,
    why: 'A page keeps space for each picture, so it has to know its shape.',
    fix: 'Write its size into its first tag, such as `<svg viewBox="0 0 400 300" …>`, or save it as PNG.',
  };
}

function tooComplex(file: string, because: string): ProblemDetails {
  return {
    code: 'image/too-complex',
    message: `The SVG \`${file}\` would take too long to draw: ${because}.`,
    why: 'The site draws it in several sizes each time it changes.',
    fix: 'Save it as PNG in the program that made it, and show that.',
  };
}

function broken(file: string, { line, because }: { line: number; because: string }): ProblemDetails {
  return {
    code: 'image/damaged',
    message: `The SVG \`${file}\` can’t be read: on line ${line}, ${because}.`,
    why: 'Programs that draw an SVG stop at the first mistake in it.',
    fix: 'Save it again in the program that made it, as “plain SVG” or “optimised SVG” if there’s a choice, or as PNG.',
  };
}

function notDrawn(file: string, parts: readonly string[]): ProblemDetails {
  return {
    code: 'image/not-drawn',
    message: `Something in the SVG \`${file}\` won’t be in the picture: ${parts.join('; ')}.`,
    why: 'The site draws an SVG once and publishes the picture: nothing in it moves, runs, or is fetched from elsewhere, and its words are in the site’s own typefaces.',
    fix: 'If something is missing when you look at the page, save the SVG as PNG in the program that made it, and show that.',
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
    message: `There’s no picture \`${written}\`.`,
    why: 'Its path starts from the folder of this file, and capitals matter.',
    fix: meant === undefined ? `Put the picture at \`${file}\`, or correct its path.` : `Did you mean \`${meant}\`?`,
    ...(meant === undefined ? {} : { suggestion: meant }),
  };
}

/** Cache of a journal's pictures by folder: thousands may be missing. */
const formsOf = new WeakMap<ReadonlySet<string>, Map<string, ReadonlyMap<string, string>>>();

/** Returns the pictures in or under a folder by their relative paths with normalised letters. */
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
    why: 'Its name has an accented letter (such as ü), which computers store in two ways, and the file and the text don’t match.',
    fix: 'Give the picture a name with the letters a to z, digits and hyphens only, here and in its folder.',
  };
}
