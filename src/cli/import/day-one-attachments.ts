import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { PlainDate } from '../../domain/plain-date.ts';
import { partOf } from '../../journal/files/file-system.ts';
import { readPicture } from '../../journal/files/read-picture.ts';
import { counted } from './model.ts';
import { openSource, type Source } from './source.ts';

/*
 * Attachments of entries in Day One: photos are imported, and anything else is reported. Photos are in `photos`, named
 * by `md5`. Where an entry shows something, its text has `![](dayone-moment://IDENTIFIER)`, for other kinds than photos
 * `![](dayone-moment:/video/IDENTIFIER)`. A photo copied into another entry is in the list of the first.
 */

const attachmentsSchema = z
  .array(
    z
      .object({ identifier: z.string().nullish(), md5: z.string().nullish(), type: z.string().nullish() })
      .nullable()
      .catch(null),
  )
  .nullish()
  .catch(undefined);

/** The lists of an entry's attachments. */
export const attachedFields = {
  photos: attachmentsSchema,
  videos: attachmentsSchema,
  audios: attachmentsSchema,
  pdfAttachments: attachmentsSchema,
};

type Attached = Partial<Record<keyof typeof attachedFields, z.output<typeof attachmentsSchema>>>;

/** What isn't imported, by reason, with its days. */
export class Told {
  private readonly days = new Map<string, { one: string; more: string; dates: PlainDate[] }>();
  add(date: PlainDate, one: string, more: string): void {
    const known = this.days.get(one) ?? { one, more, dates: [] };
    known.dates.push(date);
    this.days.set(one, known);
  }
  sentences(): string[] {
    return [...this.days.values()].map(({ one, more, dates }) => {
      const days = [...new Set(dates)].sort();
      const shown = days.slice(0, 5).join(', ');
      return `${counted(dates.length, one, more)} (${shown}${days.length > 5 ? ', …' : ''}).`;
    });
  }
}

export interface AttachmentsContext {
  /** The file of each photo, including those that other entries show. */
  byIdentifier: ReadonlyMap<string, string>;
  media: Media;
  told: Told;
}

/** Where pictures are. */
export interface Media {
  /** The source beside a journal that was named itself; absent if there is none. */
  source?: Source;
  /** Paths of photos by their `md5`. */
  photos: ReadonlyMap<string, string>;
  /** How many bytes have been imported so far. */
  size: number;
}

/** Returns the media of a source. @param journal the path of a journal in the source, beside which photos are */
export async function mediaOf(source: Source, journal: string): Promise<Media> {
  const folder = source.kind === 'file' ? join(dirname(source.path), 'photos') : '';
  const opened = source.kind !== 'file' ? source : existsSync(folder) ? await openSource(folder) : undefined;
  if (!opened || 'problems' in opened) return { photos: new Map(), size: 0 };
  const below = source.kind === 'file' ? '' : `${journal.split('/').slice(0, -1).concat('photos').join('/')}/`;
  const photos = opened.files.filter((file) => file.startsWith(below));
  const md5Of = (file: string) =>
    file
      .slice(below.length)
      .replace(/\.[^.]*$/, '')
      .toLowerCase();
  return { source: opened, photos: new Map(photos.map((file) => [md5Of(file), file])), size: 0 };
}

const MEDIA = /!\[[^\]]*\]\(dayone-(?:moment|external):([^)]*)\)/g;

type Kind = 'video' | 'audio' | 'pdf' | 'other';

const KINDS: Readonly<Record<Kind, readonly [one: string, more: string]>> = {
  video: ['video stays in Day One', 'videos stay in Day One'],
  audio: ['recording stays in Day One', 'recordings stay in Day One'],
  pdf: ['PDF stays in Day One', 'PDFs stay in Day One'],
  other: ['attachment stays in Day One', 'attachments stay in Day One'],
};

