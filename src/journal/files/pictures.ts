import { mdxToMdast } from 'satteri';
import type { CheckInBody } from '../../domain/check-in/model.ts';
import { parseBody } from '../parse-body.ts';
import { readProse } from '../prose/read-prose.ts';
import { resolveUrl } from '../prose/resolve-url.ts';
import type { DrawingFault } from './drawing.ts';
import type { PictureFault, PictureHeader } from './picture-header.ts';

/**
 * Upper limits of a picture, so that none of them can stall or exhaust the program that draws it: 8,000 by 8,000 is
 * more than a sixty-megapixel camera takes. All frames of a GIF count.
 */
export const PICTURE_BOUNDS = { side: 12_000, pixels: 64_000_000 } as const;

/** A picture that can be drawn. */
export interface ReadPicture {
  kind: 'picture';
  format: PictureHeader['format'] | 'svg';
  /** In pixels, as displayed. */
  width: number;
  height: number;
  frames: number;
  /** Descriptions of what won't be drawn of a drawing. */
  notDrawn: readonly string[];
  /** The text in a drawing. */
  text: string;
}

/** A picture as read from its file, or why it can't be shown. */
export type PictureReading =
  | ReadPicture
  | DrawingFault
  | { kind: PictureFault }
  | { kind: 'too-large'; width: number; height: number; frames: number };

/** Fields that name a picture. */
export const IMAGE_FIELDS = ['avatar', 'cover'] as const;

interface Illustrated {
  file: string;
  fields: Readonly<Record<string, unknown>>;
  body: string;
  content?: CheckInBody | undefined;
}

/** A picture of the journal that a document uses. */
interface UsedImage {
  /** The path as the document writes it. */
  written: string;
  /** The field that names it; absent if it's in the body. */
  field?: string;
  /** Relative to the journal's folder; starts with `../` if it's outside. */
  file: string;
}

/** Returns the pictures of the journal that a document shows, without those of other sites. */
export function imagesOf({ file, fields, body, content }: Illustrated): UsedImage[] {
  const used: UsedImage[] = [];
  const add = (written: string, field?: string) => {
    const target = resolveUrl(file, written);
    if (target.kind === 'file') used.push({ written, file: target.file, ...(field === undefined ? {} : { field }) });
  };
  for (const field of IMAGE_FIELDS) if (typeof fields[field] === 'string') add(fields[field], field);
  for (const url of file.endsWith('.mdx') ? urlsInProgram(body) : urlsInBody(body, content)) add(url);
  return used;
}

function urlsInBody(body: string, content: CheckInBody | undefined): string[] {
  if (content) return content.images;
  return body.includes('![') ? parseBody(body).body.images : [];
}

/** Returns the pictures in an MDX page's Markdown. Those in components' attributes are up to the components. */
function urlsInProgram(body: string): string[] {
  return body.includes('![') ? readProse(mdxToMdast(body)).prose.pictures.map(({ url }) => url) : [];
}
