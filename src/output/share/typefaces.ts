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
 * Returns the font inside a WOFF file: its tables unpacked, with the directory that HarfBuzz reads.
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
    // Tables start at multiples of four bytes.
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    bodies.push(bytes, padding);
    offset += length + padding.length;
  }
  return Buffer.concat([...parts, ...bodies]);
}

/** The journal's two typefaces: one for reading, one for data. */
export type Typeface = 'serif' | 'sans';

/** An opened font file. */
export interface OpenFace {
  font: Font;
  /** Units of its shapes per em. */
  unitsPerEm: number;
}

/**
 * The fonts of each typeface: if the first one doesn't have a letter, the next ones may. They come from npm packages,
 * so a machine's own fonts aren't used.
 */
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

/** A file with some of a font's letters. */
interface Cut {
  path: string;
  ranges: readonly (readonly [number, number])[];
}

const unicodeSchema = z.record(z.string(), z.string());
const cutsOfVoice = new Map<Typeface, readonly Cut[]>();
const openFaces = new Map<string, OpenFace>();
const fontFiles = new Map<string, Uint8Array>();

/**
 * Returns the font files that contain the letters of a text, for both typefaces, in the form that text renderers take.
 * @returns empty for a text without letters
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
 * Returns the font that draws a character.
 * @returns undefined if none contains it
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

/** Returns whether a face can show a character by itself, without a substitute. */
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

/**
 * Returns the files of a font. Fontsource splits a font into files by ranges of Unicode and lists them; brackets mark
 * one of many numbered ones.
 */
function cutsOfFace(name: string, weight: number): Cut[] {
  const index = packageFile(`@fontsource/${name}/unicode.json`);
  const listed = unicodeSchema.parse(JSON.parse(readFileSync(index, 'utf8')));
  return Object.entries(listed).map(([cut, ranges]) => ({
    path: join(dirname(index), 'files', `${name}-${cut.replace(/[[\]]/g, '')}-${weight}-normal.woff`),
    ranges: ranges.split(',').map(parseRange),
  }));
}

/** Parses a range of Unicode. @example parseRange('U+0600-06FF') // [1536, 1791] */
function parseRange(range: string): readonly [number, number] {
  const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

/** More than a picture can show; a longer text is cut before it's measured. */
const MAX_LENGTH = 300;
/** Matches emoji, flags, and what colours or boxes them: a font only has letters. */
const PICTOGRAPHS =
  /\p{Extended_Pictographic}(?<![©®™])|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\ufe0e|\ufe0f|\u20e3/gu;
/** Matches joiners without a letter before them. */
const LOOSE_JOINERS = /(?<![\p{L}\p{M}])[\u200c\u200d]+/gu;
/** Matches invisible characters that reorder or control text. */
// eslint-disable-next-line no-control-regex -- they are what is to be left out
const STEERING = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * Returns a text as it can be drawn: on one line, without emoji.
 * @returns undefined if a letter is from a script that no font covers (no words are better than boxes), or if nothing
 * is left
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

/** Returns whether a character isn't drawn itself: joiners only shape the letters next to them. */
export function isSilent(letter: string): boolean {
  return letter === '\u200c' || letter === '\u200d';
}

/** The scope of Fontsource's packages. The compiled engine has its own copies of the fonts that it uses. */
const FONTSOURCE = '@fontsource/';

/**
 * Returns the path of a file in a package.
 * @example packageFile('@fontsource/inter/unicode.json')
 */
export function packageFile(path: string): string {
  const brought = path.startsWith(FONTSOURCE) ? besideEngine(join('faces', path.slice(FONTSOURCE.length))) : undefined;
  if (brought !== undefined) return brought;
  try {
    return createRequire(import.meta.url).resolve(path);
  } catch {
    // Astro's own build compiles this module into the folder of the site.
    return createRequire(join(process.cwd(), 'package.json')).resolve(path);
  }
}

/** Finds a file in a folder above this module, which only the compiled engine has there. */
function besideEngine(path: string): string | undefined {
  for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder))
    if (existsSync(join(folder, path))) return join(folder, path);
  return undefined;
}
