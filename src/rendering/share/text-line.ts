import bidiFactory from 'bidi-js';
import { Buffer, Direction, shape } from 'harfbuzzjs';
import { isSilent } from './drawable.ts';
import { faceFor, hasGlyph, type OpenFace, type Voice } from './faces.ts';

/** A line of text as drawings of its letters: no viewer needs a font for it. */
export interface TextLine {
  /** In heights of the type. */
  width: number;
  /** SVG, its pen starting at the left end of the base line, for a type of a size in pixels. */
  draw: (left: number, base: number, size: number) => string;
}

interface Run {
  text: string;
  face: OpenFace;
  /** Odd: right to left. */
  level: number;
}

interface Glyph {
  path: string;
  x: number;
  y: number;
  scale: number;
}

const bidi = bidiFactory();

/**
 * Sets a line: faces by letter, order by the bidirectional algorithm (UAX 9), shapes and distances by HarfBuzz.
 * @param text one that `drawable` returned, or a part of it
 */
export function textLine(voice: Voice, text: string, dir: 'ltr' | 'rtl'): TextLine {
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { text: letters, face, level } of inSight(runsOf(voice, text, dir))) {
    const buffer = new Buffer();
    buffer.addText(letters);
    buffer.guessSegmentProperties();
    buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
    shape(face.font, buffer);
    const scale = 1 / face.unitsPerEm;
    for (const { codepoint, xOffset = 0, yOffset = 0, xAdvance = 0 } of buffer.getGlyphInfosAndPositions()) {
      const path = face.font.glyphToPath(codepoint);
      if (path !== '') glyphs.push({ path, x: width + xOffset * scale, y: yOffset * scale, scale });
      width += xAdvance * scale;
    }
  }
  return {
    width,
    draw: (left, base, size) =>
      glyphs
        .map(({ path, x, y, scale }) => {
          const factor = (scale * size).toFixed(5);
          const place = `${(left + x * size).toFixed(2)} ${(base - y * size).toFixed(2)}`;
          return `<path transform="translate(${place}) scale(${factor} -${factor})" d="${path}"/>`;
        })
        .join(''),
  };
}

/** Stretches of one face and one direction, in the order of reading. */
function runsOf(voice: Voice, text: string, dir: 'ltr' | 'rtl'): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, dir);
  const runs: Run[] = [];
  let at = 0;
  for (const letter of text) {
    const level = levels[at] ?? 0;
    const last = runs.at(-1);
    const face = faceOf(voice, letter, last?.face);
    if (face && last?.face === face && last.level === level) last.text += letter;
    else if (face) runs.push({ text: letter, face, level });
    at += letter.length;
  }
  return runs;
}

/** Accents and joiners stay with the letter that they belong to. */
function faceOf(voice: Voice, letter: string, last: OpenFace | undefined): OpenFace | undefined {
  const codePoint = letter.codePointAt(0) ?? 0;
  if (last && (isSilent(letter) || (/\p{M}/u.test(letter) && hasGlyph(last, codePoint)))) return last;
  return faceFor(voice, codePoint);
}

/** From the order of reading to the order from left to right: UAX 9, rule L2. */
function inSight(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--)
    for (let start = 0; start < ordered.length; start++) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end++;
      if (end - start > 1) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end - 1);
    }
  return ordered;
}
