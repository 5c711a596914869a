import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import { z } from 'zod';
import { fontInWoff } from './woff.ts';

/** Which of the journal's two ways of writing: one for reading, one for data. */
export type Voice = 'serif' | 'sans';

/** A font file, opened. */
export interface OpenFace {
  font: Font;
  /** Units of its drawings in the height of a line of type. */
  unitsPerEm: number;
}

/** Where a voice has no letter, the next face of its list may. Files from npm: no machine's own fonts are asked. */
const FACES: Record<Voice, readonly { name: string; weight: number }[]> = {
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
const cutsOfVoice = new Map<Voice, readonly Cut[]>();
const openFaces = new Map<string, OpenFace>();

/**
 * The face that draws a character.
 * @returns undefined where none has it
 * @example faceFor('serif', 'é'.codePointAt(0)) // Newsreader
 */
export function faceFor(voice: Voice, codePoint: number): OpenFace | undefined {
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

function cutsOf(voice: Voice): readonly Cut[] {
  const known = cutsOfVoice.get(voice);
  if (known) return known;
  const cuts = FACES[voice].flatMap(({ name, weight }) => cutsOfFace(name, weight));
  cutsOfVoice.set(voice, cuts);
  return cuts;
}

/** Fontsource cuts a face into files by ranges of Unicode and lists them; a cut in brackets is one of many numbered ones. */
function cutsOfFace(name: string, weight: number): Cut[] {
  const index = createRequire(join(process.cwd(), 'package.json')).resolve(`@fontsource/${name}/unicode.json`);
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