function kindOf(path: string): Kind {
  if (/^\/*video/i.test(path)) return 'video';
  if (/^\/*audio/i.test(path)) return 'audio';
  return /^\/*pdf/i.test(path) ? 'pdf' : 'other';
}

/** Returns a text with its photos, and those that it doesn't show at the end. Other attachments are reported. */
export async function withPictures(
  text: string,
  entry: Attached,
  date: PlainDate,
  { byIdentifier, media, told }: AttachmentsContext,
) {
  const pictures = new Map<string, Uint8Array>();
  const shown = new Map<string, string>();
  const bring = async (md5: string | undefined): Promise<string> => {
    const picture = await pictureIn(media, md5);
    if (typeof picture === 'string') {
      told.add(date, `picture ${picture}`, `pictures ${PLURALS.get(picture) ?? picture}`);
      return '';
    }
    pictures.set(picture.path, picture.bytes);
    return `![](${picture.path})`;
  };
  const shownIds = new Set<string>();
  for (const [reference, path = ''] of text.matchAll(MEDIA)) {
    const identifier = path.split('/').at(-1) ?? '';
    shownIds.add(identifier);
    if (shown.has(reference)) continue;
    const isPhoto = /^\/+[^/]+$/.test(path) && (byIdentifier.has(identifier) || !reference.includes('external'));
    if (!isPhoto) told.add(date, ...KINDS[kindOf(path)]);
    shown.set(reference, isPhoto ? await bring(byIdentifier.get(identifier)) : '');
  }
  const behind: string[] = [];
  for (const photo of entry.photos ?? [])
    if (photo && !shownIds.has(photo.identifier ?? '')) behind.push(await bring(photo.md5 ?? undefined));
  const lists = [
    ['video', entry.videos],
    ['audio', entry.audios],
    ['pdf', entry.pdfAttachments],
  ] as const;
  for (const [kind, attachments] of lists)
    for (const one of attachments ?? []) if (one && !shownIds.has(one.identifier ?? '')) told.add(date, ...KINDS[kind]);
  const own = text.replace(MEDIA, (reference) => shown.get(reference) ?? '');
  return { text: [own, ...behind.filter(Boolean)].join('\n\n'), pictures };
}

const ABSENT = 'isn’t in the export: export it with its photos, or name the ZIP';
const FORMAT = 'stays in Day One: browsers don’t show its format (HEIC, for one)';
const SIZE = 'stays in Day One: it’s too large for a journal';

const DAMAGED = 'stays in Day One: a part of it is missing';

const PLURALS: ReadonlyMap<string, string> = new Map([
  [ABSENT, 'aren’t in the export: export them with their photos, or name the ZIP'],
  [FORMAT, 'stay in Day One: browsers don’t show their format (HEIC, for one)'],
  [DAMAGED, 'stay in Day One: a part of each is missing'],
  [SIZE, 'stay in Day One: they’re too large for a journal'],
]);

/**
 * Maximum sizes in bytes: a photo of 50 MB is larger than cameras produce; the total is limited to what suits a
 * repository.
 */
const [MAX_PICTURE, MAX_PICTURES] = [50 * 1024 * 1024, 1024 * 1024 * 1024];

/** Returns a photo, named by its content, or why it isn't available. */
async function pictureIn(media: Media, md5: string | undefined): Promise<{ path: string; bytes: Uint8Array } | string> {
  const file = media.photos.get((md5 ?? '').toLowerCase());
  if (!media.source || file === undefined) return ABSENT;
  const bytes = await media.source.bytes(file, MAX_PICTURE);
  if ('message' in bytes || media.size + bytes.length > MAX_PICTURES) return SIZE;
  const read = readPicture(file, {
    list: () => undefined,
    read: () => bytes,
    readPart: (_, from, length) => partOf(bytes, from, length),
  });
  if (read.kind === 'too-large') return SIZE;
  if (read.kind === 'cut-off') return DAMAGED;
  // Drawings, which could contain a program, aren't photos.
  if (read.kind !== 'picture' || read.format === 'svg') return FORMAT;
  media.size += bytes.length;
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { path: `./day-one/${name}.${read.format === 'jpeg' ? 'jpg' : read.format}`, bytes };
}
