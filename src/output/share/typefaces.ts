import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { Blob, Face, Font } from 'harfbuzzjs';
import { z } from 'zod';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * The font inside a WOFF file: its tables unpacked, under the directory that HarfBuzz reads.
 * @see https://www.w3.org/TR/WOFF/ WOFF 1.0, sections 3 to 5
 */
function fontInWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new TypeError('This isn’t a WOFF file.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = WOFF_HEADER + index * WOFF_ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    if (offset === undefined || packed === undefined || length === undefined) throw new TypeError('A cut WOFF file.');
    const stored = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      length,
      bytes: packed < length ? inflateSync(stored) : stored,
    };
  });
  const header = Buffer.alloc(SFNT_HEADER);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  const parts: Uint8Array[] = [header];
  const bodies: Uint8Array[] = [];
  let offset = SFNT_HEADER + count * SFNT_ENTRY;
  for (const { tag, checksum, length, bytes } of tables) {
    const place = Buffer.alloc(8);
    place.writeUInt32BE(offset, 0);
    place.writeUInt32BE(length, 4);
    parts.push(tag, checksum, place);
    // Tables begin at multiples of four bytes.
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    bodies.push(bytes, padding);
    offset += length + padding.length;
  }
  return Buffer.concat([...parts, ...bodies]);
}

/** Which of the journal's two ways of writing: one for reading, one for data. */
export type Typeface = 'serif' | 'sans';

/** A font file, opened. */
export interface OpenFace {
  font: Font;
  /** Units of its drawings in the height of a line of type. */
  unitsPerEm: number;
}

/** Where a voice has no letter, the next face of its list may. Files from npm: no machine's own fonts are asked. */
const FACES: Record<Typeface, readonly { name: string; weight: number }[]> = {
  serif: [
    { name: 'newsreader', weight: 500 },
    { name: 'noto-naskh-arabic', weight: 600 },
    { name: 'hina-mincho', weight: 400 },
  ],
  sans: [
    { name: 'inter', weight: 500 },
    { name: 'noto-naskh-arabic', weight: 500 },
    { name: 'hina-mincho', weight: 400 },
  ],
};

/** A file with some of a face's letters. */
interface Cut {
  path: string;
  ranges: readonly (readonly [number, number])[];
}

const unicodeSchema = z.record(z.string(), z.string());
const cutsOfVoice = new Map<Typeface, readonly Cut[]>();
const openFaces = new Map<string, OpenFace>();
const fontFiles = new Map<string, Uint8Array>();

/**
 * The font files that have the letters of a text, in both ways of writing, as programs that draw text take them.
 * @returns none for a text without letters
 */
export function fontsFor(text: string): Uint8Array[] {
  const codePoints = [...new Set(text.replace(/\s+/g, ''))].map((letter) => letter.codePointAt(0) ?? 0);
  const cuts = [...cutsOf('sans'), ...cutsOf('serif')].filter(({ ranges }) =>
    codePoints.some((code) => ranges.some(([from, to]) => code >= from && code <= to)),
  );
  return [...new Set(cuts.map(({ path }) => path))].map((path) => {
    const font = fontFiles.get(path) ?? fontInWoff(readFileSync(path));
    fontFiles.set(path, font);
    return font;
  });
}

/**
 * The face that draws a character.
 * @returns undefined where none has it
 * @example faceFor('serif', 'é'.codePointAt(0)) // Newsreader
 */
export function faceFor(voice: Typeface, codePoint: number): OpenFace | undefined {
  for (const { path, ranges } of cutsOf(voice)) {
    if (!ranges.some(([from, to]) => codePoint >= from && codePoint <= to)) continue;
    const face = open(path);
    if (hasGlyph(face, codePoint)) return face;
  }
  return undefined;
}

export function hasGlyph({ font }: OpenFace, codePoint: number): boolean {
  return font.nominalGlyph(codePoint) !== undefined;
}

function open(path: string): OpenFace {
  const known = openFaces.get(path);
  if (known) return known;
  const face = new Face(new Blob(fontInWoff(readFileSync(path))), 0);
  const opened = { font: new Font(face), unitsPerEm: face.upem };
  openFaces.set(path, opened);
  return opened;
}

function cutsOf(voice: Typeface): readonly Cut[] {
  const known = cutsOfVoice.get(voice);
  if (known) return known;
  const cuts = FACES[voice].flatMap(({ name, weight }) => cutsOfFace(name, weight));
  cutsOfVoice.set(voice, cuts);
  return cuts;
}

/** Fontsource cuts a face into files by ranges of Unicode and lists them; a cut in brackets is one of many numbered ones. */
function cutsOfFace(name: string, weight: number): Cut[] {
  const index = packageFile(`@fontsource/${name}/unicode.json`);
  const listed = unicodeSchema.parse(JSON.parse(readFileSync(index, 'utf8')));
  return Object.entries(listed).map(([cut, ranges]) => ({
    path: join(dirname(index), 'files', `${name}-${cut.replace(/[[\]]/g, '')}-${weight}-normal.woff`),
    ranges: ranges.split(',').map(parseRange),
  }));
}

/** @example parseRange('U+0600-06FF') // [1536, 1791] */
function parseRange(range: string): readonly [number, number] {
  const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

/** As much as anybody reads in a picture; what is longer is cut before it is measured. */
const MAX_LENGTH = 300;
/** Little pictures, flags, and what colours or boxes them: a face has letters. */
const PICTOGRAPHS =
  /\p{Extended_Pictographic}(?<![©®™])|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\ufe0e|\ufe0f|\u20e3/gu;
/** Joiners that have lost the letter before them. */
const LOOSE_JOINERS = /(?<![\p{L}\p{M}])[\u200c\u200d]+/gu;
/** What turns or steers text and has no look of its own. */
// eslint-disable-next-line no-control-regex -- they are what is to be left out
const STEERING = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * A text as it can be drawn: on one line, without pictographs.
 * @returns undefined where a letter is of a script that no face has (better no words than boxes), or nothing is left
 * @example renderableText('serif', 'Done 🎉') // 'Done'
 */
export function renderableText(voice: Typeface, text: string): string | undefined {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(STEERING, '')
    .replace(PICTOGRAPHS, '')
    .replace(LOOSE_JOINERS, '')
    .replace(/ +/g, ' ')
    .trim();
  const short = [...plain.normalize('NFC')].slice(0, MAX_LENGTH).join('');
  const isWhole = [...short].every((letter) => isSilent(letter) || faceFor(voice, letter.codePointAt(0) ?? 0));
  return isWhole && short !== '' ? short : undefined;
}

/** Joiners shape the letters beside them and are not drawn. */
export function isSilent(letter: string): boolean {
  return letter === '\u200c' || letter === '\u200d';
}

/** Fontsource's packages. The compiled engine brings the faces that it draws with instead of them. */
const FONTSOURCE = '@fontsource/';

/**
 * Where a file of a package is.
 * @example packageFile('@fontsource/inter/unicode.json')
 */
export function packageFile(path: string): string {
  const brought = path.startsWith(FONTSOURCE) ? besideEngine(join('faces', path.slice(FONTSOURCE.length))) : undefined;
  if (brought !== undefined) return brought;
  try {
    return createRequire(import.meta.url).resolve(path);
  } catch {
    // Astro's own build compiles this module to wherever the site is written.
    return createRequire(join(process.cwd(), 'package.json')).resolve(path);
  }
}

/** A file in a folder above this module, which only the compiled engine has there. */
function besideEngine(path: string): string | undefined {
  for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder))
    if (existsSync(join(folder, path))) return join(folder, path);
  return undefined;
}
