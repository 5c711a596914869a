import { join, posix } from 'node:path';
import { mdxToMdast } from 'satteri';
import type { CheckInBody } from '../../domain/check-in/model.ts';
import { parseBody } from '../parse-body.ts';
import { readProse } from '../prose/read-prose.ts';
import type { FileSystem } from './file-system.ts';

/** An SVG may begin with a declaration, a comment and a document type. */
const ENOUGH_BYTES = 4096;

/** How the kinds of pictures begin that a browser shows, each byte as a Latin-1 letter. */
const BEGINNINGS = [
  /^\u{ff}\u{d8}\u{ff}/u, // JPEG
  /^\u{89}PNG\r\n/u,
  /^GIF8/,
  /^RIFF[^]{4}WEBP/,
  /^[^]{4}ftyp(?:avif|avis|mif1|miaf)/, // AVIF
  /<svg[\s>]/i,
];

/** Whether a file holds a picture, by its first bytes; not so where it cannot be opened. */
export function isPicture(file: string, folder: string, files: FileSystem): boolean {
  try {
    const bytes = files.readStart(join(folder, file), ENOUGH_BYTES);
    const text = Buffer.from(bytes).toString('latin1');
    return BEGINNINGS.some((emptyState) => emptyState.test(text));
  } catch {
    return false;
  }
}

/** Fields that name a picture. */
export const IMAGE_FIELDS = ['avatar', 'cover'] as const;

interface Illustrated {
  file: string;
  fields: Readonly<Record<string, unknown>>;
  body: string;
  content?: CheckInBody | undefined;
}

/** A picture of the journal that a document shows. */
interface UsedImage {
  /** As the document writes it. */
  written: string;
  /** The field that names it; none: the body. */
  field?: string;
  /** Relative to the journal's folder; starts with `../` where it leads out of it. */
  file: string;
}

/** The pictures beside a document that it shows; those of other sites are none. */
export function imagesOf({ file, fields, body, content }: Illustrated): UsedImage[] {
  const used: UsedImage[] = [];
  const add = (written: string, field?: string) => {
    const path = decoded(written);
    if (/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(path)) return;
    const target = posix.normalize(posix.join(posix.dirname(file), path));
    used.push({ written, file: target, ...(field === undefined ? {} : { field }) });
  };
  for (const field of IMAGE_FIELDS) if (typeof fields[field] === 'string') add(fields[field], field);
  for (const url of file.endsWith('.mdx') ? urlsInProgram(body) : urlsInBody(body, content)) add(url);
  return used;
}

function urlsInBody(body: string, content: CheckInBody | undefined): string[] {
  if (content) return content.images;
  return body.includes('![') ? parseBody(body).body.images : [];
}

/** The pictures in a page's Markdown; those of its components' attributes are the components' own. */
function urlsInProgram(body: string): string[] {
  return body.includes('![') ? readProse(mdxToMdast(body)).prose.pictures.map(({ url }) => url) : [];
}

/** A url's escapes read, and what follows the path cut off; a broken escape stays as it is. */
function decoded(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
